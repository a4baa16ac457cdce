// The draft of the walkthrough: a small report with a few slips planted, opened as a new text so that nothing of it
// is written anywhere unless the newcomer saves it.
import * as vscode from 'vscode';
import { openDraftText } from './openDraftText';
import { SAMPLE, withSlips } from './sampleSlips';

export async function openSample(extension: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, ...SAMPLE.split('/')));
  await openDraftText(withSlips(new TextDecoder().decode(bytes)));
}
