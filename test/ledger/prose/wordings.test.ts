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
