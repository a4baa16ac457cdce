// What is said of one row, whatever way its code is written: where the squiggle stands, which rule it is of, what the
// preferred fix makes of it; and what is left alone.
import { describe, expect, it } from 'vitest';
import { analyze, parseDraft } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import { catalogueFromCsv } from '../../../server/src/catalog/official';
import { applyEdits } from '../../../server/src/rules/applyFixes';
import type { Reported } from '../../../server/src/rules/finding';
import { RULES } from '../../../server/src/rules/registry';

const catalogue = bundledCatalogue();

function codeFindings(text: string, own = catalogue): readonly Reported[] {
  const { findings, failures } = analyze(text, { severities: {}, accepted: [], catalogue: own });
  expect(failures).toEqual([]);
  return findings.filter((f) => f.code.startsWith('C1'));
}

/** A budget of `year` with one table of that title. */
const draft = (rows: string, year = 2024, title = '支出总表'): string =>
  `${year}年部门预算公开\n\n第一部分 部门预算表\n\n${title}\n编制部门：云溪县试验局　　单位：万元\n\n${rows}\n`;

/** The rows around the one in question; `⟦…⟧` is where the finding stands, `rule` its rule, `fixed` the row after the fix. */
interface Case {
  readonly what: string;
  readonly rows: string;
  readonly rule: string;
  readonly severity?: string;
  readonly fixed?: string;
  readonly year?: number;
  readonly title?: string;
}

const THREE =
  '类\t款\t项\t科目名称\t合计\t基本支出\t项目支出\n210\t\t\t卫生健康支出\t9.00\t6.00\t3.00\n210\t15\t\t医疗保障管理事务\t9.00\t6.00\t3.00\n';
const ONE =
  '科目编码\t科目名称\t合计\t基本支出\t项目支出\n210\t卫生健康支出\t9.00\t6.00\t3.00\n21015\t医疗保障管理事务\t9.00\t6.00\t3.00\n';
const APART =
  '科目编码\t科目名称\t合计\t基本支出\t项目支出\n2 10\t卫生健康支出\t9.00\t6.00\t3.00\n2 10 15\t医疗保障管理事务\t9.00\t6.00\t3.00\n';
const FILLED =
  '科目编码\t科目名称\t合计\t基本支出\t项目支出\n2100000\t卫生健康支出\t18.00\t12.00\t6.00\n2101500\t医疗保障管理事务\t9.00\t6.00\t3.00\n2101501\t行政运行\t9.00\t6.00\t3.00\n';
const ECONOMIC =
  '类\t款\t经济分类科目名称\t合计\t人员经费\t公用经费\n301\t\t工资福利支出\t9.00\t9.00\t\n301\t01\t基本工资\t3.00\t3.00\t\n';

const CASES: readonly Case[] = [
  {
    what: 'an unknown 项 in its own column',
    rows: `${THREE}210\t15\t⟦61⟧\t行政运行\t9.00\t6.00\t3.00`,
    rule: 'unknown-code',
    severity: 'warning',
    fixed: '210\t15\t01\t行政运行',
  },
  {
    what: 'an unknown 款 in its own column',
    rows: `${THREE}210\t⟦77⟧\t05\t医疗保障政策管理\t9.00\t6.00\t3.00`,
    rule: 'unknown-code',
    fixed: '210\t15\t05\t医疗保障政策管理',
  },
  {
    what: 'an unknown 项 of a code whose digits are set apart',
    rows: `${APART}2 10 15 ⟦61⟧\t行政运行\t9.00\t6.00\t3.00`,
    rule: 'unknown-code',
    fixed: '2 10 15 01\t行政运行',
  },
  {
    what: 'a digit short in a code whose digits are set apart',
    rows: `${APART}2 10 15 ⟦1⟧\t行政运行\t9.00\t6.00\t3.00`,
    rule: 'missing-leading-zero',
    fixed: '2 10 15 01\t行政运行',
  },
  {
    what: 'an unknown 款 filled up with zeros',
    rows: `${FILLED}⟦21077⟧00\t行政事业单位医疗\t9.00\t6.00\t3.00`,
    rule: 'unknown-code',
    fixed: '2101100\t行政事业单位医疗',
  },
  {
    what: 'a code in brackets that is not the name’s',
    rows: '经济分类科目\t合计\t人员经费\t公用经费\n[301]工资福利支出\t9.00\t9.00\t\n[⟦30103⟧]基本工资\t9.00\t9.00\t',
    rule: 'code-name-mismatch',
    title: '一般公共预算基本支出表',
    fixed: '[30101]基本工资',
  },
  {
    what: 'an unknown 类',
    rows: `科目编码\t科目名称\t合计\t基本支出\t项目支出\n⟦218⟧\t卫生健康支出\t9.00\t6.00\t3.00\n21015\t医疗保障管理事务\t9.00\t6.00\t3.00`,
    rule: 'unknown-code',
    severity: 'error',
    fixed: '210\t卫生健康支出',
  },
  {
    what: 'a class of another classification beside a functional name',
    rows: `科目编码\t科目名称\t合计\t基本支出\t项目支出\n⟦310⟧\t卫生健康支出\t9.00\t6.00\t3.00\n21015\t医疗保障管理事务\t9.00\t6.00\t3.00\n2101501\t行政运行\t9.00\t6.00\t3.00`,
    rule: 'unknown-code',
    fixed: '210\t卫生健康支出',
  },
  {
    what: 'an unknown 项 glued to its name',
    rows: `类\t款\t科目名称\t合计\t基本支出\t项目支出\n210\t\t卫生健康支出\t9.00\t6.00\t3.00\n210\t15\t医疗保障管理事务\t9.00\t6.00\t3.00\n210\t15\t⟦64⟧ 信息化建设\t9.00\t6.00\t3.00`,
    rule: 'unknown-code',
    fixed: '210\t15\t04 信息化建设',
  },
  {
    what: 'a 类 glued to its name in a list of all of them',
    rows: '项目\t预算数\t项目\t预算数\n一、本年收入\t9.00\t201一般公共服务支出\t\n1、一般公共预算拨款\t9.00\t202外交支出\t\n\t\t⟦213⟧国防支出\t9.00\n\t\t204公共安全支出\t',
    rule: 'code-name-mismatch',
    title: '收支总表',
    fixed: '203国防支出',
  },
  {
    what: 'a code one digit short',
    rows: `${ONE}⟦210151⟧\t行政运行\t9.00\t6.00\t3.00`,
    rule: 'missing-leading-zero',
    fixed: '2101501\t行政运行',
  },
  {
    what: 'an economic code without its zero in one column',
    rows: '科目编码\t经济分类科目名称\t合计\t人员经费\t公用经费\n301\t工资福利支出\t9.00\t9.00\t\n⟦3011⟧\t基本工资\t3.00\t3.00\t\n30102\t津贴补贴\t3.00\t3.00\t',
    rule: 'missing-leading-zero',
    title: '一般公共预算基本支出表',
    fixed: '30101\t基本工资',
  },
  {
    what: 'an unknown economic code',
    rows: `${ECONOMIC}301\t⟦88⟧\t奖金\t3.00\t3.00\t`,
    rule: 'unknown-code',
    title: '一般公共预算基本支出表',
    fixed: '301\t03\t奖金',
  },
  {
    what: 'a government economic code with another name',
    rows: '科目编码\t科目名称\t合计\t人员经费\t公用经费\n501\t机关工资福利支出\t9.00\t9.00\t\n50101\t工资奖金津补贴\t3.00\t3.00\t\n⟦50102⟧\t住房公积金\t3.00\t3.00\t',
    rule: 'code-name-mismatch',
    title: '一般公共预算基本支出表',
    fixed: '50103\t住房公积金',
  },
  {
    what: 'a name renamed before the year',
    rows: `科目编码\t科目名称\t合计\t基本支出\t项目支出\n208\t社会保障和就业支出\t9.00\t6.00\t3.00\n20805\t⟦行政事业单位离退休⟧\t9.00\t6.00\t3.00\n2080501\t行政单位离退休\t9.00\t6.00\t3.00`,
    rule: 'retired-subject',
    fixed: '20805\t行政事业单位养老支出',
  },
  {
    what: 'a column of codes that only counts',
    rows: '科目编码\t经济分类科目名称\t合计\t人员经费\t公用经费\n⟦1⟧\t工资福利支出\t9.00\t9.00\t\n2\t基本工资\t3.00\t3.00\t\n3\t津贴补贴\t3.00\t3.00\t\n4\t奖金\t3.00\t3.00\t',
    rule: 'running-number-code',
    title: '一般公共预算基本支出表',
    fixed: '30102\t津贴补贴',
  },
  {
    what: 'a 款 in the column of the 项',
    rows: '类\t款\t项\t科目名称\t合计\t基本支出\t项目支出\n210\t\t\t卫生健康支出\t9.00\t6.00\t3.00\n210\t\t⟦15⟧\t医疗保障管理事务\t9.00\t6.00\t3.00\n210\t15\t01\t行政运行\t9.00\t6.00\t3.00',
    rule: 'wrong-parent',
    fixed: '210\t15\t\t医疗保障管理事务',
  },
  {
    what: 'an unknown 项 where 类 and 款 are left to the rows above',
    rows: '类\t款\t项\t科目名称\t合计\t基本支出\t项目支出\n210\t\t\t卫生健康支出\t9.00\t6.00\t3.00\n\t15\t\t医疗保障管理事务\t9.00\t6.00\t3.00\n\t\t01\t行政运行\t6.00\t6.00\t\n\t\t⟦67⟧\t信息化建设\t3.00\t\t3.00',
    rule: 'unknown-code',
    fixed: '\t\t04\t信息化建设',
  },
  {
    what: 'a subject whose 款 the table leaves out',
    rows: `${THREE}210\t15\t01\t行政运行\t3.00\t3.00\t\n210\t15\t04\t信息化建设\t3.00\t\t3.00\n210\t15\t50\t事业运行\t1.00\t1.00\t\n⟦210\t11\t01⟧\t行政单位医疗\t2.00\t2.00\t`,
    rule: 'wrong-parent',
    severity: 'info',
  },
];

const strip = (marked: string): string => marked.replace(/[⟦⟧]/g, '');

describe('one row', () => {
  it.each(CASES.map((c) => [c.what, c] as const))('%s', (_, c) => {
    const marked = draft(c.rows, c.year, c.title);
    const text = strip(marked);
    const findings = codeFindings(text);
    const open = marked.indexOf('⟦');
    const close = marked.indexOf('⟧') - 1;
    expect(findings.map((f) => [f.rule, f.span.start, text.slice(f.span.start, f.span.end)])).toEqual([
      [c.rule, open, text.slice(open, close)],
    ]);
    if (c.severity) expect(findings[0]?.severity).toBe(c.severity);
    if (c.fixed === undefined) return;
    const fix = findings[0]?.fixes?.find((f) => f.preferred);
    expect(fix).toBeDefined();
    const repaired = applyEdits(text, fix?.edits ?? []);
    expect(repaired).toContain(c.fixed);
    expect(codeFindings(repaired)).toEqual([]);
  });
});

describe('nothing is said', () => {
  const QUIET: readonly (readonly [string, string])[] = [
    [
      'of names spaced, bracketed or closed otherwise',
      `${ONE}2101501\t行政 运行\t3.00\t3.00\t\n2101599\t其他医疗保障管理事务\t3.00\t3.00\t`,
    ],
    ['of codes whose digits are set apart', `${APART}2 10 15 01\t行政运行\t9.00\t6.00\t3.00`],
    ['of codes filled up with zeros', `${FILLED}2101100\t行政事业单位医疗\t9.00\t6.00\t3.00`],
    ['of names with an addition', `${ONE}2101501\t行政运行（本级）\t3.00\t3.00\t`],
    [
      'of codes of low confidence',
      `科目编码\t科目名称\t合计\t基本支出\t项目支出\n210\t卫生健康支出\t9.00\t6.00\t3.00\n21012\t财政对基本医疗保险基金的补助\t9.00\t6.00\t3.00`,
    ],
    [
      'of projects beside their codes',
      '科目编码\t项目名称\t合计\t财政拨款\n2101504\t医保信息系统运行维护\t9.00\t9.00\n2101506\t经办服务能力提升\t9.00\t9.00\n2101505\t政策宣传\t1.00\t1.00',
    ],
    [
      'of codes of units',
      '单位编码\t单位名称\t合计\t基本支出\n450001\t云溪县试验局本级\t9.00\t9.00\n450002\t云溪县试验中心\t9.00\t9.00',
    ],
    ['of codes of income', '科目编码\t科目名称\t合计\n101\t税收收入\t9.00\n10301\t政府性基金收入\t9.00'],
    [
      'of both names in the years in which both stood',
      `科目编码\t科目名称\t合计\t基本支出\t项目支出\n205\t教育支出\t9.00\t9.00\t\n20507\t特殊教育\t9.00\t9.00\t\n2050702\t专门学校教育\t9.00\t9.00\t`,
    ],
  ];
  it.each(QUIET)('%s', (_, rows) => {
    expect(codeFindings(draft(rows)).map((f) => `${f.rule} ${f.message.zh}`)).toEqual([]);
  });
});

describe('the official file of the year', () => {
  it('makes a code known and its name right', () => {
    const text = draft(`${ONE}2101560\t数据治理\t3.00\t3.00\t`);
    expect(codeFindings(text).map((f) => f.rule)).toEqual(['unknown-code']);
    expect(codeFindings(text, catalogueFromCsv('2101560,数据治理', catalogue, 2024))).toEqual([]);
  });
});

describe('subject paths', () => {
  const prose = (line: string): string => `2024年部门预算公开\n\n第二部分 情况说明\n\n一、具体情况\n\n${line}\n`;
  const CASES: readonly (readonly [string, string])[] = [
    ['2.卫生健康支出（类）⟦行政事业单位医疔⟧（款）行政单位医疗（项）：2024年预算数为1.00万元。', '行政事业单位医疗'],
    ['其中⟦卫生建康支出⟧（类）9.00万元，占100%。', '卫生健康支出'],
    ['3.⟦住房保障支出⟧（类）行政事业单位医疗（款）行政单位医疗（项）：2024年预算数为1.00万元。', '卫生健康支出'],
    [
      '4.医疗卫生与计划生育支出（类）行政事业单位医疗（款）行政单位医疗（项）：2024年预算数为1.00万元。'.replace(
        '医疗卫生与计划生育支出',
        '⟦医疗卫生与计划生育支出⟧',
      ),
      '卫生健康支出',
    ],
  ];
  it.each(CASES)('%s', (line, right) => {
    const marked = prose(line);
    const text = strip(marked);
    const findings = codeFindings(text);
    expect(findings.map((f) => text.slice(f.span.start, f.span.end))).toEqual([
      marked.slice(marked.indexOf('⟦') + 1, marked.indexOf('⟧')),
    ]);
    const fix = findings[0]?.fixes?.find((f) => f.preferred);
    expect(applyEdits(text, fix?.edits ?? [])).toContain(right);
  });

  it.each([
    '0（类）0（款）0（项）。',
    'XX（类）XX（款）XX（项）。',
    '按功能分类（类、款、项）列示。',
    '（类）（款）',
    '使用卫生健康支出（类）科目。',
  ])('says nothing of %s', (line) => expect(codeFindings(prose(line))).toEqual([]));
});

describe('any text', () => {
  it.each([
    '',
    '（类）',
    '（类）'.repeat(5000),
    `${'卫生'.repeat(20_000)}（类）`,
    '210\t15\t\n'.repeat(200),
    '\ud800（类）\udc00（款）',
  ])('goes through without a failing rule (%#)', (text) => expect(() => codeFindings(text)).not.toThrow());
});

describe('a table of 30,000 rows', () => {
  const rows = (count: number, code: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => `${code(i)}\t行政运行\t1.00\t1.00\t`).join('\n');
  const head = '科目编码\t科目名称\t合计\t基本支出\t项目支出\n210\t卫生健康支出\t9.00\t6.00\t3.00\n';

  it.each([
    ['of unknown codes', (i: number): string => `21015${60 + (i % 30)}`],
    ['of codes without their parents', (i: number): string => ['2101501', '2080101', '2010101'][i % 3] ?? ''],
  ] as const)('%s is judged in linear time, and its faults are told up to a number', (_, code) => {
    const settings = { severities: {}, accepted: [], catalogue };
    const time = (count: number): number => {
      const parsed = parseDraft(draft(head + rows(count, code)), settings);
      const start = performance.now();
      const found = RULES.flatMap((rule) =>
        rule.code.startsWith('C1') && rule.scope === 'draft' ? [...rule.check(parsed)] : [],
      );
      expect(found.length).toBeLessThanOrEqual(250);
      return performance.now() - start;
    };
    time(3000);
    expect(time(30_000)).toBeLessThan(Math.max(400, 40 * time(3000)));
  });
});
