// A mark is a place in a block where the template, or the program that converted it, left something behind.
// Marks come before findings: they are cheap, know only their block, and are remembered by it.
import type { Span } from '../../text/span';

/**
 * artefact field codes and bookmarks · page a lone page number · tab tabs inside a sentence · note an instruction to the
 * author · list reasons set side by side by `/` · subject `0（类）0（款）0（项）` · count `0等0个` · alternative `增加（减少）` ·
 * blank `XX`, `20XX`, `……` · figure a unit without its figure · either `部门（单位）` · unfinished a sentence that stops
 * short · zeros a form filled with zeros · nothing  `主要用于无` ·
 * roster the template's whole list of items
 */
export type MarkKind =
  | 'artefact'
  | 'page'
  | 'tab'
  | 'note'
  | 'list'
  | 'subject'
  | 'count'
  | 'alternative'
  | 'blank'
  | 'figure'
  | 'either'
  | 'unfinished'
  | 'zeros'
  | 'nothing'
  | 'roster';

export interface Mark extends Span {
  readonly kind: MarkKind;
  /** A finer distinction within the kind, where there is one. */
  readonly shape?: MarkShape;
}

/**
 * Notes: `quiet` may be meant for the reader. Alternatives: `kept` only the brackets were kept. Blanks: `dots` `。。。`,
 * `ellipsis` `……`. Unfinished: `open` ends its paragraph with a colon, so it depends on what follows.
 */
export type MarkShape = 'quiet' | 'kept' | 'dots' | 'ellipsis' | 'open';

/** One way to find marks in a folded text that has one of the words (undefined: in any text). */
export interface Finder {
  readonly triggers: readonly string[] | undefined;
  find(text: string): readonly Mark[];
}

/** Every match of `pattern` (global) in `text` as a mark; of a pattern with a group, the group `(…)` named `m`. */
export function marksOf(kind: MarkKind, pattern: RegExp, text: string, shape?: MarkShape): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(pattern)) {
    const wanted = match.groups?.m ?? match[0];
    const start = match.index + match[0].indexOf(wanted);
    marks.push({ kind, start, end: start + wanted.length, ...(shape && { shape }) });
  }
  return marks;
}
