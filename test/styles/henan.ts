// A budget as Henan and Shandong have it: 支出 split by economic class (工资福利 | 商品服务 | 对个人和家庭), codes in
// three columns, the unit above its subjects in 支出总表, totals as `合  计`, one decimal in the prose.
import { grouped, type Yuan } from '../fixtures/yuan';
import * as b from './book';
import { type Row, type Style, tabbed } from './style';

/** In 万元 with as many decimals as it takes, as the budget system prints it. */
const o = (amount: Yuan): string => {
  if (amount === 0) return '';
  const [whole, part] = [
    Math.floor(amount / 10_000),
    String(amount % 10_000)
      .padStart(4, '0')
      .replace(/0+$/, ''),
  ];
  return `${grouped(`${whole}`)}${part === '' ? '' : `.${part}`}`;
};
/** Rounded to one decimal, as the prose has it. */
const w = (amount: Yuan): string => {
  const tenths = Math.floor((amount + 500) / 1000);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
};
const pct = (part: Yuan, whole: Yuan): string => {
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
};

const FAMILY = 45_600;
/** Basic expenditure of one 项 by economic class: 行政运行 has all of 302 and 303. */
const wages = (row: { readonly code: string; readonly basic: Yuan }): Yuan =>
  row.basic - ('2101501'.startsWith(row.code) ? b.OPERATING + FAMILY : 0);
const goods = ({ code }: { readonly code: string }): Yuan => ('2101501'.startsWith(code) ? b.OPERATING : 0);
const family = ({ code }: { readonly code: string }): Yuan => ('2101501'.startsWith(code) ? FAMILY : 0);

const spend = (row: { readonly code: string; readonly basic: Yuan; readonly project: Yuan }): string[] =>
  [row.basic + row.project, row.basic, wages(row), goods(row), family(row), row.project, row.project, 0].map(o);

const WHOLE = [b.TOTAL, b.BASIC, b.BASIC - b.OPERATING - FAMILY, b.OPERATING, FAMILY, b.PROJECT, b.PROJECT, 0].map(o);

const outlayTable = (): Row[] => [
  ['科目编码', '', '', '单位代码', '单位（科目名称）', '合计', '基本支出', '', '', '', '项目支出', '', ''],
  [
    '类',
    '款',
    '项',
    '',
    '',
    '',
    '小计',
    '工资福利支出',
    '商品和服务支出',
    '对个人和家庭的补助',
    '小计',
    '一般性项目',
    '专项资金',
  ],
  ['**', '**', '**', '**', '**', '1', '2', '3', '4', '5', '6', '7', '8'],
  ['', '', '', '', '合  计', ...WHOLE],
  ['', '', '', '075001', b.ENTITY, ...WHOLE],
  ...b.LINES.map(
    (line): Row => [
      line.code.slice(0, 3),
      line.code.slice(3, 5),
      line.code.slice(5),
      '075001',
      b.NAMES[line.code] ?? '',
      ...spend(line),
    ],
  ),
];

const basicTable = (): Row[] => [
  ['部门预算经济分类', '', '', '政府预算经济分类', '', '', '基本支出', '', ''],
  ['类', '款', '科目名称', '类', '款', '科目名称', '合计', '人员经费', '公用经费'],
  ['', '', '合  计', '', '', '', o(b.BASIC), o(b.PERSONNEL), o(b.OPERATING)],
  ...b.ECONOMIC.map(([code, amount]): Row => {
    const operating = code.startsWith('302');
    const [type, name] = code.startsWith('301')
      ? ['501', '工资奖金津补贴']
      : operating
        ? ['502', '办公经费']
        : ['509', '离退休费'];
    const item = code === '30113' ? ['03', '住房公积金'] : /^3010[89]|30110/.test(code) ? ['02', '社会保障缴费'] : null;
    const under = operating && code === '30217' ? ['06', '公务接待费'] : code === '30231' ? ['08', '公务用车运行维护费'] : null;
    const other = code === '30299' ? ['99', '其他商品和服务支出'] : code === '30302' ? ['05', '离退休费'] : null;
    const [section, title] = item ?? under ?? other ?? ['01', name ?? ''];
    return [
      code.slice(0, 3),
      code.slice(3),
      b.NAMES[code] ?? '',
      type ?? '',
      section ?? '',
      title ?? '',
      o(amount),
      operating ? '' : o(amount),
      operating ? o(amount) : '',
    ];
  }),
];

const table = (number: string, title: string, rows: readonly Row[]): string =>
  `${title}\n预算${number}表\n部门名称：${b.ENTITY}\t单位：万元\n${tabbed(rows)}`;

const text = `${b.ENTITY}
2024年度部门预算公开

目  录
第一部分 部门概况
一、主要职责
二、机构设置情况
第二部分 2024年度部门预算情况说明
第三部分 名词解释
附件：2024年度部门预算表

第一部分 部门概况
一、主要职责
组织实施全县医疗保险、生育保险、医疗救助等医疗保障制度，监督管理医疗保障基金。
二、机构设置情况
${b.ENTITY}内设机构3个，包括：办公室、基金监管股、待遇保障股。
纳入本部门2024年度部门预算编制范围的单位包括${b.ENTITY}本级预算。

第二部分 2024年度部门预算情况说明
一、收入支出预算总体情况说明
${b.ENTITY}2024年收入总计${w(b.TOTAL)}万元，支出总计${w(b.TOTAL)}万元，与2023年预算相比，收、支总计各增加${w(b.TOTAL - b.BEFORE)}万元，增长${pct(b.TOTAL - b.BEFORE, b.BEFORE)}%。主要原因：医保经办业务增加。
二、收入预算总体情况说明
${b.ENTITY}2024年收入合计${w(b.TOTAL)}万元，其中：一般公共预算收入${w(b.TOTAL)}万元；政府性基金收入0万元；国有资本经营收入0万元；财政专户管理资金收入0万元；部门结转资金0万元。
三、支出预算总体情况说明
${b.ENTITY}2024年支出合计${w(b.TOTAL)}万元，其中：基本支出${w(b.BASIC)}万元，占${pct(b.BASIC, b.TOTAL)}%；项目支出${w(b.PROJECT)}万元，占${pct(b.PROJECT, b.TOTAL)}%。
四、财政拨款收入支出预算总体情况说明
${b.ENTITY}2024年一般公共预算收支预算${w(b.TOTAL)}万元，政府性基金收支预算0万元。与2023年相比，一般公共预算收支预算增加${w(b.TOTAL - b.BEFORE)}万元，增长${pct(b.TOTAL - b.BEFORE, b.BEFORE)}%，主要原因：医保经办业务增加；政府性基金收支预算增加0万元，增长0%。
五、一般公共预算支出预算情况说明
${b.ENTITY}2024年一般公共预算支出年初预算为${w(b.TOTAL)}万元。主要用于以下方面：${b
  .classes()
  .map(({ name, basic, project }) => `${name}${w(basic + project)}万元，占${pct(basic + project, b.TOTAL)}%`)
  .join('；')}。
六、一般公共预算基本支出预算情况说明
${b.ENTITY}2024年一般公共预算基本支出${w(b.BASIC)}万元，其中：人员经费${w(b.PERSONNEL)}万元，主要包括：${b.namesOf(['301', '303'])}；公用经费${w(b.OPERATING)}万元，主要包括：${b.namesOf(['302'])}。
七、政府性基金预算支出预算情况说明
${b.ENTITY}2024年没有使用政府性基金预算拨款安排的支出。
八、“三公”经费支出预算情况说明
${b.ENTITY}2024年“三公”经费预算为${w(b.PUBLIC_NOW)}万元。2024年“三公”经费支出预算数比2023年减少${w(b.PUBLIC_BEFORE - b.PUBLIC_NOW)}万元。具体支出情况如下：
（一）因公出国（境）费0万元，主要用于单位工作人员公务出国（境）的住宿费、旅费、伙食补助费、杂费、培训费等支出。预算数与2023年持平。
（二）公务用车购置及运行费${w(b.PUBLIC.running.now)}万元，其中，公务用车购置费0万元；公务用车运行维护费${w(b.PUBLIC.running.now)}万元，主要用于开展工作所需公务用车的燃料费、维修费、过路过桥费、保险费等支出。公务用车购置费预算数与2023年持平；公务用车运行维护费预算数比2023年减少${w(b.PUBLIC.running.before - b.PUBLIC.running.now)}万元，主要原因：厉行节约。
（三）公务接待费${w(b.PUBLIC.reception.now)}万元，主要用于按规定开支的各类公务接待支出。预算数比2023年减少${w(b.PUBLIC.reception.before - b.PUBLIC.reception.now)}万元，主要原因：厉行节约。
九、其他重要事项的情况说明
（一）机关运行经费支出情况
${b.ENTITY}2024年机关运行经费支出预算${w(b.OPERATING)}万元，主要保障机构正常运转及正常履职需要的办公费、印刷费、水电费等支出。
（二）政府采购支出情况
2024年政府采购预算安排30.0万元，其中：政府采购货物预算12.5万元、政府采购工程预算0万元、政府采购服务预算17.5万元。
（三）绩效目标设置情况
${b.ENTITY}2024年预算项目均按要求编制了绩效目标，从项目产出、效益、满意度等方面设置了绩效指标。
（四）国有资产占用情况
2023年期末，${b.ENTITY}共有车辆2辆，其中：一般公务用车1辆、其他用车1辆；单价50万元以上通用设备0台（套），单位价值100万元以上专用设备0台（套）。

第三部分 名词解释
一、财政拨款收入：是指财政当年拨付的资金。
二、基本支出：是指为保障机构正常运转、完成日常工作任务所必需的开支。

附件：2024年度部门预算表
${table('01', '2024年部门收支总体情况表', [
  ['收入', '', '支出', ''],
  ['项目', '金额', '项目', '金额'],
  ['一、一般公共预算', o(b.TOTAL), '一、基本支出', o(b.BASIC)],
  ['其中：财政拨款', o(b.TOTAL), '1、工资福利支出', o(b.BASIC - b.OPERATING - FAMILY)],
  ['二、政府性基金', '', '2、商品和服务支出', o(b.OPERATING)],
  ['三、国有资本经营预算', '', '3、对个人和家庭的补助', o(FAMILY)],
  ['四、财政专户管理资金', '', '二、项目支出', o(b.PROJECT)],
  ['五、单位资金', '', '1、一般性项目', o(b.PROJECT)],
  ['本年收入小计', o(b.TOTAL), '本年支出小计', o(b.TOTAL)],
  ['加：部门结转资金', '', '', ''],
  ['收入合计', o(b.TOTAL), '支出合计', o(b.TOTAL)],
])}

${table('03', '2024年部门支出总体情况表', outlayTable())}

${table('05', '2024年一般公共预算支出情况表', outlayTable())}

${table('06', '2024年一般公共预算基本支出情况表', basicTable())}

${table('07', '2024年一般公共预算“三公”经费支出情况表', [
  ['“三公”经费合计', '因公出国（境）费', '公务用车购置及运行费', '', '', '公务接待费'],
  ['', '', '小计', '公务用车购置费', '公务用车运行费', ''],
  [o(b.PUBLIC_NOW), '', o(b.PUBLIC.running.now), '', o(b.PUBLIC.running.now), o(b.PUBLIC.reception.now)],
])}
`;

export const HENAN: Style = {
  name: 'Henan and Shandong, budget with tables after the prose',
  text,
  tables: ['balance-total', 'expenditure-total', 'general-expenditure', 'general-basic', 'three-public'],
  faults: [
    { what: 'prose', near: '六、一般公共预算基本支出预算情况说明\n', right: w(b.OPERATING), wrong: '58.0' },
    { what: 'table', near: '预算05表', right: o(2_345_600), wrong: o(2_354_600) },
    { what: 'direction', near: '与2023年预算相比，收、支总计各', right: '增加', wrong: '减少' },
    { what: 'share', near: `项目支出${w(b.PROJECT)}万元，占`, right: pct(b.PROJECT, b.TOTAL), wrong: '38.0' },
  ],
};
