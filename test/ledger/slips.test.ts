// A figure is likelier the culprit when one slip of the finger leads from the right figure to it.
import { describe, expect, it } from 'vitest';
import { isShift, isSlip } from '../../server/src/ledger/slips';

describe('one slip of the finger', () => {
  it.each([
    ['1,438.24', '1,439.24', 'one digit wrong'],
    ['171,200.00', '117,200.00', 'two neighbours swapped'],
    ['149.65', '1496.5', 'the point moved'],
    ['149.65', '14.965', 'the point moved the other way'],
    ['58.00', '588.00', 'a digit doubled'],
    ['20,787.00', '2,787.00', 'a digit lost'],
    ['600.00', '6,000.00', 'a zero too many'],
    ['306.43', '306.43', 'nothing at all'],
  ])('%s → %s: %s', (right, written) => {
    expect(isSlip(written, right)).toBe(true);
  });

  it.each([
    ['1,438.24', '1,549.24'],
    ['306.43', '360.34'],
    ['12.34', '98.76'],
    ['1,234.00', '1,324.10'],
  ])('%s → %s is more than one', (right, written) => {
    expect(isSlip(written, right)).toBe(false);
  });

  it('tells a moved point by its factor', () => {
    expect(isShift(32_000_000, 3_246_000)).toBe(false);
    expect(isShift(32_500_000, 3_250_000)).toBe(true);
    expect(isShift(0, 3_250_000)).toBe(false);
  });
});
