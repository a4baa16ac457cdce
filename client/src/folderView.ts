// The view of the folder that was last checked: its drafts, worst first, with what was found in each.
import * as vscode from 'vscode';
import { type CheckedFile, type FolderCheck, nameOf } from './folderCheck';

const VIEW = 'gouji.folder';

export function createFolderView(folder: FolderCheck): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const view = vscode.window.createTreeView<CheckedFile>(VIEW, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (entry) => (entry ? [] : [...(folder.last?.files ?? [])].sort(worstFirst)),
      getTreeItem: fileItem,
    },
  });
  const listener = folder.onDidCheck((result) => {
    view.description = result ? nameOf(result.folder) : '';
    view.message = result ? messageOf(result.files.length, result.unread.length, result.stopped) : '';
    changed.fire(undefined);
  });
  return vscode.Disposable.from(view, listener, changed);
}

const worstFirst = (a: CheckedFile, b: CheckedFile): number =>
  b.errors - a.errors || b.warnings - a.warnings || (a.uri.path < b.uri.path ? -1 : 1);

function fileItem(file: CheckedFile): vscode.TreeItem {
  const { uri, errors, warnings, notes, figures } = file;
  const item = new vscode.TreeItem(uri);
  const share = figures.total > 0 ? `${Math.floor((100 * figures.verified) / figures.total)}%` : '—';
  const found = [
    errors > 0 ? vscode.l10n.t('{0} errors', errors) : '',
    warnings > 0 ? vscode.l10n.t('{0} warnings', warnings) : '',
    notes > 0 ? vscode.l10n.t('{0} notes', notes) : '',
  ].filter((words) => words !== '');
  item.description = [
    ...(found.length > 0 ? found : [vscode.l10n.t('nothing found')]),
    vscode.l10n.t('{0} verified', share),
  ].join(' · ');
  item.tooltip = `${nameOf(uri)}\n${item.description}`;
  item.iconPath =
    errors > 0
      ? new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'))
      : warnings > 0
        ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'))
        : new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  return item;
}

function messageOf(files: number, unread: number, stopped: boolean): string {
  const parts = [
    stopped ? vscode.l10n.t('Stopped before the end.') : '',
    unread > 0 ? vscode.l10n.t('{0} drafts could not be read.', unread) : '',
    files === 0 && !stopped ? vscode.l10n.t('No drafts were found in this folder.') : '',
  ].filter((words) => words !== '');
  return parts.join(' ');
}
