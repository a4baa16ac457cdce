// The draft the views speak of: the one in the active editor, or, while the writer is in a panel or a view, the
// last one that was. Tells its listeners when it is another, when it was edited (after a pause), and when its
// findings are new.
import * as vscode from 'vscode';
import { LANGUAGE } from './language';

/** An edit is followed once the typing pauses. */
const PAUSE = 250;

export interface ActiveDraft extends vscode.Disposable {
  /** Undefined when no draft is open. */
  current(): vscode.TextDocument | undefined;
  /** Tells the listeners again: the server is new. */
  refresh(): void;
  readonly onDidChange: vscode.Event<vscode.TextDocument | undefined>;
}

export function followActiveDraft(): ActiveDraft {
  const changed = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  let current: vscode.TextDocument | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isDraft = (document: vscode.TextDocument | undefined): boolean => document?.languageId === LANGUAGE;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => changed.fire(current), PAUSE);
  };
  const take = (document: vscode.TextDocument | undefined): void => {
    if (!document || !isDraft(document) || document === current) return;
    current = document;
    soon();
  };
  const listeners = [
    vscode.window.onDidChangeActiveTextEditor((editor) => take(editor?.document)),
    // A plain text that turns out to be a draft is closed and opened anew by the editor.
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (document === vscode.window.activeTextEditor?.document) take(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document !== current) return;
      current = vscode.window.visibleTextEditors.map((editor) => editor.document).find(isDraft);
      soon();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === current) soon();
    }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === current?.uri.toString())) soon();
    }),
  ];
  take(vscode.window.activeTextEditor?.document ?? vscode.window.visibleTextEditors.map((e) => e.document).find(isDraft));
  return {
    current: () => current,
    refresh: soon,
    onDidChange: changed.event,
    dispose() {
      clearTimeout(timer);
      for (const listener of [...listeners, changed]) listener.dispose();
    },
  };
}
