// A change said to go both ways: which word is wrong, and that nothing else comes under suspicion for it.
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis';
import { bundledCatalogue } from '../../server/src/catalog/bundled';
import type { Settings } from '../../server/src/rules/settings';

const SETTINGS: Settings = { severities: {}, accepted: [], catalogue: bundledCatalogue() };

const TITLE = '青溪县水务局2024年度部门决算';
const errors = (...paragraphs: string[]): string[] => {
  const text = [TITLE, '第三部分 2024年度部门决算情况说明', '一、收入支出决算总体情况说明', ...paragraphs].join('\n');
  return analyze(text, SETTINGS)
    .findings.filter(({ code, severity }) => code.startsWith('A') && severity === 'error')
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
};

describe('the wrong one of two direction words', () => {
  it('is told by the one way in which the percentage follows', () => {
    expect(errors('2024年度收入总计110.00万元。与2023年度相比，收入总计减少10.00万元，增长10.00%。')).toEqual([
      'direction-word 减少',
    ]);
    expect(errors('2024年度收入总计110.00万元。与2023年度相比，收入总计增加10.00万元，下降10.00%。')).toEqual([
      'direction-word 下降',
    ]);
  });

  it('is told where all of it is new', () => {
    expect(errors('2024年度收入总计110.00万元。与2023年度相比，收入总计减少110.00万元，增长100.00%。')).toEqual([
      'direction-word 减少',
    ]);
  });

  it('is told by what would have been written, where few digits leave room for both', () => {
    expect(errors('2024年度收入总计1.21万元。与2023年度相比，收入总计减少0.1万元，增长9.01%。')).toEqual(['direction-word 减少']);
  });

  it('is told by the sum of the changes where the percentage follows either way', () => {
    const parts = '公务用车运行维护费19.80万元，减少0.20万元，下降1.00%；公务接待费9.90万元，增加0.10万元，下降1.00%';
    expect(errors(`2024年度“三公”经费支出29.70万元，比上年减少0.30万元，下降1.00%，其中：${parts}。`)).toEqual([
      'direction-word 增加',
    ]);
  });

  it('casts no suspicion on the figures of the sum it is in', () => {
    const said = (turned: string): string =>
      `2024年度“三公”经费支出29.70万元，比上年减少3.00万元，下降9.17%，其中：公务用车运行维护费19.80万元，${turned}2.00万元，下降9.17%；公务接待费9.90万元，减少1.00万元，下降9.17%。`;
    expect(errors(said('减少'))).toEqual([]);
    expect(errors(said('增加'))).toEqual(['direction-word 增加']);
  });
});
