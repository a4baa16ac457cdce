// `Gouji: Check folder`: goes through the drafts of a folder that are not open and puts what it finds into the
// Problems panel and a view. Works on any file system the editor knows; can be stopped at any time.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CheckedText } from '../../server/src/lsp/checkFile';
import { decodeText } from './decodeText';
import { isDraftText } from './draftFiles';
import { filesIn } from './filesIn';
import { inParallel } from './inParallel';
import { LANGUAGE } from './language';

const AT_ONCE = 4;
const MOST_BYTES = 16 * 1024 * 1024;

export interface CheckedFile {
  readonly uri: vscode.Uri;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly figures: CheckedText['figures'];
}

export interface FolderResult {
  readonly folder: vscode.Uri;
  readonly files: readonly CheckedFile[];
  /** Files that could not be read or checked. */
  readonly unread: readonly vscode.Uri[];
  readonly stopped: boolean;
}

export interface FolderCheck extends vscode.Disposable {
  /** The folder is asked for where there is more than one, or none is given. */
  check(folder?: vscode.Uri): Promise<FolderResult | undefined>;
  readonly last: FolderResult | undefined;
  readonly onDidCheck: vscode.Event<FolderResult | undefined>;
}

export function createFolderCheck(client: BaseLanguageClient): FolderCheck {
  const collection = vscode.languages.createDiagnosticCollection('gouji-folder');
  const checked = new vscode.EventEmitter<FolderResult | undefined>();
  let last: FolderResult | undefined;

  // A draft that is open is the server's to report on; once closed, it is ours again.
  const opened = (document: vscode.TextDocument): void => {
    if (document.languageId === LANGUAGE) collection.delete(document.uri);
  };
  const closed = async ({ uri }: vscode.TextDocument): Promise<void> => {
    const at = last?.files.findIndex((file) => file.uri.toString() === uri.toString()) ?? -1;
    if (!last || at < 0 || isOpen(uri)) return;
    const file = await checkFile(uri, true).catch(() => undefined);
    if (!file || !last) return;
    last = { ...last, files: last.files.map((old, i) => (i === at ? file : old)) };
    checked.fire(last);
  };

  /** Undefined where it is no draft. */
  const checkFile = async (uri: vscode.Uri, sure: boolean): Promise<CheckedFile | undefined> => {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const text = open ? open.getText() : await readText(uri);
    if (!sure && !isDraftText(text)) return undefined;
    const address = client.code2ProtocolConverter.asUri(uri);
    const result = await client.sendRequest<CheckedText | null>('gouji/check', { uri: address, text });
    if (!result) throw new Error('too large');
    const diagnostics = await client.protocol2CodeConverter.asDiagnostics(result.diagnostics);
    if (isOpen(uri)) collection.delete(uri);
    else collection.set(uri, diagnostics);
    const count = (severity: vscode.DiagnosticSeverity): number => diagnostics.filter((d) => d.severity === severity).length;
    return {
      uri,
      errors: count(vscode.DiagnosticSeverity.Error),
      warnings: count(vscode.DiagnosticSeverity.Warning),
      notes: count(vscode.DiagnosticSeverity.Information),
      figures: result.figures,
    };
  };

  const run = async (
    folder: vscode.Uri,
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<FolderResult> => {
    progress.report({ message: vscode.l10n.t('looking for drafts') });
    const found = await filesIn(folder, token);
    collection.clear();
    const files: (CheckedFile | undefined)[] = [];
    const unread: vscode.Uri[] = [];
    let done = 0;
    await inParallel(
      found,
      AT_ONCE,
      async ({ uri, kind }, index) => {
        try {
          files[index] = await checkFile(uri, kind === 'draft');
        } catch {
          // A plain text that cannot be read was no draft for all we know.
          if (kind === 'draft') unread.push(uri);
        }
        done++;
        progress.report({ message: `${done}/${found.length} ${nameOf(uri)}`, increment: 100 / found.length });
      },
      () => token.isCancellationRequested,
    );
    return { folder, files: files.filter((file) => file !== undefined), unread, stopped: token.isCancellationRequested };
  };

  const listeners = [
    collection,
    checked,
    vscode.workspace.onDidOpenTextDocument(opened),
    vscode.workspace.onDidCloseTextDocument((document) => void closed(document)),
  ];

  return {
    async check(asked) {
      const folder = asked ?? (await pickFolder());
      if (!folder) return undefined;
      const location = { location: vscode.ProgressLocation.Notification, cancellable: true };
      const title = vscode.l10n.t('Checking {0}', nameOf(folder));
      last = await vscode.window.withProgress({ ...location, title }, (progress, token) => run(folder, progress, token));
      checked.fire(last);
      return last;
    },
    get last() {
      return last;
    },
    onDidCheck: checked.event,
    dispose() {
      for (const listener of listeners) listener.dispose();
    },
  };
}

export const nameOf = (uri: vscode.Uri): string => uri.path.split('/').findLast((part) => part !== '') ?? uri.path;

/** Open as a draft, that is: findings come from the server by themselves. */
function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(
    (document) => document.languageId === LANGUAGE && document.uri.toString() === uri.toString(),
  );
}

/** The text of a file, as it is on disk. Throws where it cannot be read or is no text. */
export async function readText(uri: vscode.Uri): Promise<string> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > MOST_BYTES) throw new Error('too large');
  const text = decodeText(await vscode.workspace.fs.readFile(uri));
  if (text === null) throw new Error('not a text');
  return text;
}

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t('Check'),
    title: vscode.l10n.t('Check which folder?'),
  });
  return picked?.[0];
}
