// `六、年度预算安排` of a project says what its performance table asks for this year.
import { agreesAt } from '../../ledger/quantities';
import { isSlip } from '../../ledger/slips';
import { measure, writeLike } from '../../money/amount';
import { isMoney, type Unit } from '../../money/unit';
import { narrativeOf } from '../../narrative/narrative';
import { isOfQuarter } from '../../narrative/quarter';
import { flowSpan } from '../../syntax/block';
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import type { Draft } from '../draft';
import { perBlock } from '../perBlock';
import { defineRule } from '../rule';
import { budgetOf, nameOf, type PlacedForm, performanceForms } from './_performance';

const YEARLY = /^(?:本?年度?|20\d\d年(?:度)?)?(?:项目)?(?:预算|资金)安排(?:情况)?$/;
/** Where the next project begins. */
const ANOTHER = /项目经费情况|^项目概[况述]|^项目名称/;
const SAYS = /(?:预算|安排|资金|经费)(?:安排|资金|金额|规模|总额|总金额|合计|共计|为|共|约)*\s?$/;

interface Stated {
  readonly value: number;
  readonly ulp: number;
  /** In its block; of four quarters, the whole list. */
  readonly span: Span;
  /** The figure itself, or the four that add up. */
  readonly figures: readonly Amount[];
}

interface Amount {
  readonly text: string;
  readonly unit: Unit;
  readonly value: number;
  readonly span: Span;
}

/** What a paragraph says the year costs: one amount, or four quarters. */
const statedIn = perBlock(['安排', '季度', '预算金额', '经费'], (block): Stated | null => {
  if (block.kind !== 'paragraph') return null;
  const { text, figures } = narrativeOf(block);
  const amounts = figures.filter(({ kind, unit }) => kind === 'amount' && isMoney(unit));
  const [first] = amounts;
  const last = amounts.at(-1);
  if (!first || !last) return null;
  const quarters = amounts.length === 4 && amounts.every(({ start }) => isOfQuarter(text, start));
  if (!quarters && !SAYS.test(text.slice(Math.max(0, first.start - 20), first.start))) return null;
  const said: Amount[] = [];
  let [value, ulp] = [0, 0];
  for (const { amount, unit, start, end } of quarters ? amounts : [first]) {
    const one = measure(amount, unit);
    if (!one) return null;
    value += one.value;
    ulp = Math.max(ulp, one.ulp);
    said.push({ text: text.slice(start, end), unit, value: one.value, span: flowSpan(block.flow, start, end) });
  }
  return { value, ulp, span: flowSpan(block.flow, first.start, quarters ? last.unitEnd : first.end), figures: said };
});

/** The one figure that would make the year's whole `total` if it were a slip, and what it should be. */
function slipIn({ value, ulp, figures }: Stated, total: number): { readonly figure: Amount; readonly right: string } | null {
  const missing = Math.round(total / ulp) * ulp - value;
  const slips = figures.flatMap((figure) => {
    const right = writeLike(figure.text, figure.value + missing, figure.unit);
    return right !== null && isSlip(figure.text, right) ? [{ figure, right }] : [];
  });
  return slips.length === 1 ? (slips[0] ?? null) : null;
}

const FORM = (amount: string): string =>
  `\n项目支出绩效目标表\n预算单位\t\t某县水务局\t\t\n项目名称\t\t灌区维护\t\t\n项目资金（元）\t年度资金申请总额\t${amount}\t其中：财政拨款\t${amount}\n一级指标\t二级指标\t三级指标\t指标值\t依据\n产出指标\t数量指标\t维护站点\t≥12个\t计划`;
const SECTION = (words: string): string =>
  `灌区维护项目经费情况说明\n一、项目概述\n维护全县灌区。\n二、年度预算安排\n${words}\n三、绩效目标\n见绩效目标表。\n`;

export default defineRule({
  id: 'performance-year',
  code: 'A508',
  severity: 'warning',
  scope: 'draft',
  title: say('年度预算安排与绩效目标表不符', 'The year’s budget of a project differs from its performance table'),
  why: say(
    '项目说明里的年度预算安排，应与该项目绩效目标表的年度资金总额一致。',
    'What a project’s description says the year costs is what its performance table asks for.',
  ),
  basis: '预算公开要求：项目绩效目标表与文字说明口径一致。',
  examples: [
    { bad: `${SECTION('2031年度预算安排⟦319.80⟧万元，用于渠道清淤。')}${FORM('3,198,500.00')}` },
    {
      bad: `${SECTION('第一季度用款计划10.20万元，第二季度用款计划⟦51.40⟧万元，第三季度用款计划11.11万元，第四季度用款计划3.29万元。')}${FORM('400,000.00')}`,
    },
    {
      bad: `${SECTION('第一季度用款计划⟦10.00万元，第二季度用款计划10.00万元，第三季度用款计划10.00万元，第四季度用款计划33.00万元⟧。')}${FORM('400,000.00')}`,
    },
    { good: `${SECTION('2031年度预算安排319.85万元，用于渠道清淤。')}${FORM('3,198,500.00')}` },
    {
      good: `${SECTION('第一季度用款计划10.00万元，第二季度用款计划10.00万元，第三季度用款计划10.00万元，第四季度用款计划10.00万元。')}${FORM('400,000.00')}`,
    },
  ],
  *check(draft) {
    const forms = performanceForms(draft);
    if (forms.length === 0) return;
    for (const { placed, noted } of statedIn(draft)) {
      const counted = formsAfter(draft, forms, placed.start);
      const totals = counted.flatMap(({ form, at }) => {
        const total = budgetOf(form)?.total;
        return total ? [{ form, at, total }] : [];
      });
      if (totals.some(({ total }) => agreesAt(noted.value, noted.ulp, total.value, total.ulp))) continue;
      // Of several forms it is not known which is the project's, unless a slip tells.
      const slipped = totals.filter(({ total }) => slipIn(noted, total.value) !== null);
      const [only] = totals.length > 1 && slipped.length === 1 ? slipped : totals.length === 1 ? totals : [];
      if (!only) continue;
      const { form, at, total } = only;
      const slip = slipIn(noted, total.value);
      const [figure] = noted.figures;
      const whole =
        noted.figures.length === 1 && figure
          ? writeLike(figure.text, Math.round(total.value / noted.ulp) * noted.ulp, figure.unit)
          : null;
      const right = slip?.right ?? whole;
      const span = shift(slip?.figure.span ?? noted.span, placed.start);
      yield {
        span,
        message: say(
          `这里的年度预算安排与绩效目标表“${nameOf(form)}”的年度资金总额 ${total.text}${total.unit} 不符。`,
          `The year’s budget differs from the ${total.text}${total.unit} of the performance table “${nameOf(form)}”.`,
        ),
        related: [
          {
            span: at(total.span),
            message: say(`绩效目标表：${total.text}${total.unit}`, `Performance table: ${total.text}${total.unit}`),
          },
        ],
        ...(right && {
          fixes: [
            {
              title: say(`改为 ${right}`, `Change to ${right}`),
              kind: 'suggestion',
              preferred: true,
              edits: [{ span, newText: right }],
            },
          ],
        }),
      };
    }
  },
});

/** The forms of the project whose 年度预算安排 stands at `at`: those before the next project begins. None where no such section is. */
function formsAfter(draft: Draft, forms: readonly PlacedForm[], at: number): readonly PlacedForm[] {
  const heading = draft.headings.findLast(({ start }) => start < at);
  if (!heading || !YEARLY.test(heading.block.title)) return [];
  const end =
    draft.headings.find(({ start, block }) => start > at && ANOTHER.test(block.title))?.start ?? Number.POSITIVE_INFINITY;
  return forms.filter(({ placed }) => placed.start > at && placed.start < end);
}
