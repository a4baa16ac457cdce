// A budget as Jiangsu has it: 收支总表 in three panels (收入 | 功能分类 | 支出用途), 收入总表 by unit code, a table of
// “三公”经费、会议费、培训费, 机关运行经费 by economic subject, numbers such as `1．` and `（1）` in the prose.
import { asWan, percent } from '../fixtures/yuan';
import * as b from './book';
import { type Row, type Style, tabbed } from './style';

const w = (amount: number): string => asWan(amount, false);
const o = (amount: number): string => (amount === 0 ? '' : asWan(amount));
const MEETING = 12_000;
const MEETING_BEFORE = 15_000;
const TRAINING = 26_000;
const TRAINING_BEFORE = 20_000;
const OPERATING_BEFORE = 480_000;

const meta = (number: string): string => `公开${number}表\n部门：${b.ENTITY}　　单位：万元`;
const table = (title: string, number: string, rows: readonly Row[]): string => `${title}\n\n${meta(number)}\n\n${tabbed(rows)}`;

const panels = (): Row[] => {
  const incomes: readonly (readonly [string, number])[] = [
    ['一、一般公共预算拨款收入', b.TOTAL],
    ['二、政府性基金预算拨款收入', 0],
    ['三、国有资本经营预算拨款收入', 0],
    ['四、财政专户管理资金收入', 0],
    ['五、单位资金收入', 0],
  ];
  const outlays = b
    .classes()
    .map(({ name, basic, project }, i): readonly [string, number] => [`${['八', '九', '十九'][i]}、${name}`, basic + project]);
  const uses: readonly (readonly [string, number])[] = [
    ['一、基本支出', b.BASIC],
    ['二、项目支出', b.PROJECT],
    ['三、单位预留机动经费', 0],
  ];
  return [
    ['收入', '', '支出', '', '', ''],
    ['项目', '金额', '功能分类', '', '支出用途', ''],
    ['', '', '项目', '金额', '项目', '金额'],
    ...incomes.map(([name, amount], i): Row => {
      const [outlay, out] = outlays[i] ?? ['', 0];
      const [use, used] = uses[i] ?? ['', 0];
      return [name, o(amount), outlay, o(out), use, o(used)];
    }),
    ['当年收入小计', o(b.TOTAL), '当年支出小计', o(b.TOTAL), '', ''],
    ['上年结转资金', '', '结转下年资金', '', '', ''],
    ['收入合计', o(b.TOTAL), '支出合计', o(b.TOTAL), '支出合计', o(b.TOTAL)],
  ];
};

const incomeTable = (): Row[] => [
  ['部门代码', '部门名称', '合计', '本年收入', '', '', '', '', '上年结转结余', '', ''],
  [
    '',
    '',
    '',
    '小计',
    '一般公共预算',
    '政府性基金预算',
    '国有资本经营预算',
    '财政专户管理资金',
    '小计',
    '一般公共预算',
    '政府性基金预算',
  ],
  ['合计', '', o(b.TOTAL), o(b.TOTAL), o(b.TOTAL), '', '', '', '', '', ''],
  ['186', b.ENTITY, o(b.TOTAL), o(b.TOTAL), o(b.TOTAL), '', '', '', '', '', ''],
  ['186001', b.ENTITY, o(b.TOTAL), o(b.TOTAL), o(b.TOTAL), '', '', '', '', '', ''],
];

const subjects = (): Row[] => [
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '事业单位经营支出', '上缴上级支出', '对附属单位补助支出'],
  ['合计', '', o(b.TOTAL), o(b.BASIC), o(b.PROJECT), '', '', ''],
  ...b.tree().map(
    ({ code, name, basic, project }): Row => [
      code,
      // Names are set in by level.
      `${'　'.repeat((code.length - 3) / 2)}${name}`,
      o(basic + project),
      o(basic),
      o(project),
      '',
      '',
      '',
    ],
  ),
];

const general = (): Row[] => [
  ['科目编码', '科目名称', '合计', '基本支出', '', '', '项目支出'],
  ['', '', '', '小计', '人员经费', '公用经费', ''],
  ['合计', '', o(b.TOTAL), o(b.BASIC), o(b.PERSONNEL), o(b.OPERATING), o(b.PROJECT)],
  ...b.tree().map(({ code, name, basic, project }): Row => {
    const operating = '2101501'.startsWith(code) ? b.OPERATING : 0;
    return [code, name, o(basic + project), o(basic), o(basic - operating), o(operating), o(project)];
  }),
];

const economic = (): Row[] => [
  ['部门预算支出经济分类科目', '', '本年一般公共预算基本支出', '', ''],
  ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
  ['合计', '', o(b.BASIC), o(b.PERSONNEL), o(b.OPERATING)],
  ...b.economicTree().map(({ code, name, amount }): Row => {
    const operating = code.startsWith('302');
    return [code, name, o(amount), operating ? '' : o(amount), operating ? o(amount) : ''];
  }),
];

const publicTable = (): Row[] => [
  ['“三公”经费合计', '因公出国（境）费', '公务用车购置及运行维护费', '', '', '公务接待费', '会议费', '培训费'],
  ['', '', '小计', '公务用车购置费', '公务用车运行维护费', '', '', ''],
  [b.PUBLIC_NOW, 0, b.PUBLIC.running.now, 0, b.PUBLIC.running.now, b.PUBLIC.reception.now, MEETING, TRAINING].map((amount) =>
    asWan(amount),
  ),
];

const agency = (): Row[] => [
  ['科目编码', '科目名称', '机关运行经费支出'],
  ['合计', '', o(b.OPERATING)],
  ...b.economicTree('302').map(({ code, name, amount }): Row => [code, name, o(amount)]),
];

const sentence = (code: string, i: number): string => {
  const line = b.LINES.find((one) => one.code === code) as b.Line;
  const now = b.total(line);
  const against = now === line.before ? '与上年预算数相同' : `与上年相比${b.moved(now, line.before)}`;
  return `${i + 1}．${b.NAMES[code.slice(0, 5)]}（款）${b.NAMES[code]}（项）支出${w(now)}万元，${against}。主要原因是${now > line.before ? '人员经费标准调整' : '压减一般性支出'}。`;
};

const text = `2024年度${b.ENTITY}部门预算公开

目录

第一部分 部门概况

一、主要职能

二、部门机构设置及预算单位构成情况

三、2024年度部门主要工作任务及目标

第二部分 2024年度部门预算表

第三部分 2024年度部门预算情况说明

第四部分 名词解释

第一部分 部门概况

一、主要职能

贯彻落实医疗保障法律法规，组织实施医疗保险、生育保险、医疗救助制度。

二、部门机构设置及预算单位构成情况

1．根据部门职责分工，本部门内设机构包括办公室、基金监管科、待遇保障科。本部门无下属单位。

2．从预算单位构成看，纳入本部门2024年部门汇总预算编制范围的预算单位共计1家，具体包括：${b.ENTITY}本级。

三、2024年度部门主要工作任务及目标

（一）扩大参保覆盖面，基本医疗保险参保率稳定在98%以上。

（二）加强基金监管，现场检查定点医药机构比例达100%。

第二部分 2024年度部门预算表

${table('收支总表', '01', panels())}

${table('收入总表', '02', incomeTable())}

${table('支出总表', '03', subjects())}

${table('一般公共预算支出表', '07', general())}

${table('一般公共预算基本支出表', '08', economic())}

${table('一般公共预算“三公”经费、会议费、培训费支出预算表', '09', publicTable())}

${table('一般公共预算机关运行经费支出预算表', '12', agency())}

第三部分 2024年度部门预算情况说明

一、收支预算总体情况说明

${b.ENTITY}2024年度收入、支出预算总计${w(b.TOTAL)}万元，与上年相比收、支预算总计各${b.moved(b.TOTAL, b.BEFORE)}。其中：

（一）收入预算总计${w(b.TOTAL)}万元。包括：

1．本年收入合计${w(b.TOTAL)}万元。

（1）一般公共预算拨款收入${w(b.TOTAL)}万元，与上年相比${b.moved(b.TOTAL, b.BEFORE)}。主要原因是医保经办业务增加。

（2）政府性基金预算拨款收入0万元，与上年预算数相同。

（3）国有资本经营预算拨款收入0万元，与上年预算数相同。

2．上年结转结余为0万元。与上年预算数相同。

（二）支出预算总计${w(b.TOTAL)}万元。包括：

1．本年支出合计${w(b.TOTAL)}万元。

${b
  .classes()
  .map(({ name, basic, project, before }, i) => {
    const now = basic + project;
    return `（${i + 1}）${name}（类）支出${w(now)}万元，主要用于人员经费和医保业务。与上年相比${b.moved(now, before)}。主要原因是人员经费标准调整。`;
  })
  .join('\n\n')}

2．年终结转结余为0万元。

二、收入预算情况说明

${b.ENTITY}2024年收入预算合计${w(b.TOTAL)}万元，包括本年收入${w(b.TOTAL)}万元，上年结转结余0万元。其中：

本年一般公共预算收入${w(b.TOTAL)}万元，占100%；

本年政府性基金预算收入0万元，占0%；

上年结转结余的一般公共预算收入0万元，占0%。

三、支出预算情况说明

${b.ENTITY}2024年支出预算合计${w(b.TOTAL)}万元，其中：

基本支出${w(b.BASIC)}万元，占${percent(b.BASIC, b.TOTAL)}%；

项目支出${w(b.PROJECT)}万元，占${percent(b.PROJECT, b.TOTAL)}%；

事业单位经营支出0万元，占0%。

四、财政拨款收支预算总体情况说明

${b.ENTITY}2024年度财政拨款收、支总预算${w(b.TOTAL)}万元。与上年相比，财政拨款收、支总计各${b.moved(b.TOTAL, b.BEFORE)}。主要原因是医保经办业务增加。

五、财政拨款支出预算情况说明

${b.ENTITY}2024年财政拨款预算支出${w(b.TOTAL)}万元，占本年支出合计的100%。与上年相比，财政拨款支出${b.moved(b.TOTAL, b.BEFORE)}。主要原因是医保经办业务增加。

其中：

（一）社会保障和就业支出（类）

${['2080505', '2080506'].map((code, i) => sentence(code, i)).join('\n\n')}

（二）卫生健康支出（类）

${['2101101', '2101501', '2101502', '2101506'].map((code, i) => sentence(code, i)).join('\n\n')}

（三）住房保障支出（类）

${sentence('2210201', 0)}

六、财政拨款基本支出预算情况说明

${b.ENTITY}2024年度财政拨款基本支出预算${w(b.BASIC)}万元，其中：

（一）人员经费${w(b.PERSONNEL)}万元。主要包括：${b.namesOf(['301', '303'])}。

（二）公用经费${w(b.OPERATING)}万元。主要包括：${b.namesOf(['302'])}。

七、一般公共预算支出预算情况说明

${b.ENTITY}2024年一般公共预算财政拨款支出预算${w(b.TOTAL)}万元，与上年相比${b.moved(b.TOTAL, b.BEFORE)}。主要原因是医保经办业务增加。

八、一般公共预算基本支出预算情况说明

${b.ENTITY}2024年度一般公共预算财政拨款基本支出预算${w(b.BASIC)}万元，其中：

（一）人员经费${w(b.PERSONNEL)}万元。主要包括：${b.namesOf(['301', '303'])}。

（二）公用经费${w(b.OPERATING)}万元。主要包括：${b.namesOf(['302'])}。

九、一般公共预算“三公”经费、会议费、培训费支出预算情况说明

${b.ENTITY}2024年度一般公共预算拨款安排的“三公”经费支出预算${w(b.PUBLIC_NOW)}万元，比上年预算${b.moved(b.PUBLIC_NOW, b.PUBLIC_BEFORE).replace('，', '，变动原因：厉行节约，')}。其中，因公出国（境）费支出0万元，占“三公”经费的0%；公务用车购置及运行维护费支出${w(b.PUBLIC.running.now)}万元，占“三公”经费的${percent(b.PUBLIC.running.now, b.PUBLIC_NOW)}%；公务接待费支出${w(b.PUBLIC.reception.now)}万元，占“三公”经费的${percent(b.PUBLIC.reception.now, b.PUBLIC_NOW)}%。具体情况如下：

1．因公出国（境）费预算支出0万元，与上年预算数相同。

2．公务用车购置及运行维护费预算支出${w(b.PUBLIC.running.now)}万元。其中：

（1）公务用车购置预算支出0万元，与上年预算数相同。

（2）公务用车运行维护费预算支出${w(b.PUBLIC.running.now)}万元，比上年预算${b.moved(b.PUBLIC.running.now, b.PUBLIC.running.before)}，主要原因是压减公务用车运行费用。

3．公务接待费预算支出${w(b.PUBLIC.reception.now)}万元，比上年预算${b.moved(b.PUBLIC.reception.now, b.PUBLIC.reception.before)}，主要原因是厉行节约。

${b.ENTITY}2024年度一般公共预算拨款安排的会议费预算支出${w(MEETING)}万元，比上年预算${b.moved(MEETING, MEETING_BEFORE)}，主要原因是压减会议次数。

${b.ENTITY}2024年度一般公共预算拨款安排的培训费预算支出${w(TRAINING)}万元，比上年预算${b.moved(TRAINING, TRAINING_BEFORE)}，主要原因是业务培训增加。

十、政府性基金预算支出预算情况说明

${b.ENTITY}2024年政府性基金支出预算支出0万元。与上年预算数相同。

十一、国有资本经营预算支出预算情况说明

${b.ENTITY}2024年国有资本经营预算支出0万元。与上年预算数相同。

十二、一般公共预算机关运行经费支出预算情况说明

2024年本部门一般公共预算机关运行经费预算支出${w(b.OPERATING)}万元，与上年相比${b.moved(b.OPERATING, OPERATING_BEFORE)}。主要原因是办公费增加。

十三、政府采购支出预算情况说明

2024年度政府采购支出预算总额30.00万元，其中：拟采购货物支出12.50万元、拟采购工程支出0万元、拟采购服务支出17.50万元。

十四、国有资产占用情况说明

本部门共有车辆2辆，其中，应急保障用车1辆、机要通信用车1辆。单价50万元（含）以上的通用设备0台（套），单价100万元（含）以上的专用设备0台（套）。

十五、预算绩效目标设置情况说明

2024年度，本部门整体支出纳入绩效目标管理，涉及四本预算资金${w(b.TOTAL)}万元；本部门共2个项目纳入绩效目标管理，涉及四本预算资金合计${w(b.PROJECT)}万元，占四本预算资金（基本支出除外）总额的比例为100%。

第四部分 名词解释

一、财政拨款：单位从同级财政部门取得的各类财政拨款，包括一般公共预算拨款、政府性基金预算拨款。

二、“三公”经费：指部门用一般公共预算财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。
`;

export const JIANGSU: Style = {
  name: 'Jiangsu, budget',
  text,
  tables: [
    'balance-total',
    'income-total',
    'expenditure-total',
    'general-expenditure',
    'general-basic',
    'three-public',
    'unknown',
  ],
  faults: [
    { what: 'prose', near: '八、一般公共预算基本支出预算情况说明\n\n', right: w(b.BASIC), wrong: w(b.BASIC - 1_000_000) },
    { what: 'table', near: '公开07表', right: o(b.PERSONNEL), wrong: o(b.PERSONNEL + 20_000) },
    { what: 'direction', near: '（2）公务用车运行维护费预算支出', right: '减少', wrong: '增加' },
    { what: 'share', near: `基本支出${w(b.BASIC)}万元，占`, right: percent(b.BASIC, b.TOTAL), wrong: '96.20' },
  ],
};
