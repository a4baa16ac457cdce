// What wording rules read of a block: its text as it reads on (a paragraph without its page breaks), the way
// back to the block, and which stretches already belong to the template rules.
import { type Block, flowSpan } from '../../syntax/block';
import { overlaps, type Span } from '../../text/span';
import { scan } from '../template/_scan';

export interface Reading {
  readonly text: string;
  /** A stretch of `text` → the stretch of the block's text. */
  span(start: number, end: number): Span;
}

const plain = (start: number, end: number): Span => ({ start, end });

/** Null for artefacts: nothing there is meant to be read. */
export function readingOf(block: Block): Reading | null {
  switch (block.kind) {
    case 'artefact':
      return null;
    case 'paragraph':
    case 'note':
      return { text: block.flow.text, span: (start, end) => flowSpan(block.flow, start, end) };
    default:
      return { text: block.text, span: plain };
  }
}

/** Words that read on: paragraphs, notes, headings glued to their text, and a draft that has no heading yet. */
export function isRunning(block: Block): boolean {
  return block.kind === 'paragraph' || block.kind === 'note' || block.kind === 'heading' || block.kind === 'cover';
}

/** Whether the template rules have something to say about this stretch of the block. */
export function isLeftover(block: Block, span: Span): boolean {
  return scan(block).some((mark) => overlaps(mark, span));
}

export const isHan = (char: string | undefined): boolean => char !== undefined && char >= '\u4e00' && char <= '\u9fff';

/** The stretch of Chinese characters around `[start, end)`, at most `reach` of them on either side. */
export function hanAround(text: string, start: number, end: number, reach: number): Span {
  let from = start;
  while (from > 0 && start - from < reach && isHan(text[from - 1])) from--;
  let to = end;
  while (to < text.length && to - end < reach && isHan(text[to])) to++;
  return { start: from, end: to };
}
