// Edits the template rules share: taking words out of a draft without leaving an empty line, a doubled comma
// or a broken table behind.

import { lineAt } from '../../text/lines';
import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import type { Edit } from '../finding';
import { textAt } from '../reading';

/** Takes `span` out; the whole line with its break where nothing else stands on it. */
export function removal(draft: Draft, span: Span): Edit {
  return wholeLines(draft, span, /^[\s\u3000\u00a0]*$/) ?? { span, newText: '' };
}

/** The lines of `span` with their breaks, when the rest of them is only `rest`; null otherwise. */
export function wholeLines(draft: Draft, span: Span, rest: RegExp): Edit | null {
  const { starts, ends, text } = draft.lines;
  const first = lineAt(draft.lines, span.start);
  const last = lineAt(draft.lines, Math.max(span.start, span.end - 1));
  const from = starts[first] ?? 0;
  const to = ends[last] ?? text.length;
  if (!rest.test(text.slice(from, span.start)) || !rest.test(text.slice(span.end, to))) return null;
  const blank = (line: number): boolean => text.slice(starts[line] ?? 0, ends[line] ?? 0).trim() === '';
  if (last + 1 >= starts.length) return { span: { start: first > 0 ? (ends[first - 1] ?? from) : from, end: to }, newText: '' };
  // Paragraphs set apart by blank lines keep one of them.
  const spaced = first > 0 && blank(first - 1) && blank(last + 1) && last + 2 < starts.length;
  return { span: { start: from, end: starts[last + (spaced ? 2 : 1)] ?? to }, newText: '' };
}

/** Takes the clause `span` out together with the comma or semicolon before it. */
export function clauseRemoval(draft: Draft, span: Span): Edit {
  const before = textAt(draft, { start: Math.max(0, span.start - 2), end: span.start });
  const comma = /[，,、；;]\s?$/.exec(before)?.[0].length ?? 0;
  const after = /^[，,]/.test(textAt(draft, { start: span.end, end: span.end + 1 })) && comma === 0 ? 1 : 0;
  if (comma + after === 0) return removal(draft, span);
  return { span: { start: span.start - comma, end: span.end + after }, newText: '' };
}
