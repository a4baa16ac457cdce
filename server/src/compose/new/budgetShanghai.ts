// A new budget report in Shanghai's shape: sections 一 to 六 without parts, tables in 元, words in 万元.
import { BUDGET_TERMS } from './glossary';
import type { DraftRequest } from './request';
import { empty, openRow, over, type Row, type Sheet } from './sheet';
import { blanksFor, type Skeleton } from './skeleton';

const INCOMES: readonly string[] = [
  '一、财政拨款收入',
  '1．一般公共预算资金',
  '2．政府性基金',
  '3．国有资本经营预算',
  '二、事业收入',
  '三、事业单位经营收入',
  '四、其他收入',
];

function bySubject(title: string, columns: readonly string[]): Row[] {
  return [
    [...over('项目', 4), ...over(title, columns.length)],
    [...over('功能分类科目编码', 3), '功能分类科目名称', ...columns],
    ['类', '款', '项', ...empty(columns.length + 1)],
    openRow(3, columns.length),
    ['合计', ...empty(columns.length + 3)],
  ];
}

function withoutMoney(title: string): Row[] {
  return bySubject(title, ['合计', '基本支出', '项目支出']).filter((row) => row[0] !== '【科目编码】');
}

function shanghaiSheets({ level, year, entity }: DraftRequest): Sheet[] {
  const noun = level === 'department' ? '部门' : '单位';
  const named = (title: string): string => `${year}年${noun}${title}`;
  const none = (fund: string): string => `注：本${noun}${year}年无${fund}财政拨款安排的预算，故本表为空表。`;
  const sheets: readonly (readonly [string, readonly Row[], readonly string[], '元' | '万元'])[] = [
    [
      named('财务收支预算总表'),
      [
        [...over('本年收入', 2), ...over('本年支出', 2)],
        ['项目', '预算数', '项目', '预算数'],
        ...INCOMES.map((name, i) => [name, '', i === 0 ? '一、【支出科目】' : '', '']),
        ['收入总计', '', '支出总计', ''],
      ],
      [],
      '元',
    ],
    [
      named('收入预算总表'),
      bySubject('收入预算', ['合计', '财政拨款收入', '事业收入', '事业单位经营收入', '其他收入']),
      [],
      '元',
    ],
    [named('支出预算总表'), bySubject('支出预算', ['合计', '基本支出', '项目支出']), [], '元'],
    [
      named('财政拨款收支预算总表'),
      [
        [...over('财政拨款收入', 2), ...over('财政拨款支出', 5)],
        ['项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
        ['一、一般公共预算资金', '', '一、【支出科目】', ...empty(4)],
        ['二、政府性基金', ...empty(6)],
        ['三、国有资本经营预算', ...empty(6)],
        ['收入总计', '', '支出总计', ...empty(4)],
      ],
      [],
      '元',
    ],
    [named('一般公共预算支出功能分类预算表'), bySubject('一般公共预算支出', ['合计', '基本支出', '项目支出']), [], '元'],
    [named('政府性基金预算支出功能分类预算表'), withoutMoney('政府性基金预算支出'), [none('政府性基金预算')], '元'],
    [named('国有资本经营预算支出功能分类预算表'), withoutMoney('国有资本经营预算支出'), [none('国有资本经营预算')], '元'],
    [
      named('一般公共预算基本支出部门预算经济分类预算表'),
      [
        [...over('项目', 3), ...over('一般公共预算基本支出', 3)],
        [...over('部门预算经济分类科目编码', 2), '经济分类科目名称', '合计', '人员经费', '公用经费'],
        ['类', '款', ...empty(4)],
        openRow(2, 3),
        ['合计', ...empty(5)],
      ],
      [],
      '元',
    ],
    [
      named('“三公”经费和机关运行经费预算表'),
      [
        [...over(`${year}年“三公”经费预算数`, 6), `${year}年机关运行经费预算数`],
        ['合计', '因公出国（境）费', '公务接待费', ...over('公务用车购置及运行费', 3), ''],
        ['', '', '', '小计', '购置费', '运行费', ''],
        empty(7),
      ],
      [],
      '万元',
    ],
  ];
  return sheets.map(([title, rows, notes, unit]) => ({
    number: null,
    title,
    meta: `编制${noun}：${entity}　　单位：${unit}`,
    rows,
    notes,
  }));
}

export function shanghaiBudget(request: DraftRequest): Skeleton {
  const { level, year, entity } = request;
  const noun = level === 'department' ? '部门' : '单位';
  const { amount, use, path } = blanksFor(`比${year - 1}年预算`);
  const change = `比${year - 1}年预算【增加或减少】${amount}`;
  const reason = '，主要原因是【主要原因】';
  const cars =
    '部级领导干部用车【数量】辆、主要领导干部用车【数量】辆、机要通信用车【数量】辆、应急保障用车【数量】辆、执法执勤用车【数量】辆、特种专业技术用车【数量】辆、离退休干部用车【数量】辆、其他用车【数量】辆';
  return {
    cover: [`${entity}${year}年${noun}预算`, level === 'department' ? `预算主管部门：${entity}` : `预算单位：${entity}`],
    parts: [
      { title: `${noun}主要职能`, sections: [{ title: '', paragraphs: [`${entity}的主要职能包括：`, '（一）【主要职能】。'] }] },
      {
        title: `${noun}机构设置`,
        sections: [
          {
            title: '',
            paragraphs:
              level === 'department'
                ? [`${entity}部门预算是包括${entity}本部以及下属【数量】家预算单位的综合收支计划，具体包括：`, '1．【所属单位】']
                : [`${entity}设【数量】个内设机构，包括：【内设机构】。`],
          },
        ],
      },
      { title: '名词解释', terms: BUDGET_TERMS },
      {
        title: `${noun}预算编制说明`,
        sections: [
          {
            title: '',
            paragraphs: [
              `${year}年，${entity}收入预算${amount}，其中：财政拨款收入${amount}，${change}；事业收入${amount}；事业单位经营收入${amount}；其他收入${amount}。`,
              `支出预算${amount}，其中：财政拨款支出预算${amount}，${change}。财政拨款支出预算中，一般公共预算拨款支出预算${amount}，${change}；政府性基金拨款支出预算${amount}；国有资本经营预算拨款支出预算${amount}。`,
              '财政拨款收入支出【增加或减少】的主要原因是【主要原因】。',
              '财政拨款支出主要内容如下：',
              `1．“${path}”${amount}，主要用于${use}。`,
            ],
          },
        ],
      },
      { title: `${noun}预算表`, sheets: shanghaiSheets(request) },
      {
        title: '其他相关情况说明',
        sections: [
          {
            title: `${year}年“三公”经费预算情况说明`,
            paragraphs: [
              `${year}年“三公”经费预算数为${amount}，${change}。其中：`,
              `1．因公出国（境）费${amount}，${change}${reason}。`,
              `2．公务用车购置及运行费${amount}，${change}。其中：公务用车购置费${amount}，${change}${reason}；公务用车运行费${amount}，${change}${reason}。`,
              `3．公务接待费${amount}，${change}${reason}。`,
            ],
          },
          {
            title: '机关运行经费预算情况说明',
            paragraphs: [`${year}年，${entity}财政拨款的机关运行经费预算为${amount}。`],
          },
          {
            title: '政府采购预算情况说明',
            paragraphs: [
              `${year}年本${noun}政府采购预算${amount}，其中：政府采购货物预算${amount}、政府采购工程预算${amount}、政府采购服务预算${amount}。`,
              `${year}年本${noun}面向中小企业预留政府采购项目预算金额${amount}，其中，预留给小型和微型企业的政府采购项目预算为${amount}。`,
            ],
          },
          {
            title: '绩效目标设置情况',
            paragraphs: [
              `按照预算绩效管理工作的总体要求，本${noun}开展了${year}年项目预算绩效目标编报工作，编报绩效目标的项目【数量】个，涉及项目预算资金${amount}。`,
            ],
          },
          {
            title: '国有资产占有使用情况',
            paragraphs: [
              `截至${year - 1}年8月31日，${entity}共有车辆【数量】辆，其中：${cars}；单价100万元（含）以上设备（不含车辆）【数量】台（套）。`,
              `${year}年${noun}预算安排购置车辆【数量】辆；安排购置单价100万元（含）以上设备（不含车辆）【数量】台（套）。`,
            ],
          },
        ],
      },
    ],
    signed: [],
  };
}
