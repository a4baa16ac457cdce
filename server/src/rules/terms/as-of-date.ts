// `截至20XX年12月31日`: a budget tells its assets as of the year before, final accounts as of their own year's end.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { isDefinition, matches, passageOf } from './_passages';

const AS_OF = /截[至止](?:到)?\s?(?<m>20\d\d年)(?<when>\s?(?:底|末|年底|年末|\d{1,2}月))/g;
const ASSETS = /资产|车辆|房屋|设备|用车/;

export default defineRule({
  id: 'as-of-date',
  code: 'N106',
  severity: 'warning',
  scope: 'block',
  triggers: ['截'],
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
    { before: '某县水务局2031年部门预算公开\n\n一、收支情况\n', good: '截至2030年底，本部门占用使用国有资产总体情况为：' },
    { before: '某县水务局2031年部门预算公开\n\n一、收支情况\n', good: '截至2030年8月31日，共有车辆3辆。' },
    { before: '某县水务局2031年度部门决算\n\n一、收支情况\n', good: '截至2031年12月31日，共有车辆3辆。' },
  ],
  *check(block, { kind, year }) {
    if (year === null || kind === 'unknown') return;
    const right = kind === 'budget' ? year - 1 : year;
    const passage = passageOf(block, 'prose');
    if (!passage || !ASSETS.test(passage.text) || isDefinition(passage)) return;
    for (const { match, text, span } of matches(passage, AS_OF)) {
      const said = Number(text.slice(0, 4));
      const atEnd = /底|末|12月/.test(match.groups?.when ?? '');
      // A budget drawn up during the year may tell its assets as of a month of that year, or of the last year closed.
      const fair = said === right || (kind === 'budget' && (said === year - 2 || (said === year && !atEnd)));
      if (fair && !(kind === 'budget' && said === year - 2)) continue;
      yield {
        span,
        severity: fair || said === year ? 'info' : 'warning',
        message: say(
          `${year}年的${kind === 'budget' ? '预算' : '决算'}一般截至${right}年，这里写的是${text}。`,
          `A ${kind === 'budget' ? 'budget' : 'report'} for ${year} speaks as of ${right}; here it is ${said}.`,
        ),
        fixes: [replaceWith(span, `${right}年`)],
      };
    }
  },
});
