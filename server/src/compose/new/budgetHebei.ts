// A new budget report in Hebei's shape: tables first, then one part of words.

import { chinese } from '../numerals';
import { BUDGET_TERMS } from './glossary';
import type { DraftRequest } from './request';
import { classesFor, empty, over, type Row, type Sheet } from './sheet';
import { blanksFor, type Skeleton } from './skeleton';

const INCOMES: readonly string[] = [
  '一、一般公共预算拨款收入',
  '二、政府性基金预算拨款收入',
  '三、国有资本经营预算拨款收入',
  '四、财政专户管理资金收入',
  '五、单位资金收入',
];

const numbered = (columns: number): Row => ['栏次', ...Array.from({ length: columns }, (_, i) => String(i + 1))];

/** 序号, code and name, then amounts. */
function bySubject(label: string, columns: readonly string[]): Row[] {
  return [
    ['序号', ...over(label, 2), ...columns],
    ['', '科目编码', '科目名称', ...empty(columns.length)],
    numbered(columns.length + 2),
    ['1', '', '合计', ...empty(columns.length)],
    ['2', '【科目编码】', '【科目名称】', ...empty(columns.length)],
  ];
}

function hebeiSheets({ level, year, entity }: DraftRequest): Sheet[] {
  const noun = level === 'department' ? '部门' : '单位';
  const classes = classesFor('budget', year);
  const sides = (left: readonly string[], amounts: number): Row[] =>
    classes.map(({ name }, i) => [String(i + 1), left[i] ?? '', '', `${chinese(i + 1)}、${name}`, ...empty(amounts)]);
  const last = (label: string, other: string, n: number, amounts: number): Row => [
    String(classes.length + n),
    label,
    '',
    other,
    ...empty(amounts),
  ];
  const funds = ['合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
  const none = (what: string): string => `注：无${what}财政拨款预算，空表列示。`;
  const outlay = ['合计', '基本支出', '项目支出'];
  const sheets: readonly (readonly [string, readonly Row[], readonly string[]])[] = [
    [
      '收支总表',
      [
        ['序号', ...over('收入', 2), ...over('支出', 2)],
        ['', '项目', '预算数', '项目', '预算数'],
        numbered(4),
        ...sides(INCOMES, 1),
        last('本年收入合计', '本年支出合计', 1, 1),
        last('上年结转结余', '年终结转结余', 2, 1),
        last('收入总计', '支出总计', 3, 1),
      ],
      [],
    ],
    [
      '收入总表',
      bySubject('项目', ['合计', '财政拨款收入', '财政专户收入', '事业收入', '经营收入', '上级补助收入', '其他收入']),
      [],
    ],
    ['支出总表', bySubject('项目', [...outlay, '经营支出', '上解上级支出', '对附属单位补助支出']), []],
    [
      '财政拨款收支总表',
      [
        ['序号', ...over('收入', 2), ...over('支出', 5)],
        ['', '项目', '金额', '项目', ...funds],
        numbered(7),
        ...sides(['一、一般公共预算拨款', '二、政府性基金预算拨款', '三、国有资本经营预算拨款'], 4),
        last('本年收入合计', '本年支出合计', 1, 4),
        last('收入总计', '支出总计', 2, 4),
      ],
      [],
    ],
    ['一般公共预算财政拨款支出表', bySubject('功能分类科目', outlay), []],
    [
      '一般公共预算财政拨款基本支出表',
      [
        ['序号', ...over('经济分类科目', 2), ...over('基本支出', 3)],
        ['', '科目编码', '科目名称', '合计', '人员经费', '公用经费'],
        numbered(5),
        ['1', '', '合计', ...empty(3)],
        ['2', '【科目编码】', '【科目名称】', ...empty(3)],
      ],
      [],
    ],
    ['政府性基金预算财政拨款支出表', bySubject('功能分类科目', outlay).slice(0, 3), [none('政府性基金预算')]],
    ['国有资本经营预算财政拨款支出表', bySubject('功能分类科目', outlay).slice(0, 3), [none('国有资本经营预算')]],
    [
      '财政拨款“三公”经费支出表',
      [
        ['序号', '项目', '合计', ...over('资金性质', 3)],
        ['', '', '', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'],
        numbered(5),
        ...[
          '合计',
          '一、因公出国（境）费',
          '二、公务用车购置及运行维护费',
          '其中：公务用车购置费',
          '公务用车运行维护费',
          '三、公务接待费',
        ].map((name, i) => [String(i + 1), name, ...empty(4)]),
      ],
      [],
    ],
  ];
  return sheets.map(([title, rows, notes]) => ({
    number: null,
    title: `${noun}预算${title}`,
    meta: `编制${noun}：${entity}　　预算年度：${year}　　单位：万元`,
    rows,
    notes,
  }));
}

export function hebeiBudget(request: DraftRequest): Skeleton {
  const { level, year, entity } = request;
  const noun = level === 'department' ? '部门' : '单位';
  const { amount, use } = blanksFor('');
  const since = `较${year - 1}年【增加或减少】${amount}`;
  return {
    cover: [`${entity}${year}年${noun}预算公开`],
    parts: [
      { title: `${year}年${noun}预算收支表`, sheets: hebeiSheets(request) },
      {
        title: `${year}年${noun}预算信息公开情况说明`,
        sections: [
          {
            title: `${noun}职责及机构设置情况`,
            parts: [
              { title: `${noun}职责`, paragraphs: ['1．【主要职责】。'] },
              { title: '机构设置', paragraphs: [`${entity}下设【数量】个股室，分别是：【科室名称】。`] },
            ],
          },
          {
            title: `${noun}预算安排的总体情况`,
            parts: [
              {
                title: '收入说明',
                paragraphs: [
                  `${year}年${entity}预算收入${amount}，其中：一般公共预算收入${amount}，政府性基金预算收入${amount}，国有资本经营预算收入${amount}，其他收入${amount}。`,
                ],
              },
              {
                title: '支出说明',
                paragraphs: [
                  `${year}年${entity}支出预算${amount}，其中：基本支出${amount}，包括人员经费${amount}和公用经费${amount}；项目支出${amount}，包括【项目名称】${amount}。`,
                ],
              },
              {
                title: '比上年增减情况',
                paragraphs: [
                  `${year}年${entity}预算收支安排${amount}，${since}，其中：基本支出【增加或减少】${amount}，主要原因是【主要原因】；项目支出【增加或减少】${amount}，主要原因是【主要原因】。`,
                ],
              },
            ],
          },
          {
            title: '机关运行经费安排情况',
            paragraphs: [`${year}年，${entity}机关运行经费共计安排${amount}，主要用于${use}。`],
          },
          {
            title: '财政拨款“三公”经费预算情况及增减变化原因',
            paragraphs: [
              `${year}年，${entity}财政拨款“三公”经费预算安排${amount}，其中：因公出国（境）费${amount}；公务用车购置及运行维护费${amount}（其中：公务用车购置费${amount}，公务用车运行维护费${amount}）；公务接待费${amount}。与${year - 1}年相比【增加或减少】${amount}，主要原因是【主要原因】。`,
            ],
          },
          {
            title: `${noun}项目预算安排情况及绩效目标`,
            paragraphs: [`${year}年，${entity}安排项目【数量】个，绩效目标为：【绩效目标】。`],
          },
          {
            title: '政府采购预算情况',
            paragraphs: [`${year}年，${entity}政府采购预算${amount}，其中：货物类${amount}，工程类${amount}，服务类${amount}。`],
          },
          {
            title: '国有资产信息',
            paragraphs: [`${entity}上年末固定资产金额为${amount}。本年度安排购置固定资产${amount}。`],
          },
          { title: '名词解释', paragraphs: BUDGET_TERMS.map((term, i) => `${i + 1}．${term}`) },
          { title: '其他需要说明的事项', paragraphs: [`${entity}无其他需要说明的事项。`] },
        ],
      },
    ],
    signed: [entity, '【公开日期】'],
  };
}
