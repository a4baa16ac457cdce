// Edits of an open draft as the protocol takes them: bound to its version wherever the client can.
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Edit } from '../rules/finding';
import { rangeOf } from '../text/position';
import type { ClientTraits } from './client';
import type { OpenDocument } from './document';

export function textEdits({ analysis }: OpenDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: rangeOf(analysis.lines, span), newText }));
}

export function workspaceEdit(document: OpenDocument, edits: readonly Edit[], client: ClientTraits): WorkspaceEdit {
  const { uri, version } = document;
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits(document, edits) }] }
    : { changes: { [uri]: textEdits(document, edits) } };
}
