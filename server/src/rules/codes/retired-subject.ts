// A code or a name that was retired or renamed before the draft's year, or is newer than it.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { faultsOf } from './_judge';
import { retiredInProse } from './_paths';

const before = '2024年部门预算公开\n\n第一部分 部门预算表\n\n支出总表\n编制部门：云溪县医疗保障局　　单位：万元\n\n';
const tail = '21015\t医疗保障管理事务\t20.00\t20.00\t\n2101501\t行政运行\t20.00\t20.00\t\n';

export default defineRule({
  id: 'retired-subject',
  code: 'C104',
  severity: 'warning',
  scope: 'draft',
  title: say('科目已更名或停用', 'Subject renamed or retired'),
  why: say(
    '《政府收支分类科目》每年调整，沿用上年文稿容易留下旧名称、旧编码。',
    'The subject catalogue changes every year; a draft made from an older one keeps old names and codes.',
  ),
  basis: '《政府收支分类科目》（财政部每年印发）',
  examples: [
    {
      before,
      bad: `科目编码\t科目名称\t合计\t基本支出\t项目支出\n210\t⟦医疗卫生与计划生育支出⟧\t20.00\t20.00\t\n${tail}`,
      fixed: `科目编码\t科目名称\t合计\t基本支出\t项目支出\n210\t卫生健康支出\t20.00\t20.00\t\n${tail}`,
    },
    { before, good: `科目编码\t科目名称\t合计\t基本支出\t项目支出\n210\t卫生健康支出\t20.00\t20.00\t\n${tail}` },
  ],
  check: (draft) => [...faultsOf(draft, 'retired-subject'), ...retiredInProse(draft)],
});
