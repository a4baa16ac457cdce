// A count and the list that follows it: `下设7个处室，分别是：办公室、…`, `单位共3个，包括：`.
import type { Span } from '../text/span';
import type { Enumeration, Mention } from './mention';

const KINDS = /(?:处室|科室|处|科|股|室|单位|机构|部门|内设机构|中心|家|个|类|种|项|方面|部分)/;
const LISTS = /^[^,。;:、()\d]{0,16}[,:]?\s?(?:具体)?(?:分别(?:是|为)|包括|具体(?:是|为|如下)|它们是|即|为)[:]?/;
const CHINESE = /(?:为|共|有|设)([二两三四五六七八九十])(?=[个类种项大]{1,2}[^,。;:、]{0,8},?(?:包括|分别(?:是|为)))/g;
const NUMERALS = '零一二三四五六七八九十';

/** The counted lists of `text` (folded). */
export function enumerationsIn(text: string, mentions: readonly Mention[]): Enumeration[] {
  const found: Enumeration[] = [];
  mentions.forEach(({ figure }, mention) => {
    if (figure.kind !== 'count' || figure.amount.decimals > 0 || figure.amount.digits < 2 || figure.amount.digits > 60) return;
    if (!KINDS.test(figure.measure)) return;
    // Among counts of several kinds (`行政单位1家，事业单位4家，包括：`) no one count owns the list.
    const before = mentions[mention - 1]?.figure;
    if (before?.kind === 'count' && before.measure === figure.measure && !/[。;]/.test(text.slice(before.unitEnd, figure.start)))
      return;
    const items = listAfter(text, figure.unitEnd);
    if (items) found.push({ count: { start: figure.start, end: figure.end }, value: figure.amount.digits, mention, items });
  });
  if (/[二两三四五六七八九十][个类种项大]/.test(text)) {
    for (const match of text.matchAll(CHINESE)) {
      const numeral = match[1] ?? '';
      const start = match.index + match[0].length - numeral.length;
      const value = numeral === '两' ? 2 : NUMERALS.indexOf(numeral);
      const items = listAfter(text, start + 1);
      if (items && items.length > 0) found.push({ count: { start, end: start + 1 }, value, mention: -1, items });
    }
  }
  return found;
}

const LONGEST = 1000;

/** The items of the list that begins within a few words of `at`; null when none does, [] when it follows the paragraph. */
function listAfter(text: string, at: number): Span[] | null {
  const opening = LISTS.exec(text.slice(at, at + 40));
  if (!opening) return null;
  const from = at + opening[0].length;
  const stop = text.slice(from, from + LONGEST).indexOf('。');
  const end = stop < 0 ? Math.min(text.length, from + LONGEST) : from + stop;
  const list = text.slice(from, end);
  if (list.trim() === '') return /[:]\s*$/.test(text.slice(at, from)) ? [] : null;
  if (/\d\s?(?:万元|元|%)/.test(list)) return null;
  const marks = list.includes('、') ? /[、;]/ : /[,;]/;
  return splitAt(text, from, end, marks);
}

/** Splits at the marks outside brackets and quotation marks; spans without surrounding spaces, empties left out. */
function splitAt(text: string, from: number, to: number, marks: RegExp): Span[] {
  const items: Span[] = [];
  let depth = 0;
  let start = from;
  const push = (end: number): void => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    if (raw.trim() !== '') items.push({ start: start + lead, end: start + raw.trimEnd().length });
    start = end + 1;
  };
  for (let i = from; i < to; i++) {
    const c = text[i] ?? '';
    if (c === '(' || c === '“' || c === '《') depth++;
    else if (c === ')' || c === '”' || c === '》') depth--;
    else if (depth <= 0 && marks.test(c)) push(i);
  }
  push(to);
  return items;
}
