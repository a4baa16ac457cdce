// `Gouji: Roll forward`: this year's draft out of the one in the editor, opened as a new text beside it.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE } from './language';
import { checkYear } from './newDraft';
import { openDraftText } from './openDraftText';

interface RolledForward {
  readonly year: number;
  readonly text: string;
}

export async function rollForward(client: BaseLanguageClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== LANGUAGE) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the draft of last year first.'));
    return;
  }
  const textDocument = { uri: document.uri.toString() };
  const guess = await client.sendRequest<RolledForward | null>('gouji/rollForward', { textDocument });
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('Roll forward: to which year?'),
    prompt: vscode.l10n.t('Amounts and reasons are emptied; the figures of last year are kept for the comparisons.'),
    value: guess ? String(guess.year) : '',
    ignoreFocusOut: true,
    validateInput: checkYear,
  });
  if (answer === undefined) return;
  const year = Number(answer);
  const rolled =
    guess?.year === year ? guess : await client.sendRequest<RolledForward | null>('gouji/rollForward', { textDocument, year });
  if (rolled) await openDraftText(rolled.text);
}
