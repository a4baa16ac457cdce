// Colours from what was understood, not from how it looks: headings, subject codes, amounts (with how each
// fared) and template text. One pass over lists that are already in order of place.
import type { SemanticTokensDelta, SemanticTokensEdit, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Standing } from '../ledger/ledger';
import { offsetAt, type Range } from '../text/position';
import type { Span } from '../text/span';
import type { OpenDocument } from './document';

/** The order is the protocol's numbering; `package.json` says how each is shown. */
export const TOKEN_LEGEND: SemanticTokensLegend = {
  tokenTypes: ['heading', 'subjectCode', 'amount', 'placeholder'],
  tokenModifiers: ['verified', 'contradicted', 'unchecked'],
};

const HEADING = 0;
const SUBJECT_CODE = 1;
const AMOUNT = 2;
const PLACEHOLDER = 3;

const MODIFIER: Readonly<Record<Standing, number>> = { verified: 1, contradicted: 2, unchecked: 4 };

interface Token extends Span {
  readonly type: number;
  readonly modifiers: number;
}

/** The tokens of the draft (or of `range` of it) as the protocol encodes them: five numbers each, relative to the one before. */
export function tokensOf(document: OpenDocument, range?: Range): number[] {
  const { lines, text } = document.analysis;
  const within: Span = range
    ? { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) }
    : { start: 0, end: text.length };
  return encode(document, flatten(tokensWithin(document, within)));
}

/** Every token that touches `within`, outermost first where they nest. */
function tokensWithin(document: OpenDocument, within: Span): Token[] {
  const { draft, findings } = document.analysis;
  const tokens: Token[] = [];
  const add = (start: number, end: number, type: number, modifiers = 0): void => {
    if (end > start && start < within.end && within.start < end) tokens.push({ start, end, type, modifiers });
  };
  for (const { block, start } of draft.headings) add(start, start + block.text.length, HEADING);
  for (const { table, start } of draft.tables) {
    for (const { code } of table.rows) {
      if (!code) continue;
      if (code.cells.length === 0) add(start + code.span.start, start + code.span.end, SUBJECT_CODE);
      for (const cell of code.cells) {
        const from = Math.max(cell.span.start, code.span.start);
        add(start + from, start + Math.min(cell.span.end, code.span.end), SUBJECT_CODE);
      }
    }
  }
  for (const fact of draft.ledger.facts) add(fact.span.start, fact.span.end, AMOUNT, MODIFIER[fact.standing]);
  for (const { code, span } of findings) if (code.startsWith('T')) add(span.start, span.end, PLACEHOLDER);
  return tokens.sort((a, b) => a.start - b.start || b.end - a.end || a.type - b.type);
}

/** Tokens may not overlap: an outer one is cut around those inside it, and what sticks out of the one before is dropped. */
function flatten(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  const open: Token[] = [];
  let at = 0;
  const closeUpTo = (offset: number): void => {
    for (let top = open.at(-1); top && top.end <= offset; top = open.at(-1)) {
      emit(top, top.end);
      open.pop();
    }
  };
  const emit = (token: Token, end: number): void => {
    const start = Math.max(at, token.start);
    if (end > start) out.push({ ...token, start, end });
    at = Math.max(at, end);
  };
  for (const token of tokens) {
    closeUpTo(token.start);
    const outer = open.at(-1);
    if (outer) emit(outer, token.start);
    open.push(outer && token.end > outer.end ? { ...token, end: outer.end } : token);
  }
  closeUpTo(Number.POSITIVE_INFINITY);
  return out;
}

/** Tokens may not span lines either: each line gets its own piece. */
function encode(document: OpenDocument, tokens: readonly Token[]): number[] {
  const { starts, ends } = document.analysis.lines;
  const data: number[] = [];
  let line = 0;
  let lastLine = 0;
  let lastCharacter = 0;
  for (const token of tokens) {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= token.start) line++;
    for (let at = line; at < starts.length && (starts[at] ?? 0) < token.end; at++) {
      const lineStart = starts[at] ?? 0;
      const from = Math.max(token.start, lineStart);
      const to = Math.min(token.end, ends[at] ?? token.end);
      if (to <= from) continue;
      const character = from - lineStart;
      data.push(at - lastLine, at === lastLine ? character - lastCharacter : character, to - from, token.type, token.modifiers);
      lastLine = at;
      lastCharacter = character;
    }
  }
  return data;
}

/** What turns `before` into `after`: one edit between their common start and their common end. */
export function tokensDelta(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  if (head === before.length && head === after.length) return [];
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ start: head, deleteCount: before.length - head - tail, data: after.slice(head, after.length - tail) }];
}

/** Tokens a client was given last, by result id, so that the next answer can be a difference. */
export interface SentTokens {
  readonly resultId: string;
  readonly data: readonly number[];
}

export type TokensAnswer = { readonly resultId: string; readonly data: number[] } | SemanticTokensDelta;

/** The draft's tokens as a difference from what was sent, where that is what the client still has. */
export function tokensSince(
  document: OpenDocument,
  previousId: string,
  sent: SentTokens | undefined,
): [TokensAnswer, SentTokens] {
  const data = tokensOf(document);
  const { resultId } = document;
  const answer = sent?.resultId === previousId ? { resultId, edits: tokensDelta(sent.data, data) } : { resultId, data };
  return [answer, { resultId, data }];
}
