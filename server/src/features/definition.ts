// From what is said to where it comes from: a figure of the prose to the table cell of the same quantity, a
// reference to its table or heading, a subject path to its row.
import type { Location, LocationLink, Position } from 'vscode-languageserver-types';
import { offsetAt } from '../text/position';
import type { Span } from '../text/span';
import type { ClientTraits } from './client';
import type { OpenDocument } from './document';
import { figuresOf } from './figures';
import { linksTo } from './location';
import { rowsOfCode, subjectAt } from './subjectAt';
import { referenceAt } from './targets';

export function definitionAt(
  document: OpenDocument,
  position: Position,
  client: ClientTraits,
): Location[] | LocationLink[] | null {
  const { lines } = document.analysis;
  const offset = offsetAt(lines, position);
  const found = ofFigure(document, offset) ?? ofReference(document, offset) ?? ofSubject(document, offset);
  return found && found.targets.length > 0 ? linksTo(document, found.origin, found.targets, client) : null;
}

interface Found {
  readonly origin: Span;
  readonly targets: readonly Span[];
}

/** The cells that state the figure's quantity; for a cell, those of the other tables. */
function ofFigure({ analysis }: OpenDocument, offset: number): Found | null {
  const { ledger } = analysis.draft;
  const figures = figuresOf(ledger);
  const at = figures.at(offset);
  const fact = at === null ? undefined : ledger.facts[at];
  if (!fact) return null;
  const cells = figures.stating(fact.key).flatMap((i) => {
    const other = ledger.facts[i];
    return other && i !== at && other.table >= 0 && other.span.end > other.span.start ? [other.span] : [];
  });
  return { origin: fact.span, targets: cells };
}

function ofReference({ analysis }: OpenDocument, offset: number): Found | null {
  const reference = referenceAt(analysis.draft, offset);
  return reference && { origin: reference.span, targets: [reference.target] };
}

function ofSubject({ analysis }: OpenDocument, offset: number): Found | null {
  const subject = subjectAt(analysis.draft, offset);
  if (!subject) return null;
  const rows = rowsOfCode(analysis.draft, subject.code).filter(
    (row) => row.end < subject.span.start || subject.span.end < row.start,
  );
  return { origin: subject.span, targets: rows };
}
