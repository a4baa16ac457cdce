// One quantity, two figures: the one that is not borne out by sums, by the other places or by the tables.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { balanceTable, expenditureTable, levelItem } from './_examples';
import { complaints, edit, present, quoted, relatedTo, repaired, repairFix, shown, shownAs } from './_figures';

export default defineRule({
  id: 'figure-differs',
  code: 'A101',
  severity: 'error',
  scope: 'draft',
  title: say('同一项目的数字前后不一', 'One quantity, two figures'),
  why: say(
    '同一个数在表格和文字里出现多次，其中一处与其余各处及合计关系对不上，公开后读者无从判断哪个是真。',
    'The same amount stands in several places; here it differs from the others and from the sums they satisfy.',
  ),
  basis: '《地方预决算公开操作规程》：公开的数据应当真实、准确，表间、表文数据应当一致。',
  examples: [
    { before: expenditureTable('180.00'), bad: balanceTable('⟦330.00⟧'), fixed: balanceTable('300.00') },
    { before: expenditureTable('180.00'), good: balanceTable('300.00') },
    { bad: levelItem('⟦120.60⟧'), fixed: levelItem('120.00') },
    { good: levelItem('120.00') },
  ],
  *check(draft) {
    for (const complaint of complaints(draft, 'misstated')) {
      const fact = draft.ledger.figures[complaint.fact];
      const witness = complaint.witnesses.find((w) => w.role === 'same');
      const other = witness && draft.ledger.figures[witness.fact];
      if (complaint.by !== 'statement' || !fact || !other) continue;
      const right = shownAs(fact, complaint.expected, complaint.decimals);
      const written = repaired(fact, complaint.expected, complaint.decimals);
      const [own, theirs] = [shown(fact), shown(other)];
      const because = complaint.because[0];
      yield {
        span: fact.span,
        message: say(
          `${fact.label.zh}写的是 ${own.zh}，而${other.label.zh}是 ${theirs.zh}，这里应为 ${right}${because ? `；按现在的数，${quoted(because.zh)}也不成立` : ''}。`,
          `${fact.label.en} says ${own.en}, but ${other.label.en} says ${theirs.en}: this should be ${right}${because ? `; as it stands, "${because.en}" fails too` : ''}.`,
        ),
        severity: complaint.clear || complaint.slip ? 'error' : 'warning',
        related: complaint.witnesses.map((w) => relatedTo(draft, w.fact)).filter(present),
        fixes: [
          {
            title: say(`改为 ${written}`, `Change to ${written}`),
            kind: 'suggestion' as const,
            preferred: true,
            edits: [edit(fact, complaint.expected, complaint.decimals)],
          },
          ...(complaint.clear
            ? []
            : [repairFix(draft, { fact: witness.fact, value: fact.value, slip: false }, false)].filter(present)),
        ],
      };
    }
  },
});
