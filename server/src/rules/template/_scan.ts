// All marks of one block, each character claimed at most once: a placeholder inside an instruction is the
// instruction's affair. What a block holds is remembered by the block itself, which never changes.
import type { Block } from '../../syntax/block';
import { flowSpan } from '../../syntax/block';
import { fold } from '../../text/fold';
import { overlaps } from '../../text/span';
import { findAlternatives, findEither, findLists } from './_alternatives';
import { findArtefacts, findPageNumber, findTabs } from './_artefacts';
import type { Mark } from './_mark';
import { findNotes } from './_notes';
import {
  findBlankCells,
  findBlanks,
  findCounts,
  findMissingFigures,
  findNothing,
  findRosters,
  findSubjects,
  findUnfinished,
  findZeros,
} from './_placeholders';

const EMPTY: readonly Mark[] = [];
const known = new WeakMap<Block, readonly Mark[]>();

/** In order of their place; spans relative to the block's text; none overlaps another. */
export function scan(block: Block): readonly Mark[] {
  let result = known.get(block);
  if (!result) known.set(block, (result = scanned(block)));
  return result;
}

function scanned(block: Block): readonly Mark[] {
  const flow = block.kind === 'paragraph' || block.kind === 'note' ? block.flow : null;
  const text = fold(flow ? flow.text : block.text);
  const marks = claim(candidates(block, text));
  if (marks.length === 0) return EMPTY;
  return flow ? marks.map((mark) => ({ ...mark, ...flowSpan(flow, mark.start, mark.end) })) : marks;
}

/** In order of precedence: of two that share a character, the earlier one stands. */
function candidates(block: Block, text: string): readonly Mark[] {
  switch (block.kind) {
    case 'table':
      return [...findArtefacts(text), ...findBlankCells(text)];
    case 'contents':
      return [...findArtefacts(text), ...findBlanks(text, true)];
    case 'artefact':
      return [...findArtefacts(text), ...findPageNumber(text)];
    case 'heading':
      return [...findNotes(text, true), ...findArtefacts(text), ...inWords(text), ...findEither(text)];
    case 'paragraph':
      return [...findPageNumber(text), ...inSentences(text), ...findTabs(text)];
    case 'cover':
    case 'note':
      return inSentences(text);
  }
}

function inWords(text: string): readonly Mark[] {
  return [...findSubjects(text), ...findCounts(text), ...findAlternatives(text), ...findBlanks(text, false)];
}

function inSentences(text: string): readonly Mark[] {
  return [
    ...findNotes(text, false),
    ...findArtefacts(text),
    ...findLists(text),
    ...inWords(text),
    ...findZeros(text),
    ...findNothing(text),
    ...findMissingFigures(text),
    ...findEither(text),
    ...findUnfinished(text),
    ...findRosters(text),
  ];
}

/** Marks come in runs sorted by place, one run a finder; a later run only gets what earlier ones left. */
function claim(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length === 0) return marks;
  const ranked = marks.map((mark, rank) => ({ mark, rank })).sort((a, b) => a.mark.start - b.mark.start || a.rank - b.rank);
  const kept: { mark: Mark; rank: number }[] = [];
  for (const next of ranked) {
    let wins = true;
    let last = kept.at(-1);
    if (last && overlaps(last.mark, next.mark)) {
      wins = next.rank < last.rank;
      while (wins && last && overlaps(last.mark, next.mark)) {
        kept.pop();
        last = kept.at(-1);
      }
    }
    if (wins) kept.push(next);
  }
  return kept.map(({ mark }) => mark);
}
