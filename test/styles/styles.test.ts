// Reports as provinces and central departments write them, with invented figures that tie out: nothing is said of
// a clean one, its tables are known for what they are, nearly every figure is verified, and one slip is found where it is.
import { describe, expect, it } from 'vitest';
import { type Analysis, analyze } from '../../server/src/analysis';
import { bundledCatalogue } from '../../server/src/catalog/bundled';
import type { Fact } from '../../server/src/ledger/ledger';
import { isMoney } from '../../server/src/money/unit';
import type { Reported } from '../../server/src/rules/finding';
import type { Settings } from '../../server/src/rules/settings';
import { CENTRAL } from './central';
import { GUANGXI } from './guangxi';
import { HENAN } from './henan';
import { HUBEI } from './hubei';
import { JIANGSU } from './jiangsu';
import { SHAANXI } from './shaanxi';
import { SICHUAN } from './sichuan';
import type { Style, StyleFault } from './style';
import { YUNNAN } from './yunnan';
import { ZHEJIANG } from './zhejiang';

const SETTINGS: Settings = { severities: {}, accepted: [], catalogue: bundledCatalogue() };
const STYLES: readonly Style[] = [SICHUAN, YUNNAN, JIANGSU, CENTRAL, GUANGXI, HENAN, ZHEJIANG, HUBEI, SHAANXI];

/** These short reports leave out tables and sections on purpose, and the one out of a PDF keeps its page numbers. */
const LEFT_OUT = new Set(['required-table', 'required-section', 'page-number']);

const told = (analysis: Analysis): Reported[] =>
  analysis.findings.filter(({ rule, severity }) => severity !== 'hint' && !LEFT_OUT.has(rule));

const verified = (facts: readonly Fact[]): number =>
  facts.filter(({ standing }) => standing === 'verified').length / facts.length;

function plant(text: string, { near, right, wrong }: StyleFault): { text: string; start: number; end: number } {
  const from = text.indexOf(near);
  const start = text.indexOf(right, from + near.length);
  if (from < 0 || start < 0) throw new Error(`no ${right} after ${near}`);
  return {
    text: text.slice(0, start) + wrong + text.slice(start + right.length),
    start,
    end: start + wrong.length,
  };
}

describe.each(STYLES.map((style) => [style.name, style] as const))('%s', (_, style) => {
  const analysis = analyze(style.text, SETTINGS);
  const { ledger, tables } = analysis.draft;

  it('says nothing of a report without fault', () => {
    expect(analysis.failures).toEqual([]);
    expect(told(analysis).map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual([]);
  });

  it('knows its tables', () => {
    expect(tables.map(({ table }) => table.identity)).toEqual(style.tables);
  });

  it('verifies nearly every figure', () => {
    const cells = ledger.facts.filter(({ table }) => table >= 0);
    const money = ledger.facts.filter(({ table, unit }) => table < 0 && isMoney(unit));
    expect(cells.length).toBeGreaterThan(80);
    expect(money.length).toBeGreaterThan(30);
    expect(verified(cells)).toBeGreaterThanOrEqual(0.95);
    expect(verified(money)).toBeGreaterThanOrEqual(0.8);
  });

  it.each(style.faults.map((fault) => [fault.what, fault] as const))('finds one wrong %s at its place', (_what, fault) => {
    const { text, start, end } = plant(style.text, fault);
    const known = new Set(told(analysis).map(({ message }) => message.zh));
    const fresh = told(analyze(text, SETTINGS)).filter(({ message }) => !known.has(message.zh));
    expect(fresh.some(({ span }) => span.start < end && span.end > start)).toBe(true);
  });
});
