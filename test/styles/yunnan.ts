// Final accounts as Yunnan has them: all in 元 with two decimals, 收入支出决算表 with 行次, one table whose columns
// stand in four groups (年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余), shares of 总收入 and 总支出.
import { grouped, percent, type Yuan } from '../fixtures/yuan';
import * as b from './book';
import { type Row, type Style, tabbed } from './style';

/** In 元 with two decimals, with separators. */
const y = (amount: Yuan): string => `${grouped(`${amount}`)}.00`;
const o = (amount: Yuan): string => (amount === 0 ? '' : y(amount));

const spent = b.TOTAL + b.OTHER;
const received = b.GRANTED + b.OTHER;
const whole = received + b.OPENING;
const receivedBefore = 3_960_000;
const spentBefore = 3_940_000;

const changed = (now: Yuan, before: Yuan): string =>
  `${b.more(now, before)}${y(Math.abs(now - before))}元，${now >= before ? '增长' : '下降'}${percent(Math.abs(now - before), before)}%`;

const coded = (cells: (row: b.TreeRow) => readonly Yuan[], totals: readonly Yuan[], other = 0): Row[] => [
  ['栏次', '', ...totals.map((_, i) => `${i + 1}`)],
  ['合计', '', ...totals.map(o)],
  ...b.tree(other).map((row): Row => [row.code, row.name, ...cells(row).map(o)]),
];

const opening = (row: { readonly code: string }): Yuan => ('2101502'.startsWith(row.code) ? b.OPENING : 0);
const closing = (row: { readonly code: string }): Yuan => ('2101502'.startsWith(row.code) ? b.CLOSING : 0);
/** 人员经费 of a subject: all basic expenditure but that of 行政运行, whose rest is 公用经费. */
const personnel = (row: b.TreeRow): Yuan => row.basic - ('2101501'.startsWith(row.code) ? b.OPERATING : 0);

const groups = (row: b.TreeRow): Yuan[] => {
  const income = row.project + closing(row) - opening(row);
  return [
    ...[opening(row), 0, opening(row)],
    ...[row.basic + income, row.basic, income],
    ...[row.basic + row.project, row.basic, personnel(row), row.basic - personnel(row), row.project],
    ...[closing(row), 0, closing(row), closing(row), 0],
  ];
};
const allGroups = (): Yuan[] =>
  b
    .classes()
    .map(groups)
    .reduce((sum, row) => sum.map((amount, i) => amount + (row[i] ?? 0)));

function balance(): Row[] {
  const left: readonly (readonly [string, Yuan])[] = [
    ['一、一般公共预算财政拨款收入', b.GRANTED],
    ['二、政府性基金预算财政拨款收入', 0],
    ['三、国有资本经营预算财政拨款收入', 0],
    ['四、上级补助收入', 0],
    ['五、事业收入', 0],
    ['六、经营收入', 0],
    ['七、附属单位上缴收入', 0],
    ['八、其他收入', b.OTHER],
  ];
  const right = b
    .classes()
    .map(({ code, name, basic, project }, i): readonly [string, Yuan] => [
      `${['八', '九', '十九'][i]}、${name}`,
      basic + project + (code === '210' ? b.OTHER : 0),
    ]);
  const rows = left.map(([name, amount], i): Row => {
    const [outlay, out] = right[i] ?? ['', 0];
    return [name, `${i + 1}`, o(amount), outlay, outlay && `${i + 31}`, o(out)];
  });
  return [
    ['收入', '', '', '支出', '', ''],
    ['项目', '行次', '金额', '项目', '行次', '金额'],
    ['栏次', '', '1', '栏次', '', '2'],
    ...rows,
    ['本年收入合计', '27', o(received), '本年支出合计', '57', o(spent)],
    ['使用专用结余', '28', '', '结余分配', '58', ''],
    ['年初结转和结余', '29', o(b.OPENING), '年末结转和结余', '59', o(b.CLOSING)],
    ['总计', '30', o(whole), '总计', '60', o(whole)],
  ];
}

const meta = (number: string): string => `公开${number}表\n部门：${b.ENTITY}　　金额单位：元`;

const text = `监督索引号53092200000101000

${b.ENTITY}2023年度部门决算

目录

第一部分 部门概况

一、主要职能

二、部门基本情况

第二部分 2023年度部门决算表

一、收入支出决算表

二、收入决算表

三、支出决算表

四、一般公共预算财政拨款收入支出决算表

五、“三公”经费、行政参公单位机关运行经费情况表

第三部分 2023年度部门决算情况说明

一、收入决算情况说明

二、支出决算情况说明

三、一般公共预算财政拨款支出决算情况说明

四、财政拨款“三公”经费支出决算情况说明

第四部分 其他重要事项及相关口径情况说明

一、机关运行经费支出情况

二、国有资产占用情况

三、政府采购支出情况

第五部分 名词解释

第一部分 部门概况

一、主要职能

组织实施全县医疗保险、生育保险、医疗救助等医疗保障制度。

二、部门基本情况

纳入${b.ENTITY}2023年度部门决算编报的单位共1个。其中：行政单位1个，参照公务员法管理的事业单位0个，其他事业单位0个。

${b.ENTITY}2023年末实有人员编制16人。其中：行政编制10人（含行政工勤编制0人），事业编制6人（含参公管理事业编制0人）；在职在编实有行政人员9人，事业人员6人。

第二部分 2023年度部门决算表

收入支出决算表

${meta('01')}

${tabbed(balance())}

注：本表反映部门本年度的总收支和年末结转结余情况。

收入决算表

${meta('02')}

${tabbed([
  ['项目', '', '本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '', '经营收入', '附属单位上缴收入', '其他收入'],
  ['功能分类科目编码', '科目名称', '', '', '', '小计', '其中：教育收费', '', '', ''],
  ...coded(
    (row) => {
      const granted = row.basic + row.project + closing(row) - opening(row);
      const other = '2101502'.startsWith(row.code) ? b.OTHER : 0;
      return [granted + other, granted, 0, 0, 0, 0, 0, other];
    },
    [received, b.GRANTED, 0, 0, 0, 0, 0, b.OTHER],
  ),
])}

支出决算表

${meta('03')}

${tabbed([
  ['项目', '', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
  ['功能分类科目编码', '科目名称', '', '', '', '', '', ''],
  ...coded(
    (row) => [row.basic + row.project, row.basic, row.project, 0, 0, 0],
    [spent, b.BASIC, b.PROJECT + b.OTHER, 0, 0, 0],
    b.OTHER,
  ),
])}

一般公共预算财政拨款收入支出决算表

${meta('05')}

${tabbed([
  ['项目', '', '年初结转和结余', '', '', '本年收入', '', '', '本年支出', '', '', '', '', '年末结转和结余', '', '', '', ''],
  [
    '功能分类科目编码',
    '科目名称',
    '合计',
    '基本支出结转',
    '项目支出结转和结余',
    '合计',
    '基本支出',
    '项目支出',
    '合计',
    '基本支出',
    '',
    '',
    '项目支出',
    '合计',
    '基本支出结转',
    '项目支出结转和结余',
    '',
    '',
  ],
  ['', '', '', '', '', '', '', '', '', '小计', '人员经费', '公用经费', '', '', '', '小计', '项目支出结转', '项目支出结余'],
  ...coded(groups, allGroups()),
])}

“三公”经费、行政参公单位机关运行经费情况表

${meta('10')}

${tabbed([
  ['项目', '行次', '预算数', '全年支出数'],
  ['栏次', '', '1', '2'],
  ['一、“三公”经费支出', '1', '', ''],
  ['（一）支出合计', '2', o(b.PUBLIC_BUDGET), o(b.PUBLIC_NOW)],
  ['1．因公出国（境）费', '3', '', ''],
  ['2．公务用车购置及运行维护费', '4', o(b.PUBLIC.running.budget), o(b.PUBLIC.running.now)],
  ['（1）公务用车购置费', '5', '', ''],
  ['（2）公务用车运行维护费', '6', o(b.PUBLIC.running.budget), o(b.PUBLIC.running.now)],
  ['3．公务接待费', '7', o(b.PUBLIC.reception.budget), o(b.PUBLIC.reception.now)],
  ['（1）国内接待费', '8', '—', o(b.PUBLIC.reception.now)],
  ['其中：外事接待费', '9', '—', ''],
  ['（2）国（境）外接待费', '10', '—', ''],
  ['（二）相关统计数', '11', '—', '—'],
  ['1．因公出国（境）团组数（个）', '12', '—', ''],
  ['3．公务用车保有量（辆）', '15', '—', '2'],
  ['4．国内公务接待批次（个）', '16', '—', '12'],
  ['6．国内公务接待人次（人）', '18', '—', '86'],
  ['二、机关运行经费', '23', '—', o(b.OPERATING)],
])}

第三部分 2023年度部门决算情况说明

一、收入决算情况说明

${b.ENTITY}2023年度收入合计${y(received)}元。其中：财政拨款收入${y(b.GRANTED)}元，占总收入的${percent(b.GRANTED, received)}%；上级补助收入0.00元，占总收入的0.00%；事业收入0.00元（含教育收费0.00元），占总收入的0.00%；经营收入0.00元，占总收入的0.00%；附属单位上缴收入0.00元，占总收入的0.00%；其他收入${y(b.OTHER)}元，占总收入的${percent(b.OTHER, received)}%。与上年相比，收入合计${changed(received, receivedBefore)}。其中：财政拨款收入${changed(b.GRANTED, 3_910_000)}；其他收入与上年持平。主要原因是医保经办业务增加。

二、支出决算情况说明

${b.ENTITY}2023年度支出合计${y(spent)}元。其中：基本支出${y(b.BASIC)}元，占总支出的${percent(b.BASIC, spent)}%；项目支出${y(b.PROJECT + b.OTHER)}元，占总支出的${percent(b.PROJECT + b.OTHER, spent)}%；上缴上级支出、经营支出、对附属单位补助支出共0.00元，占总支出的0.00%。与上年相比，支出合计${changed(spent, spentBefore)}。主要原因是医保经办业务增加。

（一）基本支出情况

2023年度用于保障${b.ENTITY}机关等机构正常运转的日常支出${y(b.BASIC)}元。其中：基本工资、津贴补贴等人员经费支出${y(b.PERSONNEL)}元，占基本支出的${percent(b.PERSONNEL, b.BASIC)}%；办公费、印刷费、水电费、办公设备购置等公用经费${y(b.OPERATING)}元，占基本支出的${percent(b.OPERATING, b.BASIC)}%。

（二）项目支出情况

2023年度用于保障${b.ENTITY}机构为完成特定的行政工作任务或事业发展目标，用于专项业务工作的经费支出${y(b.PROJECT + b.OTHER)}元。其中：基本建设类项目支出0.00元。

三、一般公共预算财政拨款支出决算情况说明

（一）一般公共预算财政拨款支出决算总体情况

${b.ENTITY}2023年度一般公共预算财政拨款支出${y(b.TOTAL)}元，占本年支出合计的${percent(b.TOTAL, spent)}%。与上年相比${changed(b.TOTAL, b.BEFORE)}，主要原因是医保经办业务增加。

（二）一般公共预算财政拨款支出决算具体情况

${b
  .classes()
  .map(
    ({ name, basic, project }, i) =>
      `${i + 1}．${name.replace(/支出$/, '')}（类）支出${y(basic + project)}元，占一般公共预算财政拨款总支出的${percent(basic + project, b.TOTAL)}%。主要用于保障职工${i === 1 ? '医疗' : '社会'}保险等支出。`,
  )
  .join('\n\n')}

四、财政拨款“三公”经费支出决算情况说明

（一）财政拨款“三公”经费支出决算总体情况

${b.ENTITY}2023年度财政拨款“三公”经费支出年初预算为${y(b.PUBLIC_BUDGET)}元，支出决算为${y(b.PUBLIC_NOW)}元，完成年初预算的${percent(b.PUBLIC_NOW, b.PUBLIC_BUDGET)}%。其中：因公出国（境）费支出年初预算为0.00元，支出决算为0.00元；公务用车购置费支出年初预算为0.00元，支出决算为0.00元；公务用车运行维护费支出年初预算为${y(b.PUBLIC.running.budget)}元，支出决算为${y(b.PUBLIC.running.now)}元，占财政拨款“三公”经费总支出决算的${percent(b.PUBLIC.running.now, b.PUBLIC_NOW)}%，完成年初预算的${percent(b.PUBLIC.running.now, b.PUBLIC.running.budget)}%；公务接待费支出年初预算为${y(b.PUBLIC.reception.budget)}元，支出决算为${y(b.PUBLIC.reception.now)}元，占财政拨款“三公”经费总支出决算的${percent(b.PUBLIC.reception.now, b.PUBLIC_NOW)}%，完成年初预算的${percent(b.PUBLIC.reception.now, b.PUBLIC.reception.budget)}%，具体是国内接待费支出决算${y(b.PUBLIC.reception.now)}元（其中：外事接待费支出决算0.00元），国（境）外接待费支出决算0.00元。

2023年度财政拨款“三公”经费支出决算数较上年${changed(b.PUBLIC_NOW, b.PUBLIC_BEFORE)}。其中：因公出国（境）费支出决算与上年持平；公务用车运行维护费支出决算${changed(b.PUBLIC.running.now, b.PUBLIC.running.before)}；公务接待费支出决算${changed(b.PUBLIC.reception.now, b.PUBLIC.reception.before)}。主要原因是厉行节约。

第四部分 其他重要事项及相关口径情况说明

一、机关运行经费支出情况

${b.ENTITY}2023年机关运行经费支出${y(b.OPERATING)}元，比上年${changed(b.OPERATING, 480_000)}，主要原因是办公费增加。

二、国有资产占用情况

截至2023年12月31日，${b.ENTITY}资产总额1,860,000.00元，其中，流动资产360,000.00元，固定资产1,420,000.00元（净值），对外投资及有价证券0.00元，在建工程0.00元，无形资产80,000.00元（净值），其他资产0.00元。

三、政府采购支出情况

2023年度，部门政府采购支出总额300,000.00元，其中：政府采购货物支出125,000.00元；政府采购工程支出0.00元；政府采购服务支出175,000.00元。授予中小企业合同金额300,000.00元，占政府采购支出总额的100.00%。

第五部分 名词解释

一、财政拨款收入：指从同级财政部门取得的各类财政拨款。

二、基本支出：指为保障机构正常运转、完成日常工作任务所必需的开支。
`;

export const YUNNAN: Style = {
  name: 'Yunnan, final accounts in 元',
  text,
  tables: ['balance-total', 'income-total', 'expenditure-total', 'general-expenditure', 'three-public'],
  faults: [
    {
      what: 'prose',
      near: '一、收入决算情况说明\n\n青禾县医疗保障局2023年度收入合计',
      right: y(received),
      wrong: y(received + 900_000),
    },
    { what: 'table', near: '公开05表', right: y(b.PERSONNEL), wrong: y(b.PERSONNEL + 200_000) },
    { what: 'direction', near: '支出决算数较上年', right: '减少', wrong: '增加' },
    { what: 'share', near: '元，占基本支出的', right: percent(b.PERSONNEL, b.BASIC), wrong: '28.42' },
  ],
};
