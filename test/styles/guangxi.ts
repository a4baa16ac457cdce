// A budget as Guangxi has it, out of a PDF: figures in 元 to the cent, lines broken at the width of the page (also
// between 占 and what it is of), page numbers between them, spaces around figures.
import { percent, type Yuan } from '../fixtures/yuan';
import * as b from './book';
import { type Row, type Style, tabbed } from './style';

const y = (amount: Yuan): string => `${amount}.00`;
const o = (amount: Yuan): string => (amount === 0 ? '' : y(amount));
const changed = (now: Yuan, before: Yuan): string =>
  now === before
    ? '同比无增减变化'
    : `同比${b.more(now, before)} ${y(Math.abs(now - before))} 元，${now > before ? '增长' : '下降'} ${percent(Math.abs(now - before), before)}%`;

const WIDTH = 36;

/** Breaks running text at the width of a page, never within a figure, and leaves a page number now and then. */
function wrapped(paragraph: string, page: () => string | null): string {
  const pieces = paragraph.match(/[\d.]+%?|[^\d]/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    // No line begins with a full stop or comma.
    if (line.length + piece.length > WIDTH && !/^[，。；：、）%]/.test(piece)) {
      lines.push(line);
      const number = page();
      if (number !== null) lines.push(number);
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return [...lines, line].join('\n');
}

let lines = 0;
const page = (): string | null => (++lines % 24 === 0 ? `- ${lines / 24} -` : null);
const flow = (paragraphs: readonly string[]): string => paragraphs.map((one) => wrapped(one, page)).join('\n');

const table = (number: string, title: string, rows: readonly Row[]): string =>
  `${title}\n公开${number}表\n单位名称：${b.ENTITY}　　单位：元\n${tabbed(rows)}`;

const ON_PERSONNEL = 2_306_100;
const ON_FAMILIES = 45_600;

const functional = (row: b.TreeRow, i: number): string =>
  `（${['一', '二', '三'][i]}）${row.name}类科目 ${y(row.basic + row.project)} 元，占支出总预算 ${percent(row.basic + row.project, b.TOTAL)}%，${changed(row.basic + row.project, row.before)}。`;

const item = (line: b.Line): string =>
  `${b.NAMES[line.code]} ${y(b.total(line))} 元，其中：基本支出 ${y(line.basic)} 元，项目支出 ${y(line.project)} 元。主要用于${line.basic > 0 ? '单位人员保障支出' : '医疗保障业务支出'}。`;

const text = `${b.ENTITY}
2024年单位预算公开

目录
第一部分 单位概况
一、主要职责
二、机构设置情况
第二部分 2024年单位预算表
第三部分 2024年单位预算情况说明
第四部分 名词解释

第一部分 单位概况
一、主要职责
${flow(['贯彻执行国家和自治区医疗保障法律法规，拟订全县医疗保险、生育保险、医疗救助等医疗保障制度的政策、规划并组织实施。'])}
二、机构设置情况
${flow([`${b.ENTITY}内设办公室、基金监管股、待遇保障股等股室，人员编制 16 名，实有在职人员 15 人。`])}

第二部分 2024年单位预算表

${table('01', '单位收支总体情况表', [
  ['收入', '', '支出', ''],
  ['项目', '2024年预算数', '项目（按功能分类）', '2024年预算数'],
  ['一、一般公共预算拨款', o(b.TOTAL), '八、社会保障和就业支出', o(279_600)],
  ['二、政府性基金预算拨款', '', '九、卫生健康支出', o(b.TOTAL - 279_600 - 158_900)],
  ['三、财政专户管理资金', '', '十九、住房保障支出', o(158_900)],
  ['本年收入合计', o(b.TOTAL), '本年支出合计', o(b.TOTAL)],
  ['上年结转', '', '结转下年', ''],
  ['收入总计', o(b.TOTAL), '支出总计', o(b.TOTAL)],
])}

${table('03', '单位支出总体情况表', [
  ['科目编码', '', '', '科目名称', '合计', '基本支出', '项目支出'],
  ['类', '款', '项', '', '', '', ''],
  ['合计', '', '', '', o(b.TOTAL), o(b.BASIC), o(b.PROJECT)],
  ...b
    .tree()
    .map(
      ({ code, name, basic, project }): Row => [
        code.slice(0, 3),
        code.slice(3, 5),
        code.slice(5),
        name,
        o(basic + project),
        o(basic),
        o(project),
      ],
    ),
])}

${table('05', '一般公共预算支出情况表', [
  ['科目编码', '科目名称', '合计', '基本支出', '', '', '项目支出'],
  ['', '', '', '小计', '人员经费', '公用经费', ''],
  ['合计', '', o(b.TOTAL), o(b.BASIC), o(b.PERSONNEL), o(b.OPERATING), o(b.PROJECT)],
  // Codes with a space between their levels.
  ...b.tree().map(({ code, name, basic, project }): Row => {
    const operating = '2101501'.startsWith(code) ? b.OPERATING : 0;
    const spaced = [code.slice(0, 3), code.slice(3, 5), code.slice(5)].filter((part) => part !== '').join(' ');
    return [spaced, name, o(basic + project), o(basic), o(basic - operating), o(operating), o(project)];
  }),
])}

第三部分 2024年单位预算情况说明
一、单位收支预算情况说明
${flow([
  `${b.ENTITY} 2024 年单位收入总预算 ${y(b.TOTAL)} 元，${changed(b.TOTAL, b.BEFORE)}；支出总预算 ${y(b.TOTAL)} 元，${changed(b.TOTAL, b.BEFORE)}，增长的主要原因是医保经办业务增加。`,
])}
二、单位收入预算情况说明
${flow([
  `2024 年收入总预算 ${y(b.TOTAL)} 元，${changed(b.TOTAL, b.BEFORE)}。其中：一般公共预算拨款 ${y(b.TOTAL)} 元，占收入总预算的 100%，${changed(b.TOTAL, b.BEFORE)}；政府性基金预算拨款 0 元，占收入总预算的 0%，同比无增减变化；财政专户管理资金 0 元，占收入总预算的 0%，同比无增减变化。`,
])}
三、单位支出预算情况说明
${flow([
  `2024 年支出总预算 ${y(b.TOTAL)} 元，${changed(b.TOTAL, b.BEFORE)}。其中：基本支出预算 ${y(b.BASIC)} 元，占支出总预算的 ${percent(b.BASIC, b.TOTAL)}%；项目支出预算 ${y(b.PROJECT)} 元，占支出总预算的 ${percent(b.PROJECT, b.TOTAL)}%。`,
  '其中：',
  ...b.classes().map(functional),
])}
四、财政拨款收支预算总体情况说明
${flow([
  `2024 年财政拨款收支总预算 ${y(b.TOTAL)} 元。收入包括：一般公共预算拨款 ${y(b.TOTAL)} 元。支出包括：${b
    .classes()
    .map(({ name, basic, project }) => `${name} ${y(basic + project)} 元`)
    .join('、')}。`,
  `财政拨款总收支较上年增长 ${percent(b.TOTAL - b.BEFORE, b.BEFORE)}%，主要原因是医保经办业务增加。`,
])}
五、一般公共预算支出情况说明
${flow([
  `2024 年一般公共预算拨款支出 ${y(b.TOTAL)} 元，其中：基本支出 ${y(b.BASIC)} 元，项目支出 ${y(b.PROJECT)} 元，具体支出预算如下：`,
])}
（一）一般公共预算支出按支出功能分类科目划分。
${flow(b.LINES.map(item))}
（二）按支出结构分类划分，分为基本支出预算和项目支出预算。
${flow([
  `1.基本支出预算 ${y(b.BASIC)} 元，占一般公共预算支出的 ${percent(b.BASIC, b.TOTAL)}%。其中：`,
  `工资福利支出预算 ${y(ON_PERSONNEL)} 元，占基本支出预算 ${percent(ON_PERSONNEL, b.BASIC)}%。`,
  `商品和服务支出预算 ${y(b.OPERATING)} 元，占基本支出预算 ${percent(b.OPERATING, b.BASIC)}%。`,
  `对个人和家庭的补助支出预算 ${y(ON_FAMILIES)} 元，占基本支出预算 ${percent(ON_FAMILIES, b.BASIC)}%。`,
  `2.项目支出预算 ${y(b.PROJECT)} 元，占一般公共预算支出的 ${percent(b.PROJECT, b.TOTAL)}%。`,
])}
六、一般公共预算基本支出情况说明
${flow([
  `2024 年一般公共预算基本支出 ${y(b.BASIC)} 元，其中：`,
  `人员经费 ${y(b.PERSONNEL)} 元，主要包括：${b.namesOf(['301', '303'])}。`,
  `公用经费 ${y(b.OPERATING)} 元，主要包括：${b.namesOf(['302'])}。`,
])}
七、一般公共预算“三公”经费情况说明
${flow([
  `2024 年单位预算安排“三公”经费支出预算 ${y(b.PUBLIC_NOW)} 元，${changed(b.PUBLIC_NOW, b.PUBLIC_BEFORE)}。其中：因公出国（境）费支出预算 0 元，同比无增减变化；公务用车运行维护费支出预算 ${y(b.PUBLIC.running.now)} 元，${changed(b.PUBLIC.running.now, b.PUBLIC.running.before)}；公务接待费支出预算 ${y(b.PUBLIC.reception.now)} 元，${changed(b.PUBLIC.reception.now, b.PUBLIC.reception.before)}。`,
])}
八、其他重要事项的情况说明
（一）机关运行经费安排情况说明。
${flow([`2024 年机关运行经费预算 ${y(b.OPERATING)} 元，${changed(b.OPERATING, 480_000)}，主要原因是办公费增加。`])}
（二）政府采购预算安排情况说明。
${flow([
  '2024 年政府采购预算 300000.00 元，同比增加 300000.00 元，上年无该预算，增长率无可比性。其中：政府集中采购预算 300000.00 元，占政府采购预算的 100%；分散采购 0 元，占政府采购预算的 0%。',
  '按政府采购项目类型，分为货物类采购、工程类采购和服务类采购三种类型。其中：货物类采购 125000.00 元，占政府采购预算 41.67%；工程类采购 0 元，占政府采购预算 0%；服务类采购 175000.00 元，占政府采购预算 58.33%。',
])}
（三）国有资产的总体情况说明。
${flow(['共有车辆 2 辆，其中：一般公务用车 1 辆、特种专业技术用车 1 辆、其他用车 0 辆。'])}
（四）预算绩效情况说明。
${flow(['2024 年本单位实行绩效目标管理的项目 2 个，均按要求编制了绩效目标。'])}

第四部分 名词解释
${flow(['一、财政拨款收入：指财政部门当年拨付的资金。', '二、基本支出：指为保障机构正常运转、完成日常工作任务而发生的支出。'])}
`;

export const GUANGXI: Style = {
  name: 'Guangxi, budget in 元 out of a PDF',
  text,
  tables: ['balance-total', 'expenditure-total', 'general-expenditure'],
  faults: [
    { what: 'prose', near: '公用经费 ', right: y(b.OPERATING), wrong: y(b.OPERATING + 30_000) },
    { what: 'table', near: '公开05表', right: y(b.PERSONNEL), wrong: y(b.PERSONNEL + 200_000) },
    { what: 'direction', near: '一、单位收支预算情况说明', right: '增加', wrong: '减少' },
    { what: 'share', near: '工资福利支出预算', right: percent(ON_PERSONNEL, b.BASIC), wrong: '86.05' },
  ],
};
