import { describe, expect, it } from 'vitest';
import { CORPUS } from '../support/corpus';
import { tablesOf } from '../support/parseText';

/** What every table of a report is, its unit and its shape: `identity 万元 rows×columns`, `…` for a next page. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '001': [
    'balance-total 万元',
    'income-total 万元',
    '… income-total 万元',
    'expenditure-total 万元',
    'fiscal-balance 万元',
    'general-expenditure 万元',
    'general-basic 万元',
    'general-project 万元',
    '… general-project 万元',
    'government-fund 万元',
    'state-capital 万元',
    'three-public 万元',
    'carry-over 万元',
    ...Array<string>(9).fill('performance 万元'),
  ],
  '002': [
    'balance-total 万元',
    'income-total 万元',
    'expenditure-total 万元',
    'fiscal-balance 万元',
    'general-expenditure 万元',
    'general-basic 万元',
    'government-fund 万元',
    'state-capital 万元',
    'three-public 万元',
    'units -',
    ...Array<string>(5).fill('performance 万元'),
    'procurement 万元',
    'assets -',
  ],
  '003': [],
  '004': [
    'balance-total 万元',
    'income-total 万元',
    'expenditure-total 万元',
    'fiscal-balance 万元',
    'general-expenditure 万元',
    'general-basic 万元',
    'general-project 万元',
    'three-public 万元',
    'government-fund 万元',
    ...Array<string>(3).fill('performance 万元'),
  ],
};

describe.skipIf(CORPUS.length === 0)('a real report', () => {
  const reports = CORPUS.filter(({ name }) => name.slice(0, 3) in EXPECTED);

  it.each(reports)('$name has its tables', ({ name, text }) => {
    const found = tablesOf(text).map(({ table }) => `${table.continues ? '… ' : ''}${table.identity} ${table.unit ?? '-'}`);
    expect(found).toEqual(EXPECTED[name.slice(0, 3)]);
  });

  it.each(CORPUS)('$name: every table that is no next page or form has a title, columns and amounts', ({ text }) => {
    for (const { table, block } of tablesOf(text)) {
      if (table.continues || table.identity === 'performance' || table.identity === 'units') continue;
      expect(table.title, block.text.slice(0, 80)).not.toBe('');
      const used = table.columns.filter(({ index }) => table.grid.rows.some((row) => (row[index]?.text ?? '') !== ''));
      expect(used.filter((column) => column.path.length === 0)).toEqual([]);
      if (table.identity !== 'procurement') expect(table.columns.some((column) => column.role === 'amount')).toBe(true);
    }
  });

  it.each(CORPUS)('$name: a next page has the columns of the page before it', ({ text }) => {
    const tables = tablesOf(text);
    tables.forEach(({ table }, i) => {
      if (!table.continues) return;
      expect(table.identity).toBe(tables[i - 1]?.table.identity);
      expect(tables[i - 1]?.whole.rows.length).toBeGreaterThan(table.rows.length);
    });
  });
});
