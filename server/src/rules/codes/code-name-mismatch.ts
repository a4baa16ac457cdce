// A code and a name in one row that the catalogue knows as two different subjects.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { faultsOf } from './_judge';

const before = '2024年部门预算公开\n\n第一部分 部门预算表\n\n支出总表\n编制部门：云溪县医疗保障局　　单位：万元\n\n';
const head =
  '科目编码\t科目名称\t合计\t基本支出\t项目支出\n210\t卫生健康支出\t30.00\t20.00\t10.00\n21015\t医疗保障管理事务\t30.00\t20.00\t10.00\n';

export default defineRule({
  id: 'code-name-mismatch',
  code: 'C102',
  severity: 'warning',
  scope: 'draft',
  title: say('科目编码与名称不对应', 'Code and name do not belong together'),
  why: say(
    '编码和名称都存在，但不是同一个科目：两者必有一个抄错。',
    'Both the code and the name exist, but they are two different subjects: one of them was miscopied.',
  ),
  basis: '《政府收支分类科目》（财政部每年印发）',
  examples: [
    {
      before,
      bad: `${head}2101501\t行政运行\t20.00\t20.00\t\n⟦2101504⟧\t医疗保障经办事务\t10.00\t\t10.00\n`,
      fixed: `${head}2101501\t行政运行\t20.00\t20.00\t\n2101506\t医疗保障经办事务\t10.00\t\t10.00\n`,
    },
    {
      before,
      bad: `${head}2101501\t行政运行\t20.00\t20.00\t\n2101506\t⟦行政运行⟧\t10.00\t\t10.00\n`,
      fixed: `${head}2101501\t行政运行\t20.00\t20.00\t\n2101506\t医疗保障经办事务\t10.00\t\t10.00\n`,
    },
    { before, good: `${head}2101501\t行政运行\t20.00\t20.00\t\n2101506\t医疗保障 经办事务\t10.00\t\t10.00\n` },
  ],
  check: (draft) => faultsOf(draft, 'code-name-mismatch'),
});
