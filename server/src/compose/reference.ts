// Another draft whose figures this one is compared with: last year's report, or the budget that final accounts are
// of. What it says is noted at the end of this draft, so that everything written afterwards can use it.

import { expenditureKey } from '../ledger/keys';
import { namerOf } from '../ledger/tables/cellKey';
import type { Draft } from '../rules/draft';
import type { Edit } from '../rules/finding';
import { settledIn } from './figures';
import { lastingWords } from './lasting';
import { mannerOf } from './manner';
import { type Notes, notesSpan, notesText, type Role } from './priorNotes';
import { cellValue } from './subjects';

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

const COMPARED = /^(?:in\|total\||out\|(?:total|current|carryOut|distributed|f:\d+|x:\w+)\|).*\|now$/;

/** The figures a later narrative compares with, by name without its time; nothing where an official table has an empty cell. */
export function comparable(draft: Draft): Map<string, number> {
  const figures = new Map<string, number>();
  const put = (key: string, value: number): void => {
    const name = key.replace(/\|now$/, '');
    if (COMPARED.test(key) && !figures.has(name)) figures.set(name, value);
  };
  for (const [key, value] of settledIn(draft.ledger)) put(key, value);
  if (figures.size > 0) for (const key of emptyIn(draft)) put(key, 0);
  return figures;
}

/** What empty cells are of, in columns that have figures; a fund, where its table has none at all. */
function emptyIn({ tables, profile }: Draft): string[] {
  const keys: string[] = [];
  for (const { whole: table } of tables) {
    const fund = table.identity === 'government-fund' ? 'fund' : table.identity === 'state-capital' ? 'capital' : null;
    const filled = new Set(
      table.rows.flatMap((row) =>
        (table.panels[row.panel]?.amountColumns ?? []).filter((column) => cellValue(table, row, column) !== null),
      ),
    );
    if (fund !== null && filled.size === 0) keys.push(expenditureKey('current', 'all', fund));
    const namer = namerOf(table, profile.year);
    for (const row of table.rows) {
      for (const index of table.panels[row.panel]?.amountColumns ?? []) {
        const column = table.columns[index];
        if (!column || !filled.has(index) || table.grid.rows[row.index]?.[index]?.text !== '') continue;
        const key = namer.keyOf(row, column);
        if (key !== null) keys.push(key);
      }
    }
  }
  return keys;
}
