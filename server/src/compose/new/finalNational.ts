// New final accounts in the national shape: 公开01表 to 公开09表, and a section of words for each of them.
import { chinese } from '../numerals';
import { FINAL_TERMS } from './glossary';
import type { DraftRequest } from './request';
import { classesFor, empty, over, type Row, type Sheet } from './sheet';
import { blanksFor, type Skeleton } from './skeleton';

const INCOMES: readonly string[] = [
  '一、一般公共预算财政拨款收入',
  '二、政府性基金预算财政拨款收入',
  '三、国有资本经营预算财政拨款收入',
  '四、上级补助收入',
  '五、事业收入',
  '六、经营收入',
  '七、附属单位上缴收入',
  '八、其他收入',
];

const PERSONNEL: readonly string[] = [
  '301 工资福利支出',
  '30101 基本工资',
  '30102 津贴补贴',
  '30103 奖金',
  '30107 绩效工资',
  '30108 机关事业单位基本养老保险缴费',
  '30109 职业年金缴费',
  '30110 职工基本医疗保险缴费',
  '30111 公务员医疗补助缴费',
  '30112 其他社会保障缴费',
  '30113 住房公积金',
  '30199 其他工资福利支出',
  '303 对个人和家庭的补助',
  '30301 离休费',
  '30302 退休费',
  '30304 抚恤金',
  '30305 生活补助',
  '30399 其他对个人和家庭的补助',
];
const OPERATING: readonly string[] = [
  '302 商品和服务支出',
  '30201 办公费',
  '30202 印刷费',
  '30205 水费',
  '30206 电费',
  '30207 邮电费',
  '30208 取暖费',
  '30209 物业管理费',
  '30211 差旅费',
  '30213 维修（护）费',
  '30215 会议费',
  '30216 培训费',
  '30217 公务接待费',
  '30226 劳务费',
  '30227 委托业务费',
  '30228 工会经费',
  '30229 福利费',
  '30231 公务用车运行维护费',
  '30239 其他交通费用',
  '30299 其他商品和服务支出',
  '310 资本性支出',
  '31002 办公设备购置',
];

const pair = (item: string | undefined): string[] => {
  const space = item?.indexOf(' ') ?? -1;
  return item === undefined ? ['', ''] : [item.slice(0, space), item.slice(space + 1)];
};

function bySubject(columns: readonly string[], above: readonly string[] | null): Row[] {
  const header: Row[] =
    above === null
      ? [
          [...over('项目', 2), ...columns],
          ['功能分类科目编码', '科目名称', ...empty(columns.length)],
        ]
      : [
          [...over('项目', 2), ...above],
          ['功能分类科目编码', '科目名称', ...columns],
        ];
  return [
    ...header,
    [...over('栏次', 2), ...columns.map((_, i) => String(i + 1))],
    [...over('合计', 2), ...empty(columns.length)],
    ['【科目编码】', '【科目名称】', ...empty(columns.length)],
  ];
}

/** The two sides of a 总表, their lines numbered on. */
function sides(left: readonly string[], right: readonly string[], rightAmounts: number): Row[] {
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, i) => [
    left[i] ?? '',
    String(i + 1),
    '',
    right[i] ?? '',
    String(height + i + 1),
    ...empty(rightAmounts),
  ]);
}

function finalSheets({ level, year, entity }: DraftRequest): Sheet[] {
  const noun = level === 'department' ? '部门' : '单位';
  const classes = classesFor('final-accounts', year).map(({ name }, i) => `${chinese(i + 1)}、${name}`);
  const padded = (lines: readonly string[], last: readonly string[]): string[] => [
    ...lines,
    ...empty(Math.max(0, classes.length - lines.length)),
    ...last,
  ];
  const funds = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
  const items = ['合计', '因公出国（境）费', '小计', '公务用车购置费', '公务用车运行维护费', '公务接待费'];
  const publicTop = ['合计', '因公出国（境）费', ...over('公务用车购置及运行维护费', 3), '公务接待费'];
  const publicLeaf = ['', '', '小计', '公务用车购置费', '公务用车运行维护费', ''];
  const none = (what: string): string => `说明：${entity}${year}年度没有${what}，故本表无数据。`;
  const open = (rows: readonly Row[]): Row[] => rows.filter((row) => row[0] !== '【科目编码】');
  const sheets: readonly (readonly [string, readonly Row[], readonly string[]])[] = [
    [
      '收入支出决算总表',
      [
        [...over('收入', 3), ...over('支出', 3)],
        ['项目', '行次', '决算数', '项目', '行次', '决算数'],
        ['栏次', '', '1', '栏次', '', '2'],
        ...sides(
          padded(INCOMES, ['本年收入合计', '使用非财政拨款结余', '年初结转和结余', '总计']),
          [...classes, '本年支出合计', '结余分配', '年末结转和结余', '总计'],
          1,
        ),
      ],
      [`注：本表反映${noun}本年度的总收支和年末结转结余情况。`],
    ],
    [
      '收入决算表',
      bySubject(['本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'], null),
      [`注：本表反映${noun}本年度取得的各项收入情况。`],
    ],
    [
      '支出决算表',
      bySubject(['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'], null),
      [`注：本表反映${noun}本年度各项支出情况。`],
    ],
    [
      '财政拨款收入支出决算总表',
      [
        [...over('收入', 3), ...over('支出', 6)],
        ['项目', '行次', '决算数', '项目', '行次', '合计', ...funds],
        ['栏次', '', '1', '栏次', '', '2', '3', '4', '5'],
        ...sides(
          padded(
            funds.map((fund, i) => `${chinese(i + 1)}、${fund}`),
            ['本年收入合计', '年初财政拨款结转和结余', ...funds.map((fund, i) => `${chinese(i + 1)}、${fund}`), '总计'],
          ),
          [...classes, '本年支出合计', '年末财政拨款结转和结余', '', '', '', '总计'],
          4,
        ),
      ],
      [
        `注：本表反映${noun}本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。`,
      ],
    ],
    [
      '一般公共预算财政拨款支出决算表',
      bySubject(['小计', '基本支出', '项目支出'], over('本年支出', 3)),
      [`注：本表反映${noun}本年度一般公共预算财政拨款支出情况。`],
    ],
    [
      '一般公共预算财政拨款基本支出决算表',
      [
        [...over('人员经费', 3), ...over('公用经费', 3)],
        ['经济分类科目编码', '科目名称', '决算数', '经济分类科目编码', '科目名称', '决算数'],
        ...Array.from({ length: Math.max(PERSONNEL.length, OPERATING.length) }, (_, i) => [
          ...pair(PERSONNEL[i]),
          '',
          ...pair(OPERATING[i]),
          '',
        ]),
        ['人员经费合计', '', '', '公用经费合计', '', ''],
      ],
      [`注：本表反映${noun}本年度一般公共预算财政拨款基本支出明细情况。`],
    ],
    [
      '政府性基金预算财政拨款收入支出决算表',
      open([
        [...over('项目', 2), '年初结转和结余', '本年收入', ...over('本年支出', 3), '年末结转和结余'],
        ['功能分类科目编码', '科目名称', '', '', '小计', '基本支出', '项目支出', ''],
        [...over('栏次', 2), '1', '2', '3', '4', '5', '6'],
        [...over('合计', 2), ...empty(6)],
      ]),
      [`注：本表反映${noun}本年度政府性基金预算财政拨款收入、支出及结转和结余情况。`, none('政府性基金预算财政拨款收入和支出')],
    ],
    [
      '国有资本经营预算财政拨款支出决算表',
      open(bySubject(['合计', '基本支出', '项目支出'], over('本年支出', 3))),
      [`注：本表反映${noun}本年度国有资本经营预算财政拨款支出情况。`, none('国有资本经营预算财政拨款支出')],
    ],
    [
      '财政拨款“三公”经费支出决算表',
      [
        [...over('预算数', 6), ...over('决算数', 6)],
        [...publicTop, ...publicTop],
        [...publicLeaf, ...publicLeaf],
        [...items, ...items].map((_, i) => String(i + 1)),
        empty(12),
      ],
      [`注：本表反映${noun}本年度“三公”经费支出预决算情况。`],
    ],
  ];
  return sheets.map(([title, rows, notes], i) => ({
    number: `公开0${i + 1}表`,
    title,
    meta: `${level === 'department' ? '部门' : '编制单位'}：${entity}　　单位：万元`,
    rows,
    notes,
  }));
}

export function nationalFinal(request: DraftRequest): Skeleton {
  const { level, year, entity } = request;
  const noun = level === 'department' ? '部门' : '单位';
  const { amount, share, path } = blanksFor('');
  const moved = `【增加或减少】${amount}，【增长或下降】【比例】%，主要原因是【主要原因】`;
  const last = `较${year - 1}年度决算数${moved}`;
  const against = `年初预算为${amount}，支出决算为${amount}，完成年初预算的【比例】%。决算数【大于或小于】年初预算数的主要原因是【主要原因】。`;
  const since = `与${year - 1}年度相比`;
  return {
    cover: [entity, `${year}年度${noun}决算公开`],
    parts: [
      {
        title: `${entity}${noun}概况`,
        sections: [
          { title: '主要职能', paragraphs: ['（一）【主要职能】。'] },
          level === 'department'
            ? {
                title: '部门决算单位构成',
                paragraphs: [`纳入${entity}${year}年度部门决算编制范围的单位共【数量】个，具体包括：【所属单位】。`],
              }
            : { title: '机构设置', paragraphs: [`${entity}设【数量】个内设机构，具体包括：【内设机构】。`] },
        ],
      },
      { title: `${year}年度${noun}决算公开表`, sheets: finalSheets(request) },
      {
        title: `${year}年度${noun}决算情况说明`,
        sections: [
          {
            title: '收入支出决算总体情况说明',
            paragraphs: [`${year}年度收入总计${amount}，支出总计${amount}。${since}，收入总计、支出总计各${moved}。`],
            parts: [
              {
                title: '收入总计主要构成',
                paragraphs: [`1、本年收入${amount}，${last}。`, `2、年初结转和结余${amount}，${last}。`],
              },
              {
                title: '支出总计主要构成',
                paragraphs: [`1、本年支出${amount}，${last}。`, `2、年末结转和结余${amount}，${last}。`],
              },
            ],
          },
          {
            title: '收入决算情况说明',
            paragraphs: [`本年收入合计${amount}，其中：财政拨款收入${amount}，${share}；其他收入${amount}，${share}。`],
          },
          {
            title: '支出决算情况说明',
            paragraphs: [`本年支出合计${amount}，其中：基本支出${amount}，${share}；项目支出${amount}，${share}。`],
          },
          {
            title: '财政拨款收入支出决算总体情况说明',
            paragraphs: [
              `${year}年度财政拨款收入总计${amount}，支出总计${amount}。${since}，财政拨款收入总计、支出总计各${moved}。`,
            ],
          },
          {
            title: '一般公共预算财政拨款支出决算情况说明',
            parts: [
              {
                title: '一般公共预算财政拨款支出决算总体情况',
                paragraphs: [
                  `${year}年度一般公共预算财政拨款支出${amount}，占本年支出合计的【比例】%。${since}，一般公共预算财政拨款支出${moved}。`,
                ],
              },
              {
                title: '一般公共预算财政拨款支出决算结构情况',
                paragraphs: [
                  `${year}年度一般公共预算财政拨款支出${amount}，主要用于以下方面：【科目名称】（类）${amount}，${share}。`,
                ],
              },
              {
                title: '一般公共预算财政拨款支出决算具体情况',
                paragraphs: [`${year}年度一般公共预算财政拨款支出${against}其中：`, `1、${path}。${against}`],
              },
            ],
          },
          {
            title: '一般公共预算财政拨款基本支出决算情况说明',
            paragraphs: [
              `${year}年度一般公共预算财政拨款基本支出${amount}，其中：人员经费${amount}，主要包括：【经济分类科目】；公用经费${amount}，主要包括：【经济分类科目】。`,
            ],
          },
          {
            title: '政府性基金预算财政拨款收入支出决算情况说明',
            paragraphs: [`${entity}${year}年度没有政府性基金预算财政拨款收入和支出。`],
          },
          {
            title: '国有资本经营预算财政拨款支出决算情况说明',
            paragraphs: [`${entity}${year}年度没有国有资本经营预算财政拨款收入和支出。`],
          },
          {
            title: '财政拨款“三公”经费支出决算情况说明',
            parts: [
              {
                title: '财政拨款“三公”经费支出决算总体情况说明',
                paragraphs: [
                  `${year}年度财政拨款“三公”经费支出预算为${amount}，支出决算为${amount}，完成预算的【比例】%。${since}，“三公”经费支出${moved}。`,
                ],
              },
              {
                title: '财政拨款“三公”经费支出决算具体情况说明',
                paragraphs: [
                  `${year}年度财政拨款“三公”经费支出决算中，因公出国（境）费支出决算${amount}，${share}；公务用车购置及运行维护费支出决算${amount}，${share}；公务接待费支出决算${amount}，${share}。`,
                ],
              },
            ],
          },
          {
            title: '预算绩效情况说明',
            parts: [
              {
                title: '绩效管理工作开展情况',
                paragraphs: [
                  `根据预算绩效管理要求，${entity}组织对${year}年度一般公共预算项目支出开展绩效自评，共涉及资金${amount}，占一般公共预算项目支出总额的【比例】%。`,
                ],
              },
              {
                title: `${noun}决算中项目绩效自评结果`,
                paragraphs: [`${entity}在${year}年度${noun}决算中反映【项目名称】项目绩效自评结果：【自评结果】。`],
              },
            ],
          },
          {
            title: '其他重要事项情况说明',
            parts: [
              {
                title: '机关运行经费支出情况',
                paragraphs: [
                  `${year}年度${level === 'department' ? `${entity}本级` : entity}机关运行经费支出${amount}，比${year - 1}年度${moved}。`,
                ],
              },
              {
                title: '政府采购支出情况',
                paragraphs: [
                  `${year}年度${entity}政府采购支出总额${amount}，其中：政府采购货物支出${amount}、政府采购工程支出${amount}、政府采购服务支出${amount}。授予中小企业合同金额${amount}，占政府采购支出总额的【比例】%，其中：授予小微企业合同金额${amount}，占授予中小企业合同金额的【比例】%。`,
                ],
              },
              {
                title: '国有资产占用情况',
                paragraphs: [
                  `截至${year}年12月31日，${entity}拥有房屋面积【面积】平方米。`,
                  `${entity}共有车辆【数量】辆，其中：副部（省）级及以上领导用车【数量】辆、主要负责人用车【数量】辆、机要通信用车【数量】辆、应急保障用车【数量】辆、执法执勤用车【数量】辆、特种专业技术用车【数量】辆、离退休干部服务用车【数量】辆、其他用车【数量】辆。单价100万元（含）以上设备（不含车辆）【数量】台（套）。`,
                ],
              },
            ],
          },
        ],
      },
      { title: '名词解释', terms: FINAL_TERMS },
    ],
    signed: [entity, '【公开日期】'],
  };
}
