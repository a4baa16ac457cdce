// What sentences claim of the figures they state: rates of change, shares, completion, comparisons.
import { isMoney } from '../../money/unit';
import type { Mention, SpokenDirection, When } from '../../narrative/mention';
import type { ReasonGiven } from '../../narrative/reason';
import { flowSpan } from '../../syntax/block';
import { sayLater, type Text } from '../../text/say';
import { shift } from '../../text/span';
import { expenditureKey, incomeKey, itemKey, type Time } from '../keys';
import type { Direction, RatioRelation } from '../model';
import type { OpenList, Thing } from './lists';
import type { ParagraphState } from './paragraphState';
import { inSection, lastSaid, lastSaidBut } from './reading';
import type { SectionContext } from './section';
import { baseTimesOf, isYearly } from './times';
import { topicOf } from './topic';
import { keysAt, meaningOf } from './topicKeys';

const SILENT: Direction = { sign: 0, span: null, word: '' };

/** now = prior ± change, where last year's figure is said. */
export function fromPrior(p: ParagraphState, thing: Thing, at: number, direction: SpokenDirection, base: When | null): void {
  const now = thing.slots.get('now');
  const prior = baseOf(p, thing, base);
  const { statements, relations } = p.reading;
  if (now === undefined || direction.sign === 0 || at === now) return;
  if (prior >= 0) {
    relations.push({
      kind: 'sum',
      family: 'now from prior',
      total: now,
      parts: [
        { at: prior, sign: 1 },
        { at, sign: direction.sign },
      ],
      label: sayLater(() => ({
        zh: `“${thing.words}”＝比较基数${direction.sign > 0 ? '＋增加额' : '－减少额'}`,
        en: `${thing.words} = base ${direction.sign > 0 ? '+' : '−'} change`,
      })),
      force: 'certain',
    });
  } else if (direction.sign > 0 && (statements[now]?.value ?? 0) < (statements[at]?.value ?? 0)) {
    // What rose by more than it now is was less than nothing before.
    relations.push({
      kind: 'sum',
      family: 'growth',
      total: now,
      parts: [{ at, sign: 1 }],
      label: sayLater(() => ({
        zh: `“${thing.words}”的增加额不会超过其本身`,
        en: `${thing.words} cannot have grown by more than it is`,
      })),
      force: 'atMost',
    });
  }
}

/** The statement a change is against, if it is said; -1 if not. */
function baseOf(p: ParagraphState, thing: Thing, base: When | null): number {
  if (base === null) return thing.slots.get('prior') ?? -1;
  // `2022年支出3.46万元，较上年增加…` in a report on 2023: what is compared is not what it is compared with.
  if (isEarlier(thing, base)) return -1;
  for (const time of baseTimesOf(p.reading.parsed.profile, base)) {
    const at = thing.slots.get(time);
    if (at !== undefined) return at;
  }
  if (isYearly(p.reading.parsed.profile, base) || base.stage === 'outturn')
    return thing.slots.get('prior') ?? thing.slots.get('priorOutturn') ?? -1;
  return -1;
}

/** Whether a change is against a year before the one figure there is, which is itself of an earlier year than the report. */
function isEarlier(thing: Thing, base: When): boolean {
  const only = thing.slots.get('prior') ?? thing.slots.get('priorOutturn');
  if (thing.slots.size !== 1 || only !== thing.last) return false;
  return base.last || (base.year !== null && thing.year !== null && base.year < thing.year);
}

export function rated(p: ParagraphState, mention: Mention, thing: Thing, at: number): void {
  const direction = mention.direction;
  if (!direction) return;
  const change = p.change && !p.change.used && p.change.thing === thing ? p.change : null;
  const base = change?.base ?? mention.base;
  const unit = thing.meaning.keys;
  const current = currentOf(p, thing);
  const prior = baseOf(p, thing, base);
  if (!change && current < 0) return;
  // How an earlier year compared with the one before it is no matter of this report.
  if (base !== null && isEarlier(thing, base)) return;
  if (!change && mention.reason && !isOwn(mention)) return;
  relate(p, {
    kind: 'rate',
    stated: at,
    numerator: change?.at ?? -1,
    denominator: prior,
    denominatorKey: prior < 0 ? (keysAt(unit, 'prior')[0] ?? null) : null,
    current,
    currentKey: current < 0 ? (unit[0] ?? null) : null,
    direction: { amount: change ? directionOf(p, change.direction) : SILENT, rate: directionOf(p, direction) },
    label: label(p, thing, '增减幅度', 'rate of change'),
  });
  if (current < 0 && change) p.reading.open.push({ relation: p.reading.relations.length - 1, keys: unit });
  if (change) change.used = true;
  p.rate = { direction, thing };
}

function isOwn(mention: Mention): boolean {
  return mention.words !== '';
}

export function directionOf(p: ParagraphState, { sign, span, word }: SpokenDirection): Direction {
  const { block, start } = p.placed;
  return { sign, span: shift(flowSpan(block.flow, span.start, span.end), start), word };
}

/** The figure of the year a rate or a completion is about: said of this thing, or earlier in the report. */
function currentOf(p: ParagraphState, thing: Thing): number {
  const own = thing.slots.get('now');
  if (own !== undefined) return own;
  for (const key of thing.meaning.keys) {
    const at = lastSaid(p.reading, key);
    if (at >= 0) return at;
  }
  return -1;
}

export function shared(p: ParagraphState, mention: Mention, thing: Thing, at: number): void {
  const numerator = thing.slots.get('now') ?? (thing.last >= 0 ? thing.last : currentOf(p, thing));
  if (numerator < 0) return;
  if (mention.reason && !thing.reason) return;
  const list = p.lists.at(-1) ?? p.reading.outer;
  if (list?.things.has(thing)) list.shares++;
  const whole = wholeOf(p, mention, thing, list ?? null, numerator);
  if (!whole || whole.at === numerator) return;
  if (whole.at < 0 && whole.key !== null) p.reading.open.push({ relation: p.reading.relations.length, keys: [whole.key] });
  relate(p, {
    kind: 'share',
    stated: at,
    numerator,
    denominator: whole.at,
    denominatorKey: whole.at < 0 ? whole.key : null,
    current: -1,
    direction: { amount: SILENT, rate: SILENT },
    label: sayLater(() => ({
      zh: `“${thing.words}”占${whole.words === '' ? '合计' : `“${whole.words}”`}的比重`,
      en: `share of ${thing.words}`,
    })),
  });
}

function wholeOf(
  p: ParagraphState,
  mention: Mention,
  thing: Thing,
  list: OpenList | null,
  numerator: number,
): { at: number; key: string | null; words: string } | null {
  const { reading } = p;
  const named = mention.of.replace(/^(?:全部|整个|当年|全年|年度)/, '');
  if (named !== '' && !/^(?:总额|合计|总数|总量|比|总计|全部)$/.test(named)) {
    const topic = topicOf(named);
    if (topic === null) return null;
    // `总支出20万元，其中，本级支出15万元，占总支出的75%`: of what is being divided.
    const head = list?.things.has(thing) ? list.heads.get('stated|money|now') : undefined;
    if (head && head.at !== numerator && /^总(?:支出|收入)$/.test(named) && head.thing.words.endsWith(named))
      return { at: head.at, key: null, words: named };
    const wide =
      topic.kind === 'income' || topic.kind === 'outlay'
        ? topic.fund === null && (topic.kind === 'income' || topic.measure === 'all')
        : false;
    const section: SectionContext = wide ? { ...reading.section, scope: 'all' } : reading.section;
    const { keys } = meaningOf(topic, { section, subjects: reading.subjects, side: null, fund: null, under: null });
    for (const key of keys) {
      const at = lastSaidBut(reading, key, numerator);
      if (at >= 0) return { at, key: null, words: named };
    }
    return keys[0] === undefined ? null : { at: -1, key: keys[0], words: named };
  }
  const unit = unitOf(p, numerator);
  const time = [...thing.slots].find(([, at]) => at === numerator)?.[0] ?? 'now';
  // Where the head has several figures (预算数 and 决算数), a share is of that of its own time.
  const heads = [...(list?.heads ?? [])].sort(([a], [b]) => Number(b.endsWith(`|${time}`)) - Number(a.endsWith(`|${time}`)));
  for (const [name, head] of heads) {
    if (name.startsWith('stated') && (list?.things.has(thing) ?? false) && unitOf(p, head.at) === unit)
      return { at: head.at, key: null, words: head.thing.words };
  }
  if (thing.meaning.keys.length === 0) return null;
  const keys = sectionTotals(p, thing);
  for (const key of keys) {
    const at = lastSaidBut(reading, key, numerator);
    if (at >= 0) return { at, key: null, words: '' };
  }
  return keys[0] === undefined ? null : { at: -1, key: keys[0], words: '' };
}

function unitOf(p: ParagraphState, at: number): string {
  const unit = p.reading.statements[at]?.unit ?? 'count';
  return isMoney(unit) ? 'money' : unit;
}

/** The total the section is about, for shares that name none. */
function sectionTotals(p: ParagraphState, thing: Thing): string[] {
  const { section } = p.reading;
  if (thing.topic?.kind === 'item')
    return thing.topic.item === 'threePublic' || thing.topic.item === 'agency' ? [] : [itemKey('threePublic')];
  if (thing.topic?.kind === 'procurement') return [];
  if (thing.meaning.side === 'in')
    return section.scope === 'fiscal'
      ? [incomeKey('total', 'current', 'fiscal')]
      : [incomeKey('total', 'total'), incomeKey('total', 'current')];
  const scope = section.scope;
  if (scope === null || thing.meaning.side !== 'out') return [];
  return [expenditureKey('current', 'all', scope), expenditureKey('total', 'all', scope)];
}

export function completed(p: ParagraphState, mention: Mention, thing: Thing, at: number): void {
  // A budget report tells how last year's budget was carried out.
  const budget = p.reading.parsed.profile.kind === 'budget';
  const numerator = budget ? (thing.slots.get('priorOutturn') ?? -1) : currentOf(p, thing);
  if (mention.reason || numerator < 0) return;
  const initial = /年初/.test(mention.of);
  const revised = /全年|调整|追加/.test(mention.of);
  const times: Time[] = initial ? ['budget'] : revised ? ['revised'] : ['revised', 'budget'];
  const denominator = times.map((time) => thing.slots.get(time)).find((slot) => slot !== undefined) ?? -1;
  const key =
    thing.meaning.keys.length > 0
      ? (keysAt(thing.meaning.keys, initial ? 'budget' : revised ? 'revised' : 'budget')[0] ?? null)
      : null;
  if (denominator < 0 && key === null) return;
  const planned = initial ? '年初预算' : revised ? '全年预算' : '预算';
  relate(p, {
    kind: 'completion',
    stated: at,
    numerator,
    denominator,
    denominatorKey: denominator < 0 ? key : null,
    current: -1,
    direction: { amount: SILENT, rate: SILENT },
    label: sayLater(() => ({
      zh: `“${thing.words}”完成${planned}的比例（决算数÷${planned}数）`,
      en: `completion of ${thing.words} (outturn ÷ budget)`,
    })),
  });
}

function relate(p: ParagraphState, relation: RatioRelation): void {
  p.reading.relations.push(relation);
}

/** 持平, 大于, 小于 said after mention `i`. */
export function compare(p: ParagraphState, i: number): void {
  const { comparisons } = p.narrative;
  for (let next = comparisons[p.comparison]; next && next.after <= i; next = comparisons[++p.comparison]) {
    const { thing } = p;
    if (!thing || next.after < i) continue;
    const left = thing.slots.get('now') ?? -1;
    const right = comparedWith(p, thing, next.right);
    if (next.op === '=' && isYearly(p.reading.parsed.profile, next.right)) thing.even = true;
    if (left < 0 || right < 0 || left === right) continue;
    const { block, start } = p.placed;
    p.reading.relations.push({
      kind: 'comparison',
      op: next.op,
      left,
      right,
      span: shift(flowSpan(block.flow, next.span.start, next.span.end), start),
      word: next.word,
      label: label(p, thing, next.word, next.op === '=' ? 'equal' : next.op === '>' ? 'more' : 'less'),
    });
  }
}

function comparedWith(p: ParagraphState, thing: Thing, right: When): number {
  if (right.stage === 'budget' && !right.last && right.year === null)
    return thing.slots.get('revised') ?? thing.slots.get('budget') ?? -1;
  for (const time of baseTimesOf(p.reading.parsed.profile, right)) {
    const at = thing.slots.get(time);
    if (at !== undefined) return at;
  }
  return isYearly(p.reading.parsed.profile, right) || right.stage === 'outturn'
    ? (thing.slots.get('prior') ?? thing.slots.get('priorOutturn') ?? -1)
    : -1;
}

/** A reason that says the opposite of the change it explains. */
export function reasonAfter(p: ParagraphState, i: number): void {
  const { thing } = p;
  const { reasons } = p.narrative;
  while ((reasons[p.given]?.after ?? i) < i) p.given++;
  const reason = reasons[p.given]?.after === i ? reasons[p.given] : undefined;
  if (!reason || !thing) return;
  const said = p.rate?.thing === thing ? p.rate.direction : p.change?.thing === thing ? p.change.direction : null;
  if (!said || said.sign === 0 || reason.sign === said.sign || reason.sign === 0) return;
  if (!isAbout(reason, thing)) return;
  const { block, start } = p.placed;
  p.reading.reasons.push({
    span: shift(flowSpan(block.flow, reason.span.start, reason.span.end), start),
    word: reason.word,
    said: directionOf(p, said),
  });
}

function label(p: ParagraphState, thing: Thing, what: string, english: string): Text {
  const title = p.reading.section.title;
  return sayLater(() => ({ zh: `${inSection(title)}“${thing.words}”的${what}`, en: `${english} of ${thing.words}` }));
}

function isAbout(reason: ReasonGiven, thing: Thing): boolean {
  const words = reason.words.replace(/(?:经费|支出|费用|资金|预算)+$/, '');
  const own = thing.words.replace(/\([类款项]\)/g, '').replace(/(?:经费|支出|费用|资金|预算)+$/, '');
  return (words.length >= 2 && own.endsWith(words)) || (own.length >= 3 && words.endsWith(own));
}
