// Everything that reads as a passage of its own: paragraphs, notes, and the long cells of performance tables.
import type { Block, Flow } from '../../syntax/block';
import { flowSpan } from '../../syntax/block';
import { readTable } from '../../tables/readTable';
import type { Span } from '../../text/span';

export interface Passage {
  readonly text: string;
  /** A stretch of `text` in the block. */
  at(start: number, end: number): Span;
  readonly kind: 'prose' | 'cell';
}

/** Shorter cells hold no enumeration. */
const SHORTEST_CELL = 12;

export function passagesOf(block: Block): readonly Passage[] {
  if (block.kind === 'paragraph' || block.kind === 'note') return [prose(block.flow)];
  if (block.kind !== 'table') return [];
  const table = readTable(block);
  if (table.identity !== 'performance') return [];
  const cells = table.grid.rows.flatMap((row) => row.filter(({ text }) => text.length >= SHORTEST_CELL));
  return cells.map(({ text, span: { start } }) => ({
    text,
    kind: 'cell',
    at: (from, to) => ({ start: start + from, end: start + to }),
  }));
}

function prose(flow: Flow): Passage {
  return { text: flow.text, kind: 'prose', at: (from, to) => flowSpan(flow, from, to) };
}
