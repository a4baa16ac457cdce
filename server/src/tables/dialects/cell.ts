// What all dialects share: a cell is a stretch of the block's text without the white space around it.
import type { Cell } from '../table';

/** The cell that stands in `[start, end)` of `text`; an empty one is a point where its text would go. */
export function cellOf(text: string, start: number, end: number): Cell {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (from === to) return { text: '', span: { start, end: start } };
  return { text: text.slice(from, to), span: { start: from, end: to } };
}

/** A cell nobody wrote: the blank part of a merged one. */
export function missingCell(at: number): Cell {
  return { text: '', span: { start: at, end: at } };
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13) || code === 0x3000 || code === 0xa0 || code === 0xfeff;
}
