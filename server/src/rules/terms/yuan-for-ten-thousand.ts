// `离休费508.50元` where the same figure stands elsewhere as `508.50万元`: the 万 was lost.
import { measure } from '../../money/amount';
import { type Figure, scanFigures } from '../../money/scan';
import { squash } from '../../text/fold';
import { say } from '../../text/say';
import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { type Passage, passages } from './_passages';

interface Place {
  readonly passage: Passage;
  readonly figure: Figure;
  /** All figures of the passage. */
  readonly figures: readonly Figure[];
  /** The words that lead up to it. */
  readonly words: string;
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
    { good: '三、项目情况\n离休医疗费408.50万元，人均补助标准每人408.50元。' },
    { good: '三、项目情况\n邮寄费5000元。\n差旅费5000万元以上的项目另行说明。' },
  ],
  *check(draft) {
    const inYuan: Place[] = [];
    const inTenThousands = new Map<string, Place[]>();
    for (const passage of passages(draft, 'prose', 'heading', 'cell')) {
      if (!/元/.test(passage.text)) continue;
      const figures = scanFigures(passage.text);
      // No sentence has so many.
      if (figures.length > MOST_FIGURES) continue;
      for (const figure of figures) {
        if (figure.kind !== 'amount' || !telling(figure)) continue;
        const place = { passage, figure, figures, words: wordsBefore(passage.text, figure.start) };
        if (figure.unit === '元') inYuan.push(place);
        else if (figure.unit === '万元') {
          const list = inTenThousands.get(numeral(figure));
          if (list && list.length < MOST_ALIKE) list.push(place);
          else if (!list) inTenThousands.set(numeral(figure), [place]);
        }
      }
    }
    const near = inYuan.length > 0 ? amountsByBlock(draft) : new Map<number, Whole[]>();
    for (const { passage, figure, figures, words } of inYuan) {
      const same = inTenThousands.get(numeral(figure));
      const [first] = same ?? [];
      const around = passage.text.slice(Math.max(0, figure.start - 12), figure.unitEnd + 3);
      if (UNIT_PRICE.test(around) || /^\s?[/／]/.test(passage.text.slice(figure.unitEnd))) continue;
      const listed = first ? null : wholeOf(near, passage, figures, figure);
      if (!first && !listed) continue;
      const named =
        words.length >= 2 &&
        (same ?? []).some(
          (other) =>
            (other.words !== '' && (other.words.endsWith(words) || words.endsWith(other.words))) || rowNames(other, words),
        );
      const neighbours = figures.some((other) => other.unit === '万元');
      const span = passage.at(figure.start, figure.unitEnd);
      const right = passage.text.slice(figure.start, figure.end);
      const there = first ? first.passage.at(first.figure.start, first.figure.unitEnd) : listed;
      yield {
        span,
        severity: named || listed ? 'error' : neighbours && figure.amount.decimals > 0 ? 'warning' : 'info',
        message: listed
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
            { span: there, message: listed ? say('总额', 'The whole') : say(`这里是 ${right}万元`, `${right}万元 here`) },
          ],
        }),
        fixes: [replaceWith(span, draft.text.slice(span.start, span.end).replace(/元$/, '万元'))],
      };
    }
  },
});

interface Whole {
  readonly value: number;
  readonly span: Span;
}

const tenThousands = (figure: Figure): number => measure(figure.amount, '万元')?.value ?? 0;

/** The amounts in 万元 of short paragraphs, by block: what a list after them may come to. */
function amountsByBlock(draft: Draft): Map<number, Whole[]> {
  const found = new Map<number, Whole[]>();
  for (const passage of passages(draft, 'prose')) {
    const figures = passage.text.length < 2_000 ? scanFigures(passage.text) : [];
    const amounts = figures.filter((figure) => figure.kind === 'amount' && figure.unit === '万元').slice(0, MOST_ALIKE);
    if (amounts.length > 0)
      found.set(
        passage.block,
        amounts.map((figure) => ({ value: tenThousands(figure), span: passage.at(figure.start, figure.unitEnd) })),
      );
  }
  return found;
}

/** Among items in 万元: the amount shortly before that they come to, taken as 万元 too. */
function wholeOf(
  near: ReadonlyMap<number, readonly Whole[]>,
  passage: Passage,
  figures: readonly Figure[],
  figure: Figure,
): Span | null {
  const amounts = figures.filter((other) => other.kind === 'amount');
  const others = amounts.filter((other) => other !== figure);
  if (passage.where !== 'prose' || others.length < 2 || others.some((other) => other.unit !== '万元')) return null;
  const sum = amounts.reduce((all, other) => all + tenThousands(other), 0);
  for (let block = passage.block - 1; block >= passage.block - 4; block--) {
    const whole = near.get(block)?.find(({ value }) => value === sum);
    if (whole) return whole.span;
  }
  return null;
}

/** In a table the words stand in another cell of the row. */
function rowNames(other: Place, words: string): boolean {
  return other.passage.row.includes(words);
}
