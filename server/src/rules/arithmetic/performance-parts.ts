// A goal that lists what the money goes to item by item (`购置费1万元；维修费5万元；……`) lists all of the budget.
import { measure } from '../../money/amount';
import { scanFigures } from '../../money/scan';
import { isMoney, scaleOf } from '../../money/unit';
import { fold } from '../../text/fold';
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { budgetOf, nameOf, performanceForms } from './_performance';

interface Item {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Items that end in an amount and follow one another between semicolons, the longest run of them. */
function listIn(text: string): Item[] {
  const runs: Item[][] = [];
  let run: Item[] = [];
  let from = 0;
  for (const piece of text.split(/(?<=[;。])/)) {
    const body = piece.replace(/[;。]\s*$/, '');
    const amounts = scanFigures(body).filter((figure) => figure.kind === 'amount' && isMoney(figure.unit));
    const [only] = amounts;
    const measured =
      only && amounts.length === 1 && only.unitEnd === body.trimEnd().length ? measure(only.amount, only.unit) : null;
    const lead = only ? body.slice(0, only.start) : '';
    if (
      only &&
      measured &&
      /[\u4e00-\u9fff]/.test(lead) &&
      lead.length <= 30 &&
      !/其中|每|人均|标准|不超过|以内|主要/.test(lead)
    ) {
      const skip = /^\s*/.exec(piece)?.[0].length ?? 0;
      run.push({ start: from + skip, end: from + only.unitEnd, value: measured.value });
    } else {
      runs.push(run);
      run = [];
    }
    from += piece.length;
  }
  runs.push(run);
  return runs.sort((a, b) => b.length - a.length)[0] ?? [];
}

const form = (goal: string): string =>
  `项目支出绩效目标表\n预算单位\t\t某县水务局\t\t\n项目名称\t\t灌区维护\t\t\n项目资金（万元）\t年度预算总额\t20.00\t其中：财政拨款\t20.00\n项目总体目标\t${goal}\t\t\t\n一级指标\t二级指标\t三级指标\t指标值\t依据\n产出指标\t数量指标\t维护站点\t≥12个\t计划`;

export default defineRule({
  id: 'performance-parts',
  code: 'A504',
  severity: 'info',
  scope: 'draft',
  title: say('绩效目标中列出的用途合计与预算不符', 'The items a performance goal lists do not add up to its budget'),
  why: say(
    '绩效目标逐项列出资金用途和金额的，各项合计应等于该项目的预算总额；不等时多半漏了一项或写错了数。',
    'Where a goal lists what the money goes to, the items add up to the budget; if they do not, one is missing or wrong.',
  ),
  basis: '绩效目标表填报要求：目标内容与项目预算相匹配。',
  examples: [
    { bad: form('保障灌区设施正常运行。⟦管护费8万元；监测费6万元；差旅费3万元；印刷费1.5万元⟧。') },
    { good: form('保障灌区设施正常运行。管护费8万元；监测费6万元；差旅费4万元；印刷费2万元。') },
    { good: form('保障灌区设施正常运行，其中管护费8万元，监测费6万元。') },
  ],
  *check(draft) {
    for (const { form, at } of performanceForms(draft)) {
      const budget = budgetOf(form)?.total;
      if (!budget || !isMoney(budget.unit)) continue;
      for (const goal of form.goals) {
        const items = listIn(fold(goal.text));
        const [first, last] = [items[0], items.at(-1)];
        if (items.length < 4 || !first || !last) continue;
        const sum = items.reduce((all, item) => all + item.value, 0);
        if (sum === budget.value || Math.abs(sum - budget.value) <= budget.ulp || sum * 2 < budget.value) continue;
        const inUnit = (value: number): string => String(Math.round(value / (scaleOf(budget.unit) / 100)) / 100);
        yield {
          span: { start: at(goal.span).start + first.start, end: at(goal.span).start + last.end },
          severity: items.length >= 5 ? 'warning' : 'info',
          message: say(
            `“${nameOf(form)}”的目标里列出的 ${items.length} 项用途合计 ${inUnit(sum)}${budget.unit}，与${budget.label} ${budget.text}${budget.unit}相差 ${inUnit(Math.abs(budget.value - sum))}${budget.unit}。`,
            `The ${items.length} items the goal of “${nameOf(form)}” lists come to ${inUnit(sum)}${budget.unit}, ${inUnit(Math.abs(budget.value - sum))}${budget.unit} away from its budget of ${budget.text}${budget.unit}.`,
          ),
          related: [
            {
              span: at(budget.span),
              message: say(`${budget.label}：${budget.text}${budget.unit}`, `Budget: ${budget.text}${budget.unit}`),
            },
          ],
        };
        break;
      }
    }
  },
});
