// What the draft's own references point at: `表5`, `财决公开05表` and `《收支总表》` mean a table, an entry of
// the contents means a heading. Found once a draft.

import type { Draft } from '../rules/draft';
import type { ContentsEntry } from '../syntax/block';
import { chineseNumber } from '../syntax/number';
import { lastUpTo } from '../text/ascending';
import { fold, squash } from '../text/fold';
import { type Span, shift } from '../text/span';
import { tableAt } from './place';

/** A reference and the place it means. */
export interface Reference {
  readonly span: Span;
  readonly target: Span;
}

const known = new WeakMap<Draft, readonly Reference[]>();

/** Every reference of the draft that means something, in order of place. */
export function referencesIn(draft: Draft): readonly Reference[] {
  let references = known.get(draft);
  if (!references) {
    references = [...contentsReferences(draft), ...tableReferences(draft)].sort((a, b) => a.span.start - b.span.start);
    known.set(draft, references);
  }
  return references;
}

/** The reference at `offset`, or null. */
export function referenceAt(draft: Draft, offset: number): Reference | null {
  const references = referencesIn(draft);
  const reference = references[lastUpTo(references, offset, ({ span }) => span.start)];
  return reference && offset <= reference.span.end ? reference : null;
}

const OFFICIAL = /(?:财决|公开|财决公开)\s?0?(\d{1,2})\s?表/;
const PLAIN = /表\s?(\d{1,2}|[一二三四五六七八九十]{1,3})/;
const MENTION =
  /(?:财决公开|财决|公开)\s?\d{1,2}\s?表|附?表\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?![\d一二三四五六七八九十个人名张份次项辆台年月日万元%.,])/g;
const QUOTED = /《([^《》\n\r]{2,60})》/g;

/** `财决公开05表` → `5`, `表十二` → `12`. */
function numberOf(words: string): string | null {
  const text = fold(words);
  const official = OFFICIAL.exec(text)?.[1];
  if (official) return String(Number(official));
  const plain = PLAIN.exec(text)?.[1];
  if (!plain) return null;
  return /\d/.test(plain) ? String(Number(plain)) : String(chineseNumber(plain) ?? '');
}

interface TableNames {
  readonly byNumber: ReadonlyMap<string, Span>;
  readonly byTitle: ReadonlyMap<string, Span>;
}

function tableNames({ tables }: Draft): TableNames {
  const byNumber = new Map<string, Span>();
  const byTitle = new Map<string, Span>();
  for (const { table, block, start } of tables) {
    const place = shift(table.titleSpan ?? block.caption[0]?.span ?? { start: table.span.start, end: table.span.start }, start);
    const title = squash(table.title);
    if (title !== '' && !byTitle.has(title)) byTitle.set(title, place);
    for (const { span } of block.caption) {
      const line = block.text.slice(span.start, Math.min(span.end, span.start + 20));
      const number = /^(?:附?表|附件|财决|公开)/.test(fold(line).trimStart()) ? numberOf(line) : null;
      if (number && !byNumber.has(number)) byNumber.set(number, place);
    }
  }
  return { byNumber, byTitle };
}

function tableReferences(draft: Draft): Reference[] {
  const found: Reference[] = [];
  const { byNumber, byTitle } = tableNames(draft);
  if (byNumber.size === 0 && byTitle.size === 0) return found;
  const folded = fold(draft.text);
  const add = (span: Span, target: Span | undefined): void => {
    // A table does not refer to itself.
    if (target && tableAt(draft, span.start) !== tableAt(draft, target.start)) found.push({ span, target });
  };
  for (const match of folded.matchAll(MENTION)) {
    // 代表5, 报表1, 图表2 are other words.
    if (/[代报图仪手列填附]/.test(folded[match.index - 1] ?? '') && match[0].startsWith('表')) continue;
    add({ start: match.index, end: match.index + match[0].length }, byNumber.get(numberOf(match[0]) ?? ''));
  }
  for (const match of folded.matchAll(QUOTED)) {
    const start = match.index + 1;
    add({ start, end: start + (match[1] ?? '').length }, byTitle.get(squash(match[1] ?? '')));
  }
  return found;
}

function contentsReferences(draft: Draft): Reference[] {
  const found: Reference[] = [];
  let headings: ReadonlyMap<string, readonly Span[]> | null = null;
  const titles = (): ReadonlyMap<string, readonly Span[]> => (headings ??= headingTitles(draft));
  const { byTitle } = draft.blocks.some(({ block }) => block.kind === 'contents') ? tableNames(draft) : { byTitle: new Map() };
  for (const { block, start } of draft.blocks) {
    if (block.kind !== 'contents') continue;
    let after = start;
    for (const entry of block.entries) {
      const target = targetOf(entry, titles(), after) ?? byTitle.get(entry.title) ?? null;
      if (!target) continue;
      after = target.start;
      found.push({ span: shift(entry.titleSpan, start), target });
    }
  }
  return found;
}

function headingTitles({ headings }: Draft): ReadonlyMap<string, readonly Span[]> {
  const titles = new Map<string, Span[]>();
  const put = (title: string, place: Span): void => {
    const list = titles.get(title);
    if (list) list.push(place);
    else titles.set(title, [place]);
  };
  for (const { block, start } of headings) {
    const place = shift(block.titleSpan, start);
    put(block.title, place);
    if (block.number) put(`${squash(block.number.text)}${block.title}`, place);
  }
  return titles;
}

/** The heading of that number and title, else of that title; of several, the first after the entry's forerunner. */
function targetOf(entry: ContentsEntry, titles: ReadonlyMap<string, readonly Span[]>, after: number): Span | null {
  const number = entry.number ? squash(entry.number.text) : '';
  for (const name of [`${number}${entry.title}`, entry.title]) {
    const places = titles.get(name);
    const next = places?.[lastUpTo(places, after, ({ start }) => start) + 1];
    if (next ?? places?.[0]) return next ?? places?.[0] ?? null;
  }
  return null;
}
