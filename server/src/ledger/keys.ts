// The names of quantities. Two figures with one key state one quantity, wherever they stand. A key is
// `flow|subject|measure|fund|time`; the parts are the field's own distinctions and nothing else.
import { squash } from '../text/fold';
import { byLabel } from '../text/labels';

/** in 收入 · out 支出 · gov 其他重要事项（采购、资产等） */
export type Flow = 'in' | 'out' | 'gov';

/** all 合计 · basic 基本支出 · project 项目支出 · personnel 人员经费 · operating 公用经费 · business 经营支出 · remitted 上缴上级支出 · subsidy 对附属单位补助支出 */
export type Measure = 'all' | 'basic' | 'project' | 'personnel' | 'operating' | 'business' | 'remitted' | 'subsidy';

/** all 全部资金 · fiscal 财政拨款（三本预算）· general 一般公共预算 · fund 政府性基金 · capital 国有资本经营 */
export type Fund = 'all' | 'fiscal' | 'general' | 'fund' | 'capital';

/** now the report's own figure (预算数 of a budget, 决算数 of final accounts) · budget 年初预算 · revised 全年/调整预算 · prior 上年（比较基数）· change 比上年增减额 */
export type Time = 'now' | 'budget' | 'revised' | 'prior' | 'priorOutturn' | 'change';

/**
 * Sources of income (收入来源), used as the subject of `in` keys: total 收入总计 · current 本年收入 · fiscal 财政拨款 ·
 * general 一般公共预算 · generalOwn 一般财力 (where transfers are shown apart) · generalTransfer 上级一般公共预算转移支付 ·
 * fund, fundOwn, fundTransfer 政府性基金 · capital, capitalOwn, capitalTransfer 国有资本经营 · account 财政专户 ·
 * own 单位资金 · business 事业收入 · operating 经营收入 · superior 上级补助收入 · remitted 附属单位上缴收入 · other 其他收入 ·
 * carry 上年（年初）结转结余 · carryFiscal 财政拨款结转 · carryGeneral, carryFund, carryCapital · carryOther 非财政拨款结转结余 ·
 * carryAccount, carryOwn · drawn 使用非财政拨款结余
 */
export type Source =
  | 'total'
  | 'current'
  | 'fiscal'
  | 'general'
  | 'generalOwn'
  | 'generalTransfer'
  | 'fund'
  | 'fundOwn'
  | 'fundTransfer'
  | 'capital'
  | 'capitalOwn'
  | 'capitalTransfer'
  | 'account'
  | 'own'
  | 'business'
  | 'operating'
  | 'superior'
  | 'remitted'
  | 'other'
  | 'carry'
  | 'carryFiscal'
  | 'carryGeneral'
  | 'carryFund'
  | 'carryCapital'
  | 'carryOther'
  | 'carryAccount'
  | 'carryOwn'
  | 'drawn';

/**
 * Income: `in|<subject>|<source>|<scope>|<time>`; subject is `total` or a functional code (收入总表's rows),
 * scope `all`, or `fiscal` for figures of 财政拨款收支总表.
 */
export function incomeKey(subject: string, source: Source, scope: 'all' | 'fiscal' = 'all', time: Time = 'now'): string {
  return `in|${subject}|${source}|${scope}|${time}`;
}

/**
 * Expenditure: `out|<subject>|<measure>|<fund>|<time>`. Subjects: `total` 支出总计 (with 年终结转), `current` 本年支出合计,
 * `f:2101501` functional, `e:30101` economic, `p:<project name>` 项目, `x:<line>` 三公 and other items (see `ITEMS`),
 * `carryOut` 年末结转结余, `distributed` 结余分配.
 */
export function expenditureKey(subject: string, measure: Measure, fund: Fund, time: Time = 'now'): string {
  return `out|${subject}|${measure}|${fund}|${time}`;
}

/** “三公”经费 and its items, 机关运行经费: subjects `x:…` of expenditure keys (measure all, fund fiscal). */
export type Item = 'threePublic' | 'abroad' | 'vehicles' | 'vehiclePurchase' | 'vehicleRunning' | 'reception' | 'agency';

export function itemKey(item: Item, time: Time = 'now'): string {
  return `out|x:${item}|all|fiscal|${time}`;
}

/** 政府采购: total, goods 货物, works 工程, services 服务, small 中小企业, micro 小微企业. */
export type Procurement = 'total' | 'goods' | 'works' | 'services' | 'small' | 'micro';

export function procurementKey(part: Procurement): string {
  return `gov|procurement|${part}`;
}

/** 国有资产占用: total 资产总额, fixed 固定资产; in money, at the end of last year. */
export type Assets = 'total' | 'fixed';

export function assetsKey(part: Assets): string {
  return `gov|assets|${part}`;
}

/** A project by its name, whatever stands around it (年份、“项目”二字、括号宽窄 do not tell projects apart). */
export function projectSubject(name: string): string {
  return `p:${squash(name)
    .replace(/^20\d\d年(?:度)?/, '')
    .replace(/项目$/, '')}`;
}

/** The same key at another time. */
export function atTime(key: string, time: Time): string {
  return `${key.slice(0, key.lastIndexOf('|') + 1)}${time}`;
}

const OFFICIAL = /^(?:公务用车|公务车辆?|公车)/;
/** What else the vehicles of a “三公” table are called. */
const VEHICLES = /^(?:公务用车|公务车辆?|公车|用车|车辆)/;
/** What a name of the vehicles' money may say besides: what it is spent on, and that it is money. */
const SPENT = /^(?:购置|购买|更新|运行|运转|运维|维护|维修|使用|费用?|经费|支出|开支|预算数?|决算数?|及|和|与|、|含|[()])*$/;

/**
 * The item of a name that begins with the vehicles and says nothing but what was spent on them (公务用车费, 公车购置及运行费);
 * null for others. `bare`: in a table, where 车辆 are no others and a figure is money whatever its row says.
 */
export function vehicleItemOf(name: string, bare: boolean): Item | null {
  const vehicles = (bare ? VEHICLES : OFFICIAL).exec(name);
  const spent = name.slice(vehicles?.[0].length ?? 0);
  if (!vehicles || !SPENT.test(spent)) return null;
  const bought = /购置|购买|更新/.test(spent);
  const run = /运行|运转|运维|维护|维修/.test(spent);
  if (bought !== run) return bought ? 'vehiclePurchase' : 'vehicleRunning';
  return bare || bought || /费|支出|开支|预算|决算/.test(spent) ? 'vehicles' : null;
}

/** The item a label names (`二、公务用车购置及运行维护费`, `其中：公务用车购置费`); null when it is none of them. */
export const itemOf = byLabel((label: string): Item | null => {
  const name = squash(label).replace(/[（(].*?[)）]/g, (m) => (/境/.test(m) ? m : ''));
  if (/机关运行经费|机关运行费/.test(name)) return 'agency';
  // How often and how many is no amount.
  if (/团组|人次|批次|人数|保有量|购置数|数\((?:个|人|辆|批|次)\)/.test(squash(label))) return null;
  const vehicles = vehicleItemOf(squash(label), false);
  if (vehicles !== null) return vehicles;
  // All three of them by name: `出国（境）经费、车辆购置及运行费、公务接待费（简称“三公”经费）`.
  if (/出国/.test(name) && /车/.test(name) && /接待/.test(name)) return 'threePublic';
  if (/因公出国/.test(name)) return /教学科研|其他因公/.test(name) ? null : 'abroad';
  if (/公务接待/.test(name)) return /国内|外宾|国\(境\)外/.test(name) ? null : 'reception';
  if (/(?:公务|务|公)?用?车.*购置费?(?:及|和|与|、)(?:运行|运维|车?运行|用车运行)/.test(name)) return 'vehicles';
  if (/(?:用车|公车)购置|^购置费$/.test(name)) return 'vehiclePurchase';
  if (/(?:用车|公车|车辆).*运行|^运行(?:维护)?费$/.test(name)) return 'vehicleRunning';
  if (/[“"]?三公[”"]?经费/.test(name)) return 'threePublic';
  return null;
});

/** The source of income a label names, by itself; null when it is none. The lines under 上年结转 are the caller's to tell apart. */
export const sourceOf = byLabel((label: string): Source | null => {
  const name = squash(label).replace(/\(.*?\)/g, '');
  if (/^(?:收入总计|总计|收入合计|收支总计|合计)$/.test(name)) return 'total';
  if (/^(?:本年收入(?:合计|小计)?|本年小计|小计)$/.test(name)) return 'current';
  if (/非财政拨款结转|非财政拨款结余/.test(name)) return /使用/.test(name) ? 'drawn' : 'carryOther';
  if (/使用.*结余|动用.*结余/.test(name)) return 'drawn';
  if (/^(?:上年|年初|上年度).*(?:结转|结余)|^上年结转|^年初.*结转|^结转下年/.test(name))
    return /财政拨款/.test(name) ? 'carryFiscal' : 'carry';
  if (/^财政拨款结转/.test(name)) return 'carryFiscal';
  const transfer = /上级.*(?:转移支付)/.test(name);
  if (/国有资本/.test(name)) return transfer ? 'capitalTransfer' : /^国有资本经营收入$/.test(name) ? 'capitalOwn' : 'capital';
  if (/基金/.test(name)) return transfer ? 'fundTransfer' : /^政府性基金收入$/.test(name) ? 'fundOwn' : 'fund';
  if (/^一般财力$/.test(name)) return 'generalOwn';
  if (/一般公共预算|公共财政预算/.test(name)) return transfer ? 'generalTransfer' : 'general';
  if (/财政专户|专户管理/.test(name)) return 'account';
  if (/^财政拨款(?:收入|补助|小计|合计|预算)?(?:小计|合计)?$|^同级财政拨款/.test(name)) return 'fiscal';
  if (/^单位资金(?:收入)?$/.test(name)) return 'own';
  if (/经营收入/.test(name)) return 'operating';
  if (/^事业收入/.test(name)) return 'business';
  if (/上级补助/.test(name)) return 'superior';
  if (/附属单位/.test(name)) return 'remitted';
  if (/^(?:单位)?其他(?:资金)?收入|^其他资金(?:收入)?$|^其他来源收入/.test(name)) return 'other';
  return null;
});

/** What a column or a word measures: 基本支出, 项目支出, 人员经费 …; `all` when it names none of them. */
export function measureOf(label: string): Measure {
  if (/人员(?:经费|支出)/.test(label)) return 'personnel';
  if (/公用(?:经费|支出)/.test(label)) return 'operating';
  if (/基本支出/.test(label)) return 'basic';
  if (/项目支出/.test(label)) return 'project';
  if (/经营支出/.test(label)) return 'business';
  if (/上缴上级|上解上级/.test(label)) return 'remitted';
  if (/对附属单位/.test(label)) return 'subsidy';
  return 'all';
}

/** Which of the three funds a label names; null when none. */
export function fundOf(label: string): Fund | null {
  if (/国有资本/.test(label)) return 'capital';
  if (/政府性?基金|基金预算/.test(label)) return 'fund';
  if (/一般公共预算|公共财政预算/.test(label)) return 'general';
  if (/财政拨款/.test(label)) return 'fiscal';
  return null;
}
