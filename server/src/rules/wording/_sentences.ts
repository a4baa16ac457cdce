// Where a paragraph of running text ends and what comes after it: whether a full stop was due.
import type { Placed } from '../../syntax/block';

/** Ends that close a sentence, or that leave it open on purpose. */
export const CLOSED = /[。！？：:；;…）)”"』】》〉]\s*$/;

/** Running text: a sentence of some length with a comma or a stop in it, that is no list item of a few words. */
export function isProse(text: string): boolean {
  return text.length >= 30 && /[，。；]/.test(text.slice(0, -1)) && /[\u4e00-\u9fff]{4}/.test(text);
}

/** The index of the block after `at` that is not an artefact; the number of blocks when there is none. */
export function nextBlock(blocks: readonly Placed[], at: number): number {
  let i = at + 1;
  while (blocks[i]?.block.kind === 'artefact') i++;
  return i;
}
