// How one version of a draft became the next. Where an edit stays within some blocks, what rules made of the others
// is as true as before and only stands elsewhere.
import type { Block, Placed } from '../syntax/block';
import type { PlacedTable } from '../tables/table';
import type { Span } from '../text/span';
import type { Draft } from './draft';
import { type Finding, withSpans } from './finding';
import { isNotedAlike } from './perBlock';
import type { Reading } from './reading';

/** A draft whose blocks are those of its last version, of the same kinds and as many lines apart; the text of some is another. */
export interface Change {
  readonly before: Draft;
  readonly after: Draft;
  /** Indices of the blocks whose text is another. */
  readonly blocks: readonly number[];
  /** The tables that are others, by themselves or by what stands before them, then and now. */
  readonly tables: readonly PlacedTable[];
}

/** After an edit of more blocks than this everything is looked at anew. */
const MOST_BLOCKS = 20;

/** Null where more has changed than the text of some blocks. */
export function changeBetween(before: Draft, after: Draft): Change | null {
  if (before.catalogue !== after.catalogue || before.blocks.length !== after.blocks.length) return null;
  const [a, b] = [before.profile, after.profile];
  if (a.kind !== b.kind || a.level !== b.level || a.year !== b.year || a.entity !== b.entity) return null;
  const blocks: number[] = [];
  let lines = 0;
  for (let i = 0; i < before.blocks.length; i++) {
    const [old, now] = [before.blocks[i] as Placed, after.blocks[i] as Placed];
    if (now.line - old.line !== lines) return null;
    lines = now.endLine - old.endLine;
    if (old.block === now.block) continue;
    if (old.block.kind !== now.block.kind || blocks.push(i) > MOST_BLOCKS) return null;
  }
  const tables = before.tables.flatMap((old, i) => {
    const now = after.tables[i] as PlacedTable;
    return old.table === now.table && old.whole === now.whole ? [] : [old, now];
  });
  return { before, after, blocks, tables };
}

/** Whether all that was read is as it was. */
export function isUnchanged(reading: Reading, change: Change): boolean {
  if (reading.everything) return false;
  for (const index of change.blocks) {
    const [before, after] = [change.before, change.after].map(({ blocks }) => (blocks[index] as Placed).block) as [Block, Block];
    if (reading.kinds.has(before.kind)) return false;
    for (const looker of reading.lookers) if (!isNotedAlike(before, after, change.after.profile, looker)) return false;
  }
  for (const { table } of change.tables) if (reading.tables.has('all') || reading.tables.has(table.identity)) return false;
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
  const moved = findings.map((finding) =>
    withSpans(finding, (span) => {
      const now = spanNow(span, change);
      lost ||= now === null;
      return now ?? span;
    }),
  );
  return lost ? null : moved;
}

function spanNow(span: Span, change: Change): Span | null {
  const start = placeNow(span.start, change);
  const end = start === null ? null : placeNow(span.end, change);
  return start === null || end === null ? null : { start, end };
}

/** Where a place stands now: in a block that is as it was, at the edge of one that is not, or in the blank between two. */
function placeNow(at: number, { before, after }: Change): number | null {
  const index = lastFrom(before.blocks, at);
  const [old, now] = [before.blocks[index], after.blocks[index]];
  if (!old || !now) return null;
  const within = at - old.start;
  const [oldLength, newLength] = [old.block.text.length, now.block.text.length];
  if (within === 0 || (within < oldLength && old.block === now.block)) return now.start + within;
  if (within < oldLength) return null;
  const blank = before.text.slice(old.start + oldLength, at);
  return after.text.startsWith(blank, now.start + newLength) ? now.start + newLength + blank.length : null;
}

/** The index of the last block that starts at or before `at`; -1 for none. */
function lastFrom(blocks: readonly Placed[], at: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Placed).start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
