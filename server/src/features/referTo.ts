// gouji/referTo: another draft (last year's, or the budget that final accounts are of) looked at, and the edit that
// notes its figures at the end of the open one, so that filling in can use them.
import type { Range } from 'vscode-languageserver-types';
import { parseDraft } from '../analysis';
import type { Role } from '../compose/priorNotes';
import { noteEdit, notesOf, roleOf, strangerIn, type Unfit } from '../compose/reference';
import { rangeOf } from '../text/position';
import { say, type Text } from '../text/say';
import type { OpenDocument } from './document';

export interface ReferParams {
  readonly textDocument: { readonly uri: string };
  readonly version?: number;
  /** The other draft. */
  readonly text: string;
}

export type ReferAnswer =
  | { readonly version: number; readonly unfit: string }
  | {
      readonly version: number;
      readonly role: Role;
      /** How many figures are noted. */
      readonly figures: number;
      readonly edit: { readonly range: Range; readonly newText: string };
      /** Whose the other draft is, where it is not this one's body. */
      readonly stranger: string | null;
    };

/** Larger texts are no drafts. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

/** Null when stale, or where there is no text. */
export function referTo({ analysis, version, language }: OpenDocument, params: ReferParams): ReferAnswer | null {
  const { draft, lines } = analysis;
  if (params.version !== undefined && params.version !== version) return null;
  if (typeof params.text !== 'string' || params.text.length > MOST_CHARACTERS) return null;
  const other = parseDraft(params.text, { severities: {}, accepted: [], catalogue: draft.catalogue });
  const role = roleOf(draft, other);
  if (role !== 'lastYear' && role !== 'budget') return { version, unfit: whyUnfit(role, other.profile.year)[language] };
  const notes = notesOf(other, role);
  const { span, newText } = noteEdit(draft, role, notes);
  const edit = { range: rangeOf(lines, span), newText };
  return { version, role, figures: notes.figures.size, edit, stranger: strangerIn(draft, other) };
}

/** Why a draft does not help another, for whoever chose it. `year` is its own. */
export function whyUnfit(unfit: Unfit, year: number | null): Text {
  switch (unfit) {
    case 'kind':
      return say(
        '所选文稿的种类与本稿不同：预算公开参照上年的预算公开，决算公开参照上年的决算公开和本年的预算公开。',
        'That draft is of another kind: a budget is compared with last year’s budget, final accounts with last year’s final accounts and this year’s budget.',
      );
    case 'year':
      return say(
        `所选文稿是${year ?? '别的'}年的，不是本稿要比较的年度。`,
        `That draft is of ${year ?? 'another year'}, which is not the year this one is compared with.`,
      );
    case 'empty':
      return say('在所选文稿里没有读到可供比较的数字。', 'No figure to compare with was found in that draft.');
  }
}
