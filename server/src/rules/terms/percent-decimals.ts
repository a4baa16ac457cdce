// Percentages of one report are shown alike: one with three decimals among two was pasted from a calculator.
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import { perBlock } from '../perBlock';
import { defineRule } from '../rule';
import { figuresOf, passageOf } from './_passages';

/** With fewer there is no custom to depart from. */
const ENOUGH = 5;

/** A block's percentages with decimals: how many, how many with two, and those with more. */
interface Percentages {
  readonly all: number;
  readonly two: number;
  readonly more: readonly { readonly text: string; readonly decimals: number; readonly span: Span }[];
}

const percentages = perBlock(['%', '％'], (block): Percentages | null => {
  const passage = passageOf(block, 'prose');
  if (!passage) return null;
  const shown = figuresOf(passage).filter(({ kind, amount }) => kind === 'percent' && amount.decimals > 0);
  return {
    all: shown.length,
    two: shown.filter(({ amount }) => amount.decimals === 2).length,
    more: shown
      .filter(({ amount }) => amount.decimals >= 3)
      .map(({ start, unitEnd, amount }) => ({
        text: passage.text.slice(start, unitEnd),
        decimals: amount.decimals,
        span: passage.at(start, unitEnd),
      })),
  };
});

const LINE = '基本支出占66.67%，项目支出占33.33%。教育支出占12.50%，住房保障支出占7.25%，其他支出占80.25%。';

export default defineRule({
  id: 'percent-decimals',
  code: 'N113',
  severity: 'hint',
  scope: 'draft',
  title: say('百分数的小数位数不一致', 'A percentage shown to other decimals'),
  why: say(
    '全文的百分数应保留同样的小数位数，一般为两位。',
    'The percentages of a report keep the same number of decimals, two as a rule.',
  ),
  basis: '数字的表达方式应前后一致。',
  examples: [
    { bad: `二、支出情况\n${LINE}\n公用经费比上年下降⟦3.225%⟧。` },
    { good: `二、支出情况\n${LINE}\n公用经费比上年下降3.2%，人员经费增长100%。` },
  ],
  *check(draft) {
    const found = percentages(draft);
    const all = found.reduce((sum, { noted }) => sum + noted.all, 0);
    const two = found.reduce((sum, { noted }) => sum + noted.two, 0);
    if (two < ENOUGH || two * 10 < all * 8) return;
    for (const { placed, noted } of found) {
      for (const { text, decimals, span } of noted.more) {
        yield {
          span: shift(span, placed.start),
          message: say(
            `全文的百分数一般保留两位小数，这里的 ${text} 有 ${decimals} 位。`,
            `Percentages here mostly have two decimals; ${text} has ${decimals}.`,
          ),
        };
      }
    }
  },
});
