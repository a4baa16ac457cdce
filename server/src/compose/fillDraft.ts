// A whole draft filled in: every section that the tables can write, and in the sentences between them every figure
// that follows from the tables or from the figures beside it.
import type { Draft } from '../rules/draft';
import type { Edit } from '../rules/finding';
import { overlaps } from '../text/span';
import { NO_SOURCES, type Sources } from './figures';
import { fillFigures } from './fillFigures';
import { type Filled, fillableSections, fillSection, plainEdit } from './fillIn';
import { notesSpan, type Role } from './priorNotes';
import { lacking } from './writing';

export interface FilledDraft {
  /** In order, none overlapping. */
  readonly sections: readonly Filled[];
  /** Outside the sections; none overlapping, nor with them. */
  readonly figures: readonly Edit[];
}

/** `parse` reads a draft's text; it is handed in because it stands above. */
export function fillDraft(draft: Draft, parse: (text: string) => Draft, sources: Sources = NO_SOURCES): FilledDraft {
  const sections = everySection(draft, sources);
  const whole = { start: 0, end: draft.text.length };
  const figures = fillFigures(draft, whole, parse, sources);
  return { sections, figures: figures.filter((edit) => !sections.some(({ span }) => overlaps(span, edit.span))) };
}

function everySection(draft: Draft, sources: Sources): Filled[] {
  const filled = fillableSections(draft).flatMap((section) => fillSection(draft, section, sources));
  return filled.sort((a, b) => a.span.start - b.span.start);
}

/** All of it as edits in order. */
export function editsOf({ sections, figures }: FilledDraft): Edit[] {
  return [...sections.map(plainEdit), ...figures].sort((a, b) => a.span.start - b.span.start);
}

/** How many amounts of what was written each other draft would give, where it has not given what it can. */
export function lackingIn({ text }: Draft, sections: readonly Filled[]): Readonly<Record<Role, number>> {
  const of = (role: Role): number =>
    notesSpan(text, role) === null ? sections.reduce((sum, { lines }) => sum + lacking(lines, role), 0) : 0;
  return { lastYear: of('lastYear'), budget: of('budget') };
}
