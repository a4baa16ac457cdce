// `Gouji: Fill In with Last Year's Draft`: asks which draft it is (one that is open, one of the workspace, or any file),
// and has its figures noted at the end of the draft in the editor. Nothing of the other file is changed.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReferAnswer } from '../../server/src/features/referTo';
import { filesIn } from './filesIn';
import { nameOf, readText } from './folderCheck';
import { LANGUAGE } from './language';
import { inOrderFor } from './otherDrafts';

interface Choice extends vscode.QuickPickItem {
  /** Undefined: any file, by a dialog. */
  readonly uri?: vscode.Uri;
  readonly name: string;
}

/** Whether figures were noted; the draft is then ready to be filled in with them. */
export async function referToDraft(client: BaseLanguageClient): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE) return false;
  const { document } = editor;
  const uri = await choose(document);
  if (!uri) return false;
  let text: string;
  try {
    const open = vscode.workspace.textDocuments.find((other) => other.uri.toString() === uri.toString());
    text = open ? open.getText() : await readText(uri);
  } catch {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} could not be read.', nameOf(uri)));
    return false;
  }
  const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const answer = await client.sendRequest<ReferAnswer | null>('gouji/referTo', { textDocument, text });
  if (!answer) return false;
  if ('unfit' in answer) {
    void vscode.window.showWarningMessage(answer.unfit);
    return false;
  }
  if (answer.stranger !== null && !(await confirmed(answer.stranger))) return false;
  if (answer.version !== document.version) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The draft has changed meanwhile. Try again.'));
    return false;
  }
  const { start, end } = answer.edit.range;
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  edit.replace(document.uri, range, answer.edit.newText);
  return vscode.workspace.applyEdit(edit);
}

async function confirmed(entity: string): Promise<boolean> {
  const go = vscode.l10n.t('Use It');
  const question = vscode.l10n.t('That draft is of another body, {0}. Use its figures?', entity);
  return (await vscode.window.showWarningMessage(question, { modal: true }, go)) === go;
}

async function choose(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const placeHolder = vscode.l10n.t('Last year’s report of the same kind; for final accounts also the budget of the year');
  const title = vscode.l10n.t('Fill in with figures of which draft?');
  const options = { title, placeHolder, matchOnDescription: true, ignoreFocusOut: true };
  const chosen = await vscode.window.showQuickPick(choices(document), options);
  if (!chosen) return undefined;
  if (chosen.uri) return chosen.uri;
  const picked = await vscode.window.showOpenDialog({
    title,
    filters: { [vscode.l10n.t('Drafts')]: ['txt', 'md', 'gkg', 'disclosure'] },
  });
  return picked?.[0];
}

const byName = (a: Choice, b: Choice): number => (a.name < b.name ? -1 : 1);

/** The likely ones first, what is open before what is not; last, any file. */
async function choices(document: vscode.TextDocument): Promise<Choice[]> {
  const own = document.uri.toString();
  const seen = new Set([own]);
  const fresh = (uri: vscode.Uri): boolean => !seen.has(uri.toString()) && seen.add(uri.toString()) !== undefined;
  const open = vscode.workspace.textDocuments
    .filter(({ languageId, uri, isClosed }) => languageId === LANGUAGE && !isClosed && fresh(uri))
    .map(({ uri }): Choice => ({ ...labelled(uri), description: vscode.l10n.t('open') }));
  const source = new vscode.CancellationTokenSource();
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = (await Promise.all(folders.map((folder) => filesIn(folder.uri, source.token)))).flat();
  source.dispose();
  const files = found.filter(({ uri, kind }) => kind === 'draft' && fresh(uri)).map(({ uri }) => labelled(uri));
  const name = document.isUntitled ? document.getText(new vscode.Range(0, 0, 6, 0)) : nameOf(document.uri);
  const browse: Choice = { label: `$(folder-opened) ${vscode.l10n.t('Choose a File…')}`, name: '', alwaysShow: true };
  return [...inOrderFor(name, [...open.sort(byName), ...files.sort(byName)]), browse];
}

function labelled(uri: vscode.Uri): Choice {
  const folder = vscode.workspace.asRelativePath(vscode.Uri.joinPath(uri, '..'), true);
  const at = uri.scheme === 'untitled' ? {} : { description: folder };
  return { label: nameOf(uri), name: nameOf(uri), uri, ...at };
}
