// `故本表为空表` under a table that has figures, or about another table than the one above it.
import { say } from '../../text/say';
import { shift, span } from '../../text/span';
import type { Related } from '../finding';
import { defineRule } from '../rule';
import { type Fund, fundsNamed, isFund, reviewedTables } from './_emptyTables';

export default defineRule({
  id: 'empty-table-statement',
  code: 'S131',
  severity: 'error',
  scope: 'draft',
  title: say('空表说明与表不符', 'Statement of an empty table does not fit the table'),
  why: say(
    '表里有数字，下面却说是空表；或者说明写的是另一张表，都会让读者误解。',
    'A note that calls a table with figures empty, or that speaks of another table, misleads the reader.',
  ),
  basis: '公开文稿应当前后一致。',
  examples: [
    {
      bad: '“三公”经费预算表\n单位：万元\n合计\t因公出国（境）费\t公务接待费\t公务用车运行费\n4.20\t0.00\t1.20\t3.00\n\n注：本部门2025年无“三公”经费预算，⟦故本表为空表⟧。',
      fixed: '“三公”经费预算表\n单位：万元\n合计\t因公出国（境）费\t公务接待费\t公务用车运行费\n4.20\t0.00\t1.20\t3.00\n\n',
    },
    {
      bad: '国有资本经营预算支出表\n单位：万元\n科目名称\t合计\t基本支出\n\t\t\n合计\t\t\n\n注：本部门2025年无⟦政府性基金⟧预算安排的支出，故本表为空表。',
      fixed:
        '国有资本经营预算支出表\n单位：万元\n科目名称\t合计\t基本支出\n\t\t\n合计\t\t\n\n注：本部门2025年无国有资本经营预算安排的支出，故本表为空表。',
    },
    {
      good: '“三公”经费支出表\n单位：万元\n序号\t项目\t合计\t一般公共预算\n栏次\t1\t2\t3\n1\t合计\t\t\n2\t因公出国（境）费\t\t\n3\t公务接待费\t\t\n\n注：无“三公”经费预算，空表列示。',
    },
    {
      good: '国有资本经营预算支出表\n单位：万元\n科目名称\t合计\t基本支出\n\t\t\n合计\t\t\n\n注：本部门2025年无国有资本经营预算安排的支出，故本表为空表。',
    },
  ],
  *check(draft) {
    for (const { placed, holds, statements } of reviewedTables(draft)) {
      const { table, start } = placed;
      const related: Related[] = table.titleSpan
        ? [{ span: shift(table.titleSpan, start), message: say(`上面的表“${table.title}”`, `The table above, “${table.title}”`) }]
        : [];
      for (const statement of statements) {
        // `表8、表9为空表` says itself which tables it means.
        if (/表\s?\d/.test(statement.text)) continue;
        const named = fundsNamed(statement.text);
        const { identity } = table;
        const own = isFund(identity) ? identity : null;
        const fits = named.length === 0 || (own !== null && named.includes(own));
        if (fits && holds === 'figures' && statement.claim) {
          const { block } = statement.placed;
          yield {
            span: statement.claim,
            message: say(
              `“${table.title}”里有数字，下面却说是空表。`,
              `“${table.title}” has figures, yet the note calls it empty.`,
            ),
            related,
            fixes: [
              {
                title: say('删去这条说明', 'Delete the note'),
                kind: 'suggestion',
                preferred: true,
                edits: [{ span: span(statement.placed.start, statement.placed.start + block.text.length), newText: '' }],
              },
            ],
          };
        } else if (!fits && own && statement.claim && !tableOf(table.title).test(statement.text)) {
          const [other] = named;
          const word = other && WORDS[other].exec(statement.placed.block.text);
          if (!other || !word) continue;
          const at = span(statement.placed.start + word.index, statement.placed.start + word.index + word[0].length);
          yield {
            span: at,
            severity: 'warning',
            message: say(
              `这条空表说明写的是“${word[0]}”，上面的表却是“${table.title}”。`,
              `The note speaks of “${word[0]}”, but the table above it is “${table.title}”.`,
            ),
            related,
            ...(other !== 'three-public' &&
              own !== 'three-public' && {
                fixes: [
                  {
                    title: say(`改为“${RIGHT[own]}”`, `Change to “${RIGHT[own]}”`),
                    kind: 'suggestion' as const,
                    preferred: true,
                    edits: allOf(statement.placed.block.text, WORDS[other]).map((m) => ({
                      span: span(statement.placed.start + m.index, statement.placed.start + m.index + m[0].length),
                      newText: RIGHT[own],
                    })),
                  },
                ],
              }),
          };
        }
      }
    }
  },
});

const WORDS: Readonly<Record<Fund, RegExp>> = {
  'government-fund': /政府性?基金/,
  'state-capital': /国有资本(?:经营)?/,
  'three-public': /[“"]?三公[”"]?经费/,
};
const RIGHT: Readonly<Record<Fund, string>> = {
  'government-fund': '政府性基金',
  'state-capital': '国有资本经营',
  'three-public': '“三公”经费',
};

const allOf = (text: string, pattern: RegExp): RegExpExecArray[] =>
  [...text.matchAll(new RegExp(pattern, 'g'))] as RegExpExecArray[];

/** A table's title as a statement may quote it. */
function tableOf(title: string): RegExp {
  return new RegExp(title.slice(0, 40).replace(/[^\p{Script=Han}\d]+/gu, '.{0,2}') || '(?!)');
}
