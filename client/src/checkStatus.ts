// The item in the status bar: the share of figures verified, and the number of problems. A click leads to the
// problems, or, where there are none, to the preview.
import * as vscode from 'vscode';
import type { Checks } from '../../server/src/features/checks';
import type { ActiveDraft } from './activeDraft';
import { LANGUAGE } from './language';

export interface CheckStatus extends vscode.Disposable {
  show(checks: Checks | undefined): void;
}

export function createCheckStatus(draft: ActiveDraft): CheckStatus {
  const item = vscode.window.createStatusBarItem('gouji.checked', vscode.StatusBarAlignment.Left, 40);
  item.name = vscode.l10n.t('Gouji: figures verified');
  let checks: Checks | undefined;
  const refresh = (): void => {
    const active = vscode.window.activeTextEditor?.document;
    // In a panel or a view there is no active text: the draft it speaks of stays.
    if (!checks || !draft.current() || (active && active.languageId !== LANGUAGE)) {
      item.hide();
      return;
    }
    const { counts, problems } = checks;
    const count = problems.error + problems.warning;
    const share = counts.figures > 0 ? `${Math.floor((100 * counts.verified) / counts.figures)}%` : '—';
    item.text = `$(verified) ${vscode.l10n.t('Gouji {0}', share)}${count > 0 ? ` $(warning) ${count}` : ''}`;
    item.tooltip = tooltip(checks, share);
    item.command = count > 0 ? 'workbench.actions.view.problems' : 'gouji.preview';
    item.backgroundColor = problems.error > 0 ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    item.accessibilityInformation = {
      label: vscode.l10n.t('{0} of the figures verified, {1} problems', share, count),
      role: 'button',
    };
    item.show();
  };
  const listener = vscode.window.onDidChangeActiveTextEditor(refresh);
  return {
    show(next) {
      checks = next;
      refresh();
    },
    dispose() {
      listener.dispose();
      item.dispose();
    },
  };
}

function tooltip({ counts, problems }: Checks, share: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: ['gouji.preview', 'gouji.report', 'workbench.actions.view.problems'] };
  text.appendMarkdown(`**${vscode.l10n.t('{0} of {1} figures verified', share, counts.figures)}**\n\n`);
  text.appendMarkdown(
    `- ${vscode.l10n.t('Relations: {0} hold, {1} within rounding, {2} fail', counts.held, counts.rounding, counts.failed)}\n`,
  );
  text.appendMarkdown(
    `- ${vscode.l10n.t('Problems: {0} errors, {1} warnings, {2} notes', problems.error, problems.warning, problems.info)}\n\n`,
  );
  const links = [
    `[$(open-preview) ${vscode.l10n.t('Preview')}](command:gouji.preview)`,
    `[$(warning) ${vscode.l10n.t('Problems')}](command:workbench.actions.view.problems)`,
    `[$(file-text) ${vscode.l10n.t('Report')}](command:gouji.report)`,
  ];
  text.appendMarkdown(links.join(' &nbsp; '));
  return text;
}
