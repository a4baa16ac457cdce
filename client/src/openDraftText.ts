// Opens a text as a new, unsaved draft.
import * as vscode from 'vscode';
import { LANGUAGE } from './language';

export async function openDraftText(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE, content });
  await vscode.window.showTextDocument(document, { preview: false });
}
