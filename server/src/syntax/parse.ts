// Cuts a draft into blocks.
import type { Lines } from '../text/lines';
import type { Placed } from './block';

export interface BlockMemo {
  readonly unused?: never;
}
export function createBlockMemo(): BlockMemo {
  return {};
}
export function parseBlocks(_lines: Lines, _memo: BlockMemo): readonly Placed[] {
  return [];
}
