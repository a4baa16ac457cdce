// The narrative of a budget report in Shanghai's shape: one explanation before the tables (in 万元, the tables in
// 元), 三公 and 机关运行经费 after them.
import { type Item, incomeKey, itemKey, expenditureKey as out } from '../ledger/keys';
import { chinese } from './numerals';
import type { Page } from './page';
import { amount, percent, reasonOr, shown, signOf, useOr } from './phrases';
import { classesOf, itemsOf } from './subjects';
import { choice, type Line, line } from './writing';

/** `，比2024年预算增加1.00万元`, `，与2024年预算持平`. */
function against(page: Page, now: number, keys: readonly string[]): Line {
  const prior = page.figures.prior(...keys);
  const base = `${page.lastYear}年预算`;
  if (prior === null) return line`，比${base}${choice('增加', '减少')}${amount(page, null, 'lastYear')}`;
  const sign = signOf(page, now, prior);
  if (sign === 0) return line`，与${base}持平`;
  return line`，比${base}${sign > 0 ? '增加' : '减少'}${amount(page, Math.abs(shown(page, now) - shown(page, prior)))}`;
}

const FUNDS = [
  ['general', '一般公共预算拨款支出预算'],
  ['fund', '政府性基金拨款支出预算'],
  ['capital', '国有资本经营预算拨款支出预算'],
] as const;

export function explanation(page: Page): Line[] {
  const { figures, entity, year, kept } = page;
  const whole = figures.now(incomeKey('total', 'total'), incomeKey('total', 'current'), out('total', 'all', 'all'));
  const keys = [incomeKey('total', 'fiscal'), incomeKey('total', 'total', 'fiscal'), incomeKey('total', 'current', 'fiscal')];
  const fiscal = figures.now(...keys) ?? 0;
  const spent = [out('total', 'all', 'fiscal'), out('current', 'all', 'fiscal'), ...keys];
  const fiscalOut = figures.now(...spent) ?? 0;
  const other = (source: 'business' | 'operating' | 'other'): Line => amount(page, figures.now(incomeKey('total', source)) ?? 0);
  const funds = FUNDS.map(([fund, name]): Line => {
    const own = [
      out('current', 'all', fund),
      out('total', 'all', fund),
      incomeKey('total', fund, 'fiscal'),
      incomeKey('total', fund),
    ];
    const now = figures.now(...own) ?? 0;
    const prior = figures.prior(...own);
    return line`${name}${amount(page, now)}${now === 0 && prior === null ? [] : against(page, now, own)}`;
  });
  const prior = figures.prior(...keys);
  const sign = signOf(page, fiscal, prior);
  const reason = kept.reason(...spent, ...keys);
  const why =
    prior === null || sign !== 0
      ? [
          line`财政拨款收入支出${prior === null ? choice('增加', '减少') : sign > 0 ? '增加' : '减少'}的主要原因是${whyOf(page, reasonOr(reason, sign))}。`,
        ]
      : [];
  return [
    line`${year}年，${entity}收入预算${amount(page, whole)}，其中：财政拨款收入${amount(page, fiscal)}${against(page, fiscal, keys)}；事业收入${other('business')}；事业单位经营收入${other('operating')}；其他收入${other('other')}。`,
    line`支出预算${amount(page, figures.now(out('total', 'all', 'all'), out('current', 'all', 'all')) ?? whole)}，其中：财政拨款支出预算${amount(page, fiscalOut)}${against(page, fiscalOut, spent)}。财政拨款支出预算中，${funds[0] ?? []}；${funds[1] ?? []}；${funds[2] ?? []}。`,
    ...why,
    line`财政拨款支出主要内容如下：`,
    ...contents(page),
  ];
}

/** The reason in a paragraph of its own, which no figure stands before. */
function whyOf(page: Page, otherwise: Line): Line {
  const words = /财政拨款收入支出(?:增加|减少)的主要原因是([^。\r\n]{2,400})/.exec(page.kept.text)?.[1];
  return words === undefined || words.includes('【') ? otherwise : [words];
}

function contents(page: Page): Line[] {
  const { figures, kept, year, lastYear } = page;
  // Some list what each 类 is for, most each 项.
  if (/“[^”（]+”科目/.test(kept.text) && !kept.text.includes('（项）')) {
    return classesOf(page.draft, figures, 'general').map(({ code, name }, i) => {
      const keys = [out(`f:${code}`, 'all', 'general'), out(`f:${code}`, 'all', 'fiscal')];
      const use = useOr(page, keys, kept.about(`“${name}”科目`).use);
      return line`${String(i + 1)}${page.manner.itemMark}“${name}”科目${amount(page, figures.now(...keys))}，主要用于${use}。`;
    });
  }
  return itemsOf(page.draft, figures, 'general').map(({ code, path }, i) => {
    const keys = [out(`f:${code}`, 'all', 'general')];
    const now = figures.now(...keys) ?? 0;
    const prior = figures.executed(...keys);
    const head = line`${String(i + 1)}${page.manner.itemMark}“${path}”${amount(page, now)}，主要用于${useOr(page, keys)}。`;
    if (prior === null) return head;
    const [here, before] = [shown(page, now), shown(page, prior)];
    const sign = signOf(page, now, prior);
    const moved =
      sign === 0
        ? line`与${lastYear}年预算执行数持平`
        : before === 0
          ? line`${lastYear}年没有安排此项支出`
          : line`比${lastYear}年预算执行数${sign > 0 ? '增加' : '减少'}${percent(page, Math.abs(here - before), before)}`;
    const why = reasonOr(kept.reason(...keys), sign);
    return line`${head}${lastYear}年当年预算执行数为${amount(page, prior)}，${year}年预算安排${amount(page, now)}，${moved}。主要原因是：${why}。`;
  });
}

export function publicItems(page: Page): Line[] {
  const { figures, year, kept } = page;
  const one = (item: Item, name: string): Line => {
    const now = figures.now(itemKey(item)) ?? 0;
    const reason = kept.reason(itemKey(item));
    const sign = signOf(page, now, figures.prior(itemKey(item)));
    const why =
      reason || sign !== 0 || (now !== 0 && figures.prior(itemKey(item)) === null)
        ? line`，主要原因是${reasonOr(reason, sign)}`
        : [];
    return line`${name}${amount(page, now)}${against(page, now, [itemKey(item)])}${item === 'vehicles' ? [] : why}`;
  };
  const whole = figures.now(itemKey('threePublic')) ?? 0;
  const number = (i: number): string => (/[（(]一[）)]/.test(kept.text) ? `（${chinese(i)}）` : `${i}${page.manner.itemMark}`);
  return [
    line`${year}年“三公”经费预算数为${amount(page, whole)}${against(page, whole, [itemKey('threePublic')])}。其中：`,
    line`${number(1)}${one('abroad', '因公出国（境）费')}。`,
    line`${number(2)}${one('vehicles', '公务用车购置及运行费')}。其中：${one('vehiclePurchase', '公务用车购置费')}；${one('vehicleRunning', '公务用车运行费')}。`,
    line`${number(3)}${one('reception', '公务接待费')}。`,
  ];
}

export function agency(page: Page): Line[] {
  const now = page.figures.now(itemKey('agency'));
  const { year, kept } = page;
  const entity = /年，?([^，。\d]{2,40}?)(?:没有)?财政拨款/.exec(kept.text)?.[1] ?? page.entity;
  return now === 0
    ? [line`${year}年，${entity}没有财政拨款安排的机关运行经费。`]
    : [line`${year}年，${entity}财政拨款的机关运行经费预算为${amount(page, now)}。`];
}
