// One direction word that contradicts what is said elsewhere of the same change, or the sum of changes it is in.
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis';
import { bundledCatalogue } from '../../server/src/catalog/bundled';
import type { Settings } from '../../server/src/rules/settings';

const SETTINGS: Settings = { severities: {}, accepted: [], catalogue: bundledCatalogue() };

const told = (...paragraphs: string[]): string[] => {
  const text = ['青溪县水务局2024年部门预算公开', '', '第三部分 情况说明', '', ...paragraphs.flatMap((p) => [p, ''])].join('\n');
  return analyze(text, SETTINGS)
    .findings.filter(({ code, severity }) => /^A[12]/.test(code) && (severity === 'error' || severity === 'warning'))
    .map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}@${text.slice(0, span.start).split('\n').length}`);
};

describe('a change said of both sides of the balance', () => {
  const said = (income: string, outlay: string, general: string): string[] =>
    told(
      '一、收支预算情况说明',
      `2024年收入预算2,279.00万元，其中：财政拨款收入2,022.00万元，比2023年预算${income}；事业收入257.00万元。`,
      `支出预算2,279.00万元，其中：财政拨款支出预算2,022.00万元，比2023年预算${outlay}。财政拨款支出预算中，一般公共预算拨款支出预算2,022.00万元，比2023年预算${general}；政府性基金拨款支出预算为0。`,
    );

  it('goes one way', () => {
    expect(said('减少81.00万元', '减少81.00万元', '减少81.00万元')).toEqual([]);
  });

  it('and the word that goes the other way is told', () => {
    expect(said('增加81.00万元', '减少81.00万元', '减少81.00万元')).toEqual(['A204 增加@7']);
    expect(said('减少81.00万元', '减少81.00万元', '增加81.00万元')).toEqual(['A204 增加@9']);
  });

  it('a wrong figure is told as one', () => {
    expect(said('减少18.00万元', '减少81.00万元', '减少81.00万元')).toEqual([expect.stringContaining('18.00')]);
  });
});

describe('the changes of parts', () => {
  const said = (abroad: string, car: string, guests: string): string[] =>
    told(
      '二、“三公”经费预算情况说明',
      `2024年“三公”经费预算30.00万元，比上年减少4.00万元，其中：因公出国（境）费5.00万元，比上年${abroad}1.00万元；公务用车运行维护费20.00万元，比上年${car}4.50万元；公务接待费5.00万元，比上年${guests}0.50万元。`,
    );

  it('add up by their words', () => {
    expect(said('增加', '减少', '减少')).toEqual([]);
  });

  it('and the one word that would mend the sum is told, not the total', () => {
    expect(said('增加', '减少', '增加')).toEqual(['A204 增加@7']);
    expect(said('减少', '减少', '减少')).toEqual(['A204 减少@7']);
  });
});
