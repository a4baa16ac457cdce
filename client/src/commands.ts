// The commands that act on the draft in the active editor.
import * as vscode from 'vscode';
import type { BaseLanguageClient, CodeAction } from 'vscode-languageclient';
import { codeOf, ownDiagnostics } from './diagnostics';
import { LANGUAGE } from './language';
import { isPlaceholderCode, nextAfter } from './placeholders';

/** Selects the next piece of template text, going round at the end. */
export async function nextPlaceholder(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const ranges = ownDiagnostics(editor.document.uri)
    .filter((diagnostic) => isPlaceholderCode(codeOf(diagnostic)))
    .map((diagnostic) => diagnostic.range);
  const next = nextAfter(ranges, editor.selection.start);
  if (!next) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No template text is left.'));
    return;
  }
  editor.selection = new vscode.Selection(next.start, next.end);
  editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Fixes that touch each other go in one after the other: a few rounds, then what is left needs a person. */
const MOST_ROUNDS = 5;
const FIX_ALL = 'source.fixAll.gouji';

/**
 * Applies what is safe to apply. The server itself is asked: VS Code's own command drops the answer whenever any
 * extension registers a provider meanwhile, as happens in a window that has just been opened.
 */
export async function fixAll(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE) return;
  const { document } = editor;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { version } = document;
    const actions = await client.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
      textDocument: { uri: document.uri.toString() },
      range: client.code2ProtocolConverter.asRange(new vscode.Range(0, 0, document.lineCount, 0)),
      context: { diagnostics: [], only: [FIX_ALL] },
    });
    const edit = actions?.find(({ kind }) => kind === FIX_ALL)?.edit;
    if (!edit) {
      if (round === 0) void vscode.window.showInformationMessage(vscode.l10n.t('Nothing here can be fixed without you.'));
      return;
    }
    // Typed in meanwhile: the edits are for a text that is no more, the next round asks about the new one.
    if (document.version !== version) continue;
    if (!(await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit)))) return;
  }
}
