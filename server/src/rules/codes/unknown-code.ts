// A code that is not in the subject catalogue of the draft's year.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { faultsOf } from './_judge';

const before = '2024年部门预算公开\n\n第一部分 部门预算表\n\n支出总表\n编制部门：云溪县医疗保障局　　单位：万元\n\n';

export default defineRule({
  id: 'unknown-code',
  code: 'C101',
  severity: 'warning',
  scope: 'draft',
  title: say('科目编码不存在', 'No such subject code'),
  why: say(
    '表中的编码不在本年度《政府收支分类科目》中，多为抄写时错了一位。读者按编码查不到该科目，上下级勾稽也会断开。',
    'The code is not in the subject catalogue of the year, most often because one digit was miscopied. Readers cannot look it up and it belongs to no parent.',
  ),
  basis: '《政府收支分类科目》（财政部每年印发）',
  examples: [
    {
      before,
      bad: '科目编码\t科目名称\t合计\t基本支出\t项目支出\n210\t卫生健康支出\t30.00\t20.00\t10.00\n21015\t医疗保障管理事务\t30.00\t20.00\t10.00\n⟦2101567⟧\t行政运行\t20.00\t20.00\t\n2101506\t医疗保障经办事务\t10.00\t\t10.00\n',
      fixed:
        '科目编码\t科目名称\t合计\t基本支出\t项目支出\n210\t卫生健康支出\t30.00\t20.00\t10.00\n21015\t医疗保障管理事务\t30.00\t20.00\t10.00\n2101501\t行政运行\t20.00\t20.00\t\n2101506\t医疗保障经办事务\t10.00\t\t10.00\n',
    },
    {
      before,
      good: '科目编码\t科目名称\t合计\t基本支出\t项目支出\n210\t卫生健康支出\t20.00\t20.00\t\n21015\t医疗保障管理事务\t20.00\t20.00\t\n2101501\t行政运行\t20.00\t20.00\t\n',
    },
  ],
  check: (draft) => faultsOf(draft, 'unknown-code'),
});
