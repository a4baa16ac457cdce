// A subject that stands under a 款 or 类 it does not belong to, or whose parent the table leaves out.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { faultsOf } from './_judge';

const before = '2024年部门预算公开\n\n第一部分 部门预算表\n\n支出总表\n编制部门：云溪县医疗保障局　　单位：万元\n\n';
const head =
  '类\t款\t项\t科目名称\t合计\t基本支出\t项目支出\n210\t\t\t卫生健康支出\t30.00\t20.00\t10.00\n210\t15\t\t医疗保障管理事务\t30.00\t20.00\t10.00\n';

export default defineRule({
  id: 'wrong-parent',
  code: 'C107',
  severity: 'warning',
  scope: 'draft',
  title: say('科目的上级不对', 'Subject under the wrong parent'),
  why: say(
    '编码本身成立，但与它所在的款、类不是一家，上级合计就不包含它。',
    'The code exists but is not of the section it stands under, so that no total of the table contains it.',
  ),
  basis: '《政府收支分类科目》：项的前五位是款，款的前三位是类',
  examples: [
    {
      before,
      bad: `${head}210\t⟦01⟧\t01\t行政运行\t20.00\t20.00\t\n210\t15\t04\t信息化建设\t5.00\t\t5.00\n210\t15\t05\t医疗保障政策管理\t2.00\t\t2.00\n210\t15\t06\t医疗保障经办事务\t3.00\t\t3.00\n`,
      fixed: `${head}210\t15\t01\t行政运行\t20.00\t20.00\t\n210\t15\t04\t信息化建设\t5.00\t\t5.00\n210\t15\t05\t医疗保障政策管理\t2.00\t\t2.00\n210\t15\t06\t医疗保障经办事务\t3.00\t\t3.00\n`,
    },
    {
      before,
      good: `${head}210\t15\t01\t行政运行\t20.00\t20.00\t\n210\t15\t06\t医疗保障经办事务\t10.00\t\t10.00\n`,
    },
  ],
  check: (draft) => faultsOf(draft, 'wrong-parent'),
});
