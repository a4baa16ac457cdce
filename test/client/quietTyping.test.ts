// Quiet while typing: what waits, what stays, and when it is over.
import { describe, expect, it } from 'vitest';
import { isTyping, QUIET, quietly, type Shown } from '../../client/src/quietTyping';
import { isTableLine } from '../../client/src/tableLine';

const at = (code: string, startLine: number, endLine = startLine): Shown => ({ code, startLine, endLine });
const split = (next: readonly Shown[], before: readonly Shown[], line: number) => quietly(next, before, line, (shown) => shown);

describe('while a line is typed in', () => {
  it('what turns up there waits, what turns up elsewhere does not', () => {
    const { show, wait } = split([at('A101', 3), at('A101', 7), at('T101', 2, 4)], [], 3);
    expect(show).toEqual([at('A101', 7)]);
    expect(wait).toEqual([at('A101', 3), at('T101', 2, 4)]);
  });

  it('what was shown there stays, so that nothing flickers', () => {
    const before = [at('A101', 3), at('W104', 9)];
    expect(split([at('A101', 3), at('W104', 3)], before, 3)).toEqual({ show: [at('A101', 3)], wait: [at('W104', 3)] });
    expect(split([at('A101', 3), at('A101', 3)], before, 3).wait).toHaveLength(1);
  });

  it('what is gone is gone at once', () => {
    expect(split([], [at('A101', 3)], 3)).toEqual({ show: [], wait: [] });
  });

  it('is over a moment after the last keystroke', () => {
    const typing = { line: 3, at: 1000 };
    expect(isTyping(typing, 1000 + QUIET - 1)).toBe(true);
    expect(isTyping(typing, 1000 + QUIET)).toBe(false);
    expect(isTyping(undefined, 0)).toBe(false);
  });
});

describe('a line of a table', () => {
  it('has tabs, bars, or columns of spaces', () => {
    for (const line of ['收入\t5.00', '\t', '| 收入 | 5.00 |', '收入    5.00    3.00', '收入　5.00　3.00']) {
      expect([line, isTableLine(line)]).toEqual([line, true]);
    }
    for (const line of [
      '',
      '本年收入5.00万元。',
      '一、  收入',
      '收入  5.00  万元。',
      `${' '.repeat(100_000)}`,
      `a${'  '.repeat(50_000)}`,
    ]) {
      expect([line.slice(0, 20), isTableLine(line)]).toEqual([line.slice(0, 20), false]);
    }
  });
});
