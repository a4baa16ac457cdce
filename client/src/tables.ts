// Working in tables: Tab goes from cell to cell, columns are aligned for reading and back. The server knows the
// table; here its answer is put into the editor.
import * as vscode from 'vscode';
import type { BaseLanguageClient, Range, TextEdit } from 'vscode-languageclient';
import { goTo } from './goTo';
import { LANGUAGE } from './language';
import { isTableLine } from './tableLine';

/** Keeps the context key `gouji.inTable` in step with the cursor. */
export function followsTables(): vscode.Disposable {
  let known: boolean | undefined;
  const follow = (editor: vscode.TextEditor | undefined): void => {
    const inTable =
      editor?.document.languageId === LANGUAGE && isTableLine(editor.document.lineAt(editor.selection.active.line).text);
    if (inTable === known) return;
    known = inTable;
    void vscode.commands.executeCommand('setContext', 'gouji.inTable', inTable);
  };
  follow(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) follow(textEditor);
    }),
  );
}

interface CellStep {
  readonly select: Range;
  readonly edits: readonly TextEdit[];
}

/** Goes to the next (or previous) cell; outside tables Tab is what it always is. */
export async function goToCell(client: BaseLanguageClient, backwards: boolean): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const version = document.version;
  const step = await client.sendRequest<CellStep | null>('gouji/nextCell', {
    textDocument: { uri: document.uri.toString() },
    position: client.code2ProtocolConverter.asPosition(backwards ? selection.start : selection.end),
    backwards,
  });
  if (!step || document.version !== version) {
    await vscode.commands.executeCommand(backwards ? 'outdent' : 'tab');
    return;
  }
  if (step.edits.length > 0 && !(await applied(client, editor, step.edits))) return;
  const range = client.protocol2CodeConverter.asRange(step.select);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.Default);
}

/** Aligns the columns of the table at the cursor, or takes the padding away. */
export async function alignTable(client: BaseLanguageClient, request: 'gouji/alignTable' | 'gouji/unalignTable'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const edits = await client.sendRequest<TextEdit[]>(request, {
    textDocument: { uri: editor.document.uri.toString() },
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
  });
  if (edits.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('There is no table here to be arranged so.'));
  else await applied(client, editor, edits);
}

async function applied(client: BaseLanguageClient, editor: vscode.TextEditor, edits: readonly TextEdit[]): Promise<boolean> {
  const changes = await client.protocol2CodeConverter.asTextEdits([...edits]);
  return editor.edit((builder) => {
    for (const { range, newText } of changes) builder.replace(range, newText);
  });
}

/** Shows a place of a draft: what a code lens leads to. */
export async function reveal(client: BaseLanguageClient, uri: unknown, range: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof range !== 'object' || range === null) return;
  const selection = client.protocol2CodeConverter.asRange(range as Range);
  await goTo(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true)), selection, true);
}
