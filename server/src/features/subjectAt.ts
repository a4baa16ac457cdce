// The budget subject meant at a place: the code or name of a table's row, a subject path of the prose. And where
// a subject's rows are.
import { type Classification, classificationOf } from '../catalog/catalogue';
import { codeOfPath, type Subjects, subjectsOf } from '../ledger/prose/subjects';
import { narrativeOf } from '../narrative/narrative';
import { subjectPaths } from '../narrative/subjectPath';
import type { Draft } from '../rules/draft';
import { flowSpan } from '../syntax/block';
import { type Span, shift } from '../text/span';
import { blockAt, cellAt, rowOf } from './place';

export interface SubjectPlace {
  readonly code: string;
  readonly classification: Classification;
  /** The characters that name it. */
  readonly span: Span;
}

const subjectsKnown = new WeakMap<Draft, Subjects>();

/** The subjects of the draft's tables, by which the ledger reads names. */
export function subjectsIn(draft: Draft): Subjects {
  let subjects = subjectsKnown.get(draft);
  if (!subjects) subjectsKnown.set(draft, (subjects = subjectsOf(draft.tables, [], draft.profile.year)));
  return subjects;
}

export function subjectAt(draft: Draft, offset: number): SubjectPlace | null {
  const block = blockAt(draft, offset);
  if (!block) return null;
  if (block.block.kind === 'table') return subjectOfRow(draft, offset);
  if (block.block.kind !== 'paragraph' && block.block.kind !== 'note') return null;
  const { flow } = block.block;
  for (const path of subjectPaths(narrativeOf(block.block).text)) {
    const span = shift(flowSpan(flow, path.span.start, path.span.end), block.start);
    if (offset < span.start || span.end < offset) continue;
    const code = codeOfPath(path.parts, subjectsIn(draft));
    return code === null ? null : { code, classification: 'functional', span };
  }
  return null;
}

function subjectOfRow(draft: Draft, offset: number): SubjectPlace | null {
  const cell = cellAt(draft, offset);
  const row = cell && rowOf(cell.placed, cell.row, cell.column);
  if (!cell || !row?.code) return null;
  const panel = cell.placed.table.panels[row.panel];
  if (panel?.nameColumn !== cell.column && !panel?.codeColumns.includes(cell.column)) return null;
  const classification = classificationOf(row.code.digits);
  return classification && { code: row.code.digits, classification, span: cell.span };
}

const rowsKnown = new WeakMap<Draft, ReadonlyMap<string, readonly Span[]>>();

/** Where the code stands in the draft's tables, in order of place. */
export function rowsOfCode(draft: Draft, code: string): readonly Span[] {
  let rows = rowsKnown.get(draft);
  if (!rows) rowsKnown.set(draft, (rows = codeRows(draft)));
  return rows.get(code) ?? [];
}

function codeRows(draft: Draft): ReadonlyMap<string, readonly Span[]> {
  const rows = new Map<string, Span[]>();
  for (const { table, start } of draft.tables) {
    for (const { code } of table.rows) {
      if (!code) continue;
      const first = code.cells[0]?.span ?? code.span;
      const last = code.cells.at(-1)?.span ?? code.span;
      const span = shift({ start: first.start, end: last.end }, start);
      const list = rows.get(code.digits);
      if (list) list.push(span);
      else rows.set(code.digits, [span]);
    }
  }
  return rows;
}
