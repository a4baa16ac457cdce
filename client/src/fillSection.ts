// Writes sections from the tables. One section comes with tab stops where only the writer knows; several come as
// text, their blanks marked. Where another draft would fill many of them, it is asked for: once a draft.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Role } from '../../server/src/compose/priorNotes';
import type { FillAnswer } from '../../server/src/features/fillIn';
import { LANGUAGE } from './language';
import { referToDraft } from './referToDraft';

type Place = FillAnswer['edits'][number]['range'];

/** What a code action asked for; by itself the command takes the caret's section. */
interface Asked {
  readonly uri: string;
  readonly version: number;
  readonly position: Place['start'];
}

export async function fillSection(client: BaseLanguageClient, asked?: Asked): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE) return;
  const { document } = editor;
  const ours = asked !== undefined && asked.uri === document.uri.toString();
  await write(client, editor, {
    version: ours ? asked.version : document.version,
    position: ours ? asked.position : editor.selection.active,
  });
}

/** Every section the tables can write. */
export async function fillAllSections(client: BaseLanguageClient, memory: vscode.Memento): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE) return;
  const filled = await write(client, editor, { version: editor.document.version, all: true });
  if (filled) await offerReference(client, memory, editor.document, filled.lacking);
}

/** `Fill In with Last Year's Draft`: its figures noted, then all sections if the writer wants them. */
export async function fillWithReference(client: BaseLanguageClient, memory: vscode.Memento): Promise<void> {
  if (vscode.window.activeTextEditor?.document.languageId !== LANGUAGE) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the draft to be filled in first.'));
    return;
  }
  if (!(await referToDraft(client))) return;
  const all = vscode.l10n.t('Write All Sections');
  const done = vscode.l10n.t('Its figures are noted in a comment at the end of the draft; sections you write now use them.');
  if ((await vscode.window.showInformationMessage(done, all)) === all) await fillAllSections(client, memory);
}

async function write(client: BaseLanguageClient, editor: vscode.TextEditor, asked: object): Promise<FillAnswer | undefined> {
  const { document } = editor;
  const textDocument = { uri: document.uri.toString() };
  const filled = await client.sendRequest<FillAnswer | null>('gouji/fillSection', { textDocument, ...asked });
  if (!filled || filled.edits.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The tables say nothing for the section at the cursor.'));
    return undefined;
  }
  if (filled.version !== document.version) return undefined;
  const [first, ...others] = filled.edits;
  if (first && others.length === 0) {
    await editor.insertSnippet(new vscode.SnippetString(first.snippet), rangeOf(first.range));
    return filled;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of filled.edits) edit.replace(document.uri, rangeOf(range), newText);
  return (await vscode.workspace.applyEdit(edit)) ? filled : undefined;
}

const ASKED = 'gouji.askedForReference';
const MOST_REMEMBERED = 200;

/** A notification with a button, once for a draft and what it lacks, whatever the answer. */
async function offerReference(
  client: BaseLanguageClient,
  memory: vscode.Memento,
  { uri }: vscode.TextDocument,
  lacking: FillAnswer['lacking'],
): Promise<void> {
  const role: Role = lacking.lastYear > 0 ? 'lastYear' : 'budget';
  if (lacking[role] === 0) return;
  const question = `${role} ${uri.toString()}`;
  const asked = memory.get<string[]>(ASKED, []);
  if (asked.includes(question)) return;
  await memory.update(ASKED, [...asked, question].slice(-MOST_REMEMBERED));
  const choose = vscode.l10n.t('Choose the Draft…');
  const words =
    role === 'lastYear'
      ? vscode.l10n.t('Last year’s draft would fill in {0} more amounts, with their directions and rates.', lacking.lastYear)
      : vscode.l10n.t('The budget of the year would fill in {0} more amounts, with their rates.', lacking.budget);
  const answer = await vscode.window.showInformationMessage(words, choose);
  if (answer !== choose) return;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  if (await referToDraft(client)) await fillAllSections(client, memory);
}

function rangeOf({ start, end }: Place): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
