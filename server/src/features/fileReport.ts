// What is said about one draft: the JSON of the contract, which is also what every other format of the command and
// the report page are made from. Plain data, so that it passes between threads.
import type { Analysis } from '../analysis';
import type { Equation, Fact } from '../ledger/ledger';
import type { Unit } from '../money/unit';
import type { Finding, Fix, Reported, Severity } from '../rules/finding';
import type { Dialect } from '../syntax/block';
import type { ReportKind, ReportLevel } from '../syntax/profile';
import type { PlacedTable, TableIdentity } from '../tables/table';
import { type Range, rangeOf } from '../text/position';
import type { Language } from '../text/say';
import type { Span } from '../text/span';

export interface FileReport {
  readonly path: string;
  readonly draft: {
    readonly kind: ReportKind;
    readonly level: ReportLevel;
    readonly year: number | null;
    readonly entity: string | null;
  };
  readonly findings: readonly FindingReport[];
  readonly figures: Readonly<Record<'total' | Fact['standing'], number>>;
  readonly equations: Readonly<Record<Equation['verdict'], number>>;
  readonly tables: readonly TableReport[];
  /** The analysis alone: neither reading nor printing. */
  readonly elapsedMs: number;
}

export interface FindingReport {
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  readonly fixes: readonly FixReport[];
}

export interface FixReport {
  readonly title: string;
  readonly kind: Fix['kind'];
  readonly preferred: boolean;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

export interface TableReport {
  readonly title: string;
  readonly identity: TableIdentity;
  readonly dialect: Dialect;
  readonly range: Range;
  readonly rows: number;
  readonly columns: number;
  readonly unit: Unit | null;
}

/** Every finding, whatever its severity; formats leave out what is below `--level`. */
export function fileReport(path: string, analysis: Analysis, elapsedMs: number, language: Language): FileReport {
  const { draft, lines } = analysis;
  const { profile, ledger } = draft;
  const figures = { total: ledger.facts.length, verified: 0, contradicted: 0, unchecked: 0 };
  for (const fact of ledger.facts) figures[fact.standing]++;
  const equations = { exact: 0, rounding: 0, failed: 0 };
  for (const equation of ledger.equations) equations[equation.verdict]++;
  const range = (s: Span): Range => rangeOf(lines, s);
  return {
    path,
    draft: { kind: profile.kind, level: profile.level, year: profile.year, entity: profile.entity },
    findings: analysis.findings.map((finding) => findingReport(finding, range, language)),
    figures,
    equations,
    tables: tableReports(draft.tables, range),
    elapsedMs: Math.round(elapsedMs * 1000) / 1000,
  };
}

/** A table over several pages is one table, from its first page's grid to its last one's. */
function tableReports(tables: readonly PlacedTable[], range: (s: Span) => Range): TableReport[] {
  return tables.flatMap(({ table, whole, block, start }, i) => {
    if (table.continues) return [];
    let last = i;
    while (tables[last + 1]?.table.continues) last++;
    const end = tables[last];
    return [
      {
        title: table.title,
        identity: table.identity,
        dialect: block.dialect,
        range: range({ start: start + table.span.start, end: end ? end.start + end.table.span.end : start + table.span.end }),
        rows: whole.grid.rows.length,
        columns: table.grid.width,
        unit: table.unit,
      },
    ];
  });
}

function findingReport(finding: Reported, range: (s: Span) => Range, language: Language): FindingReport {
  return {
    rule: finding.rule,
    code: finding.code,
    severity: finding.severity,
    message: finding.message[language],
    range: range(finding.span),
    related: (finding.related ?? []).map((r) => ({ message: r.message[language], range: range(r.span) })),
    fixes: fixesOf(finding).map((fix) => ({
      title: fix.title[language],
      kind: fix.kind,
      preferred: fix.preferred === true,
      edits: fix.edits.map((edit) => ({ range: range(edit.span), newText: edit.newText })),
    })),
  };
}

const fixesOf = (finding: Finding): readonly Fix[] => finding.fixes ?? [];
