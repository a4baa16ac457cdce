// The draft's texts as the rules on names, years and units read them: folded, with a way back to the draft.
import { type Block, flowSpan } from '../../syntax/block';
import { fold, squash } from '../../text/fold';
import { type Span, shift } from '../../text/span';
import type { Draft } from '../draft';

export type Where = 'cover' | 'heading' | 'prose' | 'title' | 'cell';

export interface Passage {
  readonly where: Where;
  /** Folded; offsets are what `at` takes. */
  readonly text: string;
  /** It explains what a term means (名词解释): it speaks of no one in particular. */
  readonly definition: boolean;
  /** A cell's row as one text; empty elsewhere. */
  readonly row: string;
  /** Index into `draft.blocks`. */
  readonly block: number;
  at(start: number, end: number): Span;
}

/** `（一）财政拨款收入：指…`, `“三公”经费：是…` */
const DEFINITION = /^\s*(?:[(（]?[一二三四五六七八九十\d]+[)）]?[、.．]?\s*)?[“"]?[^,，。;；:：]{2,30}[:：]\s*(?:是|指|反映|即)/;

/** Passages of the kinds wanted, in reading order. A table's captions are `title`, its cells `cell`. */
export function* passages(draft: Draft, ...wanted: readonly Where[]): Iterable<Passage> {
  for (const [block, placed] of draft.blocks.entries()) {
    for (const passage of passagesOf(placed.block, wanted)) {
      yield { ...passage, row: '', block, at: (start, end) => shift(passage.at(start, end), placed.start) };
    }
  }
  if (!wanted.includes('cell')) return;
  for (const placed of draft.tables) {
    for (const row of placed.table.grid.rows) {
      const line = squash(row.map((cell) => cell.text).join(' '));
      for (const cell of row) {
        if (cell.text === '') continue;
        const from = placed.start + cell.span.start;
        yield {
          where: 'cell',
          text: fold(cell.text),
          definition: false,
          row: line,
          block: -1,
          at: (start, end) => ({ start: from + start, end: from + end }),
        };
      }
    }
  }
}

function* passagesOf(block: Block, wanted: readonly Where[]): Iterable<Omit<Passage, 'block' | 'row'>> {
  switch (block.kind) {
    case 'paragraph':
    case 'note': {
      if (!wanted.includes('prose')) return;
      const text = fold(block.flow.text);
      yield { where: 'prose', text, definition: DEFINITION.test(text), at: (start, end) => flowSpan(block.flow, start, end) };
      return;
    }
    case 'heading':
    case 'cover':
      if (wanted.includes(block.kind))
        yield {
          where: block.kind,
          text: fold(block.text),
          definition: block.kind === 'heading' && DEFINITION.test(fold(block.text)),
          at: (start, end) => ({ start, end }),
        };
      return;
    case 'table':
      if (!wanted.includes('title')) return;
      for (const { span } of block.caption) {
        yield {
          where: 'title',
          text: fold(block.text.slice(span.start, span.end)),
          definition: false,
          at: (start, end) => ({ start: span.start + start, end: span.start + end }),
        };
      }
      return;
    default:
      return;
  }
}

/** Every match of `pattern` (global) in a passage, with the span of its group `m` (else of the whole). */
export function* matches(
  passage: Passage,
  pattern: RegExp,
): Iterable<{ readonly match: RegExpMatchArray; readonly text: string; readonly span: Span }> {
  for (const match of passage.text.matchAll(pattern)) {
    const text = match.groups?.m ?? match[0];
    const start = (match.index ?? 0) + match[0].indexOf(text);
    yield { match, text, span: passage.at(start, start + text.length) };
  }
}
