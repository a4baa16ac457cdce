// A subject of one budget in a table of another: a government-managed fund's in the general budget's table.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { faultsOf } from './_judge';

const before = '2024年部门预算公开\n\n第一部分 部门预算表\n\n一般公共预算支出表\n编制部门：云溪县城乡建设局　　单位：万元\n\n';
const head =
  '科目编码\t科目名称\t合计\t基本支出\t项目支出\n212\t城乡社区支出\t30.00\t20.00\t10.00\n21201\t城乡社区管理事务\t20.00\t20.00\t\n2120101\t行政运行\t20.00\t20.00\t\n';

export default defineRule({
  id: 'fund-code-in-general-table',
  code: 'C109',
  severity: 'warning',
  scope: 'draft',
  title: say('科目不属于本表的预算', 'Subject of another budget'),
  why: say(
    '政府性基金、国有资本经营预算各有科目；列进一般公共预算的表，两本预算就混在一起。',
    'Government-managed funds and state capital have subjects of their own; in a table of the general budget they mix two budgets.',
  ),
  basis: '《政府收支分类科目》附：各本预算适用科目',
  examples: [
    {
      before,
      bad: `${head}⟦21208⟧\t国有土地使用权出让收入安排的支出\t10.00\t\t10.00\n`,
    },
    { before, good: head },
  ],
  check: (draft) => faultsOf(draft, 'fund-code-in-general-table'),
});
