// The draft's texts as the rules on names, years and units read them: folded, with a way back to their block.
import { type Figure, scanFigures } from '../../money/scan';
import { narrativeOf } from '../../narrative/narrative';
import { type Block, flowSpan, type Note, type Paragraph } from '../../syntax/block';
import { readTable } from '../../tables/readTable';
import { fold, squash } from '../../text/fold';
import type { Span } from '../../text/span';
import { foldedText } from '../foldedText';

export type Where = 'cover' | 'heading' | 'prose' | 'title' | 'cell';

export interface Passage {
  readonly where: Where;
  /** Folded; offsets are what `at` takes. */
  readonly text: string;
  /** In the block. */
  at(start: number, end: number): Span;
}

const known = new WeakMap<Block, readonly Passage[]>();
const figures = new WeakMap<Passage, readonly Figure[]>();
const NONE: readonly Passage[] = [];

/** The running text of a block: a paragraph, a heading, the cover, or a table's captions (`title`), in reading order. */
export function passagesOf(block: Block): readonly Passage[] {
  let passages = known.get(block);
  if (!passages) known.set(block, (passages = read(block)));
  return passages;
}

function read(block: Block): readonly Passage[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return [proseOf(block)];
    case 'heading':
    case 'cover':
      return [{ where: block.kind, text: foldedText(block), at: (start, end) => ({ start, end }) }];
    case 'table':
      return block.caption.map(({ span }) => ({
        where: 'title',
        text: fold(block.text.slice(span.start, span.end)),
        at: (start, end) => ({ start: span.start + start, end: span.start + end }),
      }));
    default:
      return NONE;
  }
}

function proseOf(block: Paragraph | Note): Passage {
  const narrative = narrativeOf(block);
  const passage: Passage = { where: 'prose', text: narrative.text, at: (start, end) => flowSpan(block.flow, start, end) };
  figures.set(passage, narrative.figures);
  return passage;
}

/** The block's passage of running text, if it is of one of the kinds wanted. */
export function passageOf(block: Block, ...wanted: readonly Where[]): Passage | null {
  if (block.kind === 'table') return null;
  const passage = passagesOf(block)[0];
  return passage && wanted.includes(passage.where) ? passage : null;
}

export interface CellPassage extends Passage {
  /** The cell's row as one text. */
  row(): string;
}

/** The cells of a table's grid that have `word` (one that folding leaves alone), in reading order. */
export function* cellsWith(block: Block, word: string): Iterable<CellPassage> {
  if (block.kind !== 'table') return;
  for (const cells of readTable(block).grid.rows) {
    for (const { text, span } of cells) {
      if (!text.includes(word)) continue;
      yield {
        where: 'cell',
        text: fold(text),
        at: (start, end) => ({ start: span.start + start, end: span.start + end }),
        row: () => squash(cells.map((cell) => cell.text).join(' ')),
      };
    }
  }
}

/** `（一）财政拨款收入：指…`, `“三公”经费：是…` */
const DEFINITION = /^\s*(?:[(（]?[一二三四五六七八九十\d]+[)）]?[、.．]?\s*)?[“"]?[^,，。;；:：]{2,30}[:：]\s*(?:是|指|反映|即)/;

/** It explains what a term means (名词解释): it speaks of no one in particular. */
export function isDefinition({ where, text }: Passage): boolean {
  return (where === 'prose' || where === 'heading') && DEFINITION.test(text);
}

/** The figures of a passage, found once for all rules. */
export function figuresOf(passage: Passage): readonly Figure[] {
  let found = figures.get(passage);
  if (!found) figures.set(passage, (found = scanFigures(passage.text)));
  return found;
}

export interface Match {
  readonly match: RegExpExecArray;
  readonly text: string;
  /** In the block. */
  readonly span: Span;
}

/** Every match of `pattern` (global) in a passage, with the span of its group `m` (else of the whole). */
export function matches(passage: Passage, pattern: RegExp): Match[] {
  const found: Match[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(passage.text); match; match = pattern.exec(passage.text)) {
    const text = match.groups?.m ?? match[0];
    const start = match.index + match[0].indexOf(text);
    found.push({ match, text, span: passage.at(start, start + text.length) });
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
