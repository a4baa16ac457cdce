// What the language status item of a draft says: is the server there, and what is left to look at.
import * as vscode from 'vscode';
import { codeOf, ownDiagnostics } from './diagnostics';
import { LANGUAGE } from './language';
import { isPlaceholderCode } from './placeholders';

export type ServerState = 'starting' | 'running' | 'stopped';

export interface Status extends vscode.Disposable {
  show(state: ServerState): void;
}

export function createStatus(): Status {
  const item = vscode.languages.createLanguageStatusItem('gouji.status', { language: LANGUAGE });
  let state: ServerState = 'starting';
  item.name = vscode.l10n.t('Disclosure check');
  const refresh = (): void => {
    item.busy = state === 'starting';
    if (state === 'stopped') {
      item.severity = vscode.LanguageStatusSeverity.Error;
      item.text = vscode.l10n.t('Gouji: the server is not running');
      item.command = { command: 'gouji.restartServer', title: vscode.l10n.t('Restart') };
      return;
    }
    const uri = vscode.window.activeTextEditor?.document.uri;
    const diagnostics = uri ? ownDiagnostics(uri) : [];
    const placeholders = diagnostics.filter((diagnostic) => isPlaceholderCode(codeOf(diagnostic))).length;
    item.severity = vscode.LanguageStatusSeverity.Information;
    item.text = vscode.l10n.t('Gouji: {0} findings', diagnostics.length);
    item.detail = placeholders > 0 ? vscode.l10n.t('{0} of them template text', placeholders) : '';
    item.command = placeholders > 0 ? { command: 'gouji.nextPlaceholder', title: vscode.l10n.t('Next placeholder') } : undefined;
  };
  const listeners = [
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) refresh();
    }),
  ];
  refresh();
  return {
    show(next) {
      state = next;
      refresh();
    },
    dispose() {
      for (const listener of [...listeners, item]) listener.dispose();
    },
  };
}
