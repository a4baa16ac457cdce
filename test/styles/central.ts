// A budget as central departments have it, exported as Markdown: pipes, bold titles, 一般公共预算支出表 with last
// year's 执行数, this year's 预算数 in three columns, and the change in amount and per cent.
import { asWan, percent } from '../fixtures/yuan';
import * as b from './book';
import { type Row, type Style, square } from './style';

const w = (amount: number): string => asWan(amount, false);
const o = (amount: number): string => (amount === 0 ? '' : asWan(amount));

/** Signed amounts and rates of the change columns. */
const signed = (amount: number): string => (amount < 0 ? `-${asWan(-amount)}` : asWan(amount));
const rate = (now: number, before: number): string => `${now < before ? '-' : ''}${percent(Math.abs(now - before), before)}%`;

function piped(rows: readonly Row[]): string {
  const [head, ...body] = square(rows).map(
    (row) => `| ${row.map((cell) => (cell === '合计' ? '**合计**' : cell)).join(' | ')} |`,
  );
  const width = Math.max(...rows.map((row) => row.length));
  return [head, `|${' --- |'.repeat(width)}`, ...body].join('\n');
}

const titled = (number: string, title: string, rows: readonly Row[]): string =>
  `**${title}**\n\n${number}　　单位：万元\n\n${piped(rows)}`;

const changes = (): Row[] => [
  ['功能分类科目', '', '2023年执行数', '2024年预算数', '', '', '2024年预算数比2023年执行数', ''],
  ['科目编码', '科目名称', '', '小计', '基本支出', '项目支出', '增减额', '增减%'],
  ...b.tree().map(({ code, name, basic, project, before }): Row => {
    const now = basic + project;
    return [code, name, o(before), o(now), o(basic), o(project), signed(now - before), rate(now, before)];
  }),
  ['合计', '', o(b.BEFORE), o(b.TOTAL), o(b.BASIC), o(b.PROJECT), signed(b.TOTAL - b.BEFORE), rate(b.TOTAL, b.BEFORE)],
];

const item = (line: b.Line, i: number): string => {
  const now = b.total(line);
  return `${i + 1}.${b.path(line.code)}2024年预算数为${w(now)}万元，比2023年执行数${b.moved(now, line.before)}。主要是${now > line.before ? '人员经费标准调整' : '压减一般性支出'}。`;
};

const text = `**${b.ENTITY}**

**2024年部门预算**

**目 录**

第一部分 部门概况

一、主要职责

二、机构设置

第二部分 2024年部门预算表

第三部分 2024年部门预算情况说明

第四部分 名词解释

**第一部分 部门概况**

**一、主要职责**

贯彻落实医疗保障方针政策，组织实施医疗保障制度。

**二、机构设置**

${b.ENTITY}内设3个机构，分别为：办公室、基金监管股、待遇保障股。

**第二部分 2024年部门预算表**

${titled('表1', '部门收支总表', [
  ['收入', '', '支出', ''],
  ['项目', '预算数', '项目', '预算数'],
  ...b.classes().map(({ name, basic, project }, i): Row => {
    const income = ['一般公共预算拨款收入', '政府性基金预算拨款收入', '事业收入'][i];
    const number = ['一', '二', '三'][i];
    return [`${number}、${income}`, i === 0 ? o(b.TOTAL) : '', `${number}、${name}`, o(basic + project)];
  }),
  ['本年收入合计', o(b.TOTAL), '本年支出合计', o(b.TOTAL)],
  ['使用非财政拨款结余', '', '结转下年', ''],
  ['上年结转', '', '', ''],
  ['收入总计', o(b.TOTAL), '支出总计', o(b.TOTAL)],
])}

${titled('表5', '一般公共预算支出表', changes())}

${titled('表6', '一般公共预算基本支出表', [
  ['经济分类科目', '', '2024年基本支出', '', ''],
  ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
  ...b.economicTree().map(({ code, name, amount }): Row => {
    const operating = code.startsWith('302');
    return [code, name, o(amount), operating ? '' : o(amount), operating ? o(amount) : ''];
  }),
  ['合计', '', o(b.BASIC), o(b.PERSONNEL), o(b.OPERATING)],
])}

${titled('表7', '一般公共预算“三公”经费支出表', [
  ['2023年预算数', '', '', '', '', '', '2024年预算数', '', '', '', '', ''],
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
  [
    ...[b.PUBLIC_BEFORE, 0, b.PUBLIC.running.before, 0, b.PUBLIC.running.before, b.PUBLIC.reception.before],
    ...[b.PUBLIC_NOW, 0, b.PUBLIC.running.now, 0, b.PUBLIC.running.now, b.PUBLIC.reception.now],
  ].map((amount) => asWan(amount)),
])}

**第三部分 2024年部门预算情况说明**

**一、关于2024年部门收支总表的说明**

按照综合预算的原则，${b.ENTITY}所有收入和支出均纳入部门预算管理。收入包括：一般公共预算拨款收入；支出包括：社会保障和就业支出、卫生健康支出、住房保障支出。2024年收支总预算${w(b.TOTAL)}万元。

**二、关于2024年部门收入总表的说明**

${b.ENTITY}2024年收入预算${w(b.TOTAL)}万元，其中：一般公共预算拨款收入${w(b.TOTAL)}万元，占100%。

**三、关于2024年部门支出总表的说明**

${b.ENTITY}2024年支出预算${w(b.TOTAL)}万元，其中：基本支出${w(b.BASIC)}万元，占${percent(b.BASIC, b.TOTAL)}%；项目支出${w(b.PROJECT)}万元，占${percent(b.PROJECT, b.TOTAL)}%。

**四、关于2024年一般公共预算支出表的说明**

（一）一般公共预算当年拨款规模变化情况

${b.ENTITY}2024年一般公共预算当年拨款${w(b.TOTAL)}万元，比2023年执行数${b.moved(b.TOTAL, b.BEFORE)}。主要是医保经办业务增加。

（二）一般公共预算当年拨款结构情况

${b
  .classes()
  .map(({ name, basic, project }) => `${name}（类）${w(basic + project)}万元，占${percent(basic + project, b.TOTAL)}%`)
  .join('；')}。

（三）一般公共预算当年拨款具体使用情况

${b.LINES.map(item).join('\n\n')}

**五、关于2024年一般公共预算基本支出表的说明**

${b.ENTITY}2024年一般公共预算基本支出${w(b.BASIC)}万元，其中：人员经费${w(b.PERSONNEL)}万元，主要包括：${b.namesOf(['301', '303'])}；公用经费${w(b.OPERATING)}万元，主要包括：${b.namesOf(['302'])}。

**六、关于2024年“三公”经费预算情况的说明**

2024年“三公”经费预算数为${w(b.PUBLIC_NOW)}万元，其中：因公出国（境）费0万元；公务用车购置及运行费${w(b.PUBLIC.running.now)}万元（其中：公务用车购置费0万元，公务用车运行费${w(b.PUBLIC.running.now)}万元）；公务接待费${w(b.PUBLIC.reception.now)}万元。2024年“三公”经费预算比2023年${b.moved(b.PUBLIC_NOW, b.PUBLIC_BEFORE)}，其中：因公出国（境）费与2023年持平；公务用车运行费${b.more(b.PUBLIC.running.now, b.PUBLIC.running.before)}${w(b.PUBLIC.running.before - b.PUBLIC.running.now)}万元，公务接待费${b.more(b.PUBLIC.reception.now, b.PUBLIC.reception.before)}${w(b.PUBLIC.reception.before - b.PUBLIC.reception.now)}万元。

**七、其他重要事项的情况说明**

（一）机关运行经费

2024年${b.ENTITY}机关运行经费财政拨款预算${w(b.OPERATING)}万元，比2023年预算${b.moved(b.OPERATING, 480_000)}。主要是办公费增加。

（二）政府采购情况

2024年政府采购预算总额30.00万元，其中：政府采购货物预算12.50万元、政府采购工程预算0万元、政府采购服务预算17.50万元。

（三）国有资产占有使用情况

截至2023年7月31日，${b.ENTITY}共有车辆2辆，其中：机要通信用车1辆、应急保障用车1辆。单位价值100万元以上设备0台（套）。

（四）预算绩效情况

2024年对${b.ENTITY}2个项目实行绩效目标管理，涉及一般公共预算当年拨款${w(b.PROJECT)}万元。

**第四部分 名词解释**

（一）一般公共预算拨款收入：指财政当年拨付的资金。

（二）基本支出：指为保障机构正常运转、完成日常工作任务而发生的支出。
`;

export const CENTRAL: Style = {
  name: 'central department, budget exported as Markdown',
  text,
  tables: ['balance-total', 'general-expenditure', 'general-basic', 'three-public'],
  faults: [
    { what: 'prose', near: '（三）一般公共预算当年拨款具体使用情况', right: w(186_400), wrong: w(168_400) },
    { what: 'table', near: '**一般公共预算支出表**', right: o(b.BEFORE), wrong: o(b.BEFORE + 100_000) },
    { what: 'direction', near: '（一）一般公共预算当年拨款规模变化情况', right: '增加', wrong: '减少' },
    {
      what: 'share',
      near: '（二）一般公共预算当年拨款结构情况\n\n社会保障和就业支出（类）27.96万元，占',
      right: percent(279_600, b.TOTAL),
      wrong: '7.67',
    },
  ],
};
