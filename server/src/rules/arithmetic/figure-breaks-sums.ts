// A figure whose change alone mends every sum that fails.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { expenditureTable, twinChanges } from './_examples';
import { complaints, edit, present, quoted, relatedTo, repaired, shown, shownAs } from './_figures';

export default defineRule({
  id: 'figure-breaks-sums',
  code: 'A102',
  severity: 'error',
  scope: 'draft',
  title: say('这个数使合计不成立', 'This figure breaks its sums'),
  why: say(
    '它所在的合计对不上，只要改动这一个数，所有对不上的关系就都成立，而不影响别处：多半是录入时错了一位。',
    'The sums it is in fail; changing this one figure mends them all and upsets nothing else, so it was most likely mistyped.',
  ),
  basis: '《政府收支分类科目》类＝Σ款＝Σ项；合计＝基本支出＋项目支出等表内勾稽关系。',
  examples: [
    { bad: expenditureTable('⟦108.00⟧'), fixed: expenditureTable('180.00') },
    { good: expenditureTable('180.00') },
    { bad: twinChanges('⟦164.75⟧'), fixed: twinChanges('146.75') },
    { good: twinChanges('146.75') },
    // So different an amount may be right: money left over is in neither side's total twice.
    { good: twinChanges('98.20') },
  ],
  *check(draft) {
    for (const complaint of complaints(draft, 'misstated')) {
      const fact = draft.ledger.figures[complaint.fact];
      if (complaint.by !== 'sum' || !fact) continue;
      const right = shownAs(fact, complaint.expected, complaint.decimals);
      const own = shown(fact);
      const [because] = complaint.because;
      const change = edit(fact, complaint.expected, complaint.decimals);
      const written = repaired(fact, complaint.expected, complaint.decimals);
      yield {
        span: fact.span,
        message: say(
          `${fact.label.zh}写的是 ${own.zh}，使${quoted(because?.zh ?? '')}${complaint.because.length > 1 ? `等 ${complaint.because.length} 项关系` : ''}不成立；应为 ${right}。`,
          `${fact.label.en} says ${own.en}, which breaks "${because?.en ?? ''}"${complaint.because.length > 1 ? ` and ${complaint.because.length - 1} more` : ''}; it should be ${right}.`,
        ),
        related: complaint.witnesses.map((w) => relatedTo(draft, w.fact)).filter(present),
        fixes: [
          {
            title: say(`改为 ${written}`, `Change to ${written}`),
            kind: 'suggestion',
            preferred: true,
            edits: [change],
          },
        ],
      };
    }
  },
});
