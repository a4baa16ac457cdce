// Where the money comes from and where it goes, as a picture needs it: sources of income, spending by function
// (类), and this year beside the year before. Read off the ledger by what each figure states, so that it is right
// for every layout; a figure the ledger holds for wrong gives way to one that agrees with the rest.
import { inForce } from '../catalog/catalogue';
import type { Fact } from '../ledger/ledger';
import { MILLION } from '../money/unit';
import type { Draft } from '../rules/draft';
import { type Language, say, type Text } from '../text/say';
import type { OpenDocument } from './document';

/** An amount in 万元, and the figure it is read from (-1: worked out). */
export interface Share {
  readonly name: string;
  readonly amount: number;
  readonly fact: number;
}

export interface Spending extends Share {
  /** 基本支出 and 项目支出, where the draft tells them apart. */
  readonly basic: number | null;
  readonly project: number | null;
}

export interface Comparison {
  readonly name: string;
  readonly before: number;
  readonly now: number;
  readonly fact: number;
}

export interface MoneyFlow {
  readonly version: number;
  readonly year: number | null;
  readonly income: readonly Share[];
  readonly incomeTotal: number | null;
  readonly spending: readonly Spending[];
  readonly spendingTotal: number | null;
  readonly comparisons: readonly Comparison[];
}

/** The sources a report tells apart; of each line, the first alternative that is stated. They do not overlap. */
const SOURCES: readonly (readonly (readonly string[])[])[] = [
  [['general'], ['generalOwn', 'generalTransfer']],
  [['fund'], ['fundOwn', 'fundTransfer']],
  [['capital'], ['capitalOwn', 'capitalTransfer']],
  [['account']],
  [['own'], ['business', 'operating', 'superior', 'remitted', 'other']],
  [['carry'], ['carryFiscal', 'carryOther', 'carryOwn', 'carryAccount']],
  [['drawn']],
];

const SOURCE_NAMES: Readonly<Record<string, Text>> = {
  fiscal: say('财政拨款', 'Fiscal appropriation'),
  general: say('一般公共预算', 'General public budget'),
  generalOwn: say('一般公共预算（本级）', 'General public budget (own)'),
  generalTransfer: say('上级转移支付', 'Transfers from above'),
  fund: say('政府性基金', 'Government funds'),
  fundOwn: say('政府性基金（本级）', 'Government funds (own)'),
  fundTransfer: say('政府性基金转移支付', 'Government fund transfers'),
  capital: say('国有资本经营', 'State capital operations'),
  capitalOwn: say('国有资本经营（本级）', 'State capital operations (own)'),
  capitalTransfer: say('国有资本经营转移支付', 'State capital transfers'),
  account: say('财政专户', 'Fiscal special accounts'),
  own: say('单位资金', 'Own funds of the unit'),
  business: say('事业收入', 'Operating income of institutions'),
  operating: say('经营收入', 'Business income'),
  superior: say('上级补助收入', 'Subsidies from above'),
  remitted: say('附属单位上缴收入', 'Remitted by subordinate units'),
  other: say('其他收入', 'Other income'),
  carry: say('上年结转结余', 'Carried over'),
  carryFiscal: say('财政拨款结转', 'Appropriations carried over'),
  carryOther: say('非财政拨款结转结余', 'Other funds carried over'),
  carryOwn: say('单位资金结转', 'Own funds carried over'),
  carryAccount: say('财政专户结转', 'Special accounts carried over'),
  drawn: say('使用非财政拨款结余', 'Drawn from other balances'),
};

const LINES: readonly (readonly [key: string, name: Text])[] = [
  ['in|total|total|all', say('收入总计', 'Total income')],
  ['in|total|current|all', say('本年收入', 'Income of the year')],
  ['in|total|current|fiscal', say('财政拨款收入', 'Fiscal appropriation')],
  ['in|total|general|all', say('一般公共预算收入', 'General public budget')],
  ['out|current|all|all', say('本年支出', 'Expenditure of the year')],
  ['out|current|all|fiscal', say('财政拨款支出', 'Fiscal expenditure')],
  ['out|current|all|general', say('一般公共预算支出', 'General public expenditure')],
  ['out|current|basic|all', say('基本支出', 'Basic expenditure')],
  ['out|current|project|all', say('项目支出', 'Project expenditure')],
  ['out|current|basic|general', say('一般公共预算基本支出', 'General basic expenditure')],
  ['out|current|project|general', say('一般公共预算项目支出', 'General project expenditure')],
  ['out|x:threePublic|all|fiscal', say('“三公”经费', 'Three public expenses')],
  ['out|x:agency|all|fiscal', say('机关运行经费', 'Agency running costs')],
];
const MOST_COMPARED = 14;
const MOST_SPENDING = 24;

export function moneyFlowOf({ analysis, version, language }: OpenDocument): MoneyFlow {
  const { draft } = analysis;
  const book = bookOf(draft);
  const total = book.get('in|total|total|all|now') ?? book.get('in|total|current|all|now');
  const spendingTotal =
    book.get('out|total|all|all|now') ?? book.get('out|current|all|all|now') ?? book.get('out|current|all|general|now');
  return {
    version,
    year: draft.profile.year,
    income: incomeOf(book, total, language),
    incomeTotal: total?.amount ?? null,
    spending: spendingOf(draft, book, language),
    spendingTotal: spendingTotal?.amount ?? null,
    comparisons: comparisonsOf(draft, book, language),
  };
}

interface Entry {
  readonly amount: number;
  readonly fact: number;
}
type Book = ReadonlyMap<string, Entry>;

/** Key → the amount most to be believed: a verified figure before an unchecked one before a contradicted one. */
function bookOf({ ledger }: Draft): Book {
  const rank: Readonly<Record<Fact['standing'], number>> = { verified: 0, unchecked: 1, contradicted: 2 };
  const book = new Map<string, Entry>();
  ledger.facts.forEach((fact, i) => {
    if (fact.key === null || !/^(?:in|out)\|/.test(fact.key)) return;
    const held = book.get(fact.key);
    const standing = held ? ledger.facts[held.fact]?.standing : undefined;
    if (standing !== undefined && rank[standing] <= rank[fact.standing]) return;
    book.set(fact.key, { amount: fact.value / MILLION, fact: i });
  });
  return book;
}

function incomeOf(book: Book, total: Entry | undefined, language: Language): Share[] {
  const named = (key: string, source: string): Share[] => {
    const entry = book.get(key);
    return entry && entry.amount > 0 ? [{ name: SOURCE_NAMES[source]?.[language] ?? source, ...entry }] : [];
  };
  const share = (source: string): Share[] => named(`in|total|${source}|all|now`, source);
  let shares = SOURCES.flatMap((ways) => ways.map((way) => way.flatMap(share)).find((found) => found.length > 0) ?? []);
  const fiscal = [...share('fiscal'), ...named('in|total|current|fiscal|now', 'fiscal')].slice(0, 1);
  const appropriated = SOURCES.slice(0, 3).flat(2);
  if (fiscal.length > 0 && !appropriated.some((source) => share(source).length > 0)) shares = [...fiscal, ...shares];
  const rest = total ? total.amount - sum(shares) : 0;
  // Half a unit of the last digit a line is rounding, not a source.
  if (shares.length > 0 && rest > 0.005 * (shares.length + 1)) {
    shares.push({ name: language === 'zh' ? '其他（未单列）' : 'Other (not told apart)', amount: rest, fact: -1 });
  }
  return shares.sort((a, b) => b.amount - a.amount);
}

const sum = (shares: readonly Share[]): number => shares.reduce((total, { amount }) => total + amount, 0);

function spendingOf(draft: Draft, book: Book, language: Language): Spending[] {
  for (const fund of ['all', 'fiscal', 'general']) {
    const found = [...book].flatMap(([key, entry]): Spending[] => {
      const code = /^out\|f:(\d{3})\|all\|(\w+)\|now$/.exec(key);
      if (!code?.[1] || code[2] !== fund || entry.amount <= 0) return [];
      const part = (measure: string): number | null => book.get(`out|f:${code[1]}|${measure}|${fund}|now`)?.amount ?? null;
      return [{ name: subjectName(draft, code[1], language), ...entry, basic: part('basic'), project: part('project') }];
    });
    if (found.length > 0) return found.sort((a, b) => b.amount - a.amount).slice(0, MOST_SPENDING);
  }
  return [];
}

function subjectName({ catalogue, profile }: Draft, code: string, language: Language): string {
  const entries = catalogue.byCode('functional', code);
  const name = (entries.find((entry) => inForce(entry, profile.year)) ?? entries[0])?.name;
  return name ?? (language === 'zh' ? `科目 ${code}` : `Subject ${code}`);
}

function comparisonsOf(draft: Draft, book: Book, language: Language): Comparison[] {
  const compared = (stem: string, name: string): Comparison[] => {
    const now = book.get(`${stem}|now`);
    const before = now && beforeOf(draft, book, stem, now.amount);
    return now && before !== null && before !== undefined && before >= 0
      ? [{ name, before, now: now.amount, fact: now.fact }]
      : [];
  };
  const lines = LINES.flatMap(([stem, name]) => compared(stem, name[language]));
  const subjects = [...book.keys()].flatMap((key) => {
    const [, stem, code] = /^(out\|f:(\d{7})\|all\|(?:all|general|fund))\|now$/.exec(key) ?? [];
    return stem && code ? compared(stem, subjectName(draft, code, language)) : [];
  });
  // A unit with one fund says the same of all its money and of that fund's.
  const said = new Set<string>();
  return [...lines, ...subjects.sort((a, b) => b.now - a.now)]
    .filter(({ before, now }) => !said.has(`${before} ${now}`) && said.add(`${before} ${now}`))
    .slice(0, MOST_COMPARED);
}

/** Last year's amount: stated, or what this year's is without the change. */
function beforeOf({ ledger, text }: Draft, book: Book, stem: string, now: number): number | null {
  const stated = book.get(`${stem}|prior`) ?? book.get(`${stem}|priorOutturn`);
  if (stated) return stated.amount;
  const change = book.get(`${stem}|change`);
  const fact = change && ledger.facts[change.fact];
  if (!change || !fact) return null;
  if (change.amount === 0) return now;
  // A change is stated without its sign: the word before it has that.
  const word = /(增加|增长|上升|提高|减少|下降|降低|压减)[^，。；、]{0,8}$/.exec(
    text.slice(Math.max(0, fact.span.start - 16), fact.span.start),
  )?.[1];
  if (!word) return null;
  return /增|升|提/.test(word) ? now - change.amount : now + change.amount;
}
