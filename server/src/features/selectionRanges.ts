// What "expand selection" takes, step by step: cell → row → table → section; word → clause → sentence →
// paragraph → section → the whole draft.
import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { lineAt } from '../text/lines';
import { offsetAt, rangeOf } from '../text/position';
import type { Span } from '../text/span';
import type { OpenDocument } from './document';
import { figuresOf } from './figures';
import { blockAt, cellAt, sectionSpan, sectionsAt, tableAt } from './place';

export function selectionRangesAt(document: OpenDocument, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const spans = spansAround(document, offsetAt(document.analysis.lines, position));
    // Outermost first, so that each has its parent.
    let range: SelectionRange | undefined;
    for (const span of spans.reverse()) {
      range = { range: rangeOf(document.analysis.lines, span), ...(range && { parent: range }) };
    }
    return range ?? { range: { start: position, end: position } };
  });
}

/** The spans around `offset`, each within the next and smaller than it. */
function spansAround(document: OpenDocument, offset: number): Span[] {
  const { draft, text } = document.analysis;
  const spans: Span[] = [];
  const add = (span: Span | null): void => {
    const last = spans.at(-1);
    if (!span || span.start > offset || span.end < offset || span.end === span.start) return;
    if (last && (span.start > last.start || span.end < last.end)) return;
    if (last && span.start === last.start && span.end === last.end) return;
    spans.push(span);
  };
  const table = tableAt(draft, offset);
  if (table) {
    const cell = cellAt(draft, offset);
    add(cell?.span ?? null);
    add(cell && rowSpan(document, cell.placed.table.grid.rows[cell.row] ?? [], table.start));
    add({ start: table.start + table.table.span.start, end: table.start + table.table.span.end });
  } else {
    for (const span of proseSpans(document, offset)) add(span);
  }
  const block = blockAt(draft, offset);
  add(block && { start: block.start, end: block.start + block.block.text.length });
  for (const section of [...sectionsAt(draft, offset)].reverse()) add(sectionSpan(draft, section));
  add({ start: 0, end: text.length });
  return spans;
}

/** The lines a row stands on. */
function rowSpan({ analysis }: OpenDocument, cells: readonly { readonly span: Span }[], start: number): Span | null {
  const first = cells[0];
  const last = cells.at(-1);
  if (!first || !last) return null;
  const { lines } = analysis;
  return {
    start: lines.starts[lineAt(lines, start + first.span.start)] ?? 0,
    end: lines.ends[lineAt(lines, start + last.span.end)] ?? 0,
  };
}

const CLAUSE_ENDS = /[，。；：、！？,;:!?（）()“”\n\r\t]/;
const SENTENCE_ENDS = /[。；！？\n\r]/;
/** No clause is longer; guards the searches. */
const FAR = 4000;

function proseSpans({ analysis }: OpenDocument, offset: number): Span[] {
  const { text, draft } = analysis;
  const { ledger } = draft;
  const spans: Span[] = [];
  const at = figuresOf(ledger).at(offset);
  const figure = at === null ? undefined : ledger.facts[at]?.span;
  const clause = stretch(text, offset, CLAUSE_ENDS);
  if (figure) {
    spans.push(figure);
    // The figure with its unit.
    const unit = /^\s?(?:亿元|万元|元|%|％|个百分点)/.exec(text.slice(figure.end, figure.end + 6))?.[0].length ?? 0;
    if (unit > 0) spans.push({ start: figure.start, end: figure.end + unit });
  } else {
    const word = wordAt(text, clause, offset);
    if (word) spans.push(word);
  }
  const sentence = stretch(text, offset, SENTENCE_ENDS);
  const full = SENTENCE_ENDS.test(text[sentence.end] ?? '') && !/[\n\r]/.test(text[sentence.end] ?? '') ? 1 : 0;
  spans.push(clause, { start: sentence.start, end: sentence.end + full });
  return spans;
}

function stretch(text: string, offset: number, ends: RegExp): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < FAR && !ends.test(text[start - 1] ?? '')) start--;
  while (end < text.length && end - offset < FAR && !ends.test(text[end] ?? '')) end++;
  return { start, end };
}

let segmenter: Intl.Segmenter | null = null;

/** The word of the clause at `offset`, as Chinese is cut into words. */
function wordAt(text: string, clause: Span, offset: number): Span | null {
  if (clause.end === clause.start) return null;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const at = Math.min(offset - clause.start, clause.end - clause.start - 1);
  const word = segmenter.segment(text.slice(clause.start, clause.end)).containing(at);
  if (!word) return null;
  const start = clause.start + word.index;
  return { start, end: start + word.segment.length };
}
