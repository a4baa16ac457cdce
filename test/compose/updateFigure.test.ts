// A stale figure follows the tables wherever it is stated, in the form it is written in.
import { describe, expect, it } from 'vitest';
import { fillFigures } from '../../server/src/compose/fillFigures';
import { updateFigure, updateStale } from '../../server/src/compose/updateFigure';
import { applyEdits } from '../../server/src/rules/applyFixes';
import { analysed, parsed, sample } from './composing';

const text = sample('林业和草原局2024');

describe('a figure that changed', () => {
  it('changes wherever it is stated, with what follows from it', () => {
    const draft = parsed(text);
    const edits = updateFigure(draft, 'out|f:221|all|general|now', 136_180_000);
    const changed = applyEdits(text, edits);
    expect(edits.length).toBeGreaterThanOrEqual(4);
    expect(changed).toContain('住房保障支出（类）136.18万元，占4.46%。');
    expect(changed).toContain('221			住房保障支出	136.18');
    expect(changed).toContain('住房保障支出136.18万元，主要用于缴纳职工住房公积金');
  });

  it('brings prose that was left behind in line with the tables', () => {
    const stale = text
      .replace('（类）286.97万元，占9.40%', '（类）268.97万元，占8.81%')
      .replace('预算数为65.20万元', '预算数为56.20万元');
    expect(analysed(stale).findings.length).toBeGreaterThan(0);
    const mended = applyEdits(stale, updateStale(parsed(stale)));
    expect(mended).toContain('社会保障和就业支出（类）286.97万元，占9.40%。');
    expect(mended).toContain('一般行政管理事务（项）：2024年预算数为65.20万元');
  });

  it('leaves a draft that agrees with itself alone', () => {
    expect(updateStale(parsed(text))).toEqual([]);
  });
});

describe('blanks in a sentence', () => {
  const parse = parsed;
  const fill = (marked: string, within: string): string => {
    const draft = parse(marked);
    const start = marked.indexOf(within);
    return applyEdits(marked, fillFigures(draft, { start, end: start + within.length }, parse));
  };

  it('take the figures of the tables, and the shares that follow', () => {
    const blanked = text.replace('卫生健康支出（类）136.69万元，占4.48%', '卫生健康支出（类）XX万元，占XX%');
    expect(fill(blanked, '2、卫生健康支出（类）XX万元，占XX%。')).toBe(text);
  });

  it('are filled where the unit stands alone', () => {
    const blanked = text.replace('基本支出1,971.56万元，占59.68%，比', '基本支出1,971.56万元，占 %，比');
    expect(fill(blanked, '基本支出1,971.56万元，占 %，比')).toBe(text);
  });

  it('stay where no table knows the figure', () => {
    const blanked = text.replace('办公家具价值73.92万元', '办公家具价值XX万元');
    expect(fill(blanked, '3、办公家具价值XX万元。')).toBe(blanked);
  });

  it('know the outturn from the budget', () => {
    const final = sample('文化广电和旅游局2024');
    const blanked = final.replace(
      '年初预算为672.00万元，支出决算为686.69万元，完成年初预算的102.19%',
      '年初预算为672.00万元，支出决算为XXX万元，完成年初预算的XX%',
    );
    const start = blanked.indexOf('年初预算为672.00万元，支出');
    const edits = fillFigures(parse(blanked), { start, end: start + 60 }, parse);
    expect(applyEdits(blanked, edits)).toBe(final);
  });
});
