// What a paragraph speaks of: each thing it names, and which quantity that is where it stands.
import type { Mention } from '../../narrative/mention';
import type { Fund } from '../keys';
import type { Thing } from './lists';
import type { ParagraphState } from './paragraphState';
import { isSubjectName } from './subjects';
import type { Topic } from './topic';
import { type Meaning, meaningOf, NOTHING, type Place } from './topicKeys';

const SILENT_ABOUT: ReadonlySet<string> = new Set(['silent', 'staff', 'assets', 'performance']);

export function begin(p: ParagraphState, topic: Topic | null, words: string, mention: Mention): Thing {
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

export function newThing(p: ParagraphState, topic: Topic | null, words: string, reason: boolean, mention?: Mention): Thing {
  return {
    topic,
    meaning: topic === null ? NOTHING : meaning(p, topic, reason, mention),
    words,
    reason,
    slots: new Map(),
    last: -1,
    even: false,
    changed: false,
    year: null,
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
  if (isPartOfItem(p, topic) || (mention && isOfInsurance(p, topic, mention))) return NOTHING;
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
  (head.kind === 'name' && /费$|经费|采购|涉及|绩效/.test(head.name));

/** The money of insured people and of relief, which a bureau looks after and does not own. */
const INSURANCE =
  /(?:医保|保险|统筹|救助|医疗)[^,。;()]{0,6}(?:基金|资金)|(?<!政府性)基金(?:总)?(?:收入|支出|收支|结余|累计|滚存|当期|年初|年末|本年)|(?:医保|保险)(?:统筹)?(?:总)?(?:收入|支出|结余)|财政专户(?:收入|支出|结余)|救助[^,。;]{0,12}人次/;

/** `医保基金收入12.37亿元，支出11.02亿元，年末结余…`: no total in that sentence is the unit's. */
function isOfInsurance(p: ParagraphState, topic: Topic, { figure }: Mention): boolean {
  if (topic.kind !== 'income' && topic.kind !== 'outlay' && topic.kind !== 'fund' && topic.kind !== 'balance') return false;
  const { text } = p.narrative;
  const start = text.lastIndexOf('。', figure.start) + 1;
  return INSURANCE.test(text.slice(Math.max(start, figure.start - 200), figure.start));
}

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

export const pathWords = (parts: readonly { readonly level: string; readonly name: string }[]): string =>
  parts.map(({ level, name }) => `${name}(${level === 'class' ? '类' : level === 'section' ? '款' : '项'})`).join('');

/** `收入预算包括`: the side the words before say. */
function sideNamed(before: string): 'in' | 'out' | null {
  if (!/包括|其中|构成/.test(before)) return null;
  const incomes = /收入/.test(before);
  const outlays = /支出/.test(before);
  return incomes === outlays ? null : incomes ? 'in' : 'out';
}
