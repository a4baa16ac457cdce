// The other statements of the figure at the cursor light up: cells as what is written there, prose as what reads
// them. The rows of a subject, likewise.
import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import { offsetAt, rangeOf } from '../text/position';
import type { OpenDocument } from './document';
import { statementsAt, subjectRowsAt } from './references';

export function highlightsAt(document: OpenDocument, position: Position): DocumentHighlight[] | null {
  const { lines } = document.analysis;
  const offset = offsetAt(lines, position);
  const statements = statementsAt(document, offset);
  if (statements.length > 0) {
    return statements.map(({ span, table }) => ({
      range: rangeOf(lines, span),
      kind: table >= 0 ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  }
  const rows = subjectRowsAt(document, offset);
  // Null leaves words to the editor, which highlights equal ones by itself.
  return rows.length > 0 ? rows.map((span) => ({ range: rangeOf(lines, span), kind: DocumentHighlightKind.Text })) : null;
}
