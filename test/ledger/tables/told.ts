// What is said of a draft that is no more than a few tables: the code of each finding, and what it underlines.
import { analyze } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import type { Settings } from '../../../server/src/rules/settings';

const SETTINGS: Settings = { severities: {}, accepted: [], catalogue: bundledCatalogue() };

/** Findings of the arithmetic and of the columns in a budget of 2025 made of `lines`. */
export const told = (...lines: string[]): string[] => {
  const text = ['青禾县医疗保障局', '2025年部门预算公开', '', ...lines].join('\n');
  return analyze(text, SETTINGS)
    .findings.filter(({ code, severity }) => /^[AC][12]/.test(code) && (severity === 'error' || severity === 'warning'))
    .map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
};

/** Rows written with `|` between cells, to be read here. */
export const rows = (table: string): string[] =>
  table
    .trim()
    .split('\n')
    .map((row) => row.trim().replaceAll('|', '\t'));
