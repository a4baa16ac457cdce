// 财政拨款“三公”经费支出决算情况说明: against the budget, against last year, item by item. Numbers of trips, cars and
// guests are in no table; they stay as they were, or are left for the writer.
import { type Item, itemKey } from '../ledger/keys';
import type { Page } from './page';
import { amount, change, completion, percent, reasonOr, shown, signOf } from './phrases';
import { blank, type Line, line } from './writing';

const now = (page: Page, item: Item): number => page.figures.now(itemKey(item)) ?? 0;
const since = ({ lastYear }: Page): string => (lastYear === '上年' ? '与上年度相比' : `与${lastYear}年度相比`);

/** Neither planned nor spent. */
export function isNothing(page: Page): boolean {
  return now(page, 'threePublic') === 0 && (page.figures.planned(itemKey('threePublic'))?.value ?? 0) === 0;
}

export function nothing({ entity, year, manner }: Page): Line[] {
  return [line`${entity}${year}年度${manner.joint ? '无“三公”经费财政拨款支出' : '没有财政拨款“三公”经费支出'}。`];
}

export function whole(page: Page): Line[] {
  const { figures, year, kept } = page;
  const total = now(page, 'threePublic');
  const plan = figures.planned(itemKey('threePublic'))?.value ?? null;
  if (isNothing(page)) return nothing(page);
  const prior = figures.prior(itemKey('threePublic'));
  const sign = signOf(page, total, prior);
  const why = sign === 0 && prior !== null ? [] : line`，主要原因是${reasonOr(kept.reason(itemKey('threePublic')), sign)}`;
  return [
    line`${year}年度财政拨款“三公”经费支出预算为${amount(page, plan)}，支出决算为${amount(page, total)}${completion(page, total, plan, '预算')}。${since(page)}，${change(page, total, prior, '“三公”经费支出')}${why}。`,
  ];
}

export function detail(page: Page): Line[] {
  const { year, kept } = page;
  const total = now(page, 'threePublic');
  const share = (item: Item): Line => (total === 0 ? [] : line`，占${percent(page, now(page, item), total)}`);
  const counted = (pattern: RegExp, empty: boolean): Line => {
    const found = pattern.exec(kept.text)?.[1];
    return [found ?? (empty ? '0' : blank('数量'))];
  };
  const abroad = now(page, 'abroad');
  const reception = now(page, 'reception');
  const purchase = now(page, 'vehiclePurchase');
  const mark = page.manner.itemMark;
  const runningUse =
    kept.use(itemKey('vehicleRunning')) ??
    page.lasting.use(itemKey('vehicleRunning')) ??
    (now(page, 'vehicleRunning') === 0 ? null : blank('用途'));
  const guests = /公务接待[^。；]*主要用于([^。；]+)/.exec(kept.text)?.[1];
  return [
    line`${year}年度财政拨款“三公”经费支出决算中，因公出国（境）费支出决算${amount(page, abroad)}${share('abroad')}；公务用车购置及运行维护费支出决算${amount(page, now(page, 'vehicles'))}${share('vehicles')}；公务接待费支出决算${amount(page, reception)}${share('reception')}。具体情况如下：`,
    line`1${mark}因公出国（境）费支出${amount(page, abroad)}。全年安排因公出国（境）团组${counted(/团组(\d+)个/, abroad === 0)}个，因公出国（境）${counted(/团组\d+个[^。]{0,12}?(\d+)人次/, abroad === 0)}人次。`,
    compared(page, 'abroad', '因公出国（境）费支出'),
    line`2${mark}公务用车购置及运行维护费支出${amount(page, now(page, 'vehicles'))}。其中：`,
    line`公务用车购置支出${amount(page, purchase)}，全年购置公务用车${counted(/购置公务用车(\d+)辆/, purchase === 0)}辆，年末公务用车保有量${counted(/保有量为?(\d+)辆/, false)}辆。`,
    line`公务用车运行维护费支出${amount(page, now(page, 'vehicleRunning'))}${runningUse === null ? [] : line`，主要用于${runningUse}`}。`,
    compared(page, 'vehicles', '公务用车购置及运行维护费支出'),
    line`3${mark}公务接待费支出${amount(page, reception)}。国内公务接待${counted(/国内公务接待(\d+)批次/, reception === 0)}批次，接待${counted(/国内公务接待\d+批次[^。]{0,8}?(\d+)人次/, reception === 0)}人次${guests === undefined ? '' : `，主要用于${guests}`}；国（境）外公务接待${counted(/国（境）外公务接待(\d+)批次/, reception === 0)}批次，接待${counted(/国（境）外公务接待\d+批次[^。]{0,8}?(\d+)人次/, reception === 0)}人次。`,
    compared(page, 'reception', '公务接待费支出'),
  ];
}

/** Against the budget and against last year. */
function compared(page: Page, item: Item, name: string): Line {
  const { figures, kept, lastYear } = page;
  const value = now(page, item);
  const plan = figures.planned(itemKey(item))?.value ?? 0;
  const prior = figures.prior(itemKey(item));
  const outturn = lastYear === '上年' ? '上年度决算数' : `${lastYear}年度决算数`;
  const sign = signOf(page, value, prior);
  const even = shown(page, value) === shown(page, plan);
  if (even && ((prior === null && value === 0) || (prior !== null && sign === 0)))
    return line`${name}与预算数、${outturn}均持平。`;
  const planSign = signOf(page, value, plan);
  const budget = even
    ? line`${name}决算数与预算数持平`
    : line`${name}决算数比预算数${planSign > 0 ? '增加' : '减少'}${amount(page, Math.abs(shown(page, value) - shown(page, plan)))}${completion(page, value, plan, '预算')}`;
  const about = kept.about(`，${name}`).reason ?? kept.about(name).reason;
  const reason = kept.reason(itemKey(item)) ?? (about === null ? null : { words: about, sign: 0 as const });
  const why = sign === 0 && prior !== null ? [] : line`，主要原因是${reasonOr(reason, sign)}`;
  return line`${budget}；${since(page)}，${change(page, value, prior, name)}${why}。`;
}
