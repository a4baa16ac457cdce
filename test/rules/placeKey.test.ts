// A place key names a finding's place in words, the same after edits elsewhere, and accepts just that place.
import { describe, expect, it } from 'vitest';
import { analyze, parseDraft } from '../../server/src/analysis';
import { bundledCatalogue } from '../../server/src/catalog/bundled';
import { placeKey } from '../../server/src/rules/placeKey';

const SETTINGS = { severities: {}, accepted: [], catalogue: bundledCatalogue() };

const DRAFT = `某县水务局2024年部门预算公开

第一部分 概况

一、主要职责

负责全县水利工程。

第二部分 报表

表3 支出总表
单位：万元
科目编码	科目名称	合计	基本支出	项目支出
213	农林水支出	30.00	10.00	20.00
21303	水利	30.00	10.00	20.00
2130301	行政运行	10.00	10.00	0.00
2130305	水利工程建设	20.00	0.00	20.00
合计		30.00	10.00	20.00

第三部分 说明

一、支出情况

支出预算30.00万元。
`;

function keyAt(text: string, words: string, from = 0): string {
  const start = text.indexOf(words, from);
  expect(start).toBeGreaterThanOrEqual(0);
  return placeKey(parseDraft(text, SETTINGS), { rule: 'row-sum', span: { start, end: start + words.length } });
}

describe('a place key', () => {
  it('names table, row and column', () => {
    const at = DRAFT.indexOf('2130305');
    expect(keyAt(DRAFT, '20.00', at)).toBe('row-sum@支出总表/2130305水利工程建设/合计');
    expect(keyAt(DRAFT, '0.00', DRAFT.indexOf('\t0.00\t', at))).toBe('row-sum@支出总表/2130305水利工程建设/基本支出');
    expect(keyAt(DRAFT, '项目支出')).toBe('row-sum@支出总表/表头/项目支出');
  });

  it('names section and words in prose', () => {
    expect(keyAt(DRAFT, '30.00', DRAFT.indexOf('支出预算'))).toBe('row-sum@说明 › 支出情况/「30.00」');
    expect(keyAt(DRAFT, '负责全县水利工程')).toBe('row-sum@概况 › 主要职责/「负责全县水利工程」');
  });

  it('stays when the draft changes elsewhere', () => {
    const before = keyAt(DRAFT, '20.00', DRAFT.indexOf('2130305'));
    const longer = DRAFT.replace('负责全县', '负责全市、全县').replace('213\t', '211\t节能环保支出\t0.00\t0.00\t0.00\n213\t');
    expect(keyAt(longer, '20.00', longer.indexOf('2130305'))).toBe(before);
  });

  it('tells two tables, or rows, of one name apart', () => {
    const table = DRAFT.slice(DRAFT.indexOf('表3'), DRAFT.indexOf('第三部分'));
    const twice = DRAFT.replace(table, `${table}\n${table}`);
    const second = twice.lastIndexOf('2130305');
    expect(keyAt(twice, '20.00', second)).toBe('row-sum@支出总表#2/2130305水利工程建设/合计');
  });

  it('accepts what stands there, and nothing else', () => {
    const text = '第一部分 概况\n\n一、职责\n\n较上年增加（减少）1万元。\n\n二、机构\n\n较上年增加（减少）2万元。\n';
    const { findings, draft } = analyze(text, SETTINGS);
    const alternatives = findings.filter((f) => f.rule === 'unresolved-alternative');
    expect(alternatives).toHaveLength(2);
    const key = alternatives[0] ? placeKey(draft, alternatives[0]) : '';
    const left = analyze(text, { ...SETTINGS, accepted: [key] }).findings;
    expect(left).toEqual(findings.filter((f) => f !== alternatives[0]));
  });
});
