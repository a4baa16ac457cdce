// One code with two names in one draft, each of them right at some time.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { faultsOf } from './_judge';

const before =
  '2020年部门预算公开\n\n第一部分 部门预算表\n\n支出总表\n编制部门：云溪县司法局　　单位：万元\n\n类\t款\t项\t科目名称\t合计\t基本支出\t项目支出\n204\t\t\t公共安全支出\t5.00\t\t5.00\n204\t06\t\t司法\t5.00\t\t5.00\n204\t06\t07\t公共法律服务\t5.00\t\t5.00\n\n一般公共预算支出表\n编制部门：云溪县司法局\t单位：万元\n\n类\t款\t项\t科目名称\t合计\t基本支出\t项目支出\n204\t\t\t公共安全支出\t5.00\t\t5.00\n204\t06\t\t司法\t5.00\t\t5.00';

export default defineRule({
  id: 'two-names-one-code',
  code: 'C108',
  severity: 'warning',
  scope: 'draft',
  title: say('同一编码两个名称', 'One code, two names'),
  why: say('同一科目在全文应只有一个名称。', 'One subject has one name throughout a draft.'),
  basis: '《政府收支分类科目》（财政部每年印发）',
  examples: [
    { before, bad: '204\t06\t07\t⟦法律援助⟧\t5.00\t\t5.00\n', fixed: '204\t06\t07\t公共法律服务\t5.00\t\t5.00\n' },
    { before, good: '204\t06\t07\t公共法律服务\t5.00\t\t5.00\n' },
  ],
  check: (draft) => faultsOf(draft, 'two-names-one-code'),
});
