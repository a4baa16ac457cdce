// A sum is judged by the precision its figures are shown to.
import { describe, expect, it } from 'vitest';
import type { Statement, SumRelation } from '../../server/src/ledger/model';
import { residualOf, toleranceOf, verdictOf } from '../../server/src/ledger/sums';
import { measure, readAmount } from '../../server/src/money/amount';
import { say } from '../../server/src/text/say';

/** How `total` fares as the sum of `parts`, all in 万元 as written. */
function verdict(total: string, ...parts: readonly string[]): string {
  const statements = [total, ...parts].map((text): Statement => {
    const amount = readAmount(text);
    const measured = amount && measure(amount, '万元');
    if (!measured) throw new RangeError(text);
    return { ...measured, span: { start: 0, end: 0 }, text, unit: '万元', keys: [], label: say('', ''), table: 0 };
  });
  const sum: SumRelation = {
    kind: 'sum',
    family: 'test',
    total: 0,
    parts: parts.map((_, i) => ({ at: i + 1, sign: 1 })),
    label: say('', ''),
    force: 'certain',
  };
  const values = statements.map(({ value }) => value);
  return verdictOf(sum, residualOf(sum, values), toleranceOf(sum, statements));
}

describe('a sum', () => {
  it('holds to the cent, or within what rounding its parts may cost', () => {
    expect(verdict('149.65', '135.44', '14.21')).toBe('exact');
    expect(verdict('149.66', '135.44', '14.21')).toBe('rounding');
    expect(verdict('149.67', '135.44', '14.21')).toBe('failed');
    expect(verdict('150', '135.44', '14.21')).toBe('rounding');
  });

  it('of one part of the same precision is a copy, and exact or wrong', () => {
    expect(verdict('135.44', '135.44')).toBe('exact');
    expect(verdict('135.45', '135.44')).toBe('failed');
  });

  it('has no more leeway for parts that are nothing', () => {
    const nothing = Array.from({ length: 25 }, () => '0.00');
    expect(verdict('10.23', '3.78', '6.45', ...nothing)).toBe('exact');
    expect(verdict('10.23', '3.78', '6.46', ...nothing)).toBe('rounding');
    expect(verdict('10.23', '3.87', '6.45', ...nothing)).toBe('failed');
  });
});
