// The text of a block, folded, made once for all the rules that read it so.
import { narrativeOf } from '../narrative/narrative';
import type { Block } from '../syntax/block';
import { fold } from '../text/fold';

const known = new WeakMap<Block, string>();

/** A paragraph's or a note's text without its cuts, any other block's as it is; folded, so that offsets stay. */
export function foldedText(block: Block): string {
  if (block.kind === 'paragraph' || block.kind === 'note') return narrativeOf(block).text;
  let text = known.get(block);
  if (text === undefined) known.set(block, (text = fold(block.text)));
  return text;
}
