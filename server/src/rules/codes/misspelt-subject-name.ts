// The name beside a right code is nearly, but not quite, the catalogue's name.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { faultsOf } from './_judge';

const before = '2024年部门预算公开\n\n第一部分 部门预算表\n\n支出总表\n编制部门：云溪县民政局　　单位：万元\n\n';
const head =
  '科目编码\t科目名称\t合计\t基本支出\t项目支出\n208\t社会保障和就业支出\t30.00\t20.00\t10.00\n20802\t民政管理事务\t30.00\t20.00\t10.00\n2080201\t行政运行\t20.00\t20.00\t\n';

export default defineRule({
  id: 'misspelt-subject-name',
  code: 'C103',
  severity: 'warning',
  scope: 'draft',
  title: say('科目名称与规范名称不一致', 'Subject name is not quite the official one'),
  why: say(
    '科目名称应与《政府收支分类科目》逐字一致；错一个字，读者就不能确定是不是同一科目。',
    'Subject names are quoted word for word; one changed character leaves readers unsure whether the same subject is meant.',
  ),
  basis: '《政府收支分类科目》（财政部每年印发）',
  examples: [
    {
      before,
      bad: `${head}2080299\t⟦其它民政管理事务支出⟧\t10.00\t\t10.00\n`,
      fixed: `${head}2080299\t其他民政管理事务支出\t10.00\t\t10.00\n`,
    },
    {
      before,
      bad: `${head}2080206\t⟦社会组织管里⟧\t10.00\t\t10.00\n`,
      fixed: `${head}2080206\t社会组织管理\t10.00\t\t10.00\n`,
    },
    { before, good: `${head}2080299\t其他民政管理事务支出\t10.00\t\t10.00\n` },
  ],
  check: (draft) => faultsOf(draft, 'misspelt-subject-name'),
});
