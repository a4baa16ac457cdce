// What the ledger promises, on generated reports: nothing is said of a draft without fault; one wrong figure is
// one finding, at that figure, with the old value as the preferred fix; applying it leaves nothing behind.
import { describe, expect, it } from 'vitest';
import { analyze, createMemo } from '../../server/src/analysis';
import { bundledCatalogue } from '../../server/src/catalog/bundled';
import { applyEdits } from '../../server/src/rules/applyFixes';
import type { Reported } from '../../server/src/rules/finding';
import type { Settings } from '../../server/src/rules/settings';
import { makeBudget } from '../fixtures/makeBudget';
import { makeFinalAccounts } from '../fixtures/makeFinalAccounts';

const SETTINGS: Settings = { severities: {}, accepted: [], catalogue: bundledCatalogue() };
const SHAPES = ['national', 'district', 'county', 'final'] as const;
const DIALECTS = ['tsv', 'cells', 'pipe', 'aligned'] as const;

type Made = ReturnType<typeof makeBudget> | ReturnType<typeof makeFinalAccounts>;

function make(shape: (typeof SHAPES)[number], seed: number, dialect: (typeof DIALECTS)[number]): Made {
  return shape === 'final' ? makeFinalAccounts({ seed, dialect }) : makeBudget({ seed, dialect, shape });
}

const loud = (findings: readonly Reported[]): Reported[] =>
  findings.filter((finding) => finding.code.startsWith('A') && (finding.severity === 'error' || finding.severity === 'warning'));

describe.each(SHAPES)('a generated %s report', (shape) => {
  it.each(DIALECTS)('without fault has no arithmetic finding, its tables written as %s', (dialect) => {
    for (const seed of [1, 2, 3]) {
      const analysis = analyze(make(shape, seed, dialect).text, SETTINGS);
      expect(analysis.failures).toEqual([]);
      expect(loud(analysis.findings).map((finding) => finding.message.zh)).toEqual([]);
    }
  });

  it('has nearly all its table figures verified', () => {
    const { facts } = analyze(make(shape, 4, 'tsv').text, SETTINGS).draft.ledger;
    const cells = facts.filter((fact) => fact.table >= 0);
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter((fact) => fact.standing === 'verified').length / cells.length).toBeGreaterThan(0.95);
  });

  it('with one figure of its subject tables mistyped has one finding there, which mends it', () => {
    const made = make(shape, 5, 'tsv');
    const memo = createMemo();
    const before = analyze(made.text, SETTINGS, memo).findings.map((finding) => finding.message.zh);
    // Subjects stand in several tables and sums: every such figure can be told from its siblings.
    const figures = made.figures.filter(
      (figure) => figure.table !== null && /:2\d{6}$/.test(figure.key) && /[1-9]\d{2}/.test(figure.text),
    );
    expect(figures.length).toBeGreaterThan(5);
    for (const figure of figures.slice(0, 12)) {
      const at = figure.text.search(/[1-9]/);
      const wrong = figure.text.slice(0, at) + ((Number(figure.text[at]) % 9) + 1) + figure.text.slice(at + 1);
      const text = made.text.slice(0, figure.start) + wrong + made.text.slice(figure.end);
      const fresh = loud(analyze(text, SETTINGS, memo).findings).filter((finding) => !before.includes(finding.message.zh));
      expect(fresh.map((finding) => text.slice(finding.span.start, finding.span.end))).toEqual([wrong]);
      const fix = fresh[0]?.fixes?.find((candidate) => candidate.preferred);
      expect(fix && applyEdits(text, fix.edits)).toBe(made.text);
    }
  });
});

it('an edit analysed on top of an earlier analysis gives what a fresh one gives', () => {
  const made = makeBudget({ seed: 6, shape: 'national' });
  const memo = createMemo();
  analyze(made.text, SETTINGS, memo);
  const [figure] = made.figures.filter((candidate) => candidate.table !== null);
  if (!figure) throw new Error('a report without figures');
  const text = `${made.text.slice(0, figure.start)}9${made.text.slice(figure.start)}`;
  const told = (findings: readonly Reported[]): unknown => findings.map(({ rule, span, message }) => [rule, span, message.zh]);
  expect(told(analyze(text, SETTINGS, memo).findings)).toEqual(told(analyze(text, SETTINGS).findings));
});
