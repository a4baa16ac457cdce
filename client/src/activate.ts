// Everything the extension does that is the same in Node and in the browser: it starts the client it is given
// and hangs commands, status and detection on it.
import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { accept } from './accept';
import { fixAll, nextPlaceholder } from './commands';
import { detectDisclosures } from './detection';
import { fillAllSections, fillSection, fillWithReference } from './fillSection';
import { LANGUAGE } from './language';
import { createDraft } from './newDraft';
import { type QuietDiagnostics, quietDiagnostics } from './quietDiagnostics';
import { rollForward } from './rollForward';
import { showRule, showsRulePages } from './rulePages';
import { seeing } from './seeing';
import { createStatus, type ServerState } from './status';
import { alignTable, followsTables, goToCell, reveal } from './tables';

export const CLIENT_ID = 'gouji';
export const CLIENT_NAME = 'Gouji 勾稽';

const MOST_BYTES = 16 * 1024 * 1024;

const STATES: Readonly<Record<State, ServerState>> = {
  [State.Stopped]: 'stopped',
  [State.Starting]: 'starting',
  [State.StartFailed]: 'stopped',
  [State.Running]: 'running',
};

const quiet: QuietDiagnostics = quietDiagnostics();

export function clientOptions(): LanguageClientOptions {
  return {
    middleware: quiet.middleware,
    documentSelector: [{ language: LANGUAGE }],
    diagnosticCollectionName: CLIENT_ID,
    diagnosticPullOptions: { onChange: true, onSave: false },
    initializationOptions: () => ({
      commands: true,
      readText: true,
      trusted: vscode.workspace.isTrusted,
      settings: JSON.parse(JSON.stringify(vscode.workspace.getConfiguration('gouji'))),
    }),
  };
}

export async function start(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const status = createStatus();
  context.subscriptions.push(
    status,
    client.onDidChangeState(({ newState }) => status.show(STATES[newState])),
    client.onRequest('gouji/readText', ({ uri }: { uri: string }) => readText(uri)),
    showsRulePages(client),
    quiet.watch(client),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void client.sendNotification('gouji/trusted')),
    followsTables(),
    vscode.commands.registerCommand('gouji.nextPlaceholder', nextPlaceholder),
    vscode.commands.registerCommand('gouji.fixAll', () => fixAll(client)),
    vscode.commands.registerCommand('gouji.accept', (finding) => accept(client, finding)),
    vscode.commands.registerCommand('gouji.newDraft', () => createDraft(client)),
    vscode.commands.registerCommand('gouji.rollForward', () => rollForward(client)),
    vscode.commands.registerCommand('gouji.fillSection', (asked) => fillSection(client, asked)),
    vscode.commands.registerCommand('gouji.fillAllSections', () => fillAllSections(client, context.workspaceState)),
    vscode.commands.registerCommand('gouji.referToDraft', () => fillWithReference(client, context.workspaceState)),
    vscode.commands.registerCommand('gouji.restartServer', () => restart(client)),
    vscode.commands.registerCommand('gouji.showRule', showRule),
    vscode.commands.registerCommand('gouji.alignTable', () => alignTable(client, 'gouji/alignTable')),
    vscode.commands.registerCommand('gouji.unalignTable', () => alignTable(client, 'gouji/unalignTable')),
    vscode.commands.registerCommand('gouji.nextCell', () => goToCell(client, false)),
    vscode.commands.registerCommand('gouji.previousCell', () => goToCell(client, true)),
    vscode.commands.registerCommand('gouji.reveal', (uri, range) => reveal(client, uri, range)),
  );
  context.subscriptions.push(seeing(client, context.extensionUri));
  detectDisclosures(context);
  await client.start();
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}

/** UTF-8, else GB18030, as spreadsheets write CSV in China. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** A file the server cannot reach itself; null where there is none. */
async function readText(uri: string): Promise<string | null> {
  try {
    const target = vscode.Uri.parse(uri, true);
    const { size } = await vscode.workspace.fs.stat(target);
    return size > MOST_BYTES ? null : decoded(await vscode.workspace.fs.readFile(target));
  } catch {
    return null;
  }
}
