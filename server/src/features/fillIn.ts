// Filling in from the tables: a section written anew, the blanks of a sentence, figures the tables have left
// behind. Offered as code actions where the caret is; asked for by our own client, which sets tab stops.
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import { parseDraft } from '../analysis';
import { editsOf, fillDraft, lackingIn } from '../compose/fillDraft';
import { awaitsLastYear, fillFigures, hasGaps } from '../compose/fillFigures';
import { fillableAt, fillSection, plainEdit, snippetEdit, spanOf } from '../compose/fillIn';
import type { Role } from '../compose/priorNotes';
import { updateFigure, updateStale } from '../compose/updateFigure';
import type { Draft } from '../rules/draft';
import type { Edit } from '../rules/finding';
import type { Section } from '../syntax/outline';
import { lineAt } from '../text/lines';
import { offsetAt, type Position, rangeOf } from '../text/position';
import { say, type Text } from '../text/say';
import type { Span } from '../text/span';
import type { ClientTraits } from './client';
import type { OpenDocument } from './document';
import { blockAt } from './place';
import { workspaceEdit } from './workspaceEdit';

/** Offered at any section the tables can write, not only where something is amiss. */
export const FILL_KIND = `${CodeActionKind.RefactorRewrite}.gouji`;

export interface FillParams {
  readonly textDocument: { readonly uri: string };
  /** The version the client sees; a stale one is answered with null. */
  readonly version?: number;
  readonly position?: Position;
  /** Every section that can be written, not just the one at `position`. */
  readonly all?: boolean;
}

export interface FillAnswer {
  readonly version: number;
  /** In order, none overlapping; `snippet` is `newText` with tab stops. */
  readonly edits: readonly { readonly range: Range; readonly newText: string; readonly snippet: string }[];
  /** How many amounts are left blank that another draft would give. */
  readonly lacking: Readonly<Record<Role, number>>;
}

/** gouji/fillSection: the edits that write the section at a place, or all of them, from the tables. */
export function fillSectionAt(document: OpenDocument, { version, position, all }: FillParams): FillAnswer | null {
  const { draft, lines } = document.analysis;
  if (version !== undefined && version !== document.version) return null;
  const section = all || !position ? null : fillableAt(draft, offsetAt(lines, position));
  if (!all && !section) return null;
  const one = section ? fillSection(draft, section) : null;
  const filled = one ? { sections: one, figures: [] } : fillDraft(draft, parserLike(draft));
  const snippets = new Map(filled.sections.map((each) => [each.span.start, snippetEdit(each).newText]));
  return {
    version: document.version,
    edits: editsOf(filled).map(({ span, newText }) => ({
      range: rangeOf(lines, span),
      newText,
      snippet: snippets.get(span.start) ?? newText,
    })),
    lacking: lackingIn(draft, filled.sections),
  };
}

/** Reads a text as `draft` was read. */
const parserLike =
  ({ catalogue }: Draft) =>
  (text: string): Draft =>
    parseDraft(text, { severities: {}, accepted: [], catalogue });

/** What can be filled in or brought up to date where the caret is. */
export function fillActionsAt(document: OpenDocument, range: Range, quick: boolean, client: ClientTraits): CodeAction[] {
  const { draft, lines, findings } = document.analysis;
  const at = offsetAt(lines, range.start);
  const section = fillableAt(draft, at);
  const actions: CodeAction[] = [];
  const offer = (title: Text, edits: readonly Edit[]): void => {
    if (edits.length === 0) return;
    const kind = quick ? CodeActionKind.QuickFix : FILL_KIND;
    actions.push({ title: title[document.language], kind, edit: workspaceEdit(document, edits, client) });
  };
  if (quick) {
    const here = paragraphAt(draft, at);
    if (here && hasGaps(draft, here)) {
      const edits = fillFigures(draft, here, parserLike(draft));
      offer(
        say(`按表格填上这一段缺的数字（${edits.length}处）`, `Fill in the missing figures of this paragraph (${edits.length})`),
        edits,
      );
    }
    if (here && client.ownCommands && awaitsLastYear(draft, here)) {
      const words = say('填写时参照上年文稿…', 'Fill in with last year’s draft…')[document.language];
      const command = { title: words, command: 'gouji.referToDraft' };
      actions.push({ title: words, kind: CodeActionKind.QuickFix, command });
    }
    const stated = elsewhere(draft, at);
    if (stated) {
      const { text, edits } = stated;
      offer(
        say(`全文都改为“${text}”（${edits.length}处）`, `Make every statement of it “${text}” (${edits.length} edits)`),
        edits,
      );
    }
  }
  if (!section) return actions;
  const span = spanOf(draft, section);
  // Where nothing is amiss, rewriting is offered as what it is, and asks for nobody's attention.
  const amiss =
    isEmpty(draft, section) ||
    findings.some((finding) => /^[TA]\d/.test(finding.code) && span.start <= finding.span.start && finding.span.end <= span.end);
  if (quick && amiss) {
    const edits = updateStale(draft, span);
    offer(
      say(
        `本节数字按表格更新（${edits.length}处）`,
        `Bring the figures of this section in line with the tables (${edits.length})`,
      ),
      edits,
    );
  }
  if (quick !== amiss) return actions;
  const title = say('按表格填写本节', 'Write this section from the tables');
  if (client.ownCommands) {
    const words = title[document.language];
    const asked = { uri: document.uri, version: document.version, position: range.start };
    const kind = quick ? CodeActionKind.QuickFix : FILL_KIND;
    actions.push({ title: words, kind, command: { title: words, command: 'gouji.fillSection', arguments: [asked] } });
  } else offer(title, fillSection(draft, section).map(plainEdit));
  return actions;
}

function isEmpty(draft: Draft, section: Section): boolean {
  return section.end === section.first + 1 && draft.blocks[section.first] !== undefined;
}

function paragraphAt(draft: Draft, offset: number): Span | null {
  const placed = blockAt(draft, offset);
  return placed?.block.kind === 'paragraph' ? { start: placed.start, end: placed.start + placed.block.text.length } : null;
}

/** The figure at `offset`, and the edits that make the prose's other statements of its quantity say the same. */
function elsewhere(draft: Draft, offset: number): { readonly text: string; readonly edits: Edit[] } | null {
  const { facts } = draft.ledger;
  const line = lineAt(draft.lines, offset);
  const fact = facts.find(({ span }) => span.start <= offset && offset <= span.end && lineAt(draft.lines, span.start) === line);
  if (!fact || fact.key === null || fact.text === '') return null;
  const edits = updateFigure(draft, fact.key, fact.value).filter(({ span }) => span.start !== fact.span.start);
  return edits.length === 0 ? null : { text: fact.text, edits };
}
