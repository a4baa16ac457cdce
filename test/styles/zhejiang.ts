// Final accounts as Zhejiang has them, columns aligned by spaces: no 第一部分 but 一、 and （一）, 预算数 for 年初预算,
// sentences that repeat the subject, tables after the prose with 合计 at the end.

import { printTable } from '../fixtures/printTable';
import { asWan, percent } from '../fixtures/yuan';
import * as b from './book';
import type { Row, Style } from './style';

const w = (amount: number): string => asWan(amount, false);
const o = (amount: number): string => (amount === 0 ? '' : asWan(amount));
const spent = b.TOTAL + b.OTHER;
const received = b.GRANTED + b.OTHER;
const whole = received + b.OPENING;
const fiscalWhole = b.GRANTED + b.OPENING;

const table = (number: string, title: string, rows: readonly Row[]): string =>
  printTable({ number: null, title, meta: [`公开${number}表`, `部门：${b.ENTITY}`, '单位：万元'], rows }, 'aligned');

const item = (line: b.Line, i: number): string => {
  const now = b.total(line);
  const cause =
    now === line.budget
      ? '决算数等于预算数。'
      : `决算数${now > line.budget ? '大于' : '小于'}预算数的主要原因是${now > line.budget ? '年中追加经费' : '人员变动'}。`;
  return `${i + 1}.${b.path(line.code)}。年初预算为${w(line.budget)}万元，支出决算为${w(now)}万元，完成年初预算的${percent(now, line.budget)}%，${cause}`;
};

const text = `${b.ENTITY}2023年度部门决算

目录

一、概况

（一）部门职责

（二）机构设置

二、2023年度部门决算公开表

三、2023年度部门决算情况说明

四、名词解释

一、概况

（一）部门职责

1.贯彻执行医疗保障法律法规，组织实施医疗保障制度。

2.监督管理医疗保障基金，推进医疗保障基金支付方式改革。

（二）机构设置

从预算单位构成看，${b.ENTITY}部门决算包括：局本级决算。

纳入${b.ENTITY}2023年度部门决算编制范围的二级预算单位共1家，具体为：${b.ENTITY}本级。

二、2023年度部门决算公开表

${table('01', '收入支出决算总表', [
  ['收入', '', '支出', ''],
  ['项目', '决算数', '项目', '决算数'],
  ['一、一般公共预算财政拨款收入', o(b.GRANTED), '一、社会保障和就业支出', o(279_600)],
  ['二、政府性基金预算财政拨款收入', '', '二、卫生健康支出', o(spent - 279_600 - 158_900)],
  ['八、其他收入', o(b.OTHER), '三、住房保障支出', o(158_900)],
  ['本年收入合计', o(received), '本年支出合计', o(spent)],
  ['年初结转和结余', o(b.OPENING), '年末结转和结余', o(b.CLOSING)],
  ['总计', o(whole), '总计', o(whole)],
])}

${table('03', '支出决算表', [
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '经营支出'],
  ...b.tree(b.OTHER).map(({ code, name, basic, project }): Row => [code, name, o(basic + project), o(basic), o(project), '']),
  ['合计', '', o(spent), o(b.BASIC), o(b.PROJECT + b.OTHER), ''],
])}

${table('05', '一般公共预算财政拨款支出决算表', [
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ...b.tree().map(({ code, name, basic, project }): Row => [code, name, o(basic + project), o(basic), o(project)]),
  ['合计', '', o(b.TOTAL), o(b.BASIC), o(b.PROJECT)],
])}

${table('06', '一般公共预算财政拨款基本支出决算表', [
  ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
  ...[...b.economicTree('301'), ...b.economicTree('303')].map(({ code, name, amount }, i): Row => {
    const right = b.economicTree('302')[i];
    return [code, name, o(amount), right?.code ?? '', right?.name ?? '', right ? o(right.amount) : ''];
  }),
  ['人员经费合计', '', o(b.PERSONNEL), '公用经费合计', '', o(b.OPERATING)],
])}

三、2023年度部门决算情况说明

（一）收入支出决算总体情况说明

${b.ENTITY}2023年度收、支总计${w(whole)}万元，与2022年度相比，各${b.moved(whole, 4_005_000)}。主要原因是医保经办业务增加。

（二）收入决算情况说明

本年收入合计${w(received)}万元，包括财政拨款收入${w(b.GRANTED)}万元（其中，一般公共预算${w(b.GRANTED)}万元，政府性基金预算0万元，国有资本经营预算0万元），占收入合计${percent(b.GRANTED, received)}%；上级补助收入0万元，占收入合计0%；事业收入0万元，占收入合计0%；经营收入0万元，占收入合计0%；附属单位上缴收入0万元，占收入合计0%；其他收入${w(b.OTHER)}万元，占收入合计${percent(b.OTHER, received)}%。

（三）支出决算情况说明

本年支出合计${w(spent)}万元，其中基本支出${w(b.BASIC)}万元，占${percent(b.BASIC, spent)}%；项目支出${w(b.PROJECT + b.OTHER)}万元，占${percent(b.PROJECT + b.OTHER, spent)}%；上缴上级支出0万元，占0%；经营支出0万元，占0%；对附属单位补助支出0万元，占0%。

（四）财政拨款收入支出决算总体情况说明

2023年度财政拨款收、支总计${w(fiscalWhole)}万元，与2022年相比，各${b.moved(fiscalWhole, 3_950_000)}，主要原因是医保经办业务增加。

（五）一般公共预算财政拨款支出决算情况说明

1.一般公共预算财政拨款支出决算总体情况

2023年度一般公共预算财政拨款支出${w(b.TOTAL)}万元，占本年支出合计的${percent(b.TOTAL, spent)}%。与2022年相比，一般公共预算财政拨款支出${b.moved(b.TOTAL, b.BEFORE)}，主要原因是医保经办业务增加。

2.一般公共预算财政拨款支出决算结构情况

2023年度一般公共预算财政拨款支出${w(b.TOTAL)}万元，主要用于以下方面：${b
  .classes()
  .map(({ name, basic, project }) => `${name}（类）${w(basic + project)}万元，占${percent(basic + project, b.TOTAL)}%`)
  .join('；')}。

3.一般公共预算财政拨款支出决算具体情况

2023年度一般公共预算财政拨款支出年初预算为${w(b.BUDGET)}万元，支出决算为${w(b.TOTAL)}万元，完成年初预算的${percent(b.TOTAL, b.BUDGET)}%，主要原因是年中追加经费。其中：

${b.LINES.map(item).join('\n\n')}

（六）一般公共预算财政拨款基本支出决算情况说明

2023年度一般公共预算财政拨款基本支出${w(b.BASIC)}万元，其中：人员经费${w(b.PERSONNEL)}万元，主要包括：${b.namesOf(['301', '303'])}；公用经费${w(b.OPERATING)}万元，主要包括：${b.namesOf(['302'])}。

（七）政府性基金预算财政拨款收入支出决算总体情况说明

2023年度本部门无政府性基金预算财政拨款收入支出。

（八）国有资本经营预算财政拨款支出决算总体情况说明

2023年度本部门无国有资本经营预算财政拨款支出。

（九）财政拨款“三公”经费支出决算情况说明

1.“三公”经费支出决算总体情况说明

2023年度“三公”经费支出预算为${w(b.PUBLIC_BUDGET)}万元，支出决算为${w(b.PUBLIC_NOW)}万元，完成预算的${percent(b.PUBLIC_NOW, b.PUBLIC_BUDGET)}%，2023年度“三公”经费支出决算数小于预算数的主要原因是厉行节约。

2.“三公”经费支出决算具体情况说明

2023年度“三公”经费支出决算中，因公出国（境）费用支出决算为0万元，占0%，与2022年度持平；公务用车购置及运行维护费支出决算为${w(b.PUBLIC.running.now)}万元，占${percent(b.PUBLIC.running.now, b.PUBLIC_NOW)}%，与2022年度相比，${b.moved(b.PUBLIC.running.now, b.PUBLIC.running.before)}，主要原因是压减公务用车运行费用；公务接待费支出决算为${w(b.PUBLIC.reception.now)}万元，占${percent(b.PUBLIC.reception.now, b.PUBLIC_NOW)}%，与2022年度相比，${b.moved(b.PUBLIC.reception.now, b.PUBLIC.reception.before)}，主要原因是厉行节约。具体情况如下：

（1）因公出国（境）费用预算数为0万元，支出决算为0万元。全年使用财政拨款支出涉及因公出国（境）团组0个；累计0人次。

（2）公务用车购置及运行维护费预算数为${w(b.PUBLIC.running.budget)}万元，支出决算为${w(b.PUBLIC.running.now)}万元，完成预算的${percent(b.PUBLIC.running.now, b.PUBLIC.running.budget)}%。决算数小于预算数的主要原因是厉行节约。

公务用车购置支出0万元，用于购置公务用车0辆。

公务用车运行维护费支出${w(b.PUBLIC.running.now)}万元，主要用于基金监管等所需的公务用车燃料费、维修费、过路过桥费、保险费等支出；年末公务用车保有量为2辆。

（3）公务接待费预算数为${w(b.PUBLIC.reception.budget)}万元，支出决算为${w(b.PUBLIC.reception.now)}万元，完成预算的${percent(b.PUBLIC.reception.now, b.PUBLIC.reception.budget)}%。国内公务接待12批次，累计86人次。决算数小于预算数的主要原因是厉行节约。其中：

外事接待支出0万元，接待0人次，0批次。

其他国内公务接待支出${w(b.PUBLIC.reception.now)}万元，接待86人次，12批次。

（十）机关运行经费支出说明

2023年度本部门机关运行经费年初预算数为48.00万元，支出决算为${w(b.OPERATING)}万元，完成年初预算的${percent(b.OPERATING, 480_000)}%，决算数大于预算数的主要原因是办公费增加；比2022年度${b.moved(b.OPERATING, 470_000)}，主要原因是办公费增加。

（十一）政府采购支出说明

2023年度本部门政府采购支出总额30.00万元，其中：政府采购货物支出12.50万元、政府采购工程支出0.00万元、政府采购服务支出17.50万元。授予中小企业合同金额30.00万元，占政府采购支出总额的100.00%。其中，授予小微企业合同金额12.00万元，占授予中小企业合同金额的40.00%。

（十二）国有资产占有使用情况说明

截至2023年12月31日，${b.ENTITY}本级共有车辆2辆，其中，副部（省）级及以上领导用车0辆，主要领导干部用车0辆，机要通信用车1辆，应急保障用车1辆，执法执勤用车0辆，特种专业技术用车0辆，离退休干部用车0辆，其他用车0辆；单位价值100万元以上设备（不含车辆）0台（套）。

（十三）预算绩效情况说明

根据预算绩效管理要求，本部门组织对2023年度一般公共预算项目支出全面开展绩效自评，其中，一级项目2个，共涉及资金${w(b.PROJECT)}万元，占一般公共预算项目支出总额的100%。

四、名词解释

（一）财政拨款收入：指本级财政部门当年拨付的财政预算资金。

（二）年末结转和结余：指本年度未全部执行，需要结转到以后年度继续使用的资金。
`;

export const ZHEJIANG: Style = {
  name: 'Zhejiang, final accounts in aligned columns',
  text,
  tables: ['balance-total', 'expenditure-total', 'general-expenditure', 'general-basic'],
  faults: [
    { what: 'prose', near: '（十）机关运行经费支出说明', right: w(b.OPERATING), wrong: '57.70' },
    { what: 'table', near: '公开05表', right: o(b.classes()[0]?.basic ?? 0), wrong: '29.76' },
    { what: 'direction', near: '与2022年相比，一般公共预算财政拨款支出', right: '增加', wrong: '减少' },
    { what: 'share', near: '占收入合计', right: percent(b.GRANTED, received), wrong: '89.78' },
  ],
};
