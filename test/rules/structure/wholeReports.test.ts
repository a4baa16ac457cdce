// Whole reports: invented ones that are complete stay quiet in every shape and dialect, and one that loses a section,
// a statement or a heading is told so once. Real ones, where they are at hand, are found out as their reviewers did.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import type { Reported } from '../../../server/src/rules/finding';
import { splitLines } from '../../../server/src/text/lines';
import { positionAt } from '../../../server/src/text/position';
import { makeBudget } from '../../fixtures/makeBudget';
import { makeFinalAccounts } from '../../fixtures/makeFinalAccounts';

const SETTINGS = { severities: {}, accepted: [], catalogue: bundledCatalogue() };
const structural = (text: string): readonly Reported[] => analyze(text, SETTINGS).findings.filter(({ code }) => /^S1/.test(code));
const told = (text: string): string[] =>
  structural(text).map((f) => `${f.rule}: ${text.slice(f.span.start, f.span.end).slice(0, 24)}`);

const REPORTS: readonly (readonly [string, string])[] = [
  ...(['national', 'district', 'county'] as const).flatMap((shape, i) =>
    (['tsv', 'cells', 'pipe', 'aligned'] as const).map(
      (dialect, j) => [`a ${shape} budget in ${dialect}`, makeBudget({ seed: 40 + 4 * i + j, shape, dialect }).text] as const,
    ),
  ),
  ...(['tsv', 'cells', 'pipe', 'aligned'] as const).map(
    (dialect, j) => [`final accounts in ${dialect}`, makeFinalAccounts({ seed: 70 + j, dialect }).text] as const,
  ),
];

describe('complete reports', () => {
  it.each(REPORTS)('%s: nothing to tell', (_, text) => expect(told(text)).toEqual([]));
});

describe('a report that lost', () => {
  const { text } = makeBudget({ seed: 51, shape: 'national' });

  it('its glossary is told so', () => {
    const lines = text.split('\n');
    const at = lines.findLastIndex((line) => /^第四部分/.test(line));
    const short = lines
      .slice(0, at)
      .filter((line) => !/名词解释/.test(line))
      .join('\n');
    expect(told(short).filter((line) => line.startsWith('required-section'))).toHaveLength(1);
  });

  it('every word of procurement is told so', () => {
    const without = text.replaceAll(/^.*采购.*\n?/gm, '');
    expect(told(without).filter((line) => line.startsWith('required-section'))).toHaveLength(1);
  });
});

const SHARED = join(__dirname, '../../../../shared');
const PRESENT = existsSync(join(SHARED, 'corpus')) && existsSync(join(SHARED, 'truth'));
const CLASSES = ['toc', 'numbering', 'empty-table-note', 'count'];

interface Entry {
  readonly line: number;
  readonly text?: string;
  readonly class: string;
  readonly severity: string;
  readonly group?: string;
}

describe.skipIf(!PRESENT)('real reports (skipped: none at hand)', () => {
  const files = PRESENT ? readdirSync(join(SHARED, 'corpus')).filter((file) => !file.startsWith('template')) : [];

  it.each(files)('%s: what its reviewers marked', (file) => {
    const draft = readFileSync(join(SHARED, 'corpus', file), 'utf8');
    const name = readdirSync(join(SHARED, 'truth')).find((truth) => file.startsWith(truth.slice(0, -5))) ?? '';
    const truth = JSON.parse(readFileSync(join(SHARED, 'truth', name), 'utf8')) as readonly Entry[];
    const lines = splitLines(draft);
    const findings = structural(draft).map((finding) => ({
      finding,
      at: [finding.span, ...(finding.related ?? []).map((r) => r.span)].map((span) => positionAt(lines, span.start).line + 1),
    }));
    const loud = truth.filter((entry) => CLASSES.includes(entry.class) && /error|warning/.test(entry.severity));
    const missed = loud.filter((entry) => !findings.some(({ at }) => at.some((line) => Math.abs(line - entry.line) <= 1)));
    expect(missed.map((entry) => `${entry.line} ${entry.text}`)).toEqual([]);
    const marked = new Set(truth.flatMap((entry) => [entry.line - 1, entry.line, entry.line + 1]));
    const wrong = findings.filter(
      ({ finding, at }) => /error|warning/.test(finding.severity) && !at.some((line) => marked.has(line)),
    );
    expect(wrong.map(({ finding, at }) => `${at[0]} ${finding.rule}`)).toEqual([]);
  });
});
