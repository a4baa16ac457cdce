// What other drafts say that this one is compared with, kept in comments at its end: last year's figures in a draft
// that was rolled forward or told of last year's, the budget's in final accounts. By the ledger's names, in 万元; a
// few words that stay from year to year beside them. So the draft needs no other file, whoever goes on with it and
// wherever; the comments go before it is published.
import { measure, readAmount, writeAmount } from '../money/amount';
import type { Span } from '../text/span';

/** What another draft is to this one: the report of the same kind of the year before; the budget final accounts are of. */
export type Role = 'lastYear' | 'budget';

export const ROLES: readonly Role[] = ['lastYear', 'budget'];

export interface Notes {
  /** Millionths of 万元, by name without its time. */
  readonly figures: ReadonlyMap<string, number>;
  /** What money is for (`用途 out|f:2130211|all|general`), what a project rests on (`依据 p:…`). */
  readonly words: ReadonlyMap<string, string>;
}

const OPENINGS: Readonly<Record<Role, string>> = {
  lastYear: '<!-- 上年数（供比较用，公开前删去）：',
  budget: '<!-- 年初预算数（供比较用，公开前删去）：',
};
const CLOSING = '-->';
const WORDS = /^(?:用途|依据) /;

export const useOf = (key: string): string => `用途 ${key}`;
export const basisOf = (project: string): string => `依据 ${project}`;

/** The comment, an entry a line. */
export function notesText(role: Role, { figures, words }: Notes, lineBreak: string): string {
  const amounts = [...figures].flatMap(([key, value]) => {
    const shown = writeAmount(value, '万元', 2, false) ?? writeAmount(value, '万元', 6, false);
    return shown === null ? [] : [`${key}=${shown}`];
  });
  // What would end the comment, or the line, is not kept.
  const said = [...words].filter(([key, text]) => !/=/.test(key) && !/-->|[\r\n]/.test(key + text));
  return [OPENINGS[role], ...amounts, ...said.map(([key, text]) => `${key}=${text}`), CLOSING].join(lineBreak);
}

/** Where such a comment stands; null when there is none. */
export function notesSpan(text: string, role: Role): Span | null {
  const start = text.lastIndexOf(OPENINGS[role]);
  const end = start < 0 ? -1 : text.indexOf(CLOSING, start);
  return end < 0 ? null : { start, end: end + CLOSING.length };
}

/** Where such comments stand, of whatever role. */
export function notesSpans(text: string): Span[] {
  return ROLES.flatMap((role) => notesSpan(text, role) ?? []);
}

/** What such a comment in `text` holds; nothing when there is none. */
export function readNotes(text: string, role: Role): Notes {
  const figures = new Map<string, number>();
  const words = new Map<string, string>();
  const span = notesSpan(text, role);
  const inside = span === null ? '' : text.slice(span.start + OPENINGS[role].length, span.end - CLOSING.length);
  for (const entry of inside.split(/\r\n?|\n/)) {
    if (WORDS.test(entry)) {
      const at = entry.indexOf('=');
      if (at > 0) words.set(entry.slice(0, at).trim(), entry.slice(at + 1).trim());
      continue;
    }
    const at = entry.lastIndexOf('=');
    const amount = at < 0 ? null : readAmount(entry.slice(at + 1));
    const measured = amount === null ? null : measure(amount, '万元');
    if (measured !== null) figures.set(entry.slice(0, at).trim(), measured.value);
  }
  return { figures, words };
}

/** `text` without such comments. */
export function withoutNotes(text: string): string {
  return ROLES.reduce((left, role) => {
    const span = notesSpan(left, role);
    return span === null ? left : left.slice(0, span.start) + left.slice(span.end);
  }, text);
}
