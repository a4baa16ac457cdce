// Reads a paragraph or note once: its figures, each with what the words around it say. Remembered by the block,
// so that a keystroke elsewhere costs nothing here.
import { type Figure, scanFigures } from '../money/scan';
import type { Note, Paragraph } from '../syntax/block';
import { fold } from '../text/fold';
import { comparisonsIn, mayCompare } from './comparison';
import { enumerationsIn } from './enumeration';
import { readGap } from './gap';
import type { Comparison, Mention, Narrative, Stop, SubjectPath } from './mention';
import { readMention } from './readMention';
import { type ReasonGiven, reasonsIn } from './reason';
import { subjectPaths } from './subjectPath';

const known = new WeakMap<Paragraph | Note, Narrative>();

export function narrativeOf(block: Paragraph | Note): Narrative {
  let narrative = known.get(block);
  if (!narrative) {
    const numbered = block.kind === 'paragraph' && block.number && block.flow.cuts.length === 0 ? block.number.span.end : 0;
    known.set(block, (narrative = readNarrative(block.flow.text, numbered)));
  }
  return narrative;
}

/** Reads running text; `from` is where it begins after its number. */
export function readNarrative(flow: string, from = 0): Narrative {
  const text = fold(flow);
  const scanned = /\d/.test(text) ? scanFigures(text) : [];
  const figures = scanned.filter((figure) => figure.start >= from && counts(figure));
  const cited = figures.length > 0 ? citations(text) : [];
  const paths = subjectPaths(text);
  // Said once of the whole: most paragraphs compare and explain nothing.
  const compares = mayCompare(text);
  const explains = text.includes('主要原因');
  const mentions: Mention[] = [];
  const years = HEADING_YEAR.test(text);
  let year: number | null = null;
  const comparisons: Comparison[] = [];
  const reasons: ReasonGiven[] = [];
  let at = from;
  let next = 0;
  let citation = 0;
  let reason = false;
  const pathBefore = (to: number, reasonFrom: number, clause: number): SubjectPath | null => {
    let last: SubjectPath | null = null;
    for (let path = paths[next]; path && path.span.end <= to; path = paths[++next])
      if (reasonFrom < 0 || path.span.start < reasonFrom || path.span.start >= clause) last = path;
    return last;
  };
  for (const figure of figures) {
    while ((cited[citation]?.end ?? Number.POSITIVE_INFINITY) < figure.start) citation++;
    if ((cited[citation]?.start ?? Number.POSITIVE_INFINITY) < figure.start) continue;
    const gap = readGap(text, at, figure.start, reason);
    if (compares) comparisons.push(...comparisonsIn(text, at, figure.start, mentions.length - 1, gap.reasonFrom));
    if (explains) reasons.push(...reasonsIn(text, at, figure.start, mentions.length - 1));
    const mention = readMention(text, figure, gap, pathBefore(figure.start, gap.reasonFrom, gap.clause), at);
    if (years) year = yearOf(text, at, figure.start, gap.stop, year);
    mentions.push(year === null ? mention : inYear(mention, year));
    reason = gap.reason;
    at = figure.unitEnd;
  }
  const rest = readGap(text, at, text.length, reason);
  if (compares) comparisons.push(...comparisonsIn(text, at, text.length, mentions.length - 1, rest.reasonFrom));
  if (explains) reasons.push(...reasonsIn(text, at, text.length, mentions.length - 1));
  const end = text.trimEnd();
  const opens = end !== '' && (':：,'.includes(end.charAt(end.length - 1)) || end.endsWith('其中')) ? rest.opener : null;
  return {
    text,
    figures: scanned,
    mentions,
    inTurn: text.includes('分别') ? changesInTurn(text, mentions) : NONE,
    comparisons,
    enumerations: /[个家类种项处]/.test(text) ? enumerationsIn(text, mentions) : [],
    reasons,
    opens,
    path: pathBefore(text.length, rest.reasonFrom, text.length),
  };
}

/** `2023年，本局…支出10万元，其中…`: the year at the head of a sentence is that of all it says. */
const HEADING_YEAR = /(?:^|[。;])\s*20\d\d年度?,/;

/** The year that the sentence of the figure at `to` begins with; `last`: that of the figure before. */
function yearOf(text: string, from: number, to: number, stop: Stop, last: number | null): number | null {
  const between = text.slice(from, to);
  const own = /(?:^|[。;])\s*(20\d\d)年度?,(?!.*[。;])/.exec(from === 0 || stop !== 'none' ? between : '');
  if (own && (from === 0 || own.index > 0 || stop === 'full' || stop === 'semicolon')) return Number(own[1]);
  return stop === 'full' ? null : last;
}

function inYear(mention: Mention, year: number): Mention {
  const { when, role } = mention;
  return role !== 'stated' || when.year !== null || when.last ? mention : { ...mention, when: { ...when, year } };
}

const NONE: ReadonlySet<number> = new Set();

/** Changes and rates said one after another behind one 分别, with nothing but a comma or 和 between them. */
function changesInTurn(text: string, mentions: readonly Mention[]): ReadonlySet<number> {
  const found = new Set<number>();
  mentions.forEach(({ figure, direction }, i) => {
    const next = mentions[i + 1]?.figure;
    if (!next || !/^\s*[、,]?\s*[和与及]?\s*$/.test(text.slice(figure.unitEnd, next.start))) return;
    const begun = direction !== null && /分别\s*$/.test(text.slice(Math.max(0, direction.span.start - 3), direction.span.start));
    if (!begun && !found.has(i)) return;
    found.add(i);
    found.add(i + 1);
  });
  return found;
}

const counts = (figure: Figure): boolean =>
  figure.kind === 'amount' || figure.kind === 'percent' || figure.kind === 'points' || figure.kind === 'count';

/** Titles between 《 and 》: what stands in them is cited, not said. */
function citations(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let open = text.indexOf('《'); open >= 0; ) {
    const close = text.indexOf('》', open);
    if (close < 0) break;
    found.push({ start: open, end: close });
    open = text.indexOf('《', close);
  }
  return found;
}
