// A percentage holds when figures that would be displayed as these give a percentage that would be displayed so.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opposite, percentOf, ratioHolds } from '../../server/src/ledger/ratios';

const wan = (value: number) => ({ value: Math.round(value * 1_000_000), ulp: 10_000 });
const percent = (value: number, decimals: number) => ({ value: Math.round(value * 1_000_000), ulp: 1_000_000 / 10 ** decimals });

describe('a stated share', () => {
  it('holds when it is the rounded ratio', () => {
    expect(ratioHolds(wan(1438.24), wan(211025.23), percent(0.68, 2))).toBe(true);
    expect(ratioHolds(wan(306.43), wan(1021.43), percent(30, 0))).toBe(true);
  });

  it('fails when its point moved or its last digit was cut', () => {
    expect(ratioHolds(wan(196.82), wan(6062.82), percent(32, 0))).toBe(false);
    expect(ratioHolds(wan(5865.99), wan(6062.82), percent(96, 0))).toBe(false);
    expect(ratioHolds(wan(5865.99), wan(6062.82), percent(97, 0))).toBe(true);
  });

  it('is as wide as the figures it is of: 0.02 of 0.04 may be anything near a half', () => {
    expect(ratioHolds(wan(0.02), wan(0.04), percent(45, 0))).toBe(true);
    expect(ratioHolds(wan(0.02), wan(0.04), percent(90, 0))).toBe(false);
  });

  it('always accepts the percentage it computes itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e10 }),
        fc.integer({ min: 1, max: 1e10 }),
        fc.constantFrom(1_000_000, 100_000, 10_000),
        (n, d, ulp) => {
          const stated = { value: percentOf(n * 10_000, d * 10_000, ulp), ulp };
          return ratioHolds({ value: n * 10_000, ulp: 10_000 }, { value: d * 10_000, ulp: 10_000 }, stated);
        },
      ),
    );
  });
});

it('every direction word has its opposite, in brackets or not', () => {
  expect(opposite('增加')).toBe('减少');
  expect(opposite('（下降）')).toBe('增长');
  expect(opposite('持平')).toBeNull();
});
