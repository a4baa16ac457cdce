// A budget report is not titled as final accounts, nor the other way round.
import { say } from '../../text/say';
import { shift } from '../../text/span';
import { perBlock } from '../perBlock';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { matches, passagesOf } from './_passages';

/** The titles that name a kind of report. */
const naming = perBlock(['预算', '决算'], (block) => {
  const titles = passagesOf(block).filter(({ where, text }) => where !== 'prose' && /预算|决算/.test(text));
  return titles.length > 0 ? titles : null;
});

const NAMES: Readonly<Record<string, RegExp>> = { 预算: /(?:部门|单位|年度?)预算/, 决算: /(?:部门|单位|年度?)决算/ };

export default defineRule({
  id: 'report-kind',
  code: 'N103',
  severity: 'warning',
  scope: 'draft',
  title: say('预算、决算与本报告的种类不符', 'Budget for final accounts, or the other way round'),
  why: say(
    '标题里的“预算”“决算”应与报告的种类一致；从另一份报告复制来的标题最容易弄错。',
    'Titles say 预算 in a budget report and 决算 in final accounts; a title copied from the other report is easily wrong.',
  ),
  basis: '部门预算与部门决算分别公开，标题应写明年度和种类。',
  examples: [
    {
      before: '某县水务局2031年度部门决算\n\n第一部分 部门概况\n一、主要职能\n负责全县水利工作，承担水资源管理。',
      bad: '第三部分 2031年度⟦部门预算⟧情况说明',
      fixed: '第三部分 2031年度部门决算情况说明',
    },
    {
      before: '某县水务局2031年度部门决算\n\n第一部分 部门概况\n一、主要职能\n负责全县水利工作，承担水资源管理。',
      good: '十、预算绩效管理情况',
    },
  ],
  *check(draft) {
    const { kind, year } = draft.profile;
    if (kind === 'unknown' || year === null) return;
    const [wrong, right] = kind === 'budget' ? (['决算', '预算'] as const) : (['预算', '决算'] as const);
    const pattern = new RegExp(
      `${year}年(?:度)?\\s?(?<m>(?:部门|单位)${wrong})(?=(?:收支)?(?:情况|公开)|(?:编制)?说明|(?:公开)?表|报表|$)`,
      'g',
    );
    const titles = naming(draft).flatMap(({ placed, noted }) => noted.map((passage) => ({ passage, start: placed.start })));
    const times = (word: string): number => titles.filter(({ passage }) => NAMES[word]?.test(passage.text)).length;
    // Where titles say both about as often, the kind itself is in doubt.
    if (times(wrong) > 1 && times(wrong) * 2 > times(right)) return;
    for (const { passage, start } of titles) {
      if (passage.where === 'cover' || !passage.text.includes(wrong)) continue;
      for (const { text, span: at } of matches(passage, pattern)) {
        const span = shift(at, start);
        const fixed = text.replace(wrong, right);
        yield {
          span,
          message: say(
            `这是${right}公开的报告，标题却写“${text}”，应为“${fixed}”。`,
            `This report is about ${right}, but the title says ${text}.`,
          ),
          fixes: [replaceWith(span, fixed)],
        };
      }
    }
  },
});
