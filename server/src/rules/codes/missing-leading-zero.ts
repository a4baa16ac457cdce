// A 款 or 项 written without its leading zero, as spreadsheets leave it when a code is taken for a number.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { faultsOf } from './_judge';

const before =
  '2024年部门预算公开\n\n第一部分 部门预算表\n\n一般公共预算基本支出部门预算经济分类预算表\n编制部门：云溪县民政局　　单位：元\n\n类\t款\t经济分类科目名称\t合计\t人员经费\t公用经费\n301\t\t工资福利支出\t600\t600\t\n301\t01\t基本工资\t100\t100\t';

export default defineRule({
  id: 'missing-leading-zero',
  code: 'C105',
  severity: 'error',
  scope: 'draft',
  title: say('编码缺前导零', 'Code without its leading zero'),
  why: say(
    '款、项编码是两位数；电子表格把它当数字时会丢掉前面的零，“2”就不再是“02”。',
    'Sections and items have two digits; a spreadsheet that takes the code for a number drops the zero, and “2” is not “02”.',
  ),
  basis: '《政府收支分类科目》：类三位，款、项各两位',
  examples: [
    { before, bad: '301\t⟦2⟧\t津贴补贴\t500\t500\t\n', fixed: '301\t02\t津贴补贴\t500\t500\t\n' },
    { before, good: '301\t02\t津贴补贴\t500\t500\t\n' },
  ],
  check: (draft) => faultsOf(draft, 'missing-leading-zero'),
});
