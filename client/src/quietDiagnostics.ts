// Quiet while typing: a finding that turns up on the line being edited waits until the typing pauses. Sits between
// the server's diagnostics and the editor; everything else passes through at once.
import * as vscode from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { codeOf } from './diagnostics';
import { LANGUAGE } from './language';
import { isTyping, QUIET, quietly, type Shown, type Typing } from './quietTyping';

interface State {
  typing?: Typing;
  shown: readonly Shown[];
  /** Something waits: the client must not be told that nothing changed. */
  waiting: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

export interface QuietDiagnostics {
  readonly middleware: Middleware;
  /** Starts to watch the typing; `client` is asked again when it pauses. */
  watch(client: BaseLanguageClient): vscode.Disposable;
}

export function quietDiagnostics(): QuietDiagnostics {
  const states = new Map<string, State>();
  const stateOf = (uri: vscode.Uri): State => {
    const key = uri.toString();
    let state = states.get(key);
    if (!state) states.set(key, (state = { shown: [], waiting: false }));
    return state;
  };
  const filtered = (uri: vscode.Uri, items: vscode.Diagnostic[]): vscode.Diagnostic[] => {
    const state = stateOf(uri);
    const { show, wait } = isTyping(state.typing, Date.now())
      ? quietly(items, state.shown, state.typing.line, read)
      : { show: items, wait: [] };
    state.shown = show.map(read);
    state.waiting = wait.length > 0;
    return show;
  };
  return {
    middleware: {
      async provideDiagnostics(document, previousResultId, token, next) {
        const uri = document instanceof vscode.Uri ? document : document.uri;
        const report = await next(document, stateOf(uri).waiting ? undefined : previousResultId, token);
        return report && 'items' in report ? { ...report, items: filtered(uri, report.items) } : report;
      },
    },
    watch(client) {
      const pulled = (document: vscode.TextDocument): void =>
        client.getFeature('textDocument/diagnostic')?.getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
      return vscode.Disposable.from(
        vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
          const [change] = contentChanges;
          if (document.languageId !== LANGUAGE || !change) return;
          const state = stateOf(document.uri);
          clearTimeout(state.timer);
          // A paste, a fix or a rename is no typing: what it brings is shown at once.
          const typed = contentChanges.length === 1 && change.text.length <= 2 && change.rangeLength <= 2;
          if (!typed) {
            delete state.typing;
            return;
          }
          state.typing = { line: change.range.start.line + (change.text.includes('\n') ? 1 : 0), at: Date.now() };
          state.timer = setTimeout(() => {
            if (state.waiting) pulled(document);
          }, QUIET + 20);
        }),
        vscode.workspace.onDidCloseTextDocument(({ uri }) => {
          clearTimeout(states.get(uri.toString())?.timer);
          states.delete(uri.toString());
        }),
        { dispose: () => states.forEach(({ timer }) => void clearTimeout(timer)) },
      );
    },
  };
}

function read(diagnostic: vscode.Diagnostic): Shown {
  return { code: codeOf(diagnostic), startLine: diagnostic.range.start.line, endLine: diagnostic.range.end.line };
}
