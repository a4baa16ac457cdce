import { describe, expect, it } from 'vitest';
import { chineseNumber, numberingOf, toChinese } from '../../server/src/syntax/number';

describe('numbering', () => {
  it.each([
    ['第一部分 部门概况', 'part', 1, '第一部分'],
    ['第十二部分：名词解释', 'part', 12, '第十二部分：'],
    ['一、收入', 'chinese', 1, '一、'],
    ['二十一、其他', 'chinese', 21, '二十一、'],
    ['一十、其他', 'chinese', 10, '一十、'],
    ['（一）收入', 'chinese-bracket', 1, '（一）'],
    ['(三) 收入', 'chinese-bracket', 3, '(三)'],
    ['1、收入', 'arabic', 1, '1、'],
    ['1.收入', 'arabic', 1, '1.'],
    ['１．收入', 'arabic', 1, '１．'],
    ['3.2024年收入', 'arabic', 3, '3.'],
    ['（1）收入', 'arabic-bracket', 1, '（1）'],
    ['(12)收入', 'arabic-bracket', 12, '(12)'],
    ['③收入', 'circled', 3, '③'],
    ['- **（一）收入**', 'chinese-bracket', 1, '（一）'],
    ['## 一、收入', 'chinese', 1, '一、'],
    ['[bookmark: _Toc77]一、收入', 'chinese', 1, '一、'],
    ['　　一、收入', 'chinese', 1, '一、'],
  ] as const)('of %s', (line, style, value, text) => {
    const number = numberingOf(line);
    expect(number).toMatchObject({ style, value, text });
    expect(line.slice(number?.span.start, number?.span.end)).toBe(text);
  });

  it.each(['2024年收入', '1.5万元', '12,345.60', '210 卫生健康支出', '一般公共预算', '十分重要', '三公经费', ''])(
    'none in %j',
    (line) => {
      expect(numberingOf(line)).toBeNull();
    },
  );
});

describe('Chinese numerals', () => {
  it('below a hundred are read as they are written', () => {
    for (let value = 1; value < 100; value++) expect(chineseNumber(toChinese(value))).toBe(value);
  });

  it.each(['', '百', '一二', '十十', '二十零'])('%j is not one', (text) => {
    expect(chineseNumber(text)).toBeNull();
  });
});
