// An official table that a whole report must hold, and that is nowhere in it.
import type { TableIdentity } from '../../tables/table';
import { say } from '../../text/say';
import { shift, span } from '../../text/span';
import type { Draft } from '../draft';
import { defineRule } from '../rule';
import { exampleProse, exampleTables } from './_exampleReport';
import { isWhole } from './_whole';

export default defineRule({
  id: 'required-table',
  code: 'S122',
  severity: 'info',
  scope: 'draft',
  title: say('缺少应当公开的表', 'A required table is missing'),
  why: say(
    '预决算公开的表是规定的，没有数据的也要公开空表。',
    'The tables of a disclosure are prescribed; one without data is published empty.',
  ),
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）。',
  examples: [
    {
      before: '某县水利局2025年单位预算公开\n一、机构情况\n本单位为县级行政单位。',
      bad: `第二部分　⟦公开的表⟧\n${exampleTables('支出总表')}\n第三部分　情况说明\n${exampleProse()}`,
    },
    {
      before: '某县水利局2025年单位预算公开\n一、机构情况\n本单位为县级行政单位。',
      good: `第二部分　公开的表\n${exampleTables('')}\n第三部分　情况说明\n${exampleProse()}`,
    },
  ],
  *check(draft) {
    if (!isWhole(draft)) return;
    const first = draft.tables[0];
    // A table that was not recognised may be any of them.
    if (!first || draft.tables.some(({ table }) => table.identity === 'unknown' && !table.continues)) return;
    const present = new Set(draft.tables.map(({ table }) => table.identity));
    for (const { identity, budget, final, words } of REQUIRED) {
      const name = draft.profile.kind === 'budget' ? budget : final;
      if (present.has(identity) || words.test(draft.text)) continue;
      const { heading, insert } = placeFor(draft);
      yield {
        span: heading,
        message: say(
          `文稿中没有“${name}”：没有数据的也应公开空表并说明。`,
          `The report lacks ${name}; without data it is published empty, with a note.`,
        ),
        fixes: [
          {
            title: say(`插入“${name}”的空表说明`, `Insert a note for ${name}`),
            kind: 'suggestion',
            edits: [{ span: span(insert, insert), newText: `\n\n${name}\n\n注：本表为空表。` }],
          },
        ],
      };
    }
  },
});

interface Required {
  readonly identity: TableIdentity;
  readonly budget: string;
  readonly final: string;
  /** Where the text speaks of the table, it may have been published elsewhere. */
  readonly words: RegExp;
}

const REQUIRED: readonly Required[] = [
  {
    identity: 'balance-total',
    budget: '收支总表',
    final: '收入支出决算总表',
    words: /收支(?:预算|决算)?(?:总|总体情况)表|收入支出(?:预算|决算)(?:总|公开)表/,
  },
  {
    identity: 'income-total',
    budget: '收入总表',
    final: '收入决算表',
    words: /收入(?:预算)?(?:总|总体情况)表|收入(?:预算|决算)(?:公开)?表/,
  },
  {
    identity: 'expenditure-total',
    budget: '支出总表',
    final: '支出决算表',
    words: /(?<!收入)支出(?:预算)?(?:总|总体情况)表|(?<!收入|款|本)支出(?:预算|决算)(?:公开)?表/,
  },
  {
    identity: 'fiscal-balance',
    budget: '财政拨款收支总表',
    final: '财政拨款收入支出决算总表',
    words: /财政拨款(?:收支|收入支出)[^。]{0,8}表/,
  },
  {
    identity: 'general-expenditure',
    budget: '一般公共预算支出表',
    final: '一般公共预算财政拨款支出决算表',
    words: /一般公共预算(?:财政拨款)?支出[^。基项]{0,8}表/,
  },
  {
    identity: 'general-basic',
    budget: '一般公共预算基本支出表',
    final: '一般公共预算财政拨款基本支出决算表',
    words: /基本支出[^。]{0,12}表/,
  },
  {
    identity: 'government-fund',
    budget: '政府性基金预算支出表',
    final: '政府性基金预算财政拨款收入支出决算表',
    words: /政府性?基金[^。]{0,16}表/,
  },
  { identity: 'three-public', budget: '“三公”经费支出表', final: '财政拨款“三公”经费支出决算表', words: /三公[^。]{0,16}表/ },
];

/** The title of the part that holds the tables, and the end of the last official one. */
function placeFor(draft: Draft): { readonly heading: { start: number; end: number }; readonly insert: number } {
  const official = draft.tables.filter(
    ({ table }) => !['performance', 'units', 'assets', 'procurement', 'unknown'].includes(table.identity),
  );
  const last = official.at(-1);
  const first = official[0];
  const insert = last ? last.start + last.block.text.length : draft.text.length;
  const heading = first && draft.headings.filter(({ start }) => start < first.start).at(-1);
  if (heading) return { heading: shift(heading.block.titleSpan, heading.start), insert };
  const title = first?.table.titleSpan;
  return { heading: first && title ? shift(title, first.start) : span(0, Math.min(20, draft.text.length)), insert };
}
