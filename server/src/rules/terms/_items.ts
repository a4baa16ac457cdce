// The item list of a report: one paragraph a subject, with what it is used for and why it changed.
import { subjectPaths } from '../../narrative/subjectPath';
import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import { type Passage, passages } from './_passages';

export interface Phrase {
  readonly text: string;
  readonly span: Span;
}

export interface Item {
  readonly passage: Passage;
  /** 项, and 款 above it. */
  readonly name: string;
  readonly section: string;
  /** What follows 主要用于. */
  readonly purpose: Phrase | null;
  /** What the reason says went up or down, where it says so of one thing: `行政运行` of `行政运行经费增加`. */
  readonly reason: (Phrase & { readonly word: string; readonly wordSpan: Span }) | null;
  /** Which way the text says it went; 0 for neither, or for both. */
  readonly direction: 1 | -1 | 0;
}

const PURPOSE = /主要用于:?(?<m>[^,，。;；:：]{2,40})(?=[。,，;；])/g;
const REASON = /原因(?:是)?:?(?:是)?(?<m>[^,，。;；:：]{2,40}?)(?:经费)?(?<word>增加|减少|保持不变|持平)(?=。|$)/g;

/** Lists of items; a break (a heading, another kind of paragraph) ends one. */
export function itemLists(draft: Draft): Item[][] {
  const lists: Item[][] = [];
  let last = -2;
  for (const passage of passages(draft, 'prose')) {
    const [path] = subjectPaths(passage.text);
    const name = path?.parts.find((part) => part.level === 'item')?.name;
    if (!path || !name || path.span.start > 12) continue;
    const item = {
      passage,
      name,
      section: path.parts.find((part) => part.level === 'section')?.name ?? '',
      purpose: phraseOf(passage, PURPOSE),
      ...reasonOf(passage),
    };
    const list = lists.at(-1);
    if (list && passage.block - last === 1) list.push(item);
    else lists.push([item]);
    last = passage.block;
  }
  return lists;
}

function phraseOf(passage: Passage, pattern: RegExp): Phrase | null {
  const [match] = passage.text.matchAll(pattern);
  const text = match?.groups?.m;
  if (!match || text === undefined) return null;
  const start = match.index + match[0].indexOf(text);
  return { text, span: passage.at(start, start + text.length) };
}

function reasonOf(passage: Passage): Pick<Item, 'reason' | 'direction'> {
  const [match] = passage.text.matchAll(REASON);
  const before = passage.text.slice(0, passage.text.search(/(?:主要)?原因/) >>> 0);
  const up = /(?:增加|增长|上升)\s?\d/.test(before);
  const down = /(?:减少|下降)\s?\d/.test(before);
  const direction = up === down ? 0 : up ? 1 : -1;
  const [text, word] = [match?.groups?.m, match?.groups?.word];
  if (!match || text === undefined || word === undefined) return { reason: null, direction };
  const start = match.index + match[0].indexOf(text);
  const end = match.index + match[0].length;
  return {
    reason: { text, span: passage.at(start, start + text.length), word, wordSpan: passage.at(end - word.length, end) },
    direction,
  };
}

/** The names an item goes by: its 项, its 款 and 项 together, with and without 支出. */
export function namesOf(item: Item): ReadonlySet<string> {
  const names = [item.name, item.section + item.name, item.section];
  return new Set(names.flatMap((name) => [name, name.replace(/支出$/, '')]).filter((name) => name.length >= 2));
}
