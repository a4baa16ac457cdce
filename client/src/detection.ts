// Makes a disclosure of a plain text that is one, when it is opened or pasted in. Once a document: whoever
// sets the language back to plain text is not argued with.
import * as vscode from 'vscode';
import { FIRST_LINES, looksLikeDisclosure } from './detect';
import { LANGUAGE } from './language';

/** A paste, not a keystroke. */
const LARGE_CHANGE = 200;

export function detectDisclosures(context: vscode.ExtensionContext): void {
  const asked = new Set<string>();
  const look = (document: vscode.TextDocument): void => {
    const key = document.uri.toString();
    if (document.languageId !== 'plaintext' || document.uri.scheme === 'output' || asked.has(key)) return;
    if (!vscode.workspace.getConfiguration('gouji', document.uri).get<boolean>('detect', true)) return;
    const head = document.getText(new vscode.Range(0, 0, Math.min(FIRST_LINES, document.lineCount), 0));
    if (!looksLikeDisclosure(head || document.getText())) return;
    asked.add(key);
    void vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
  };
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.isUntitled && contentChanges.some((change) => change.text.length >= LARGE_CHANGE)) look(document);
    }),
  );
  vscode.workspace.textDocuments.forEach(look);
}
