// The narrative of a budget report in Hebei's shape: 收入、支出、比上年增减 in one section, each item with its 万元.
import { incomeKey, itemKey, expenditureKey as out, type Source } from '../ledger/keys';
import { sumOfClasses } from './budgetSections';
import type { Page } from './page';
import { amount, reasonOr, shown, signOf, useOr } from './phrases';
import { projectsOf } from './subjects';
import { blank, choice, joined, type Line, line } from './writing';

const total = (page: Page): number | null =>
  page.figures.now(incomeKey('total', 'total'), incomeKey('total', 'current'), out('total', 'all', 'all'));

export function income(page: Page): Line[] {
  const { figures, entity, year } = page;
  const source = (one: Source): number => figures.now(incomeKey('total', one)) ?? 0;
  const more = (
    [
      ['account', '财政专户管理资金收入'],
      ['own', '单位资金收入'],
      ['carry', '上年结转结余'],
    ] as const
  ).filter(([one]) => source(one) !== 0);
  const list = [
    line`一般公共预算收入${amount(page, source('general'))}`,
    line`政府性基金预算收入${amount(page, source('fund'))}`,
    line`国有资本经营预算收入${amount(page, source('capital'))}`,
    ...(more.length > 0
      ? more.map(([one, name]) => line`${name}${amount(page, source(one))}`)
      : [line`其他收入${amount(page, source('other'))}`]),
  ];
  return [line`${year}年${entity}预算收入${amount(page, total(page))}，其中：${joined(list, '，')}。`];
}

export function outlay(page: Page): Line[] {
  const { figures, entity, year } = page;
  const project = of(page, 'project') ?? 0;
  const measure = (one: 'personnel' | 'operating'): Line =>
    amount(page, figures.now(out('current', one, 'all'), out('current', one, 'general')) ?? sumOfClasses(page, one));
  const known = projectsOf(page.draft);
  const names = known.map(({ name, amount: value }) => line`${name}${amount(page, value)}`);
  const list = project === 0 || known.length === 0 ? [] : line`，包括${joined(names, '、')}`;
  const whole = figures.now(out('total', 'all', 'all'), out('current', 'all', 'all')) ?? total(page);
  return [
    line`${year}年${entity}支出预算${amount(page, whole)}，其中：基本支出${amount(page, of(page, 'basic'))}，包括人员经费${measure('personnel')}和公用经费${measure('operating')}；项目支出${amount(page, project)}${list}。`,
  ];
}

const keysOf = (measure: 'basic' | 'project'): string[] => [out('current', measure, 'all'), out('current', measure, 'general')];
const of = (page: Page, measure: 'basic' | 'project'): number | null => page.figures.now(...keysOf(measure));

/** `较2023年增加1.00万元` without a reason. */
function movedBy(page: Page, now: number | null, prior: number | null, base: string): Line {
  if (now === null || prior === null)
    return line`${base}${choice('增加', '减少')}${amount(page, null, now === null ? undefined : 'lastYear')}`;
  const sign = signOf(page, now, prior);
  if (sign === 0) return line`与${page.lastYear}年持平`;
  return line`${base}${sign > 0 ? '增加' : '减少'}${amount(page, Math.abs(shown(page, now) - shown(page, prior)))}`;
}

export function changes(page: Page): Line[] {
  const { figures, entity, year, lastYear, kept } = page;
  const whole = total(page);
  const prior = figures.prior(incomeKey('total', 'total'), incomeKey('total', 'current'), out('total', 'all', 'all'));
  const part = (measure: 'basic' | 'project', name: string): Line => {
    const before = figures.prior(...keysOf(measure));
    const sign = signOf(page, of(page, measure), before);
    const moved = movedBy(page, of(page, measure), before, '');
    if (before !== null && sign === 0) return line`${name}${moved}`;
    const about = kept.about(name).reason;
    const reason = kept.reason(...keysOf(measure)) ?? (about === null ? null : { words: about, sign: 0 as const });
    return line`${name}${moved}，主要原因是${reasonOr(reason, sign)}`;
  };
  return [
    line`${year}年${entity}预算收支安排${amount(page, whole)}，${movedBy(page, whole, prior, `较${lastYear}年`)}，其中：${part('basic', '基本支出')}；${part('project', '项目支出')}。`,
  ];
}

export function agency(page: Page): Line[] {
  const { figures, year, entity } = page;
  const now =
    figures.now(itemKey('agency')) ?? figures.now(out('current', 'operating', 'general')) ?? sumOfClasses(page, 'operating');
  return [
    line`${year}年，${entity}机关运行经费共计安排${amount(page, now)}，主要用于${useOr(page, [itemKey('agency')], page.kept.about('共计安排').use)}。`,
  ];
}

export function publicItems(page: Page): Line[] {
  const { figures, year, entity, lastYear } = page;
  const now = (item: Parameters<typeof itemKey>[0]): Line => amount(page, figures.now(itemKey(item)) ?? 0);
  const whole = figures.now(itemKey('threePublic')) ?? 0;
  const prior = figures.prior(itemKey('threePublic'));
  const sign = signOf(page, whole, prior);
  const moved =
    prior === null
      ? line`与${lastYear}年相比${choice('增加', '减少')}${amount(page, null, 'lastYear')}，主要原因是${blank('主要原因')}`
      : sign === 0
        ? line`与${lastYear}年相比持平`
        : line`与${lastYear}年相比${sign > 0 ? '增加' : '减少'}${amount(page, Math.abs(shown(page, whole) - shown(page, prior)))}，主要原因是${reasonOr(page.kept.reason(itemKey('threePublic'), itemKey('reception')), sign)}`;
  return [
    line`${year}年，${entity}财政拨款“三公”经费预算安排${amount(page, whole)}，其中：因公出国（境）费${now('abroad')}；公务用车购置及运行维护费${now('vehicles')}（其中：公务用车购置费${now('vehiclePurchase')}，公务用车运行维护费${now('vehicleRunning')}）；公务接待费${now('reception')}。${moved}。`,
  ];
}
