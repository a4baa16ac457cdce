// What must tie between tables, by what they are (勾稽关系): relations between quantities, whatever table or
// sentence states them. One statement of each quantity stands for it; its other statements must agree anyway.
import type { Text } from '../text/say';
import { atTime, expenditureKey, incomeKey, itemKey, type Source } from './keys';
import type { Statement, SumRelation } from './model';
import type { Quantity } from './quantities';
import { isSlipOf } from './slips';

/** `twins`: see `twinChanges`. */
export function identities(
  statements: readonly Statement[],
  quantities: readonly Quantity[],
  twins: readonly (readonly number[])[],
): SumRelation[] {
  const first = new Map<string, number>();
  for (const quantity of quantities) {
    // The tables' statements come before the prose's.
    const at = quantity.statements[0] ?? -1;
    if ((statements[at]?.table ?? -1) >= 0) first.set(quantity.key, at);
  }
  const relations: SumRelation[] = [];
  const tie: Tie = (family, force, total, parts, label, whole = false) => {
    const at = first.get(total);
    const from = parts.map((key) => first.get(key)).filter((i): i is number => i !== undefined);
    if (at === undefined || from.length === 0 || from.includes(at) || (whole && from.length < parts.length)) return;
    const text: Text = { zh: label, en: label };
    relations.push({
      kind: 'sum',
      family: `across: ${family}`,
      total: at,
      parts: from.map((part) => ({ at: part, sign: 1 })),
      label: text,
      force,
    });
  };
  balance(statements, first, tie);
  subjects(statements, quantities, first, tie);
  basics(tie);
  oneFund(statements, quantities, first, relations);
  changes(statements, twins, relations);
  publicItems(tie);
  projects(quantities, first, tie);
  funds(statements, quantities, first, tie);
  return relations;
}

/** What no table states counts for nothing, unless the `whole` list of parts is asked for. */
type Tie = (
  family: string,
  force: SumRelation['force'],
  total: string,
  parts: readonly string[],
  label: string,
  whole?: boolean,
) => void;

/** 收入总计 = 支出总计; 支出总计 = 本年支出 where nothing is left at the year's end; the funds of 财政拨款 here and there. */
function balance(statements: readonly Statement[], first: ReadonlyMap<string, number>, tie: Tie): void {
  const total = expenditureKey('total', 'all', 'all');
  tie('sides', 'certain', total, [incomeKey('total', 'total')], '支出总计＝收入总计');
  const left = statesAny(statements, first, ['out|carryOut|', 'out|distributed|']);
  tie(
    'fiscal sides',
    'guess',
    expenditureKey('total', 'all', 'fiscal'),
    [incomeKey('total', 'total', 'fiscal')],
    '财政拨款支出总计＝财政拨款收入总计',
  );
  if (!left) {
    for (const fund of ['all', 'fiscal', 'general', 'fund', 'capital'] as const) {
      tie(
        'closing',
        'guess',
        expenditureKey('total', 'all', fund),
        [expenditureKey('current', 'all', fund)],
        '支出总计＝本年支出合计',
      );
    }
  }
  for (const source of ['general', 'fund', 'capital'] as const satisfies readonly Source[]) {
    tie(
      'funds',
      'guess',
      incomeKey('total', source, 'fiscal'),
      [incomeKey('total', source)],
      '财政拨款收支总表的收入＝收支总表的收入',
    );
    // 收入总表 shows 一般财力 and 上级转移支付 apart where 收支总表 has their sum.
    tie(
      'transfers',
      'certain',
      incomeKey('total', source),
      [incomeKey('total', `${source}Own`), incomeKey('total', `${source}Transfer`)],
      '拨款＝一般财力＋上级转移支付',
    );
  }
  for (const scope of ['all', 'fiscal'] as const) {
    const opening = (['carryGeneral', 'carryFund', 'carryCapital'] as const).map((source) => incomeKey('total', source, scope));
    tie('opening', 'guess', incomeKey('total', 'carryFiscal', scope), opening, '财政拨款结转＝三本预算结转之和');
  }
  const three = ['general', 'fund', 'capital'] as const;
  if (!first.has(incomeKey('total', 'general'))) return;
  tie(
    'fiscal',
    'certain',
    incomeKey('total', 'fiscal'),
    three.map((fund) => incomeKey('total', fund)),
    '财政拨款收入＝三本预算之和',
  );
}

/** Whether any quantity whose key begins so is other than zero. */
function statesAny(statements: readonly Statement[], first: ReadonlyMap<string, number>, starts: readonly string[]): boolean {
  for (const [key, at] of first) if (statements[at]?.value !== 0 && starts.some((start) => key.startsWith(start))) return true;
  return false;
}

/** 收入总表 and 支出总表 subject by subject; 类 of 收支总表 in all tables follow from shared keys. */
function subjects(
  statements: readonly Statement[],
  quantities: readonly Quantity[],
  first: ReadonlyMap<string, number>,
  tie: Tie,
): void {
  // This year's income pays for this year's expenditure only where nothing was carried in, drawn or left over.
  const moved = ['in|total|carry', 'in|total|drawn', 'out|carryOut', 'out|distributed'];
  const carried = statesAny(statements, first, moved);
  for (const { key } of quantities) {
    const match = key.startsWith('in|f:') ? /^in\|(f:\d+)\|(total|current)\|all\|now$/.exec(key) : null;
    if (match?.[1] && !(carried && match[2] === 'current'))
      tie('income by subject', 'guess', expenditureKey(match[1], 'all', 'all'), [key], '支出总表＝收入总表（同一科目）');
  }
  tie('income by subject', 'guess', expenditureKey('current', 'all', 'all'), [incomeKey('total', 'total')], '支出合计＝收入合计');
}

/** 基本支出 = 人员经费 + 公用经费, wherever the two stand; 合计 = 基本支出 + 项目支出. */
function basics(tie: Tie): void {
  for (const fund of ['all', 'general'] as const) {
    const of = (measure: 'all' | 'basic' | 'project' | 'personnel' | 'operating'): string =>
      expenditureKey('current', measure, fund);
    tie(`basic ${fund}`, 'certain', of('basic'), [of('personnel'), of('operating')], '基本支出＝人员经费＋公用经费', true);
  }
}

/** “三公”经费 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费, planned and spent. */
function publicItems(tie: Tie): void {
  for (const time of ['now', 'budget', 'prior'] as const) {
    tie(
      '三公',
      'certain',
      itemKey('vehicles', time),
      [itemKey('vehiclePurchase', time), itemKey('vehicleRunning', time)],
      '公务用车购置及运行费＝购置费＋运行费',
      true,
    );
    tie(
      '三公',
      'certain',
      itemKey('threePublic', time),
      [itemKey('abroad', time), itemKey('vehicles', time), itemKey('reception', time)],
      '“三公”经费＝因公出国（境）费＋公务用车购置及运行费＋公务接待费',
      true,
    );
  }
}

/** A project's rows add up to the project; a subject's projects are in its row already. */
function projects(quantities: readonly Quantity[], first: ReadonlyMap<string, number>, tie: Tie): void {
  const rows = new Map<string, string[]>();
  for (const { key } of quantities) {
    const match = key.startsWith('out|p:') ? /^out\|(p:[^@|]+)@\d*\|project\|general\|now$/.exec(key) : null;
    if (!match?.[1] || !first.has(key)) continue;
    const whole = expenditureKey(match[1], 'project', 'general');
    rows.set(whole, [...(rows.get(whole) ?? []), key]);
  }
  for (const [whole, parts] of rows) tie('project', 'certain', whole, parts, '项目预算＝各科目下该项目之和');
}

/** 支出总表 = the three funds' tables, subject by subject, in every measure in which a unit spends nothing else. */
function funds(
  statements: readonly Statement[],
  quantities: readonly Quantity[],
  first: ReadonlyMap<string, number>,
  tie: Tie,
): void {
  const value = (key: string): number => statements[first.get(key) ?? -1]?.value ?? 0;
  for (const measure of ['all', 'basic', 'project'] as const) {
    const by = (subject: string): string[] =>
      (['general', 'fund', 'capital'] as const).map((fund) => expenditureKey(subject, measure, fund));
    const total = expenditureKey('current', measure, 'all');
    if (!first.has(total)) continue;
    const end = `|${measure}|all|now`;
    const subjects = quantities.flatMap(({ key }) =>
      key.startsWith('out|f:') && key.endsWith(end) ? [key.slice('out|'.length, -end.length)] : [],
    );
    const ulp = statements[first.get(total) ?? -1]?.ulp ?? 1;
    const differs = (subject: string): boolean => {
      const rest = value(expenditureKey(subject, measure, 'all')) - by(subject).reduce((sum, key) => sum + value(key), 0);
      return Math.abs(rest) > ulp;
    };
    // Where no subject is named on both sides, nothing tells what else the unit may spend.
    if (subjects.length === 0) continue;
    // Money of another kind shows in an item, in all it is part of and in the total; a slip in one figure.
    if (['current', ...subjects].filter(differs).length > 1) continue;
    for (const subject of subjects) {
      tie(
        `funds by subject ${measure}`,
        'certain',
        expenditureKey(subject, measure, 'all'),
        by(subject),
        '支出总表＝三本预算支出表之和（同一科目）',
      );
    }
    tie(`funds by subject ${measure}`, 'certain', total, by('current'), '支出总表＝三本预算支出表之和');
  }
}

/**
 * A unit whose 基本支出 is all of the general budget has its 人员经费 and 公用经费 there too: what the prose says of
 * them without naming a fund is what the fund's table says.
 */
function oneFund(
  statements: readonly Statement[],
  quantities: readonly Quantity[],
  first: ReadonlyMap<string, number>,
  relations: SumRelation[],
): void {
  const value = (key: string): number | undefined => statements[first.get(key) ?? -1]?.value;
  const basic = value(expenditureKey('current', 'basic', 'all'));
  if (basic === undefined || basic !== value(expenditureKey('current', 'basic', 'general'))) return;
  for (const measure of ['personnel', 'operating'] as const) {
    const table = first.get(expenditureKey('current', measure, 'general'));
    const own = quantities.find(({ key }) => key === expenditureKey('current', measure, 'all'));
    const label: Text = { zh: '基本支出全部来自一般公共预算', en: 'all basic expenditure is of the general budget' };
    if (table === undefined) continue;
    for (const at of own?.statements ?? []) {
      if (at !== table && (statements[at]?.table ?? -1) < 0)
        relations.push({
          kind: 'sum',
          family: `across: one fund ${at}`,
          total: at,
          parts: [{ at: table, sign: 1 }],
          label,
          force: 'certain',
        });
    }
  }
}

/**
 * Totals that are one amount this year and, as both sides balance and the fund is the only one, were so last year. The
 * keys of one side are names for one amount unless the draft states them apart.
 */
type Sides = readonly (readonly string[])[];

const TWINS: readonly Sides[] = [
  [
    [incomeKey('total', 'total'), incomeKey('total', 'current')],
    [expenditureKey('total', 'all', 'all'), expenditureKey('current', 'all', 'all')],
  ],
  [
    [incomeKey('total', 'fiscal'), incomeKey('total', 'total', 'fiscal'), incomeKey('total', 'current', 'fiscal')],
    [expenditureKey('total', 'all', 'fiscal'), expenditureKey('current', 'all', 'fiscal')],
    [expenditureKey('current', 'all', 'general')],
  ],
  [[expenditureKey('current', 'basic', 'all')], [expenditureKey('current', 'basic', 'general')]],
];

/** Twins changed by the same amount; one that differs by a slip from the others is told. */
function changes(statements: readonly Statement[], twins: readonly (readonly number[])[], relations: SumRelation[]): void {
  const label: Text = { zh: '收支两方、同一资金的增减额相同', en: 'both sides and the one fund change alike' };
  twins.forEach(([anchor, ...rest], t) => {
    if (anchor === undefined) return;
    rest.forEach((at, i) => {
      // Last year the sides may have differed by what was left over: only a slip tells against a figure.
      if (!isOneFigure(statements[at], statements[anchor])) return;
      relations.push({
        kind: 'sum',
        family: `across: twins ${t} ${i}`,
        total: at,
        parts: [{ at: anchor, sign: 1 }],
        label,
        force: 'tentative',
      });
    });
  });
}

/** The changes of quantities that are one amount this year: both sides of a balance, the only fund and the whole. */
export function twinChanges(statements: readonly Statement[], quantities: readonly Quantity[]): readonly (readonly number[])[] {
  const home = new Map(quantities.map(({ key, statements: at }) => [key, at]));
  const valueAt = (key: string): number | undefined => statements[home.get(key)?.[0] ?? -1]?.value;
  const baseOf = (sides: Sides): number | undefined =>
    sides
      .flat()
      .map(valueAt)
      .find((value) => value !== undefined);
  const [all, fiscal, ...others] = TWINS;
  // A unit that has no money but 财政拨款 has one total, and had most likely one last year.
  const groups = all && fiscal && baseOf(all) === baseOf(fiscal) ? [[...all, ...fiscal], ...others] : TWINS;
  return groups.map((sides) => {
    const base = baseOf(sides);
    const alike = sides.flatMap((side) => {
      const stated = side.map(valueAt).filter((value) => value !== undefined);
      const one = stated.length > 0 && stated.every((value) => value === base);
      return side.filter((key) => one || (base !== undefined && valueAt(key) === base));
    });
    return alike.flatMap((key) => home.get(atTime(key, 'change')) ?? []);
  });
}

/** Two amounts that are one, but for a slip in writing either. */
function isOneFigure(a: Statement | undefined, b: Statement | undefined): boolean {
  return !a || !b || a.value === b.value || isSlipOf(a, b.value);
}
