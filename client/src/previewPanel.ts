// The preview beside the text. One panel follows the active draft; it asks the server for what it shows and is told
// where the writer is. Only what changed goes to the page.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FigureCard, TieRelation } from '../../server/src/features/figureCard';
import type { MoneyFlow } from '../../server/src/features/moneyFlow';
import type { PreviewModel } from '../../server/src/features/preview';
import type { TieOuts } from '../../server/src/features/tieOuts';
import type { ActiveDraft } from './activeDraft';
import { goTo } from './goTo';
import { newNonce, previewHtml } from './previewHtml';
import { type FromPage, type Page, readMessage, type ToPage } from './previewMessages';

const VIEW = 'gouji.preview';

/** For a moment after the page sent the writer somewhere, where they are is no news to it. */
const ECHO = 400;

export interface Preview extends vscode.Disposable {
  show(page?: Page): Promise<void>;
}

export function createPreview(client: BaseLanguageClient, draft: ActiveDraft, extension: vscode.Uri): Preview {
  let panel: vscode.WebviewPanel | undefined;
  let page: Page = 'report';
  let ready = false;
  /** What the page has. */
  let known: readonly string[] = [];
  let shown = '';
  let quietUntil = 0;

  const post = (message: ToPage): void => void panel?.webview.postMessage(message);
  const ask = async <R>(method: string, params: object = {}): Promise<R | null> => {
    const document = draft.current();
    if (!document || !client.isRunning()) return null;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    return client.sendRequest<R | null>(method, { textDocument, ...params }).catch(() => null);
  };

  const refresh = async (): Promise<void> => {
    if (!panel || !ready || !panel.visible) return;
    const document = draft.current();
    if (!document) {
      post({ type: 'empty' });
      return;
    }
    const model = await ask<PreviewModel>('gouji/preview', { known });
    if (!model || !panel) return;
    known = [...new Set(model.blocks.map(({ key }) => key))];
    shown = `${model.uri} ${model.resultId}`;
    const name = document.uri.path.split('/').pop() ?? '';
    panel.title = vscode.l10n.t('Preview: {0}', name);
    post({ type: 'model', model, name });
    await refreshPage();
  };
  const refreshPage = async (): Promise<void> => {
    if (page === 'ties') {
      const ties = await ask<TieOuts>('gouji/tieOuts');
      if (ties) post({ type: 'ties', ties });
    } else if (page === 'money') {
      const money = await ask<MoneyFlow>('gouji/money');
      if (money) post({ type: 'money', money });
    }
  };

  const take = async (message: FromPage): Promise<void> => {
    switch (message.type) {
      case 'ready':
        ready = true;
        known = [];
        page = message.page;
        await refresh();
        tellCaret(vscode.window.activeTextEditor);
        return;
      case 'page':
        page = message.page;
        return refreshPage();
      case 'card': {
        const card = await ask<FigureCard>('gouji/figure', { version: message.version, fact: message.fact });
        return post({ type: 'card', card });
      }
      case 'between': {
        const { version, from, to } = message;
        const relations = (await ask<TieRelation[]>('gouji/ties', { version, from, to })) ?? [];
        return post({ type: 'between', from, to, relations });
      }
      case 'go': {
        const document = draft.current();
        if (!document) return;
        quietUntil = Date.now() + ECHO;
        const range = new vscode.Range(document.positionAt(message.start), document.positionAt(message.end));
        return goTo(document, range, message.focus);
      }
      case 'command':
        await vscode.commands.executeCommand(message.command === 'report' ? 'gouji.report' : 'workbench.actions.view.problems');
    }
  };

  const ours = (editor: vscode.TextEditor | undefined): editor is vscode.TextEditor =>
    editor !== undefined && editor.document === draft.current() && Date.now() > quietUntil;
  const tellCaret = (editor: vscode.TextEditor | undefined): void => {
    if (ours(editor)) post({ type: 'caret', offset: editor.document.offsetAt(editor.selection.active) });
  };

  const listeners = [
    draft.onDidChange(() => void refresh()),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (kind !== undefined) tellCaret(textEditor);
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [first] }) => {
      if (first && ours(textEditor)) post({ type: 'scroll', line: first.start.line });
    }),
  ];

  const open = (): vscode.WebviewPanel => {
    const resources = vscode.Uri.joinPath(extension, 'dist');
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const made = vscode.window.createWebviewPanel(VIEW, vscode.l10n.t('Preview'), column, {
      enableScripts: true,
      enableCommandUris: false,
      localResourceRoots: [resources],
    });
    const { webview } = made;
    const address = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(resources, name)).toString();
    made.iconPath = vscode.Uri.joinPath(extension, 'client', 'media', 'icon.png');
    made.webview.onDidReceiveMessage((raw) => {
      const message = readMessage(raw);
      if (message) void take(message);
    });
    made.onDidChangeViewState(() => void refreshWhenSeen());
    made.onDidDispose(() => {
      panel = undefined;
      ready = false;
    });
    webview.html = previewHtml({
      script: address('preview.js'),
      style: address('preview.css'),
      source: webview.cspSource,
      nonce: newNonce(),
      title: vscode.l10n.t('Preview'),
    });
    return made;
  };
  // A hidden page is thrown away by the editor; when it is back it says `ready` again.
  const refreshWhenSeen = async (): Promise<void> => {
    if (!panel?.visible) ready = false;
    else if (shown !== '') await refresh();
  };

  return {
    async show(wanted) {
      if (panel) panel.reveal(panel.viewColumn, true);
      else panel = open();
      if (wanted) {
        page = wanted;
        post({ type: 'show', page: wanted });
        await refreshPage();
      }
    },
    dispose() {
      panel?.dispose();
      for (const listener of listeners) listener.dispose();
    },
  };
}
