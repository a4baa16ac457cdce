// The spending plan of a performance table: amounts that add up to the budget are no percentages, and amounts
// that should add up to it do.
import { planKind } from '../../ledger/performance/planKind';
import { fold } from '../../text/fold';
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { budgetOf, nameOf, performanceForms } from './_performance';

const form = (label: string, figures: string): string =>
  `项目绩效目标表\n单位：万元\n项目名称\t灌区维护\t\t\t\t\n预算规模及资金用途\t预算数\t40.00\t其中：财政资金\t40.00\t\n${label}\t3月底\t6月底\t10月底\t12月底\t\n\t${figures}\t\n一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据\n产出指标\t数量指标\t维护站点\t维护站点\t12个\t工作计划`;

export default defineRule({
  id: 'performance-plan',
  code: 'A502',
  severity: 'warning',
  scope: 'draft',
  title: say('资金支出计划的单位与数字不符', 'A spending plan whose figures are not what its label says'),
  why: say(
    '资金支出计划标明“%”的，应填累计支出比例，年底为100；填的是金额的，应标明金额单位。',
    'A spending plan labelled % holds running percentages that end at 100; where it holds amounts, the label should name their unit.',
  ),
  basis: '绩效目标表填报要求：资金支出计划与栏目标明的单位一致，合计等于预算数（或100%）。',
  examples: [
    {
      bad: form('⟦资金支出计划（%）⟧', '10.00\t10.00\t12.00\t8.00'),
      fixed: form('资金支出计划（万元）', '10.00\t10.00\t12.00\t8.00'),
    },
    { good: form('资金支出计划（%）', '25.00\t50.00\t80.00\t100.00') },
    { good: form('资金支出计划（万元）', '10.00\t10.00\t12.00\t8.00') },
  ],
  *check(draft) {
    for (const { form, at } of performanceForms(draft)) {
      const budget = budgetOf(form)?.total;
      const { plan } = form;
      if (!plan || !budget || plan.labelled !== '%' || plan.figures.length === 0) continue;
      const kind = planKind(form);
      if (kind !== 'amounts' && kind !== 'cumulative') continue;
      const figures = plan.figures.map((figure) => figure.cell.text);
      const summed = figures.length > 1 ? `${figures.join('＋')}` : figures[0];
      const held = kind === 'cumulative' || plan.figures.reduce((sum, figure) => sum + figure.value, 0) === budget.value;
      yield {
        span: at(plan.label.span),
        message: held
          ? say(
              `“${nameOf(form)}”的资金支出计划标的是“%”，填的却是金额：${summed}，${kind === 'cumulative' ? '年底' : '合计'}正好是${budget.label} ${budget.text}${budget.unit}。`,
              `The spending plan of “${nameOf(form)}” is labelled % but holds amounts: ${summed} comes to its budget of ${budget.text}${budget.unit}.`,
            )
          : say(
              `“${nameOf(form)}”的资金支出计划标的是“%”，填的数（${figures.join('、')}）却不是比例，像是金额，合计又与${budget.label} ${budget.text}${budget.unit}不符。`,
              `The spending plan of “${nameOf(form)}” is labelled %, but its figures (${figures.join(', ')}) look like amounts, and do not add up to the budget of ${budget.text}${budget.unit}.`,
            ),
        related: [
          {
            span: at(budget.span),
            message: say(`${budget.label}：${budget.text}${budget.unit}`, `Budget: ${budget.text}${budget.unit}`),
          },
        ],
        fixes: [
          {
            title: say(`单位改为“${budget.unit}”`, `Label it ${budget.unit}`),
            kind: 'suggestion',
            preferred: true,
            edits: [{ span: at(plan.label.span), newText: plan.label.text.replace(/[%％]/, fold(budget.unit)) }],
          },
        ],
      };
    }
  },
});
