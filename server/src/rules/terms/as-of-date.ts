// `截至20XX年12月31日`: a budget tells its assets as of the year before, final accounts as of their own year's end.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { isDefinition, matches, passageOf } from './_passages';

const AS_OF = /截[至止](?:到)?\s?(?<m>20\d\d\s?年)(?<when>\s?(?:底|末|年底|年末|\d{1,2}\s?月))/g;
/** `2031年末，某局公务用车保有量…`: what final accounts tell of stock at a year's end is of their own. */
const AT_YEAR_END = /(?<=^\s*|[。;；]\s*)(?<m>20\d\d\s?年)(?<when>年?[末底])(?=[^。;；]{0,60}保有量)/g;
/** A budget is out by then: a later month of its own year lies ahead of it. */
const MID_YEAR = 7;
const ASSETS = /资产|车辆|房屋|设备|用车/;

export default defineRule({
  id: 'as-of-date',
  code: 'N106',
  severity: 'warning',
  scope: 'block',
  triggers: ['截', '保有量'],
  title: say('截至日期的年度不对', 'The as-of date is of the wrong year'),
  why: say(
    '预算公开的国有资产情况截至上一年度，决算公开的截至决算年度末；年度不对多半是沿用旧稿。',
    'A budget tells its state assets as of the year before, final accounts as of the end of their own year.',
  ),
  basis: '预决算公开要求说明国有资产占有使用情况及其截止时点。',
  examples: [
    {
      before: '某县水务局2031年部门预算公开\n\n一、收支情况\n',
      bad: '截至⟦2027年⟧底，本部门占用使用国有资产总体情况为：',
      fixed: '截至2030年底，本部门占用使用国有资产总体情况为：',
    },
    {
      before: '某县水务局2031年度部门决算\n\n一、收支情况\n',
      bad: '截至⟦2030年⟧12月31日，共有车辆3辆。',
      fixed: '截至2031年12月31日，共有车辆3辆。',
    },
    {
      before: '某县水务局2031年部门预算公开\n\n一、收支情况\n',
      bad: '截至⟦2031年⟧8月31日，共有车辆3辆。',
      fixed: '截至2030年8月31日，共有车辆3辆。',
    },
    {
      before: '某县水务局2031年度部门决算\n\n一、收支情况\n',
      bad: '⟦2030年⟧末，某县水务局公务用车保有量为3辆。',
      fixed: '2031年末，某县水务局公务用车保有量为3辆。',
    },
    { before: '某县水务局2031年部门预算公开\n\n一、收支情况\n', good: '截至2030年底，本部门占用使用国有资产总体情况为：' },
    { before: '某县水务局2031年部门预算公开\n\n一、收支情况\n', good: '截至2030年8月31日，共有车辆3辆。' },
    { before: '某县水务局2031年部门预算公开\n\n一、收支情况\n', good: '截至2031年2月28日，共有车辆3辆。' },
    { before: '某县水务局2031年度部门决算\n\n一、收支情况\n', good: '截至2031年12月31日，共有车辆3辆。' },
  ],
  *check(block, { kind, year }) {
    if (year === null || kind === 'unknown') return;
    const right = kind === 'budget' ? year - 1 : year;
    const passage = passageOf(block, 'prose');
    if (!passage || !ASSETS.test(passage.text) || isDefinition(passage)) return;
    const dates = matches(passage, AS_OF);
    if (kind === 'final-accounts') dates.push(...matches(passage, AT_YEAR_END));
    for (const { match, text, span } of dates) {
      const said = Number(text.slice(0, 4));
      const atEnd = /底|末|12月/.test(match.groups?.when ?? '');
      const month = Number(/\d+/.exec(match.groups?.when ?? '')?.[0] ?? 12);
      const fair = said === right || (kind === 'budget' && isFairForBudget(said - year, atEnd, month));
      if (fair && !(kind === 'budget' && said === year - 2)) continue;
      yield {
        span,
        severity: fair || (said === year && atEnd) ? 'info' : 'warning',
        message: say(
          `${year}年的${kind === 'budget' ? '预算' : '决算'}一般截至${right}年，这里写的是${text}。`,
          `A ${kind === 'budget' ? 'budget' : 'report'} for ${year} speaks as of ${right}; here it is ${said}.`,
        ),
        fixes: [replaceWith(span, `${right}年`)],
      };
    }
  },
});

/** A budget drawn up in the first months of its year may tell its assets as of then; one drawn up before, as of the last year closed. */
function isFairForBudget(years: number, atEnd: boolean, month: number): boolean {
  return (years === 0 && !atEnd && month < MID_YEAR) || (years === -2 && atEnd);
}
