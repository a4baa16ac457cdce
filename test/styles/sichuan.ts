// Final accounts as Sichuan has them: 收、支总计, figures named in brackets under each section, tables at the end,
// 收入支出决算总表 with 行次 on both sides and a second panel of 支出 by nature.
import { asWan, percent } from '../fixtures/yuan';
import * as b from './book';
import { type Row, type Style, tabbed } from './style';

const w = (amount: number): string => asWan(amount, false);
const o = (amount: number): string => (amount === 0 ? '' : asWan(amount));

const spent = b.TOTAL + b.OTHER;
const received = b.GRANTED + b.OTHER;
const whole = received + b.OPENING;
const wholeBefore = 4_005_000;
const fiscalWhole = b.GRANTED + b.OPENING;
const fiscalBefore = 3_950_000;

function balance(): Row[] {
  const outlays: readonly (readonly [string, number])[] = [
    ['一、一般公共服务支出', 0],
    ...b
      .classes()
      .map(({ code, name, basic, project }, i): readonly [string, number] => [
        `${['八', '九', '十九'][i]}、${name}`,
        basic + project + (code === '210' ? b.OTHER : 0),
      ]),
    ['二十三、其他支出', 0],
  ];
  const incomes: readonly (readonly [string, number])[] = [
    ['一、一般公共预算财政拨款收入', b.GRANTED],
    ['二、政府性基金预算财政拨款收入', 0],
    ['三、上级补助收入', 0],
    ['四、事业收入', 0],
    ['五、其他收入', b.OTHER],
  ];
  const lines = outlays.map(([name, amount], i): Row => {
    const [income, received] = incomes[i] ?? ['', 0];
    return [income, income && `${i + 1}`, income && o(received), name, `${i + 31}`, o(amount)];
  });
  const closing: readonly (readonly [string, number, string, number])[] = [
    ['本年收入合计', received, '本年支出合计', spent],
    ['使用非财政拨款结余', 0, '结余分配', 0],
    ['年初结转和结余', b.OPENING, '年末结转和结余', b.CLOSING],
    ['总计', whole, '总计', whole],
  ];
  return [
    ['收入', '', '', '支出', '', ''],
    ['项目', '行次', '金额', '项目', '行次', '金额'],
    ['栏次', '', '1', '栏次', '', '2'],
    ...lines,
    ...closing.map(([left, a, right, z], i): Row => [left, `${i + 27}`, o(a), right, `${i + 57}`, o(z)]),
  ];
}

const coded = (values: (row: b.TreeRow) => readonly number[], totals: readonly number[], other = 0): Row[] => [
  ['合计', '', ...totals.map(o)],
  ...b.tree(other).map((row): Row => [row.code, row.name, ...values(row).map(o)]),
];

const section = (code: string, i: number): string => {
  const line = b.LINES.find((one) => one.code === code) as b.Line;
  const now = b.total(line);
  const cause =
    now === line.budget
      ? '决算数等于年初预算数。'
      : `决算数${now > line.budget ? '大于' : '小于'}年初预算数的主要原因是${now > line.budget ? '年中追加经费' : '人员变动'}。`;
  return `${i + 1}.${b.path(code)}：年初预算为${w(line.budget)}万元，支出决算为${w(now)}万元，完成年初预算${percent(now, line.budget)}%，${cause}`;
};

const text = `${b.ENTITY}

2023年度单位决算

目录

第一部分 单位概况

一、主要职责

二、机构设置

第二部分 2023年度单位决算情况说明

一、收入支出决算总体情况说明

二、收入决算情况说明

三、支出决算情况说明

四、财政拨款收入支出决算总体情况说明

五、一般公共预算财政拨款支出决算情况说明

六、一般公共预算财政拨款基本支出决算情况说明

七、财政拨款“三公”经费支出决算情况说明

八、政府性基金预算支出决算情况说明

九、国有资本经营预算支出决算情况说明

十、其他重要事项的情况说明

第三部分 名词解释

第四部分 附表

第一部分 单位概况

一、主要职责

贯彻执行医疗保障法律法规和政策，组织实施全县医疗保障工作。

二、机构设置

${b.ENTITY}内设3个股室，分别是：办公室、基金监管股、待遇保障股。

第二部分 2023年度单位决算情况说明

一、收入支出决算总体情况说明

2023年度收、支总计${w(whole)}万元。与2022年相比，收、支总计各${b.moved(whole, wholeBefore)}。主要变动原因是医保经办业务增加。

（图1：收、支决算总计变动情况图）（柱状图）

二、收入决算情况说明

2023年本年收入合计${w(received)}万元，其中：一般公共预算财政拨款收入${w(b.GRANTED)}万元，占${percent(b.GRANTED, received)}%；政府性基金预算财政拨款收入0万元，占0%；上级补助收入0万元，占0%；事业收入0万元，占0%；经营收入0万元，占0%；附属单位上缴收入0万元，占0%；其他收入${w(b.OTHER)}万元，占${percent(b.OTHER, received)}%。

（图2：收入决算结构图）（饼状图）

三、支出决算情况说明

2023年本年支出合计${w(spent)}万元，其中：基本支出${w(b.BASIC)}万元，占${percent(b.BASIC, spent)}%；项目支出${w(b.PROJECT + b.OTHER)}万元，占${percent(b.PROJECT + b.OTHER, spent)}%；上缴上级支出0万元，占0%；经营支出0万元，占0%；对附属单位补助支出0万元，占0%。

四、财政拨款收入支出决算总体情况说明

2023年财政拨款收、支总计${w(fiscalWhole)}万元。与2022年相比，财政拨款收、支总计各${b.moved(fiscalWhole, fiscalBefore)}。主要变动原因是医保经办业务增加。

五、一般公共预算财政拨款支出决算情况说明

（一）一般公共预算财政拨款支出决算总体情况

2023年一般公共预算财政拨款支出${w(b.TOTAL)}万元，占本年支出合计的${percent(b.TOTAL, spent)}%。与2022年相比，一般公共预算财政拨款支出${b.moved(b.TOTAL, b.BEFORE)}。主要变动原因是医保经办业务增加。

（二）一般公共预算财政拨款支出决算结构情况

2023年一般公共预算财政拨款支出${w(b.TOTAL)}万元，主要用于以下方面：${b
  .classes()
  .map(({ name, basic, project }) => `${name}${w(basic + project)}万元，占${percent(basic + project, b.TOTAL)}%`)
  .join('；')}。

（三）一般公共预算财政拨款支出决算具体情况

2023年一般公共预算财政拨款支出决算数为${w(b.TOTAL)}万元，完成年初预算${percent(b.TOTAL, b.BUDGET)}%。其中：

${b.LINES.map(({ code }, i) => section(code, i)).join('\n\n')}

六、一般公共预算财政拨款基本支出决算情况说明

2023年一般公共预算财政拨款基本支出${w(b.BASIC)}万元，其中：

人员经费${w(b.PERSONNEL)}万元，主要包括：${b.namesOf(['301', '303'])}等。

公用经费${w(b.OPERATING)}万元，主要包括：${b.namesOf(['302'])}等。

七、财政拨款“三公”经费支出决算情况说明

（一）“三公”经费财政拨款支出决算总体情况说明

2023年“三公”经费财政拨款支出决算为${w(b.PUBLIC_NOW)}万元，完成预算${percent(b.PUBLIC_NOW, b.PUBLIC_BUDGET)}%，较上年${b.moved(b.PUBLIC_NOW, b.PUBLIC_BEFORE)}。决算数小于预算数的主要原因是厉行节约。

（二）“三公”经费财政拨款支出决算具体情况说明

2023年“三公”经费财政拨款支出决算中，因公出国（境）费支出决算0万元，占0%；公务用车购置及运行维护费支出决算${w(b.PUBLIC.running.now)}万元，占${percent(b.PUBLIC.running.now, b.PUBLIC_NOW)}%；公务接待费支出决算${w(b.PUBLIC.reception.now)}万元，占${percent(b.PUBLIC.reception.now, b.PUBLIC_NOW)}%。具体情况如下：

1.因公出国（境）经费支出0万元，完成预算100%。全年安排因公出国（境）团组0次，出国（境）0人。因公出国（境）支出决算与2022年持平。

2.公务用车购置及运行维护费支出${w(b.PUBLIC.running.now)}万元，完成预算${percent(b.PUBLIC.running.now, b.PUBLIC.running.budget)}%。公务用车购置及运行维护费支出决算比2022年${b.moved(b.PUBLIC.running.now, b.PUBLIC.running.before)}。主要原因是压减公务用车运行费用。

其中：公务用车购置支出0万元。全年更新购置公务用车0辆。截至2023年12月31日，单位共有公务用车2辆，其中：轿车1辆、越野车1辆。

公务用车运行维护费支出${w(b.PUBLIC.running.now)}万元。主要用于基金监管等所需的公务用车燃料费、维修费、过路过桥费、保险费等支出。

3.公务接待费支出${w(b.PUBLIC.reception.now)}万元，完成预算${percent(b.PUBLIC.reception.now, b.PUBLIC.reception.budget)}%。公务接待费支出决算比2022年${b.moved(b.PUBLIC.reception.now, b.PUBLIC.reception.before)}。主要原因是接待批次减少。

国内公务接待支出${w(b.PUBLIC.reception.now)}万元，主要用于开展业务活动开支的用餐费等。国内公务接待12批次，86人次，共计支出${w(b.PUBLIC.reception.now)}万元。

外事接待支出0万元。

八、政府性基金预算支出决算情况说明

2023年政府性基金预算财政拨款支出0万元。

九、国有资本经营预算支出决算情况说明

2023年国有资本经营预算财政拨款支出0万元。

十、其他重要事项的情况说明

（一）机关运行经费支出情况

2023年，${b.ENTITY}机关运行经费支出${w(b.OPERATING)}万元，比2022年${b.moved(b.OPERATING, 480_000)}。主要原因是办公费增加。

（二）政府采购支出情况

2023年，${b.ENTITY}政府采购支出总额30.00万元，其中：政府采购货物支出12.50万元、政府采购工程支出0万元、政府采购服务支出17.50万元。主要用于办公设备和信息系统维护。授予中小企业合同金额30.00万元，占政府采购支出总额的100%，其中：授予小微企业合同金额12.00万元，占政府采购支出总额的40%。

（三）国有资产占有使用情况

截至2023年12月31日，${b.ENTITY}共有车辆2辆，其中：机要通信用车1辆、应急保障用车1辆。单价100万元以上设备（不含车辆）0台（套）。

（四）预算绩效管理情况

根据预算绩效管理要求，本单位在2023年度预算编制阶段，组织对2个项目开展了预算事前绩效评估，对2个项目编制了绩效目标，预算执行过程中，对2个项目开展绩效监控。

第三部分 名词解释

1.财政拨款收入：指单位从同级财政部门取得的财政预算资金。

2.年末结转和结余：指单位按有关规定结转到下年或以后年度继续使用的资金。

3.机关运行经费：为保障行政单位运行用于购买货物和服务的各项资金。

第四部分 附表

收入支出决算总表

公开01表
公开部门：${b.ENTITY}　　金额单位：万元

${tabbed(balance())}

收入决算表

公开02表
公开部门：${b.ENTITY}　　金额单位：万元

${tabbed([
  ['项目', '', '本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'],
  ['功能分类科目编码', '科目名称', '', '', '', '', '', '', ''],
  ['栏次', '', '1', '2', '3', '4', '5', '6', '7'],
  ['合计', '', o(received), o(b.GRANTED), '', '', '', '', o(b.OTHER)],
  ...b.tree().map((row): Row => {
    // What was carried over paid for a part of 2101502, and what is left is of it.
    const other = '2101502'.startsWith(row.code) ? b.OTHER : 0;
    const carried = '2101502'.startsWith(row.code) ? b.CLOSING - b.OPENING : 0;
    const granted = row.basic + row.project + carried;
    return [row.code, row.name, o(granted + other), o(granted), '', '', '', '', o(other)];
  }),
])}

支出决算表

公开03表
公开部门：${b.ENTITY}　　金额单位：万元

${tabbed([
  ['项目', '', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
  ['功能分类科目编码', '科目名称', '', '', '', '', '', ''],
  ['栏次', '', '1', '2', '3', '4', '5', '6'],
  ...coded(
    ({ basic, project }) => [basic + project, basic, project, 0, 0, 0],
    [spent, b.BASIC, b.PROJECT + b.OTHER, 0, 0, 0],
    b.OTHER,
  ),
])}

一般公共预算财政拨款支出决算表

公开05表
公开部门：${b.ENTITY}　　金额单位：万元

${tabbed([
  ['项目', '', '本年支出', '', ''],
  ['功能分类科目编码', '科目名称', '小计', '基本支出', '项目支出'],
  ['栏次', '', '1', '2', '3'],
  ...coded(({ basic, project }) => [basic + project, basic, project], [b.TOTAL, b.BASIC, b.PROJECT]),
])}

财政拨款“三公”经费支出决算表

公开09表
公开部门：${b.ENTITY}　　金额单位：万元

${tabbed([
  ['预算数', '', '', '', '', '', '决算数', '', '', '', '', ''],
  [
    '合计',
    '因公出国（境）费',
    '公务用车购置及运行费',
    '',
    '',
    '公务接待费',
    '合计',
    '因公出国（境）费',
    '公务用车购置及运行费',
    '',
    '',
    '公务接待费',
  ],
  ['', '', '小计', '公务用车购置费', '公务用车运行费', '', '', '', '小计', '公务用车购置费', '公务用车运行费', ''],
  ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
  [
    ...[b.PUBLIC_BUDGET, 0, b.PUBLIC.running.budget, 0, b.PUBLIC.running.budget, b.PUBLIC.reception.budget],
    ...[b.PUBLIC_NOW, 0, b.PUBLIC.running.now, 0, b.PUBLIC.running.now, b.PUBLIC.reception.now],
  ].map(o),
])}
`;

export const SICHUAN: Style = {
  name: 'Sichuan, final accounts',
  text,
  tables: ['balance-total', 'income-total', 'expenditure-total', 'general-expenditure', 'three-public'],
  faults: [
    { what: 'prose', near: '二、收入决算情况说明\n\n2023年', right: w(received), wrong: w(received + 90_000) },
    { what: 'table', near: '公开03表', right: o(b.BASIC), wrong: o(b.BASIC + 500_000) },
    { what: 'direction', near: '财政拨款收、支总计各', right: b.more(fiscalWhole, fiscalBefore), wrong: '减少' },
    { what: 'share', near: '占本年支出合计的', right: `${percent(b.TOTAL, spent)}`, wrong: '89.81' },
  ],
};
