// The one place where a span becomes lines and characters. Both are 0-based and count UTF-16 code units,
// as the Language Server Protocol and the command's JSON want them; neither is imported here.
import { type Lines, lineAt } from './lines';
import type { Span } from './span';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Offset → position; offsets outside the text are clamped, one inside a line break stands at the line's end. */
export function positionAt(lines: Lines, offset: number): Position {
  const at = Math.max(0, Math.min(offset, lines.text.length));
  const line = lineAt(lines, at);
  const start = lines.starts[line] ?? 0;
  return { line, character: Math.min(at, lines.ends[line] ?? at) - start };
}

export function rangeOf(lines: Lines, s: Span): Range {
  return { start: positionAt(lines, s.start), end: positionAt(lines, s.end) };
}

/** Position → offset; a character past the line's end stands at its end, a line past the last at the text's. */
export function offsetAt(lines: Lines, position: Position): number {
  if (position.line < 0) return 0;
  const start = lines.starts[position.line];
  if (start === undefined) return lines.text.length;
  return Math.min(start + Math.max(0, position.character), lines.ends[position.line] ?? start);
}
