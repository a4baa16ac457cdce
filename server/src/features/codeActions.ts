// Repairs at a place, out of the findings of the very version the client is looking at. Nothing is checked
// again and no message is read: a finding brought its fixes along when it was made.
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver-types';
import { bestFix, type Collected, collectFixes, collectSafeFixes } from '../rules/applyFixes';
import type { Edit, Reported } from '../rules/finding';
import { lineAt } from '../text/lines';
import { offsetAt } from '../text/position';
import { say } from '../text/say';
import type { ClientTraits } from './client';
import { diagnosticOf, keyOf, refOf, SOURCE } from './diagnostics';
import type { OpenDocument } from './document';
import { FILL_KIND, fillActionsAt } from './fillIn';
import { workspaceEdit } from './workspaceEdit';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.gouji`;
export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, FILL_KIND, FIX_ALL];

/** A finding someone asks about, with the diagnostic they see of it. */
interface Asked {
  readonly finding: Reported;
  readonly diagnostic: Diagnostic;
}

export function codeActionsAt(
  document: OpenDocument,
  range: Range,
  context: CodeActionContext,
  client: ClientTraits,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (context.only === undefined || asks(context.only, CodeActionKind.QuickFix)) {
    const asked = askedAbout(document, range, context.diagnostics);
    for (const one of asked) actions.push(...quickFixes(document, one, client));
    actions.push(...fixesOfWholeRules(document, asked, client));
    actions.push(...fillActionsAt(document, range, true, client));
    for (const one of asked) actions.push(...answers(document, one, client));
    if (client.ownCommands && asked.some(({ finding }) => isPlaceholder(finding))) actions.push(toNextPlaceholder(document));
  }
  if (context.only === undefined || asks(context.only, FILL_KIND)) {
    actions.push(...fillActionsAt(document, range, false, client));
  }
  // Source actions come only when asked for by name, as editors do on saving.
  if (context.only !== undefined && asks(context.only, FIX_ALL)) {
    const collected = collectSafeFixes(document.analysis.findings);
    if (collected.edits.length > 0) actions.push(fixAll(document, collected, client));
  }
  return actions;
}

/** A kind asks for itself and for every kind below it. */
function asks(only: readonly string[], kind: string): boolean {
  return only.some((asked) => asked === '' || asked === kind || kind.startsWith(`${asked}.`));
}

/**
 * The findings meant by a request. Diagnostics that name theirs are taken at their word, unless they speak of
 * another version: those are refused, and their fixes come once the client has seen the new ones.
 */
function askedAbout(document: OpenDocument, range: Range, diagnostics: readonly Diagnostic[]): Asked[] {
  const { findings, lines } = document.analysis;
  const named = new Map<string, Diagnostic>();
  let anyNamed = false;
  for (const diagnostic of diagnostics) {
    const ref = diagnostic.source === SOURCE ? refOf(diagnostic.data) : null;
    if (!ref) continue;
    anyNamed = true;
    if (ref.version === document.version) named.set(ref.key, diagnostic);
  }
  if (anyNamed) {
    return findings.flatMap((finding) => {
      const diagnostic = named.get(keyOf(finding));
      return diagnostic ? [{ finding, diagnostic }] : [];
    });
  }
  const start = offsetAt(lines, range.start);
  const end = offsetAt(lines, range.end);
  return findings
    .filter(({ span }) => span.start <= end && start <= span.end)
    .map((finding) => ({ finding, diagnostic: diagnosticOf(document, finding) }));
}

function quickFixes(document: OpenDocument, { finding, diagnostic }: Asked, client: ClientTraits): CodeAction[] {
  return (finding.fixes ?? []).map((fix) => ({
    title: fix.title[document.language],
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.preferred && { isPreferred: true }),
    edit: workspaceEdit(document, fix.edits, client),
  }));
}

/** For each rule asked about: its safe fixes all over the draft at once, where there are several. */
function fixesOfWholeRules(document: OpenDocument, asked: readonly Asked[], client: ClientTraits): CodeAction[] {
  return [...new Set(asked.map(({ finding }) => finding.rule))].flatMap((rule) => {
    const collected = collectFixes(document.analysis.findings, (finding) =>
      finding.rule === rule ? bestFix(finding, 'safe') : undefined,
    );
    if (collected.applied.length < 2) return [];
    const code = collected.applied[0]?.code ?? '';
    const title = say(
      `修正全文此类问题（${code}，共${collected.applied.length}处）`,
      `Fix all ${collected.applied.length} findings of this kind (${code})`,
    );
    return [
      {
        title: title[document.language],
        kind: CodeActionKind.QuickFix,
        diagnostics: asked.filter(({ finding }) => finding.rule === rule).map(({ diagnostic }) => diagnostic),
        edit: workspaceEdit(document, collected.edits, client),
      },
    ];
  });
}

function fixAll(document: OpenDocument, collected: Collected, client: ClientTraits): CodeAction {
  const count = collected.applied.length;
  const title = say(`修正全部可自动修正的问题（${count}处）`, `Fix all ${count} findings that can be fixed safely`);
  return { title: title[document.language], kind: FIX_ALL, edit: workspaceEdit(document, collected.edits, client) };
}

/** Not repairs but answers: silence the finding here by a comment, or accept it for good in the project file. */
function answers(document: OpenDocument, { finding, diagnostic }: Asked, client: ClientTraits): CodeAction[] {
  const { language } = document;
  const actions: CodeAction[] = [];
  const comment = ignoreComment(document, finding);
  if (comment) {
    const title = say(`在上一行加注释，忽略此处（${finding.code}）`, `Ignore this one with a comment above (${finding.code})`);
    const edit = workspaceEdit(document, [comment], client);
    actions.push({ title: title[language], kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit });
  }
  if (client.ownCommands) {
    const title = say(`已核实无误，记入项目文件（${finding.code}）`, `Accept as correct, in the project file (${finding.code})`)[
      language
    ];
    const asked = { uri: document.uri, version: document.version, key: keyOf(finding) };
    const command = { title, command: 'gouji.accept', arguments: [asked] };
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command });
  }
  return actions;
}

/** The comment above that silences `finding`; null where a line more would tear a table, the contents or a paragraph apart. */
function ignoreComment(document: OpenDocument, finding: Reported): Edit | null {
  const { draft, lines, text } = document.analysis;
  const line = lineAt(lines, finding.span.start);
  const placed = draft.blocks.find((block) => block.line <= line && line < block.endLine);
  if (placed && (placed.line !== line || !OWN_LINES.includes(placed.block.kind))) return null;
  const at = lines.starts[line] ?? 0;
  const directive = document.language === 'zh' ? '勾稽-忽略下一行' : 'gouji-disable-next-line';
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return { span: { start: at, end: at }, newText: `<!-- ${directive} ${finding.rule} -->${lineBreak}` };
}

/** Blocks that a line above leaves as they are. */
const OWN_LINES: readonly string[] = ['heading', 'paragraph', 'note', 'artefact'];

/** Template text: what a writer walks through from one blank to the next. */
function isPlaceholder(finding: Reported): boolean {
  return finding.code.startsWith('T');
}

function toNextPlaceholder(document: OpenDocument): CodeAction {
  const title = say('转到下一处模板残留', 'Go to the next placeholder')[document.language];
  return { title, kind: CodeActionKind.QuickFix, command: { title, command: 'gouji.nextPlaceholder' } };
}
