// What can be said only when the whole prose is read: 一般公共预算 that meant 一般财力, figures that are another
// quantity but for a slip, and the sums of changes.

import { sayLater } from '../../text/say';
import { atTime, expenditureKey, incomeKey, itemKey, procurementKey, type Source } from '../keys';
import type { Statement, SumRelation } from '../model';
import { isSlipOf } from '../slips';
import { type Reading, rebind } from './reading';

export function laterRelations(reading: Reading): void {
  ownSources(reading);
  softBindings(reading);
  namedParts(reading);
  changeSums(reading);
  openRates(reading);
  balancesCarried(reading);
  totals(reading);
  limits(reading);
}

const SPLIT: Readonly<Record<string, readonly [own: Source, transfer: Source]>> = {
  general: ['generalOwn', 'generalTransfer'],
  fund: ['fundOwn', 'fundTransfer'],
  capital: ['capitalOwn', 'capitalTransfer'],
};

/** A list of sources that shows 上级…转移支付 by itself means 一般财力 by 一般公共预算. */
function ownSources(reading: Reading): void {
  for (const [source, [own, transfer]] of Object.entries(SPLIT)) {
    for (const line of reading.incomes) {
      if (line.source !== source) continue;
      if (!reading.incomes.some((other) => other.section === line.section && other.source === transfer)) continue;
      const to = (key: string): string => key.replace(`in|total|${source}|`, `in|total|${own}|`);
      const statement = reading.statements[line.at];
      if (!statement) continue;
      const first = statement.keys[0];
      rebind(reading, line.at, [...statement.keys.map(to), ...statement.keys]);
      // What changed is the same line.
      if (first === undefined) continue;
      const change = reading.changes.find(
        (one) => one.key === atTime(first, 'change') && one.at > line.at && one.section === line.section,
      );
      if (change) rebind(reading, change.at, [to(change.key)]);
    }
  }
}

/** Parts of one name under totals of one amount are one figure said twice. */
function namedParts(reading: Reading): void {
  const named = new Map<string, number[]>();
  for (const { key, at } of reading.parts) {
    const list = named.get(key);
    if (list) list.push(at);
    else named.set(key, [at]);
  }
  for (const [key, list] of named) if (list.length > 1) for (const at of list) rebind(reading, at, [key]);
}

/** Binds figures that are probably a quantity when another figure of it is equal or one slip away. */
function softBindings(reading: Reading): void {
  const agency = itemKey('agency');
  const operating = expenditureKey('current', 'operating', 'general');
  const soft = [...reading.soft, ...(reading.byKey.get(agency) ?? []).map((at) => ({ at, keys: [operating] }))];
  for (const { at, keys } of soft) {
    const statement = reading.statements[at];
    if (!statement) continue;
    const others = keys.flatMap((key) => reading.byKey.get(key) ?? []).filter((other) => other !== at);
    const same = others.find((other) => reading.statements[other]?.value === statement.value && statement.value !== 0);
    // What it equals may itself be left open: it means the same, whatever that is.
    const meant =
      same === undefined
        ? keys.filter((key) =>
            reading.byKey.get(key)?.some((other) => other !== at && nearly(statement, reading.statements[other])),
          )
        : (reading.statements[same]?.keys ?? []);
    if (meant.length > 0) rebind(reading, at, [...statement.keys, ...(same === undefined ? meant.slice(0, 1) : meant)]);
  }
}

function nearly(a: Statement, b: Statement | undefined): boolean {
  return b !== undefined && b.value !== 0 && isSlipOf(a, b.value);
}

/** The changes of the items add up to the change of their 款 and 类 where one is said, and to that of 基本＋项目支出. */
function changeSums(reading: Reading): void {
  const items = new Map<string, { at: number; sign: 1 | -1 }>();
  const inFull = [...reading.changes.filter((one) => one.path), ...reading.changes.filter((one) => !one.path)];
  for (const { key, at, sign } of inFull) {
    if (/^out\|f:\d{7}\|all\|general\|change$/.test(key) && sign !== 0 && !items.has(key)) items.set(key, { at, sign });
  }
  if (items.size < 2) return;
  const relate = (
    total: number,
    sign: 1 | -1,
    parts: readonly { at: number; sign: 1 | -1 }[],
    force: SumRelation['force'],
    label: string,
  ): void => {
    reading.relations.push({
      kind: 'sum',
      family: 'changes',
      total,
      parts: parts.map((part) => ({ at: part.at, sign: part.sign === sign ? 1 : -1 })),
      label: sayLater(() => ({ zh: label, en: 'the changes add up' })),
      force,
    });
  };
  const all = [...items.values()];
  const changeOf = (measure: 'basic' | 'project'): { at: number; sign: 1 | -1 | 0 } | undefined =>
    reading.changes.find((one) => one.key === expenditureKey('current', measure, 'general', 'change'));
  const [basic, project] = [changeOf('basic'), changeOf('project')];
  if (basic && project && basic.sign !== 0 && project.sign !== 0) {
    const opposite = basic.sign === 1 ? -1 : 1;
    relate(
      project.at,
      project.sign,
      [...all, { at: basic.at, sign: opposite }],
      'guess',
      '项目支出增减额＝各科目增减额之和－基本支出增减额',
    );
  }
  for (const { key, at, sign } of reading.changes) {
    const code = /^out\|f:(\d{3}|\d{5})\|all\|general\|change$/.exec(key)?.[1];
    if (code === undefined || sign === 0) continue;
    const parts = [...items].filter(([item]) => item.startsWith(`out|f:${code}`)).map(([, part]) => part);
    if (parts.length > 0) relate(at, sign, parts, 'guess', `${code}增减额＝其下各项增减额之和`);
  }
}

/** A rate whose figure of the year is said only later, or as that of the one fund there is. */
function openRates(reading: Reading): void {
  const said = (key: string): number | undefined => reading.byKey.get(key)?.[0];
  const nothing = (key: string): boolean => (reading.byKey.get(key) ?? []).every((at) => reading.statements[at]?.value === 0);
  const onlyGeneral = (['fund', 'capital'] as const).every((fund) => nothing(expenditureKey('current', 'all', fund)));
  for (const { relation, keys } of reading.open) {
    const open = reading.relations[relation];
    if (open?.kind === 'share') {
      // Without tables the whole of one fund is the whole, where there is no other fund.
      const whole =
        onlyGeneral && reading.parsed.tables.length === 0 ? said(keys[0]?.replace('|general|', '|all|') ?? '') : undefined;
      if (whole !== undefined && whole !== open.numerator)
        reading.relations[relation] = { ...open, denominator: whole, denominatorKey: null };
      continue;
    }
    if (open?.kind !== 'rate') continue;
    const wide = onlyGeneral
      ? keys.filter((key) => key.includes('|fiscal|')).map((key) => key.replace('|fiscal|', '|general|'))
      : [];
    const at = [...keys, ...wide].map(said).find((one) => one !== undefined);
    if (at !== undefined) reading.relations[relation] = { ...open, current: at, currentKey: null };
  }
}

/** What was left at the end of last year is what this year began with: 年末结转 now ∓ its change = 年初结转. */
function balancesCarried(reading: Reading): void {
  if (reading.parsed.profile.kind !== 'final-accounts') return;
  const pairs = [
    [expenditureKey('carryOut', 'all', 'all'), incomeKey('total', 'carry')],
    [expenditureKey('carryOut', 'all', 'fiscal'), incomeKey('total', 'carryFiscal')],
  ] as const;
  for (const [closing, opening] of pairs) {
    const total = statedFirst(reading, closing);
    const began = statedFirst(reading, opening);
    const change = reading.changes.find((one) => one.key === atTime(closing, 'change'));
    if (total < 0 || began < 0 || !change) continue;
    if (change.sign === 0 && reading.statements[change.at]?.value !== 0) continue;
    reading.relations.push({
      kind: 'sum',
      family: 'carried',
      total,
      parts: [
        { at: began, sign: 1 },
        { at: change.at, sign: change.sign === -1 ? -1 : 1 },
      ],
      label: sayLater(() => ({
        zh: '年末结转结余＝年初结转结余（即上年年末结转结余）±增减额',
        en: 'closing balance = opening balance (last year’s closing one) ± its change',
      })),
      force: 'certain',
    });
  }
}

/** The first statement that is read as this quantity before any other; -1 when there is none. */
function statedFirst(reading: Reading, key: string): number {
  return reading.byKey.get(key)?.find((at) => reading.statements[at]?.keys[0] === key) ?? -1;
}

/** Openings and closings: what came in and what was there is what was spent and what is left. */
function totals(reading: Reading): void {
  const at = (key: string): number => statedFirst(reading, key);
  const tie = (total: number, parts: readonly (readonly [number, 1 | -1])[], zh: string, en: string): void => {
    if (total < 0 || parts.some(([part]) => part < 0)) return;
    reading.relations.push({
      kind: 'sum',
      family: 'totals',
      total,
      parts: parts.map(([part, sign]) => ({ at: part, sign })),
      label: { zh, en },
      // 收入 by itself may be that of the year as well as all of it.
      force: 'tentative',
    });
  };
  tie(
    at(incomeKey('total', 'total')),
    [
      [at(incomeKey('total', 'current')), 1],
      [at(incomeKey('total', 'drawn')), 1],
      [at(incomeKey('total', 'carry')), 1],
    ],
    '收入总计＝本年收入＋使用非财政拨款结余＋年初结转结余',
    'total income = income of the year + balances drawn on + opening balance',
  );
  tie(
    at(expenditureKey('total', 'all', 'all')),
    [
      [at(expenditureKey('current', 'all', 'all')), 1],
      [at(expenditureKey('distributed', 'all', 'all')), 1],
      [at(expenditureKey('carryOut', 'all', 'all')), 1],
    ],
    '支出总计＝本年支出＋结余分配＋年末结转结余',
    'total expenditure = expenditure of the year + distributed + closing balance',
  );
  for (const [fund, carry] of [
    ['fund', 'carryFund'],
    ['capital', 'carryCapital'],
  ] as const)
    tie(
      at(expenditureKey('carryOut', 'all', fund)),
      [
        [at(incomeKey('total', carry)), 1],
        [at(incomeKey('total', fund, 'fiscal')), 1],
        [at(expenditureKey('current', 'all', fund)), -1],
      ],
      '年末结转结余＝年初结转结余＋本年收入－本年支出',
      'closing balance = opening balance + income − expenditure',
    );
}

/** 小微企业 ≤ 中小企业 ≤ 政府采购总额; 机关运行经费 is 公用经费 of administrative units. */
function limits(reading: Reading): void {
  const at = (key: string): number | undefined => reading.byKey.get(key)?.[0];
  const within = (
    total: number | undefined,
    part: number | undefined,
    force: SumRelation['force'],
    zh: string,
    en: string,
  ): void => {
    if (total === undefined || part === undefined || total === part) return;
    reading.relations.push({ kind: 'sum', family: 'limits', total, parts: [{ at: part, sign: 1 }], label: { zh, en }, force });
  };
  const [total, small, micro] = [at(procurementKey('total')), at(procurementKey('small')), at(procurementKey('micro'))];
  within(
    total,
    small,
    'atMost',
    '面向中小企业的金额不超过政府采购总额',
    'procurement from small and medium firms is part of procurement',
  );
  within(
    small,
    micro,
    'atMost',
    '面向小微企业的金额不超过面向中小企业的金额',
    'procurement from micro firms is part of that from small and medium firms',
  );
  const agency = at(itemKey('agency'));
  const operating = at(expenditureKey('current', 'operating', 'general'));
  const said = agency === undefined ? undefined : reading.statements[agency];
  const spent = operating === undefined ? undefined : reading.statements[operating];
  // A bureau with 公用经费 has 机关运行经费: the template's 0 was left in.
  if (
    said?.value === 0 &&
    (spent?.value ?? 0) > 0 &&
    /(?:局|委|厅|部|办|机关|政府|法院|检察院|本级)$/.test(reading.parsed.profile.entity ?? '')
  )
    within(
      agency,
      operating,
      'certain',
      '机关运行经费即行政单位基本支出中的公用经费',
      'agency running costs are the operating funds of administrative units',
    );
}
