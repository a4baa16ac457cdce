// An indicator's value is in the unit its name calls for: a head count is no percentage, a rate no number of people.
import { fold, squash } from '../../text/fold';
import { say, type Text } from '../../text/say';
import { performanceForms } from '../arithmetic/_performance';
import type { Severity } from '../finding';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';

const COUNT = /(?:人数|人次|户数|个数|台数|套数|次数|批次|件数|场次|页数|数量)$/;
const RATE = /(?:率|比例|比重|占比)$/;
const VALUE = /^(?:>=|<=|[>≥<≤=]|不低于|不少于|不高于|不超过)?\s*(\d[\d,]*(?:\.\d+)?)\s*(.*)$/;

interface Misfit {
  readonly severity: Severity;
  readonly message: Text;
  /** What to write instead, where it is plain. */
  readonly right: string | null;
}

function misfit(name: string, value: string): Misfit | null {
  const match = VALUE.exec(value);
  if (!match) return null;
  const unit = match[2] ?? '';
  if (COUNT.test(name) && /^[%％]/.test(unit)) {
    const heads = /人数$/.test(name);
    return {
      severity: heads ? 'warning' : 'info',
      message: say(
        `“${name}”是数量，指标值却是百分数 ${value}。`,
        `“${name}” is a count, but its value is the percentage ${value}.`,
      ),
      right: heads ? value.replace(/[%％]/, '人') : null,
    };
  }
  if (/人次$|人次数$/.test(name) && unit === '人') {
    return {
      severity: 'hint',
      message: say(
        `“${name}”按人次计，指标值的单位是“人”，应为“人次”。`,
        `“${name}” counts visits (人次), but its value is in 人.`,
      ),
      right: value.replace(/人$/, '人次'),
    };
  }
  if (RATE.test(name) && /^(?:人|个|次|户|件|台|套|家|批|万元|元)$/.test(unit)) {
    return {
      severity: 'info',
      message: say(`“${name}”是比率，指标值却是 ${value}。`, `“${name}” is a rate, but its value is ${value}.`),
      right: null,
    };
  }
  return null;
}

const FORM = (row: string): string =>
  `项目支出绩效目标表\n预算单位\t\t某县水务局\t\t\n项目名称\t\t灌区维护\t\t\n项目资金（万元）\t年度预算总额\t20.00\t其中：财政拨款\t20.00\n一级指标\t二级指标\t三级指标\t指标值\t依据\n${row}`;

export default defineRule({
  id: 'indicator-unit',
  code: 'N119',
  severity: 'warning',
  scope: 'draft',
  title: say('指标值的单位与指标不符', 'An indicator’s value is in the wrong unit'),
  why: say(
    '人数、次数的指标值应带相应的计量单位，比率的指标值应是百分数；两者混用，指标就无从考核。',
    'Counts are given in what is counted, rates in per cent; a value in the wrong unit cannot be assessed.',
  ),
  basis: '绩效指标应当明确、可衡量。',
  examples: [
    { bad: FORM('产出指标\t质量指标\t重复受益人数\t⟦0%⟧\t计划'), fixed: FORM('产出指标\t质量指标\t重复受益人数\t0人\t计划') },
    {
      bad: FORM('产出指标\t数量指标\t技术培训人次\t⟦≥120人⟧\t计划'),
      fixed: FORM('产出指标\t数量指标\t技术培训人次\t≥120人次\t计划'),
    },
    { good: FORM('产出指标\t数量指标\t技术培训人数\t≥120人\t计划\n\t质量指标\t合格率\t≥95%\t计划') },
  ],
  *check(draft) {
    for (const { form, at } of performanceForms(draft)) {
      for (const { name, value } of form.indicators) {
        if (!name || !value) continue;
        const label = squash(name.text).replace(/[(（].*[)）]$/, '');
        const found = misfit(label, fold(value.text).trim());
        if (!found) continue;
        const span = at(value.span);
        yield {
          span,
          severity: found.severity,
          message: found.message,
          ...(found.right !== null && { fixes: [replaceWith(span, found.right)] }),
        };
      }
    }
  },
});
