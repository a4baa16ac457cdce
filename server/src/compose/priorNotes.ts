// Last year's figures, kept in a comment at the end of a draft that was rolled forward: by the ledger's names, in
// 万元. They are for comparisons while the draft is written; the comment goes before it is published.
import { measure, readAmount, writeAmount } from '../money/amount';

const OPENING = '<!-- 上年数（供比较用，公开前删去）：';
const CLOSING = '-->';

/** The comment, a figure a line. */
export function priorNotes(figures: ReadonlyMap<string, number>, lineBreak: string): string {
  const lines = [...figures].flatMap(([key, value]) => {
    const shown = writeAmount(value, '万元', 2, false) ?? writeAmount(value, '万元', 6, false);
    return shown === null ? [] : [`${key}=${shown}`];
  });
  return [OPENING, ...lines, CLOSING].join(lineBreak);
}

/** What such a comment in `text` holds; empty when there is none. */
export function readPriorNotes(text: string): Map<string, number> {
  const figures = new Map<string, number>();
  const start = text.lastIndexOf(OPENING);
  const end = start < 0 ? -1 : text.indexOf(CLOSING, start);
  if (end < 0) return figures;
  for (const entry of text.slice(start + OPENING.length, end).split(/\r\n?|\n/)) {
    const at = entry.lastIndexOf('=');
    const amount = at < 0 ? null : readAmount(entry.slice(at + 1));
    const measured = amount === null ? null : measure(amount, '万元');
    if (measured !== null) figures.set(entry.slice(0, at).trim(), measured.value);
  }
  return figures;
}

/** `text` without such a comment. */
export function withoutPriorNotes(text: string): string {
  const start = text.lastIndexOf(OPENING);
  const end = start < 0 ? -1 : text.indexOf(CLOSING, start);
  return end < 0 ? text : text.slice(0, start) + text.slice(end + CLOSING.length);
}
