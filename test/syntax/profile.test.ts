// What kind of report a draft is, whose and of which year, read off its cover.
import { expect, it } from 'vitest';
import { profileOf } from '../../server/src/syntax/profileOf';
import { blocksOf } from '../support/parseText';

const AFTER = '\n\n目录\n第一部分 概况\n第二部分 报表\n\n第一部分 概况\n正文。';

it.each([
  ['青禾县水利局\n2024年部门预算公开', 'budget department 2024 青禾县水利局'],
  ['青禾县水利局2024年度单位决算公开', 'final-accounts unit 2024 青禾县水利局'],
  [
    '云州市青河区人民政府\n柳林街道办事处\n2024 年度部门决算',
    'final-accounts department 2024 云州市青河区人民政府柳林街道办事处',
  ],
  ['云州市2024年市级单位预算\n预算主管部门：云州市教育局\n预算单位：云州市第一中学', 'budget unit 2024 云州市第一中学'],
  ['云州市2024年市级部门预算\n预算主管部门：云州市教育局', 'budget department 2024 云州市教育局'],
  ['云州市人民政府\n云州市水利局\n2024 年度部门决算', 'final-accounts department 2024 云州市水利局'],
])('%j', (cover, told) => {
  const { kind, level, year, entity } = profileOf(blocksOf(cover + AFTER));
  expect(`${kind} ${level} ${year} ${entity}`).toBe(told);
});
