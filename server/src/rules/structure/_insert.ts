// New lines put into a draft, with the line breaks the draft itself uses.
import type { Draft } from '../draft';
import type { Edit } from '../finding';
import { breakIn } from '../reading';

/** `lines` as paragraphs of their own before the one that starts at `offset`. */
export function insertBefore(draft: Draft, offset: number, lines: readonly string[]): Edit {
  const gap = breakIn(draft).repeat(2);
  return { span: { start: offset, end: offset }, newText: lines.map((line) => line + gap).join('') };
}

/** `lines` as paragraphs of their own after the block that ends at `offset`. */
export function insertAfter(draft: Draft, offset: number, lines: readonly string[]): Edit {
  const gap = breakIn(draft).repeat(2);
  return { span: { start: offset, end: offset }, newText: lines.map((line) => gap + line).join('') };
}
