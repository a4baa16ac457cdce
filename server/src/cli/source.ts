// One line of a draft with carets under a stretch of it, cropped to fit, as compilers show it.
import { type Lines, lineText } from '../text/lines';
import type { Range } from '../text/position';
import { printable, widthOf } from './width';

export interface SourceLine {
  /** Printable, cropped with `…` where it goes on. */
  readonly text: string;
  /** Columns before the carets, and of the carets: at least one. */
  readonly indent: number;
  readonly width: number;
}

/** How much of a line is kept before the span when it has to be cropped, in columns. */
const LEAD = 24;

/** The first line of `range`, at most `columns` wide. */
export function sourceLine(lines: Lines, range: Range, columns: number): SourceLine {
  const line = lineText(lines, range.start.line);
  const start = range.start.character;
  const end = range.end.line === range.start.line ? Math.max(range.end.character, start) : line.length;
  // No more of the line than can be shown is ever measured: a line may be megabytes long.
  const before = cropStart(
    printable(line.slice(Math.max(0, start - 4 * columns), start)),
    start > 4 * columns,
    columns,
    end - start,
  );
  const marked = cropEnd(printable(line.slice(start, Math.min(end, start + 4 * columns))), columns - widthOf(before));
  const room = columns - widthOf(before) - widthOf(marked);
  const after = cropEnd(printable(line.slice(end, end + 4 * columns)), room);
  return { text: before + marked + after, indent: widthOf(before), width: Math.max(1, widthOf(marked)) };
}

/** The end of `text` that fits before a span of `length` characters. */
function cropStart(text: string, more: boolean, columns: number, length: number): string {
  const lean = text.replace(/^ +/, '');
  const room = Math.max(LEAD, columns - 2 * length - LEAD);
  if (!more && widthOf(lean) <= room) return lean;
  let out = '';
  let width = 1;
  for (const character of [...lean].reverse()) {
    width += widthOf(character);
    if (width > room) break;
    out = character + out;
  }
  return `…${out}`;
}

function cropEnd(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let out = '';
  let width = 1;
  for (const character of text) {
    width += widthOf(character);
    if (width > columns) break;
    out += character;
  }
  return columns > 0 ? `${out}…` : '';
}
