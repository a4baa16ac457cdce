// What the sentences of budget reports state and claim, template by template. All units and figures are invented.
import { describe, expect, it } from 'vitest';
import { BUDGET, bound, claims, read, section } from './said';

describe('a budget report says', () => {
  it('its totals, by the words and the section', () => {
    const prose = read(
      section(
        '二、关于青溪县水务局2024年收入预算情况说明',
        '青溪县水务局2024年收支总预算1,200.00万元。',
        '2024年收入预算1,200.00万元，支出预算1,200.00万元。',
      ),
      BUDGET,
    );
    expect(bound(prose)).toEqual([
      '1,200.00 in|total|total|all|now',
      '1,200.00 in|total|total|all|now',
      '1,200.00 out|total|all|all|now',
    ]);
  });

  it('sources in paragraphs of their own, with shares and changes', () => {
    const prose = read(
      section(
        '二、关于青溪县水务局2024年收入预算情况说明',
        '青溪县水务局2024年收入预算1,000.00万元，其中：',
        '一般公共预算800.00万元，占80.00%，比上年预算增加50.00万元，增长6.67%，主要原因是新增在职人员2人。',
        '上级一般公共预算安排的转移支付资金150.00万元，占15.00%，比上年预算减少10.00万元，下降6.25%，主要原因是项目完工。',
        '政府性基金预算未安排。',
        '单位资金50.00万元，占5.00%，与上年预算持平。',
      ),
      BUDGET,
    );
    expect(bound(prose)).toEqual([
      '1,000.00 in|total|total|all|now',
      '800.00 in|total|generalOwn|all|now',
      '50.00 in|total|generalOwn|all|change',
      '150.00 in|total|generalTransfer|all|now',
      '10.00 in|total|generalTransfer|all|change',
      '50.00 in|total|own|all|now',
    ]);
    expect(claims(prose)).toEqual([
      'share 80.00% 800.00 of 1,000.00',
      'rate 6.67% change 50.00 prior ? now 800.00 增加↑/增长↑',
      'share 15.00% 150.00 of 1,000.00',
      'rate 6.25% change 10.00 prior ? now 150.00 减少↓/下降↓',
      'share 5.00% 50.00 of 1,000.00',
      'sum certain 1,000.00 = +800.00 +150.00 +50.00',
    ]);
  });

  it('general without transfers is all of it', () => {
    const prose = read(section('二、收入预算情况说明', '收入预算100.00万元，其中：一般公共预算收入100.00万元，占100%。'), BUDGET);
    expect(bound(prose)).toEqual(['100.00 in|total|total|all|now', '100.00 in|total|general|all|now']);
  });

  it('subjects by their paths, this year and last', () => {
    const prose = read(
      section(
        '财政拨款支出主要内容如下：',
        '1.“农林水支出（类）水利（款）行政运行（项）”88.00万元，主要用于保障机构运转。2023年当年预算执行数为80.00万元，2024年预算安排88.00万元，比2023年预算执行数增加10.00%。主要原因是：人员经费增加。',
      ),
      BUDGET,
    );
    expect(bound(prose)).toEqual([
      '88.00 out|f:2130301|all|general|now',
      '80.00 out|f:2130301|all|general|priorOutturn',
      '88.00 out|f:2130301|all|general|now',
    ]);
    expect(claims(prose)).toEqual(['rate 10.00% change ? prior 80.00 now 88.00 -/增加↑']);
  });

  it('a subject in quotation marks, a subject followed by 科目, a subject alone', () => {
    const prose = read(
      section(
        '五、一般公共预算支出情况',
        '1.“农林水支出”科目300.00万元。',
        '2.住房保障支出（类）20.00万元。',
        '3.卫生健康支出10.00万元。',
      ),
      BUDGET,
    );
    expect(bound(prose)).toEqual([
      '300.00 out|f:213|all|general|now',
      '20.00 out|f:221|all|general|now',
      '10.00 out|f:210|all|general|now',
    ]);
  });

  it('last year’s figure inside the comparison', () => {
    const prose = read(
      section('三、支出预算情况说明', '基本支出预算210.00万元，占总支出预算70.00%，比2023年200.00万元增加10.00万元，增长5.00%。'),
      BUDGET,
    );
    expect(claims(prose)).toEqual([
      'share 70.00% 210.00 of out|total|all|all|now',
      'sum certain 210.00 = +200.00 +10.00',
      'rate 5.00% change 10.00 prior 200.00 now 210.00 增加↑/增长↑',
    ]);
  });

  it('“三公” items, and that they and their changes add up', () => {
    const prose = read(
      section(
        '十、关于青溪县水务局2024年财政拨款“三公”经费预算情况说明',
        '2024年“三公”经费预算数为12.00万元，比2023年预算减少1.00万元。其中：',
        '（一）因公出国（境）费0万元，与2023年预算持平。',
        '（二）公务用车购置及运行费10.00万元，与2023年预算持平。其中：公务用车购置费0万元；公务用车运行费10.00万元。',
        '（三）公务接待费2.00万元，比2023年预算减少1.00万元，主要原因是厉行节约。',
      ),
      BUDGET,
    );
    expect(bound(prose)).toEqual([
      '12.00 out|x:threePublic|all|fiscal|now',
      '1.00 out|x:threePublic|all|fiscal|change',
      '0 out|x:abroad|all|fiscal|now',
      '10.00 out|x:vehicles|all|fiscal|now',
      '0 out|x:vehiclePurchase|all|fiscal|now',
      '10.00 out|x:vehicleRunning|all|fiscal|now',
      '2.00 out|x:reception|all|fiscal|now',
      '1.00 out|x:reception|all|fiscal|change',
    ]);
    expect(claims(prose)).toEqual([
      'sum certain 10.00 = +0 +10.00',
      'sum certain 12.00 = +0 +10.00 +2.00',
      'sum certain 1.00 = +1.00',
    ]);
  });

  it('how a project’s money is divided, over several paragraphs', () => {
    const prose = read(
      section(
        '七、一般公共预算项目支出情况说明',
        '1、项目名称：2024年河道清淤项目',
        '设立的政策依据：《关于下达水利资金9,870万元的通知》（青财〔2023〕47号），拨付我县资金30万元。',
        '预算安排规模：120.00万元',
        '资金分配情况：1.东溪镇70.00万元；',
        '2.西溪镇50.00万元。',
        '资金执行时间：2024年1月1日至2024年12月31日',
        '补贴标准：每户300元。',
      ),
      BUDGET,
    );
    expect(bound(prose)).toEqual(['120.00 out|p:河道清淤|project|general|now']);
    expect(claims(prose)).toEqual(['sum certain 120.00 = +70.00 +50.00']);
    expect(prose.statements.map((s) => s.text)).toEqual(['30', '120.00', '70.00', '50.00', '300']);
  });

  it('procurement with its parts and its limits', () => {
    const prose = read(
      section(
        '（二）政府采购情况',
        '2024年政府采购预算60.00万元，其中：政府采购货物预算20.00万元，政府采购工程预算0万元，政府采购服务预算40.00万元。',
        '面向中小企业预留政府采购项目预算金额45.00万元，其中：面向小微企业预留政府采购项目预算金额30.00万元。',
      ),
      BUDGET,
    );
    expect(bound(prose)).toEqual([
      '60.00 gov|procurement|total',
      '20.00 gov|procurement|goods',
      '0 gov|procurement|works',
      '40.00 gov|procurement|services',
      '45.00 gov|procurement|small',
      '30.00 gov|procurement|micro',
    ]);
    expect(claims(prose)).toEqual([
      'sum certain 60.00 = +20.00 +0 +40.00',
      'sum atMost 60.00 = +45.00',
      'sum atMost 45.00 = +30.00',
    ]);
  });

  it('nothing of duties, definitions and thresholds', () => {
    const prose = read(
      section('一、主要职能', '负责50万元以上项目的审批，管理第35条规定的12项事务。', '收入预算1,000.00万元。'),
      BUDGET,
    );
    expect(bound(prose)).toEqual([]);
    expect(prose.statements.map((s) => s.text)).toEqual(['12', '1,000.00']);
  });

  it('areas and vehicles that add up, each in its own measure', () => {
    const prose = read(
      section(
        '（三）国有资产占用情况',
        '规划建筑面积为900平方米，其中地上建筑面积为700平方米（其中计容面积600平方米，不计容面积100平方米），地下建筑面积为200平方米，高9.8米。',
        '车辆3辆，价值60.00万元；其中：一般公务用车2辆，价值40.00万元；执法执勤用车1辆，价值20.00万元。',
      ),
      BUDGET,
    );
    expect(claims(prose)).toEqual([
      'sum certain 700 = +600 +100',
      'sum certain 900 = +700 +200',
      'sum certain 3 = +2 +1',
      'sum certain 60.00 = +40.00 +20.00',
    ]);
  });

  it('counts against what is listed', () => {
    const prose = read(
      section(
        '二、机构设置',
        '本局下设4个科室，分别是：办公室、规划科、财务科（审计科）。',
        '纳入预算编制范围的单位共2个，包括：',
        '1.青溪县水务局本级',
        '2.青溪县河道管理站',
      ),
      BUDGET,
    );
    expect(prose.counts.map(({ statement, listed }) => `${prose.statements[statement]?.text} lists ${listed}`)).toEqual([
      '4 lists 3',
      '2 lists 2',
    ]);
  });

  it('a reason that says the opposite', () => {
    const text = section(
      '财政拨款支出主要内容如下：',
      '1.“农林水支出（类）水利（款）防汛（项）”9.00万元。2023年预算执行数为10.00万元，2024年预算安排9.00万元，比2023年预算执行数减少10.00%。主要原因是：防汛经费增加。',
    );
    const prose = read(text, BUDGET);
    expect(prose.reasons.map((reason) => [text.slice(reason.span.start, reason.span.end), reason.said.word])).toEqual([
      ['增加', '减少'],
    ]);
  });

  it('changes of items that add up to the change of the whole', () => {
    const prose = read(
      section(
        '五、一般公共预算当年拨款情况说明',
        '一般公共预算拨款合计100.00万元，其中：',
        '基本支出60.00万元，比上年预算增加5.00万元，增长9.09%。',
        '项目支出40.00万元，比上年预算减少2.00万元，下降4.76%。',
        '1、农林水支出（类）水利（款）行政运行（项）：2024年预算数为60.00万元，比上年预算增加5.00万元，增长9.09%。',
        '2、农林水支出（类）水利（款）防汛（项）：2024年预算数为40.00万元，比上年预算减少2.00万元，下降4.76%。',
      ),
      BUDGET,
    );
    expect(claims(prose)).toContain('sum guess 2.00 = -5.00 +2.00 +5.00');
  });

  it('funds whose changes do not add up to that of 财政拨款, and a fund that grew by more than it is', () => {
    const prose = read(
      section(
        '部门预算编制说明',
        '支出预算90.00万元，其中：财政拨款支出预算90.00万元，比2023年预算增加7.00万元。财政拨款支出预算中，一般公共预算拨款支出预算90.00万元，比2023年预算增加7.00万元；政府性基金拨款支出预算0万元，比2023年预算增加7.00万元；国有资本经营预算拨款支出预算0万元，与2023年预算持平。',
      ),
      BUDGET,
    );
    expect(claims(prose)).toEqual(
      expect.arrayContaining(['sum atMost 0 = +7.00', 'sum certain 7.00 = +7.00 +7.00', 'sum certain 90.00 = +90.00 +0 +0']),
    );
  });

  it('after a list, a change of what was divided', () => {
    const prose = read(
      section(
        '“三公”经费预算情况',
        '“三公”经费预算6.00万元，其中：因公出国（境）费0万元；公务用车购置及运行费4.00万元（其中：公务用车购置费0万元，公务用车运行费4.00万元）；公务接待费2.00万元。比2023年预算减少1.00万元，下降14.29%。',
      ),
      BUDGET,
    );
    expect(claims(prose)).toContain('rate 14.29% change 1.00 prior ? now 6.00 减少↓/下降↓');
  });

  it('one total divided twice in the same names', () => {
    const prose = read(
      section(
        '四、财政拨款收支预算情况的总体说明',
        '支出包括：农林水支出300.00万元，主要用于河道管护补助资金300.00万元，其中：巡查人员经费120.00万元，设备维护费180.00万元。',
        '1、项目名称：河道管护',
        '预算安排规模：300.00万元',
        '资金分配情况：河道管护300.00万元，其中：巡查经费130.00万元，设备维护170.00万元。',
      ),
      BUDGET,
    );
    const parts = prose.statements.filter((s) => s.keys[0]?.includes('part:')).map((s) => [s.text, s.keys[0]?.split('@')[0]]);
    expect(parts).toEqual([
      ['300.00', 'out|part:河道管护'],
      ['180.00', 'out|part:设备维护'],
      ['300.00', 'out|part:河道管护'],
      ['170.00', 'out|part:设备维护'],
    ]);
  });
});
