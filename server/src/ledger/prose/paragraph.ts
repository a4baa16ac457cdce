// Reads the figures of one paragraph in order: what each is of, and which list it stands in.

import { measure } from '../../money/amount';
import { isMoney } from '../../money/unit';
import type { Mention, Narrative, When } from '../../narrative/mention';
import { splitWhen } from '../../narrative/when';
import { flowSpan, type Note, type Paragraph, type Placed } from '../../syntax/block';
import { sayLater } from '../../text/say';
import { shift } from '../../text/span';
import { expenditureKey, type Fund, type Time } from '../keys';
import { ratioHolds } from '../ratios';
import { compare, completed, fromPrior, rated, reasonAfter, shared } from './claims';
import { addPart, type OpenList, type Part, type Thing } from './lists';
import { emitSums, openAllocation, suspendOuter } from './outer';
import type { ParagraphState } from './paragraphState';
import { labelOf, lastChange, lastSaid, noteChange, push, type Reading, withoutEntity } from './reading';
import { isSubjectName } from './subjects';
import { isYearly, timesOf } from './times';
import { type Topic, topicOf } from './topic';
import { keysAt, type Meaning, meaningOf, NOTHING, type Place } from './topicKeys';

const SILENT_ABOUT: ReadonlySet<string> = new Set(['silent', 'staff', 'assets', 'performance']);

/** Reads one paragraph; the statements of its mentions. */
export function readParagraph(reading: Reading, placed: Placed<Paragraph | Note>, narrative: Narrative): readonly number[] {
  const p: ParagraphState = {
    reading,
    placed,
    narrative,
    at: [],
    lists: [],
    group: new Map(),
    thing: null,
    main: null,
    change: null,
    rate: null,
    subject: { code: null, fund: null, carry: false },
    comparison: 0,
    given: 0,
  };
  if (reading.heading)
    p.thing = p.main = newThing(
      p,
      reading.heading,
      reading.heading.kind === 'path' ? pathWords(reading.heading.parts) : reading.section.title,
      false,
    );
  nameLabelled(p);
  narrative.mentions.forEach((mention, i) => {
    step(p, mention);
    compare(p, i);
    reasonAfter(p, i);
  });
  const outermost = p.lists[0];
  const heads = withoutRest(outermost && narrative.opens && !outermost.bracket ? new Map(outermost.heads) : p.group);
  const goesOn = /[;,]\s*$/.test(narrative.text) && outermost && !outermost.bracket && !outermost.reason;
  while (p.lists.length > (goesOn ? 1 : 0)) closeList(p);
  if (goesOn && outermost && !reading.outer) {
    reading.outer = outermost;
    reading.numbered = null;
  } else if (goesOn && outermost) emitSums(reading, outermost);
  if (narrative.opens && heads.size > 0) {
    suspendOuter(reading);
    reading.outer = {
      heads,
      parts: new Map(),
      things: new Set(),
      main: narrative.opens.main,
      bracket: false,
      of: null,
      reason: false,
      complete: false,
      before: new Map(),
      shares: 0,
    };
    reading.opened = placed.block.kind === 'paragraph' ? placed.block.number : null;
  }
  return p.at;
}

/** `1.因公出国（境）费用。2023年决算数4.79万元…`: the paragraph is about what stands alone at its head. */
function nameLabelled(p: ParagraphState): void {
  const { block } = p.placed;
  if (block.kind !== 'paragraph' || !block.number) return;
  const head = /^[^。;,\d]{2,24}(?=。)/.exec(p.narrative.text.slice(block.number.span.end));
  const topic = head ? topicOf(head[0].replace(/(?:情况|说明)$/, '')) : null;
  if (head && topic && (topic.kind === 'item' || topic.kind === 'path')) p.thing = p.main = newThing(p, topic, head[0], false);
}

function step(p: ParagraphState, mention: Mention): void {
  const { reading } = p;
  for (let i = 0; i < mention.closes; i++) {
    const list = p.lists.at(-1);
    if (!list?.bracket) continue;
    closeList(p);
    // `拨款10万元（其中…），占5%`: after the bracket the sentence goes on about what stood before it.
    const head = list.of ?? list.heads.get('stated|money|now')?.thing;
    if (head) p.thing = head;
  }
  const full = mention.stop === 'full';
  if (full || mention.stop === 'semicolon') {
    if (!mention.opener) boundary(p, full, mention);
    else if (full) while (p.lists.length > 0) closeList(p);
    // `收入包括：…；支出包括：…`: the other side of what was divided.
    else if (OTHER_SIDE.test(mention.before)) {
      if (p.lists.length > 0) closeList(p);
      else p.group = new Map();
    }
  }
  if (mention.opener && mention.opener.word !== '') openList(p, mention);
  else if (opensAside(p, mention)) aside(p);
  else if (/[^其]中$/.test(mention.before) && mention.stop !== 'semicolon') openWithin(p, mention);
  closeForOtherSide(p, mention);
  // `由购置费15万元和运行费17万元组成，比预算减少…`: what follows is of what they make up.
  if (/^\s*(?:组成|构成)/.test(gapBefore(p, mention))) p.thing = newThing(p, null, '', false);
  if (isOfWhole(p, mention)) {
    const head = p.lists.at(-1)?.heads.get('stated|money|now')?.thing;
    closeList(p);
    if (head) p.thing = head;
  }
  const money = isMoney(mention.figure.unit);
  const thing = thingOf(p, mention, money);
  const times = timesIn(p, mention);
  const keys = money ? keysOf(p, mention, thing, times) : [];
  const at = state(p, mention, thing, keys);
  p.at.push(at);
  if (at < 0) return;
  const inBracket = rateInBracket(p, mention);
  switch (mention.role) {
    case 'stated':
      if (inBracket) rated(p, inBracket, thing, at);
      if (mention.figure.kind === 'percent' || mention.figure.kind === 'points') break;
      stated(p, mention, thing, at, money, times);
      break;
    case 'change':
      changed(p, mention, thing, at, money);
      break;
    case 'rate':
      rated(p, mention, thing, at);
      break;
    case 'share':
      shared(p, mention, thing, at);
      break;
    case 'completion':
      completed(p, mention, thing, at);
      break;
  }
  if (mention.role === 'stated' && thing.topic?.kind === 'scale' && money) reading.scale = { at, sign: 0, thing };
}

/** `减少1.5万元（39.47%）`: the bare percentage is the rate of the change before it. */
function rateInBracket(p: ParagraphState, mention: Mention): Mention | null {
  const last = p.narrative.mentions[p.at.length - 2];
  const { figure } = mention;
  if (figure.kind !== 'percent' || mention.role !== 'stated' || last?.role !== 'change') return null;
  const { text } = p.narrative;
  const bare = text.slice(last.figure.unitEnd, figure.start).trim() === '(' && text[figure.unitEnd] === ')';
  return bare ? { ...mention, role: 'rate', direction: last.direction, base: last.base } : null;
}

const OTHER_SIDE =
  /^(?:(?:收入|支出)(?:预算|决算|总计|合计)*(?:具体)?(?:包括|构成|组成|分别为)?|按[^,，]{2,10}(?:分|划分|分类)(?:为|包括)?)$/;

/** The text between the figure before and this one. */
function gapBefore(p: ParagraphState, { figure }: Mention): string {
  const last = p.narrative.mentions[p.at.length - 1];
  return last ? p.narrative.text.slice(last.figure.unitEnd, figure.start) : '';
}

/** `事业收入5万元（含教育收费1万元），占5%`: a bracket that only mentions something. */
function opensAside(p: ParagraphState, mention: Mention): boolean {
  if (mention.role !== 'stated' || mention.words === '' || mention.closes > 0) return false;
  return /^\s*\([^)]*$/.test(gapBefore(p, mention));
}

/** What stands in it is a part of nothing, and what follows it goes on about what stood before. */
function aside(p: ParagraphState): void {
  p.lists.push({
    heads: new Map(),
    parts: new Map(),
    things: new Set(),
    main: false,
    bracket: true,
    of: p.thing,
    reason: false,
    complete: false,
    before: p.group,
    shares: 0,
  });
  p.group = new Map();
}

/**
 * `收入总计100万元，其中：…；支出总计100万元，其中：…`: a total of the other side ends the list. Of `收支总计100万元。其中：
 * 本年收入90万元，年初结转10万元；本年支出95万元，年末结转5万元` it begins the other way to divide it.
 */
function closeForOtherSide(p: ParagraphState, mention: Mention): void {
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

/** `收入10万元，其中拨款8万元、事业收入2万元，较上年增加1万元`: what follows parts said in one breath is of the whole. */
function isOfWhole(p: ParagraphState, mention: Mention): boolean {
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

/** When the figure is of: what its words say, else, in a list, what its head's do (`2021年决算数10万元，其中：…`). */
function timesIn(p: ParagraphState, mention: Mention): readonly Time[] {
  const times = timesOf(p.reading.parsed.profile, mention.when);
  const list = p.lists.at(-1);
  const { year, last, stage } = mention.when;
  // `年初预算收入总计10万元，支出总计10万元`: the stage is said once for both.
  const before = p.narrative.mentions[p.at.length - 1];
  const bothTotals = /总计$/.test(mention.words) && /总计$/.test(before?.words ?? '');
  if (before?.when.stage && bothTotals && year === null && !last && stage === null && mention.stop === 'comma')
    return timesOf(p.reading.parsed.profile, before.when);
  if (!list || mention.role !== 'stated' || year !== null || last) return times;
  const heads = [...list.heads.keys()].flatMap((unit) => /^stated\|money\|(\w+)$/.exec(unit)?.[1] ?? []);
  const [only] = heads;
  if (heads.length !== 1 || !isPast(only) || (stage !== null && stage !== 'outturn' && stage !== 'budget')) return times;
  return [only];
}

const isPast = (time: string | undefined): time is Time => time === 'prior' || time === 'priorOutturn';

/** A sentence or a clause of its own ends: lists inside it end too. */
function boundary(p: ParagraphState, full: boolean, mention: Mention): void {
  if (full) {
    // `…人员经费 1 万元，主要包括：…。公用经费 2 万元`: the sentence ends, the list does not.
    const topic = mention.words === '' ? null : topicOf(mention.words);
    const goesOn = continues(p.lists[0], topic);
    const outermost = goesOn ? undefined : p.lists[0];
    while (p.lists.length > (goesOn ? 1 : 0)) closeList(p);
    // After a list the next sentence is about what was divided, unless it says otherwise.
    const head = outermost?.heads.get('stated|money|now')?.thing;
    if (head) p.thing = p.main = head;
  } else if (p.lists.length > 1 && !p.lists.at(-1)?.bracket) closeList(p);
  if (full && p.thing?.reason) p.thing = p.main;
  // `…实际支出36万元；与上年37万元相比，…。其中：`: still of the same thing, and a list after it may be of either.
  if (full || mention.words !== '') p.group = new Map();
  p.change = null;
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

function openList(p: ParagraphState, mention: Mention): void {
  const { opener } = mention;
  if (!opener) return;
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
  p.lists.push({
    heads,
    parts: new Map(),
    things: new Set(),
    main: opener.main,
    bracket: opener.bracket,
    of: head,
    reason: mention.reason,
    complete: false,
    before: p.group,
    shares: 0,
  });
  p.group = new Map();
  p.thing = null;
  p.change = null;
}

/** What is left at the end of the year is not spent on anything: no list of uses is about it. */
function withoutRest(group: ReadonlyMap<string, Part>): Map<string, Part> {
  return new Map(
    [...group].filter(
      ([, { thing }]) =>
        !(thing.topic?.kind === 'outlay' && (thing.topic.subject === 'carryOut' || thing.topic.subject === 'distributed')),
    ),
  );
}

/** `“三公”经费支出决算中，因公出国（境）费…，公务接待费…`: a list under a head whose figure was said before. */
function openWithin(p: ParagraphState, mention: Mention): void {
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
  p.lists.push({
    heads,
    parts: new Map(),
    things: new Set(),
    main: false,
    bracket: false,
    of: null,
    reason: false,
    complete: false,
    before: p.group,
    shares: 0,
  });
  p.group = new Map();
  p.thing = null;
  p.change = null;
}

function closeList(p: ParagraphState): void {
  const list = p.lists.pop();
  if (!list) return;
  emitSums(p.reading, list);
  p.group = list.before;
}

/** What the figure is of: what its words name, or what was spoken of before. */
function thingOf(p: ParagraphState, mention: Mention, money: boolean): Thing {
  const { path } = mention;
  const words = mention.words;
  const inWords = /\([类款项]\)/.test(words);
  if (
    path &&
    (words === '' || inWords || /^(?:支出|科目|支出预算|预算|小计)$/.test(words)) &&
    (inWords || mention.role === 'stated')
  )
    return begin(p, { kind: 'path', parts: path.parts }, pathWords(path.parts), mention);
  if (words === '' || mention.role === 'share' || mention.role === 'completion') {
    // A change that names nothing is of what the sentence is about, not of its reason.
    if (words === '' && p.thing?.reason && p.main && isOfMain(p, mention)) p.thing = p.main;
    if (words === '' && p.thing) return p.thing;
    if (words === '') return begin(p, null, '', mention);
  }
  const topic = topicOf(words);
  if (topic === null) return p.thing ?? begin(p, null, words, mention);
  if (topic.kind === 'outlay' && topic.bare && p.thing && mention.when.stage !== null && isUnknown(p.thing, mention))
    return p.thing;
  // `支出决算为` goes on about the subject; `支出预算` by itself is a total.
  if (
    topic.kind === 'outlay' &&
    topic.bare &&
    p.thing &&
    p.thing.meaning.side === 'out' &&
    (mention.when.stage !== null || p.thing.topic?.kind === 'path')
  ) {
    if (p.reading.parsed.profile.kind === 'final-accounts' || p.thing.topic?.kind === 'path') return p.thing;
  }
  if (topic.kind === 'name' && (mention.role === 'rate' || mention.role === 'share' || mention.role === 'completion') && p.thing)
    return p.thing;
  if (topic.kind === 'name' && !money && mention.role === 'change' && p.thing && !mention.reason)
    return begin(p, topic, words, mention);
  return begin(p, topic, words, mention);
}

/** `会议费支出预算22万元，支出决算20万元`: the second is of what the ledger has no name for, too. */
function isUnknown({ topic, words }: Thing, mention: Mention): boolean {
  return topic === null || (topic.kind === 'name' && words !== '' && mention.stop !== 'full');
}

/** A change inside a reason is of what the sentence is about, unless that has one already and the reason just gave another figure. */
function isOfMain(p: ParagraphState, mention: Mention): boolean {
  if (mention.role !== 'change' && mention.role !== 'rate') return false;
  const last = p.narrative.mentions[p.at.length - 1];
  return mention.role === 'rate' || !(p.main?.changed && last?.role === 'stated' && last.reason);
}

function begin(p: ParagraphState, topic: Topic | null, words: string, mention: Mention): Thing {
  const next = newThing(p, topic, withWhole(p, words), mention.reason, mention);
  // What a list says of its own head again is a part of it that has no other name.
  const list = p.lists.at(-1);
  if (
    list &&
    next.meaning.keys.length > 0 &&
    [...list.heads.values()].some((head) => head.thing.meaning.keys[0] === next.meaning.keys[0])
  )
    next.meaning = NOTHING;
  // The same thing named again goes on with its figures.
  if (
    p.thing &&
    next.meaning.keys.length > 0 &&
    next.meaning.keys[0] === p.thing.meaning.keys[0] &&
    p.thing.reason === next.reason
  ) {
    if (words !== '' && (p.thing.words === '' || p.thing.slots.size === 0)) p.thing.words = words;
    return p.thing;
  }
  p.thing = next;
  if (!next.reason) p.main = next;
  p.change = null;
  for (const unit of p.group.keys()) if (unit.startsWith('change')) p.group.delete(unit);
  return next;
}

function newThing(p: ParagraphState, topic: Topic | null, words: string, reason: boolean, mention?: Mention): Thing {
  return {
    topic,
    meaning: topic === null ? NOTHING : meaning(p, topic, reason, mention),
    words,
    reason,
    slots: new Map(),
    last: -1,
    even: false,
    changed: false,
  };
}

function meaning(p: ParagraphState, topic: Topic, reason: boolean, mention?: Mention): Meaning {
  const { section, project, subjects } = p.reading;
  if (section.about === 'silent') return NOTHING;
  if (
    section.about !== null &&
    SILENT_ABOUT.has(section.about) &&
    topic.kind !== 'item' &&
    topic.kind !== 'procurement' &&
    topic.kind !== 'assets' &&
    topic.kind !== 'scale'
  )
    return NOTHING;
  // How a project's money is divided says nothing of the unit's own figures.
  if (p.reading.outer?.complete && p.lists.length === 0 && topic.kind !== 'scale') return NOTHING;
  if (section.about === 'carry' || p.subject.carry) {
    const carried = carriedOver(topic);
    if (carried === null) return NOTHING;
    if (carried !== topic) return meaning(p, carried, reason, mention);
  }
  const place: Place = {
    section: project !== null && section.project === null ? { ...section, project } : section,
    subjects,
    side: mention ? sideNamed(mention.before) : null,
    fund: p.subject.fund ?? fundGoingOn(p, topic),
    under: null,
  };
  if (isPartOfItem(p, topic)) return NOTHING;
  const own = partOfSubject(p, topic);
  if (own !== null) return own;
  if (!reason) return meaningOf(topic, place);
  // Inside a reason a name is a subject only below the one it explains, or where it changed.
  if (topic.kind === 'path') return meaningOf(topic, place);
  if (topic.kind !== 'name') return NOTHING;
  if (mention?.role === 'change') return meaningOf(topic, place);
  return p.subject.code === null ? NOTHING : meaningOf(topic, { ...place, under: p.subject.code });
}

/** `一般公共预算财政拨款本年收入90万元；本年支出85万元`: the fund named first is meant throughout. */
function fundGoingOn(p: ParagraphState, topic: Topic): Fund | null {
  const first = p.main?.topic;
  if (topic.kind !== 'outlay' || topic.fund !== null || topic.subject !== 'current' || topic.measure !== 'all') return null;
  const fund =
    first?.kind === 'income'
      ? (first.fund ?? first.source)
      : first?.kind === 'outlay' || first?.kind === 'fund'
        ? first.fund
        : null;
  return fund === 'general' || fund === 'fund' || fund === 'capital' ? fund : null;
}

/** `公务接待费3万元（其中：一般公共预算支出3万元；…）`: the item's money by funds, not the unit's. */
function isPartOfItem(p: ParagraphState, topic: Topic): boolean {
  const wide = topic.kind === 'fund' || topic.kind === 'income' || (topic.kind === 'outlay' && topic.measure === 'all');
  return wide && p.lists.some(({ of }) => of?.topic != null && isNarrow(of.topic));
}

const isNarrow = (head: Topic): boolean =>
  head.kind === 'item' ||
  head.kind === 'procurement' ||
  (head.kind === 'outlay' && head.measure === 'project') ||
  (head.kind === 'name' && /费$|经费|采购/.test(head.name));

/** `行政运行 10 万元，其中：基本支出 8 万元`: the subject's basic expenditure, not the unit's. Null where no subject stands above. */
function partOfSubject(p: ParagraphState, topic: Topic): Meaning | null {
  if (topic.kind !== 'outlay' || topic.measure === 'all' || topic.fund !== null) return null;
  const list = p.lists.at(-1);
  const heads = list ? [list.heads] : [p.group, p.reading.outer?.heads ?? []];
  const head = heads
    .map((group) => [...group.values()][0]?.thing)
    .find((thing) => thing?.topic?.kind === 'path' || thing?.topic?.kind === 'name');
  const above = head?.topic;
  if (!head || (above?.kind !== 'path' && above?.kind !== 'name')) return null;
  const { code, keys } = head.meaning;
  if (code !== null)
    return {
      keys: keys.map((key) => key.replace(/^(out\|f:\d+)\|all\|/, `$1|${topic.measure}|`)),
      side: 'out',
      code: null,
    };
  // A name the ledger does not know may be the whole in other words, unless the catalogue has subjects of that name.
  return above.kind === 'path' || isSubjectName(above.name) ? NOTHING : null;
}

function keysOf(p: ParagraphState, mention: Mention, thing: Thing, times: readonly Time[]): string[] {
  const { keys } = thing.meaning;
  if (keys.length === 0) return [];
  if (mention.role === 'change')
    return isYearly(p.reading.parsed.profile, mention.base ?? comparedWithSaid(p, p.at.length - 1)) ? keysAt(keys, 'change') : [];
  if (mention.role !== 'stated') return [];
  if (keys[0]?.startsWith('gov|'))
    return times.some((time) => time === 'now' || time === 'budget' || time === 'revised') ? [...keys] : [];
  return times.flatMap((time) => keysAt(keys, time));
}

function state(p: ParagraphState, mention: Mention, thing: Thing, keys: readonly string[]): number {
  const { figure, role } = mention;
  const measured = measure(figure.amount, figure.unit);
  if (!measured) return -1;
  const { block, start } = p.placed;
  const title = p.reading.section.title;
  const words = withoutEntity(p.reading.parsed.profile.entity, thing.words);
  return push(p.reading, {
    span: shift(flowSpan(block.flow, figure.start, figure.end), start),
    text: block.flow.text.slice(figure.start, figure.end),
    ...measured,
    unit: figure.unit,
    keys,
    label: sayLater(() => labelOf(title, words, role)),
    table: -1,
  });
}

function stated(p: ParagraphState, mention: Mention, thing: Thing, at: number, money: boolean, times: readonly Time[]): void {
  // A difference between two figures is no amount of its own.
  if (/差(?:值|额|异)$|人均|车均|平均|每[辆人批]|单价|大型企业|^(?:以上|共计|合计支出)/.test(mention.words)) return;
  const time = times[0] ?? 'other';
  thing.last = at;
  if (money) thing.slots.set(time, at);
  if (thing.topic?.kind === 'income' || thing.topic?.kind === 'fund') {
    const source = thing.topic.kind === 'income' ? thing.topic.source : thing.topic.fund;
    if (thing.meaning.side === 'in') p.reading.incomes.push({ at, source, section: p.reading.sectionIndex });
  }
  const unit = `stated|${money ? 'money' : mention.figure.measure}|${time}`;
  join(p, unit, { at, sign: 0, thing }, mention.reason);
  softly(p, mention, at);
}

/** Adds a figure to the list it stands in, and makes it a possible head of the next. */
function join(p: ParagraphState, unit: string, part: Part, reason: boolean): void {
  const list = p.lists.at(-1);
  if (list) {
    if (!reason || list.reason) addPart(list, unit, part);
  } else if (p.reading.outer && !reason) addPart(p.reading.outer, unit, part);
  if (!reason || part.thing.reason) p.group.set(unit, part);
}

/** 财政拨款项目 9 个，涉及预算金额 …; 编报绩效目标的项目 14 个，涉及项目预算资金 …: all projects together, if that is what the figure is. */
function softly(p: ParagraphState, mention: Mention, at: number): void {
  if (!/^共?涉及/.test(mention.words)) return;
  if (
    !/(?:^|[^非])财政拨款项目|绩效目标的项目/.test(
      p.narrative.text
        .slice(Math.max(0, mention.figure.start - 200), mention.figure.start)
        .split(/[;。]/)
        .at(-1) ?? '',
    )
  )
    return;
  p.reading.soft.push({
    at,
    keys: [expenditureKey('current', 'project', 'general'), expenditureKey('current', 'project', 'fiscal')],
  });
}

function changed(p: ParagraphState, mention: Mention, thing: Thing, at: number, money: boolean): void {
  const direction = mention.direction;
  if (!direction) return;
  if (!money) return;
  const base = mention.base ?? comparedWithSaid(p, p.at.length - 2);
  p.change = { at, direction, base, thing, used: false };
  thing.changed = true;
  const key = p.reading.statements[at]?.keys[0];
  if (key !== undefined)
    noteChange(p.reading, {
      key,
      at,
      sign: direction.sign,
      section: p.reading.sectionIndex,
      path: thing.topic?.kind === 'path',
    });
  // Against the budget and against last year are two changes of one thing.
  const unit = isYearly(p.reading.parsed.profile, base) ? 'change|money' : 'change|money|budget';
  join(p, unit, { at, sign: direction.sign, thing }, mention.reason);
  fromPrior(p, thing, at, direction, base);
  rateBefore(p, mention, thing, at);
}

/** `比年初预算5.58万元减少0.79万元`: what the mention after the `i`th is compared with was said with its figure. */
function comparedWithSaid(p: ParagraphState, i: number): When | null {
  const last = p.narrative.mentions[i];
  if (last?.role !== 'stated' || last.words !== '') return null;
  const { year, last: past, stage } = last.when;
  const said = p.narrative.text.slice(Math.max(0, last.figure.start - 24), last.figure.start);
  return (year !== null || past || stage !== null) && /[比较与][^,。;:]*$/.test(said) ? last.when : null;
}

/** `同比增长7.35%，增加3.23万元`: the rate comes first. */
function rateBefore(p: ParagraphState, mention: Mention, thing: Thing, at: number): void {
  const last = p.narrative.mentions[p.at.length - 2];
  const rate = p.at[p.at.length - 2] ?? -1;
  if (last?.role !== 'rate' || rate < 0 || p.change?.at !== at || !mention.direction) return;
  const between = p.narrative.text.slice(last.figure.unitEnd, mention.direction.span.start).trim();
  if (!/^[,(、]?$/.test(between)) return;
  rated(p, last, thing, rate);
}

/** Among what is carried over, 财政拨款 is that part of it; expenditures and projects are its uses. */
function carriedOver(topic: Topic): Topic | null {
  if (topic.kind === 'fund' && topic.fund === 'fiscal') return { kind: 'income', source: 'carryFiscal', fund: null };
  if (topic.kind === 'name' && /^非财政拨款/.test(topic.name)) return { kind: 'income', source: 'carryOther', fund: null };
  return topic.kind === 'income' || topic.kind === 'balance' ? topic : null;
}

/** `价值` is the value of what was named before it. */
function withWhole(p: ParagraphState, words: string): string {
  return /^(?:账面|原)?(?:价值|净值|原值|金额|面积)$/.test(words) && p.thing
    ? `${p.thing.words.replace(/价值$/, '')}${words}`
    : words;
}

const pathWords = (parts: readonly { readonly level: string; readonly name: string }[]): string =>
  parts.map(({ level, name }) => `${name}(${level === 'class' ? '类' : level === 'section' ? '款' : '项'})`).join('');

/** `收入预算包括`: the side the words before say. */
function sideNamed(before: string): 'in' | 'out' | null {
  if (!/包括|其中|构成/.test(before)) return null;
  const incomes = /收入/.test(before);
  const outlays = /支出/.test(before);
  return incomes === outlays ? null : incomes ? 'in' : 'out';
}

function fundNamed(before: string): Fund | null {
  if (!/支出(?:预算)?(?:中|包括|具体)?/.test(before)) return null;
  if (/一般公共预算/.test(before)) return 'general';
  if (/政府性?基金/.test(before)) return 'fund';
  return /国有资本/.test(before) ? 'capital' : null;
}
