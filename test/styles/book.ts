// The figures of one invented bureau and one year, that every style of report in this folder tells in its own way.
// They tie out; all are whole hundreds of 元, so that 万元 with two decimals are exact.
import { asWan, percent, sum, type Yuan } from '../fixtures/yuan';

export interface Line {
  readonly code: string;
  readonly basic: Yuan;
  readonly project: Yuan;
  /** Last year's total. */
  readonly before: Yuan;
  /** 年初预算, for final accounts. */
  readonly budget: Yuan;
}

export const ENTITY = '青禾县医疗保障局';

export const NAMES: Readonly<Record<string, string>> = {
  '208': '社会保障和就业支出',
  '20805': '行政事业单位养老支出',
  '2080505': '机关事业单位基本养老保险缴费支出',
  '2080506': '机关事业单位职业年金缴费支出',
  '210': '卫生健康支出',
  '21011': '行政事业单位医疗',
  '2101101': '行政单位医疗',
  '21015': '医疗保障管理事务',
  '2101501': '行政运行',
  '2101502': '一般行政管理事务',
  '2101506': '医疗保障经办事务',
  '221': '住房保障支出',
  '22102': '住房改革支出',
  '2210201': '住房公积金',
  '301': '工资福利支出',
  '30101': '基本工资',
  '30102': '津贴补贴',
  '30103': '奖金',
  '30108': '机关事业单位基本养老保险缴费',
  '30109': '职业年金缴费',
  '30110': '职工基本医疗保险缴费',
  '30113': '住房公积金',
  '302': '商品和服务支出',
  '30201': '办公费',
  '30207': '邮电费',
  '30211': '差旅费',
  '30217': '公务接待费',
  '30228': '工会经费',
  '30231': '公务用车运行维护费',
  '30239': '其他交通费用',
  '30299': '其他商品和服务支出',
  '303': '对个人和家庭的补助',
  '30302': '退休费',
};

export const LINES: readonly Line[] = [
  { code: '2080505', basic: 186_400, project: 0, before: 180_200, budget: 190_000 },
  { code: '2080506', basic: 93_200, project: 0, before: 90_100, budget: 95_000 },
  { code: '2101101', basic: 75_300, project: 0, before: 78_800, budget: 76_000 },
  { code: '2101501', basic: 2_345_600, project: 0, before: 2_201_500, budget: 2_300_000 },
  { code: '2101502', basic: 0, project: 860_000, before: 920_000, budget: 860_000 },
  { code: '2101506', basic: 0, project: 412_500, before: 300_000, budget: 400_000 },
  { code: '2210201', basic: 158_900, project: 0, before: 151_300, budget: 158_900 },
];

export const ECONOMIC: readonly (readonly [code: string, amount: Yuan])[] = [
  ['30101', 820_000],
  ['30102', 460_300],
  ['30103', 512_000],
  ['30108', 186_400],
  ['30109', 93_200],
  ['30110', 75_300],
  ['30113', 158_900],
  ['30201', 120_000],
  ['30207', 36_500],
  ['30211', 98_000],
  ['30217', 8_000],
  ['30228', 42_300],
  ['30231', 60_000],
  ['30239', 102_900],
  ['30299', 40_000],
  ['30302', 45_600],
];

/** “三公”经费: this year, last year, and the 预算数 of final accounts. */
export const PUBLIC = {
  running: { now: 60_000, before: 62_000, budget: 65_000 },
  reception: { now: 8_000, before: 10_000, budget: 9_000 },
} as const;

export const total = (line: Line): Yuan => line.basic + line.project;
export const BASIC: Yuan = sum(LINES.map((line) => line.basic));
export const PROJECT: Yuan = sum(LINES.map((line) => line.project));
export const TOTAL: Yuan = BASIC + PROJECT;
export const BEFORE: Yuan = sum(LINES.map((line) => line.before));
export const BUDGET: Yuan = sum(LINES.map((line) => line.budget));
export const OPERATING: Yuan = sum(ECONOMIC.filter(([code]) => code.startsWith('302')).map(([, amount]) => amount));
export const PERSONNEL: Yuan = BASIC - OPERATING;
export const PUBLIC_NOW: Yuan = PUBLIC.running.now + PUBLIC.reception.now;
export const PUBLIC_BEFORE: Yuan = PUBLIC.running.before + PUBLIC.reception.before;
export const PUBLIC_BUDGET: Yuan = PUBLIC.running.budget + PUBLIC.reception.budget;

/** Final accounts also have what was there before, what is left, and a little income of another kind. */
export const OTHER: Yuan = 50_000;
export const OPENING: Yuan = 120_000;
export const CLOSING: Yuan = 35_000;
/** 财政拨款 of the year. */
export const GRANTED: Yuan = TOTAL + CLOSING - OPENING;

export interface TreeRow {
  readonly code: string;
  readonly name: string;
  readonly basic: Yuan;
  readonly project: Yuan;
  readonly before: Yuan;
  readonly budget: Yuan;
}

/** 类, 款 and 项 of the book in order, each with its sums. `other` adds to 2101502 what is not 财政拨款. */
export function tree(other: Yuan = 0): TreeRow[] {
  const codes = [...new Set(LINES.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]))].sort();
  return codes.map((code) => {
    const own = LINES.filter((line) => line.code.startsWith(code));
    return {
      code,
      name: NAMES[code] ?? '',
      basic: sum(own.map((line) => line.basic)),
      project: sum(own.map((line) => line.project)) + ('2101502'.startsWith(code) ? other : 0),
      before: sum(own.map((line) => line.before)),
      budget: sum(own.map((line) => line.budget)),
    };
  });
}

/** 类 and 款 of the economic classification in order. */
export function economicTree(from = ''): { readonly code: string; readonly name: string; readonly amount: Yuan }[] {
  const codes = [...new Set(ECONOMIC.flatMap(([code]) => [code.slice(0, 3), code]))].sort();
  return codes
    .filter((code) => code.startsWith(from))
    .map((code) => ({
      code,
      name: NAMES[code] ?? '',
      amount: sum(ECONOMIC.filter(([own]) => own.startsWith(code)).map(([, amount]) => amount)),
    }));
}

export const classes = (): TreeRow[] => tree().filter(({ code }) => code.length === 3);

export function path(code: string): string {
  return `${NAMES[code.slice(0, 3)]}（类）${NAMES[code.slice(0, 5)]}（款）${NAMES[code]}（项）`;
}

/** Words for a change: `增加5.20万元，增长3.21%`. */
export function moved(now: Yuan, before: Yuan, unit: '万元' | '元' = '万元'): string {
  const by = Math.abs(now - before);
  const written = unit === '万元' ? asWan(by, false) : `${by}.00`;
  const [amount, rate] = now >= before ? ['增加', '增长'] : ['减少', '下降'];
  return `${amount}${written}${unit}，${rate}${percent(by, before)}%`;
}

export const more = (now: Yuan, before: Yuan): string => (now >= before ? '增加' : '减少');

/** Names joined as 主要包括 lists do. */
export const namesOf = (from: readonly string[]): string =>
  ECONOMIC.filter(([code]) => from.some((start) => code.startsWith(start)))
    .map(([code]) => NAMES[code])
    .join('、');
