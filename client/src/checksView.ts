// The view of the checks: tables and sections with what was counted in each, the findings below them. One switch
// leaves only where something is wrong.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CheckNode, CheckProblem, Checks } from '../../server/src/features/checks';
import type { ActiveDraft } from './activeDraft';
import { type CheckEntry, countWords, entriesOf } from './checkEntries';
import { nameOf } from './folderCheck';

const VIEW = 'gouji.checks';
const CONTEXT = 'gouji.onlyProblems';

export interface ChecksView extends vscode.Disposable {
  showOnlyProblems(only: boolean): void;
}

/** `onChecks` is told whenever the draft was counted anew; undefined: there is none. */
export function createChecksView(
  client: BaseLanguageClient,
  draft: ActiveDraft,
  onChecks: (checks: Checks | undefined) => void,
): ChecksView {
  const changed = new vscode.EventEmitter<undefined>();
  let checks: Checks | undefined;
  let counted: vscode.TextDocument | undefined;
  let only = false;

  const refresh = async (): Promise<void> => {
    const document = draft.current();
    const uri = document && client.code2ProtocolConverter.asUri(document.uri);
    const next =
      uri && client.isRunning()
        ? await client.sendRequest<Checks | null>('gouji/checks', { textDocument: { uri } }).catch(() => null)
        : null;
    if (document !== draft.current()) return;
    const same = next && counted === document && next.resultId === checks?.resultId;
    checks = next ?? undefined;
    counted = document;
    if (same) return;
    onChecks(checks);
    view.badge = badgeOf(checks);
    view.description = checks && document ? nameOf(document.uri) : '';
    changed.fire(undefined);
  };

  const view = vscode.window.createTreeView<CheckEntry>(VIEW, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (entry) => (entry ? [...entry.children] : entriesOf(checks?.nodes ?? [], only)),
      getTreeItem: (entry) => (entry.node ? partItem(entry.node, entry) : problemItem(entry.problem)),
    },
  });
  void vscode.commands.executeCommand('setContext', CONTEXT, only);
  const listeners = [view, changed, draft.onDidChange(() => void refresh())];
  void refresh();

  return {
    showOnlyProblems(next) {
      only = next;
      void vscode.commands.executeCommand('setContext', CONTEXT, only);
      changed.fire(undefined);
    },
    dispose() {
      for (const listener of listeners) listener.dispose();
    },
  };

  function go(range: CheckNode['range']): vscode.Command {
    return { command: 'gouji.reveal', title: vscode.l10n.t('Go to text'), arguments: [counted?.uri.toString(), range] };
  }

  function partItem(node: CheckNode, { children }: CheckEntry): vscode.TreeItem {
    const { counts, problemCount } = node;
    const wrong = counts.failed > 0 || problemCount > 0;
    const state =
      children.length === 0
        ? vscode.TreeItemCollapsibleState.None
        : vscode.TreeItemCollapsibleState[wrong ? 'Expanded' : 'Collapsed'];
    const item = new vscode.TreeItem(node.title, state);
    item.description = countWords(node, words());
    item.tooltip = `${node.title}\n${item.description}`;
    item.iconPath = wrong
      ? new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'))
      : counts.held > 0
        ? new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'))
        : new vscode.ThemeIcon(node.kind === 'table' ? 'table' : 'list-flat');
    item.command = go(node.range);
    item.accessibilityInformation = { label: `${node.title}, ${item.description}` };
    return item;
  }

  function problemItem(problem: CheckProblem): vscode.TreeItem {
    const item = new vscode.TreeItem(problem.message);
    item.description = `${problem.code} · ${problem.range.start.line + 1}`;
    item.tooltip = problem.message;
    item.iconPath = SEVERITY_ICONS[problem.severity];
    item.command = go(problem.range);
    return item;
  }
}

const SEVERITY_ICONS: Readonly<Record<CheckProblem['severity'], vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  info: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
  hint: new vscode.ThemeIcon('lightbulb'),
};

const words = () => ({
  held: vscode.l10n.t('{0} hold'),
  rounding: vscode.l10n.t('{0} within rounding'),
  failed: vscode.l10n.t('{0} fail'),
  problems: vscode.l10n.t('problems: {0}'),
});

function badgeOf(checks: Checks | undefined): vscode.ViewBadge | undefined {
  const value = checks ? checks.problems.error + checks.problems.warning : 0;
  return value > 0 ? { value, tooltip: vscode.l10n.t('{0} problems to look at', value) } : undefined;
}
