// New lines put into a draft, with the line breaks the draft itself uses.
import type { Edit } from '../finding';

/** The draft's own line break. */
export function breakOf(text: string): string {
  const at = text.search(/[\r\n]/);
  return at < 0 || text[at] === '\n' ? '\n' : text[at + 1] === '\n' ? '\r\n' : '\r';
}

/** `lines` as paragraphs of their own before the one that starts at `offset`. */
export function insertBefore(text: string, offset: number, lines: readonly string[]): Edit {
  const gap = breakOf(text).repeat(2);
  return { span: { start: offset, end: offset }, newText: lines.map((line) => line + gap).join('') };
}

/** `lines` as paragraphs of their own after the block that ends at `offset`. */
export function insertAfter(text: string, offset: number, lines: readonly string[]): Edit {
  const gap = breakOf(text).repeat(2);
  return { span: { start: offset, end: offset }, newText: lines.map((line) => gap + line).join('') };
}
