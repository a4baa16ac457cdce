// 上年完成值 in the form of the indicator's value: 0.7677 beside ≥72% is 76.77%.
import { fold, squash } from '../../text/fold';
import { say } from '../../text/say';
import { performanceForms } from '../arithmetic/_performance';
import { defineRule } from '../rule';

const percentOf = (text: string): string => `${Math.round(Number(text) * 1_000_000) / 10_000}%`;

const FORM = (last: string): string =>
  `项目支出绩效目标表\n预算单位\t\t某县水务局\t\t\t\n项目名称\t\t灌区维护\t\t\t\n项目资金（万元）\t年度预算总额\t20.00\t其中：财政拨款\t20.00\t\n一级指标\t二级指标\t三级指标\t指标值\t上年完成值\t依据\n产出指标\t质量指标\t设施完好率\t≥92%\t${last}\t计划`;

export default defineRule({
  id: 'last-year-value',
  code: 'N121',
  severity: 'hint',
  scope: 'draft',
  title: say('上年完成值的单位与指标值不一致', 'Last year’s value is not in the unit of the indicator'),
  why: say(
    '上年完成值应与指标值同一单位：指标值是百分数的，上年完成值也写百分数。',
    'Last year’s value is given in the unit of this year’s: a percentage beside a percentage.',
  ),
  basis: '绩效指标值与上年完成值应可比。',
  examples: [{ bad: FORM('⟦0.935⟧'), fixed: FORM('93.5%') }, { good: FORM('93.5%') }, { good: FORM('—') }],
  *check(draft) {
    for (const { form, at } of performanceForms(draft)) {
      const odd = form.indicators.flatMap(({ value, last, name }) => {
        if (!value || !last || !name) return [];
        const text = squash(fold(last.text)).replace(/^=/, '');
        const aim = squash(fold(value.text));
        if (/%$/.test(aim) && /^(?:0?\.\d+|0\.\d+)$/.test(text)) return [{ last, right: percentOf(text) }];
        const unit = /^(?:>=|<=|[>≥<≤=])?\d[\d,.]*((?:万?元|元\/.*|.*人.*|个|次|套|页|件)\S*)$/.exec(aim)?.[1];
        return unit && /^\d[\d,]*(?:\.\d+)?$/.test(text) ? [{ last, right: `${text}${unit}` }] : [];
      });
      const [first, ...more] = odd;
      if (!first) continue;
      const listed = odd.map(({ last }) => last.text).join('、');
      yield {
        span: at(first.last.span),
        message: say(
          `这张表有 ${odd.length} 个“上年完成值”（${listed}）没有写成指标值的单位，如 ${first.last.text} 应为 ${first.right}。`,
          `${odd.length} of last year's values here (${listed}) are not in the unit of their indicators: ${first.last.text} is ${first.right}.`,
        ),
        related: more.map(({ last, right }) => ({
          span: at(last.span),
          message: say(`${last.text} → ${right}`, `${last.text} → ${right}`),
        })),
        fixes: [
          {
            title: say('都改成指标值的单位', 'Write them in the unit of their indicators'),
            kind: 'suggestion',
            preferred: true,
            edits: odd.map(({ last, right }) => ({ span: at(last.span), newText: right })),
          },
        ],
      };
    }
  },
});
