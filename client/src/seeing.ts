// What lets the writer see how the draft stands: preview, checks, status, folder, report, and the first steps.
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { followActiveDraft } from './activeDraft';
import { createCheckStatus } from './checkStatus';
import { createChecksView } from './checksView';
import { createFolderCheck, nameOf } from './folderCheck';
import { createFolderView } from './folderView';
import { createPreview } from './previewPanel';
import { report } from './report';
import { openSample } from './sample';

export function seeing(client: BaseLanguageClient, extension: vscode.Uri): vscode.Disposable {
  const draft = followActiveDraft();
  const preview = createPreview(client, draft, extension);
  const status = createCheckStatus(draft);
  const checks = createChecksView(client, draft, (found) => status.show(found));
  const folder = createFolderCheck(client);
  return vscode.Disposable.from(
    draft,
    preview,
    status,
    checks,
    folder,
    createFolderView(folder),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) draft.refresh();
    }),
    vscode.commands.registerCommand('gouji.preview', () => preview.show()),
    vscode.commands.registerCommand('gouji.previewTies', () => preview.show('ties')),
    vscode.commands.registerCommand('gouji.previewCharts', () => preview.show('money')),
    vscode.commands.registerCommand('gouji.showProblemsOnly', () => checks.showOnlyProblems(true)),
    vscode.commands.registerCommand('gouji.showAllChecks', () => checks.showOnlyProblems(false)),
    vscode.commands.registerCommand('gouji.checkFolder', async (uri?: unknown) => {
      const result = await folder.check(uri instanceof vscode.Uri ? uri : undefined);
      if (result) await tell(result.files.length, result.files.filter(({ errors, warnings }) => errors + warnings > 0).length);
    }),
    vscode.commands.registerCommand('gouji.report', () => report(client, draft, folder)),
    vscode.commands.registerCommand('gouji.openSample', () => openSample(extension)),
  );

  async function tell(files: number, wrong: number): Promise<void> {
    if (files === 0) {
      const where = folder.last ? nameOf(folder.last.folder) : '';
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no disclosure draft in {0}.', where));
      return;
    }
    void vscode.commands.executeCommand('gouji.folder.focus');
    const [problems, page] = [vscode.l10n.t('Show problems'), vscode.l10n.t('Report')];
    const words =
      wrong > 0
        ? vscode.l10n.t('{0} drafts checked, {1} of them with problems.', files, wrong)
        : vscode.l10n.t('{0} drafts checked, no problems.', files);
    const chosen = await vscode.window.showInformationMessage(words, problems, page);
    if (chosen === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
    if (chosen === page) await vscode.commands.executeCommand('gouji.report');
  }
}
