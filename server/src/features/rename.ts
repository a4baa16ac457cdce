// A new value for a quantity: every statement that agrees with the figure at the cursor is rewritten, each in its
// own form (unit, decimals, separators, width). Statements that say something else stay: they are findings.
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Fact } from '../ledger/ledger';
import { agreesAt } from '../ledger/quantities';
import { measure, readAmount, roundTo, writeLike } from '../money/amount';
import type { Edit } from '../rules/finding';
import { offsetAt, rangeOf } from '../text/position';
import { say, type Text } from '../text/say';
import type { ClientTraits } from './client';
import type { OpenDocument } from './document';
import { figuresOf } from './figures';
import { statementsAt } from './references';
import { workspaceEdit } from './workspaceEdit';

/** Why a figure cannot be renamed so. */
export interface Refusal {
  readonly refused: Text;
}

export function prepareRenameAt(document: OpenDocument, position: Position): { range: Range; placeholder: string } | null {
  const fact = figureAt(document, position);
  return fact && { range: rangeOf(document.analysis.lines, fact.span), placeholder: fact.text };
}

export function renameAt(
  document: OpenDocument,
  position: Position,
  newName: string,
  client: ClientTraits,
): WorkspaceEdit | Refusal {
  const fact = figureAt(document, position);
  if (!fact) return { refused: say('这里没有可以统一修改的数字。', 'There is no figure here to change everywhere.') };
  const amount = readAmount(newName.replace(/\s*(?:亿元|万元|元|%|％)\s*$/, ''));
  const measured = amount && measure(amount, fact.unit);
  if (!measured) return { refused: say(`“${newName}”不是一个数字。`, `“${newName}” is not a figure.`) };
  const statements = statementsAt(document, fact.span.start).filter((other) =>
    agreesAt(other.value, other.ulp, fact.value, fact.ulp),
  );
  return workspaceEdit(
    document,
    statements.flatMap((other) => rewritten(other, fact, measured.value)),
    client,
  );
}

/** `other`, which says what `fact` says, made to say `value`: a rounder statement gets the rounded value. */
function rewritten(other: Fact, fact: Fact, value: number): Edit[] {
  const shown = other.ulp > fact.ulp ? roundTo(value, other.ulp) : value;
  const newText = writeLike(other.text, shown, other.unit);
  return newText === null || newText === other.text ? [] : [{ span: other.span, newText }];
}

function figureAt({ analysis }: OpenDocument, position: Position): Fact | null {
  const { ledger } = analysis.draft;
  const at = figuresOf(ledger).at(offsetAt(analysis.lines, position));
  return at === null ? null : (ledger.facts[at] ?? null);
}
