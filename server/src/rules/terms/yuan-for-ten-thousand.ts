// `离休费508.50元` where the same figure stands elsewhere as `508.50万元`, where the parts come to their whole, or what
// one vehicle cost to what all of them did, only as 万元: the 万 was lost.

import { type Amount, measure } from '../../money/amount';
import type { Figure } from '../../money/scan';
import type { Placed } from '../../syntax/block';
import { squash } from '../../text/fold';
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import { perBlock } from '../perBlock';
import { textAt } from '../reading';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { cellsWith, figuresOf, type Passage, passageOf } from './_passages';

interface Figures {
  readonly passage: Passage;
  /** All figures of the passage. */
  readonly figures: readonly Figure[];
  /** Those in 元 or 万元 that hardly come twice by chance. */
  readonly telling: readonly Figure[];
  /** Of a cell, its row as one text. */
  readonly row: () => string;
}

interface Place {
  readonly placed: Placed;
  readonly index: number;
  readonly of: Figures;
  readonly figure: Figure;
}

/** No sentence has more figures, and no figure need be known to stand in more places. */
const MOST_FIGURES = 200;
const MOST_ALIKE = 20;

/** A figure that hardly comes twice by chance. */
const telling = (figure: Figure): boolean =>
  figure.amount.digits >= 1000 || (figure.amount.decimals > 0 && figure.amount.digits >= 100);

const numeral = (figure: Figure): string => String(figure.amount.digits / 10 ** figure.amount.decimals);

const wordsBefore = (text: string, at: number): string =>
  squash(/[^,，。;；:：、()（）\d]*$/.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '').replace(/[≥≤<>=]+$/, '');

const stated = perBlock(['元'], (block): readonly Figures[] | null => {
  const passage = passageOf(block, 'prose', 'heading');
  const found: Figures[] = [];
  for (const place of passage ? [passage] : cellsWith(block, '元')) {
    const figures = figuresOf(place);
    // No sentence has so many.
    if (figures.length > MOST_FIGURES) continue;
    const apt = figures.filter(
      (figure) => figure.kind === 'amount' && telling(figure) && (figure.unit === '元' || figure.unit === '万元'),
    );
    if (apt.length > 0) found.push({ passage: place, figures, telling: apt, row: 'row' in place ? place.row : () => '' });
  }
  return found.length > 0 ? found : null;
});

/** The amounts in 万元 of a short paragraph: what a list after it may come to. */
const amounts = perBlock(['万'], (block): readonly Whole[] | null => {
  const passage = passageOf(block, 'prose');
  if (!passage || passage.text.length >= 2_000) return null;
  const found = figuresOf(passage).filter((figure) => figure.kind === 'amount' && figure.unit === '万元');
  return found
    .slice(0, MOST_ALIKE)
    .map((figure) => ({ value: tenThousands(figure), span: passage.at(figure.start, figure.unitEnd) }));
});

const wordsOf = ({ of, figure }: Place): string => wordsBefore(of.passage.text, figure.start);

const UNIT_PRICE = /每|人均|单价|标准|平均|日均|元\/|按/;

export default defineRule({
  id: 'yuan-for-ten-thousand',
  code: 'N110',
  severity: 'error',
  scope: 'draft',
  title: say('“元”应为“万元”', '元 for 万元'),
  why: say(
    '同一个数在别处以“万元”为单位，这里写成“元”，漏了“万”字，金额差了一万倍。',
    'The same figure stands elsewhere in 万元; without the 万 it is ten thousand times too small.',
  ),
  basis: '同一金额前后计量单位应当一致。',
  examples: [
    {
      bad: '三、项目情况\n离休费周转金91.50万元，离休医疗费⟦408.50元⟧。\n另安排离休医疗费408.50万元。',
      fixed: '三、项目情况\n离休费周转金91.50万元，离休医疗费408.50万元。\n另安排离休医疗费408.50万元。',
    },
    {
      bad: '三、项目情况\n预算安排规模：186.00万元\n资金分配情况：宣传培训24.60万元、巡护补助⟦86.40元⟧、物资补充75.00万元。',
      fixed: '三、项目情况\n预算安排规模：186.00万元\n资金分配情况：宣传培训24.60万元、巡护补助86.40万元、物资补充75.00万元。',
    },
    {
      bad: '三、“三公”经费\n支出决算为13.10万元，其中：因公出国（境）费支出决算为⟦4.48元⟧，公务接待费支出决算为8.62万元。',
      fixed: '三、“三公”经费\n支出决算为13.10万元，其中：因公出国（境）费支出决算为4.48万元，公务接待费支出决算为8.62万元。',
    },
    {
      bad: '三、“三公”经费\n公务用车运行维护费16.70万元，车辆保有量4辆，车均运行维护费⟦4.18元⟧。',
      fixed: '三、“三公”经费\n公务用车运行维护费16.70万元，车辆保有量4辆，车均运行维护费4.18万元。',
    },
    { good: '三、“三公”经费\n公务接待费3.20万元，接待8批次90人次，人均355.56元，其中：外宾350.50元。' },
    { good: '三、项目情况\n离休医疗费408.50万元，人均补助标准每人408.50元。' },
    { good: '三、项目情况\n邮寄费5000元。\n差旅费5000万元以上的项目另行说明。' },
  ],
  *check(draft) {
    const inYuan: Place[] = [];
    const inTenThousands = new Map<string, Place[]>();
    // What the text says comes before what a cell does.
    for (const inTable of [false, true]) {
      for (const { placed, index, noted } of stated(draft)) {
        if ((placed.block.kind === 'table') !== inTable) continue;
        for (const of of noted) {
          for (const figure of of.telling) {
            const place = { placed, index, of, figure };
            const list = figure.unit === '元' ? inYuan : inTenThousands.get(numeral(figure));
            if (!list) inTenThousands.set(numeral(figure), [place]);
            else if (list === inYuan || list.length < MOST_ALIKE) list.push(place);
          }
        }
      }
    }
    const near = new Map(inYuan.length > 0 ? amounts(draft).map(({ index, placed, noted }) => [index, { placed, noted }]) : []);
    for (const place of inYuan) {
      const { figure } = place;
      const { passage, figures } = place.of;
      const same = inTenThousands.get(numeral(figure));
      const [first] = same ?? [];
      const each = quotientOf(place);
      const around = passage.text.slice(Math.max(0, figure.start - 12), figure.unitEnd + 3);
      if ((!each && UNIT_PRICE.test(around)) || /^\s?[/／]/.test(passage.text.slice(figure.unitEnd))) continue;
      const listed = first || each ? null : (wholeBefore(place) ?? wholeOf(near, place));
      if (!first && !listed && !each) continue;
      const words = wordsOf(place);
      const named =
        words.length >= 2 &&
        (same ?? []).some((other) => {
          const others = wordsOf(other);
          return (others !== '' && (others.endsWith(words) || words.endsWith(others))) || rowNames(other, words);
        });
      const neighbours = figures.some((other) => other.unit === '万元');
      const span = spanOf(place);
      const right = passage.text.slice(figure.start, figure.end);
      const there = each?.span ?? (first ? spanOf(first) : listed);
      yield {
        span,
        severity: named || listed || each ? 'error' : neighbours && figure.amount.decimals > 0 ? 'warning' : 'info',
        message: each
          ? say(
              `这里写的是 ${right}元；按 ${each.amount}、${each.count} 计算是 ${right}万元，像是漏了“万”字。`,
              `This says ${right}元; ${each.amount} over ${each.count} is ${right}万元: the 万 seems lost.`,
            )
          : listed
            ? say(
                `这里写的是 ${right}元；按 ${right}万元，各项之和才与总额相符，像是漏了“万”字。`,
                `This says ${right}元, but only as ${right}万元 do the items add up to their whole.`,
              )
            : say(
                `这里写的是 ${right}元，而别处同一个数是 ${right}万元，像是漏了“万”字。`,
                `This says ${right}元, but the same figure stands elsewhere as ${right}万元: the 万 seems lost.`,
              ),
        ...(there && {
          related: [
            { span: there, message: listed || each ? say('总额', 'The whole') : say(`这里是 ${right}万元`, `${right}万元 here`) },
          ],
        }),
        fixes: [replaceWith(span, textAt(draft, span).replace(/元$/, '万元'))],
      };
    }
  },
});

interface Quotient {
  /** The amount that was divided, and by how many, as written. */
  readonly amount: string;
  readonly count: string;
  readonly span: Span;
}

const EACH = /[均每]/;

/** `…17.90万元，车辆3辆，车均5.97元`: what is said of one is, in 万元, an amount before it divided by a count before it. */
function quotientOf(place: Place): Quotient | null {
  const { of, figure } = place;
  const { text } = of.passage;
  if (!EACH.test(wordsBefore(text, figure.start))) return null;
  const before = of.figures.filter((other) => other.end <= figure.start);
  const counts = before.filter(({ kind, amount }) => kind === 'count' && amount.decimals === 0 && amount.digits > 1);
  for (const whole of before) {
    if (whole.kind !== 'amount' || whole.unit !== '万元') continue;
    const count = counts.find(({ amount }) => rounds(whole.amount, amount.digits, figure.amount));
    if (!count) continue;
    const span = shift(of.passage.at(whole.start, whole.unitEnd), place.placed.start);
    return { amount: text.slice(whole.start, whole.unitEnd), count: text.slice(count.start, count.unitEnd), span };
  }
  return null;
}

/** Whether `whole` over `count` is `each` at its displayed precision. */
function rounds(whole: Amount, count: number, each: Amount): boolean {
  const scale = (amount: Amount): bigint => 10n ** BigInt(amount.decimals);
  const off = 2n * (BigInt(whole.digits) * scale(each) - BigInt(each.digits) * BigInt(count) * scale(whole));
  const most = BigInt(count) * scale(whole);
  return off <= most && off >= -most;
}

/** `支出13.07万元，其中：…4.46元，…8.61万元`: the amount before 其中 that the sentence's parts come to, taken as 万元. */
function wholeBefore(place: Place): Span | null {
  const { of, figure } = place;
  const { text } = of.passage;
  const among = text.lastIndexOf('其中', figure.start);
  if (among < 0) return null;
  const stop = text.indexOf('。', among);
  if (stop >= 0 && stop < figure.start) return null;
  const amounts = of.figures.filter(({ kind }) => kind === 'amount');
  const parts = amounts.filter(({ start }) => start > among && (stop < 0 || start < stop));
  if (parts.length < 2 || parts.some((part) => part !== figure && part.unit !== '万元')) return null;
  const sum = parts.reduce((total, part) => total + tenThousands(part), 0);
  const whole = amounts.find((other) => other.end <= among && other.unit === '万元' && tenThousands(other) === sum);
  return whole ? shift(of.passage.at(whole.start, whole.unitEnd), place.placed.start) : null;
}

interface Whole {
  readonly value: number;
  readonly span: Span;
}

const tenThousands = (figure: Figure): number => measure(figure.amount, '万元')?.value ?? 0;

const spanOf = ({ placed, of, figure }: Place): Span => shift(of.passage.at(figure.start, figure.unitEnd), placed.start);

/** Among items in 万元: the amount shortly before that they come to, taken as 万元 too. */
function wholeOf(
  near: ReadonlyMap<number, { readonly placed: Placed; readonly noted: readonly Whole[] }>,
  { index, of, figure }: Place,
): Span | null {
  const all = of.figures.filter((other) => other.kind === 'amount');
  const others = all.filter((other) => other !== figure);
  if (of.passage.where !== 'prose' || others.length < 2 || others.some((other) => other.unit !== '万元')) return null;
  const sum = all.reduce((total, other) => total + tenThousands(other), 0);
  for (let block = index - 1; block >= index - 4; block--) {
    const before = near.get(block);
    const whole = before?.noted.find(({ value }) => value === sum);
    if (before && whole) return shift(whole.span, before.placed.start);
  }
  return null;
}

/** In a table the words stand in another cell of the row. */
function rowNames(other: Place, words: string): boolean {
  return other.of.row().includes(words);
}
