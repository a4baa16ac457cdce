// The lists of one paragraph: where one is opened, what ends it, and what only looks like a part of it.
import { measure } from '../../money/amount';
import type { Mention } from '../../narrative/mention';
import { splitWhen } from '../../narrative/when';
import type { Fund } from '../keys';
import { ratioHolds } from '../ratios';
import { newList, type OpenList, type Part } from './lists';
import { emitSums, openAllocation } from './outer';
import type { ParagraphState } from './paragraphState';
import { lastChange, lastSaid } from './reading';
import { newThing } from './things';
import { type Topic, topicOf } from './topic';
import { keysAt } from './topicKeys';

export const OTHER_SIDE =
  /^(?:(?:收入|支出)(?:预算|决算|总计|合计)*(?:具体)?(?:包括|构成|组成|分别为)?|按[^,，]{2,10}(?:分|划分|分类)(?:为|包括)?)$/;

/** A sentence or a clause of its own ends: lists inside it end too. */
export function boundary(p: ParagraphState, full: boolean, mention: Mention): void {
  if (full) {
    // `…人员经费 1 万元，主要包括：…。公用经费 2 万元`: the sentence ends, the list does not.
    const topic = mention.words === '' ? null : topicOf(mention.words);
    const goesOn = continues(p.lists[0], topic);
    const outermost = goesOn ? undefined : p.lists[0];
    while (p.lists.length > (goesOn ? 1 : 0)) closeList(p);
    // After a list the next sentence is about what was divided, unless it says otherwise.
    const head = outermost?.heads.get('stated|money|now')?.thing;
    // Of a list of one the next sentence may go on about that one.
    if (head && outermost) p.thing = p.main = dividesOneOff(p, outermost) ? newThing(p, null, '', false) : head;
  } else if (p.lists.length > 1 && !p.lists.at(-1)?.bracket) closeList(p);
  // `1、基本支出10万元，包括：人员经费8万元，公用经费2万元；2、项目支出5万元`: the next of those around it.
  else if (p.lists.length === 1 && !p.lists[0]?.bracket && !p.lists[0]?.numbered && NUMBERED.test(gapBefore(p, mention)))
    closeList(p);
  if (full && p.thing?.reason) p.thing = p.main;
  // `…实际支出36万元；与上年37万元相比，…。其中：`: still of the same thing, and a list after it may be of either.
  if (full || mention.words !== '') p.group = new Map();
  p.change = null;
}

/** `“三公”经费10万元，其中，因公出国（境）费2万元。`: one part, and not all there is. */
function dividesOneOff(p: ParagraphState, list: OpenList): boolean {
  const [head, parts] = [list.heads.get('stated|money|now'), list.parts.get('stated|money|now')];
  const value = (at: number | undefined): number | undefined => p.reading.statements[at ?? -1]?.value;
  return parts?.length === 1 && value(parts[0]?.at) !== value(head?.at);
}

function continues(list: OpenList | undefined, topic: Topic | null): boolean {
  if (!list || list.bracket || topic === null) return false;
  const known = [...list.things].map((thing) => thing.topic);
  const measures = known.flatMap((one) => (one?.kind === 'outlay' ? [one.measure] : []));
  if (topic.kind === 'outlay')
    return (
      (topic.measure === 'operating' && measures.includes('personnel')) ||
      (topic.measure === 'project' && measures.includes('basic'))
    );
  if (topic.kind === 'item')
    return (
      known.some((one) => one?.kind === 'item') &&
      !known.some((one) => one?.kind === 'item' && one.item === topic.item) &&
      topic.item !== 'threePublic' &&
      topic.item !== 'agency'
    );
  if (topic.kind === 'procurement')
    return known.some((one) => one?.kind === 'procurement') && /goods|works|services/.test(topic.part);
  return false;
}

const NUMBERED = /;\s*[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.．)）]/;
const PARTS_NUMBERED = /[:;,中括]\s*[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.．)）]/;

export function openList(p: ParagraphState, mention: Mention): void {
  const { opener } = mention;
  // `其中，《…报告》认为：…` introduces a report.
  if (!opener || /其中[,:]?\s*《/.test(gapBefore(p, mention))) return;
  if (/资金分配|分配情况/.test(mention.before) && p.reading.scale) {
    openAllocation(p.reading);
    return;
  }
  const head = p.thing;
  p.subject = {
    code: head?.meaning.code ?? null,
    fund: fundNamed(mention.before) ?? p.subject.fund,
    carry: head?.topic?.kind === 'income' && /^carry/.test(head.topic.source),
  };
  const heads = withoutRest(p.group);
  if (heads.size === 0) return;
  // `主要原因是…` is no list.
  if (opener.main && mention.role !== 'stated') return;
  const numbered = PARTS_NUMBERED.test(gapBefore(p, mention));
  const { main, bracket } = opener;
  p.lists.push(newList(heads, { main, bracket, of: head, reason: mention.reason, numbered, before: p.group }));
  p.group = new Map();
  p.thing = null;
  p.change = null;
}

/** What is left at the end of the year is not spent on anything: no list of uses is about it. */
export function withoutRest(group: ReadonlyMap<string, Part>): Map<string, Part> {
  return new Map(
    [...group].filter(
      ([, { thing }]) =>
        !(thing.topic?.kind === 'outlay' && (thing.topic.subject === 'carryOut' || thing.topic.subject === 'distributed')),
    ),
  );
}

/** `“三公”经费支出决算中，因公出国（境）费…，公务接待费…`: a list under a head whose figure was said before. */
export function openWithin(p: ParagraphState, mention: Mention): void {
  const { words } = splitWhen(mention.before.slice(0, -1));
  const topic = topicOf(words);
  if (topic === null || topic.kind === 'name' || p.lists.length > 0) return;
  const thing = newThing(p, topic, words, false, mention);
  const heads = new Map<string, Part>();
  for (const key of thing.meaning.keys) {
    const at = lastSaid(p.reading, key);
    const [changed] = keysAt([key], 'change');
    const change = changed === undefined ? undefined : lastChange(p.reading, changed);
    if (at >= 0 && !heads.has('stated|money|now')) heads.set('stated|money|now', { at, sign: 0, thing });
    if (change && !heads.has('change|money')) heads.set('change|money', { at: change.at, sign: change.sign, thing });
  }
  if (heads.size === 0) return;
  p.lists.push(newList(heads, { before: p.group }));
  p.group = new Map();
  p.thing = null;
  p.change = null;
}

export function closeList(p: ParagraphState): void {
  const list = p.lists.pop();
  if (!list) return;
  emitSums(p.reading, list);
  p.group = list.before;
}

/**
 * `收入总计100万元，其中：…；支出总计100万元，其中：…`: a total of the other side ends the list. Of `收支总计100万元。其中：
 * 本年收入90万元，年初结转10万元；本年支出95万元，年末结转5万元` it begins the other way to divide it.
 */
export function closeForOtherSide(p: ParagraphState, mention: Mention): void {
  const list = p.lists.at(-1);
  if (!list || list.bracket || mention.role !== 'stated' || mention.opener || mention.words === '') return;
  const topic = topicOf(mention.words);
  if (topic?.kind !== 'outlay' || topic.measure !== 'all' || topic.bare) return;
  const head = [...list.heads.values()][0]?.thing.topic;
  const parts = [...list.things];
  const left = topic.subject === 'carryOut' || topic.subject === 'distributed';
  if (left) {
    // What is left at the end of the year is no part of what was spent.
    const spent = head?.kind === 'outlay' && head.subject === 'current';
    if (spent || parts.some(({ topic: part }) => part?.kind === 'outlay' && part.measure !== 'all')) closeList(p);
    return;
  }
  const sources = parts.some(({ topic: part }) => part?.kind === 'income');
  if (head?.kind === 'income' || (head?.kind === 'balance' && sources)) {
    closeList(p);
    if (head.kind === 'balance') p.lists.push({ ...list, parts: new Map(), things: new Set(), shares: 0 });
  }
}

/** `事业收入5万元（含教育收费1万元），占5%`: a bracket that only mentions something. */
export function opensAside(p: ParagraphState, mention: Mention): boolean {
  if (mention.role !== 'stated' || mention.words === '' || mention.closes > 0) return false;
  return /^\s*\([^)]*$/.test(gapBefore(p, mention));
}

/** What stands in it is a part of nothing, and what follows it goes on about what stood before. */
export function aside(p: ParagraphState): void {
  p.lists.push(newList(new Map(), { bracket: true, of: p.thing, before: p.group }));
  p.group = new Map();
}

/** The text between the figure before and this one. */
export function gapBefore(p: ParagraphState, { figure }: Mention): string {
  const last = p.narrative.mentions[p.at.length - 1];
  return last ? p.narrative.text.slice(last.figure.unitEnd, figure.start) : '';
}

/** `收入10万元，其中拨款8万元、事业收入2万元，较上年增加1万元`: what follows parts said in one breath is of the whole. */
export function isOfWhole(p: ParagraphState, mention: Mention): boolean {
  const list = p.lists.at(-1);
  const last = p.narrative.mentions[p.at.length - 1];
  return (
    mention.role === 'change' &&
    mention.words === '' &&
    (mention.base !== null || saysOnYear(p, mention)) &&
    mention.stop === 'comma' &&
    list !== undefined &&
    !list.bracket &&
    list.things.size >= 2 &&
    last?.role === 'stated' &&
    last.opener === null &&
    (last.stop === 'none' || (last.stop === 'comma' && fitsWholeOnly(p, mention, list)))
  );
}

/** `同比增加`: on last year, without saying so. */
function saysOnYear(p: ParagraphState, { direction }: Mention): boolean {
  return direction !== null && p.narrative.text.slice(0, direction.span.start).trimEnd().endsWith('同比');
}

/** After parts set off by commas it may be of the last of them, too: the rate that follows tells. */
function fitsWholeOnly(p: ParagraphState, mention: Mention, list: OpenList): boolean {
  const next = p.narrative.mentions[p.at.length + 1];
  const head = list.heads.get('stated|money|now');
  const change = measure(mention.figure.amount, mention.figure.unit);
  const rate = next?.role === 'rate' ? measure(next.figure.amount, next.figure.unit) : null;
  if (!head || !change || !rate || !mention.direction) return false;
  const { sign } = mention.direction;
  const fits = (at: number | undefined): boolean => {
    const now = at === undefined ? undefined : p.reading.statements[at];
    if (!now) return false;
    const prior = { value: now.value - sign * change.value, ulp: now.ulp + change.ulp };
    return prior.value > 0 && ratioHolds(change, prior, rate);
  };
  return fits(head.at) && !fits(p.at.at(-1));
}

function fundNamed(before: string): Fund | null {
  if (!/支出(?:预算)?(?:中|包括|具体)?/.test(before)) return null;
  if (/一般公共预算/.test(before)) return 'general';
  if (/政府性?基金/.test(before)) return 'fund';
  return /国有资本/.test(before) ? 'capital' : null;
}
