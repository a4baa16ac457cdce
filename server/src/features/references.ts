// All places that state one quantity, in the tables and in the prose; for a subject's code, all its rows.
import type { Location, Position } from 'vscode-languageserver-types';
import type { Fact } from '../ledger/ledger';
import { offsetAt } from '../text/position';
import type { Span } from '../text/span';
import type { OpenDocument } from './document';
import { figuresOf } from './figures';
import { locationOf } from './location';
import { rowsOfCode, subjectAt } from './subjectAt';

export function referencesAt(document: OpenDocument, position: Position, includeDeclaration: boolean): Location[] | null {
  const offset = offsetAt(document.analysis.lines, position);
  const statements = statementsAt(document, offset);
  if (statements.length > 0) {
    // Where a quantity is declared: the first table that states it.
    const declaration = statements.find(({ table }) => table >= 0);
    return statements.filter((fact) => includeDeclaration || fact !== declaration).map((fact) => locationOf(document, fact.span));
  }
  const rows = subjectRowsAt(document, offset);
  return rows.length > 0 ? rows.map((span) => locationOf(document, span)) : null;
}

/** The figure at `offset` and every other statement of its quantity, in order of place; blank cells left out. */
export function statementsAt({ analysis }: OpenDocument, offset: number): readonly Fact[] {
  const { ledger } = analysis.draft;
  const figures = figuresOf(ledger);
  const at = figures.at(offset);
  const fact = at === null ? undefined : ledger.facts[at];
  if (!fact) return [];
  if (fact.key === null) return [fact];
  return figures.stating(fact.key).flatMap((i) => {
    const other = ledger.facts[i];
    return other && other.span.end > other.span.start ? [other] : [];
  });
}

/** The rows of the subject named at `offset`. */
export function subjectRowsAt({ analysis }: OpenDocument, offset: number): readonly Span[] {
  const subject = subjectAt(analysis.draft, offset);
  return subject ? rowsOfCode(analysis.draft, subject.code) : [];
}
