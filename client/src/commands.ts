// The commands that act on the draft in the active editor.
import * as vscode from 'vscode';
import { codeOf, ownDiagnostics } from './diagnostics';
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

export async function fixAll(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document } = editor;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      'source.fixAll.gouji',
    );
    const edit = actions?.find((action) => action.kind?.value === 'source.fixAll.gouji')?.edit;
    if (!edit || !(await vscode.workspace.applyEdit(edit))) {
      if (round === 0) void vscode.window.showInformationMessage(vscode.l10n.t('Nothing here can be fixed without you.'));
      return;
    }
  }
}
