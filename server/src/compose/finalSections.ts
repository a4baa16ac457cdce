// The narrative of final accounts (决算情况说明): the totals with last year's beside them, where the money came from
// and went, the general public budget 项 by 项 against the year's budget, the funds, 机关运行经费.
import { type Fund, incomeKey, itemKey, expenditureKey as out, type Source } from '../ledger/keys';
import { sumOfClasses, whoRuns } from './budgetSections';
import type { Reason } from './kept';
import type { Page } from './page';
import { against, amount, change, comparison, completion, percent, reasonOr, signOf } from './phrases';
import { classesOf, economicItems, itemsOf } from './subjects';
import { blank, joined, type Line, line } from './writing';

const yearOf = ({ year }: Page): string => `${year}年度`;
const since = ({ lastYear }: Page): string => (lastYear === '上年' ? '与上年度相比' : `与${lastYear}年度相比`);

/** 收入支出总体 or 财政拨款收入支出总体: the two totals and how they moved. */
function totals(page: Page, scope: 'all' | 'fiscal'): Line {
  const { figures, manner, entity, kept } = page;
  const prefix = scope === 'fiscal' ? '财政拨款' : '';
  const inKeys = [incomeKey('total', 'total', scope)];
  const outKeys = [out('total', 'all', scope)];
  const income = figures.now(...inKeys, ...outKeys);
  const outlay = figures.now(...outKeys, ...inKeys);
  const prior = figures.prior(...inKeys, ...outKeys);
  const why = line`${manner.because}${reasonOr(kept.reason(...inKeys, ...outKeys), signOf(page, income, prior))}`;
  const even = signOf(page, income, prior) === 0 && prior !== null;
  if (manner.joint) {
    return line`${entity}${yearOf(page)}${prefix}收入支出总计${amount(page, income)}。${since(page)}，${change(page, income, prior, `${prefix}收入支出总计`)}${even ? [] : why}。`;
  }
  const each = change(page, income, prior, even ? '均' : '各');
  return line`${yearOf(page)}${prefix}收入总计${amount(page, income)}，支出总计${amount(page, outlay)}。${since(page)}，${prefix}收入总计、支出总计${each}${even ? [] : why}。`;
}

/** `1、本年收入…，较2023年度决算数增加…` */
function part(page: Page, i: number, name: string, keys: readonly string[]): Line {
  const { figures, manner, lastYear, kept } = page;
  const now = figures.now(...keys) ?? 0;
  const prior = figures.prior(...keys);
  const base = lastYear === '上年' ? '上年度决算数' : `${lastYear}年度决算数`;
  const words = comparison(
    { ...page, manner: { ...manner, because: '，主要原因是' } },
    { now, prior, base, reason: kept.reason(...keys) ?? unsure(kept.about(name).reason), rate: true },
  );
  return line`${i >= 0 ? `${i + 1}${manner.itemMark}` : ''}${name}${amount(page, now)}，${comparedTo(words, base)}。`;
}

/** A reason whose direction is not known. */
const unsure = (words: string | null): Reason | null => (words === null ? null : { words, sign: 0 });

/** 较…增加, as these reports say, for 比…增加. */
function comparedTo(words: Line, base: string): Line {
  return words.map((piece) => (piece === '比' ? '较' : piece === `比${base}` ? `较${base}` : piece));
}

export function incomeParts(page: Page): Line[] {
  return partsOf(page, [
    ['本年收入', incomeKey('total', 'current'), true],
    ['使用非财政拨款结余', incomeKey('total', 'drawn'), false],
    ['年初结转和结余', incomeKey('total', 'carry'), false],
  ]);
}

export function outlayParts(page: Page): Line[] {
  return partsOf(page, [
    ['本年支出', out('current', 'all', 'all'), true],
    ['结余分配', out('distributed', 'all', 'all'), false],
    ['年末结转和结余', out('carryOut', 'all', 'all'), false],
  ]);
}

function partsOf(page: Page, parts: readonly (readonly [string, string, boolean])[]): Line[] {
  const { figures } = page;
  return parts
    .filter(([, key, always]) => always || (figures.now(key) ?? 0) !== 0 || (figures.prior(key) ?? 0) !== 0)
    .map(([name, key], i) => part(page, i, name, [key]));
}

export const overview = (page: Page): Line[] => [totals(page, 'all')];

export function fiscal(page: Page): Line[] {
  const { figures } = page;
  const closing: readonly (readonly [string, string])[] = [
    ['财政拨款年初结转和结余', incomeKey('total', 'carryFiscal', 'fiscal')],
    ['财政拨款年末结转和结余', out('carryOut', 'all', 'fiscal')],
  ];
  const carried = page.manner.joint
    ? []
    : closing.filter(([, key]) => (figures.now(key) ?? 0) !== 0).map(([name, key]) => part(page, -1, name, alike(key)));
  return [totals(page, 'fiscal'), ...carried];
}

/** 年初财政拨款结转 has a name of its own outside the fiscal table. */
const alike = (key: string): string[] =>
  key === incomeKey('total', 'carryFiscal', 'fiscal')
    ? [key, incomeKey('total', 'carryFiscal'), incomeKey('total', 'carry', 'fiscal')]
    : [key];

const INCOMES: readonly (readonly [Source, string])[] = [
  ['fiscal', '财政拨款收入'],
  ['superior', '上级补助收入'],
  ['business', '事业收入'],
  ['operating', '经营收入'],
  ['remitted', '附属单位上缴收入'],
  ['other', '其他收入'],
];

export function income(page: Page): Line[] {
  const { figures } = page;
  const whole = figures.now(incomeKey('total', 'current'), incomeKey('total', 'total'));
  const parts = INCOMES.map(([source, name]) => {
    const keys = [incomeKey('total', source), ...(source === 'fiscal' ? [incomeKey('total', 'current', 'fiscal')] : [])];
    return { name, value: figures.now(...keys) ?? 0 };
  }).filter(({ value }) => value !== 0);
  const list = parts.map(({ name, value }) => line`${name}${amount(page, value)}，占${percent(page, value, whole)}`);
  return [line`本年收入合计${amount(page, whole)}，其中：${joined(list, '；')}。`];
}

const OUTLAYS = [
  ['basic', '基本支出'],
  ['project', '项目支出'],
  ['remitted', '上缴上级支出'],
  ['business', '经营支出'],
  ['subsidy', '对附属单位补助支出'],
] as const;

export function outlay(page: Page): Line[] {
  const whole = page.figures.now(out('current', 'all', 'all'));
  const list = OUTLAYS.map(([measure, name]) => ({ name, value: page.figures.now(out('current', measure, 'all')) ?? 0 }))
    .filter(({ value }) => value !== 0)
    .map(({ name, value }) => line`${name}${amount(page, value)}，占${percent(page, value, whole)}`);
  return [line`本年支出合计${amount(page, whole)}，其中：${joined(list, '；')}。`];
}

const GENERAL = '一般公共预算财政拨款支出';
const dated = (page: Page): string => (page.manner.joint ? '' : yearOf(page));

export function generalWhole(page: Page): Line[] {
  const { figures, kept, manner } = page;
  const keys = [out('current', 'all', 'general')];
  const now = figures.now(...keys);
  const prior = figures.prior(...keys);
  const whole = figures.now(out('current', 'all', 'all'));
  const sign = signOf(page, now, prior);
  const why = sign === 0 && prior !== null ? [] : line`${manner.because}${reasonOr(kept.reason(...keys), sign)}`;
  return [
    line`${dated(page)}${GENERAL}${amount(page, now)}，占本年支出合计的${percent(page, now, whole)}。${since(page)}，${change(page, now, prior, GENERAL)}${why}。`,
  ];
}

export function generalStructure(page: Page): Line[] {
  const { figures } = page;
  const whole = figures.now(out('current', 'all', 'general'));
  const parts = classesOf(page.draft, figures, 'general').map(({ code, name }) => {
    const value = figures.now(out(`f:${code}`, 'all', 'general'));
    return line`${name}（类）${amount(page, value)}，占${percent(page, value, whole)}`;
  });
  return [line`${dated(page)}${GENERAL}${amount(page, whole)}，主要用于以下方面：${joined(parts, '；')}。`];
}

function planOf({ figures }: Page, keys: readonly string[]): { readonly plan: number | null; readonly name: string } {
  const planned = figures.planned(...keys);
  return { plan: planned?.value ?? null, name: planned?.name ?? '年初预算' };
}

/** 年初预算 against 支出决算, in all and 项 by 项. */
function planned(page: Page, fund: 'general' | 'fund' | 'capital', name: string): Line[] {
  const { figures, kept, manner } = page;
  const keys = [out('current', 'all', fund)];
  const now = figures.now(...keys) ?? 0;
  const { plan: before, name: budgetName } = planOf(page, keys);
  // Subjects that had money in the budget and spent none are told, too.
  const told = kept.subjects
    .filter((subject) => /^f:\d{7}$/.test(subject) && (figures.planned(out(subject, 'all', fund))?.value ?? 0) !== 0)
    .map((subject) => subject.slice(2));
  const gone = [...new Set([...told, ...figures.itemsPlanned(fund)])];
  const items = itemsOf(page.draft, figures, fund, gone).map(({ code, path }, i): Line => {
    const own = [out(`f:${code}`, 'all', fund)];
    const value = figures.now(...own) ?? 0;
    const { plan, name: budgetName } = planOf(page, own);
    const use = kept.use(...own) ?? page.lasting.use(...own);
    const uses = use === null ? (manner.joint ? line`主要用于：${blank('用途')}。` : []) : line`主要用于：${use}。`;
    return line`${String(i + 1)}${manner.itemMark}${path}。${uses}${budgetName}为${amount(page, plan, 'budget')}，支出决算为${amount(page, value)}${completion(page, value, plan, budgetName)}。${against(page, value, plan, budgetName, kept.reasonAgainst(...own))}`;
  });
  const head = line`${dated(page)}${name}${budgetName}为${amount(page, before, 'budget')}，支出决算为${amount(page, now)}${completion(page, now, before, budgetName)}。${against(page, now, before, budgetName, kept.reasonAgainst(...keys))}其中：`;
  return [head, ...items];
}

export const generalItems = (page: Page): Line[] => planned(page, 'general', GENERAL);

export function basic(page: Page): Line[] {
  const { figures, draft } = page;
  const of = (measure: 'personnel' | 'operating'): Line => {
    const names = economicItems(draft, measure);
    const value = figures.now(out('current', measure, 'general')) ?? sumOfClasses(page, measure);
    return line`${amount(page, value)}，主要包括：${names.length > 0 ? names.join('、') : blank('经济分类科目')}`;
  };
  const whole = figures.now(out('current', 'basic', 'general'));
  return [
    line`${dated(page)}一般公共预算财政拨款基本支出${amount(page, whole)}，其中：人员经费${of('personnel')}；公用经费${of('operating')}。`,
  ];
}

/** 政府性基金 or 国有资本经营. */
export function fundSection(page: Page, fund: Extract<Fund & Source, 'fund' | 'capital'>): Line[] {
  const { figures, manner, entity, kept } = page;
  const name = fund === 'fund' ? '政府性基金预算财政拨款' : '国有资本经营预算财政拨款';
  const keys = [out('current', 'all', fund)];
  const now = figures.now(...keys) ?? 0;
  const received = figures.now(incomeKey('total', fund, 'fiscal'), incomeKey('total', fund)) ?? 0;
  if (now === 0 && received === 0) return [line`${entity}${yearOf(page)}${manner.joint ? '无' : '没有'}${name}收入和支出。`];
  const opening = figures.now(incomeKey('total', fund === 'fund' ? 'carryFund' : 'carryCapital', 'fiscal')) ?? 0;
  const closing = figures.now(out('carryOut', 'all', fund)) ?? 0;
  const prior = figures.prior(...keys);
  const sign = signOf(page, now, prior);
  const why = sign === 0 && prior !== null ? [] : line`${manner.because}${reasonOr(kept.reason(...keys), sign)}`;
  return [
    line`${yearOf(page)}${name}年初结转和结余${amount(page, opening)}，本年收入${amount(page, received)}，本年支出${amount(page, now)}，年末结转和结余${amount(page, closing)}。${since(page)}，${change(page, now, prior, `${name}支出`)}${why}。`,
    ...(now === 0 ? [] : planned(page, fund, `${name}支出`)),
  ];
}

export function agency(page: Page): Line[] {
  const { figures, kept, manner, draft } = page;
  const keys = [itemKey('agency')];
  const said = draft.ledger.facts.find((fact) => fact.table < 0 && fact.key === itemKey('agency'));
  const now = figures.now(...keys) ?? said?.value ?? null;
  const base = page.lastYear === '上年' ? '上年度' : `${page.lastYear}年度`;
  const moved = comparison(
    { ...page, manner: { ...manner, because: '，主要原因是' } },
    { now: now ?? 0, prior: now === null ? null : figures.prior(...keys), base, reason: kept.reason(...keys), rate: true },
  );
  const whose = whoRuns(page);
  return [line`${yearOf(page)}${whose}机关运行经费支出${amount(page, now)}，${moved}。`];
}
