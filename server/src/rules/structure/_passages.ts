// Everything that reads as a passage of its own: paragraphs, notes, and the long cells of performance tables.
import type { Flow } from '../../syntax/block';
import { flowSpan } from '../../syntax/block';
import type { Span } from '../../text/span';
import { shift } from '../../text/span';
import type { Draft } from '../draft';

export interface Passage {
  readonly text: string;
  /** A stretch of `text` in the draft. */
  at(start: number, end: number): Span;
  /** Index of its block. */
  readonly block: number;
  readonly kind: 'prose' | 'cell';
}

/** Shorter cells hold no enumeration. */
const SHORTEST_CELL = 12;

export function* passagesOf(draft: Draft): Iterable<Passage> {
  const tables = new Map(draft.tables.map((table) => [table.start, table]));
  for (const [block, placed] of draft.blocks.entries()) {
    const b = placed.block;
    if (b.kind === 'paragraph' || b.kind === 'note') yield prose(b.flow, placed.start, block);
    else if (b.kind === 'table') {
      const table = tables.get(placed.start);
      if (table?.table.identity !== 'performance') continue;
      for (const row of table.table.grid.rows) {
        for (const { text, span } of row) {
          if (text.length < SHORTEST_CELL) continue;
          const start = placed.start + span.start;
          yield { text, block, kind: 'cell', at: (from, to) => ({ start: start + from, end: start + to }) };
        }
      }
    }
  }
}

function prose(flow: Flow, start: number, block: number): Passage {
  return { text: flow.text, block, kind: 'prose', at: (from, to) => shift(flowSpan(flow, from, to), start) };
}
