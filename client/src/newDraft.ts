// `Gouji: New draft`: asks what report it is to be, and opens it as a new text. Nothing is written until the writer
// saves it.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { openDraftText } from './openDraftText';

interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

type Kind = 'budget' | 'final-accounts';

export async function createDraft(client: BaseLanguageClient): Promise<void> {
  const kind = await pick<Kind>(vscode.l10n.t('New draft (1/5): which report?'), [
    { label: vscode.l10n.t('Budget disclosure'), description: '预算公开', value: 'budget' },
    { label: vscode.l10n.t('Final-accounts disclosure'), description: '决算公开', value: 'final-accounts' },
  ]);
  if (!kind) return;
  const level = await pick<'department' | 'unit'>(vscode.l10n.t('New draft (2/5): whose report?'), [
    {
      label: vscode.l10n.t('Department'),
      description: '部门',
      detail: vscode.l10n.t('A department with the units under it'),
      value: 'department',
    },
    { label: vscode.l10n.t('Unit'), description: '单位', detail: vscode.l10n.t('One unit by itself'), value: 'unit' },
  ]);
  if (!level) return;
  const year = await askYear(kind);
  if (year === undefined) return;
  const entity = await vscode.window.showInputBox({
    title: vscode.l10n.t('New draft (4/5): full name of the department or unit'),
    placeHolder: '云州市档案馆',
    ignoreFocusOut: true,
    validateInput: (name) => (name.trim() === '' ? vscode.l10n.t('Give the full name, as on the cover.') : undefined),
  });
  if (!entity) return;
  const style = await pick(vscode.l10n.t('New draft (5/5): in which style?'), stylesOf(kind));
  if (!style) return;
  const draft = await client.sendRequest<{ text: string } | null>('gouji/newDraft', { kind, level, year, entity, style });
  if (draft) await openDraftText(draft.text);
}

function stylesOf(kind: Kind): Choice<string>[] {
  if (kind === 'final-accounts') {
    const label = vscode.l10n.t('National: tables 01 to 09');
    return [{ label, description: '财决公开01—09表', value: 'national' }];
  }
  return [
    {
      label: vscode.l10n.t('Xinjiang and most provinces'),
      detail: vscode.l10n.t('Four parts, eleven tables in 万元, a section of words for each'),
      value: 'xinjiang',
    },
    {
      label: vscode.l10n.t('Shanghai'),
      detail: vscode.l10n.t('One explanation before the tables; tables in 元'),
      value: 'shanghai',
    },
    { label: vscode.l10n.t('Hebei'), detail: vscode.l10n.t('Tables first, then one part of words'), value: 'hebei' },
  ];
}

async function pick<T>(title: string, items: readonly Choice<T>[]): Promise<T | undefined> {
  return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true, matchOnDescription: true }))?.value;
}

/** Budgets are written for this year or the next, accounts for the year before. */
async function askYear(kind: Kind): Promise<number | undefined> {
  const now = new Date().getFullYear();
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('New draft (3/5): of which year?'),
    value: String(kind === 'budget' ? now : now - 1),
    ignoreFocusOut: true,
    validateInput: checkYear,
  });
  return answer === undefined ? undefined : Number(answer);
}

export function checkYear(answer: string): string | undefined {
  return /^20\d\d$/.test(answer.trim()) ? undefined : vscode.l10n.t('A year, such as 2025.');
}
