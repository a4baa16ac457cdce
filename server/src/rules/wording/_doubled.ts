// When a character or a word stands twice by mistake, as against two words that meet (制定+定点, 专业+业务).
// The words around decide: a doubled character is a slip where one of the two belongs to no word.

import { bundledCatalogue } from '../../catalog/bundled';
import { PHRASES } from '../../catalog/lexicon/phrases';
import { canSegment, segment } from '../../catalog/lexicon/segment';
import { FIELD_WORDS, FREE } from '../../catalog/lexicon/words';
import { normalName } from '../../catalog/subjectName';
import type { Span } from '../../text/span';
import { hanAround } from './_reading';

export interface Doubled extends Span {
  /** What stands twice. */
  readonly unit: string;
  readonly sure: boolean;
}

const REACH = 10;
const HAN = 0x4e00;
const LAST_HAN = 0x9fff;
/** After these a word begins anew. */
const OPENERS = '的和与及等并或';
/** Doubled, these are a slip whatever stands around them. */
const PARTICLES = '的及与和是';
/** Verbs that close a longer word of the dictionary (主要是). */
const VERBS = '是为';
/** Endings of names of money and things, which no word takes twice. */
const ENDINGS = '费款金额率税';
const PHRASE_SET: ReadonlySet<string> = new Set(PHRASES);

export function* doubledCharacters(text: string): Iterable<Doubled> {
  if (!canSegment()) return;
  for (let i = 0; i + 1 < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== text.charCodeAt(i + 1) || code < HAN || code > LAST_HAN) continue;
    let end = i + 2;
    while (text.charCodeAt(end) === code) end++;
    const unit = text[i] ?? '';
    const sure = end === i + 2 ? strays(text, i, unit) : null;
    if (sure !== null) yield { start: i, end, unit, sure };
    i = end - 1;
  }
}

/** True or false for a slip, sure or not; null where the two characters belong to two words. */
function strays(text: string, at: number, char: string): boolean | null {
  const around = hanAround(text, at, at + 2, REACH);
  const words = segment(text.slice(around.start, around.end));
  let offset = around.start;
  let i = 0;
  while (i < words.length && offset + (words[i]?.length ?? 0) <= at) offset += words[i++]?.length ?? 0;
  const first = words[i] ?? '';
  if (offset + first.length > at + 1) return null;
  const second = words[i + 1] ?? '';
  if (first === char && second === char) return PARTICLES.includes(char) ? true : null;
  // 主要是+是: the word before is a whole one with the same verb behind it.
  if (second === char && VERBS.includes(char) && first.length > 2) return true;
  const before = i > 0 ? words[i - 1] : undefined;
  const after = words[i + 2];
  if (first === char && second.length > 1) {
    if (char === '组' && second === '组织') return followsPhrase(text, at) ? false : null;
    if (FREE.has(char) || joins(before, char)) return null;
    return before === undefined || before.length > 1 || OPENERS.includes(before) ? true : null;
  }
  if (second === char && first.length > 1) {
    // 经费+费: an ending that a word has already is not put behind it again, unless the next word begins with it.
    if (ENDINGS.includes(char) && after?.length !== 1) return true;
    if (FREE.has(char) || (after !== undefined && after.length === 1)) return null;
    return false;
  }
  return null;
}

/** Whether the word before and the character make a word the trade uses. */
function joins(before: string | undefined, char: string): boolean {
  return before !== undefined && FIELD_WORDS.has(before.slice(-1) + char);
}

function followsPhrase(text: string, at: number): boolean {
  return PHRASE_SET.has(text.slice(Math.max(0, at - 4), at));
}

/** Heads of compounds: two of them meet without being a slip (基本支出+支出功能分类). */
const HEADS: ReadonlySet<string> = new Set(
  '支出 收入 预算 决算 项目 资金 经费 费用 单位 部门 合计 情况 工作 管理 基金 保险 人员'.split(' '),
);
const NUMERAL = /^[〇零一二三四五六七八九十百千万亿年月日分点成]+$/;
/** With one of these the second may be a longer word (保险+保险费). */
const SUFFIXES = '率量费员者法局部站所厅院署会金款类型式级表书';
/** Verbs that are doubled for a short try (研究研究). */
const TRIED: ReadonlySet<string> = new Set('研究 讨论 商量 学习 考虑 了解 调查 宣传 锻炼 活动 检查 交流'.split(' '));

const LONGEST = 8;

/** Where a character last stood, counted over all texts read: nothing has to be cleared between two of them. */
const lastAt = new Int32Array(LAST_HAN - HAN + 1).fill(-LONGEST - 1);
let before = 0;

/** The places of Chinese characters that come again within the length of a word, in order. */
function comingAgain(text: string): readonly number[] {
  const places: number[] = [];
  if (before + text.length > 0x7fff_0000) {
    lastAt.fill(-LONGEST - 1);
    before = 0;
  }
  for (let i = 0; i < text.length; i++) {
    const place = text.charCodeAt(i) - HAN;
    if (place < 0 || place > LAST_HAN - HAN) continue;
    const at = before + i;
    const last = lastAt[place] ?? 0;
    if (at - last <= LONGEST) places.push(last - before);
    lastAt[place] = at;
  }
  before += text.length + LONGEST;
  return places.length > 1 ? places.sort((a, b) => a - b) : places;
}

export function* doubledWords(text: string): Iterable<Doubled> {
  let done = 0;
  for (const i of comingAgain(text)) {
    if (i < done) continue;
    const code = text.charCodeAt(i);
    for (let n = 2; n <= LONGEST; n++) {
      if (text.charCodeAt(i + n) !== code || !repeats(text, i, n)) continue;
      const end = i + 2 * n;
      const sure = namesMeet(text, i, n) ? null : isRepeat(text.slice(i, i + n), text[end]);
      if (sure !== null) yield { start: i, end, unit: text.slice(i, i + n), sure };
      done = end;
      break;
    }
  }
}

let official: ReadonlySet<string> | null = null;

/** The subjects' names of every year. */
const officialNames = (): ReadonlySet<string> =>
  (official ??= new Set(
    (['functional', 'department'] as const).flatMap((of) =>
      bundledCatalogue()
        .all(of)
        .map(({ name }) => normalName(name)),
    ),
  ));

/** No official name is longer, but for a few nobody writes after another. */
const LONGEST_NAME = 24;

/** `行政事业单位医疗` and after it `事业单位医疗`, `用于` and `用于体育事业的彩票公益金支出`: one name ends, and another begins alike. */
function namesMeet(text: string, at: number, n: number): boolean {
  const second = at + n;
  const names = officialNames();
  const isName = (start: number, end: number): boolean => names.has(text.slice(start, end));
  const lengths = Array.from({ length: LONGEST_NAME }, (_, i) => i + 1);
  const begins = lengths.some((length) => length >= n && isName(second, second + length));
  if (!begins) return false;
  if (text.slice(at, second) === '用于') return true;
  const ends = (at: number, least: number): boolean => lengths.some((length) => length > least && isName(at - length, at));
  // 农林水支出, 水利, 水利工程建设.
  return ends(second, n) || (isName(at, second) && ends(at, 0));
}

/** Whether the `n` characters at `at` are Chinese and stand there twice. */
function repeats(text: string, at: number, n: number): boolean {
  for (let k = at; k < at + n; k++) {
    const code = text.charCodeAt(k);
    if (code !== text.charCodeAt(k + n) || code < HAN || code > LAST_HAN) return false;
  }
  return true;
}

/** True or false for a slip, sure or not; null for words that may stand twice. */
function isRepeat(unit: string, next: string | undefined): boolean | null {
  if (new Set(unit).size === 1 || NUMERAL.test(unit) || TRIED.has(unit)) return null;
  const words = segment(unit);
  if (words.some((word) => word.length === 1 && !FREE.has(word)) || words.every((word) => word.length === 1)) return null;
  if (unit.length === 2 && words.length > 1) return null;
  // 保障+保障性住房: the second is part of a longer word.
  if (next === '性' || next === '化') return null;
  const suffixed = next !== undefined && SUFFIXES.includes(next);
  return !suffixed && !HEADS.has(unit) && !HEADS.has(unit.slice(-2));
}
