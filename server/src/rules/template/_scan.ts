// All marks of one block, each character claimed at most once: a placeholder inside an instruction is the
// instruction's affair. What a block holds is remembered by the block itself, which never changes.
import type { Block } from '../../syntax/block';
import { flowSpan } from '../../syntax/block';
import { overlaps } from '../../text/span';
import { foldedText } from '../foldedText';
import { sieve } from '../triggers';
import { ALTERNATIVES_FINDER, EITHER_FINDER, LISTS_FINDER } from './_alternatives';
import { ARTEFACTS_FINDER, PAGE_NUMBER_FINDER, TABS_FINDER } from './_artefacts';
import type { Finder, Mark } from './_mark';
import { HEADING_NOTES_FINDER, NOTES_FINDER } from './_notes';
import {
  BLANK_CELLS_FINDER,
  BLANK_ENTRIES_FINDER,
  BLANKS_FINDER,
  COUNTS_FINDER,
  MISSING_FIGURES_FINDER,
  NOTHING_FINDER,
  ROSTERS_FINDER,
  SUBJECTS_FINDER,
  UNFINISHED_FINDER,
  ZEROS_FINDER,
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
  const marks = claim(FINDERS[block.kind](foldedText(block)));
  if (marks.length === 0) return EMPTY;
  if (block.kind !== 'paragraph' && block.kind !== 'note') return marks;
  return marks.map((mark) => ({ ...mark, ...flowSpan(block.flow, mark.start, mark.end) }));
}

/** Asks only those finders whose words the text has, in order of precedence: of two marks that share a character, the earlier one stands. */
function together(finders: readonly Finder[]): (text: string) => readonly Mark[] {
  const touched = sieve(finders.map(({ triggers }) => triggers));
  return (text) => {
    let marks: readonly Mark[] = EMPTY;
    for (const index of touched(text)) {
      const found = finders[index]?.find(text) ?? EMPTY;
      if (found.length > 0) marks = marks.length > 0 ? [...marks, ...found] : found;
    }
    return marks;
  };
}

const IN_WORDS: readonly Finder[] = [SUBJECTS_FINDER, COUNTS_FINDER, ALTERNATIVES_FINDER, BLANKS_FINDER];
const IN_SENTENCES: readonly Finder[] = [
  NOTES_FINDER,
  ARTEFACTS_FINDER,
  LISTS_FINDER,
  ...IN_WORDS,
  ZEROS_FINDER,
  NOTHING_FINDER,
  MISSING_FIGURES_FINDER,
  EITHER_FINDER,
  UNFINISHED_FINDER,
  ROSTERS_FINDER,
];
const inSentences = together(IN_SENTENCES);

const FINDERS: Readonly<Record<Block['kind'], (text: string) => readonly Mark[]>> = {
  table: together([ARTEFACTS_FINDER, BLANK_CELLS_FINDER]),
  contents: together([ARTEFACTS_FINDER, BLANK_ENTRIES_FINDER]),
  artefact: together([ARTEFACTS_FINDER, PAGE_NUMBER_FINDER]),
  heading: together([HEADING_NOTES_FINDER, ARTEFACTS_FINDER, ...IN_WORDS, EITHER_FINDER]),
  paragraph: together([PAGE_NUMBER_FINDER, ...IN_SENTENCES, TABS_FINDER]),
  cover: inSentences,
  note: inSentences,
};

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
