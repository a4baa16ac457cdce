// 国有资产 and 政府采购: the prose beside a table says the table's total. All figures are invented.
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis';
import { bundledCatalogue } from '../../server/src/catalog/bundled';
import type { Settings } from '../../server/src/rules/settings';

const SETTINGS: Settings = { severities: {}, accepted: [], catalogue: bundledCatalogue() };

const draft = (heading: string, sentence: string, ...table: string[]): string =>
  [
    '青禾县水利局2024年单位预算公开',
    '',
    '第一部分 单位概况',
    '',
    '一、主要职责',
    '',
    '负责水利工作。',
    '',
    heading,
    '',
    sentence,
    '',
    ...table,
  ].join('\n');

const told = (text: string): string[] =>
  analyze(text, SETTINGS)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, span, fixes }) => `${code} ${text.slice(span.start, span.end)} → ${fixes?.[0]?.edits[0]?.newText}`);

const ASSETS = [
  '单位固定资产占用情况表',
  '',
  '项目\t数量\t价值（万元）',
  '资产总额\t410\t84.47',
  '1、车辆（台、辆）\t2\t30.19',
  '2、其他固定资产\t408\t54.28',
];
const PROCUREMENT = [
  '单位政府采购预算表',
  '',
  '项目名称\t数量\t单价\t政府采购金额',
  '\t\t\t合计\t一般公共预算拨款\t单位资金',
  '合计\t\t\t36.50\t30.00\t6.50',
  '台式计算机\t5\t0.50\t2.50\t2.50\t',
  '物业管理服务\t1\t34.00\t34.00\t27.50\t6.50',
];

describe('what stands beside its table', () => {
  const assets = (sum: string): string =>
    draft(
      '七、国有资产信息',
      `本单位上年末固定资产金额为${sum}万元（详见下表）。本年度拟购置固定资产总额为2.50万元。`,
      ...ASSETS,
    );
  const procurement = (sum: string): string =>
    draft('六、政府采购预算情况', `2024年政府采购预算总额${sum}万元。`, ...PROCUREMENT);

  it('agrees with it', () => {
    expect(told(assets('84.47'))).toEqual([]);
    expect(told(procurement('36.50'))).toEqual([]);
  });

  it('is wrong where it does not', () => {
    expect(told(assets('81.47'))).toEqual(['A101 81.47 → 84.47']);
    expect(told(procurement('35.60'))).toEqual(['A101 35.60 → 36.50']);
  });
});
