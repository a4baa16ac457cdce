// Names of amounts: what stands between a stop and a figure in money. There a name stands whole and by itself, so
// one that is a slip away from a fixed name is that name, even where the slip made other words (运转维护费,
// 保障住房支出) that elsewhere would be what they say.
import type { NearMiss } from '../../catalog/lexicon/nearMiss';
import { isHan } from './_reading';

/** Where a name begins → where it ends. */
export type AmountNames = ReadonlyMap<number, number>;

const NAME =
  /(?<![\u4e00-\u9fff）)”])(?:年度?)?(?:其中)?(?<name>[\u4e00-\u9fff（）()]{6,30})(?=\s?\d[\d,]*(?:\.\d+)?\s?[万亿]?元)/dg;
/** What may follow the name before its figure. */
const TAIL = /^(?:支出|收入)?(?:年初|全年)?(?:[预决]算)?[数额]?(?:合计|共计|[为共是])*$/;
/** Shorter names are one character away from too much. */
const SHORTEST = 6;
/** With another character in its place, a name this short may well be one that is not on the list (办公设施购置). */
const SHORTEST_CHANGED = 8;
/** Little words and words of time and order, which come and go in a name without making it another. */
const LITTLE = '和与及的、等类项性缴本各全总上下年初末前后新旧它';
/** Two of a name told apart by such a word may come in either order (本年合计收入). */
const EITHER_ORDER = /本年|上年|年初|年末|合计|总计/;

export function amountNames(text: string): AmountNames {
  const found = new Map<number, number>();
  if (!text.includes('元')) return found;
  for (const { indices } of text.matchAll(NAME)) {
    const at = indices?.groups?.name;
    if (at) found.set(at[0], at[1]);
  }
  return found;
}

/** Whether the near miss is the whole of an amount's name. */
export function isAmountName(text: string, names: AmountNames, miss: NearMiss): boolean {
  const { start, end, phrase, edit, at } = miss;
  const last = names.get(start);
  if (last === undefined || phrase.length < SHORTEST || !TAIL.test(text.slice(end, last))) return false;
  if (edit === 'swapped') return true;
  // At its ends it may be another name, or the same with another of the usual endings (费, 经费, 费用).
  if (at === 0 || at === phrase.length - 1) return false;
  if (edit === 'changed' && phrase.length < SHORTEST_CHANGED) return false;
  const wrong = edit === 'left-out' ? '' : (text[start + at] ?? '');
  const right = edit === 'put-in' ? '' : (phrase[at] ?? '');
  if (LITTLE.includes(wrong || right) || (right !== '' && LITTLE.includes(right))) return false;
  if (![wrong, right].every((char) => char === '' || isHan(char))) return false;
  // 购置费及运行维护费: each of the two is named in full.
  return edit !== 'put-in' || !'和与及、'.includes(phrase[at] ?? '');
}

export interface Turned {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
}

/** Names whose words have changed places: 保障住房支出. */
export function turnedNames(text: string, names: AmountNames, turned: ReadonlyMap<string, string>): Turned[] {
  const found: Turned[] = [];
  for (const [start, last] of names) {
    for (let end = last; end - start >= SHORTEST; end--) {
      const phrase = turned.get(text.slice(start, end));
      if (phrase === undefined || !TAIL.test(text.slice(end, last))) continue;
      found.push({ start, end, phrase });
      break;
    }
  }
  return found;
}

/** The forms of `phrases` with two neighbouring words, of two characters each, in the wrong order. */
export function turnedForms(phrases: readonly string[]): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const phrase of phrases) {
    if (phrase.length < SHORTEST) continue;
    for (let i = 0; i + 4 <= phrase.length; i += 2) {
      const [first, second] = [phrase.slice(i, i + 2), phrase.slice(i + 2, i + 4)];
      if (EITHER_ORDER.test(first) || EITHER_ORDER.test(second)) continue;
      const form = phrase.slice(0, i) + second + first + phrase.slice(i + 4);
      // What has another fixed phrase in it (一般+公共财政预算+拨款) is another name.
      if (!phrases.some((other) => form.includes(other) && !phrase.includes(other))) forms.set(form, phrase);
    }
  }
  return forms;
}
