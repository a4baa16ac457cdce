// Of all procurement part is kept for small and medium firms, of that part for small and micro ones: never more.
import { measure } from '../../money/amount';
import { isMoney } from '../../money/unit';
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import type { Draft } from '../draft';
import { perBlock } from '../perBlock';
import { defineRule } from '../rule';
import { figuresOf, type Passage, passageOf } from './_passages';

interface Stated {
  readonly text: string;
  readonly value: number;
  readonly span: Span;
}

/** The amount that follows the words; null when none does, or more than one reading is possible. */
function statedAfter(passage: Passage, words: RegExp): Stated | null {
  const match = words.exec(passage.text);
  if (!match) return null;
  const from = match.index + match[0].length;
  const figure = figuresOf(passage).find((other) => other.start >= from);
  if (
    figure?.kind !== 'amount' ||
    !isMoney(figure.unit) ||
    /[;；。]/.test(passage.text.slice(from, figure.start)) ||
    figure.start - from > 24
  )
    return null;
  const measured = measure(figure.amount, figure.unit);
  return measured
    ? {
        text: passage.text.slice(figure.start, figure.unitEnd),
        value: measured.value,
        span: passage.at(figure.start, figure.unitEnd),
      }
    : null;
}

const TOTAL = /政府采购(?:预算|支出)?(?:总额|金额)?(?:\(以合同签订为准\))?(?:预算|支出)?(?:合计|总计|共计|总额|为|共)?\s?(?=\d)/;
const MEDIUM = /面向中小企业(?:预留|采购)?/;
const SMALL = /(?:面向|预留给|预留)(?:小微企业|小型和微型企业|小型、微型企业)/;
const OTHER = /其[他它]政府采购项目/;

/** What a paragraph states. */
interface Limits {
  readonly total: Stated | null;
  readonly medium: Stated | null;
  readonly small: Stated | null;
  readonly other: Stated | null;
}

const stated = perBlock(['采购'], (block): Limits | null => {
  const passage = passageOf(block, 'prose');
  if (!passage) return null;
  const total = statedAfter(passage, TOTAL);
  const medium = statedAfter(passage, MEDIUM);
  const small = statedAfter(passage, SMALL);
  const other = statedAfter(passage, OTHER);
  return total || medium || small || other ? { total, medium, small, other } : null;
});

const moved = (amount: Stated | null, start: number): Stated | null => amount && { ...amount, span: shift(amount.span, start) };

/** The sentences on procurement in the draft, each with the total that stands in it or shortly before it. */
function* sentences(draft: Draft): Iterable<Limits> {
  let total: Stated | null = null;
  let near = -9;
  for (const { placed, index, noted } of stated(draft)) {
    if (noted.total) {
      total = moved(noted.total, placed.start);
      near = index;
    }
    const [medium, small, other] = [noted.medium, noted.small, noted.other].map((amount) => moved(amount, placed.start));
    yield { total: index - near <= 3 ? total : null, medium: medium ?? null, small: small ?? null, other: other ?? null };
  }
}

const LEAD =
  '三、政府采购情况\n2031年，本部门政府采购预算120.00万元，其中：政府采购货物预算80.00万元、政府采购服务预算40.00万元。\n';

export default defineRule({
  id: 'procurement-limits',
  code: 'N124',
  severity: 'warning',
  scope: 'draft',
  title: say('政府采购预留份额超过总额', 'More procurement reserved than there is'),
  why: say(
    '面向中小企业预留的金额不会超过采购总额，其中面向小微企业的也不会超过中小企业的。',
    'What is reserved for small and medium firms is part of all procurement, and what goes to small and micro firms part of that.',
  ),
  basis: '《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）。',
  examples: [
    { bad: `${LEAD}面向中小企业预留政府采购项目预算金额⟦150.00万元⟧，其中，面向小微企业预留60.00万元。` },
    { bad: `${LEAD}面向中小企业预留政府采购项目预算金额90.00万元，其中，面向小微企业预留⟦100.00万元⟧。` },
    { good: `${LEAD}面向中小企业预留政府采购项目预算金额90.00万元，其中，面向小微企业预留60.00万元。` },
  ],
  *check(draft) {
    for (const { total, medium, small, other } of sentences(draft)) {
      if (total && medium && medium.value > total.value) {
        yield {
          span: medium.span,
          message: say(
            `面向中小企业预留 ${medium.text}，超过了政府采购总额 ${total.text}。`,
            `${medium.text} reserved for small and medium firms is more than all procurement, ${total.text}.`,
          ),
          related: [{ span: total.span, message: say(`政府采购总额 ${total.text}`, `All procurement: ${total.text}`) }],
        };
      }
      if (medium && small && small.value > medium.value) {
        yield {
          span: small.span,
          message: say(
            `面向小微企业 ${small.text}，超过了面向中小企业的 ${medium.text}。`,
            `${small.text} for small and micro firms is more than the ${medium.text} for small and medium ones.`,
          ),
          related: [{ span: medium.span, message: say(`面向中小企业 ${medium.text}`, `Small and medium: ${medium.text}`) }],
        };
      }
      if (
        total &&
        medium &&
        other &&
        other.value > 0 &&
        medium.value + other.value > total.value &&
        medium.value <= total.value
      ) {
        yield {
          span: other.span,
          severity: 'info',
          message: say(
            `预留项目 ${medium.text}与其他采购项目 ${other.text}相加超过了政府采购总额 ${total.text}。`,
            `Reserved projects (${medium.text}) and others (${other.text}) are more than all procurement, ${total.text}.`,
          ),
          related: [{ span: total.span, message: say(`政府采购总额 ${total.text}`, `All procurement: ${total.text}`) }],
        };
      }
    }
  },
});
