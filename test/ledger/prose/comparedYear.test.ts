// What a report compares with its own year by a slip is compared with the year before: the figures around the slip are
// right, and only the year is wrong. All units and figures are invented.
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import { section } from './said';

const told = (cover: string, words: string): string[] => {
  const text = [cover, '', section('一、收支情况说明', words)].join('\n');
  return analyze(text, { severities: {}, accepted: [], catalogue: bundledCatalogue() })
    .findings.filter(({ code }) => /^A|^N105/.test(code))
    .map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
};

describe('a figure compared with its own year', () => {
  it.each([
    [
      '青溪县水务局2024年度部门决算',
      '青溪县水务局2024年度收入支出总计110.00万元。与2024年度相比，收入支出总计增加10.00万元，增长10.00%。',
    ],
    ['青溪县水务局2024年部门预算公开', '2024年支出预算110.00万元，较2024年增加10.00万元，增长10.00%。'],
  ])('%s', (cover, words) => {
    expect(told(cover, words)).toEqual(['N105 2024年']);
  });

  it('is still wrong where the rate does not follow', () => {
    expect(told('青溪县水务局2024年部门预算公开', '2024年支出预算110.00万元，较2024年增加10.00万元，增长12.00%。')).toEqual([
      'N105 2024年',
      'A203 12.00%',
    ]);
  });

  it('may be this year’s budget in final accounts', () => {
    expect(
      told('青溪县水务局2024年度部门决算', '2024年度支出决算110.00万元，比2024年年初预算增加10.00万元，完成年初预算的110.00%。'),
    ).toEqual([]);
  });
});
