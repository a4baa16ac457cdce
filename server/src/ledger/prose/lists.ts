// Lists of parts: `其中：基本支出…；项目支出…`. Which lists claim to add up to their head, and how sure that is, is
// decided by what the parts are; only a list of unknown things is asked whether it does.

import { writeLike } from '../../money/amount';
import type { Text } from '../../text/say';
import type { Statement, SumRelation } from '../model';
import { isSlip } from '../slips';
import type { Topic } from './topic';
import type { Meaning } from './topicKeys';

/** One thing a paragraph speaks of, and its figures so far. */
export interface Thing {
  readonly topic: Topic | null;
  meaning: Meaning;
  /** As the report calls it. */
  words: string;
  readonly reason: boolean;
  /** Its figures by time (`now`, `budget`, `prior` …). */
  readonly slots: Map<string, number>;
  /** The figure said last of it; -1 before any. */
  last: number;
  /** 持平 with last year. */
  even: boolean;
  /** What it changed by was said. */
  changed: boolean;
  /** The year its last figure was said to be of. */
  year: number | null;
}

export interface Part {
  readonly at: number;
  readonly sign: 1 | -1 | 0;
  readonly thing: Thing;
}

/** A list that is being read. Figures are told apart by what they measure: `stated|money|now`, `change|money`. */
export interface OpenList {
  readonly heads: ReadonlyMap<string, Part>;
  readonly parts: Map<string, Part[]>;
  readonly things: Set<Thing>;
  readonly main: boolean;
  readonly bracket: boolean;
  /** What it divides, or what was spoken of before an aside. */
  readonly of: Thing | null;
  /** It was opened in a reason: its parts stand in one too. */
  readonly reason: boolean;
  /** Its parts have numbers of their own (其中：1、…；2、…). */
  readonly numbered: boolean;
  /** 资金分配情况, or another list that must be complete. */
  readonly complete: boolean;
  /** The figures that could head a list after this one is closed. */
  readonly before: Map<string, Part>;
  shares: number;
}

/** A list nothing has been read of yet, under `heads`. */
export function newList(
  heads: ReadonlyMap<string, Part>,
  opened: Partial<Pick<OpenList, 'main' | 'bracket' | 'of' | 'reason' | 'numbered' | 'complete' | 'before'>> = {},
): OpenList {
  return {
    heads,
    parts: new Map(),
    things: new Set(),
    main: false,
    bracket: false,
    of: null,
    reason: false,
    numbered: false,
    complete: false,
    before: new Map(),
    ...opened,
    shares: 0,
  };
}

export function addPart(list: OpenList, unit: string, part: Part): void {
  if (!list.heads.has(unit)) return;
  const head = list.heads.get(unit);
  if (head?.at === part.at) return;
  // What came in is no part of what was spent.
  const sides = [head?.thing.meaning.side, part.thing.meaning.side];
  if (sides[0] && sides[1] && sides[0] !== sides[1]) return;
  let parts = list.parts.get(unit);
  if (!parts) list.parts.set(unit, (parts = []));
  // A thing's figures stand together: its last few are all there is to compare with.
  if (parts.slice(-6).some((other) => other.thing === part.thing)) return;
  parts.push(part);
  list.things.add(part.thing);
}

/** The sums a finished list promises. */
export function sumsOf(
  list: OpenList,
  statements: readonly Statement[],
  itemsInTables: number,
  label: (head: Part, parts: readonly Part[]) => Text,
): SumRelation[] {
  const sums: SumRelation[] = [];
  for (const [unit, all] of list.parts) {
    const head = list.heads.get(unit);
    if (!head) continue;
    const parts = untilWhole(head, withoutOverlap(head, all), statements);
    if (unit.startsWith('change')) {
      const sum = changeSum(list, head, parts, label);
      if (sum) sums.push(sum);
      continue;
    }
    const force = forceOf(list, unit, head, parts, statements, itemsInTables);
    if (force === null) continue;
    sums.push({
      kind: 'sum',
      family: `list ${force.family}`,
      total: head.at,
      parts: parts.map(({ at }) => ({ at, sign: 1 as const })),
      label: label(head, parts),
      force: force.force,
    });
  }
  return sums;
}

/** Changes add up only when every part's change is known. */
function changeSum(
  list: OpenList,
  head: Part,
  parts: readonly Part[],
  label: (head: Part, parts: readonly Part[]) => Text,
): SumRelation | null {
  if (head.sign === 0 || parts.length < 1 || parts.some((part) => part.sign === 0)) return null;
  const still = [...list.things]
    .filter((thing) => thing.even && !parts.some((part) => part.thing === thing))
    .map((thing): Part => ({ at: -1, sign: 0, thing }));
  const silent = [...list.things].filter((thing) => !thing.even && !parts.some((part) => part.thing === thing));
  if (silent.length > 0 || list.main) return null;
  if (parts.length + still.length < 2) return null;
  return {
    kind: 'sum',
    family: 'list change',
    total: head.at,
    parts: parts.map(({ at, sign }) => ({ at, sign: sign === head.sign ? 1 : -1 })),
    label: label(head, parts),
    force: closed(head.thing, [...parts, ...still]) ? 'certain' : 'guess',
  };
}

/**
 * 公务用车购置费 and 运行费 beside 公务用车购置及运行费 are parts of a part; 中小企业 beside 货物 and 服务 cuts the whole in
 * another way, of 中小企业 only 小微企业 are a part, and 会议费 is none of “三公”经费.
 */
function withoutOverlap(head: Part, all: readonly Part[]): readonly Part[] {
  const kinds = all.some(
    ({ thing }) => thing.topic?.kind === 'procurement' && /^(?:goods|works|services)$/.test(thing.topic.part),
  );
  const publicOnly = head.thing.topic?.kind === 'item' && head.thing.topic.item === 'threePublic';
  const small = head.thing.topic?.kind === 'procurement' && head.thing.topic.part === 'small';
  const parts = all.filter(
    ({ thing }) =>
      !(small && !(thing.topic?.kind === 'procurement' && thing.topic.part === 'micro')) &&
      !(kinds && thing.topic?.kind === 'procurement' && /^(?:small|micro)$/.test(thing.topic.part)) &&
      !(publicOnly && /会议费|培训费/.test(thing.words)),
  );
  const items = new Set(parts.flatMap(({ thing }) => (thing.topic?.kind === 'item' ? [thing.topic.item] : [])));
  if (items.has('vehicles') && (items.has('vehiclePurchase') || items.has('vehicleRunning')))
    return parts.filter(({ thing }) => thing.topic?.kind !== 'item' || !/^vehicle(?:Purchase|Running)$/.test(thing.topic.item));
  return parts;
}

/** Once its parts come to the head exactly the list is over: what follows is said of something else. */
function untilWhole(head: Part, parts: readonly Part[], statements: readonly Statement[]): readonly Part[] {
  const whole = statements[head.at]?.value ?? 0;
  let sum = 0;
  for (const [i, { at }] of parts.entries()) {
    sum += statements[at]?.value ?? 0;
    const rest = parts.slice(i + 1);
    if (i > 0 && sum === whole && whole !== 0 && rest.some((part) => statements[part.at]?.value !== 0))
      return parts.slice(0, i + 1);
  }
  return parts;
}

interface Force {
  readonly force: SumRelation['force'];
  readonly family: string;
}

function forceOf(
  list: OpenList,
  unit: string,
  head: Part,
  parts: readonly Part[],
  statements: readonly Statement[],
  itemsInTables: number,
): Force | null {
  const rest = (statements[head.at]?.value ?? 0) - parts.reduce((sum, part) => sum + (statements[part.at]?.value ?? 0), 0);
  if (list.complete) return { force: 'certain', family: 'allocation' };
  if (closed(head.thing, parts)) return { force: 'certain', family: 'closed' };
  if (!unit.includes('|money')) {
    const places = parts.map((part) => part.thing.words).join();
    if (parts.length >= 2 && (unit.includes('|辆') || /地上.*地下|计容.*不计容/.test(places)))
      return { force: 'certain', family: 'counts' };
    // Others may be counted in a sentence after the list (编外人员127人).
    if (parts.length >= 2 && /在职.*(?:退休|离休)/.test(places) && (rest <= 0 || oneSlipAway(head, parts, rest, statements)))
      return { force: 'certain', family: 'counts' };
    return rest === 0 && parts.length >= 2 ? { force: 'certain', family: 'counts' } : null;
  }
  if (list.shares >= parts.length && parts.length >= 2 && !list.main) return { force: 'certain', family: 'shares' };
  const codes = new Set(parts.flatMap(({ thing }) => (thing.meaning.code ? [thing.meaning.code] : [])));
  const items = [...codes].filter((code) => code.length === 7).length;
  if (unit.endsWith('|now') && parts.length >= 1 && items === parts.length && items >= itemsInTables && isWhole(head.thing))
    return { force: 'certain', family: 'subjects' };
  if (parts.length >= 2 && (rest === 0 || (!list.main && oneSlipAway(head, parts, rest, statements))))
    return { force: 'certain', family: 'list' };
  // What was planned and not spent at all is often left out: the subjects told may be fewer, never more.
  if (unit.endsWith('|budget') && parts.length >= 2 && items === parts.length && items >= itemsInTables && isWhole(head.thing))
    return { force: 'atMost', family: 'planned' };
  // One name twice is no division of anything.
  const names = new Set(parts.map(({ thing }) => thing.words));
  return rest < 0 && codes.size === 0 && names.size === parts.length && !list.main && !list.reason
    ? { force: 'atMost', family: 'parts' }
    : null;
}

const isWhole = (thing: Thing): boolean => thing.topic?.kind === 'outlay' && thing.topic.measure === 'all';

/** An unknown list that misses its head by one slip of the finger claims to add up; one that misses it by anything else does not. */
function oneSlipAway(head: Part, parts: readonly Part[], rest: number, statements: readonly Statement[]): boolean {
  const slip = (at: number, value: number): boolean => {
    const statement = statements[at];
    if (!statement || value <= 0) return false;
    const right = writeLike(statement.text, value, statement.unit);
    // With a digit more or less nearly any two figures can be made to fit: of a list nobody knows that says nothing.
    return right !== null && right.length === statement.text.length && isSlip(statement.text, right);
  };
  const total = statements[head.at]?.value ?? 0;
  return slip(head.at, total - rest) || parts.some(({ at }) => slip(at, (statements[at]?.value ?? 0) + rest));
}

/** Kinds that are complete by what they are. */
function closed(head: Thing, parts: readonly Part[]): boolean {
  const topics = parts.map((part) => part.thing.topic);
  const has = (test: (topic: Topic) => boolean): boolean => topics.some((topic) => topic !== null && test(topic));
  const all = (test: (topic: Topic) => boolean): boolean => topics.every((topic) => topic !== null && test(topic));
  const procurement =
    (part: string) =>
    (topic: Topic): boolean =>
      topic.kind === 'procurement' && topic.part === part;
  if (head.topic?.kind === 'procurement' && head.topic.part === 'total')
    return ['goods', 'works', 'services'].every((part) => has(procurement(part))) && all((topic) => topic.kind === 'procurement');
  const item =
    (name: string) =>
    (topic: Topic): boolean =>
      topic.kind === 'item' && topic.item === name;
  if (head.topic?.kind === 'item') {
    const both = has(item('vehiclePurchase')) && has(item('vehicleRunning'));
    if (!all((topic) => topic.kind === 'item')) return false;
    if (head.topic.item === 'vehicles') return both && parts.length === 2;
    return head.topic.item === 'threePublic' && has(item('abroad')) && has(item('reception')) && (both || has(item('vehicles')));
  }
  const measure =
    (name: string) =>
    (topic: Topic): boolean =>
      topic.kind === 'outlay' && topic.measure === name;
  const fundOf = (topic: Topic | null): string => (topic?.kind === 'outlay' && topic.measure === 'all' ? (topic.fund ?? '') : '');
  if (fundOf(head.topic) === 'fiscal') {
    const funds = new Set(topics.map(fundOf));
    return funds.size === topics.length && funds.size > 1 && [...funds].every((fund) => /^(?:general|fund|capital)$/.test(fund));
  }
  const outlay =
    head.topic === null || head.topic.kind === 'outlay' || head.topic.kind === 'fund' || head.topic.kind === 'balance';
  if (outlay && all((topic) => topic.kind === 'outlay' && topic.measure !== 'all')) {
    return (
      (has(measure('personnel')) && has(measure('operating')) && !has(measure('basic'))) ||
      (has(measure('basic')) && has(measure('project')) && !has(measure('personnel')))
    );
  }
  if (head.topic?.kind === 'income' && /^(?:total|current)$/.test(head.topic.source) && parts.length >= 2)
    return all((topic) => topic.kind === 'income' || topic.kind === 'fund') && !overlapping(topics);
  if (head.topic?.kind === 'income' && head.topic.source === 'carry')
    return (
      topics.length >= 2 && all((topic) => (topic.kind === 'income' && /^carry/.test(topic.source)) || topic.kind === 'fund')
    );
  return false;
}

/** 财政拨款收入 beside 一般公共预算收入 counts one twice. */
function overlapping(topics: readonly (Topic | null)[]): boolean {
  const sources = new Set(
    topics.map((topic) => (topic?.kind === 'income' ? topic.source : topic?.kind === 'fund' ? topic.fund : '')),
  );
  return (
    sources.has('total') ||
    sources.has('current') ||
    (sources.has('fiscal') && (sources.has('general') || sources.has('fund') || sources.has('capital')))
  );
}
