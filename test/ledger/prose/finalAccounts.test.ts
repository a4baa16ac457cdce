// What the sentences of final-accounts reports state and claim. All units and figures are invented.
import { describe, expect, it } from 'vitest';
import { recogniseProse } from '../../../server/src/ledger/prose/recogniseProse';
import { createBlockMemo } from '../../../server/src/syntax/parse';
import { bound, claims, FINAL, parsedAs, read, section } from './said';

describe('a final-accounts report says', () => {
  it('totals of both sides and one change for both', () => {
    const prose = read(
      section(
        '一、收入支出决算总体情况说明',
        '2024年度收入总计510.00万元，支出总计510.00万元，与2023年度相比，收入、支出总计各增加10.00万元，增长2.00%。',
      ),
      FINAL,
    );
    expect(bound(prose)).toEqual([
      '510.00 in|total|total|all|now',
      '510.00 out|total|all|all|now',
      '10.00 in|total|total|all|change',
    ]);
    expect(claims(prose)).toEqual(['rate 2.00% change 10.00 prior ? now 510.00 增加↑/增长↑']);
  });

  it('two opposite changes of one thing as two claims', () => {
    const prose = read(
      section(
        '一、收入支出决算总体情况说明',
        '收入总计510.00万元，与2023年度相比，收入总计增加10.00万元、增长2%。减少20.00万元下降4%。',
      ),
      FINAL,
    );
    expect(claims(prose)).toEqual([
      'rate 2% change 10.00 prior ? now 510.00 增加↑/增长↑',
      'rate 4% change 20.00 prior ? now 510.00 减少↓/下降↓',
    ]);
  });

  it('directions in brackets and unresolved ones', () => {
    const prose = read(
      section(
        '四、财政拨款收入支出决算总体情况说明',
        '财政拨款年初结转结余8.00万元，较2023年度决算数（减少）2.00万元，（下降）20%。',
        '财政拨款年末结转结余0.00万元，较2023年度决算数增加（减少）0万元，增长（下降）0%。',
      ),
      FINAL,
    );
    expect(claims(prose)).toEqual([
      'rate 20% change 2.00 prior ? now 8.00 减少↓/下降↓',
      'rate 0% change 0 prior ? now 0.00 增加(减少)/增长(下降)',
      'sum certain 0.00 = +8.00 +0',
    ]);
  });

  it('completion of the budget that is named', () => {
    const prose = read(
      section(
        '（一）一般公共预算财政拨款支出决算总体情况',
        '一般公共预算财政拨款支出年初预算为80.00万元，全年预算为100.00万元，支出决算为95.00万元，完成年初预算的118.75%，完成全年预算的95.00%。决算数小于全年预算数的主要原因：厉行节约。',
      ),
      FINAL,
    );
    expect(bound(prose)).toEqual([
      '80.00 out|current|all|general|budget',
      '100.00 out|current|all|general|revised',
      '95.00 out|current|all|general|now',
    ]);
    expect(claims(prose)).toEqual([
      'completion 118.75% 95.00 of 80.00',
      'completion 95.00% 95.00 of 100.00',
      '95.00 < 100.00 (小于)',
    ]);
  });

  it('items whose path stands in a paragraph of its own, and that they are all', () => {
    const prose = read(
      section(
        '（三）一般公共预算财政拨款支出决算具体情况',
        '一般公共预算财政拨款支出年初预算为90.00万元，支出决算为90.00万元，完成年初预算的100%。其中：',
        '1.农林水支出（类）水利（款）行政运行（项）。',
        '年初预算为70.00万元，支出决算为60.00万元，完成年初预算的85.71%。决算数小于预算数的主要原因：人员调出。',
        '2.农林水支出（类）水利（款）防汛（项）。主要用于：汛期抢险。年初预算为20.00万元，支出决算为30.00万元。决算数与年初预算数持平。',
      ),
      FINAL,
    );
    expect(bound(prose).slice(2)).toEqual([
      '70.00 out|f:2130301|all|general|budget',
      '60.00 out|f:2130301|all|general|now',
      '20.00 out|f:2130314|all|general|budget',
      '30.00 out|f:2130314|all|general|now',
    ]);
    expect(claims(prose)).toEqual([
      'completion 100% 90.00 of 90.00',
      'completion 85.71% 60.00 of 70.00',
      '60.00 < 70.00 (小于)',
      '30.00 = 20.00 (持平)',
      'sum certain 90.00 = +70.00 +20.00',
      'sum certain 90.00 = +60.00 +30.00',
    ]);
  });

  it('shares of a total that stands elsewhere', () => {
    const prose = read(
      section('五、一般公共预算财政拨款支出决算情况说明', '一般公共预算财政拨款支出99.00万元，占本年支出合计的90.00%。'),
      FINAL,
    );
    expect(claims(prose)).toEqual(['share 90.00% 99.00 of out|current|all|all|now']);
  });

  it('“三公” items as shares of what was said before them', () => {
    const prose = read(
      section(
        '九、财政拨款“三公”经费支出决算情况说明',
        '“三公”经费支出预算为12.00万元，支出决算为10.00万元，完成预算的83.33%。',
        '“三公”经费支出决算中，因公出国（境）费支出决算0.00万元，占0.00%；公务用车购置及运行维护费支出决算8.00万元，占80.00%；公务接待费支出决算2.00万元，占20.00%。',
      ),
      FINAL,
    );
    expect(claims(prose)).toEqual([
      'completion 83.33% 10.00 of 12.00',
      'share 0.00% 0.00 of 10.00',
      'share 80.00% 8.00 of 10.00',
      'share 20.00% 2.00 of 10.00',
      'sum certain 10.00 = +0.00 +8.00 +2.00',
    ]);
  });

  it('a list that goes on over a full stop', () => {
    const prose = read(
      section(
        '六、一般公共预算财政拨款基本支出决算情况说明',
        '财政拨款基本支出50.00万元，其中：人员经费40.00万元，主要包括：基本工资、津贴补贴。公用经费10.00万元，主要包括：办公费、差旅费。',
      ),
      FINAL,
    );
    expect(claims(prose)).toEqual(['sum certain 50.00 = +40.00 +10.00']);
  });

  it('a rate whose figure of the year is said only later', () => {
    const prose = read(
      section(
        '四、财政拨款收入支出决算总体情况说明',
        '与2023年度相比，财政拨款支出减少5.00万元，下降10.00%。',
        '2024年度财政拨款支出45.00万元。',
      ),
      FINAL,
    );
    expect(claims(prose)).toEqual(['rate 10.00% change 5.00 prior ? now 45.00 减少↓/下降↓']);
  });

  it('a blank template’s zeros without mistaking them for totals', () => {
    const prose = read(
      section(
        '（三）政府性基金预算财政拨款支出决算具体情况',
        '1.0（类）0（款）0（项）。',
        '年初预算为0万元，支出决算为0万元，完成年初预算的0%。',
      ),
      FINAL,
    );
    expect(bound(prose)).toEqual([]);
  });

  it('the same again for blocks that did not change, and where they now stand', () => {
    const memo = createBlockMemo();
    const body = section(
      '三、支出决算情况说明',
      '本年支出合计30.00万元，其中：基本支出20.00万元，占66.67%；项目支出10.00万元，占33.33%。',
    );
    const before = recogniseProse(parsedAs(body, FINAL, memo));
    const moved = `第零部分 前言\n\n收支平衡。\n\n${body}`;
    const after = recogniseProse(parsedAs(moved, FINAL, memo));
    expect(claims(after)).toEqual(claims(before));
    expect(after.statements.map(({ span, text }) => moved.slice(span.start, span.end) === text)).toEqual(
      after.statements.map(() => true),
    );
  });

  it('that a bureau with operating funds has agency running costs', () => {
    const prose = read(
      section(
        '六、一般公共预算财政拨款基本支出决算情况说明',
        '基本支出50.00万元，其中：人员经费40.00万元，公用经费10.00万元。',
        '机关运行经费支出0万元。',
      ),
      FINAL,
    );
    expect(claims(prose)).toEqual(['sum certain 50.00 = +40.00 +10.00', 'sum certain 0 = +10.00']);
  });

  it('how income and expenditure are made up', () => {
    const prose = read(
      section(
        '一、收入支出决算总体情况说明',
        '收入总计110.00万元，支出总计110.00万元。',
        '本年收入100.00万元。',
        '使用非财政拨款结余0.00万元。',
        '年初结转结余10.00万元。',
        '本年支出105.00万元。',
        '结余分配0.00万元。',
        '年末结转结余5.00万元，较2023年度决算数减少5.00万元，下降50.00%。',
      ),
      FINAL,
    );
    expect(claims(prose)).toEqual([
      'rate 50.00% change 5.00 prior ? now 5.00 减少↓/下降↓',
      'sum certain 5.00 = +10.00 -5.00',
      'sum tentative 110.00 = +100.00 +0.00 +10.00',
      'sum tentative 110.00 = +105.00 +0.00 +5.00',
    ]);
  });
});
