// A title between two numbered ones that bears no number though exactly one is missing there.
import type { Heading, Placed } from '../../syntax/block';
import type { Draft } from '../draft';
import type { Item } from './_series';

/** The one unnumbered heading between `before` and `after`; null when there is none, or more. */
export function lostNumber(draft: Draft, before: Item, after: Item): Placed<Heading> | null {
  let found: Placed<Heading> | null = null;
  for (const { block, start, line, endLine } of draft.blocks.slice(before.block + 1, after.block)) {
    if (block.kind !== 'heading' || block.number !== null) continue;
    if (found) return null;
    found = { block, start, line, endLine };
  }
  return found;
}
