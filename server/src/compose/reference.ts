// Another draft whose figures this one is compared with: last year's report, or the budget that final accounts are
// of. What it says is noted at the end of this draft, so that everything written afterwards can use it.

import type { Draft } from '../rules/draft';
import type { Edit } from '../rules/finding';
import { settledIn } from './figures';
import { lastingWords } from './lasting';
import { mannerOf } from './manner';
import { type Notes, notesSpan, notesText, type Role } from './priorNotes';

/** Why a draft is of no use to another. */
export type Unfit = 'kind' | 'year' | 'empty';

/**
 * What `other` is to `draft`; why it is nothing to it, else. What a draft does not say of itself speaks for it: the
 * writer chose it.
 */
export function roleOf(draft: Draft, other: Draft): Role | Unfit {
  const [own, its] = [draft.profile, other.profile];
  if (comparable(other).size === 0) return 'empty';
  const apart = own.year === null || its.year === null ? null : own.year - its.year;
  const budgetOfIt = its.kind === 'budget' && own.kind === 'final-accounts';
  if (budgetOfIt) return apart === null || apart === 0 ? 'budget' : 'year';
  if (own.kind !== 'unknown' && its.kind !== 'unknown' && own.kind !== its.kind) return 'kind';
  return apart === null || apart === 1 ? 'lastYear' : 'year';
}

/** Whose it is, where that is somebody else. */
export function strangerIn(draft: Draft, other: Draft): string | null {
  const [own, its] = [draft.profile.entity, other.profile.entity];
  return own === null || its === null || own === its ? null : its;
}

/** What `other` says that is of use beside a later figure, as notes. */
export function notesOf(other: Draft, role: Role): Notes {
  return { figures: comparable(other), words: role === 'lastYear' ? lastingWords(other) : new Map() };
}

/** The edit that notes it at the end of `draft`, in the place of what was noted before. */
export function noteEdit(draft: Draft, role: Role, notes: Notes): Edit {
  const { text } = draft;
  const { lineBreak } = mannerOf(draft, { start: 0, end: 0 });
  const comment = notesText(role, notes, lineBreak);
  const before = notesSpan(text, role);
  if (before) return { span: before, newText: comment };
  const end = text.trimEnd().length;
  const gap = end === 0 ? '' : lineBreak.repeat(2);
  return { span: { start: end, end: text.length }, newText: `${gap}${comment}${lineBreak}` };
}

/** The figures a later narrative compares with, by name without its time. */
export function comparable(draft: Draft): Map<string, number> {
  const figures = new Map<string, number>();
  for (const [key, value] of settledIn(draft.ledger)) {
    if (/^(?:in\|total\||out\|(?:total|current|carryOut|distributed|f:\d+|x:\w+)\|).*\|now$/.test(key))
      figures.set(key.replace(/\|now$/, ''), value);
  }
  return figures;
}
