// The weights of a performance table add up to 100, or to 90 where the execution rate keeps 10.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { nameOf, performanceForms } from './_performance';

const SCALE = 10_000;

/** One weight scheme shares 100 (or the 90 the execution rate leaves); some write it as a fraction of one. */
const USUAL: readonly number[] = [100, 90, 1, 0.9].map((sum) => Math.round(sum * SCALE));

const HEAD = '项目支出绩效目标表\n（2031年）\n预算单位\t\t某县水务局\n';
const form = (project: string): string =>
  `项目名称\t\t${project}\n项目资金（万元）\t\t年度预算总额\t50.00\t其中：财政拨款\t50.00\t其他资金\t0.00\n一级指标\t二级指标\t三级指标\t指标值\t指标值设置依据\t`;

export default defineRule({
  id: 'performance-weights',
  code: 'A501',
  severity: 'error',
  scope: 'draft',
  title: say('绩效指标权重合计不对', 'The weights of a performance table do not add up'),
  why: say(
    '一张绩效目标表的指标权重合计应为100分，预算执行率另占10分的为90分；同一报告各表的口径应当一致。',
    'The weights of one performance table add up to 100, or to 90 where the execution rate takes 10, and all tables of a report do it alike.',
  ),
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：指标权重总分一般设为100分，预算执行率指标权重为10%。',
  examples: [
    {
      bad: `${HEAD}${form('灌区量测水设施维护')}⟦分值权重⟧\n产出指标\t数量指标\t维护站点\t≥12个\t计划标准\t30\n\t质量指标\t验收合格率\t≥95%\t计划标准\t26\n满意度指标\t满意度指标\t群众满意度\t≥90%\t计划标准\t30`,
    },
    {
      good: `${HEAD}${form('灌区量测水设施维护')}分值权重\n产出指标\t数量指标\t维护站点\t≥12个\t计划标准\t30\n\t质量指标\t验收合格率\t≥95%\t计划标准\t30\n满意度指标\t满意度指标\t群众满意度\t≥90%\t计划标准\t30`,
    },
  ],
  *check(draft) {
    const weighed = [...performanceForms(draft)].flatMap((place) =>
      place.form.weights ? [{ ...place, weights: place.form.weights }] : [],
    );
    const sums = new Map<number, number>();
    for (const { weights } of weighed) sums.set(weights.sum, (sums.get(weights.sum) ?? 0) + 1);
    const [usual] = [...sums].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    for (const { form, weights, at } of weighed) {
      if (USUAL.includes(weights.sum)) continue;
      const others = sums.get(weights.sum) === weighed.length ? null : usual;
      // A scheme that most tables share is how this report counts, whatever the books say.
      if (others?.[0] === weights.sum && others[1] > 1) continue;
      const sum = weights.sum / SCALE;
      const agreed = others && others[1] > 1 && USUAL.includes(others[0]) ? others : null;
      yield {
        span: at(weights.header.span),
        severity: !weights.complete ? 'info' : agreed ? 'error' : 'warning',
        message: say(
          `“${nameOf(form)}”的 ${weights.cells.length} 个指标权重合计 ${sum}，既不是 100，也不是 90${agreed ? `；本文其余 ${agreed[1]} 张绩效目标表都是 ${agreed[0] / SCALE}` : ''}。`,
          `The ${weights.cells.length} weights of “${nameOf(form)}” add up to ${sum}, neither 100 nor 90${agreed ? `; ${agreed[1]} other tables of this report come to ${agreed[0] / SCALE}` : ''}.`,
        ),
        related: weights.cells.map((cell) => ({ span: at(cell.span), message: say(`权重 ${cell.text}`, `Weight ${cell.text}`) })),
      };
    }
  },
});
