// A group is never larger than the one it is part of: whoever has maternity insurance has basic medical insurance.
import { measure } from '../../money/amount';
import { scanFigures } from '../../money/scan';
import { fold, squash } from '../../text/fold';
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { performanceForms } from './_performance';

/** Head counts (人数) by whom they count: everyone of the second is one of the first. */
const WITHIN: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:基本医疗保险|医疗保险)参保人数$/, /^(?:生育保险|(?:城镇)?职工(?:基本)?医疗保险|(?:城乡)?居民(?:基本)?医疗保险)参保人数$/],
  [/^常住人口(?:数|人数)$/, /^(?:常住)?(?:老年|少年儿童|农村)人口(?:数|人数)$/],
  [/^在校(?:学)?生人数$/, /^(?:资助|受助|寄宿|贫困)(?:学)?生人数$/],
  [/^低收入人口(?:数|人数)$/, /^(?:特困人员|低保对象)(?:数|人数)$/],
];

function countOf(text: string): number | null {
  const folded = fold(text);
  const figure = /^\s*(?:>=|≥|>|=)?\s*(\d[\d,.]*)\s*(万)?人$/.exec(folded);
  const [scanned] = scanFigures(`${figure?.[1] ?? ''}个`);
  const measured = figure && scanned ? measure(scanned.amount, 'count') : null;
  return measured ? measured.value * (figure?.[2] ? 10_000 : 1) : null;
}

const form = (all: string): string =>
  `项目支出绩效目标表\n预算单位\t\t某县医疗保障局\t\t\n项目名称\t\t参保服务\t\t\n项目资金（万元）\t年度预算总额\t20.00\t其中：财政拨款\t20.00\n一级指标\t二级指标\t三级指标\t指标值\t依据\n产出指标\t数量指标\t基本医疗保险参保人数\t${all}\t计划\n\t数量指标\t生育保险参保人数\t≥32万人\t计划`;

export default defineRule({
  id: 'performance-headcount',
  code: 'A506',
  severity: 'warning',
  scope: 'draft',
  title: say('部分人数大于全体人数', 'A part is larger than the whole it belongs to'),
  why: say(
    '参加生育保险、职工医保的人都在基本医疗保险参保人数之内；部分大于全体，多半是数量级写错了。',
    'Those with maternity or employees’ insurance are among those with basic medical insurance; a part larger than the whole is mostly a slip in the order of magnitude.',
  ),
  basis:
    '《国务院办公厅关于全面推进生育保险和职工基本医疗保险合并实施的意见》（国办发〔2019〕10号）：参加职工基本医疗保险的在职职工同步参加生育保险。',
  examples: [{ bad: form('⟦≥21万人⟧') }, { good: form('≥210万人') }],
  *check(draft) {
    for (const { form, at } of performanceForms(draft)) {
      if (form.indicators.length > 500) continue;
      for (const whole of form.indicators) {
        const pair = WITHIN.find(([all]) => all.test(squash(whole.name?.text ?? '')));
        const count = whole.value && countOf(whole.value.text);
        if (!pair || !whole.value || !count) continue;
        const larger = form.indicators.find(
          (part) => pair[1].test(squash(part.name?.text ?? '')) && (countOf(part.value?.text ?? '') ?? 0) > count,
        );
        if (!larger?.value) continue;
        yield {
          span: at(whole.value.span),
          message: say(
            `“${squash(whole.name?.text ?? '')}”是 ${whole.value.text}，反而少于其中的“${squash(larger.name?.text ?? '')}” ${larger.value.text}，请核对数量级。`,
            `“${squash(whole.name?.text ?? '')}” is ${whole.value.text}, fewer than “${squash(larger.name?.text ?? '')}” (${larger.value.text}), which is part of it.`,
          ),
          related: [
            {
              span: at(larger.value.span),
              message: say(
                `${squash(larger.name?.text ?? '')}：${larger.value.text}`,
                `${squash(larger.name?.text ?? '')}: ${larger.value.text}`,
              ),
            },
          ],
        };
      }
    }
  },
});
