// All marks of a draft with what their places say about them: the section they stand in, what follows, and
// whether the whole draft is still a blank template, in which case marks are counted by section, not one by one.

import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import type { Draft } from '../draft';
import type { Finding } from '../finding';
import { perBlock } from '../perBlock';
import { blocksFor, perDraft, textAt } from '../reading';
import type { Mark, MarkKind } from './_mark';
import { scan } from './_scan';

/** A mark in its draft: `span` and the mark's own place are offsets into the draft. */
export interface Place {
  readonly mark: Mark;
  readonly span: Span;
  readonly text: string;
  /** Index of its block. */
  readonly block: number;
  /** Index of the heading block of its part (第一部分) and of its section (一、); -1 before the first. */
  readonly part: number;
  readonly section: number;
}

export interface Leftovers {
  readonly places: readonly Place[];
  /** Still a blank template: more blanks than figures. */
  readonly blank: boolean;
  /** How many `XX` there are. */
  readonly blanks: number;
}

/** So many `XX` are a template however many figures there are; fewer only where they outnumber the figures. */
const MANY = 60;
const SOME = 15;

export const leftoversOf = perDraft(gather);

const marked = perBlock(undefined, (block): readonly Mark[] | null => {
  const marks = scan(block);
  return marks.length > 0 ? marks : null;
});

function gather(draft: Draft): Leftovers {
  const places: Place[] = [];
  const marksOf = new Map(marked(draft).map(({ index, noted }) => [index, noted]));
  let part = -1;
  let section = -1;
  let definitions = false;
  let blanks = 0;
  blocksFor(draft, 'heading').forEach(({ block, start }, i) => {
    if (block.kind === 'heading' && block.level <= 2) {
      section = i;
      if (block.level === 1) part = i;
      definitions =
        /名词解释|名词说明|用语解释/.test(block.title) || (definitions && block.level === 2 && !block.title.includes('情况'));
    }
    for (const mark of marksOf.get(i) ?? []) {
      if (isOpen(mark)) blanks++;
      if (mark.kind === 'either' && definitions) continue;
      if (mark.shape === 'open' && goesOn(draft, i)) continue;
      if (mark.kind === 'page' && isFragment(draft, i)) continue;
      const span = shift({ start: mark.start, end: mark.end }, start);
      places.push({ mark, span, text: textAt(draft, span), block: i, part, section });
    }
  });
  return { places, blanks, blank: blanks >= MANY || (blanks >= SOME && blanks > figuresIn(draft)) };
}

/** A place for a name or a figure, as against one for words. */
const isOpen = (mark: Mark): boolean => (mark.kind === 'blank' && mark.shape === undefined) || mark.kind === 'figure';

/** Figures stated in running text: what a blank template has hardly any of. */
function figuresIn(draft: Draft): number {
  let figures = 0;
  for (const { block } of draft.blocks)
    if (block.kind === 'paragraph') figures += block.text.match(/\d ?(?:万元|亿元|元|[%％])/g)?.length ?? 0;
  return figures;
}

const REASON = /^\s*(?!与|同|比|较|20\d\d|本年|全年|其中)[^\d。；]{4,60}[。；]?\s*$/;

/** Whether what a closing colon promises comes in the blocks after it. */
function goesOn(draft: Draft, at: number): boolean {
  const next = draft.blocks[at + 1]?.block;
  if (!next) return false;
  switch (next.kind) {
    case 'heading':
      // A list may look like headings; then it begins with the first of them.
      return next.number === null || (next.level > 2 && next.number.value === 1);
    case 'contents':
    case 'cover':
      return false;
    case 'table':
      return true;
    case 'artefact':
    case 'note':
      return goesOn(draft, at + 1);
    case 'paragraph': {
      if (next.number || /^\s*(?:[-•·●■]|[一二三四五六七八九十]+是|其中|具体|首先|第一)/.test(next.text)) return true;
      const here = draft.blocks[at]?.block;
      // `主要包括：` and on the next line the list it promises.
      if (/^\s*[\u4e00-\u9fff（）()]{2,16}、[\u4e00-\u9fff（）()]{2,16}[、。，,和及等]/.test(next.text)) return true;
      // `主要原因是：` and the reason on the next line: a few words without figures that are no statement of their own.
      if (here?.kind === 'paragraph' && /原因(?:是|为)?[:：]?\s*$/.test(here.text) && REASON.test(next.text)) return true;
      // A label alone on its line introduces the next one; a colon at the end of several sentences was to be filled in.
      return !(here?.kind === 'paragraph' && /[。;；]\s*[^。;；]{1,30}[:：]?\s*$/.test(here.flow.text.slice(-80)));
    }
  }
}

/** A lone number among lone numbers or scraps of words is a table that came apart, not the foot of a page. */
function isFragment(draft: Draft, at: number): boolean {
  const scrap = (i: number): 'number' | 'words' | null => {
    const block = draft.blocks[i]?.block;
    if (block?.kind !== 'paragraph' && block?.kind !== 'artefact') return null;
    const text = block.text.trim();
    return /^[\d.,%-]{1,12}$/.test(text) ? 'number' : text.length < 10 ? 'words' : null;
  };
  const before = scrap(at - 1);
  const after = scrap(at + 1);
  return before === 'number' || after === 'number' || (before === 'words' && after === 'words');
}

/** The findings of one rule: `word` puts a place into words. In a blank template, one for each section that has any. */
export function* report(draft: Draft, kinds: readonly MarkKind[], word: (place: Place) => Finding): Iterable<Finding> {
  const { places, blank } = leftoversOf(draft);
  const mine = places.filter((place) => kinds.includes(place.mark.kind));
  if (!blank) {
    for (const place of mine) yield word(place);
    return;
  }
  const groups = new Map<string, Place[]>();
  for (const place of mine) {
    const key = `${place.mark.kind} ${place.mark.shape ?? ''} ${isOpen(place.mark) ? place.section : place.part}`;
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  for (const [first, ...others] of groups.values()) if (first) yield grouped(word(first), others, word);
}

function grouped(finding: Finding, others: readonly Place[], word: (place: Place) => Finding): Finding {
  if (others.length === 0) return finding;
  return {
    ...finding,
    message: say(
      `${finding.message.zh}本节还有${others.length}处这样的地方（见相关位置）。`,
      `${finding.message.en} ${others.length} more like it in this section (see the related places).`,
    ),
    related: others.map((place) => ({ span: place.span, message: word(place).message })),
  };
}
