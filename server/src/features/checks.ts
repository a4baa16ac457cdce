// The checks of a draft by table and by section, counted: what a reviewer works through. Each entry says how its
// relations and figures fared and which findings stand in it.

import { type Reported, SEVERITIES, type Severity } from '../rules/finding';
import type { Section } from '../syntax/outline';
import { lastUpTo } from '../text/ascending';
import { type Range, rangeOf } from '../text/position';
import { say } from '../text/say';
import { keyOf } from './diagnostics';
import type { OpenDocument } from './document';
import { figuresOf } from './figures';

import { sectionName, tableName } from './tableName';

export interface CheckCounts {
  readonly held: number;
  readonly rounding: number;
  readonly failed: number;
  readonly figures: number;
  readonly verified: number;
  readonly contradicted: number;
}

export interface CheckProblem {
  readonly key: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
}

export interface CheckNode {
  readonly kind: 'table' | 'section' | 'text';
  readonly title: string;
  readonly range: Range;
  /** Of the entry and all below it. */
  readonly counts: CheckCounts;
  /** How many findings there are in it and below. */
  readonly problemCount: number;
  /** Those that stand in it and in nothing below it. */
  readonly problems: readonly CheckProblem[];
  readonly children: readonly CheckNode[];
}

export interface Checks {
  readonly version: number;
  readonly resultId: string;
  readonly counts: CheckCounts;
  readonly problems: Readonly<Record<Severity, number>>;
  readonly nodes: readonly CheckNode[];
}

/** Where counting starts and stops; `children` lie within and do not overlap. */
interface Part {
  readonly kind: CheckNode['kind'];
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly selection: { readonly start: number; readonly end: number };
  readonly children: readonly Part[];
}

export function checksOf(document: OpenDocument): Checks {
  const { analysis, version, resultId } = document;
  const { draft, findings } = analysis;
  const problems = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const { severity } of findings) problems[severity]++;
  const whole: Part = {
    kind: 'text',
    title: '',
    start: 0,
    end: analysis.text.length + 1,
    selection: { start: 0, end: 0 },
    children: parts(document),
  };
  const root = nodeOf(document, whole);
  const loose: CheckNode[] =
    root.problems.length === 0
      ? []
      : [
          {
            ...root,
            title: say('封面、目录及其他', 'Cover, contents and the rest')[document.language],
            counts: NOTHING,
            problemCount: root.problems.length,
            children: [],
          },
        ];
  const { facts, equations } = draft.ledger;
  const all = { ...NOTHING, figures: facts.length };
  for (const { standing } of facts) if (standing !== 'unchecked') all[standing]++;
  for (const { verdict } of equations) all[verdict === 'exact' ? 'held' : verdict]++;
  return { version, resultId, counts: all, problems, nodes: [...loose, ...root.children] };
}

const NOTHING = { held: 0, rounding: 0, failed: 0, figures: 0, verified: 0, contradicted: 0 };

/** Sections down to 一、, and the tables in them; deeper headings say too little by themselves. */
const DEEPEST = 2;

function parts({ analysis, language }: OpenDocument): Part[] {
  const { blocks, outline, tables } = analysis.draft;
  const tableAt = new Map(tables.map((placed) => [placed.start, placed]));
  const tablesAmong = (first: number, end: number): Part[] =>
    blocks.slice(first, end).flatMap(({ start, block }): Part[] => {
      const placed = tableAt.get(start);
      if (!placed) return [];
      const { table } = placed;
      const title = table.titleSpan ?? { start: table.span.start, end: table.span.start };
      return [
        {
          kind: 'table',
          title: tableName(placed, language),
          start,
          end: start + block.text.length,
          selection: { start: title.start + start, end: title.end + start },
          children: [],
        },
      ];
    });
  const among = (first: number, end: number, sections: readonly Section[]): Part[] => {
    const found: Part[] = [];
    let at = first;
    for (const section of sections) {
      found.push(...tablesAmong(at, section.first), sectionPart(section));
      at = section.end;
    }
    found.push(...tablesAmong(at, end));
    return found;
  };
  const sectionPart = (section: Section): Part => {
    const { block, start } = section.heading;
    const last = blocks[section.end - 1] ?? section.heading;
    const deeper = section.children.filter(({ heading }) => heading.block.level <= DEEPEST);
    return {
      kind: 'section',
      title: sectionName(block.number?.text ?? '', block.title),
      start,
      end: last.start + last.block.text.length,
      selection: { start: start + block.titleSpan.start, end: start + block.titleSpan.end },
      children: among(section.first + 1, section.end, deeper),
    };
  };
  return among(0, blocks.length, outline.sections);
}

function nodeOf(document: OpenDocument, part: Part): CheckNode {
  const { analysis, language } = document;
  const within = findingsIn(document, part);
  const below = new Set(part.children.flatMap((child) => findingsIn(document, child)));
  return {
    kind: part.kind,
    title: part.title,
    range: rangeOf(analysis.lines, part.selection),
    counts: countsOf(document, part),
    problemCount: within.length,
    problems: within
      .filter((finding) => !below.has(finding))
      .map((finding) => ({
        key: keyOf(finding),
        code: finding.code,
        severity: finding.severity,
        message: finding.message[language],
        range: rangeOf(analysis.lines, finding.span),
      })),
    children: part.children.map((child) => nodeOf(document, child)),
  };
}

/** Findings are in order of place. */
function findingsIn({ analysis }: OpenDocument, { start, end }: Part): readonly Reported[] {
  const first = lastUpTo(analysis.findings, start - 1, ({ span }) => span.start) + 1;
  return analysis.findings.slice(first, lastUpTo(analysis.findings, end - 1, ({ span }) => span.start) + 1);
}

/** A relation counts where its first figure stands (the total, the statement); a figure where it stands. */
function countsOf({ analysis }: OpenDocument, { kind, start, end }: Part): CheckCounts {
  const counts = { ...NOTHING };
  if (kind === 'text') return counts;
  const { ledger } = analysis.draft;
  const figures = figuresOf(ledger);
  for (const fact of figures.within({ start, end })) {
    const standing = ledger.facts[fact]?.standing;
    counts.figures++;
    if (standing === 'verified' || standing === 'contradicted') counts[standing]++;
    for (const { facts, verdict } of figures.equationsOf(fact)) {
      if (facts[0] === fact) counts[verdict === 'exact' ? 'held' : verdict]++;
    }
  }
  return counts;
}
