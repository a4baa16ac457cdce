// What all dialects share: a cell is a stretch of the block's text without the white space around it.
import type { Cell } from '../table';

/** No table is wider; what stands further to the right is the last cell's text. */
export const MOST_COLUMNS = 256;

/** The cell that stands in `[start, end)` of `text`; an empty one is a point where its text would go. `padding` positions of space before it are the dialect's own. */
export function cellOf(text: string, start: number, end: number, padding = 0): Cell {
  let from = start;
  let to = end;
  let indent = -padding;
  while (from < to && isSpace(text.charCodeAt(from))) indent += text.charCodeAt(from++) === 0x3000 ? 2 : 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (from === to) return missingCell(start);
  return { text: text.slice(from, to), span: { start: from, end: to }, indent: Math.max(0, indent) };
}

/** A cell nobody wrote: the blank part of a merged one. */
export function missingCell(at: number): Cell {
  return { text: '', span: { start: at, end: at }, indent: 0 };
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13) || code === 0x3000 || code === 0xa0 || code === 0xfeff;
}
