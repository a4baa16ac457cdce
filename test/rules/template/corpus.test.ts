// Real reports, where they are at hand: every leftover a reviewer listed is underlined, and nothing loud stands
// on text that is none. They are not part of the project; without them this says so and does nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import type { Reported } from '../../../server/src/rules/finding';
import { type Lines, splitLines } from '../../../server/src/text/lines';

const SHARED = join(__dirname, '../../../../shared');
const PRESENT = existsSync(join(SHARED, 'corpus')) && existsSync(join(SHARED, 'truth'));
const SETTINGS = { severities: {}, accepted: [], catalogue: bundledCatalogue() };
const CLASSES = ['placeholder', 'alternative', 'template-note', 'artefact'];

interface Entry {
  readonly line: number;
  readonly col?: number;
  readonly text: string;
  readonly class: string;
  readonly severity: string;
}

interface Report {
  readonly name: string;
  readonly lines: Lines;
  readonly findings: readonly Reported[];
  readonly truth: readonly Entry[];
}

function read(file: string): Report {
  const text = readFileSync(join(SHARED, 'corpus', file), 'utf8');
  const name = readdirSync(join(SHARED, 'truth')).find((truth) => file.startsWith(truth.slice(0, -5))) ?? '';
  const truth = JSON.parse(readFileSync(join(SHARED, 'truth', name), 'utf8')) as readonly Entry[];
  const findings = analyze(text, SETTINGS).findings.filter((finding) => finding.code.startsWith('T'));
  return { name: file, lines: splitLines(text), findings, truth };
}

const REPORTS = PRESENT ? readdirSync(join(SHARED, 'corpus')).map(read) : [];
const DRAFTS = REPORTS.filter(({ name }) => !name.startsWith('template'));

function meets({ lines }: Report, finding: Reported, entry: Entry): boolean {
  const start = (lines.starts[entry.line - 1] ?? 0) + (entry.col ?? 1) - 1;
  return finding.span.start < start + Math.max(1, entry.text.length) && start < finding.span.end;
}

const shown = ({ name, lines }: Report, start: number): string => `${name}:${lines.starts.findLastIndex((s) => s <= start) + 1}`;

describe.skipIf(!PRESENT)('real reports (skipped: none at hand)', () => {
  it('have every leftover that matters underlined', () => {
    const missed = DRAFTS.flatMap((report) =>
      report.truth
        .filter((entry) => CLASSES.includes(entry.class) && entry.severity !== 'hint')
        .filter((entry) => !report.findings.some((finding) => meets(report, finding, entry)))
        .map((entry) => `${report.name}:${entry.line} ${entry.text}`),
    );
    expect(missed).toEqual([]);
  });

  it('have nothing underlined that is no defect', () => {
    const wrong = DRAFTS.flatMap((report) =>
      report.findings
        .filter((finding) => !report.truth.some((entry) => meets(report, finding, entry)))
        .map((finding) => `${shown(report, finding.span.start)} ${finding.rule}`),
    );
    expect(wrong).toEqual([]);
  });

  it('include a blank template, which stays within a few dozen findings', () => {
    const blank = REPORTS.filter(({ name }) => name.startsWith('template'));
    expect(blank.map(({ findings }) => findings.length).filter((count) => count > 36)).toEqual([]);
    for (const report of blank) {
      const reached = report.findings.flatMap((finding) => [
        finding,
        ...(finding.related ?? []).map((r) => ({ ...finding, span: r.span })),
      ]);
      const missed = report.truth
        .filter((entry) => CLASSES.includes(entry.class))
        .filter((entry) => !reached.some((finding) => meets(report, finding, entry)));
      expect(missed.map((entry) => `${entry.line} ${entry.text}`)).toEqual([]);
    }
  });
});
