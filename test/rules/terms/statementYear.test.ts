// Which sentences tell of the report's own year, and which may well tell of another. Units and figures are invented.
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import rule from '../../../server/src/rules/terms/statement-year';

const BUDGET = '青溪县水务局2031年部门预算公开\n\n一、情况说明\n';
const FINAL = '青溪县水务局2031年度部门决算\n\n一、情况说明\n';

/** The years found wrong, with what follows them. */
function wrong(text: string): string[] {
  const draft = parseDraft(text, { severities: {}, accepted: [], catalogue: bundledCatalogue() });
  return [...rule.check(draft)].map(({ span }) => text.slice(span.start, span.end + 4));
}

describe('a statement of another year', () => {
  it.each([
    ['alone at the head', BUDGET, '2030年“三公”经费预算数为6.00万元。', '2030年“三公”'],
    ['beside the body’s name', BUDGET, '青溪县水务局2030年支出预算96.00万元。', '2030年支出预算'],
    ['beside another name, after a comma', BUDGET, '2030年，青溪县北河小学收入预算96.00万元。', '2030年，青溪县'],
    ['with the units below', BUDGET, '2030年，青溪县水务局本级及下属2家事业单位的机关运行经费预算9.00万元。', '2030年，青溪县'],
    [
      'of a subject',
      BUDGET,
      '1.教育支出（类）进修及培训（款）培训支出（项）：2032年预算数为1.20万元，比上年预算增加0.10万元。',
      '2032年预算数为',
    ],
    [
      'of the year before, explained by the report’s own',
      BUDGET,
      '2030年支出预算96.00万元，比上年增加3.00万元，主要原因是2031年人员增加。',
      '2030年支出预算',
    ],
    ['of nothing', BUDGET, '本单位为事业单位，2030年无机关运行经费预算。', '2030年无机关运'],
    ['in final accounts', FINAL, '青溪县水务局2030年度政府采购支出总额10.00万元。', '2030年度政府采'],
    ['of the year after in final accounts', FINAL, '2032年度一般公共预算财政拨款支出10.00万元。', '2032年度一般公'],
  ])('%s', (_, cover, words, found) => {
    expect(wrong(cover + words)).toEqual([found]);
  });
});

describe('a sentence that may tell of another year', () => {
  it.each([
    ['two years in one sentence', BUDGET, '2029年“三公”经费预算合计7.00万元，2030年为6.00万元。'],
    ['two years side by side', BUDGET, '2030年支出预算90.00万元。\n2031年支出预算96.00万元。'],
    ['what was done', BUDGET, '2030年度一般公共预算支出决算88.00万元。\n2030年机关运行经费支出实际完成8.00万元。'],
    ['what is still to come', FINAL, '2032年预算安排公用经费5.00万元。\n2032年，本单位将编报绩效目标。'],
    ['a reason', FINAL, '支出决算96.00万元，比上年增加。主要原因：2030年新增项目支出。'],
    ['money given beforehand', BUDGET, '2030年财政拨款结转资金3.00万元纳入预算。'],
    ['a paper’s name', BUDGET, '《2030年部门预算编制通知》要求编报绩效目标。'],
    ['another body', BUDGET, '省财政厅2030年预算安排转移支付3.00万元。'],
    ['a date and a span of years', BUDGET, '2030年8月预算编制工作启动。\n2029年至2031年预算安排项目3个。'],
    ['under a heading of that year', BUDGET, '二、2030年预算情况\n2030年支出预算90.00万元。'],
    ['under a heading that looks back', BUDGET, '二、预算执行情况\n（一）收入\n2030年收入预算90.00万元。'],
  ])('%s', (_, cover, words) => {
    expect(wrong(cover + words)).toEqual([]);
  });

  it('a whole report whose cover alone is of another year', () => {
    const said = ['收入预算', '支出预算', '财政拨款收支总预算', '政府采购预算', '机关运行经费预算', '“三公”经费预算'];
    expect(wrong(`${BUDGET}${said.map((words) => `2030年${words}9.00万元。`).join('\n')}`)).toEqual([]);
  });
});

describe('a figure of the year before', () => {
  const said = (income: string): string =>
    `${FINAL}2031年度收入合计120.00万元，比上年增加20.00万元。\n二、收入情况\n（一）来源\n（二）上期\n（三）对比\n2030年度收入合计${income}万元，比上年增加。`;

  it('is known by the change since', () => {
    expect(wrong(said('100.00'))).toEqual([]);
  });

  it('is none where it is the report’s own', () => {
    expect(wrong(said('120.00'))).toEqual(['2030年度收入合']);
  });
});
