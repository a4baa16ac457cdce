// Splits a draft into lines once, for LF, CRLF and lone CR alike. Everything above works on offsets into
// the whole text; a line only says where it starts, where its characters end, and where the next begins.
import { lastUpTo } from './ascending';

/** Where the lines of a text stand. Line `i` holds characters `[starts[i], ends[i])`; its break follows. */
export interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const LF = 10;
const CR = 13;

/** Splits `text` at LF, CRLF and CR. There is always at least one line; the last one has no break. */
export function splitLines(text: string): Lines {
  const starts: number[] = [0];
  const ends: number[] = [];
  let lf = text.indexOf('\n');
  let cr = text.indexOf('\r');
  while (lf >= 0 || cr >= 0) {
    if (cr >= 0 && (lf < 0 || cr < lf)) {
      ends.push(cr);
      const width = text.charCodeAt(cr + 1) === LF ? 2 : 1;
      starts.push(cr + width);
      if (width === 2) lf = text.indexOf('\n', cr + 2);
      cr = text.indexOf('\r', cr + width);
    } else {
      ends.push(lf);
      starts.push(lf + 1);
      lf = text.indexOf('\n', lf + 1);
    }
  }
  ends.push(text.length);
  return { text, starts, ends };
}

/** The characters of line `i`, without its break; empty past the end. */
export function lineText(lines: Lines, i: number): string {
  return lines.text.slice(lines.starts[i] ?? lines.text.length, lines.ends[i] ?? lines.text.length);
}

/** The line that holds `offset`; a break belongs to the line it ends. */
export function lineAt(lines: Lines, offset: number): number {
  return Math.max(
    0,
    lastUpTo(lines.starts, offset, (start) => start),
  );
}

export const isBreak = (code: number): boolean => code === LF || code === CR;

/** The line break a text is written with: its first. */
export function lineBreakOf(text: string): string {
  const at = text.search(/[\r\n]/);
  return at < 0 || text[at] === '\n' ? '\n' : text[at + 1] === '\n' ? '\r\n' : '\r';
}
