// Recognises how headings and items are numbered: 第一部分, 一、, （一）, 1、, （1）, ①.
import { fold } from '../text/fold';
import type { Numbering, NumberStyle } from './block';

const DIGITS = '〇一二三四五六七八九';

/** A Chinese numeral below one hundred (`十二`, `二十`, also the slip `一十`) as a number; null when it is not one. */
export function chineseNumber(text: string): number | null {
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (!match || text === '') return null;
  const [, tens = '', ten = '', ones = ''] = match;
  if (ten === '') return tens !== '' && ones !== '' ? null : DIGITS.indexOf(tens || ones);
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

/** 1 → 一, 10 → 十, 21 → 二十一. Below one hundred. */
export function toChinese(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}

const PATTERNS: readonly (readonly [NumberStyle, RegExp])[] = [
  ['part', /^第([一二三四五六七八九十]{1,3})部分[\s:、.]*/],
  ['chinese-bracket', /^[(【]\s?([一二三四五六七八九十]{1,3})\s?[)】][、.]?\s*/],
  ['chinese', /^([一二三四五六七八九十]{1,3})\s?(?:、|[.,](?!\d))\s*/],
  ['arabic-bracket', /^\((\d{1,2})\)[、.]?\s*/],
  ['arabic', /^(\d{1,2})\s?(?:、\s*|\.(?=20\d\d\s?年|\D|$)\s*|\)\s*)/],
  ['circled', /^([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])\s*/],
];

/** What may stand before a number: white space, a list dash, Markdown emphasis, Word bookmarks. */
const LEAD = /^(?:\s|-\s|\*\*|#{1,6}\s|\[bookmark:[^\]]{0,200}\])*/;

/** Nobody indents further; a line of a million dashes is not worth looking through. */
const WIDEST_LEAD = 1000;

/** Where the words of a line start, past spaces, dashes, emphasis and bookmarks. */
export function leadWidth(line: string): number {
  return LEAD.exec(line.slice(0, WIDEST_LEAD))?.[0].length ?? 0;
}

/** The ideographs that numbers begin with. */
const NUMERALS = '一二三四五六七八九十第';

/** Whether a line begins with an ideograph that no number begins with: nearly every label does. */
function beginsWithWord(line: string): boolean {
  const code = line.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff && !NUMERALS.includes(line.charAt(0));
}

/** The numbering a line starts with; spans are relative to the line. */
export function numberingOf(line: string): Numbering | null {
  if (beginsWithWord(line)) return null;
  const lead = leadWidth(line);
  const rest = fold(line.slice(lead, lead + 24));
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const raw = match[1] ?? '';
    const value = style === 'circled' ? raw.charCodeAt(0) - 0x2460 + 1 : /\d/.test(raw) ? Number(raw) : chineseNumber(raw);
    if (value === null) continue;
    const mark = match[0].trimEnd();
    return { style, value, span: { start: lead, end: lead + mark.length }, text: line.slice(lead, lead + mark.length) };
  }
  return null;
}

/** How deep a heading of this style stands. */
export function levelOf(style: NumberStyle | null): number {
  switch (style) {
    case null:
    case 'part':
      return 1;
    case 'chinese':
      return 2;
    case 'chinese-bracket':
      return 3;
    case 'arabic':
      return 4;
    case 'arabic-bracket':
      return 5;
    case 'circled':
      return 6;
  }
}
