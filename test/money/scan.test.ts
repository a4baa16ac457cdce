import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, scanFigures } from '../../server/src/money/scan';
import { fold } from '../../server/src/text/fold';

/** Every figure as `kind text unit`. */
function figuresOf(text: string): string[] {
  return scanFigures(fold(text)).map((figure) => `${figure.kind} ${text.slice(figure.start, figure.unitEnd)}`);
}
const only = (text: string): Figure => {
  const [figure, ...others] = scanFigures(fold(text));
  if (!figure || others.length > 0) throw new Error(`not one figure in ${text}`);
  return figure;
};

describe('amounts in running text', () => {
  it.each([
    ['收入总计1,234.56万元。', 'amount 1,234.56万元'],
    ['收入总计1234.56 万元', 'amount 1234.56 万元'],
    ['下降６０．０万元', 'amount ６０．０万元'],
    ['为3.5亿元', 'amount 3.5亿元'],
    ['退回12元', 'amount 12元'],
    ['每份5分', 'count 5分'],
    ['每人补助0.2589元/人', 'amount 0.2589元'],
    ['结余-3.2万元', 'amount -3.2万元'],
    ['占12.34%', 'percent 12.34%'],
    ['占１２．３４％', 'percent １２．３４％'],
    ['提高1.5个百分点', 'points 1.5个百分点'],
    ['服务20248258人', 'count 20248258人'],
    ['覆盖529.08万人', 'count 529.08万人'],
    ['车辆3辆', 'count 3辆'],
    ['面积1,200平方米', 'count 1,200平方米'],
  ])('%s', (text, figure) => {
    expect(figuresOf(text)).toEqual([figure]);
  });

  it('carry value, unit and measure word', () => {
    expect(only('合计 1,234.50 万元')).toMatchObject({ amount: { digits: 123450, decimals: 2 }, unit: '万元' });
    expect(only('覆盖529.08万人')).toMatchObject({ amount: { digits: 52908, decimals: 2 }, unit: 'count', measure: '万人' });
    expect(only('占5%')).toMatchObject({ amount: { digits: 5, decimals: 0 }, unit: '%' });
  });
});

describe('what is not an amount', () => {
  it.each([
    ['2023年', ['year 2023']],
    ['2023—2024年', ['bare 2023', 'year 2024']],
    ['截至2023年12月31日', ['year 2023', 'date 12', 'date 31']],
    ['截至2023-12-31', ['date 2023', 'bare 12', 'bare 31']],
    ['云财发〔2023〕18号', ['document 2023', 'document 18']],
    ['云财发[2023]18号文', ['document 2023', 'document 18']],
    ['云政办发（2023）7号', ['document 2023', 'document 7']],
    ['第3项', ['bare 3']],
    ['单价50万元以上设备', ['threshold 50万元']],
    ['单价100万元（含）以上的设备', ['threshold 100万元']],
    ['单位价值50万元及以上', ['threshold 50万元']],
    ['20万元以下的采购', ['threshold 20万元']],
  ])('%s', (text, figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  it.each(['W-07', 'X101', 'A4纸', 'T101号', 'v2', '3D打印', '_Toc12345'])('a number in %s', (text) => {
    expect(figuresOf(text).filter((figure) => figure.startsWith('amount'))).toEqual([]);
  });

  it('a comma or full stop that ends a clause', () => {
    expect(figuresOf('支出100,其中项目支出20.')).toEqual(['bare 100', 'bare 20']);
    expect(figuresOf('支出100万元,增加2,000元.')).toEqual(['amount 100万元', 'amount 2,000元']);
  });
});

it('a range keeps both ends positive', () => {
  expect(scanFigures('10-20万元').map((figure) => figure.amount.digits)).toEqual([10, 20]);
});

it('never throws, and its figures come in order without overlap', () => {
  const unit = fc.constantFrom(
    '1',
    '9',
    ',',
    '.',
    '-',
    '万元',
    '%',
    '年',
    '（',
    '〔2023〕',
    '号',
    'X',
    ' ',
    '以上',
    '\ud800',
    '第',
    '个百分点',
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      let end = 0;
      for (const figure of scanFigures(fold(text))) {
        expect(figure.start).toBeGreaterThanOrEqual(end);
        expect(figure.end).toBeGreaterThan(figure.start);
        expect(figure.unitEnd).toBeGreaterThanOrEqual(figure.end);
        expect(figure.unitEnd).toBeLessThanOrEqual(text.length);
        end = figure.end;
      }
    }),
  );
});
