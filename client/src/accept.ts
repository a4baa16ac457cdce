// Accepts a finding for good: the server says what the project file becomes, the writer's command writes it.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

const CHANGED = 2;

/** `finding` is what the code action carried: {uri, version, key}. */
export async function accept(client: BaseLanguageClient, finding: unknown): Promise<void> {
  const file = await client.sendRequest<{ uri: string; text: string } | null>('gouji/accept', finding);
  if (!file) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The draft has changed meanwhile. Try again.'));
    return;
  }
  const uri = vscode.Uri.parse(file.uri, true);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(file.text));
  // A draft outside the workspace has a project file nobody watches.
  await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file.uri, type: CHANGED }] });
}
