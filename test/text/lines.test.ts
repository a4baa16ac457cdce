import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt, lineText, splitLines } from '../../server/src/text/lines';
import { offsetAt, positionAt, rangeOf } from '../../server/src/text/position';

const linesOf = (text: string): string[] => {
  const lines = splitLines(text);
  return lines.starts.map((_, i) => lineText(lines, i));
};

/** Text in which every kind of break is likely. */
const broken = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\r', '\r\n', '', '收入', '1,234.56', '\t', '\ud83d', '\udcca'),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''));

describe('lines', () => {
  it.each([
    ['LF', '一、收入\n二、支出\n'],
    ['CRLF', '一、收入\r\n二、支出\r\n'],
    ['CR', '一、收入\r二、支出\r'],
  ])('end with %s, the last one with the text', (_, text) => {
    expect(linesOf(text)).toEqual(['一、收入', '二、支出', '']);
  });

  it('may mix their breaks', () => {
    expect(linesOf('甲\r\n\r乙\n\n丙\r\r\n丁')).toEqual(['甲', '', '乙', '', '丙', '', '丁']);
  });

  it('number one for an empty text', () => {
    expect(linesOf('')).toEqual(['']);
  });

  it('tile the text: what is between them is one break each', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const { starts, ends } = splitLines(text);
        expect(starts[0]).toBe(0);
        expect(ends.at(-1)).toBe(text.length);
        expect(ends).toHaveLength(starts.length);
        starts.forEach((start, i) => {
          expect(text.slice(start, ends[i])).not.toMatch(/[\r\n]/);
          if (i > 0) expect(text.slice(ends[i - 1], start)).toMatch(/^(?:\r\n|\r|\n)$/);
        });
      }),
    );
  });

  it('are found again by any offset in them, their break included', () => {
    fc.assert(
      fc.property(broken, fc.nat(), (text, at) => {
        const lines = splitLines(text);
        const offset = at % (text.length + 1);
        const i = lineAt(lines, offset);
        expect(lines.starts[i]).toBeLessThanOrEqual(offset);
        expect(lines.starts[i + 1] ?? Number.POSITIVE_INFINITY).toBeGreaterThan(offset);
      }),
    );
  });
});

describe('positions', () => {
  const lines = splitLines('收入\r\n１２３元\n');

  it('count UTF-16 units from zero', () => {
    expect(positionAt(lines, 5)).toEqual({ line: 1, character: 1 });
    expect(rangeOf(lines, { start: 4, end: 7 })).toEqual({ start: { line: 1, character: 0 }, end: { line: 1, character: 3 } });
  });

  it('inside a break stand at the end of its line', () => {
    expect(positionAt(lines, 3)).toEqual({ line: 0, character: 2 });
  });

  it('outside the text are clamped to it', () => {
    expect(positionAt(lines, -1)).toEqual({ line: 0, character: 0 });
    expect(positionAt(lines, 99)).toEqual({ line: 2, character: 0 });
    expect(offsetAt(lines, { line: 0, character: 99 })).toBe(2);
    expect(offsetAt(lines, { line: 9, character: 0 })).toBe(9);
    expect(offsetAt(lines, { line: -1, character: 4 })).toBe(0);
  });

  it('lead back to their offset, but for those inside a break', () => {
    fc.assert(
      fc.property(broken, fc.nat(), (text, at) => {
        const all = splitLines(text);
        const offset = at % (text.length + 1);
        const end = all.ends[lineAt(all, offset)] ?? 0;
        expect(offsetAt(all, positionAt(all, offset))).toBe(Math.min(offset, end));
      }),
    );
  });
});
