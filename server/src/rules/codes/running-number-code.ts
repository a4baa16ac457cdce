// Economic codes that only count the rows instead of naming the subject.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { faultsOf } from './_judge';

const before = '2024年部门预算公开\n\n第一部分 部门预算表\n\n一般公共预算基本支出表\n编制部门：云溪县民政局　　单位：万元\n\n';
const head =
  '类\t款\t经济分类科目名称\t合计\t人员经费\t公用经费\n302\t\t商品和服务支出\t10.00\t\t10.00\n302\t01\t办公费\t4.00\t\t4.00\n302\t02\t印刷费\t1.00\t\t1.00\n';

export default defineRule({
  id: 'running-number-code',
  code: 'C106',
  severity: 'warning',
  scope: 'draft',
  title: say('编码只是顺序号', 'Codes that only count the rows'),
  why: say(
    '经济分类的款级编码不是连续的（办公费 01、印刷费 02、水费 05……）；顺着编下去的编码与名称对不上。',
    'The codes of economic subjects are not consecutive (01, 02, 05 …); codes that merely count do not belong to their names.',
  ),
  basis: '《政府收支分类科目》支出经济分类',
  examples: [
    {
      before,
      bad: `${head}302\t⟦03⟧\t水费\t2.00\t\t2.00\n302\t04\t电费\t2.00\t\t2.00\n302\t05\t差旅费\t1.00\t\t1.00\n`,
      fixed: `${head}302\t05\t水费\t2.00\t\t2.00\n302\t06\t电费\t2.00\t\t2.00\n302\t11\t差旅费\t1.00\t\t1.00\n`,
    },
    { before, good: `${head}302\t05\t水费\t2.00\t\t2.00\n302\t06\t电费\t2.00\t\t2.00\n302\t11\t差旅费\t1.00\t\t1.00\n` },
  ],
  check: (draft) => faultsOf(draft, 'running-number-code'),
});
