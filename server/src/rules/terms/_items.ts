// The item list of a report: one paragraph a subject, with what it is used for and why it changed.
import { subjectPaths } from '../../narrative/subjectPath';
import type { Block } from '../../syntax/block';
import { type Span, shift } from '../../text/span';
import type { Draft } from '../draft';
import { perBlock } from '../perBlock';
import { perDraft } from '../reading';
import { type Passage, passageOf } from './_passages';

export interface Phrase {
  readonly text: string;
  readonly span: Span;
}

export interface Item {
  /** The first words of its paragraph. */
  readonly head: Span;
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

/** The items of a draft, each in its block. */
const items = perBlock(['（项', '(项'], itemOf);

function itemOf(block: Block): Item | null {
  const passage = passageOf(block, 'prose');
  if (!passage) return null;
  const [path] = subjectPaths(passage.text);
  const name = path?.parts.find((part) => part.level === 'item')?.name;
  if (!path || !name || path.span.start > 12) return null;
  return {
    head: passage.at(0, Math.min(40, passage.text.length)),
    name,
    section: path.parts.find((part) => part.level === 'section')?.name ?? '',
    purpose: phraseOf(passage, PURPOSE),
    ...reasonOf(passage),
  };
}

/** Lists of items, their places in the draft; a break (a heading, another kind of paragraph) ends one. */
export const itemLists = perDraft(listsOf);

function listsOf(draft: Draft): Item[][] {
  const lists: Item[][] = [];
  let last = -2;
  for (const { placed, index, noted } of items(draft)) {
    const item = placedAt(noted, placed.start);
    const list = lists.at(-1);
    if (list && index - last === 1) list.push(item);
    else lists.push([item]);
    last = index;
  }
  return lists;
}

function placedAt(item: Item, start: number): Item {
  const { head, purpose, reason } = item;
  return {
    ...item,
    head: shift(head, start),
    purpose: purpose && { ...purpose, span: shift(purpose.span, start) },
    reason: reason && { ...reason, span: shift(reason.span, start), wordSpan: shift(reason.wordSpan, start) },
  };
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
