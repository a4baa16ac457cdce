// Writes sections from the tables. One section comes with tab stops where only the writer knows; several come as
// text, their blanks marked.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE } from './language';

interface Filled {
  readonly version: number;
  readonly edits: readonly { readonly range: Place; readonly newText: string; readonly snippet: string }[];
}

interface Place {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What a code action asked for; by itself the command takes the caret's section. */
interface Asked {
  readonly uri: string;
  readonly version: number;
  readonly position: Place['start'];
}

export async function fillSection(client: BaseLanguageClient, asked?: Asked): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE) return;
  const { document } = editor;
  const ours = asked !== undefined && asked.uri === document.uri.toString();
  await write(client, editor, {
    version: ours ? asked.version : document.version,
    position: ours ? asked.position : editor.selection.active,
  });
}

/** Every section the tables can write. */
export async function fillAllSections(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE) return;
  await write(client, editor, { version: editor.document.version, all: true });
}

async function write(client: BaseLanguageClient, editor: vscode.TextEditor, asked: object): Promise<void> {
  const { document } = editor;
  const textDocument = { uri: document.uri.toString() };
  const filled = await client.sendRequest<Filled | null>('gouji/fillSection', { textDocument, ...asked });
  if (!filled || filled.edits.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The tables say nothing for the section at the cursor.'));
    return;
  }
  if (filled.version !== document.version) return;
  const [first, ...others] = filled.edits;
  if (first && others.length === 0) {
    await editor.insertSnippet(new vscode.SnippetString(first.snippet), rangeOf(first.range));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of filled.edits) edit.replace(document.uri, rangeOf(range), newText);
  await vscode.workspace.applyEdit(edit);
}

function rangeOf({ start, end }: Place): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
