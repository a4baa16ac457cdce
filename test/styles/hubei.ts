// Final accounts as Hubei and Guangdong have them, pasted from Word one cell a line: 收入支出决算总表 with 行次 on
// both sides whose 支出 lists 功能分类 and then 支出性质 (一、基本支出 二、项目支出) and 经济分类, 其中： over them.
import { printTable } from '../fixtures/printTable';
import { asWan, percent } from '../fixtures/yuan';
import * as b from './book';
import { type Row, type Style, square } from './style';

const w = (amount: number): string => asWan(amount, false);
const o = (amount: number): string => (amount === 0 ? '' : asWan(amount));
const spent = b.TOTAL + b.OTHER;
const received = b.GRANTED + b.OTHER;
const whole = received + b.OPENING;

const table = (number: string, title: string, rows: readonly Row[]): string =>
  printTable(
    { number: null, title, meta: [`公开${number}表`, `公开部门：${b.ENTITY}`, '金额单位：万元'], rows: square(rows) },
    'cells',
  );

const balance = (): Row[] => {
  const incomes: readonly (readonly [string, number])[] = [
    ['一、一般公共预算财政拨款收入', b.GRANTED],
    ['二、政府性基金预算财政拨款收入', 0],
    ['三、国有资本经营预算财政拨款收入', 0],
    ['四、上级补助收入', 0],
    ['五、事业收入', 0],
    ['六、经营收入', 0],
    ['七、附属单位上缴收入', 0],
    ['八、其他收入', b.OTHER],
  ];
  const outlays = b
    .classes()
    .map(({ code, name, basic, project }, i): readonly [string, number] => [
      `${['八', '九', '十九'][i]}、${name}`,
      basic + project + (code === '210' ? b.OTHER : 0),
    ]);
  return [
    ['收入', '', '', '支出', '', ''],
    ['项目', '行次', '决算数', '项目', '行次', '决算数'],
    ['栏次', '', '1', '栏次', '', '2'],
    ...incomes.map(([name, amount], i): Row => {
      const [outlay, out] = outlays[i] ?? ['', 0];
      return [name, `${i + 1}`, o(amount), outlay, `${i + 32}`, o(out)];
    }),
    ['本年收入合计', '27', o(received), '本年支出合计', '58', o(spent)],
    ['使用非财政拨款结余', '28', '', '结余分配', '59', ''],
    ['年初结转和结余', '29', o(b.OPENING), '年末结转和结余', '60', o(b.CLOSING)],
    ['', '30', '', '', '61', ''],
    ['总计', '31', o(whole), '总计', '62', o(whole)],
  ];
};

const fiscal = (): Row[] => [
  ['收入', '', '', '支出', '', '', '', '', ''],
  ['项目', '行次', '金额', '项目', '行次', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'],
  ['栏次', '', '1', '栏次', '', '2', '3', '4', '5'],
  ...b.classes().map(({ name, basic, project }, i): Row => {
    const income = ['一、一般公共预算财政拨款', '二、政府性基金预算财政拨款', '三、国有资本经营财政拨款'][i] ?? '';
    const amount = o(basic + project);
    return [
      income,
      `${i + 1}`,
      i === 0 ? o(b.GRANTED) : '',
      `${['八', '九', '十九'][i]}、${name}`,
      `${i + 33}`,
      amount,
      amount,
      '',
      '',
    ];
  }),
  ['本年收入合计', '27', o(b.GRANTED), '本年支出合计', '59', o(b.TOTAL), o(b.TOTAL), '', ''],
  ['年初财政拨款结转和结余', '28', o(b.OPENING), '年末财政拨款结转和结余', '60', o(b.CLOSING), o(b.CLOSING), '', ''],
  ['一般公共预算财政拨款', '29', o(b.OPENING), '', '61', '', '', '', ''],
  ['政府性基金预算财政拨款', '30', '', '', '62', '', '', '', ''],
  ['国有资本经营预算财政拨款', '31', '', '', '63', '', '', '', ''],
  ['总计', '32', o(b.GRANTED + b.OPENING), '总计', '64', o(b.GRANTED + b.OPENING), o(b.GRANTED + b.OPENING), '', ''],
];

const basicRows = (): Row[] => {
  const left = [...b.economicTree('301'), ...b.economicTree('303')];
  const right = b.economicTree('302');
  return [
    ['人员经费', '', '', '公用经费', '', ''],
    ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
    ...left.map((row, i): Row => {
      const other = right[i];
      return [row.code, row.name, o(row.amount), other?.code ?? '', other?.name ?? '', other ? o(other.amount) : ''];
    }),
    ['人员经费合计', '', o(b.PERSONNEL), '公用经费合计', '', o(b.OPERATING)],
  ];
};

const text = `${b.ENTITY}2023年度部门决算

目录

第一部分 部门概况

一、部门主要职责

二、机构设置情况

第二部分 2023年度部门决算表

第三部分 2023年度部门决算情况说明

第四部分 名词解释

第一部分 部门概况

一、部门主要职责

贯彻落实医疗保障方针政策，组织实施全县医疗保障制度。

二、机构设置情况

从决算单位构成看，${b.ENTITY}部门决算由纳入独立核算的单位本级决算组成。

第二部分 2023年度部门决算表

${table('01', '收入支出决算总表', balance())}
注：1.本表反映部门本年度的总收支和年末结转结余情况。

${table('04', '财政拨款收入支出决算总表', fiscal())}
注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。

${table('05', '一般公共预算财政拨款支出决算表', [
  ['项目', '', '本年支出', '', ''],
  ['功能分类科目编码', '科目名称', '小计', '基本支出', '项目支出'],
  ['栏次', '', '1', '2', '3'],
  ['合计', '', o(b.TOTAL), o(b.BASIC), o(b.PROJECT)],
  ...b.tree().map(({ code, name, basic, project }): Row => [code, name, o(basic + project), o(basic), o(project)]),
])}
注：本表反映部门本年度一般公共预算财政拨款支出情况。

${table('06', '一般公共预算财政拨款基本支出决算明细表', basicRows())}
注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。

第三部分 2023年度部门决算情况说明

一、收入支出决算总体情况说明

2023年度收、支总计均为${w(whole)}万元。与2022年度相比，收、支总计各${b.moved(whole, 4_005_000)}，主要原因是医保经办业务增加。

二、收入决算情况说明

2023年度收入合计${w(received)}万元，与2022年度相比，收入合计${b.moved(received, 3_960_000)}。其中：财政拨款收入${w(b.GRANTED)}万元，占本年收入${percent(b.GRANTED, received)}%；其他收入${w(b.OTHER)}万元，占本年收入${percent(b.OTHER, received)}%。

三、支出决算情况说明

2023年度支出合计${w(spent)}万元，与2022年度相比，支出合计${b.moved(spent, 3_940_000)}。其中：基本支出${w(b.BASIC)}万元，占本年支出${percent(b.BASIC, spent)}%；项目支出${w(b.PROJECT + b.OTHER)}万元，占本年支出${percent(b.PROJECT + b.OTHER, spent)}%。

四、财政拨款收入支出决算总体情况说明

2023年度财政拨款收、支总计均为${w(b.GRANTED + b.OPENING)}万元。与2022年度相比，财政拨款收、支总计各${b.moved(b.GRANTED + b.OPENING, 3_950_000)}。主要原因是医保经办业务增加。

2023年度财政拨款收入中，一般公共预算财政拨款收入${w(b.GRANTED)}万元，比2022年度决算数${b.moved(b.GRANTED, 3_910_000)}。主要原因是医保经办业务增加。政府性基金预算财政拨款收入0万元，与2022年度决算数持平。

五、一般公共预算财政拨款支出决算情况说明

（一）一般公共预算财政拨款支出决算总体情况

2023年度一般公共预算财政拨款支出${w(b.TOTAL)}万元，占本年支出合计的${percent(b.TOTAL, spent)}%。与2022年度相比，一般公共预算财政拨款支出${b.moved(b.TOTAL, b.BEFORE)}，主要原因是医保经办业务增加。

（二）一般公共预算财政拨款支出决算结构情况

2023年度一般公共预算财政拨款支出${w(b.TOTAL)}万元，主要用于以下方面：

${b
  .classes()
  .map(({ name, basic, project }, i) => {
    const use = ['机关事业单位养老保险', '医疗保障管理', '职工住房公积金'][i];
    return `${i + 1}.${name}（类）支出${w(basic + project)}万元，占${percent(basic + project, b.TOTAL)}%。主要是用于${use}。`;
  })
  .join('\n\n')}

（三）一般公共预算财政拨款支出决算具体情况

2023年度一般公共预算财政拨款支出年初预算为${w(b.BUDGET)}万元，支出决算为${w(b.TOTAL)}万元，完成年初预算的${percent(b.TOTAL, b.BUDGET)}%。其中：基本支出${w(b.BASIC)}万元，项目支出${w(b.PROJECT)}万元。

${b.LINES.map((line, i) => {
  const now = b.total(line);
  const cause =
    now === line.budget
      ? '支出决算数与年初预算数持平。'
      : `支出决算数${now > line.budget ? '大于' : '小于'}年初预算数的主要原因：${now > line.budget ? '年中追加经费' : '人员变动'}。`;
  return `${i + 1}.${b.path(line.code)}。年初预算为${w(line.budget)}万元，支出决算为${w(now)}万元，完成年初预算的${percent(now, line.budget)}%，${cause}`;
}).join('\n\n')}

六、一般公共预算财政拨款基本支出决算情况说明

2023年度一般公共预算财政拨款基本支出${w(b.BASIC)}万元，其中：

人员经费${w(b.PERSONNEL)}万元，主要包括：${b.namesOf(['301', '303'])}。

公用经费${w(b.OPERATING)}万元，主要包括：${b.namesOf(['302'])}。

七、政府性基金预算财政拨款收入支出决算情况说明

本部门当年无政府性基金预算财政拨款收支。

八、国有资本经营预算财政拨款支出决算情况说明

本部门当年无国有资本经营预算财政拨款支出。

九、财政拨款“三公”经费支出决算情况说明

（一）“三公”经费财政拨款支出决算总体情况说明

2023年度“三公”经费财政拨款支出预算为${w(b.PUBLIC_BUDGET)}万元，支出决算为${w(b.PUBLIC_NOW)}万元，完成预算的${percent(b.PUBLIC_NOW, b.PUBLIC_BUDGET)}%；较上年${b.moved(b.PUBLIC_NOW, b.PUBLIC_BEFORE)}。决算数小于预算数的主要原因：厉行节约。

（二）“三公”经费财政拨款支出决算具体情况说明

1.因公出国（境）费支出预算为0万元，支出决算为0万元，完成预算的100%；支出决算较上年增加0万元，增长0%。

2.公务用车购置及运行费支出预算为${w(b.PUBLIC.running.budget)}万元，支出决算为${w(b.PUBLIC.running.now)}万元，完成预算的${percent(b.PUBLIC.running.now, b.PUBLIC.running.budget)}%；较上年${b.moved(b.PUBLIC.running.now, b.PUBLIC.running.before)}。决算数小于预算数的主要原因：厉行节约。其中：

（1）公务用车购置费支出0万元，本年度购置（更新）公务用车0辆。

（2）公务用车运行费支出${w(b.PUBLIC.running.now)}万元，主要用于燃料费、维修费、过路过桥费、保险费等。截至2023年12月31日，开支财政拨款的公务用车保有量2辆。

3.公务接待费支出预算为${w(b.PUBLIC.reception.budget)}万元，支出决算为${w(b.PUBLIC.reception.now)}万元，完成预算的${percent(b.PUBLIC.reception.now, b.PUBLIC.reception.budget)}%；较上年${b.moved(b.PUBLIC.reception.now, b.PUBLIC.reception.before)}。其中：

外宾接待支出0万元，2023年共接待国（境）外来访团组0个，0人次（不包括陪同人员）。

国内公务接待支出${w(b.PUBLIC.reception.now)}万元，主要用于上级检查、工作交流等。2023年共接待国内来访团组12个，86人次（不包括陪同人员）。

十、机关运行经费支出说明

2023年度机关运行经费支出${w(b.OPERATING)}万元，比上年决算数${b.moved(b.OPERATING, 480_000)}。主要原因：办公费增加。

十一、政府采购支出说明

2023年度政府采购支出总额30.00万元，其中：政府采购货物支出12.50万元、政府采购工程支出0万元、政府采购服务支出17.50万元。授予中小企业合同金额30.00万元，占政府采购支出总额的100%，其中：授予小微企业合同金额12.00万元，占授予中小企业合同金额的40%；货物采购授予中小企业合同金额占货物支出金额的100%。

十二、国有资产占用情况说明

截至2023年12月31日，${b.ENTITY}共有车辆2辆，其中，副部（省）级及以上领导用车0辆、主要负责人用车0辆、机要通信用车1辆、应急保障用车1辆、执法执勤用车0辆、特种专业技术用车0辆、离退休干部服务用车0辆、其他用车0辆；单价100万元（含）以上设备（不含车辆）0台（套）。

十三、预算绩效情况说明

根据预算绩效管理要求，我部门组织对2023年度一般公共预算项目支出全面开展绩效自评，共涉及项目2个，资金${w(b.PROJECT)}万元，占一般公共预算项目支出总额的100%。

第四部分 名词解释

（一）一般公共预算财政拨款收入：指县级财政一般公共预算当年拨付的资金。

（二）年末结转和结余：指单位按规定结转到下年或以后年度继续使用的资金。
`;

export const HUBEI: Style = {
  name: 'Hubei and Guangdong, final accounts with tables pasted from Word',
  text,
  tables: ['balance-total', 'fiscal-balance', 'general-expenditure', 'general-basic'],
  faults: [
    { what: 'prose', near: '二、收入决算情况说明\n\n2023年度收入合计', right: w(received), wrong: w(received + 900_000) },
    { what: 'table', near: '公开05表', right: o(b.PROJECT), wrong: o(b.PROJECT + 450_000) },
    { what: 'direction', near: '2023年度机关运行经费支出', right: '增加', wrong: '减少' },
    { what: 'share', near: '占本年支出', right: percent(b.BASIC, spent), wrong: '63.87' },
  ],
};
