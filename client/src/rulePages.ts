// Shows the page of a rule. The server holds the pages, so that they are there offline and in the reader's language.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { codeOf, ownDiagnostics } from './diagnostics';

const SCHEME = 'gouji-rule';

export function showsRulePages(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent(uri) {
      const rule = uri.path.replace(/^\/|\.md$/g, '');
      return (await client.sendRequest<string | null>('gouji/rule', { rule })) ?? vscode.l10n.t('There is no rule {0}.', rule);
    },
  });
}

/** Shows the rule named, or else the one found at the cursor, or else one picked from those found in the draft. */
export async function showRule(rule?: unknown): Promise<void> {
  const code = typeof rule === 'string' && rule !== '' ? rule : await pickRule();
  if (!code) return;
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${code}.md` });
  try {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
  } catch {
    // No Markdown preview in this editor: the page reads well as text, too.
    await vscode.window.showTextDocument(uri, { preview: true, viewColumn: vscode.ViewColumn.Beside });
  }
}

async function pickRule(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const all = editor ? ownDiagnostics(editor.document.uri) : [];
  const here = all.filter((diagnostic) => editor && diagnostic.range.contains(editor.selection.active));
  const titles = new Map((here.length > 0 ? here : all).map((diagnostic) => [codeOf(diagnostic), diagnostic.message]));
  if (titles.size === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was found in this draft.'));
    return undefined;
  }
  if (titles.size === 1) return [...titles.keys()][0];
  const items = [...titles].sort().map(([label, description]) => ({ label, description }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Show which rule?') }))?.label;
}
