// The customary sentences and sections of the reports, as data: what each is called, what it is typed by, and its
// text with tab stops. `{year}`, `{prior}` and `{entity}` stand for the draft's own. Written after the national
// template of final accounts and the budget reports' common form; no report's text is copied.
import type { ReportKind } from '../../syntax/profile';
import { say, type Text } from '../../text/say';

export interface Phrase {
  /** Pinyin initials it is typed by, besides its name. */
  readonly keys: string;
  readonly name: Text;
  /** The reports it belongs in; both when left out. */
  readonly kind?: ReportKind;
  /** Titles of the sections it belongs in: there it comes first. */
  readonly section?: RegExp;
  /** Snippet syntax: `$1`, `${1:…}`, `${1|a,b|}`. */
  readonly body: string;
}

/** A tab stop with choices, and one with words to go over. */
const choice = (n: number, ...words: readonly string[]): string => `\${${n}|${words.join(',')}|}`;
const stop = (n: number, words: string): string => `\${${n}:${words}}`;
const UP = (n: number): string => choice(n, '增加', '减少');
const RATE = (n: number): string => choice(n, '增长', '下降');

export const SENTENCES: readonly Phrase[] = [
  {
    keys: 'bsn',
    name: say('比上年增减', 'change against last year'),
    kind: 'budget',
    body: `比上年预算${UP(1)}$2万元，${RATE(3)}$4%，主要原因是$5。`,
  },
  {
    keys: 'bsn',
    name: say('与上年相比增减', 'change against last year'),
    kind: 'final-accounts',
    body: `与{prior}年度相比，${UP(1)}$2万元，${RATE(3)}$4%，主要原因是$5。`,
  },
  { keys: 'cp', name: say('与上年持平', 'as last year'), kind: 'budget', body: '与上年预算持平，主要原因是$1。' },
  { keys: 'cp', name: say('与上年持平', 'as last year'), kind: 'final-accounts', body: '与{prior}年度决算数持平。' },
  {
    keys: 'xj',
    name: say('项级科目预算', 'budget of an item'),
    kind: 'budget',
    section: /一般公共预算(?:当年)?(?:拨款|支出)/,
    body: `$1（类）$2（款）$3（项）：{year}年预算数为$4万元，比上年预算${UP(5)}$6万元，${RATE(7)}$8%，主要原因是$9。`,
  },
  {
    keys: 'xj',
    name: say('项级科目决算', 'outturn of an item'),
    kind: 'final-accounts',
    section: /财政拨款支出决算(?:情况|具体)/,
    body: `$1（类）$2（款）$3（项）。年初预算为$4万元，支出决算为$5万元，完成年初预算的$6%。决算数${choice(7, '大于', '小于')}年初预算数的主要原因是$8。`,
  },
  {
    keys: 'wcys',
    name: say('完成年初预算', 'completion of the budget'),
    kind: 'final-accounts',
    body: `年初预算为$1万元，支出决算为$2万元，完成年初预算的$3%。决算数${choice(4, '大于', '小于')}年初预算数的主要原因是$5。`,
  },
  {
    keys: 'ysscp',
    name: say('决算数与预算数持平', 'outturn equals the budget'),
    kind: 'final-accounts',
    body: '年初预算为$1万元，支出决算为$2万元，完成年初预算的100.00%。决算数与年初预算数持平。',
  },
  {
    keys: 'szzt',
    name: say('收支总体情况', 'income and expenditure'),
    kind: 'budget',
    section: /收支预算情况|收支.*总体/,
    body: '按照综合预算的原则，{entity}所有收入和支出均纳入部门预算管理。收支总预算$1万元。\n\n收入预算包括：一般公共预算$2万元、政府性基金预算$3万元、其他收入$4万元、上年结转结余$5万元。\n\n支出预算包括：$6支出$7万元、$8支出$9万元。',
  },
  {
    keys: 'szzt',
    name: say('收支总体情况', 'income and expenditure'),
    kind: 'final-accounts',
    section: /收入支出决算总体/,
    body: `{year}年度收入总计$1万元，支出总计$2万元。与{prior}年度相比，收入总计、支出总计各${UP(3)}$4万元，${RATE(5)}$6%，主要原因是$7。`,
  },
  {
    keys: 'srgc',
    name: say('收入构成', 'sources of income'),
    section: /收入(?:预算|决算)/,
    kind: 'final-accounts',
    body: '本年收入合计$1万元，其中：财政拨款收入$2万元，占$3%；事业收入$4万元，占$5%；其他收入$6万元，占$7%。',
  },
  {
    keys: 'srgc',
    name: say('收入构成', 'sources of income'),
    section: /收入(?:预算|决算)/,
    kind: 'budget',
    body: '{entity}{year}年收入预算$1万元，其中：一般公共预算$2万元，占$3%；政府性基金预算$4万元，占$5%；上年结转结余$6万元，占$7%。',
  },
  {
    keys: 'zcgc',
    name: say('支出构成', 'kinds of expenditure'),
    section: /支出(?:预算|决算)情况/,
    kind: 'final-accounts',
    body: '本年支出合计$1万元，其中：基本支出$2万元，占$3%；项目支出$4万元，占$5%。',
  },
  {
    keys: 'zcgc',
    name: say('支出构成', 'kinds of expenditure'),
    section: /支出(?:预算|决算)情况/,
    kind: 'budget',
    body: '{entity}{year}年支出预算$1万元，其中：基本支出$2万元，占$3%；项目支出$4万元，占$5%。',
  },
  {
    keys: 'jbzc',
    name: say('基本支出构成', 'basic expenditure'),
    section: /基本支出/,
    body: `{entity}{year}年一般公共预算基本支出$1万元，其中：人员经费$2万元，主要包括：${stop(3, '基本工资、津贴补贴、奖金、住房公积金')}；公用经费$4万元，主要包括：${stop(5, '办公费、差旅费、工会经费、其他交通费用')}。`,
  },
  {
    keys: 'sgjf',
    name: say('“三公”经费', 'the three public expenses'),
    kind: 'budget',
    section: /三公/,
    body: '{entity}{year}年财政拨款“三公”经费预算数为$1万元，其中：因公出国（境）费$2万元，公务用车购置费$3万元，公务用车运行费$4万元，公务接待费$5万元。',
  },
  {
    keys: 'sgjf',
    name: say('“三公”经费', 'the three public expenses'),
    kind: 'final-accounts',
    section: /三公/,
    body: '{year}年度财政拨款“三公”经费支出预算为$1万元，支出决算为$2万元，完成预算的$3%，其中：因公出国（境）费支出决算为$4万元，完成预算的$5%；公务用车购置及运行维护费支出决算为$6万元，完成预算的$7%；公务接待费支出决算为$8万元，完成预算的$9%。',
  },
  {
    keys: 'jgyx',
    name: say('机关运行经费', 'operating funds of the agency'),
    section: /机关运行|重要事项/,
    body: `{year}年，{entity}本级的机关运行经费$1万元，比上年${UP(2)}$3万元，${RATE(4)}$5%，主要原因是$6。`,
  },
  {
    keys: 'zfcg',
    name: say('政府采购', 'government procurement'),
    kind: 'budget',
    section: /采购|重要事项/,
    body: '{year}年，{entity}政府采购预算$1万元，其中：政府采购货物预算$2万元，政府采购工程预算$3万元，政府采购服务预算$4万元。',
  },
  {
    keys: 'zfcg',
    name: say('政府采购', 'government procurement'),
    kind: 'final-accounts',
    section: /采购|重要事项/,
    body: '{year}年度{entity}政府采购支出总额$1万元，其中：政府采购货物支出$2万元、政府采购工程支出$3万元、政府采购服务支出$4万元。授予中小企业合同金额$5万元，占政府采购支出总额的$6%，其中：授予小微企业合同金额$7万元，占授予中小企业合同金额的$8%。',
  },
  {
    keys: 'gyzc',
    name: say('国有资产占用', 'state-owned assets'),
    section: /国有资产|重要事项/,
    body: '截至{assets}年12月31日，{entity}共有车辆$1辆，其中：$2。单价100万元（含）以上设备（不含车辆）$3台（套）。',
  },
  {
    keys: 'ysjx',
    name: say('预算绩效', 'performance'),
    kind: 'budget',
    section: /绩效/,
    body: '{year}年，当年财政拨款项目$1个，涉及预算金额$2万元。具体情况见下表：',
  },
  {
    keys: 'ysjx',
    name: say('绩效自评', 'performance review'),
    kind: 'final-accounts',
    section: /绩效/,
    body: '根据预算绩效管理要求，{entity}组织对{year}年度一般公共预算项目支出全面开展绩效自评，共涉及资金$1万元，占一般公共预算项目支出总额的$2%。',
  },
  {
    keys: 'xmys',
    name: say('项目支出说明', 'a project'),
    kind: 'budget',
    section: /项目支出/,
    body: `项目名称：$1\n\n设立的政策依据：$2\n\n预算安排规模：$3万元\n\n项目承担单位：${stop(4, '{entity}')}\n\n资金分配情况：$5$6万元、$7$8万元。\n\n资金执行时间：{year}年1月1日至{year}年12月31日`,
  },
  {
    keys: 'jjkb',
    name: say('政府性基金空表说明', 'no government-managed funds'),
    kind: 'budget',
    section: /政府性基金/,
    body: '{entity}{year}年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。',
  },
  {
    keys: 'jjkb',
    name: say('无政府性基金说明', 'no government-managed funds'),
    kind: 'final-accounts',
    section: /政府性基金/,
    body: '{entity}{year}年度没有政府性基金预算财政拨款收入、支出。',
  },
  {
    keys: 'gykb',
    name: say('国有资本经营空表说明', 'no state capital operations'),
    kind: 'budget',
    section: /国有资本/,
    body: '{entity}{year}年没有使用国有资本经营预算拨款安排的支出，国有资本经营预算支出情况表为空表。',
  },
  {
    keys: 'gykb',
    name: say('无国有资本经营预算说明', 'no state capital operations'),
    kind: 'final-accounts',
    section: /国有资本/,
    body: '{entity}{year}年度没有国有资本经营预算财政拨款支出。',
  },
];

/** A section's heading and the sentence (by its keys) it is filled with. */
export interface Skeleton {
  readonly keys: string;
  readonly kind: ReportKind;
  readonly title: string;
  /** `keys` of the sentences under it. */
  readonly sentences: readonly string[];
}

const budget = (keys: string, title: string, ...sentences: readonly string[]): Skeleton => ({
  keys,
  kind: 'budget',
  title,
  sentences,
});
const final = (keys: string, title: string, ...sentences: readonly string[]): Skeleton => ({
  keys,
  kind: 'final-accounts',
  title,
  sentences,
});

/** The sections of the explanations (情况说明), in their order. */
export const SECTIONS: readonly Skeleton[] = [
  budget('szys', '关于{entity}{year}年收支预算情况的总体说明', 'szzt'),
  budget('srys', '关于{entity}{year}年收入预算情况说明', 'srgc'),
  budget('zcys', '关于{entity}{year}年支出预算情况说明', 'zcgc'),
  budget('czbk', '关于{entity}{year}年财政拨款收支预算情况的总体说明', 'szzt'),
  budget('ybgg', '关于{entity}{year}年一般公共预算当年拨款情况说明', 'xj'),
  budget('jbzc', '关于{entity}{year}年一般公共预算基本支出情况说明', 'jbzc'),
  budget('xmzc', '关于{entity}{year}年一般公共预算项目支出情况说明', 'xmys'),
  budget('zfjj', '关于{entity}{year}年政府性基金预算拨款情况说明', 'jjkb'),
  budget('gyzb', '关于{entity}{year}年国有资本经营预算拨款情况说明', 'gykb'),
  budget('sgjf', '关于{entity}{year}年财政拨款“三公”经费预算情况说明', 'sgjf', 'bsn'),
  budget('snjz', '关于{entity}{year}年上年结转结余预算情况说明'),
  budget('qtzy', '其他重要事项的情况说明', 'jgyx', 'zfcg', 'gyzc', 'ysjx'),
  final('szjs', '收入支出决算总体情况说明', 'szzt'),
  final('srjs', '收入决算情况说明', 'srgc'),
  final('zcjs', '支出决算情况说明', 'zcgc'),
  final('czbk', '财政拨款收入支出决算总体情况说明', 'szzt'),
  final('ybgg', '一般公共预算财政拨款支出决算情况说明', 'wcys', 'xj'),
  final('jbzc', '一般公共预算财政拨款基本支出决算情况说明', 'jbzc'),
  final('zfjj', '政府性基金预算财政拨款收入支出决算情况说明', 'jjkb'),
  final('gyzb', '国有资本经营预算财政拨款支出决算情况说明', 'gykb'),
  final('sgjf', '财政拨款“三公”经费支出决算情况说明', 'sgjf', 'bsn'),
  final('ysjx', '预算绩效情况说明', 'ysjx'),
  final('qtzy', '其他重要事项情况说明', 'jgyx', 'zfcg', 'gyzc'),
];

/** An official table: its title and the header lines under it, cells set apart by tabs. */
export interface TableForm {
  readonly keys: string;
  readonly kind: ReportKind;
  readonly number: string;
  readonly title: string;
  readonly header: readonly string[];
}

const CODED = ['科目编码', '科目名称'];
const row = (...cells: readonly string[]): string => cells.join('\t');

export const TABLES: readonly TableForm[] = [
  {
    keys: 'szzb',
    kind: 'budget',
    number: '表1',
    title: '部门收支总体情况表',
    header: [row('收入', '', '支出', ''), row('项目', '预算数', '项目', '预算数')],
  },
  {
    keys: 'srzb',
    kind: 'budget',
    number: '表2',
    title: '部门收入总体情况表',
    header: [
      row(...CODED, '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算', '财政专户管理资金', '单位资金', '上年结转结余'),
    ],
  },
  {
    keys: 'zczb',
    kind: 'budget',
    number: '表3',
    title: '部门支出总体情况表',
    header: [row(...CODED, '合计', '基本支出', '项目支出')],
  },
  {
    keys: 'czbk',
    kind: 'budget',
    number: '表4',
    title: '财政拨款收支预算总体情况表',
    header: [
      row('收入', '', '支出', '', '', '', ''),
      row('项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'),
    ],
  },
  {
    keys: 'ybgg',
    kind: 'budget',
    number: '表5',
    title: '一般公共预算支出情况表',
    header: [row(...CODED, '合计', '基本支出', '项目支出')],
  },
  {
    keys: 'jbzc',
    kind: 'budget',
    number: '表6',
    title: '一般公共预算基本支出情况表',
    header: [row(...CODED, '合计', '人员经费', '公用经费')],
  },
  {
    keys: 'xmzc',
    kind: 'budget',
    number: '表7',
    title: '一般公共预算项目支出情况表',
    header: [row(...CODED, '项目名称', '合计')],
  },
  {
    keys: 'zfjj',
    kind: 'budget',
    number: '表8',
    title: '政府性基金预算支出情况表',
    header: [row(...CODED, '合计', '基本支出', '项目支出')],
  },
  {
    keys: 'gyzb',
    kind: 'budget',
    number: '表9',
    title: '国有资本经营预算支出情况表',
    header: [row(...CODED, '合计', '基本支出', '项目支出')],
  },
  {
    keys: 'sgjf',
    kind: 'budget',
    number: '表10',
    title: '财政拨款“三公”经费支出情况表',
    header: [row('项目', '{prior}年预算数', '{year}年预算数')],
  },
  {
    keys: 'snjz',
    kind: 'budget',
    number: '表11',
    title: '上年结转结余情况明细表',
    header: [row(...CODED, '项目名称', '合计', '财政拨款', '非财政拨款')],
  },
  {
    keys: 'szjs',
    kind: 'final-accounts',
    number: '公开01表',
    title: '收入支出决算总表',
    header: [
      row('收入', '', '', '支出', '', ''),
      row('项目', '行次', '决算数', '项目', '行次', '决算数'),
      row('栏次', '', '1', '栏次', '', '2'),
    ],
  },
  {
    keys: 'srjs',
    kind: 'final-accounts',
    number: '公开02表',
    title: '收入决算表',
    header: [
      row('项目', '', '本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'),
      row('功能分类科目编码', '科目名称'),
      row('栏次', '', '1', '2', '3', '4', '5', '6', '7'),
    ],
  },
  {
    keys: 'zcjs',
    kind: 'final-accounts',
    number: '公开03表',
    title: '支出决算表',
    header: [
      row('项目', '', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'),
      row('功能分类科目编码', '科目名称'),
      row('栏次', '', '1', '2', '3', '4', '5', '6'),
    ],
  },
  {
    keys: 'czbk',
    kind: 'final-accounts',
    number: '公开04表',
    title: '财政拨款收入支出决算总表',
    header: [
      row('收入', '', '', '支出', '', '', '', '', ''),
      row(
        '项目',
        '行次',
        '决算数',
        '项目',
        '行次',
        '合计',
        '一般公共预算财政拨款',
        '政府性基金预算财政拨款',
        '国有资本经营预算财政拨款',
      ),
    ],
  },
  {
    keys: 'ybgg',
    kind: 'final-accounts',
    number: '公开05表',
    title: '一般公共预算财政拨款支出决算表',
    header: [
      row('项目', '', '本年支出', '', ''),
      row('功能分类科目编码', '科目名称', '小计', '基本支出', '项目支出'),
      row('栏次', '', '1', '2', '3'),
    ],
  },
  {
    keys: 'jbzc',
    kind: 'final-accounts',
    number: '公开06表',
    title: '一般公共预算财政拨款基本支出决算表',
    header: [
      row('人员经费', '', '', '公用经费', '', ''),
      row('经济分类科目编码', '科目名称', '决算数', '经济分类科目编码', '科目名称', '决算数'),
    ],
  },
  {
    keys: 'zfjj',
    kind: 'final-accounts',
    number: '公开07表',
    title: '政府性基金预算财政拨款收入支出决算表',
    header: [
      row('项目', '', '年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'),
      row('功能分类科目编码', '科目名称', '', '', '小计', '基本支出', '项目支出', ''),
    ],
  },
  {
    keys: 'gyzb',
    kind: 'final-accounts',
    number: '公开08表',
    title: '国有资本经营预算财政拨款支出决算表',
    header: [row('项目', '', '本年支出', '', ''), row('功能分类科目编码', '科目名称', '合计', '基本支出', '项目支出')],
  },
  {
    keys: 'sgjf',
    kind: 'final-accounts',
    number: '公开09表',
    title: '财政拨款“三公”经费支出决算表',
    header: [
      row('预算数', '', '', '', '', '', '决算数', '', '', '', '', ''),
      row(
        '合计',
        '因公出国（境）费',
        '公务用车购置及运行维护费',
        '',
        '',
        '公务接待费',
        '合计',
        '因公出国（境）费',
        '公务用车购置及运行维护费',
        '',
        '',
        '公务接待费',
      ),
    ],
  },
];
