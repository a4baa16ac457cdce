// Fixes go in whole or not at all, and the text that results is the text one would write by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, collectSafeFixes } from '../../server/src/rules/applyFixes';
import type { Edit, Reported } from '../../server/src/rules/finding';
import { say } from '../../server/src/text/say';

const edit = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });

const finding = (edits: readonly Edit[], kind: 'safe' | 'suggestion' = 'safe'): Reported => ({
  rule: 'made-up',
  code: 'T999',
  severity: 'warning',
  message: say('有误。', 'Wrong.'),
  span: edits[0]?.span ?? { start: 0, end: 0 },
  fixes: [{ title: say('改', 'Fix'), kind, edits }],
});

describe('applyEdits', () => {
  it('applies edits in any order at their places in the original', () => {
    expect(applyEdits('收入０万元，支出１万元', [edit(8, 9, '20'), edit(2, 3, '10')])).toBe('收入10万元，支出20万元');
  });

  it('lets edits touch, and keeps the first of two that overlap', () => {
    expect(applyEdits('abcdef', [edit(0, 2, 'X'), edit(2, 4, 'Y')])).toBe('XYef');
    expect(applyEdits('abcdef', [edit(1, 4, 'X'), edit(2, 5, 'Y')])).toBe('aXef');
  });

  it('inserts at the end of what it replaces, but not twice at one place', () => {
    expect(applyEdits('abc', [edit(0, 1, 'X'), edit(1, 1, '+')])).toBe('X+bc');
    expect(applyEdits('abc', [edit(1, 1, '+'), edit(1, 1, '-')])).toBe('a+bc');
  });
});

describe('collectSafeFixes', () => {
  it('leaves suggestions to a person', () => {
    expect(collectSafeFixes([finding([edit(0, 1, 'X')], 'suggestion')])).toEqual({ edits: [], applied: [], remaining: [] });
  });

  it('says which fixes have to wait for another round', () => {
    const first = finding([edit(0, 5, '')]);
    const second = finding([edit(3, 8, '')]);
    const third = finding([edit(8, 9, 'X')]);
    const { edits, applied, remaining } = collectSafeFixes([first, second, third]);
    expect(edits).toEqual([edit(0, 5, ''), edit(8, 9, 'X')]);
    expect(applied).toEqual([first, third]);
    expect(remaining).toEqual([second]);
  });

  it('takes a fix whole or not at all', () => {
    const far = finding([edit(0, 1, 'X'), edit(20, 25, 'Y')]);
    const near = finding([edit(10, 11, 'Z'), edit(22, 23, 'Z')]);
    expect(applyEdits('0123456789012345678901234567', collectSafeFixes([far, near]).edits)).toBe('X1234567890123456789Y567');
  });

  it('does one deletion once when two findings ask for it', () => {
    const { edits, applied } = collectSafeFixes([finding([edit(2, 6, '')]), finding([edit(2, 6, '')])]);
    expect(edits).toEqual([edit(2, 6, '')]);
    expect(applied).toHaveLength(2);
  });

  it('never yields edits that overlap, whatever the findings', () => {
    const anyEdit = fc
      .tuple(fc.nat(60), fc.nat(8), fc.string({ maxLength: 3 }))
      .map(([start, n, s]) => edit(start, start + n, s));
    fc.assert(
      fc.property(fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 1 }), { maxLength: 30 }), (all) => {
        const { edits } = collectSafeFixes(all.map((edits) => finding(edits)).sort((a, b) => a.span.start - b.span.start));
        for (const [i, one] of edits.entries()) {
          const next = edits[i + 1];
          if (next) expect(one.span.end <= next.span.start && one.span.start < next.span.start).toBe(true);
        }
      }),
    );
  });
});
