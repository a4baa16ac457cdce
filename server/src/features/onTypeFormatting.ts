// When a row of a table is left with Enter, its figures take the form of the table's others.
import type { Position, TextEdit } from 'vscode-languageserver-types';
import type { OpenDocument } from './document';
import { uniformFigures } from './formatting';
import { textEdits } from './workspaceEdit';

/** Enter in a table of lines, the closing bar of a Markdown row. */
export const TYPED = ['\n', '|'] as const;

export function formattingOnType(document: OpenDocument, position: Position, typed: string): TextEdit[] {
  const { lines } = document.analysis;
  const line = typed === '\n' ? position.line - 1 : position.line;
  const start = lines.starts[line];
  const end = lines.ends[line];
  if (start === undefined || end === undefined) return [];
  return textEdits(document, uniformFigures(document, { start, end }));
}
