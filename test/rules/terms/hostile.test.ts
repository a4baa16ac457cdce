// Whatever a text holds, the rules on names, years, units and performance forms take time in proportion to it.
import { describe, expect, it } from 'vitest';
import { analyze, parseDraft } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import { RULES } from '../../../server/src/rules/registry';

const OURS = RULES.filter((rule) => /^N1|^A5/.test(rule.code));
const LEAD = '云州市青河区水务和湿地管理局2031年部门预算公开\n一、情况说明\n';

const HOSTILE: readonly (readonly [string, (n: number) => string])[] = [
  ['X', (n) => 'X'.repeat(n)],
  ['digits', (n) => `支出${'1'.repeat(n)}`],
  ['commas in digits', (n) => `支出${'1,'.repeat(n / 2)}`],
  ['spaces after a label', (n) => `项目名称：灌区${' '.repeat(n)}。资金分配`],
  ['shares without end', (n) => '占支出的'.repeat(n / 4)],
  ['reasons', (n) => '主要原因是：经费'.repeat(n / 8)],
  ['titles', (n) => Array.from({ length: n / 12 }, (_, i) => `《水利规划${i}》`).join('')],
  ['names of the body', (n) => '云州市青河区水务与湿地管理'.repeat(n / 13)],
  ['amounts in 元 and 万元', (n) => '补助86.40元、巡护24.60万元、'.repeat(n / 16)],
  [
    'a form of many rows',
    (n) =>
      `项目支出绩效目标表\n项目名称\t\t灌区\t\n项目资金（万元）\t年度预算总额\t20.00\t其中：财政拨款\t20.00\n一级指标\t二级指标\t三级指标\t指标值\n${'产出指标\t数量指标\t财政资金到位金额\t按实拨付\n'.repeat(n / 28)}`,
  ],
  [
    'items of a list',
    (n) =>
      '“农林水支出（类）水利（款）行政运行（项）”20.00万元，主要用于行政运行。主要原因是：行政运行经费增加。\n'.repeat(n / 56),
  ],
];

describe('a hostile text', () => {
  it.each(HOSTILE)('%s', (_, make) => {
    const draft = parseDraft(LEAD + make(60_000), { severities: {}, accepted: [], catalogue: bundledCatalogue() });
    const slow = OURS.flatMap((rule) => {
      const from = performance.now();
      if (rule.scope === 'draft') for (const _finding of rule.check(draft));
      const took = performance.now() - from;
      return took > 600 ? [`${rule.id} ${Math.round(took)} ms`] : [];
    });
    expect(slow).toEqual([]);
  });
});

it.each(['云山区教育局（乡镇学校）', '云山区*教育局[本级', '云山区\\教育局（本级)'])('a body called %s fails no rule', (name) => {
  const text = `${name}2024年度部门决算\n\n一、概况\n\n${name}编制数28人。\n`;
  expect(analyze(text, { severities: {}, accepted: [], catalogue: bundledCatalogue() }).failures).toEqual([]);
});
