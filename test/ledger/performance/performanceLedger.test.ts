// A performance form gives the same project, money and weights in every dialect it is written in, and its money
// stands in the ledger: sources add up to the budget, the budget is that of the table of projects.
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import { performanceForm } from '../../../server/src/ledger/performance/form';
import { planKind } from '../../../server/src/ledger/performance/planKind';
import type { Draft } from '../../../server/src/rules/draft';
import { MANNERS } from '../../support/printGrid';

const parse = (text: string): Draft => parseDraft(text, { severities: {}, accepted: [], catalogue: bundledCatalogue() });

const ONE_LINE: readonly (readonly string[])[] = [
  ['项目名称', '', '灌区量测水设施维护', '', '', '', ''],
  ['项目资金（万元）', '年度预算总额', '50.00', '其中：财政拨款', '45.00', '其他资金', '5.00'],
  ['一级指标', '二级指标', '三级指标', '指标值', '设置依据', '上年完成值', '分值权重'],
  ['产出指标', '数量指标', '维护站点', '≥12个', '计划标准', '11个', '50'],
  ['', '质量指标', '验收合格率', '≥95%', '计划标准', '96%', '30'],
  ['满意度指标', '满意度指标', '群众满意度', '≥90%', '计划标准', '92%', '10'],
];

const formOf = (draft: Draft) => {
  const table = draft.tables.find((placed) => placed.table.identity === 'performance');
  const form = table ? performanceForm(table.table) : null;
  if (!form) throw new Error('no performance table was found');
  return form;
};

const summary = (draft: Draft) => {
  const form = formOf(draft);
  return {
    project: form.project?.text,
    funding: form.funding.map((group) => [group.total, ...group.parts].map((funding) => `${funding.role} ${funding.text}`)),
    indicators: form.indicators.map(
      (indicator) => `${indicator.first}/${indicator.second}/${indicator.name?.text}=${indicator.value?.text}`,
    ),
    weights: form.weights && [form.weights.header.text, form.weights.sum, form.weights.complete],
  };
};

describe('a form with its money in one row', () => {
  it.each(MANNERS.map((manner) => [manner.name, manner] as const))('reads alike in %s', (_, manner) => {
    expect(summary(parse(`三、绩效目标\n\n项目支出绩效目标表\n\n${manner.print(ONE_LINE)}\n\n四、其他\n`))).toEqual({
      project: '灌区量测水设施维护',
      funding: [['total 50.00', 'fiscal 45.00', 'other 5.00']],
      indicators: [
        '产出指标/数量指标/维护站点=≥12个',
        '产出指标/质量指标/验收合格率=≥95%',
        '满意度指标/满意度指标/群众满意度=≥90%',
      ],
      weights: ['分值权重', 900_000, true],
    });
  });
});

const COLUMNS = (current: string): string =>
  `财政项目支出绩效目标填报表\n（2031年度）\n项目名称\t\t河道保洁\t\t项目性质\t经常性\n计划开始日期\t\t2031-01-01\t\t计划完成日期\t2031-12-31\n项目资金（元）\t\t项目资金总额\t1,903,043.00\t年度资金申请总额\t1,903,043.00\n\t\t其中：财政资金\t1,903,043.00\t其中：当年财政拨款\t${current}\n\t\t\t\t上年结转资金\t0.00\n\t\t其他资金\t0.00\t其他资金\t0.00\n\t一级指标\t二级指标\t三级指标\t\t年度指标值\n绩效指标\t产出指标\t数量指标\t保洁河段\t\t≥12条\n`;

describe('a form with its money in columns', () => {
  it('has a group for the project and one for the year', () => {
    expect(summary(parse(COLUMNS('1,903,043.00'))).funding).toEqual([
      ['total 1,903,043.00', 'fiscal 1,903,043.00', 'other 0.00'],
      ['total 1,903,043.00', 'fiscal 1,903,043.00', 'carry 0.00', 'other 0.00'],
    ]);
  });

  it('is quiet when it adds up, and blames the one source that does not', () => {
    expect(parse(COLUMNS('1,903,043.00')).ledger.complaints).toEqual([]);
    const { ledger } = parse(COLUMNS('2,419,043.00'));
    expect(
      ledger.complaints.map((complaint) =>
        complaint.kind === 'misstated' ? [ledger.facts[complaint.fact]?.text, complaint.expected] : complaint.kind,
      ),
    ).toEqual([['2,419,043.00', 190_304_300]]);
  });

  it('counts a source that stands below a row of the other column', () => {
    const mixed = COLUMNS('1,903,043.00')
      .replace('2031-12-31', '2033-12-31')
      .replace('其中：财政资金\t1,903,043.00', '其中：财政资金\t1,900,000.00')
      .replace('\t\t其他资金\t0.00', '\t\t其他资金\t3,043.00');
    expect(parse(mixed).ledger.complaints).toEqual([]);
  });

  it('a project of several years may cost more than this year', () => {
    const years = COLUMNS('1,903,043.00')
      .replace('2031-12-31', '2033-12-31')
      .replace('项目资金总额\t1,903,043.00', '项目资金总额\t5,903,043.00')
      .replace('财政资金\t1,903,043.00', '财政资金\t5,903,043.00');
    expect(parse(years).ledger.complaints).toEqual([]);
  });
});

describe('a spending plan', () => {
  const kindOf = (label: string, figures: string): string =>
    planKind(
      formOf(
        parse(
          `绩效目标表\n单位：万元\n项目名称\t河道保洁\t\t\t\n预算规模\t预算数\t40.00\t其中：财政资金\t40.00\n${label}\t3月底\t6月底\t10月底\t12月底\n\t${figures}\n一级指标\t二级指标\t三级指标\t指标值\t依据\n产出指标\t数量指标\t保洁河段\t12条\t计划\n`,
        ),
      ),
    );

  it.each([
    ['资金支出计划（%）', '10.00\t10.00\t12.00\t8.00', 'amounts'],
    ['资金支出计划（%）', '25.00\t50.00\t75.00\t100.00', 'percent'],
    ['资金支出计划（%）', '25.00\t25.00\t25.00\t25.00', 'percent'],
    ['资金支出计划（%）', '10.00\t20.00\t30.00\t40.00', 'percent'],
    ['资金支出计划（万元）', '10.00\t10.00\t12.00\t9.00', 'amounts'],
  ])('%s %s is of %s', (label, figures, kind) => {
    // 10 + 20 + 30 + 40 is a hundred, and forty at the year's end is all of the budget: shares are believed first.
    expect(kindOf(label, figures)).toBe(kind);
  });
});

describe('the budget of a form', () => {
  const draft = (budget: string, name = '灌区维护项目'): string =>
    `二、预算表\n项目支出情况表\n单位：万元\n科目编码\t科目名称\t项目名称\t合计\n2130305\t水利工程建设\t灌区维护\t50.00\n2130306\t水利工程运行与维护\t水质监测\t30.00\n\n三、绩效目标\n项目支出绩效目标表\n项目名称\t\t${name}\t\t\n项目资金（万元）\t年度预算总额\t${budget}\t其中：财政拨款\t${budget}\n一级指标\t二级指标\t三级指标\t指标值\t依据\n产出指标\t数量指标\t维护站点\t≥12个\t计划\n`;
  const complaints = (text: string): readonly string[] => parse(text).ledger.complaints.map((complaint) => complaint.kind);

  it('is that of the same project in the table of projects', () => {
    expect(complaints(draft('50.00'))).toEqual([]);
    expect(complaints(draft('55.00'))).toContain('misstated');
  });

  it('says nothing of a project by another name', () => {
    expect(complaints(draft('55.00', '渠道整治'))).toEqual([]);
  });
});
