// Sentences as provinces word them, each once as it should be and once with a slip. All units and figures are invented.
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import type { Settings } from '../../../server/src/rules/settings';
import { section } from './said';

const SETTINGS: Settings = { severities: {}, accepted: [], catalogue: bundledCatalogue() };

const BUDGET = '青溪县水务局2024年部门预算公开';
const FINAL = '青溪县水务局2024年度部门决算公开';

/** `A203 42.86%`: the errors and warnings about figures in one section of a report of 2024. */
const told = (heading: string, ...paragraphs: string[]): string[] => toldIn(BUDGET, heading, ...paragraphs);

function toldIn(cover: string, heading: string, ...paragraphs: string[]): string[] {
  const text = [cover, '', section(heading, ...paragraphs)].join('\n');
  return analyze(text, SETTINGS)
    .findings.filter(({ code, severity }) => /^A[12]/.test(code) && (severity === 'error' || severity === 'warning'))
    .map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

describe('both sides of a balance in one sentence', () => {
  const said = (education: string): string[] =>
    told(
      '四、财政拨款收支预算情况说明',
      `财政拨款收支总预算700.00万元。收入包括：一般公共预算拨款690.00万元、上年结转结余10.00万元；支出包括：教育支出${education}万元、卫生健康支出120.00万元。`,
    );

  it('are two lists', () => {
    expect(said('580.00')).toEqual([]);
  });
});

describe('an amount and the parts in the bracket behind it', () => {
  const said = (running: string, change: string): string[] =>
    told(
      '一、“三公”经费安排情况',
      `2024年“三公”经费预算502.40万元，比上年减少14.60万元，下降2.82%。其中：因公出国（境）费0万元；公务用车购置及运行费500.00万元（公务用车购置费100.00万元，比上年增加0万元；公务用车运行维护费${running}万元，比上年增加${change}万元。）比上年增加${change}万元；公务接待费2.40万元，比上年减少14.60万元，下降85.88%。`,
    );

  it('is of what stands before it, and so is what follows', () => {
    expect(said('400.00', '0')).toEqual([]);
  });

  it('is told where the parts do not add up', () => {
    expect(said('450.00', '0')).toHaveLength(1);
  });
});

describe('a change after the parts', () => {
  const said = (rate: string): string[] =>
    told(
      '三、支出预算情况说明',
      `支出总预算3,700.00万元，其中：基本支出预算400.00万元，项目支出预算3,300.00万元，同比增加700.00万元，增长${rate}%。`,
    );

  it('is of the whole where only that fits the rate', () => {
    expect(said('23.33')).toEqual([]);
  });

  it('is of the last part where that fits', () => {
    expect(said('26.92')).toEqual([]);
  });

  it('is told where neither fits', () => {
    expect(said('32.33')).toHaveLength(1);
  });
});

describe('a rate in a bracket behind its change', () => {
  const said = (rate: string): string[] =>
    told('一、“三公”经费安排情况', `公务接待费预算2.30万元，较上年减少1.50万元（${rate}%），主要原因是厉行节约。`);

  it('is read as one', () => {
    expect(said('39.47')).toEqual([]);
    expect(said('45.86')).toEqual(['A203 45.86%']);
  });
});

describe('the three items by all their names', () => {
  it('are “三公”经费, not the last of them', () => {
    expect(
      told(
        '一、“三公”经费安排情况',
        '本局2024年一般公共预算开支的出国（境）经费、车辆购置及运行费、公务接待费（简称“三公”经费）支出合计24.75万元。其中：因公出国（境）经费支出0万元；公务用车购置费支出0万元；公务用车运行维护费支出8.20万元；公务接待费支出16.55万元。',
      ),
    ).toEqual([]);
  });

  it('may call the cars 公车', () => {
    expect(
      told(
        '一、“三公”经费安排情况',
        '2024年“三公”经费预算1,938.00万元，其中：因公出国（境）费43.00万元；公务接待费393.00万元；公务用车购置和运行维护费1,502.00万元，其中：公车购置费384.00万元；公车运行维护费1,118.00万元。',
      ),
    ).toEqual([]);
  });
});

describe('what is no part of a sum', () => {
  it('a difference between two figures', () => {
    expect(
      toldIn(
        FINAL,
        '二、与年初预算对比情况',
        '“三公”经费支出2.05万元，年初预算为2.95万元，差值为0.90万元。其中：公务用车运行维护费支出0万元，年初预算为0.95万元，差值为0.95万元；公务接待费支出2.05万元，年初预算为2.00万元，差值为0.05万元。',
      ),
    ).toEqual([]);
  });

  it('people counted in a sentence after the list', () => {
    expect(
      told('二、人员情况', '实有人数1982人，其中：在职人数1434人；离休人员4人；退休人员417人。同等待遇非在编人员127人。'),
    ).toEqual([]);
  });
});

describe('a figure that its own rate vouches for', () => {
  it('is reported where the table says another, and its rate is not', () => {
    const table = [
      '“三公”经费支出预算表',
      '单位：万元',
      '“三公”经费合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费',
      '\t\t小计\t公务用车购置费\t公务用车运行费\t',
      '79\t0\t75\t50\t25\t4',
    ].join('\n');
    const prose =
      '公务用车购置及运行费预算75万元。其中：公务用车运行费50万元，比2023年预算减少10万元，下降16.67%；公务用车购置费25万元，比2023年预算减少35万元，下降58.33%。';
    expect(told('一、“三公”经费安排情况', table, prose)).toEqual(
      ['A101 50万元', 'A101 25万元'].map((one) => one.replace('万元', '')),
    );
  });
});

describe('quiet where nothing is wrong', () => {
  it.each([
    [
      '“三公”经费财政拨款 is no total of 财政拨款',
      BUDGET,
      '一、财政拨款收支情况说明',
      '2024年财政拨款收支总预算1,548.21万元。2024年“三公”经费财政拨款预算数为43.24万元，比2023年增加0.95万元，增长2.25%。',
    ],
    [
      'the money of an item by funds',
      FINAL,
      '七、“三公”经费支出决算情况说明',
      '一般公共预算财政拨款支出900.00万元。公务接待费支出预算3.00万元（其中：一般公共预算支出3.00万元；政府性基金预算支出0万元），支出决算2.50万元（其中：一般公共预算支出2.50万元；政府性基金预算支出0万元），完成预算的83.33%。',
    ],
    [
      'what a bracket only mentions',
      BUDGET,
      '二、收入预算情况说明',
      '2024年收入预算5,000.00万元，其中：一般公共预算拨款4,800.00万元（含上级转移支付200.00万元），占96.00%；事业收入200.00万元（含教育收费0.00万元），占4.00%。',
    ],
    [
      'a total of the other side ends the list',
      FINAL,
      '一、收入支出决算总体情况说明',
      '收入总计100.00万元，其中：本年收入90.00万元，年初结转和结余10.00万元；支出总计100.00万元，其中：本年支出95.00万元，年末结转和结余5.00万元。',
    ],
    [
      'two ways to divide one total',
      FINAL,
      '一、收入支出决算总体情况说明',
      '收入支出总计100.00万元。其中：本年收入90.00万元，年初结转和结余10.00万元；本年支出95.00万元，年末结转和结余5.00万元。',
    ],
    [
      'against the budget and against last year',
      FINAL,
      '七、“三公”经费支出决算情况说明',
      '公务接待费支出1.77万元，比预算2.40万元减少0.63万元，下降26.25%，比上年减少0.47万元，下降20.98%。',
    ],
    [
      'smaller firms are no kind of purchase',
      BUDGET,
      '十、政府采购情况说明',
      '政府采购预算100.00万元，其中：货物50.00万元、工程20.00万元、服务30.00万元；拟面向中小企业采购80.00万元。',
    ],
    [
      'an average is no part',
      FINAL,
      '七、“三公”经费支出决算情况说明',
      '公务用车购置及运行维护费30.00万元，其中：公务用车购置费18.00万元；公务用车运行维护费12.00万元，保有量8辆，平均每辆1.50万元。',
    ],
    [
      'what is spent on nothing in particular has its own outturn',
      FINAL,
      '八、其他情况说明',
      '财政拨款支出决算总计2,063.24万元。2024年度财政拨款会议费支出预算22.07万元，支出决算20.87万元，完成预算的94.56%。',
    ],
    [
      'the fund named first is meant throughout',
      FINAL,
      '四、财政拨款收支情况说明',
      '财政拨款本年支出100.00万元。一般公共预算财政拨款本年收入90.00万元；本年支出85.00万元。',
    ],
    [
      'the money of the insured',
      FINAL,
      '十、重点工作完成情况',
      '本年支出合计300.00万元。全年医保基金收入12.37亿元，支出11.02亿元，年末累计结余21.46亿元。全年直接救助5.86万人次，支出2,418.30万元。',
    ],
    [
      'what comes after a list that is whole',
      FINAL,
      '十、重点项目情况',
      '救助项目安排资金200.00万元，其中：中央资金80.00万元、省级资金120.00万元，已拨付150.00万元。',
    ],
    [
      'an earlier year and the one before it',
      FINAL,
      '十、重点工作完成情况',
      '2023年追回资金180.00万元，比2022年减少20.00万元，下降10.00%。',
    ],
    [
      'the year’s first budget without a second 年',
      FINAL,
      '五、支出决算具体情况',
      '农林水支出（类）水利（款）行政运行（项）。2024年初预算数60.00万元，支出决算数66.00万元。农林水支出（类）水利（款）防汛（项）。2024年初预算数20.00万元，支出决算数22.00万元。',
    ],
  ])('%s', (_, cover, heading, paragraph) => {
    expect(toldIn(cover, heading, paragraph)).toEqual([]);
  });
});

describe('what a sentence says besides', () => {
  it.each([
    ['a completion with its budget within', '支出715.38万元，完成年初预算735.51万元的', '97.26', '92.76'],
    ['a rate before its change', '机关运行经费支出54.12万元，同比增长', '7.36', '19.36'],
  ])('%s', (_, before, right, wrong) => {
    const after = before.includes('同比') ? '%，增加3.71万元。' : '%。';
    const said = (rate: string): string[] => toldIn(FINAL, '八、机关运行经费支出情况说明', `${before}${rate}${after}`);
    expect(said(right)).toEqual([]);
    expect(said(wrong)).toEqual([expect.stringContaining(wrong)]);
  });

  it('two directions that contradict each other, whatever they are of', () => {
    expect(toldIn(FINAL, '八、其他情况说明', '费用支出较年初预算数减少0.59万元，增长3.26%。')).toHaveLength(1);
  });
});

describe('a list under the budget beside one under the outturn', () => {
  const budget = (personnel: string): string =>
    `基本支出年初预算为100.00万元，其中：人员经费${personnel}万元，公用经费20.00万元。`;
  const outturn = '基本支出决算为110.00万元，其中：人员经费85.00万元，公用经费25.00万元。';

  it('has the parts of the budget', () => {
    expect(toldIn(FINAL, '六、基本支出决算情况说明', budget('80.00') + outturn)).toEqual([]);
    expect(toldIn(FINAL, '六、基本支出决算情况说明', budget('80.00'), outturn)).toEqual([]);
  });

  it('is told where they do not add up', () => {
    expect(toldIn(FINAL, '六、基本支出决算情况说明', budget('60.00') + outturn)).toHaveLength(1);
  });

  it('or of another year’s budget, which the report says nothing else of', () => {
    const next = '2025年“三公”经费预算22.00万元，其中：公务接待费12.00万元，公务用车运行维护费10.00万元。';
    const own = '2024年“三公”经费支出20.00万元，其中：公务接待费12.40万元，公务用车运行维护费7.60万元。';
    expect(toldIn(FINAL, '九、“三公”经费情况说明', next, own)).toEqual([]);
  });
});

describe('a budget shown to fewer digits than its outturn', () => {
  const said = (word: string): string[] =>
    toldIn(
      FINAL,
      '九、“三公”经费情况说明',
      `公务接待费支出预算为5万元，支出决算为4.80万元，完成预算的96%，决算数${word}预算数的主要原因是厉行节约。`,
    );

  it('is larger than it or may be the same', () => {
    expect(said('小于')).toEqual([]);
    // Of the two figures it may be true; of the rate it is not.
    expect(said('大于')).toEqual(['A208 大于']);
    expect(
      toldIn(FINAL, '九、“三公”经费情况说明', '公务接待费支出预算为5.00万元，支出决算为4.80万元，决算数大于预算数。'),
    ).toEqual(['A205 大于']);
  });
});

describe('an item under another head than 类款项', () => {
  const items = (first: string, second: string): string[] => [
    '一般公共预算财政拨款支出年初预算为290.00万元，支出决算为300.00万元，完成年初预算的103.45%。其中：',
    `1.${first}支出决算数为200.00万元，完成年初预算的105.26%（年初预算190.00万元），决算数大于预算数的主要原因是追加经费。`,
    `2.${second}支出决算数为100.00万元，完成年初预算的100.00%（年初预算100.00万元），决算数与预算数持平。`,
  ];

  it.each([
    ['a code in brackets', '高中教育（2050204）：', '初中教育（2050203）：'],
    ['a code in front', '2050204高中教育：', '2050203初中教育：'],
    ['levels set apart by dashes', '教育支出-普通教育-高中教育：', '教育支出-普通教育-初中教育：'],
    ['a name alone', '高中教育：', '初中教育：'],
  ])('%s is not all expenditure', (_, first, second) => {
    expect(toldIn(FINAL, '（三）一般公共预算财政拨款支出决算具体情况', ...items(first, second))).toEqual([]);
  });

  it('goes on about the subject after a full stop', () => {
    expect(
      toldIn(
        FINAL,
        '八、政府性基金预算支出决算情况说明',
        '政府性基金预算本年收入350.00万元，本年支出350.00万元。具体情况如下：',
        '1、城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）。本年支出300.00万元，主要用于道路。',
        '2、城乡社区支出（类）国有土地使用权出让收入安排的支出（款）农村基础设施建设支出（项）。本年支出50.00万元，主要用于管网。',
      ),
    ).toEqual([]);
  });
});

describe('the figures of several items and a list after them', () => {
  it('are not under the last of them', () => {
    expect(
      toldIn(
        FINAL,
        '（二）“三公”经费支出决算具体情况说明',
        '“三公”经费支出决算中，因公出国（境）费支出决算0万元，占0%；公务用车购置及运行维护费支出决算6.00万元，占75.00%；公务接待费支出决算2.00万元，占25.00%。具体情况如下：',
        '1.因公出国（境）费支出0万元。',
        '2.公务用车购置及运行维护费支出6.00万元。',
        '3.公务接待费支出2.00万元。',
      ),
    ).toEqual([]);
  });
});

describe('words turned round or said otherwise', () => {
  const car = '公务用车运行维护费';
  it.each([
    ['决算支出', '农林水支出（类）水利（款）防汛（项）。年初预算为20.00万元，决算支出为22.00万元，完成年初预算的110.00%。'],
    ['负增长', '2024年度“三公”经费4.77万元，同比减少0.61万元，负增长11.34%。'],
    [
      '增收 and 减收',
      `2024年度收入16.16万元，同比增收0.75万元。其中：财政拨款收入10.28万元，同比增收2.08万元；其他收入5.88万元，同比减收1.33万元。`,
    ],
    [
      'the year between the thing and its fund',
      `${car}2024年度财政拨款决算数为29.00万元。公务接待费2024年度财政拨款决算数为11.00万元。`,
    ],
    ['what was saved of a thing', `2024年度“三公”经费支出40.00万元，其中公务接待费11.00万元。全年压缩公务接待费2.00万元。`],
  ])('%s', (_, paragraph) => {
    expect(toldIn(FINAL, '九、其他情况说明', paragraph)).toEqual([]);
  });

  it('a decrease called negative growth has its rate checked', () => {
    expect(toldIn(FINAL, '九、“三公”经费情况说明', '2024年度“三公”经费4.77万元，同比减少0.61万元，负增长21.34%。')).toEqual([
      'A203 21.34%',
    ]);
  });
});

it('money of projects is that of all of them where it equals it', () => {
  expect(
    told(
      '四、支出预算情况说明',
      '2024年支出预算30.00万元，其中：基本支出10.00万元，项目支出20.00万元。一般公共预算项目支出8.00万元。',
      '编报绩效目标的项目6个，涉及项目预算资金20.00万元。',
    ),
  ).toEqual([]);
});

describe('a list on the line after its head', () => {
  const head = '公务用车购置及运行维护支出47.00万元。';
  it.each([
    ['in one line', (part: string): string[] => [head, `其中：公务用车购置支出12.00万元；公务用车运行维护支出${part}万元。`]],
    [
      'in numbered lines',
      (part: string): string[] => [head, '其中：', '1.公务用车购置支出12.00万元。', `2.公务用车运行维护支出${part}万元。`],
    ],
  ])('%s', (_, lines) => {
    expect(toldIn(FINAL, '九、“三公”经费情况说明', ...lines('35.00'))).toEqual([]);
    expect(toldIn(FINAL, '九、“三公”经费情况说明', ...lines('35.59'))).toHaveLength(1);
  });
});

it('numbered parts with parts of their own in one sentence', () => {
  const said = (operating: string): string[] =>
    told(
      '三、支出预算情况说明',
      `2024年支出预算300.00万元，其中：1、基本支出180.00万元，包括：人员经费160.00万元，公用经费${operating}万元；2、项目支出120.00万元；3、经营支出0万元。`,
    );
  expect(said('20.00')).toEqual([]);
  expect(said('20.30')).toEqual(['A102 20.30']);
});

describe('what only looks like a figure of the report', () => {
  it.each([
    [
      'a price for each',
      '2024年“三公”经费预算98.65万元，其中：因公出国（境）费7.00万元，计划出国（境）2人，预算费用3.50万元/人；公务用车运行维护费87.15万元；公务接待费4.50万元。',
    ],
    [
      'the year at the head of its sentence',
      '2022年，“三公”经费预算25.00万元，公务接待费3.00万元。2024年“三公”经费预算20.00万元。',
    ],
    ['a plan beside what was spent of it', '2024年公务接待费支出2.05万元，年初预算为2.95万元。'],
    [
      'what follows a list of one part',
      '2024年“三公”经费20.00万元，其中，因公出国（境）费6.00万元。比2023年减少2.00万元，下降25.00%。',
    ],
    [
      'a list under several things',
      '基本支出预算103.00万元，占95.37%；项目支出预算5.00万元，占4.63%。\n其中：\n（一）教育支出80.00万元。\n（二）卫生健康支出28.00万元。',
    ],
  ])('%s', (_, paragraph) => {
    expect(told('三、情况说明', ...paragraph.split('\n'))).toEqual([]);
  });

  it('growth by less than nothing is a decrease', () => {
    const said = '2024年收入660.00万元，其中：税收收入427.60万元，同比减收48.90万元，增长-10.26%；其他收入232.40万元。';
    expect(told('二、收入预算情况说明', said)).toEqual([]);
    expect(told('二、收入预算情况说明', said.replace('10.26', '12.60'))).toEqual(['A203 -12.60%']);
  });
});

describe('in a budget', () => {
  it.each([
    ['last year’s outturn against the year before it', ['一般公共预算支出完成372.04万元，较上年增加32.77万元，增长9.66%。']],
    [
      '预算支出 of what stands at the head',
      ['（一）因公出国（境）费用。2024年预算支出为0万元。', '（二）公务接待费。2024年预算支出11.77万元。'],
    ],
  ])('%s', (_, paragraphs) => {
    expect(told('三、情况说明', ...paragraphs)).toEqual([]);
  });
});

it('元 for 万元 is mended by the character that is missing', () => {
  const paragraph =
    '住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为115.57元，支出决算为111.65万元，完成年初预算的96.61%。';
  const text = [FINAL, '', section('（三）一般公共预算财政拨款支出决算具体情况', paragraph)].join('\n');
  const found = analyze(text, SETTINGS).findings.filter(({ code }) => /^A[12]/.test(code));
  const at = text.indexOf('115.57') + '115.57'.length;
  expect(found.map(({ code, fixes }) => [code, fixes?.[0]?.title.zh, fixes?.[0]?.edits])).toEqual([
    ['A102', '改为 115.57万元', [{ span: { start: at, end: at }, newText: '万' }]],
  ]);
});

it('four quarters make the year before them', () => {
  const said = (last: string): string[] =>
    told(
      '六、年度预算安排',
      `2024年度预算安排100.00万元，第一季度用款计划10.00万元，第二季度用款计划35.00万元，第三季度用款计划30.00万元，第四季度用款计划${last}万元。`,
    );
  expect(said('25.00')).toEqual([]);
  expect(said('52.00')).toHaveLength(1);
});

it('changes of several things in turn are nobody’s for sure', () => {
  const said =
    '公务用车购置及运行费141.00万元，包括公务用车购置费14.00万元和公务用车运行费127.00万元，与上年相比，分别减少18.00万元和56.00万元，分别下降56.25%和30.60%。';
  expect(toldIn(FINAL, '九、“三公”经费情况说明', said)).toEqual([]);
});

it('a share of the whole is of what is divided', () => {
  const said = (share: string): string[] =>
    told(
      '三、支出预算情况说明',
      `2024年一般公共预算总支出2,000.00万元，其中，本级支出1,500.00万元，占总支出的${share}%；上解支出400.00万元，占总支出的20%；预备费100.00万元，占总支出的5%。`,
    );
  expect(said('75')).toEqual([]);
  expect(said('57')).toEqual(['A201 57%']);
});

it('short paragraphs right under the title are read', () => {
  const text = '青溪县水务局2024年“三公”经费决算\n2024年“三公”经费支出为38.00万元，比上年减少12.00万元，下降34.00%。';
  const found = analyze(text, SETTINGS).findings.filter(({ code }) => code === 'A203');
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['34.00%']);
});
