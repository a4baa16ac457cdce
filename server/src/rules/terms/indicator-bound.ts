// A bound that cannot bind: `≥100%` of a coverage that ends at 100%, `≥90%` of staying within the budget, a word in
// the place of the amount the other tables give.
import { fold, squash } from '../../text/fold';
import { say } from '../../text/say';
import { type PlacedForm, performanceForms } from '../arithmetic/_performance';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';

/** Rates that cannot pass 100%. */
const AT_MOST_ALL =
  /(?:覆盖率|合格率|到位率|及时率|参与率|知晓率|满意度|满意率|出勤率|保障率|验收率|达标率|审核完成率|兑现率|准确率|发放率|落实率)$/;

const FORM = (row: string): string =>
  `项目支出绩效目标表\n预算单位\t\t某县水务局\t\t\n项目名称\t\t灌区维护\t\t\n项目资金（万元）\t年度预算总额\t20.00\t其中：财政拨款\t20.00\n一级指标\t二级指标\t三级指标\t指标值\t依据\n${row}`;

export default defineRule({
  id: 'indicator-bound',
  code: 'N120',
  severity: 'info',
  scope: 'draft',
  title: say('指标值的上下限不合情理', 'A bound that an indicator cannot meet'),
  why: say(
    '覆盖率、合格率不会超过100%，“≥100%”只能是“=100%”；控制成本、控制在预算内的指标应写上限。',
    'A coverage does not pass 100%, so ≥100% means =100%; an indicator of keeping within the budget needs an upper bound.',
  ),
  basis: '绩效指标应当明确、可衡量。',
  examples: [
    { bad: FORM('产出指标\t数量指标\t巡查覆盖率\t⟦≥100%⟧\t计划'), fixed: FORM('产出指标\t数量指标\t巡查覆盖率\t=100%\t计划') },
    { bad: FORM('产出指标\t成本指标\t控制在预算内\t⟦≥90%⟧\t计划') },
    { bad: FORM('产出指标\t数量指标\t巡查覆盖率\t⟦=1000%⟧\t计划') },
    { good: FORM('产出指标\t数量指标\t巡查覆盖率\t=100%\t计划\n\t质量指标\t合格率\t≥95%\t计划') },
  ],
  *check(draft) {
    const forms = [...performanceForms(draft)];
    const amounts = namesOfAmounts(forms);
    for (const { form, at } of forms) {
      for (const { name, value, description } of form.indicators) {
        if (!name || !value) continue;
        const label = squash(name.text).replace(/[(（].*[)）]$/, '');
        const text = squash(fold(value.text));
        const span = at(value.span);
        if (AT_MOST_ALL.test(label) && /^(?:>=|≥|>|不低于|大于等于)100(?:\.0+)?(?:%|\(%\))$/.test(text)) {
          yield {
            span,
            message: say(
              `“${label}”最多是100%，“${value.text}”只能是“=100%”。`,
              `“${label}” is 100% at most, so ${value.text} can only mean =100%.`,
            ),
            fixes: [replaceWith(span, '=100%')],
          };
        } else if (
          AT_MOST_ALL.test(label) &&
          (Number(/^(?:[<>]=?|[≥≤=])?(\d+(?:\.\d+)?)(?:%|\(%\))$/.exec(text)?.[1]) || 0) > 100
        ) {
          yield {
            span,
            severity: 'warning',
            message: say(
              `“${label}”最多是100%，指标值却是“${value.text}”。`,
              `“${label}” is 100% at most, but its value is ${value.text}.`,
            ),
          };
        } else if (/控制在?预算|预算控制数|不超(?:过)?预算|预算内/.test(label) && /^(?:>=|≥|>|不低于)/.test(text)) {
          yield {
            span,
            severity: 'hint',
            message: say(
              `“${label}”是成本上限，不宜用“${value.text}”这样的下限。`,
              `“${label}” is a ceiling; a lower bound such as ${value.text} does not fit.`,
            ),
          };
        } else if (/金额$/.test(label) && !/\d/.test(text) && amounts.has(label)) {
          yield {
            span,
            severity: 'hint',
            message: say(
              `“${label}”在其他绩效目标表里是具体金额，这里写的是“${value.text}”。`,
              `“${label}” is an amount in the other performance tables; here it is “${value.text}”.`,
            ),
          };
        } else if (description && /率$/.test(squash(description.text)) && !/\d/.test(text) && text.length <= 4) {
          yield {
            span: at(description.span),
            severity: 'hint',
            message: say(
              `指标描述是比率，指标值却是“${value.text}”，描述宜改为“${squash(description.text).replace(/率$/, '性')}”。`,
              `The description names a rate, but the value is “${value.text}”.`,
            ),
          };
        }
      }
    }
  },
});

/** The indicators that are amounts in one table at least. */
function namesOfAmounts(forms: readonly PlacedForm[]): ReadonlySet<string> {
  const indicators = forms.flatMap(({ form }) => form.indicators);
  return new Set(
    indicators.filter(({ value }) => /\d\s*(?:万元|元)$/.test(value?.text ?? '')).map(({ name }) => squash(name?.text ?? '')),
  );
}
