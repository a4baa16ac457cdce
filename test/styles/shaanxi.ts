// A budget as Shaanxi and Gansu have it: prose first, numbered tables after it, 收支总表 of three panels with 收入,
// 支出功能分科目 and 支出经济分类, “三公”经费、会议费、培训费 of two years with their changes, `元` nowhere, two decimals.
import { asWan, percent } from '../fixtures/yuan';
import * as b from './book';
import { type Row, type Style, tabbed } from './style';

const w = (amount: number): string => asWan(amount, false);
const o = (amount: number): string => (amount === 0 ? '' : asWan(amount, false));
const signed = (amount: number): string => (amount === 0 ? '' : amount < 0 ? `-${w(-amount)}` : w(amount));
const rate = (now: number, before: number): string =>
  before === 0 ? '' : `${now < before ? '-' : ''}${percent(Math.abs(now - before), before)}%`;
const MEETING = { now: 12_000, before: 15_000 };
const TRAINING = { now: 26_000, before: 20_000 };

const table = (number: string, title: string, rows: readonly Row[]): string =>
  `表${number}\n${title}\n单位：万元\n${tabbed(rows)}`;

const item = (line: b.Line, i: number): string => {
  const now = b.total(line);
  const reason = now > line.before ? '人员经费标准调整' : '压减一般性支出';
  return `（${i + 1}）${b.NAMES[line.code]}（${line.code}）${w(now)}万元，较上年${b.moved(now, line.before).replace('，', '（').replace(/%$/, '%）')}，原因是${reason}；`;
};

const compared = (name: string, { now, before }: { readonly now: number; readonly before: number }): Row => [
  name,
  o(before),
  o(now),
  signed(now - before),
  rate(now, before),
];

const text = `${b.ENTITY}2024年部门综合预算公开

目录

第一部分 部门概况

一、部门主要职责及机构设置

二、工作任务

三、部门预算单位构成

第二部分 收支情况

四、部门收支说明

五、财政拨款收支说明

六、支出明细说明

第三部分 其他说明情况

七、“三公”经费等预算情况

八、国有资产占有使用及资产购置情况说明

九、部门政府采购情况说明

十、预算绩效目标说明

十一、机关运行经费安排说明

十二、专业名词解释

第四部分 公开报表

第一部分 部门概况

一、部门主要职责及机构设置

贯彻落实医疗保障法律法规和政策，组织实施全县医疗保障制度。内设机构3个：办公室、基金监管股、待遇保障股。

二、工作任务

持续巩固基本医疗保险参保成果，加强基金监管，优化经办服务。

三、部门预算单位构成

纳入本部门2024年部门预算编制范围的单位共有1个，为${b.ENTITY}本级。

第二部分 收支情况

四、部门收支说明

（一）收支预算总体情况

2024年本部门预算收入${w(b.TOTAL)}万元，其中一般公共预算拨款收入${w(b.TOTAL)}万元、政府性基金拨款收入0万元，较上年${b.moved(b.TOTAL, b.BEFORE)}，主要原因是医保经办业务增加；本部门预算支出${w(b.TOTAL)}万元，其中一般公共预算拨款支出${w(b.TOTAL)}万元、政府性基金拨款支出0万元，较上年${b.moved(b.TOTAL, b.BEFORE)}，主要原因是医保经办业务增加。

五、财政拨款收支说明

2024年本部门财政拨款收入${w(b.TOTAL)}万元，其中一般公共预算拨款收入${w(b.TOTAL)}万元、政府性基金拨款收入0万元，较上年${b.moved(b.TOTAL, b.BEFORE)}，主要原因是医保经办业务增加；本部门财政拨款支出${w(b.TOTAL)}万元，较上年${b.moved(b.TOTAL, b.BEFORE)}，主要原因是医保经办业务增加。

六、支出明细说明

1.一般公共预算当年拨款规模变化情况

本部门当年一般公共预算拨款支出${w(b.TOTAL)}万元，较上年${b.moved(b.TOTAL, b.BEFORE)}，主要原因是医保经办业务增加。

2.支出按功能科目分类的明细情况

本部门当年一般公共预算支出${w(b.TOTAL)}万元，其中：

${b.LINES.map(item).join('\n\n').replace(/；$/, '。')}

3.支出按经济科目分类的明细情况

按照部门预算支出经济分类的类级科目说明，本部门当年一般公共预算支出${w(b.TOTAL)}万元，其中：

工资福利支出（301）230.61万元；

商品和服务支出（302）${w(b.OPERATING + b.PROJECT)}万元；

对个人和家庭的补助（303）4.56万元。

第三部分 其他说明情况

七、“三公”经费等预算情况

2024年本部门一般公共预算“三公”经费预算支出${w(b.PUBLIC_NOW)}万元，较上年${b.moved(b.PUBLIC_NOW, b.PUBLIC_BEFORE)}，减少的主要原因是厉行节约。其中：

因公出国（境）经费0万元，较上年无变化；

公务接待费${w(b.PUBLIC.reception.now)}万元，较上年${b.moved(b.PUBLIC.reception.now, b.PUBLIC.reception.before)}，减少的主要原因是厉行节约；

公务用车运行维护费${w(b.PUBLIC.running.now)}万元，较上年${b.moved(b.PUBLIC.running.now, b.PUBLIC.running.before)}，减少的主要原因是压减公务用车运行费用；

公务用车购置费0万元，较上年无变化。

2024年本部门会议费预算支出${w(MEETING.now)}万元，较上年${b.moved(MEETING.now, MEETING.before)}，减少的主要原因是压减会议次数。

2024年本部门培训费预算支出${w(TRAINING.now)}万元，较上年${b.moved(TRAINING.now, TRAINING.before)}，增加的主要原因是业务培训增加。

八、国有资产占有使用及资产购置情况说明

截至2023年底，本部门所属预算单位共有车辆2辆，单价20万元以上的设备0台（套）。2024年部门预算安排购置车辆0辆；安排购置单价20万元以上的设备0台（套）。

九、部门政府采购情况说明

2024年本部门当年政府采购预算共安排30.00万元，其中政府采购货物类预算12.50万元、政府采购服务类预算17.50万元、政府采购工程类预算0万元。

十、预算绩效目标说明

2024年本部门实现了绩效目标管理全覆盖，涉及当年一般公共预算拨款${w(b.TOTAL)}万元。

十一、机关运行经费安排说明

本部门当年机关运行经费预算安排${w(b.OPERATING)}万元，较上年${b.moved(b.OPERATING, 480_000)}，主要原因是办公费增加。

十二、专业名词解释

1.基本支出：指为保障机构正常运转、完成日常工作任务而发生的支出。

2.机关运行经费：指各部门的公用经费，包括办公及印刷费、差旅费等。

第四部分 公开报表

${table('1', '部门综合预算收支总表', [
  ['收入', '', '支出', '', '', '', '', ''],
  [
    '项目',
    '预算数',
    '支出功能分科目（按大类）',
    '预算数',
    '部门经济科目（按大类）',
    '预算数',
    '政府经济科目（按大类）',
    '预算数',
  ],
  ['一、部门预算', o(b.TOTAL), '一、部门预算', o(b.TOTAL), '一、部门预算', o(b.TOTAL), '一、部门预算', o(b.TOTAL)],
  [
    '1、财政拨款',
    o(b.TOTAL),
    '1、社会保障和就业支出',
    o(279_600),
    '1、人员经费和公用经费支出',
    o(b.BASIC),
    '1、机关工资福利支出',
    '230.61',
  ],
  [
    '（1）一般公共预算拨款',
    o(b.TOTAL),
    '2、卫生健康支出',
    o(b.TOTAL - 279_600 - 158_900),
    '（1）工资福利支出',
    '230.61',
    '2、机关商品和服务支出',
    o(b.OPERATING + b.PROJECT),
  ],
  [
    '（2）政府性基金拨款',
    '',
    '3、住房保障支出',
    o(158_900),
    '（2）商品和服务支出',
    o(b.OPERATING),
    '3、对个人和家庭的补助',
    '4.56',
  ],
  ['2、上级补助收入', '', '', '', '（3）对个人和家庭的补助', '4.56', '', ''],
  ['3、事业收入', '', '', '', '2、专项业务经费支出', o(b.PROJECT), '', ''],
  ['本年收入合计', o(b.TOTAL), '本年支出合计', o(b.TOTAL), '本年支出合计', o(b.TOTAL), '本年支出合计', o(b.TOTAL)],
  ['收入总计', o(b.TOTAL), '支出总计', o(b.TOTAL), '支出总计', o(b.TOTAL), '支出总计', o(b.TOTAL)],
])}

${table('2', '部门综合预算一般公共预算支出明细表（按支出功能分类科目）', [
  ['功能科目编码', '功能科目名称', '合计', '人员经费支出', '公用经费支出', '专项业务经费支出', '备注'],
  ['', '合计', o(b.TOTAL), o(b.PERSONNEL), o(b.OPERATING), o(b.PROJECT), ''],
  ...b.tree().map(({ code, name, basic, project }): Row => {
    const operating = '2101501'.startsWith(code) ? b.OPERATING : 0;
    return [code, name, o(basic + project), o(basic - operating), o(operating), o(project), ''];
  }),
])}

${table('3', '部门综合预算一般公共预算基本支出明细表（按支出功能分类科目）', [
  ['功能科目编码', '功能科目名称', '合计', '人员经费支出', '公用经费支出', '备注'],
  ['', '合计', o(b.BASIC), o(b.PERSONNEL), o(b.OPERATING), ''],
  ...b
    .tree()
    .filter(({ basic }) => basic > 0)
    .map(({ code, name, basic }): Row => {
      const operating = '2101501'.startsWith(code) ? b.OPERATING : 0;
      return [code, name, o(basic), o(basic - operating), o(operating), ''];
    }),
])}

${table('4', '部门综合预算一般公共预算拨款“三公”经费及会议费、培训费支出预算表', [
  ['项目', '2023年', '2024年', '增减变化情况', ''],
  ['', '', '', '增减额', '增减率'],
  compared('“三公”经费合计', { now: b.PUBLIC_NOW, before: b.PUBLIC_BEFORE }),
  compared('因公出国（境）费用', { now: 0, before: 0 }),
  compared('公务接待费', b.PUBLIC.reception),
  compared('公务用车购置及运行维护费', b.PUBLIC.running),
  compared('其中：公务用车购置费', { now: 0, before: 0 }),
  compared('公务用车运行维护费', b.PUBLIC.running),
  compared('会议费', MEETING),
  compared('培训费', TRAINING),
])}
`;

export const SHAANXI: Style = {
  name: 'Shaanxi and Gansu, budget with tables after the prose',
  text,
  tables: ['balance-total', 'general-expenditure', 'general-basic', 'three-public'],
  faults: [
    { what: 'prose', near: '2.支出按功能科目分类的明细情况', right: w(b.TOTAL), wrong: w(b.TOTAL + 900) },
    { what: 'table', near: '（按支出功能分类科目）', right: o(b.PERSONNEL), wrong: w(b.PERSONNEL + 20_000) },
    { what: 'direction', near: '2024年本部门培训费预算支出', right: '增加', wrong: '减少' },
    { what: 'table', near: '公务接待费\t', right: '-20.00%', wrong: '-25.00%' },
  ],
};
