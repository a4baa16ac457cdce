// Reads the figures of one paragraph in order: what each is of, and which list it stands in.

import { measure } from '../../money/amount';
import { isMoney } from '../../money/unit';
import type { Mention, Narrative, When } from '../../narrative/mention';
import { isOfQuarter } from '../../narrative/quarter';
import { flowSpan, type Note, type Paragraph, type Placed } from '../../syntax/block';
import { sayLater } from '../../text/say';
import { shift } from '../../text/span';
import { expenditureKey, type Time } from '../keys';
import { compare, completed, directionOf, fromPrior, rated, reasonAfter, shared } from './claims';
import { addPart, newList, type Part, type Thing } from './lists';
import {
  aside,
  boundary,
  closeForOtherSide,
  closeList,
  gapBefore,
  isOfWhole,
  OTHER_SIDE,
  openList,
  opensAside,
  openWithin,
  withoutRest,
} from './openLists';
import { emitSums, suspendOuter } from './outer';
import type { ParagraphState } from './paragraphState';
import { labelOf, noteChange, push, type Reading, withoutEntity } from './reading';
import { begin, newThing, pathWords } from './things';
import { isYearly, timesOf } from './times';
import { topicOf } from './topic';
import { keysAt } from './topicKeys';

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
  // `公务用车费支出5万元。` and on the next line `其中：购置费3万元；运行费2万元。`
  if (!reading.outer && reading.divisible && /^\s*其中/.test(narrative.text)) {
    p.group = new Map(reading.divisible.heads);
    p.thing = p.main = reading.divisible.thing;
  }
  narrative.mentions.forEach((mention, i) => {
    step(p, mention);
    compare(p, i);
    reasonAfter(p, i);
  });
  quarters(p);
  const several = isOneOfSeveral(narrative);
  reading.divisible = p.lists.length === 0 && p.thing && !several ? { heads: p.group, thing: p.thing } : null;
  const outermost = p.lists[0];
  const ownHeads = outermost && narrative.opens && !outermost.bracket ? new Map(outermost.heads) : p.group;
  const heads = withoutRest(!outermost && several ? new Map() : ownHeads);
  const goesOn = /[;,]\s*$/.test(narrative.text) && outermost && !outermost.bracket && !outermost.reason;
  while (p.lists.length > (goesOn ? 1 : 0)) closeList(p);
  if (goesOn && outermost && !reading.outer) {
    reading.outer = outermost;
    reading.numbered = null;
  } else if (goesOn && outermost) emitSums(reading, outermost);
  if (narrative.opens && heads.size > 0) {
    suspendOuter(reading);
    reading.outer = newList(heads, { main: narrative.opens.main });
    reading.opened = placed.block.kind === 'paragraph' ? placed.block.number : null;
  }
  return p.at;
}

/** `年度预算安排100万元，第一季度10万元，第二季度…`: four quarters make the year before them. */
function quarters(p: ParagraphState): void {
  const { text, mentions } = p.narrative;
  if (!text.includes('季度')) return;
  const found = mentions.flatMap(({ figure }, i) => (isOfQuarter(text, figure.start) && isMoney(figure.unit) ? [i] : []));
  const [first] = found;
  const year = first === undefined ? undefined : mentions[first - 1];
  if (found.length !== 4 || first === undefined || !year || !isMoney(year.figure.unit)) return;
  if (!/年度?/.test(text.slice(Math.max(0, year.figure.start - 20), year.figure.start))) return;
  const [total, ...parts] = [first - 1, ...found].map((i) => p.at[i] ?? -1);
  if (total === undefined || [total, ...parts].some((at) => at < 0)) return;
  p.reading.relations.push({
    kind: 'sum',
    family: 'list quarters',
    total,
    parts: parts.map((at) => ({ at, sign: 1 })),
    label: { zh: '年度预算＝四个季度之和', en: 'the year = its four quarters' },
    force: 'certain',
  });
}

/** `出国费2万元；用车费3万元；接待费1万元。具体情况如下：`: what follows is of all of them, and the last is no head. */
function isOneOfSeveral({ mentions }: Narrative): boolean {
  for (let i = mentions.length - 1; i > 0; i--) {
    if (mentions[i]?.stop === 'semicolon' && mentions[i]?.opener === null) return true;
    if (mentions[i]?.stop === 'full') return false;
  }
  return false;
}

/** What a paragraph has at its head, alone before a full stop or a colon. */
const LABEL = /^\s*[^。;:,]{2,100}?(?=[。:])/;
/** What is said of a subject once it is named. */
const OF_A_SUBJECT = /^[。:]\s*(?:20\d\d年度?)?(?:年初|本年|当年|全年)?(?:支出|收入|预算|决算|结转)/;

/** `1.因公出国（境）费用。2023年决算数4.79万元…`: the paragraph is about what stands alone at its head. */
function nameLabelled(p: ParagraphState): void {
  const { block } = p.placed;
  if (block.kind !== 'paragraph') return;
  const text = p.narrative.text.slice(block.number?.span.end ?? 0);
  const label = LABEL.exec(text)?.[0];
  const first = p.narrative.mentions[0];
  if (label === undefined || (first && first.figure.start < p.narrative.text.length - text.length + label.length)) return;
  const topic = first?.path && label.includes('(') ? null : topicOf(label.trim().replace(/(?:情况|说明)$/, ''));
  if (first?.path) p.thing = p.main = newThing(p, { kind: 'path', parts: first.path.parts }, pathWords(first.path.parts), false);
  else if (topic?.kind === 'item' && block.number) p.thing = p.main = newThing(p, topic, label.trim(), false);
  // `高中教育（2050204）：支出决算数为…`: of this, whatever it is, and not of all expenditure.
  else if (topic?.kind === 'name' && OF_A_SUBJECT.test(text.slice(label.length)))
    p.thing = p.main = newThing(p, { kind: 'name', name: label.trim().replace(/\(?\d{3,7}\)?/g, '') }, label.trim(), false);
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
  // Which of them it is of is for a reader to pair off; and `3.5万元/人` is a price, whatever is named before it.
  if (p.narrative.inTurn.has(p.at.length) || isPrice(p, mention)) {
    p.at.push(state(p, mention, newThing(p, null, '', false), []));
    return;
  }
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
  const times = timesIn(p, mention, thing);
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

const isPrice = (p: ParagraphState, { figure }: Mention): boolean =>
  /^\s?[/／]\s?[人辆次天年月个批台套件]/.test(p.narrative.text.slice(figure.unitEnd, figure.unitEnd + 4));

/** `减少1.5万元（39.47%）`: the bare percentage is the rate of the change before it. */
function rateInBracket(p: ParagraphState, mention: Mention): Mention | null {
  const last = p.narrative.mentions[p.at.length - 2];
  const { figure } = mention;
  if (figure.kind !== 'percent' || mention.role !== 'stated' || last?.role !== 'change') return null;
  const { text } = p.narrative;
  const bare = text.slice(last.figure.unitEnd, figure.start).trim() === '(' && text[figure.unitEnd] === ')';
  return bare ? { ...mention, role: 'rate', direction: last.direction, base: last.base } : null;
}

/** When the figure is of: what its words say, else, in a list, what its head's do (`2021年决算数10万元，其中：…`). */
function timesIn(p: ParagraphState, mention: Mention, thing: Thing): readonly Time[] {
  const times = timesByWords(p, mention);
  // `支出2万元，年初预算为3万元`: two figures of one year, whatever the report calls itself.
  return mention.when.stage === 'initial' && times[0] === 'now' && thing.slots.has('now') ? ['budget'] : times;
}

function timesByWords(p: ParagraphState, mention: Mention): readonly Time[] {
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
  if (heads.length !== 1 || only === undefined) return times;
  // The parts of what belongs to no time of the report belong to none either.
  if (stage === null && only === 'other') return [];
  if (stage === null && (only === 'budget' || only === 'revised')) return only === 'budget' ? ['budget', 'revised'] : [only];
  const said = stage === null || stage === 'outturn' || stage === 'budget';
  return said && (only === 'prior' || only === 'priorOutturn') ? [only] : times;
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
  // `城市建设支出（项）。本年支出5万元`: of the subject that stands at the head.
  if (p.thing?.topic?.kind === 'path' && /^本年支出$/.test(words)) return p.thing;
  if (p.thing?.topic?.kind === 'path' && /^(?:本年收入|年[初末]结转(?:和|与|、)?结余)$/.test(words))
    return newThing(p, null, words, false);
  // `支出决算为` goes on about the subject; `支出预算` by itself is a total.
  if (
    topic.kind === 'outlay' &&
    topic.bare &&
    p.thing &&
    p.thing.meaning.side === 'out' &&
    (mention.when.stage !== null || p.thing.topic?.kind === 'path')
  ) {
    // `（二）公务接待费。2021年支出预算5万元`: of what stands at the head.
    const headed = p.at.length === 0 && p.thing.topic?.kind === 'item';
    if (headed || p.reading.parsed.profile.kind === 'final-accounts' || p.thing.topic?.kind === 'path') return p.thing;
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

function keysOf(p: ParagraphState, mention: Mention, thing: Thing, times: readonly Time[]): string[] {
  const { keys } = thing.meaning;
  if (keys.length === 0) return [];
  if (mention.role === 'change')
    return isYearly(p.reading.parsed.profile, mention.base ?? comparedWithSaid(p, p.at.length - 1)) ? keysAt(keys, 'change') : [];
  if (mention.role !== 'stated') return [];
  // What was reserved for small firms is a plan; a report of what was done has the contracts beside it.
  if (keys[0]?.startsWith('gov|') && /预留/.test(mention.words) && p.reading.parsed.profile.kind === 'final-accounts') return [];
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
  thing.year = mention.when.year;
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
    keys: (['general', 'fiscal', 'all'] as const).map((fund) => expenditureKey('current', 'project', fund)),
  });
}

function changed(p: ParagraphState, mention: Mention, thing: Thing, at: number, money: boolean): void {
  const direction = mention.direction;
  if (!direction) return;
  if (!money) return;
  const base = mention.base ?? comparedWithSaid(p, p.at.length - 2);
  p.change = { at, direction, base, thing, used: false };
  thing.changed = true;
  p.reading.directions.push({ at, direction: directionOf(p, direction) });
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
