// The figures a section is written from: this year's by the draft's tables, last year's and the budget's from
// wherever they are known. Every value is in millionths of 万元, under the ledger's names of quantities.
import { atTime, type Fund, itemKey, type Time } from '../ledger/keys';
import type { Fact, Ledger } from '../ledger/ledger';
import { isMoney } from '../money/unit';
import type { Draft } from '../rules/draft';
import { blockAt, unbroken } from './paragraph';
import { readNotes } from './priorNotes';

/** Other drafts figures may be taken from: last year's report of the same kind, and the year's budget report. */
export interface Sources {
  readonly lastYear: Draft | null;
  readonly budget: Draft | null;
}

export const NO_SOURCES: Sources = { lastYear: null, budget: null };

/** What was planned, and under which name it stands. */
export interface Planned {
  readonly value: number;
  readonly name: '年初预算' | '全年预算';
}

export interface Figures {
  /** As the tables have it; null where they don't. The first of several names that is known. */
  now(...keys: readonly string[]): number | null;
  /** Last year's figure, of a quantity named at time `now`. */
  prior(...keys: readonly string[]): number | null;
  /** The 项 of a fund that had money last year, as far as last year's figures are at hand. */
  itemsBefore(fund: Fund): string[];
  /** The 项 of a fund that had money in the year's budget, as far as it is at hand. */
  itemsPlanned(fund: Fund): string[];
  /** Last year's outturn (上年执行数, 上年决算数), of a quantity named at time `now`. */
  executed(...keys: readonly string[]): number | null;
  /** The figure planned for the year (年初预算, else 全年预算), of a quantity named at time `now`. */
  planned(...keys: readonly string[]): Planned | null;
}

export function figuresOf(draft: Draft, sources: Sources): Figures {
  const tables = inTables(draft.ledger);
  const last = sources.lastYear === null ? null : settledIn(sources.lastYear.ledger);
  const budget = sources.budget === null ? null : settledIn(sources.budget.ledger);
  const said = saidIn(draft, tables);
  const [noted, planned] = (['lastYear', 'budget'] as const).map((role) => readNotes(draft.text, role).figures);
  // What was taken from another draft goes before what the prose says: that may be a year old itself.
  const inNotes = (notes: ReadonlyMap<string, number> | undefined) => (key: string) => notes?.get(key.replace(/\|now$/, ''));
  const first = (keys: readonly string[], find: (key: string) => number | undefined): number | null => {
    for (const key of keys) {
      const value = find(key);
      if (value !== undefined) return value;
    }
    return null;
  };
  const at = (time: Time) => (key: string) => tables.get(atTime(key, time));
  return {
    now: (...keys) => first(keys, at('now')),
    prior: (...keys) =>
      first(keys, at('prior')) ??
      first(keys, (key) => last?.get(key)) ??
      first(keys, inNotes(noted)) ??
      first(keys, (key) => said.get(atTime(key, 'prior'))) ??
      first(keys, (key) => nothingIn(key, last, noted)),
    itemsBefore: (fund) => itemsIn(fund, last, noted),
    itemsPlanned: (fund) => itemsIn(fund, budget, planned),
    executed: (...keys) => first(keys, at('priorOutturn')) ?? first(keys, (key) => said.get(atTime(key, 'priorOutturn'))),
    planned: (...keys) => {
      const initial =
        first(keys, at('budget')) ??
        first(keys, (key) => budget?.get(key)) ??
        first(keys, inNotes(planned)) ??
        first(keys, (key) => said.get(atTime(key, 'budget'))) ??
        first(keys, (key) => nothingIn(key, budget, planned));
      const revised = first(keys, at('revised')) ?? first(keys, (key) => said.get(atTime(key, 'revised')));
      if (initial !== null && (initial !== 0 || !revised)) return { value: initial, name: '年初预算' };
      return revised === null ? null : { value: revised, name: '全年预算' };
    },
  };
}

/** Codes of the 项 of a fund that have money. */
function itemsIn(fund: Fund, ...known: readonly (ReadonlyMap<string, number> | null | undefined)[]): string[] {
  const pattern = new RegExp(`^out\\|f:(\\d{7})\\|all\\|${fund}(?:\\|now)?$`);
  const codes = known.flatMap((figures) =>
    [...(figures ?? [])].flatMap(([key, value]) => (value === 0 ? [] : [pattern.exec(key)?.[1]])),
  );
  return [...new Set(codes.filter((code) => code !== undefined))];
}

/** A 项 that a draft's table of the fund does not list had nothing. */
function nothingIn(key: string, ...known: readonly (ReadonlyMap<string, number> | null | undefined)[]): 0 | undefined {
  const fund = /^out\|f:\d{7}\|all\|(general|fund|capital)\|now$/.exec(key)?.[1] as BudgetFund | undefined;
  return fund !== undefined && itemsIn(fund, ...known).length > 0 ? 0 : undefined;
}

/** What the tables say under each name, figures in doubt after those that are not. */
function inTables(ledger: Ledger): Map<string, number> {
  const found = new Map<string, number>();
  for (const doubtful of [false, true]) {
    for (const fact of ledger.facts) {
      if (fact.table < 0 || fact.key === null || (fact.standing === 'contradicted') !== doubtful) continue;
      if (!found.has(fact.key)) found.set(fact.key, fact.value);
    }
  }
  return withPublicTotal(found);
}

/** Tables first, then what only the prose says. */
export function settledIn(ledger: Ledger): Map<string, number> {
  const found = inTables(ledger);
  for (const fact of ledger.facts) if (fact.key !== null && !found.has(fact.key)) found.set(fact.key, fact.value);
  return found;
}

/** “三公”经费 in all is its items' sum where the table's own 合计 says no more than 合计. */
function withPublicTotal(found: Map<string, number>): Map<string, number> {
  for (const time of ['now', 'budget', 'prior'] as const) {
    const items = (['abroad', 'vehicles', 'reception'] as const).map((item) => found.get(itemKey(item, time)));
    const total = itemKey('threePublic', time);
    if (found.has(total) || items.every((value) => value === undefined)) continue;
    found.set(
      total,
      items.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    );
  }
  return found;
}

/** Times whose figures prose states outright. */
const SAID: readonly string[] = ['budget', 'revised', 'prior', 'priorOutturn'];

/**
 * What only the prose knows: the year's budget where it states it, and last year's figure, which follows from the
 * figure stated and the change said after it. By name at the time meant.
 */
function saidIn(draft: Draft, tables: ReadonlyMap<string, number>): Map<string, number> {
  const { text, ledger, profile } = draft;
  const said = new Map<string, number>();
  const lastYear = profile.year === null ? /上年/ : new RegExp(`上年|${profile.year - 1}年`);
  let last: Fact | null = null;
  const byKey = new Map<string, Fact>();
  const prose = ledger.facts.filter((fact) => fact.table < 0 && isMoney(fact.unit));
  prose.forEach((fact, i) => {
    const time = fact.key === null ? null : timeIn(fact.key);
    if (fact.key !== null && time !== null && SAID.includes(time)) setOnce(said, fact.key, fact.value);
    if (fact.key !== null && time === 'now') {
      last = fact;
      byKey.set(fact.key, fact);
      const until = text.slice(fact.span.end, prose[i + 1]?.span.start ?? fact.span.end + 80).split(/[。；\r\n]/, 1)[0] ?? '';
      if (/^.{0,30}与[^，。]{0,16}持平/.test(until) && lastYear.test(until)) setOnce(said, atTime(fact.key, 'prior'), fact.value);
      return;
    }
    const block = blockAt(draft, fact.span.start);
    const near =
      last === null || last.span.start < (block?.start ?? 0) ? null : unbroken(text.slice(last.span.end, fact.span.start));
    const follows = near !== null && near.length <= 90 && !/[。；]/.test(near.replace('。与', ''));
    const own = time === 'change' && fact.key !== null ? byKey.get(atTime(fact.key, 'now')) : undefined;
    const now = own ?? (follows ? last : null);
    const sentence = unbroken(text.slice(block?.start ?? 0, fact.span.start)).replace(/^.*。(?!与)/s, '');
    const clause = sentence.replace(/^.*[；。]/s, '');
    const sign = directionBefore(clause);
    if (sign === 0 || !lastYear.test(sentence) || /预算数[^，；]*$/.test(clause)) return;
    const key = now?.key ?? (time === 'change' && fact.key !== null ? atTime(fact.key, 'now') : null);
    const value = now?.value ?? (key === null ? undefined : tables.get(key));
    if (key === null || value === undefined) return;
    setOnce(said, atTime(key, 'prior'), value - sign * fact.value);
    last = null;
  });
  return said;
}

const timeIn = (key: string): string => key.slice(key.lastIndexOf('|') + 1);

function setOnce(map: Map<string, number>, key: string, value: number): void {
  if (!map.has(key)) map.set(key, value);
}

function directionBefore(words: string): 1 | -1 | 0 {
  const word = /(增加|增长|减少|下降)了?\s*$/.exec(words)?.[1];
  return word === undefined ? 0 : /增/.test(word) ? 1 : -1;
}

/** The fund a 类款项 table is of, for its total. */
export type BudgetFund = Extract<Fund, 'general' | 'fund' | 'capital'>;
