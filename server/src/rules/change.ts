// How one version of a draft became the next. Where an edit stays within some blocks, what rules made of the others
// is as true as before and only stands elsewhere.

import type { Block, Placed } from '../syntax/block';
import { profileKey } from '../syntax/profile';
import type { PlacedTable, TableIdentity } from '../tables/table';
import { lastUpTo } from '../text/ascending';
import { lineBreakOf } from '../text/lines';
import type { Span } from '../text/span';
import type { Draft } from './draft';
import { type Finding, withSpans } from './finding';
import { notedOtherwise } from './perBlock';
import type { Look, Reading } from './reading';
import { isSameData } from './sameData';

/** A draft whose blocks are those of its last version, of the same kinds and as many lines apart; the text of some is another. */
export interface Change {
  readonly before: Draft;
  readonly after: Draft;
  /** Up to here everything stands where it stood; from there on, in `before`, everything stands `by` further on. */
  readonly still: number;
  readonly moved: number;
  readonly by: number;
  /** Kinds of the blocks whose text is another. */
  readonly kinds: ReadonlySet<Block['kind']>;
  /** Lookers that note something else of them. */
  readonly lookers: ReadonlySet<number>;
  /** Identities, then and now, of the tables that are others, by themselves or by what stands before them. */
  readonly tables: ReadonlySet<TableIdentity>;
  /** Whether a look at those sees the same. */
  readonly looksSame: (look: Look) => boolean;
}

/** After an edit of more blocks than this everything is looked at anew. */
const MOST_BLOCKS = 20;

/** Null where more has changed than the text of some blocks. */
export function changeBetween(before: Draft, after: Draft): Change | null {
  if (before.catalogue !== after.catalogue || before.blocks.length !== after.blocks.length) return null;
  if (lineBreakOf(before.text) !== lineBreakOf(after.text)) return null;
  if (profileKey(before.profile) !== profileKey(after.profile)) return null;
  const kinds = new Set<Block['kind']>();
  const lookers = new Set<number>();
  let changed = 0;
  let lines = 0;
  let still = 0;
  let inPlace = true;
  let tail = 0;
  let by = 0;
  for (let i = 0; i < before.blocks.length; i++) {
    const [old, now] = [before.blocks[i] as Placed, after.blocks[i] as Placed];
    if (now.line - old.line !== lines) return null;
    lines = now.endLine - old.endLine;
    inPlace &&= old.block === now.block && old.start === now.start;
    if (inPlace) still = old.start + old.block.text.length;
    if (old.block !== now.block) tail = i + 1;
    else if (now.start - old.start !== by) {
      by = now.start - old.start;
      tail = i;
    }
    if (old.block === now.block) continue;
    if (old.block.kind !== now.block.kind || ++changed > MOST_BLOCKS) return null;
    kinds.add(now.block.kind);
    for (const looker of notedOtherwise(old.block, now.block, after.profile)) lookers.add(looker);
  }
  const others = before.tables.flatMap((old, i) => {
    const now = after.tables[i] as PlacedTable;
    return old.table === now.table && old.whole === now.whole ? [] : [{ old, now }];
  });
  const tables = new Set(others.flatMap(({ old, now }) => [old.table.identity, now.table.identity]));
  const known = new Map<Look, boolean>();
  const looksSame = (look: Look): boolean => {
    let same = known.get(look);
    if (same === undefined)
      known.set(look, (same = others.every(({ old, now }) => isSameData(look(old, before), look(now, after)))));
    return same;
  };
  const moved = before.blocks[tail]?.start ?? Number.POSITIVE_INFINITY;
  return { before, after, still, moved, by, kinds, lookers, tables, looksSame };
}

/** Whether all that was read is as it was. */
export function isUnchanged(reading: Reading, change: Change): boolean {
  if (reading.everything || (reading.tables.has('all') && change.tables.size > 0)) return false;
  return (
    [...reading.looks].every(change.looksSame) &&
    meetNot(change.kinds, reading.kinds) &&
    meetNot(change.lookers, reading.lookers) &&
    meetNot(change.tables, reading.tables)
  );
}

function meetNot<T>(few: ReadonlySet<T>, many: ReadonlySet<T | 'all'>): boolean {
  for (const one of few) if (many.has(one)) return false;
  return true;
}

/** The places of `reading` in the draft as it is now; null where the text of one is another. */
export function readingNow(reading: Reading, change: Change): Reading | null {
  if (reading.places.length === 0) return reading;
  const places: Span[] = [];
  for (const place of reading.places) {
    const now = spanNow(place, change);
    if (!now || change.before.text.slice(place.start, place.end) !== change.after.text.slice(now.start, now.end)) return null;
    places.push(now);
  }
  return { ...reading, places };
}

/** `findings` where they stand now; null where one of their places is no more. */
export function findingsNow(findings: readonly Finding[], change: Change): readonly Finding[] | null {
  let lost = false;
  const stand = findings.map((finding) => {
    if (reachOf(finding) <= change.still) return finding;
    return withSpans(finding, (span) => {
      const now = spanNow(span, change);
      lost ||= now === null;
      return now ?? span;
    });
  });
  return lost ? null : stand;
}

/** Where the last of its places ends. */
function reachOf({ span, related, fixes }: Finding): number {
  let end = span.end;
  for (const one of related ?? []) end = Math.max(end, one.span.end);
  for (const { edits } of fixes ?? []) for (const edit of edits) end = Math.max(end, edit.span.end);
  return end;
}

function spanNow(span: Span, change: Change): Span | null {
  const start = placeNow(span.start, change);
  const end = start === null ? null : placeNow(span.end, change);
  return start === null || end === null ? null : { start, end };
}

/** Where a place stands now: in a block that is as it was, at the edge of one that is not, or in the blank between two. */
function placeNow(at: number, { before, after, still, moved, by }: Change): number | null {
  if (at <= still) return at;
  if (at >= moved) return at + by;
  const index = lastUpTo(before.blocks, at, ({ start }) => start);
  const [old, now] = [before.blocks[index], after.blocks[index]];
  if (!old || !now) return null;
  const within = at - old.start;
  const [oldLength, newLength] = [old.block.text.length, now.block.text.length];
  if (within === 0 || (within < oldLength && old.block === now.block)) return now.start + within;
  if (within < oldLength) return null;
  const blank = before.text.slice(old.start + oldLength, at);
  return after.text.startsWith(blank, now.start + newLength) ? now.start + newLength + blank.length : null;
}
