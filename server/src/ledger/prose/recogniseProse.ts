// The prose's share of the ledger: every figure said in a sentence as a statement, bound to the quantity it
// states where its words and its section say so, and the relations the sentences claim: shares, rates,
// completion, comparisons, lists that add up. No verdicts: the engine has those.
import type { Narrative } from '../../narrative/mention';
import { narrativeOf } from '../../narrative/narrative';
import type { Heading, Note, Numbering, Paragraph, Placed } from '../../syntax/block';
import type { Parsed } from '../parsed';
import { enumerate } from './counted';
import { laterRelations } from './later';
import type { OpenList } from './lists';
import { closeOuter, emitSums, openAllocation } from './outer';
import { readParagraph } from './paragraph';
import type { ProseRecognised, Reading } from './reading';
import { type SectionContext, sectionOf, WHOLE_DRAFT } from './section';
import { subjectsOf } from './subjects';
import { topicOf } from './topic';

export function recogniseProse(parsed: Parsed): ProseRecognised {
  const projects = parsed.blocks.flatMap(({ block }) => {
    const name = block.kind === 'heading' ? block.title : block.kind === 'paragraph' && block.text.length < 80 ? block.text : '';
    const found = /项目名称\s?[:：]\s?(.+)/.exec(name)?.[1];
    return found ? [found] : [];
  });
  const reading: Reading = {
    parsed,
    subjects: subjectsOf(parsed.tables, projects, parsed.profile.year),
    statements: [],
    relations: [],
    counts: [],
    reasons: [],
    byKey: new Map(),
    changes: [],
    parts: new Map(),
    open: [],
    soft: [],
    incomes: [],
    section: WHOLE_DRAFT,
    sectionIndex: 0,
    outer: null,
    numbered: null,
    latest: 0,
    opened: null,
    project: null,
    scale: null,
    heading: null,
  };
  const above: SectionContext[] = [WHOLE_DRAFT];
  parsed.blocks.forEach((placed, i) => {
    const { block } = placed;
    if (block.kind === 'heading') enterSection(reading, placed as Placed<Heading>, above);
    else if (block.kind === 'paragraph' || block.kind === 'note') readBlock(reading, placed as Placed<Paragraph | Note>, i);
    else if (block.kind === 'table') closeOuter(reading);
  });
  closeOuter(reading);
  laterRelations(reading);
  const { statements, relations, counts, reasons } = reading;
  return { statements, relations, counts, reasons };
}

function enterSection(reading: Reading, heading: Placed<Heading>, above: SectionContext[]): void {
  closeOuter(reading);
  while ((above.at(-1)?.level ?? 0) >= heading.block.level && above.length > 1) above.pop();
  reading.section = sectionOf(heading, above.at(-1) ?? WHOLE_DRAFT, reading.parsed.profile.entity);
  above.push(reading.section);
  reading.sectionIndex++;
  reading.project = reading.section.project;
  reading.scale = null;
  const topic = topicOf(heading.block.title.replace(/(?:情况|说明|预算|决算)+$/, ''));
  reading.heading = topic && (topic.kind === 'item' || topic.kind === 'path') ? topic : null;
}

/** One paragraph or note. */
function readBlock(reading: Reading, placed: Placed<Paragraph | Note>, index: number): void {
  const { block } = placed;
  const narrative = narrativeOf(block);
  const named = /^\s*(?:\d+[、.．]\s*)?[-*]*\s*项目名称\s?[:：]\s?(.+)$/.exec(narrative.text);
  if (named?.[1]) {
    closeOuter(reading);
    reading.project = named[1].trim();
    reading.scale = null;
    return;
  }
  const number = block.kind === 'paragraph' ? block.number : null;
  if (reading.outer && endsOuter(reading, narrative, number)) closeOuter(reading);
  if (narrative.mentions.length === 0) {
    if (narrative.path && /^[^。]{0,80}\([类款项]\)[。:]?\s*$/.test(narrative.text))
      reading.heading = { kind: 'path', parts: narrative.path.parts };
    else if (number !== null) reading.heading = null;
    if (/资金分配情况\s*:\s*$/.test(narrative.text) && reading.scale) openAllocation(reading);
    enumerate(reading, placed, narrative, index, []);
    return;
  }
  const aside = isAside(reading, number);
  const outer = reading.outer;
  if (aside) reading.outer = null;
  enumerate(reading, placed, narrative, index, readParagraph(reading, placed, narrative));
  if (aside && outer) resume(reading, outer);
  if (number !== null || !/:\s*$/.test(narrative.text)) reading.heading = null;
}

/** A paragraph without a number among numbered ones says more of the part before it, and is no part itself. */
function isAside(reading: Reading, number: Numbering | null): boolean {
  return reading.outer !== null && reading.numbered === true && number === null && reading.heading === null;
}

/** Goes on with the list that an aside stood in; a list the aside opened has had its say. */
function resume(reading: Reading, outer: OpenList): void {
  if (reading.outer) emitSums(reading, reading.outer);
  reading.outer = outer;
  reading.numbered = true;
}

/** Whether a paragraph goes on with the list of the paragraphs before it. */
function endsOuter(reading: Reading, narrative: Narrative, number: Numbering | null): boolean {
  const numbered = number !== null;
  if (number !== null && reading.opened?.style === number.style) return true;
  const first = narrative.mentions[0];
  const label = /^[\s\-*]*(?:\d+[.、]\s*)?([^,。;:\d()“”]{2,12}):/.exec(narrative.text);
  if (label && !numbered && reading.numbered !== true && label[1] !== '其中' && topicOf(label[1] ?? '')?.kind === 'name')
    return true;
  if (!first) return false;
  if (number !== null) {
    // A list whose numbers begin anew is another list.
    if (reading.numbered === true && number.value <= reading.latest) return true;
    reading.numbered ??= true;
    reading.latest = number.value;
  }
  const topic = first.words === '' ? null : topicOf(first.words);
  return (
    topic?.kind === 'balance' ||
    (topic?.kind === 'income' && topic.source === 'total') ||
    (topic?.kind === 'outlay' && topic.subject === 'total' && topic.measure === 'all')
  );
}
