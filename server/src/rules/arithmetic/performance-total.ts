// `编报绩效目标的项目5个，涉及预算资金120万元`: as much money as the performance tables that follow.
import { measure } from '../../money/amount';
import type { Figure } from '../../money/scan';
import { isMoney, scaleOf, type Unit } from '../../money/unit';
import { narrativeOf } from '../../narrative/narrative';
import { flowSpan } from '../../syntax/block';
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import { perBlock } from '../perBlock';
import { defineRule } from '../rule';
import { budgetOf, fiscalOf, nameOf, type PlacedForm, performanceForms } from './_performance';

interface Stated {
  readonly count: Figure;
  readonly amount: Figure;
  readonly fiscal: boolean;
  /** Of the amount, in its block. */
  readonly span: Span;
}

const PROJECTS = /项目/;
const ABOUT = /绩效/;

/** Sentences that say how many projects have performance tables and how much they cost. */
const statedIn = perBlock(['涉及'], (block): readonly Stated[] | null => {
  if (block.kind !== 'paragraph') return null;
  const { text, figures } = narrativeOf(block);
  if (!/涉及(?:项目)?(?:预算|财政)?(?:金额|资金)/.test(text) || !PROJECTS.test(text)) return null;
  const found: Stated[] = [];
  for (const [i, amount] of figures.entries()) {
    const count = figures[i - 1];
    if (amount.kind !== 'amount' || !isMoney(amount.unit) || count?.kind !== 'count' || count.measure !== '个') continue;
    const between = text.slice(count.unitEnd, amount.start);
    const before = text.slice(Math.max(0, count.start - 30), count.start);
    const clause = before.split(/[;。]/).at(-1) ?? '';
    if (
      !/^,?(?:共)?(?:涉及|计划)?(?:项目|财政)*(?:预算|金额|资金)*(?:总额|金额|资金)?$/.test(between) ||
      !/项目(?:共|数)?$/.test(clause)
    )
      continue;
    if (/非财政|自评|评价|重点|部门评价|已完成/.test(clause)) continue;
    if (!ABOUT.test(clause) && !/财政拨款项目(?:共|数)?$/.test(clause)) continue;
    found.push({
      count,
      amount,
      fiscal: /财政拨款/.test(clause),
      span: flowSpan(block.flow, amount.start, amount.unitEnd),
    });
  }
  return found.length > 0 ? found : null;
});

const shown = (value: number, unit: Unit): string => String(Math.round(value / (scaleOf(unit) / 100)) / 100);

const FORM = (project: string, amount: string): string =>
  `\n项目支出绩效目标表\n预算单位\t\t某县水务局\t\t\n项目名称\t\t${project}\t\t\n项目资金（万元）\t年度预算总额\t${amount}\t其中：财政拨款\t${amount}\n一级指标\t二级指标\t三级指标\t指标值\t依据\n产出指标\t数量指标\t维护站点\t≥12个\t计划`;
const FORMS = `${FORM('灌区维护', '50.00')}\n${FORM('水质监测', '30.00')}`;

export default defineRule({
  id: 'performance-total',
  code: 'A503',
  severity: 'warning',
  scope: 'draft',
  title: say('绩效目标表的金额合计与文中所述不符', 'Performance tables do not come to what the text says'),
  why: say(
    '文中所述编报绩效目标的项目涉及的金额，应与所附绩效目标表的预算总额之和一致。',
    'What the projects with performance tables are said to cost is what the tables attached add up to.',
  ),
  basis: '预算公开要求：项目绩效目标表与文字说明口径一致。',
  examples: [
    { bad: `（四）预算绩效情况\n2031年，编报绩效目标的项目2个，涉及预算金额⟦80.50万元⟧。\n${FORMS}` },
    { good: `（四）预算绩效情况\n2031年，编报绩效目标的项目2个，涉及预算金额80.00万元。\n${FORMS}` },
    { good: '（四）预算绩效情况\n2031年，编报绩效目标的项目12个，涉及预算金额80.00万元。' },
  ],
  *check(draft) {
    const forms = [...performanceForms(draft)];
    if (forms.length === 0) return;
    const stated = statedIn(draft).flatMap(({ placed, noted }) =>
      noted.map((one) => ({ ...one, span: shift(one.span, placed.start) })),
    );
    for (const { count, amount, fiscal, span } of stated) {
      const counted = forms.filter(({ form }) => !fiscal || (fundsOf(form) ?? 1) > 0);
      const said = count.amount.digits;
      const measured = measure(amount.amount, amount.unit);
      const related = counted.slice(0, 12).flatMap(({ form, at }) => {
        const total = budgetOf(form)?.total;
        return total
          ? [
              {
                span: at(total.span),
                message: say(`“${nameOf(form)}” ${total.text}${total.unit}`, `“${nameOf(form)}” ${total.text}${total.unit}`),
              },
            ]
          : [];
      });
      // How many there are is told by its own rule; sums are compared like with like.
      if (said !== counted.length) continue;
      const values = counted.map(({ form }) => fundsOf(form));
      if (!measured || values.some((value) => value === null)) continue;
      const wholes = counted.map(({ form }) => budgetOf(form)?.total.value ?? 0);
      const sums = [values, wholes].map((list) => list.reduce((sum: number, value) => sum + (value ?? 0), 0));
      const slack = measured.ulp + counted.length * 5_000;
      if (sums.some((sum) => Math.abs(sum - measured.value) * 2 <= slack)) continue;
      const sum = shown(sums[0] ?? 0, amount.unit);
      yield {
        span,
        message: say(
          `文中说这 ${said} 个项目涉及 ${shown(measured.value, amount.unit)}${amount.unit}，而所附 ${counted.length} 张绩效目标表的预算总额相加是 ${sum}${amount.unit}。`,
          `The text says these ${said} projects come to ${shown(measured.value, amount.unit)}${amount.unit}; the ${counted.length} performance tables add up to ${sum}${amount.unit}.`,
        ),
        related,
        fixes: [
          {
            title: say(`改为 ${sum}${amount.unit}`, `Change to ${sum}${amount.unit}`),
            kind: 'suggestion',
            preferred: true,
            edits: [{ span, newText: `${sum}${amount.unit}` }],
          },
        ],
      };
    }
  },
});

function fundsOf(form: PlacedForm['form']): number | null {
  const group = budgetOf(form);
  return group ? fiscalOf(group) : null;
}
