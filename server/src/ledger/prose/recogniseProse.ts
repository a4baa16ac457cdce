// The prose's share of the ledger: every figure said in a sentence as a statement, bound to the quantity it
// states where its words and its section say so, and the relations the sentences claim: shares, rates,
// completion, comparisons, lists that add up. No verdicts: the engine has those.
import type { Narrative } from '../../narrative/mention';
import { narrativeOf } from '../../narrative/narrative';
import type { Heading, Note, Numbering, Paragraph, Placed } from '../../syntax/block';
import { levelOf } from '../../syntax/number';
import type { Parsed } from '../parsed';
import { enumerate } from './counted';
import { laterRelations } from './later';
import { closeInner, closeOuter, openAllocation } from './outer';
import { readParagraph } from './paragraph';
import { createProseMemo, type ProseMemo, readPassage, subjectsFor } from './passage';
import type { ProseRecognised, Reading } from './reading';
import { type SectionContext, sectionOf, WHOLE_DRAFT } from './section';
import { type Topic, topicOf } from './topic';

/** `memo` is what the last version of the draft left behind. */
export function recogniseProse(parsed: Parsed, memo: ProseMemo = createProseMemo()): ProseRecognised {
  const reading: Reading = {
    parsed,
    subjects: subjectsFor(parsed, projectsNamed(parsed), memo),
    statements: [],
    relations: [],
    counts: [],
    reasons: [],
    byKey: new Map(),
    changes: [],
    directions: [],
    changeOf: new Map(),
    parts: [],
    open: [],
    soft: [],
    incomes: [],
    section: WHOLE_DRAFT,
    sectionIndex: 0,
    first: 0,
    asked: [],
    outer: null,
    numbered: null,
    latest: null,
    suspended: [],
    semicolons: false,
    opened: null,
    divisible: null,
    project: null,
    scale: null,
    heading: null,
  };
  const { blocks } = parsed;
  const above: SectionContext[] = [WHOLE_DRAFT];
  const kept: ProseMemo['passages'] = new Map();
  for (let from = 0, to = 0; from < blocks.length; from = to) {
    to = from + 1;
    while (to < blocks.length && blocks[to]?.block.kind !== 'heading') to++;
    const head = blocks[from];
    if (head?.block.kind === 'heading') enterSection(reading, head as Placed<Heading>, above, memo);
    readPassage(reading, blocks.slice(from, to), memo, kept, () => readBlocks(reading, from, to));
  }
  memo.passages = kept;
  laterRelations(reading);
  const { statements, relations, counts, reasons, directions } = reading;
  return { statements, relations, counts, reasons, directions };
}

/** Projects that stand under their own names (`项目名称：…`). */
function projectsNamed({ blocks }: Parsed): string[] {
  const found: string[] = [];
  for (const { block } of blocks) {
    const name = block.kind === 'heading' ? block.title : block.kind === 'paragraph' && block.text.length < 80 ? block.text : '';
    const project = name.includes('项目名称') ? /项目名称\s?[:：]\s?(.+)/.exec(name)?.[1] : undefined;
    if (project) found.push(project);
  }
  return found;
}

function enterSection(reading: Reading, heading: Placed<Heading>, above: SectionContext[], memo: ProseMemo): void {
  while ((above.at(-1)?.level ?? 0) >= heading.block.level && above.length > 1) above.pop();
  const outer = above.at(-1) ?? WHOLE_DRAFT;
  let known = memo.sections.get(heading.block);
  if (!known) memo.sections.set(heading.block, (known = new WeakMap()));
  let section = known.get(outer);
  if (!section) known.set(outer, (section = sectionOf(heading, outer, reading.parsed.profile.entity)));
  reading.section = section;
  above.push(section);
  reading.sectionIndex++;
}

/** The passage from block `from` to `to`, its heading first. */
function readBlocks(reading: Reading, from: number, to: number): void {
  reading.project = reading.section.project;
  reading.scale = null;
  reading.heading = null;
  reading.divisible = null;
  for (let i = from; i < to; i++) {
    const placed = reading.parsed.blocks[i];
    const block = placed?.block;
    if (block?.kind === 'heading') reading.heading = topicOfHeading(block);
    else if (block?.kind === 'paragraph' || block?.kind === 'note') readBlock(reading, placed as Placed<Paragraph | Note>, i);
    else if (block?.kind === 'table') {
      closeOuter(reading);
      reading.divisible = null;
    }
  }
  closeOuter(reading);
}

/** A subject or an item that the heading names: its paragraphs go on about it. */
function topicOfHeading({ title }: Heading): Topic | null {
  const topic = topicOf(title.replace(/(?:情况|说明|预算|决算)+$/, ''));
  return topic && (topic.kind === 'item' || topic.kind === 'path') ? topic : null;
}

/** One paragraph or note. */
function readBlock(reading: Reading, placed: Placed<Paragraph | Note>, index: number): void {
  const { block } = placed;
  const narrative = narrativeOf(block);
  const named = narrative.text.includes('项目名称')
    ? /^\s*(?:\d+[、.．]\s*)?[-*]*\s*项目名称\s?[:：]\s?(.+)$/.exec(narrative.text)
    : null;
  if (named?.[1]) {
    closeOuter(reading);
    reading.project = named[1].trim();
    reading.scale = null;
    return;
  }
  const number = block.kind === 'paragraph' ? block.number : null;
  while (reading.outer && endsOuter(reading, narrative, number)) closeInner(reading);
  noteNumber(reading, number, narrative);
  const divides = narrative.opens !== null && reading.divisible !== null && /^\s*其中/.test(narrative.text);
  if (narrative.mentions.length === 0 && !divides) {
    if (narrative.path && /^[^。]{0,80}\([类款项]\)[。:]?\s*$/.test(narrative.text))
      reading.heading = { kind: 'path', parts: narrative.path.parts };
    else if (number !== null) reading.heading = null;
    if (/资金分配情况\s*:\s*$/.test(narrative.text) && reading.scale) openAllocation(reading);
    enumerate(reading, placed, narrative, index, []);
    return;
  }
  const aside = isAside(reading, number);
  const { outer, opened, latest } = reading;
  if (aside) reading.outer = null;
  enumerate(reading, placed, narrative, index, readParagraph(reading, placed, narrative));
  if (aside && outer && latest) {
    // A list that the aside opened stands in the list that it is an aside of.
    if (reading.outer) reading.suspended.push({ outer, opened, latest });
    else {
      reading.outer = outer;
      reading.opened = opened;
      reading.numbered = true;
      reading.latest = latest;
    }
  }
  if (!aside && outer && reading.outer === outer) {
    if (reading.semicolons && /[。.]\s*$/.test(narrative.text)) closeInner(reading);
    else reading.semicolons = /;\s*$/.test(narrative.text);
  }
  if (number !== null || !/:\s*$/.test(narrative.text)) reading.heading = null;
}

/** Among numbered paragraphs one without a number, or numbered more deeply, says more of the part before it and is no part itself. */
function isAside(reading: Reading, number: Numbering | null): boolean {
  if (!reading.outer || reading.numbered !== true || reading.heading !== null) return false;
  return number === null || (reading.latest !== null && levelOf(number.style) > levelOf(reading.latest.style));
}

/** The first figure of a list's paragraphs tells whether its parts are numbered, and how. */
function noteNumber(reading: Reading, number: Numbering | null, narrative: Narrative): void {
  if (!reading.outer || narrative.mentions.length === 0) return;
  if (number === null) {
    // Under a subject's own line the figures stand without a number.
    if (reading.heading === null) reading.numbered ??= false;
    return;
  }
  reading.numbered ??= true;
  if (!reading.latest || levelOf(number.style) <= levelOf(reading.latest.style)) reading.latest = number;
}

/** A number no deeper than that of the paragraph that opened the list, or of the list around it, or one that counts from the start again. */
function beginsAnew({ opened, latest, numbered, suspended }: Reading, { style, value }: Numbering): boolean {
  const level = levelOf(style);
  const around = [opened, suspended.at(-1)?.latest].some((above) => above && level <= levelOf(above.style));
  if (around) return true;
  if (numbered === false) return true;
  if (numbered !== true || !latest) return false;
  return level < levelOf(latest.style) || (style === latest.style && value <= latest.value);
}

/** Whether a paragraph goes on with the list of the paragraphs before it. */
function endsOuter(reading: Reading, narrative: Narrative, number: Numbering | null): boolean {
  if (number !== null && beginsAnew(reading, number)) return true;
  const first = narrative.mentions[0];
  const label = /^[\s\-*]*(?:\d+[.、]\s*)?([^,。;:\d()“”]{2,12}):/.exec(narrative.text);
  if (label && number === null && reading.numbered !== true && label[1] !== '其中' && topicOf(label[1] ?? '')?.kind === 'name')
    return true;
  if (!first) return false;
  const topic = first.words === '' ? null : topicOf(first.words);
  return (
    topic?.kind === 'balance' ||
    (topic?.kind === 'income' && topic.source === 'total') ||
    (topic?.kind === 'outlay' && topic.subject === 'total' && topic.measure === 'all')
  );
}
