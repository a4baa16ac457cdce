// What is right, though it looks like what these rules find: each line is the kind of text real reports hold.
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import { RULES } from '../../../server/src/rules/registry';

const OURS = RULES.filter((rule) => /^N1|^A5/.test(rule.code));

function said(text: string): string[] {
  const draft = parseDraft(text, { severities: {}, accepted: [], catalogue: bundledCatalogue() });
  return OURS.flatMap((rule) =>
    rule.scope === 'draft' ? [...rule.check(draft)].map((f) => `${rule.id}: ${text.slice(f.span.start, f.span.end)}`) : [],
  );
}

const BUDGET = '云州市青河区水务局2031年部门预算公开\n\n第一部分 部门概况\n一、主要职能\n负责全区水利工作。\n二、情况说明\n';
const FINAL = '云州市青河区水务局2031年度部门决算\n\n第一部分 部门概况\n一、主要职能\n负责全区水利工作。\n二、情况说明\n';

const RIGHT: readonly (readonly [string, string, string])[] = [
  ['a budget compares with the year before', BUDGET, '支出预算120.00万元，比2030年预算增加3.00万元，增长2.56%。'],
  [
    'final accounts compare with their own initial budget',
    FINAL,
    '支出决算120.00万元，比2031年年初预算减少3.00万元，比2030年度决算增加2.00万元。',
  ],
  ['money from the city is the city’s', BUDGET, '本年收到市级财政专项转移支付120.00万元，用于市级重点水利工程。'],
  ['a threshold in 元 beside an amount in 万元', BUDGET, '接待费标准为每人120.50元，全年安排公务接待费120.50万元。'],
  ['an amount in 元 that is nobody’s 万元', BUDGET, '全年培训费3500元，差旅费4600元。'],
  ['people and land in 万', BUDGET, '全区灌溉面积52.3万亩，受益人口18.6万，服务群众12万人次。'],
  ['land that is occupied', BUDGET, '办公用房占地1200平方米，占用房屋3处。'],
  [
    'rates without decimals among those with two',
    BUDGET,
    '增长100%，下降3.2%，占66.67%，占33.33%，占12.50%，占87.50%，占1.25%。',
  ],
  ['another office of a like name', BUDGET, '云州市水务局移交项目3个，云州市青河区水利管理站承担管护。'],
  ['staff with their measure word', BUDGET, '编制数42人，实有人数40人，其中在职38名。'],
  [
    'a budget of a unit in the definitions of a department’s report',
    BUDGET,
    '（一）单位预算：是指列入部门预算的单位编制的年度收支计划。',
  ],
  ['plans of other years are cited', BUDGET, '《云州市水利“十四五”规划》、《云州市水利“十三五”规划》已经实施。'],
  [
    'a reason of its own',
    BUDGET,
    '1.“农林水支出（类）水利（款）行政运行（项）”20.00万元，主要用于保障机关运转。比2030年预算增加3.00万元，增长17.65%。主要原因是：退休人员减少。',
  ],
  ['a prefecture beside the city of its name', BUDGET, '项目覆盖喀什地区、阿克苏地区和阿克苏市。'],
  [
    'small firms get part of what is reserved',
    BUDGET,
    '政府采购预算120.00万元，其中货物80.00万元、服务40.00万元。\n面向中小企业预留政府采购项目预算金额120.00万元，其中，面向小微企业预留60.00万元。',
  ],
  ['assets as of the year before', BUDGET, '截至2030年12月31日，共有车辆3辆，价值45.00万元。'],
  ['assets as of the year’s own end', FINAL, '截至2031年12月31日，共有车辆3辆，价值45.00万元。'],
  ['units below that are listed', BUDGET, '本部门下属预算单位3家。截至2030年底，本部门及下属各预算单位共有车辆3辆。'],
];

describe('what is right', () => {
  it.each(RIGHT)('%s', (_, lead, text) => expect(said(`${lead}${text}\n`)).toEqual([]));
});

const FORM = (rows: string): string =>
  `${BUDGET}项目支出绩效目标表\n（2031年）\n预算单位\t\t云州市青河区水务局\t\t\t\n项目名称\t\t灌区维护\t\t\t\n项目资金（万元）\t年度预算总额\t20.00\t其中：财政拨款\t20.00\t\n项目总体目标\t维护泵站8座，购置设备3台，其中管护费12万元。\t\t\t\t\n一级指标\t二级指标\t三级指标\t指标值\t上年完成值\t分值\n${rows}\n`;

describe('what is right in a performance form', () => {
  it.each([
    [
      'weights that leave ten to the execution rate',
      '产出指标\t数量指标\t泵站\t≥8座\t7座\t50\n效益指标\t社会效益指标\t受益人口\t≥2万人\t2万人\t40',
    ],
    ['weights in fractions', '产出指标\t数量指标\t泵站\t≥8座\t7座\t0.5\n效益指标\t社会效益指标\t受益人口\t≥2万人\t2万人\t0.5'],
    [
      'more than the goal’s own least',
      '产出指标\t数量指标\t维护泵站数量\t≥6座\t5座\t50\n满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t92%\t50',
    ],
    ['values in words', '产出指标\t质量指标\t工程质量\t达标\t达标\t60\n效益指标\t社会效益指标\t供水保障\t提升\t-\t40'],
    ['rates in per cent', '产出指标\t质量指标\t完好率\t=100%\t98.5%\t60\n成本指标\t经济成本指标\t成本控制率\t≤100%\t—\t40'],
  ])('%s', (_, rows) => expect(said(FORM(rows))).toEqual([]));
});
