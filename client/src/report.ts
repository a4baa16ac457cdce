// `Gouji: Report`: the page to print and hand to a reviewer, on the active draft or on the folder last checked.
// Written only where the writer says.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ActiveDraft } from './activeDraft';
import { type FolderCheck, nameOf, readText } from './folderCheck';

interface ReportFile {
  readonly path: string;
  readonly uri: string;
  readonly text: string;
}

export async function report(client: BaseLanguageClient, draft: ActiveDraft, folder: FolderCheck): Promise<void> {
  const document = draft.current();
  const { last } = folder;
  if (!document && !last) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft or check a folder first.'));
    return;
  }
  const wanted =
    document && last && last.files.length > 0
      ? await pick(document, last.folder, last.files.length)
      : document
        ? 'draft'
        : 'folder';
  if (!wanted) return;
  const problems: string[] = [];
  const files: ReportFile[] = [];
  const address = (uri: vscode.Uri): string => client.code2ProtocolConverter.asUri(uri);
  if (wanted === 'draft' && document) {
    files.push({ path: nameOf(document.uri), uri: address(document.uri), text: document.getText() });
  } else if (last) {
    for (const { uri } of last.files) {
      const path = vscode.workspace.asRelativePath(uri, false);
      try {
        files.push({ path, uri: address(uri), text: await readText(uri) });
      } catch {
        problems.push(vscode.l10n.t('{0} could not be read.', path));
      }
    }
    for (const uri of last.unread)
      problems.push(vscode.l10n.t('{0} could not be read.', vscode.workspace.asRelativePath(uri, false)));
  }
  const page = await client.sendRequest<string>('gouji/report', { files, problems });
  const about = wanted === 'draft' && document ? document.uri : last?.folder;
  if (about) await save(page, about, wanted === 'draft');
}

async function pick(document: vscode.TextDocument, folder: vscode.Uri, count: number): Promise<'draft' | 'folder' | undefined> {
  const items = [
    { label: nameOf(document.uri), description: vscode.l10n.t('this draft'), about: 'draft' as const },
    { label: nameOf(folder), description: vscode.l10n.t('the folder checked: {0} drafts', count), about: 'folder' as const },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Report on what?') }))?.about;
}

async function save(page: string, about: vscode.Uri, isDraft: boolean): Promise<void> {
  const base = vscode.l10n.t('{0} check report', nameOf(about).replace(/\.[^.]+$/, ''));
  const home =
    about.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(about, isDraft ? '..' : '.');
  const target = await vscode.window.showSaveDialog({
    ...(home && { defaultUri: vscode.Uri.joinPath(home, `${base}.html`) }),
    filters: { HTML: ['html'] },
    title: vscode.l10n.t('Save the report'),
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
  const here = isOnThisMachine(target);
  const open = here ? vscode.l10n.t('Open in browser') : vscode.l10n.t('Show the report');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('The report was saved as {0}.', nameOf(target)), open);
  if (chosen !== open) return;
  if (here) await vscode.env.openExternal(target);
  else showPage(page, nameOf(target));
}

/** A browser opens only what lies on its own machine: nothing of a remote or a virtual folder, nor from a web page. */
function isOnThisMachine({ scheme }: vscode.Uri): boolean {
  const { uiKind, remoteName } = vscode.env;
  return scheme === 'file' && uiKind === vscode.UIKind.Desktop && remoteName === undefined;
}

/** The page forbids scripts and fetches nothing: it can be shown as it is. */
function showPage(page: string, name: string): void {
  vscode.window.createWebviewPanel('gouji.report', name, vscode.ViewColumn.Active).webview.html = page;
}
