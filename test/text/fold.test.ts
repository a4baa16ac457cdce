import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, squash } from '../../server/src/text/fold';

describe('folding', () => {
  it.each([
    ['１，２３４．５６', '1,234.56'],
    ['（类）', '(类)'],
    ['单位：万元　％', '单位:万元 %'],
    ['收入，支出。', '收入,支出。'],
  ])('%s is read as %s', (wide, narrow) => {
    expect(fold(wide)).toBe(narrow);
  });

  it('maps every UTF-16 unit to one, so that offsets stay', () => {
    const text = fc.string({ unit: fc.constantFrom('Ａ', '～', '　', '\u00a0', '人', '1', '\ud800', '｠') });
    fc.assert(
      fc.property(text, (written) => {
        const folded = fold(written);
        expect(folded).toHaveLength(written.length);
        [...folded.matchAll(/[人1\ud800｠]/g)].forEach((kept) => {
          expect(written[kept.index]).toBe(kept[0]);
        });
        expect(fold(folded)).toBe(folded);
      }),
    );
  });
});

describe('squashing', () => {
  it('takes all white space out of a label', () => {
    expect(squash(' 合　　计 ')).toBe('合计');
    expect(squash('项\t目\r\n名称（全\u00a0称）')).toBe('项目名称(全称)');
  });
});
