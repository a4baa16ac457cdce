// The numbered things of a draft (headings, paragraphs, table titles) in reading order, put together into the
// lists they belong to. A number that fits no open list is kept with what it breaks; rules put it into words.
import type { Block, Numbering, NumberStyle } from '../../syntax/block';
import { numberingOf, toChinese } from '../../syntax/number';
import { fold, squash } from '../../text/fold';
import { type Span, shift } from '../../text/span';
import type { Draft } from '../draft';
import { gistPerBlock } from '../perBlock';
import { perDraft, textAt } from '../reading';

export interface Item {
  readonly kind: 'heading' | 'paragraph' | 'table';
  readonly style: NumberStyle;
  readonly value: number;
  /** The mark as written, and where it stands in the draft. */
  readonly mark: string;
  readonly span: Span;
  /** The words after the mark, squashed. */
  readonly words: string;
  /** Index of its block in the draft. */
  readonly block: number;
}

/**
 * How a member stands to the one before it: next · jump (numbers left out) · repeat (the same again) · back (a smaller
 * one) · switch (the next of another style) · outer (the next, numbered like the headings above, which have that number
 * already) · orphan (a list that starts above 1).
 */
export type Step = 'next' | 'jump' | 'repeat' | 'back' | 'switch' | 'outer' | 'orphan';

export interface Member {
  readonly item: Item;
  readonly step: Step;
  /** The number it should bear when the ones before it are right. */
  readonly expected: number;
}

export interface Series {
  readonly members: readonly Member[];
}

interface Open {
  readonly members: Member[];
  /** The member the next one is measured by, and the number the list has reached. */
  last: Item;
  count: number;
  /** A title without a number stands between: only the very next number goes on with this list. */
  stale: boolean;
}

/** More lists are never open at once; what lies deeper is closed. */
const DEEPEST = 16;
/** How far back the text is searched for a number that stands inside a paragraph or a table. */
const FARTHEST = 20_000;
/** A draft with more breaks than this is no report; the rest is passed over. */
const MOST_BREAKS = 300;
/** A longer leap is another list rather than numbers left out. */
const LONGEST_JUMP = 10;

/** The numbered lists of the draft, by where they begin. */
export const seriesOf = perDraft(build);

/** 一、 2． (3) and so on: the mark for `value` written as `item`'s is. */
export function markLike(mark: string, style: NumberStyle, value: number): string {
  if (style === 'circled') return String.fromCharCode(0x2460 + value - 1);
  const digits = style === 'arabic' || style === 'arabic-bracket' ? String(value) : toChinese(value);
  return mark.replace(/[一二三四五六七八九十]+|[\d０-９]+/, digits);
}

/** What of a list stands in one block: numbered things, their spans those of the block, or a title without a number. */
type Numbered = Omit<Item, 'block'>;

const numbered = gistPerBlock(undefined, (block: Block): 'title' | readonly Numbered[] | null => {
  if (block.kind === 'heading' && !block.number) return 'title';
  if ((block.kind === 'heading' || block.kind === 'paragraph') && block.number) {
    const { end } = block.number.span;
    const words = squash(block.text.slice(end, end + 80).replace(/\[bookmark:[^\]]{0,200}\]/g, ''));
    return [numberedAs(block.kind, block.number, 0, words)];
  }
  if (block.kind !== 'table') return null;
  const titles = block.caption.flatMap(({ role, span }) => {
    const line = role === 'title' ? block.text.slice(span.start, span.end) : '';
    const number = numberingOf(line);
    return number ? [numberedAs('table', number, span.start, squash(line.slice(number.span.end)))] : [];
  });
  return titles.length > 0 ? titles : null;
});

function numberedAs(kind: Item['kind'], number: Numbering, offset: number, words: string): Numbered {
  return { kind, style: number.style, value: number.value, mark: number.text, span: shift(number.span, offset), words };
}

function itemsOf(draft: Draft): (Item | 'title')[] {
  return numbered(draft).flatMap(({ start, index, noted }): readonly (Item | 'title')[] =>
    noted === 'title' ? [noted] : noted.map((one) => ({ ...one, span: shift(one.span, start), block: index })),
  );
}

function build(draft: Draft): readonly Series[] {
  const all: Open[] = [];
  let open: Open[] = [];
  let breaks = 0;
  for (const item of itemsOf(draft)) {
    if (item === 'title') {
      for (const series of open) series.stale = true;
      continue;
    }
    if (item.style === 'part') open = open.filter((series) => series.last.style === 'part');
    const next = findLast(open, ({ last }) => last.style === item.style && last.value + 1 === item.value);
    if (!next && item.value > 1 && ++breaks > MOST_BREAKS) break;
    const at = next ? { series: next, step: 'next' as const } : item.value > 1 ? breakOf(draft, item, open) : null;
    if (at?.series) {
      goOn(at.series, item, at.step);
      open = open.slice(0, open.indexOf(at.series) + 1);
      continue;
    }
    // A heading ends the lists of paragraphs before it; a list of paragraphs that starts anew ends the one like it.
    for (let top = open.at(-1); top?.last.kind === 'paragraph'; top = open.at(-1)) {
      if (item.kind === 'paragraph' && top.last.style !== item.style) break;
      open.pop();
    }
    const series: Open = {
      members: [{ item, step: at?.step ?? 'next', expected: 1 }],
      last: item,
      count: item.value,
      stale: false,
    };
    all.push(series);
    open.push(series);
    if (open.length > DEEPEST) open.shift();
  }
  return all;
}

function goOn(series: Open, item: Item, step: Step): void {
  const expected = series.count + 1;
  series.members.push({ item, step, expected });
  series.stale = false;
  if (step === 'back') return;
  series.last = step === 'outer' ? { ...item, style: series.last.style } : item;
  if (step === 'jump') series.count = item.value;
  else if (step !== 'repeat') series.count = expected;
}

/** Where an item belongs that goes on with no open list. */
function breakOf(draft: Draft, item: Item, open: readonly Open[]): { readonly series: Open | null; readonly step: Step } {
  const live = open.filter((series) => !series.stale);
  const kin = KIN[item.style];
  const switched = live.at(-1);
  const alone = !live.some(({ last }) => last.style === item.style);
  if (switched && kin === switched.last.style && switched.count + 1 === item.value) return { series: switched, step: 'switch' };
  const like = live.filter(
    ({ last }) => last.style === item.style && (last.kind === 'paragraph') === (item.kind === 'paragraph'),
  );
  const jumped = findLast(like, ({ last }) => last.value < item.value && item.value - last.value <= LONGEST_JUMP);
  if (jumped) {
    // After a number that came twice: 三、三、五、 lacks nothing.
    if (jumped.members.at(-1)?.step === 'repeat' && item.value === jumped.count + 2) {
      jumped.count = item.value - 1;
      return { series: jumped, step: 'next' };
    }
    // The number may stand inside a paragraph (`…：1．…；2．…`), in a table, or be written in a way of its own.
    const before = saidBetween(draft, jumped.last, item);
    if (before) jumped.count = item.value - 1;
    return { series: jumped, step: before ? 'next' : 'jump' };
  }
  const same = findLast(like, ({ last }) => last.value === item.value);
  if (same) return { series: same, step: 'repeat' };
  const back = findLast(like, ({ last }) => last.value > item.value && last.value - item.value <= 2);
  if (back) return { series: back, step: 'back' };
  if (alone && switched && kin === switched.last.style && switched.count === item.value)
    return { series: switched, step: 'switch' };
  if (switched && isOuter(draft, item, switched, live)) return { series: switched, step: 'outer' };
  return { series: null, step: 'orphan' };
}

/** `（一） （二） 1. （二）`: a paragraph goes on with the list of paragraphs above it, under the number its heading has. */
function isOuter(draft: Draft, item: Item, list: Open, live: readonly Open[]): boolean {
  if (item.kind !== 'paragraph' || list.last.kind !== 'paragraph' || list.count + 1 !== item.value) return false;
  const heading = findLast(live, ({ last }) => last.kind === 'heading' && last.style === item.style)?.last;
  return heading?.value === item.value && !saidBetween(draft, heading, item);
}

const KIN: Readonly<Record<NumberStyle, NumberStyle | null>> = {
  part: null,
  chinese: 'arabic',
  arabic: 'chinese',
  'chinese-bracket': 'arabic-bracket',
  'arabic-bracket': 'chinese-bracket',
  circled: null,
};

/** Whether the number before `item`'s stands somewhere in the text since `last`. */
export function saidBetween(draft: Draft, last: { readonly span: Span }, item: Item): boolean {
  const from = Math.max(last.span.end, item.span.start - FARTHEST);
  return mentions(textAt(draft, { start: from, end: item.span.start }), item.style, item.value - 1);
}

/** Whether `text` has the mark of `value` at the beginning of a line or after a stop, however it is spaced. */
export function mentions(text: string, style: NumberStyle, value: number): boolean {
  if (style === 'circled') return text.includes(String.fromCharCode(0x2460 + value - 1));
  const folded = fold(text);
  const digits = style === 'arabic' || style === 'arabic-bracket' ? String(value) : toChinese(value);
  const number = [...digits].join(' ?');
  if (style === 'part') return new RegExp(`第 ?${number} ?部`).test(folded);
  const bracket = style === 'chinese-bracket' || style === 'arabic-bracket';
  return new RegExp(bracket ? `[(【] ?${number} ?[)】]` : `(?:^|[\\n\\r\\t|*。;:,、)]) {0,4}${number} ?[、.,:) ]`).test(folded);
}

function findLast<T>(values: readonly T[], test: (value: T) => boolean): T | undefined {
  for (let i = values.length - 1; i >= 0; i--) {
    const value = values[i];
    if (value !== undefined && test(value)) return value;
  }
  return undefined;
}
