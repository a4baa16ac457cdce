// The draft as it will be read, for a preview beside the text: blocks with their text cut into plain words and
// figures, each figure with its standing. Plain data, small: a block the client already has is sent as a name only.
import { notesSpans } from '../compose/priorNotes';
import type { Fact, Standing } from '../ledger/ledger';
import type { Severity } from '../rules/finding';
import type { Block, Cover, Flow, Heading, Numbering } from '../syntax/block';
import type { ReportKind, ReportLevel } from '../syntax/profile';
import type { Table } from '../tables/table';
import { lineAt } from '../text/lines';
import type { Language } from '../text/say';
import type { Span } from '../text/span';
import type { OpenDocument } from './document';
import { type PreviewTable, previewTable } from './previewTable';

/** A stretch of text: plain, or a figure: its words, its number among the block's figures, its standing. */
export type Run = string | readonly [words: string, figure: number, standing: Standing];

export type PreviewContent =
  | { readonly kind: 'cover'; readonly lines: readonly (readonly Run[])[] }
  | { readonly kind: 'contents'; readonly title: string; readonly entries: readonly PreviewEntry[] }
  | { readonly kind: 'heading'; readonly level: number; readonly title: string; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph' | 'note' | 'artefact'; readonly runs: readonly Run[] }
  | PreviewTable;

export interface PreviewEntry {
  readonly number: string;
  /** As the heading it stands for has it (`PreviewContent.title`). */
  readonly title: string;
  readonly level: number;
}

/** Where a block stands, and which of the draft's figures it holds. Equal keys: equal contents. */
export interface PreviewBlock {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Indices into the ledger's facts, in order of place. */
  readonly figures: readonly number[];
}

export interface PreviewProblem {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  readonly message: string;
}

export interface PreviewModel {
  readonly uri: string;
  readonly version: number;
  readonly resultId: string;
  readonly language: Language;
  readonly draft: {
    readonly kind: ReportKind;
    readonly level: ReportLevel;
    readonly year: number | null;
    readonly entity: string | null;
  };
  readonly figures: Readonly<Record<Standing | 'total', number>>;
  readonly blocks: readonly PreviewBlock[];
  /** By key; only those the client did not say it has. */
  readonly contents: Readonly<Record<string, PreviewContent>>;
  /** Start and end of every figure of the draft, one after the other. */
  readonly spans: readonly number[];
  readonly problems: readonly PreviewProblem[];
  /** How many blocks of an overlong draft are left out. */
  readonly omitted: number;
}

export interface PreviewParams {
  /** Keys of the contents the client has. */
  readonly known?: readonly string[];
}

/** A preview is for reading; beyond this it is no draft of a report, and the browser would choke. */
const MOST_BLOCKS = 6000;
const MOST_PROBLEMS = 500;
const LONGEST_TEXT = 20_000;

/** A figure of a block, its span relative to the block's text. */
export interface FigureHere {
  readonly span: Span;
  /** Its number among the block's figures. */
  readonly figure: number;
  readonly standing: Standing;
}

export function previewOf(document: OpenDocument, { known = [] }: PreviewParams = {}): PreviewModel {
  const { uri, version, resultId, language, analysis } = document;
  const { draft, lines } = analysis;
  const { facts } = draft.ledger;
  const has = new Set(Array.isArray(known) ? known : []);
  const tables = new Map(draft.tables.map(({ start, table }) => [start, table]));
  const order = inOrder(facts);
  const blocks: PreviewBlock[] = [];
  const contents: Record<string, PreviewContent> = {};
  // What is noted for comparison is not read by the public.
  const notes = notesSpans(analysis.text);
  let next = 0;
  for (const { block, start } of draft.blocks.slice(0, MOST_BLOCKS)) {
    if (notes.some((span) => span.start <= start && start < span.end)) continue;
    const end = start + block.text.length;
    while (next < order.length && startOf(facts, order[next]) < start) next++;
    const figures: number[] = [];
    for (; next < order.length && startOf(facts, order[next]) < end; next++) figures.push(order[next] as number);
    const key = `${hashOf(block)}${standingsOf(facts, figures)}`;
    blocks.push({ key, start, end, line: lineAt(lines, start), figures });
    if (!has.has(key) && !(key in contents)) {
      const here = figures.flatMap((fact, figure): FigureHere[] => {
        const { span, standing } = facts[fact] as Fact;
        return [{ span: { start: span.start - start, end: span.end - start }, figure, standing }];
      });
      contents[key] = contentOf(block, tables.get(start) ?? null, here);
    }
  }
  const figures = { total: facts.length, verified: 0, contradicted: 0, unchecked: 0 };
  for (const fact of facts) figures[fact.standing]++;
  const { kind, level, year, entity } = draft.profile;
  return {
    uri,
    version,
    resultId,
    language,
    draft: { kind, level, year, entity },
    figures,
    blocks,
    contents,
    spans: facts.flatMap(({ span }) => [span.start, span.end]),
    problems: analysis.findings
      .slice(0, MOST_PROBLEMS)
      .map(({ span, severity, message }) => ({ start: span.start, end: span.end, severity, message: message[language] })),
    omitted: Math.max(0, draft.blocks.length - MOST_BLOCKS),
  };
}

const startOf = (facts: readonly Fact[], i: number | undefined): number => facts[i ?? -1]?.span.start ?? Number.POSITIVE_INFINITY;

/** The figures that have words, by place; of two that overlap, the first. */
function inOrder(facts: readonly Fact[]): readonly number[] {
  const order = facts.flatMap(({ span }, i) => (span.end > span.start ? [i] : []));
  order.sort((a, b) => startOf(facts, a) - startOf(facts, b) || a - b);
  let end = 0;
  return order.filter((i) => {
    const span = facts[i]?.span;
    if (!span || span.start < end) return false;
    end = span.end;
    return true;
  });
}

const hashes = new WeakMap<Block, string>();

/** Names a block by what it is and says; worked out once, as blocks outlive the keystrokes elsewhere. */
function hashOf(block: Block): string {
  let hash = hashes.get(block);
  if (hash === undefined) hashes.set(block, (hash = `${block.kind[0]}${block.kind[1]}${hashed(block.text)}`));
  return hash;
}

function standingsOf(facts: readonly Fact[], figures: readonly number[]): string {
  return figures.length === 0
    ? ''
    : `.${hashed(figures.map((fact) => `${facts[fact]?.standing[0]}${(facts[fact]?.span.end ?? 0) - (facts[fact]?.span.start ?? 0)}`).join(''))}`;
}

/** 53 bits (cyrb53): enough that two blocks of one draft never share a name. */
function hashed(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

function contentOf(block: Block, table: Table | null, figures: readonly FigureHere[]): PreviewContent {
  switch (block.kind) {
    case 'cover':
      return { kind: 'cover', lines: linesOf(block).map((line) => runsOf(block.text, line, figures)) };
    case 'contents':
      return {
        kind: 'contents',
        title: (/^[^\n\r]*/.exec(block.text)?.[0] ?? '').replace(/[#*\s\u3000]+/g, ''),
        entries: block.entries.map(({ number, title }) => ({ number: number?.text ?? '', title, level: levelOf(number) })),
      };
    case 'heading':
      return { kind: 'heading', level: block.level, title: block.title, runs: headingRuns(block, figures) };
    case 'table':
      return table ? previewTable(block, table, figures) : { kind: 'paragraph', runs: [clipped(block.text)] };
    case 'paragraph':
    case 'note':
      return { kind: block.kind, runs: flowRuns(block.flow, figures) };
    case 'artefact':
      return { kind: 'artefact', runs: [clipped(block.text)] };
  }
}

const clipped = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);

const LEVELS: Readonly<Record<Numbering['style'], number>> = {
  part: 1,
  chinese: 2,
  'chinese-bracket': 3,
  arabic: 4,
  'arabic-bracket': 5,
  circled: 6,
};
const levelOf = (number: Numbering | null): number => (number ? LEVELS[number.style] : 1);

function linesOf({ text }: Cover): Span[] {
  return [...text.matchAll(/[^\n\r]*\S[^\n\r]*/g)].map((m) => {
    const [line] = m;
    const from = m.index + line.length - line.trimStart().length;
    return { start: from, end: from + line.trim().length };
  });
}

function headingRuns({ text, number, titleSpan }: Heading, figures: readonly FigureHere[]): Run[] {
  if (!number || number.span.end > titleSpan.start) return runsOf(text, titleSpan, figures);
  return runsOf(text, { start: number.span.start, end: titleSpan.end }, figures);
}

/** The text of `within`, figures apart; a run of white space, breaks included, reads as one space. */
export function runsOf(text: string, within: Span, figures: readonly FigureHere[]): Run[] {
  const runs: Run[] = [];
  let at = within.start;
  const stop = Math.min(within.end, within.start + LONGEST_TEXT);
  const plain = (end: number): void => {
    if (end > at) runs.push(text.slice(at, end).replace(/[ \t\u3000]*[\n\r]+[ \t\u3000]*/g, ' '));
    at = Math.max(at, end);
  };
  for (const { span, figure, standing } of figures) {
    if (span.start < at || span.end > stop) continue;
    plain(span.start);
    runs.push([text.slice(span.start, span.end), figure, standing]);
    at = span.end;
  }
  plain(stop);
  if (stop < within.end) runs.push('…');
  return runs;
}

/** A paragraph as it reads on: the breaks a page left in it are out. */
function flowRuns(flow: Flow, figures: readonly FigureHere[]): Run[] {
  if (flow.cuts.length === 0) return runsOf(flow.text, trimmed(flow.text), figures);
  const inFlow = figures.map((here) => ({
    ...here,
    span: { start: flowAt(flow, here.span.start), end: flowAt(flow, here.span.end) },
  }));
  return runsOf(flow.text, trimmed(flow.text), inFlow);
}

function trimmed(text: string): Span {
  const start = text.length - text.trimStart().length;
  return { start, end: Math.max(start, text.trimEnd().length) };
}

/** The inverse of `flowSpan` for one place: offset in the block's text → offset in the flow. */
function flowAt(flow: Flow, offset: number): number {
  let removed = 0;
  for (const cut of flow.cuts) {
    if (cut.at + removed >= offset) break;
    removed += Math.min(cut.removed, offset - cut.at - removed);
  }
  return offset - removed;
}
