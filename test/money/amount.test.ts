import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Amount, isBlankMark, measure, readAmount, roundTo, writeAmount, writeLike } from '../../server/src/money/amount';
import { scaleOf, type Unit } from '../../server/src/money/unit';

const amount = (digits: number, decimals: number): Amount => ({ digits, decimals });

describe('reading an amount', () => {
  it.each<[string, Amount]>([
    ['1,234.56', amount(123456, 2)],
    ['1234.56', amount(123456, 2)],
    ['12,34.5', amount(12345, 1)],
    ['６０.０', amount(600, 1)],
    ['１，２３４．５６', amount(123456, 2)],
    [' 7.10 ', amount(710, 2)],
    ['-3.2', amount(-32, 1)],
    ['－3.2', amount(-32, 1)],
    ['−3.2', amount(-32, 1)],
    ['（3.2）', amount(-32, 1)],
    ['(1,000)', amount(-1000, 0)],
    ['△3.2', amount(-32, 1)],
    ['0', amount(0, 0)],
    ['-0.00', amount(0, 2)],
    ['￥88.00', amount(8800, 2)],
    ['0.2589', amount(2589, 4)],
  ])('%s', (text, read) => {
    expect(readAmount(text)).toEqual(read);
  });

  it.each([
    '',
    '--',
    '—',
    '无',
    '1e3',
    '0x1f',
    '3.2.1',
    '1.',
    '.5',
    '（3.2',
    '3.2）',
    '12%',
    '1 234',
    '2024年',
    'NaN',
    '9'.repeat(17),
  ])('%j is not one', (text) => {
    expect(readAmount(text)).toBeNull();
  });
});

it.each(['', ' ', '-', '--', '—', '——', '/', '／', '无', '　'])('%j says that there is nothing', (text) => {
  expect(isBlankMark(text)).toBe(true);
});

it.each(['0', '0.00', '-1', '无人', 'x'])('%j says something', (text) => {
  expect(isBlankMark(text)).toBe(false);
});

describe('measuring', () => {
  it('brings 元, 万元 and 亿元 to one base and keeps how finely each was shown', () => {
    expect(measure(amount(123456, 2), '万元')).toEqual({ value: 1_234_560_000, ulp: 10_000 });
    expect(measure(amount(12_345_600, 0), '元')).toEqual({ value: 1_234_560_000, ulp: 100 });
    expect(measure(amount(123456, 6), '亿元')).toEqual({ value: 1_234_560_000, ulp: 10_000 });
    expect(measure(amount(32, 1), '%')).toEqual({ value: 3_200_000, ulp: 100_000 });
  });

  it('gives up on what whole millionths cannot hold', () => {
    expect(measure(amount(Number.MAX_SAFE_INTEGER, 0), '亿元')).toBeNull();
    expect(measure(amount(1_000_000_0000, 4), '万元')).toEqual({ value: 1_000_000_000_000, ulp: 100 });
    expect(measure(amount(1234, 3), '元')).toBeNull();
    expect(measure(amount(1230, 3), '元')).toEqual({ value: 123, ulp: 1 });
  });

  it('rounds half up', () => {
    expect(roundTo(149, 100)).toBe(100);
    expect(roundTo(150, 100)).toBe(200);
    expect(roundTo(-149, 100)).toBe(-100);
  });
});

describe('writing an amount', () => {
  it('shows as many decimals as asked for, or says that it cannot', () => {
    expect(writeAmount(1_234_560_000, '万元', 2, true)).toBe('1,234.56');
    expect(writeAmount(1_234_560_000, '元', 0, false)).toBe('12345600');
    expect(writeAmount(-50_000, '万元', 2, false)).toBe('-0.05');
    expect(writeAmount(1_234_560_000, '万元', 1, false)).toBeNull();
  });

  it.each<[string, number, Unit, string]>([
    ['1,234.56', 98_765_430_000, '万元', '98,765.43'],
    ['1234.56', 98_765_430_000, '万元', '98765.43'],
    ['60', 605_000_000, '万元', '605'],
    ['60', 60_500_000, '万元', '60.5'],
    ['６０．０', 1_234_500_000, '万元', '１２３４．５'],
    ['１，０００', 1_234_000_000, '万元', '１，２３４'],
    ['（3.2）', -4_500_000, '万元', '（4.5）'],
    ['(3.2)', -4_500_000, '万元', '(4.5)'],
    ['-3.2', -4_500_000, '万元', '-4.5'],
    ['（3.2）', 4_500_000, '万元', '4.5'],
    ['1,000.00', 123_456, '元', '1,234.56'],
  ])('in the form of %s', (original, value, unit, written) => {
    expect(writeLike(original, value, unit)).toBe(written);
  });

  const units = fc.constantFrom<Unit>('元', '万元', '%', 'count');
  const shown = fc.record({
    digits: fc.integer({ min: -99_999_999, max: 99_999_999 }),
    decimals: fc.integer({ min: 0, max: 2 }),
    separators: fc.boolean(),
    form: fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.replace(/[0-9.,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
      (text) => text.replace(/^-(.*)$/, '（$1）'),
      (text) => text.replace(/^-(.*)$/, '($1)'),
    ),
  });

  it('gives back what was read', () => {
    fc.assert(
      fc.property(shown, units, ({ digits, decimals, separators, form }, unit) => {
        const plain = writeAmount((digits * scaleOf(unit)) / 10 ** decimals, unit, decimals, separators);
        fc.pre(plain !== null);
        const text = form(plain ?? '');
        const read = readAmount(text);
        const measured = read && measure(read, unit);
        expect(read).toEqual(amount(digits === 0 ? 0 : digits, decimals));
        expect(measured && writeLike(text, measured.value, unit)).toBe(text);
      }),
    );
  });

  it('of any value reads back as that value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e10, max: 1e10 }),
        fc.constantFrom('1,234.56', '６０．０', '（3.2）', '5'),
        (cents, original) => {
          const value = cents * 100;
          const written = writeLike(original, value, '万元') ?? '';
          const read = readAmount(written);
          expect(read && measure(read, '万元')?.value).toBe(value);
        },
      ),
    );
  });
});
