// An empty table without a word on why it is empty.
import { say } from '../../text/say';
import { shift } from '../../text/span';
import type { Draft } from '../draft';
import { defineRule } from '../rule';
import { leftoversOf } from '../template/_leftovers';
import { type Fund, fundsNamed, isFund, reviewedTables, saysItself } from './_emptyTables';
import { insertAfter } from './_insert';

export default defineRule({
  id: 'empty-table-note',
  code: 'S130',
  severity: 'warning',
  scope: 'draft',
  title: say('空表没有说明', 'Empty table without a statement'),
  why: say(
    '没有数据的表也要公开，并在表下说明为空表，否则读者不知道是没有这项收支还是漏填了。',
    'A table without data is published all the same, with a statement under it; otherwise the reader cannot tell whether there is nothing or it was left out.',
  ),
  basis: '《地方预决算公开操作规程》：没有数据的表格应当列出空表并说明。',
  examples: [
    {
      before:
        '某县水利局2025年单位预算公开\n一、机构情况\n本单位为县级行政单位。\n收支预算总表\n单位：万元\n项目\t预算数\n收入合计\t12.00\n支出合计\t12.00\n\n支出预算总表\n单位：万元\n科目名称\t合计\n合计\t12.00\n\n一般公共预算支出表\n单位：万元\n科目名称\t合计\n合计\t12.00\n',
      bad: '⟦政府性基金预算支出表⟧\n单位：万元\n科目名称\t合计\t基本支出\t项目支出\n\t\t\t\n合计\t\t\t\n\n二、说明',
      fixed:
        '政府性基金预算支出表\n单位：万元\n科目名称\t合计\t基本支出\t项目支出\n\t\t\t\n合计\t\t\t\n\n注：本单位2025年无政府性基金预算财政拨款安排的预算，故本表为空表。\n\n二、说明',
    },
    {
      before:
        '某县水利局2025年单位预算公开\n一、机构情况\n本单位为县级行政单位。\n收支预算总表\n单位：万元\n项目\t预算数\n收入合计\t12.00\n支出合计\t12.00\n\n支出预算总表\n单位：万元\n科目名称\t合计\n合计\t12.00\n\n一般公共预算支出表\n单位：万元\n科目名称\t合计\n合计\t12.00\n',
      good: '政府性基金预算支出表\n单位：万元\n科目名称\t合计\t基本支出\t项目支出\n\t\t\t\n合计\t\t\t\n\n注：2025年未安排政府性基金预算支出，此表为空表。',
    },
  ],
  *check(draft) {
    const tables = reviewedTables(draft);
    // A template not filled in is empty throughout.
    if (leftoversOf(draft).blank || tables.filter(({ holds }) => holds === 'figures').length < 3) return;
    const spoken = new Set(tables.flatMap(({ statements }) => statements.flatMap(({ text }) => fundsNamed(text))));
    const prose = new Map<Fund, boolean>();
    for (const reviewed of tables) {
      const { table, start } = reviewed.placed;
      if (reviewed.holds !== 'none' || !isFund(table.identity) || !table.titleSpan) continue;
      if (reviewed.statements.length > 0 || saysItself(reviewed)) continue;
      // A note may speak for two tables, and what follows without a title may be this table's figures.
      const { identity } = table;
      if (spoken.has(identity) || reviewed.torn) continue;
      const elsewhere = prose.get(identity) ?? saidInProse(draft, identity);
      prose.set(identity, elsewhere);
      const statement = wording(draft, table.identity);
      yield {
        span: shift(table.titleSpan, start),
        ...(elsewhere && { severity: 'info' as const }),
        message: elsewhere
          ? say(
              `“${table.title}”是空表，正文虽有说明，表下也应注明为空表。`,
              `“${table.title}” is empty; the text says why, and a note under the table should, too.`,
            )
          : say(`“${table.title}”是空表，表下没有说明为什么为空。`, `“${table.title}” is empty, and nothing under it says why.`),
        fixes: [
          {
            title: say(`在表下补上“${statement}”`, 'Insert the statement under the table'),
            kind: 'suggestion',
            preferred: true,
            edits: [insertAfter(draft, reviewed.end, [statement])],
          },
        ],
      };
    }
  },
});

const NAMES: Readonly<Record<Fund, string>> = {
  'government-fund': '政府性基金预算财政拨款',
  'state-capital': '国有资本经营预算财政拨款',
  'three-public': '“三公”经费财政拨款',
};

function wording({ profile }: Draft, fund: Fund): string {
  const unit = profile.level === 'department' ? '部门' : '单位';
  const name = NAMES[fund];
  if (profile.kind === 'final-accounts')
    return `注：本${unit}${profile.year === null ? '本年度' : `${profile.year}年度`}没有${name}${fund === 'government-fund' ? '收入和支出' : '支出'}，故本表为空表。`;
  const year = profile.year === null ? '本年' : `${profile.year}年`;
  return `注：本${unit}${year}无${name}安排的预算，故本表为空表。`;
}

const SAID: Readonly<Record<Fund, RegExp>> = {
  'government-fund': /政府性?基金[^。；]{0,60}(?:空表|无数据)/,
  'state-capital': /国有资本[^。；]{0,60}(?:空表|无数据)/,
  'three-public': /三公[^。；]{0,60}(?:空表|无数据)/,
};

/** Another paragraph calls the table empty. */
function saidInProse(draft: Draft, fund: Fund): boolean {
  return draft.blocks.some(
    ({ block }) =>
      (block.kind === 'paragraph' || block.kind === 'note') && block.flow.text.length < 600 && SAID[fund].test(block.flow.text),
  );
}
