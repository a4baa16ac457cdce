// A new budget report in the shape most provinces share: four parts, eleven tables, twelve sections.

import { BUDGET_TERMS } from './glossary';
import type { DraftRequest } from './request';
import { classesFor, empty, openRow, over, type Row, type Sheet } from './sheet';
import { blanksFor, type Skeleton } from './skeleton';

const SOURCES: readonly string[] = [
  '一、本年收入',
  '1、一般公共预算拨款',
  '其中：一般财力',
  '上级一般公共预算安排转移支付',
  '2、基金预算拨款',
  '其中：政府性基金收入',
  '上级政府性基金安排转移支付',
  '3、国有资本经营预算拨款',
  '其中：国有资本经营收入',
  '上级国有资本经营预算安排转移支付',
  '4、财政专户核拨',
  '5、单位资金',
  '其中：事业收入',
  '上级补助收入',
  '附属单位上缴收入',
  '事业单位经营收入',
  '其他收入',
  '二、上年结转结余',
  '1、财政拨款结转',
  '其中：一般公共预算拨款',
  '基金预算拨款',
  '国有资本经营预算拨款',
  '2、非财政拨款结转结余',
  '其中：财政专户核拨',
  '单位资金',
];

const CODE_ROW: Row = ['类', '款', '项'];

/** 类款项 with 合计、基本支出、项目支出. */
function bySubject(title: string): Row[] {
  return [
    [...over('科目', 4), ...over(title, 3)],
    [...over('功能分类科目编码', 3), '功能分类科目名称', '合计', '基本支出', '项目支出'],
    [...CODE_ROW, ...empty(4)],
    ['※', '※', '※', '※', '1', '2', '3'],
    [...empty(3), '总计', ...empty(3)],
    openRow(3, 3),
  ];
}

function byFund(title: string): Row[] {
  return [
    [...over('科目', 4), ...over(title, 4)],
    [...over('功能分类科目编码', 3), '功能分类科目名称', '合计', ...over('基本支出', 2), '项目支出'],
    [...CODE_ROW, '', '', '人员经费', '公用经费', ''],
    ['※', '※', '※', '※', '1', '2', '3', '4'],
  ];
}

export function xinjiangSheets({ level, year, entity }: DraftRequest): Sheet[] {
  const noun = level === 'department' ? '部门' : '单位';
  const classes = classesFor('budget', year);
  const lines = (rows: readonly string[], width: number): Row[] =>
    classes.map(({ code, name }, i) => [rows[i] ?? '', '', `${code}${name}`, ...empty(width)]);
  const none = (fund: string): string => `${entity}${year}年没有使用${fund}拨款安排的支出，${fund}支出情况表为空表。`;
  const sheets: readonly (readonly [string, readonly Row[], readonly string[]])[] = [
    [
      `${noun}收支总体情况表`,
      [
        [...over('收入', 2), ...over('支出', 2)],
        ['项目', '预算数', '支出功能分类', '预算数'],
        ...lines(SOURCES, 1),
        ['收入总计', '', '支出总计', ''],
      ],
      [],
    ],
    [
      `${noun}收入总体情况表`,
      [
        [
          ...over('功能分类科目编码', 3),
          '功能分类科目名称',
          '总计',
          ...over('财政拨款（补助）', 7),
          '财政专户（教育收费）',
          '单位资金',
          '财政拨款结转',
          '非财政拨款结转结余',
        ],
        [
          ...empty(5),
          '财政拨款（补助）小计',
          '一般公共预算',
          '上级一般公共预算安排的转移支付',
          '政府性基金预算',
          '上级政府性基金安排的转移支付',
          '国有资本经营预算',
          '上级国有资本经营预算安排的转移支付',
          ...empty(4),
        ],
        [...CODE_ROW, '※', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
        [...empty(3), '总计', ...empty(12)],
        openRow(3, 12),
      ],
      [],
    ],
    [`${noun}支出总体情况表`, bySubject('支出预算'), []],
    [
      '财政拨款收支预算总体情况表',
      [
        [...over('财政拨款收入', 2), ...over('财政拨款支出', 5)],
        ['项目', '合计', '支出功能分类', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
        ...lines(['一、财政拨款（补助）', '一般公共预算', '政府性基金预算', '国有资本经营预算'], 4),
        ['收入总计', '', '支出总计', ...empty(4)],
      ],
      [],
    ],
    ['一般公共预算支出情况表', bySubject('一般公共预算支出'), []],
    [
      '一般公共预算基本支出情况表',
      [
        [...over('科目', 3), ...over('一般公共预算基本支出', 3)],
        [...over('经济分类科目编码', 2), '经济分类科目名称', '合计', '人员经费', '公用经费'],
        ['类', '款', ...empty(4)],
        ['※', '※', '※', '1', '2', '3'],
        ['', '', '总计', ...empty(3)],
        openRow(2, 3),
      ],
      [],
    ],
    [
      '一般公共预算项目支出情况表',
      [
        [
          ...over('科目编码', 3),
          '功能分类科目名称',
          '项目名称',
          '项目支出合计',
          '工资福利支出',
          '商品和服务支出',
          '对个人和家庭的补助',
          '债务利息及费用支出',
          '资本性支出（基本建设）',
          '资本性支出',
          '对企业补助（基本建设）',
          '对企业补助',
          '对社会保障基金补助',
          '其他支出',
        ],
        [...CODE_ROW, ...empty(13)],
        ['※', '※', '※', '※', '※', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'],
        [...empty(3), '总计', ...empty(12)],
        ['【科目编码】', '', '', '【科目名称】', '【项目名称】', ...empty(11)],
      ],
      [],
    ],
    ['政府性基金预算支出情况表', byFund('政府性基金预算支出'), [none('政府性基金预算')]],
    ['国有资本经营预算支出情况表', byFund('国有资本经营预算支出'), [none('国有资本经营预算')]],
    [
      '财政拨款“三公”经费支出情况表',
      [
        ['“三公”经费支出内容', '合计', ...over('资金来源', 3)],
        ['', '', '一般公共预算', '政府性基金', '国有资本经营预算'],
        ['※', '1', '2', '3', '4'],
        ...[
          '合计',
          '因公出国（境）费',
          '公务接待费',
          '公务用车购置及运行费（小计）',
          '其中：公务用车购置费',
          '公务用车运行费',
        ].map((name) => [name, ...empty(4)]),
      ],
      [],
    ],
    [
      '上年结转结余情况明细表',
      [
        ['项目名称', '总计', ...over('财政拨款', 4), ...over('非财政拨款', 4)],
        ['', '', '合计', ...over('基本支出', 2), '项目支出', '合计', ...over('基本支出', 2), '项目支出'],
        ['', '', '', '人员经费', '公用经费', '', '', '人员经费', '公用经费', ''],
        ['※', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
        ['总计', ...empty(9)],
        ['【项目名称】', ...empty(9)],
      ],
      [],
    ],
  ];
  return sheets.map(([title, rows, notes], i) => ({
    number: `表${i + 1}`,
    title,
    meta: `编制${noun}：${entity}　　单位：万元`,
    rows,
    notes,
  }));
}

export function xinjiangBudget(request: DraftRequest): Skeleton {
  const { level, year, entity } = request;
  const noun = level === 'department' ? '部门' : '单位';
  const { amount, share, change, reason, use, path } = blanksFor('比上年预算');
  const about = `关于${entity}${year}年`;
  const sheets = xinjiangSheets(request);
  const none = (fund: string): string => `${entity}${year}年没有使用${fund}拨款安排的支出，${fund}支出情况表为空表。`;
  const units =
    level === 'department'
      ? [`纳入${entity}${year}年部门预算编制范围的单位共【数量】个，分别是：【所属单位】。`]
      : [`${entity}无下属预算单位。`];
  return {
    cover: [entity, `${year}年${noun}预算公开`],
    parts: [
      {
        title: `${entity}${year}年${noun}概况`,
        sections: [
          { title: '主要职能', paragraphs: ['1、【主要职能】。'] },
          {
            title: '机构设置及人员情况',
            paragraphs: [
              ...units,
              `${entity}机关下设【数量】个科室，分别是：【科室名称】。`,
              `${entity}编制数【数量】人，实有人数【数量】人，其中：在职【数量】人，较上年【增加或减少】【数量】人；退休【数量】人，较上年【增加或减少】【数量】人；离休【数量】人，较上年【增加或减少】【数量】人。`,
            ],
          },
        ],
      },
      { title: `${year}年${noun}预算公开表`, sheets },
      {
        title: `${year}年${noun}预算情况说明`,
        sections: [
          {
            title: `${about}收支预算情况的总体说明`,
            paragraphs: [
              `按照全口径预算的原则，${entity}${year}年所有收入和支出均纳入${noun}预算管理。收支总预算${amount}。`,
              '收入预算包括：【收入来源】。',
              '支出预算包括：【支出科目】。',
            ],
          },
          {
            title: `${about}收入预算情况说明`,
            paragraphs: [
              `${entity}${year}年收入预算${amount}，其中：`,
              `一般公共预算${amount}，${share}，${change}${reason}。`,
              '政府性基金预算未安排。',
              '国有资本经营预算未安排。',
              `单位资金${amount}，${share}，${change}${reason}。`,
            ],
          },
          {
            title: `${about}支出预算情况说明`,
            paragraphs: [
              `${entity}${year}年支出预算${amount}，其中：`,
              `基本支出${amount}，${share}，${change}${reason}。`,
              `项目支出${amount}，${share}，${change}${reason}。`,
            ],
          },
          {
            title: `${about}财政拨款收支预算情况的总体说明`,
            paragraphs: [
              `${entity}${year}年财政拨款收支总预算${amount}。`,
              '收入全部为一般公共预算拨款，无政府性基金预算拨款和国有资本经营预算拨款。',
              `一般公共预算支出包括：【支出科目】${amount}，主要用于${use}。`,
            ],
          },
          {
            title: `${about}一般公共预算当年拨款情况说明`,
            parts: [
              {
                title: '一般公共预算当年拨款规模变化情况',
                paragraphs: [
                  `${entity}${year}年一般公共预算拨款合计${amount}，其中：`,
                  `基本支出${amount}，${change}${reason}。`,
                  `项目支出${amount}，${change}${reason}。`,
                ],
              },
              { title: '一般公共预算当年拨款结构情况', paragraphs: [`1、【科目名称】（类）${amount}，${share}。`] },
              {
                title: '一般公共预算当年拨款具体使用情况',
                paragraphs: [`1、${path}：${year}年预算数为${amount}，${change}${reason}。`],
              },
            ],
          },
          {
            title: `${about}一般公共预算基本支出情况说明`,
            paragraphs: [
              `${entity}${year}年一般公共预算基本支出${amount}，其中：`,
              `人员经费${amount}，主要包括：【经济分类科目】。`,
              `公用经费${amount}，主要包括：【经济分类科目】。`,
            ],
          },
          {
            title: `${about}一般公共预算项目支出情况说明`,
            paragraphs: [
              '（一）项目名称：【项目名称】',
              '设立的政策依据：【政策依据】',
              `预算安排规模：${amount}`,
              `项目承担单位：${entity}`,
              '资金分配情况：【资金分配情况】',
              `资金执行时间：${year}年1月1日至${year}年12月31日`,
            ],
          },
          { title: `${about}政府性基金预算拨款情况说明`, paragraphs: [none('政府性基金预算')] },
          { title: `${about}国有资本经营预算拨款情况说明`, paragraphs: [none('国有资本经营预算')] },
          {
            title: `${about}财政拨款“三公”经费预算情况说明`,
            paragraphs: [
              `${entity}${year}年财政拨款“三公”经费预算数为${amount}，其中：因公出国（境）费${amount}，公务用车购置费${amount}，公务用车运行费${amount}，公务接待费${amount}。`,
              `${year}年财政拨款“三公”经费预算${change}，其中：因公出国（境）费${change}${reason}；公务用车购置费${change}${reason}；公务用车运行费${change}${reason}；公务接待费${change}${reason}。`,
            ],
          },
          {
            title: `${about}上年结转结余预算情况说明`,
            paragraphs: [
              `${entity}${year}年上年结转结余${amount}，包括：财政拨款${amount}，非财政拨款${amount}，其中：`,
              `1、【项目名称】${amount}，主要用于${use}。`,
            ],
          },
          {
            title: '其他重要事项的情况说明',
            parts: [
              {
                title: '机关运行经费情况',
                paragraphs: [
                  `${year}年，${level === 'department' ? `${entity}本级` : entity}的机关运行经费财政拨款预算${amount}，${change}${reason}。`,
                ],
              },
              {
                title: '政府采购情况',
                paragraphs: [
                  `${year}年，${entity}政府采购预算${amount}，其中：政府采购货物预算${amount}，政府采购工程预算${amount}，政府采购服务预算${amount}。`,
                  `${year}年，${entity}面向中小企业预留政府采购项目预算金额${amount}，其中：面向小微企业预留政府采购项目预算金额${amount}。`,
                ],
              },
              {
                title: '国有资产占用使用情况',
                paragraphs: [
                  `截至${year - 1}年底，${entity}占用使用国有资产总体情况为：`,
                  `1、房屋【面积】平方米，价值${amount}。`,
                  `2、车辆【数量】辆，价值${amount}，其中：一般公务用车【数量】辆，价值${amount}；执法执勤用车【数量】辆，价值${amount}；其他车辆【数量】辆，价值${amount}。`,
                  `3、办公家具价值${amount}。`,
                  `4、其他资产价值${amount}。`,
                  '单位价值50万元以上大型设备【数量】台（套），单位价值100万元以上大型设备【数量】台（套）。',
                  `${year}年${noun}预算安排购置车辆经费${amount}，安排购置50万元以上大型设备【数量】台（套），单位价值100万元以上大型设备【数量】台（套）。`,
                ],
              },
              {
                title: '预算绩效情况',
                paragraphs: [
                  `${year}年，当年财政拨款项目【数量】个，涉及预算金额${amount}；当年非财政拨款项目【数量】个，涉及预算金额${amount}。`,
                ],
              },
              { title: '其他需说明的事项', paragraphs: [`${entity}无其他需说明的事项。`] },
            ],
          },
        ],
      },
      { title: '名词解释', terms: BUDGET_TERMS },
    ],
    signed: [entity, '【公开日期】'],
  };
}
