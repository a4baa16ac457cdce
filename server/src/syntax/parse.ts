// Cuts a draft into blocks: cover, contents, headings, tables with their captions, paragraphs (also those a
// page break cut in two), notes, residue. Two passes, both linear: every line is given a shape (remembered by
// its text), then neighbours are grouped; a group whose text was seen before is the same block as before.
import { type Lines, lineText } from '../text/lines';
import type { Block, Dialect, Placed } from './block';
import { contentsEnd } from './contents';
import { gridEnd, gridStart } from './grids';
import { type LineShape, shapeOf } from './line';
import { makeBlock } from './makeBlock';

/** What earlier parses of one document left behind: line shapes and blocks, by their text. */
export interface BlockMemo {
  shapes: Map<string, LineShape>;
  blocks: Map<string, Map<string, Block>>;
}

export function createBlockMemo(): BlockMemo {
  return { shapes: new Map(), blocks: new Map() };
}

/** A group of neighbouring lines that make one block. `grid` is the first line of a table's grid. */
export interface Group {
  readonly kind: Block['kind'];
  readonly first: number;
  readonly last: number;
  readonly grid?: number;
  readonly dialect?: Dialect;
}

/** The blocks of `lines` in order. Any text parses to something. What `memo` no longer needs is dropped. */
export function parseBlocks(lines: Lines, memo: BlockMemo): readonly Placed[] {
  const shapes = shapesOf(lines, memo);
  const known = memo.blocks;
  const kept: BlockMemo['blocks'] = new Map();
  const placed = groupLines(lines, shapes).map((group): Placed => {
    const start = lines.starts[group.first] ?? 0;
    const text = lines.text.slice(start, lines.ends[group.last]);
    const variant = group.grid === undefined ? group.kind : `${group.dialect} ${group.grid - group.first}`;
    const block = known.get(variant)?.get(text) ?? kept.get(variant)?.get(text) ?? makeBlock(group, text, shapes);
    let same = kept.get(variant);
    if (!same) kept.set(variant, (same = new Map()));
    same.set(text, block);
    return { block, start, line: group.first, endLine: group.last + 1 };
  });
  memo.blocks = kept;
  return placed;
}

function shapesOf(lines: Lines, memo: BlockMemo): LineShape[] {
  const known = memo.shapes;
  const kept: BlockMemo['shapes'] = new Map();
  const shapes = lines.starts.map((_, i) => {
    const text = lineText(lines, i);
    const shape = kept.get(text) ?? known.get(text) ?? shapeOf(text);
    kept.set(text, shape);
    return shape;
  });
  memo.shapes = kept;
  return shapes;
}

function groupLines(lines: Lines, shapes: readonly LineShape[]): Group[] {
  const groups: Group[] = [];
  let i = nextText(shapes, 0);
  const cover = coverEnd(shapes, i);
  if (cover > i) {
    groups.push({ kind: 'cover', first: i, last: lastText(shapes, cover - 1) });
    i = nextText(shapes, cover);
  }
  while (i < shapes.length) {
    const group = groupAt(lines, shapes, i);
    groups.push(group);
    i = nextText(shapes, group.last + 1);
  }
  return groups;
}

function groupAt(lines: Lines, shapes: readonly LineShape[], i: number): Group {
  const shape = shapes[i] as LineShape;
  if (shape.role === 'contents') return { kind: 'contents', first: i, last: contentsEnd(lines, shapes, i) - 1 };
  const grid = gridStart(shapes, i);
  if (grid)
    return {
      kind: 'table',
      first: i,
      last: gridEnd(lines, shapes, grid.line, grid.dialect) - 1,
      grid: grid.line,
      dialect: grid.dialect,
    };
  if (shape.role === 'heading' || shape.role === 'tableTitle') return { kind: 'heading', first: i, last: i };
  if (shape.role === 'artefact') return { kind: 'artefact', first: i, last: i };
  const kind = shape.role === 'note' ? 'note' : 'paragraph';
  return { kind, first: i, last: paragraphEnd(lines, shapes, i) - 1 };
}

/** The title page: short calm lines before the contents, the first heading, the first table or the first sentence. */
function coverEnd(shapes: readonly LineShape[], from: number): number {
  let i = from;
  for (let taken = 0; i < shapes.length && taken < 14; i++) {
    const shape = shapes[i];
    if (!shape || shape.blank) continue;
    if (shape.role === 'contents' || shape.tabs > 0 || shape.pipe || shape.number || shape.role === 'note') break;
    if (shape.end - shape.start > 60 || (taken > 0 && shape.role === 'heading')) break;
    if (shape.role === 'tableTitle' && gridStart(shapes, i)) break;
    taken++;
  }
  return i;
}

/** Lines a paragraph may be cut into: a page break or two, or a text wrapped by hand; not a whole book. */
const MOST_CUTS = 200;
const OPEN_END = /[^。；：！？…）】”》.;:!?)\]\s]$/;
const CLOSED_BRACKET = /[）】”》)\]]$/;
const LABEL = /^[^，。；、：:\s]{2,16}[：:]/;
const PUNCTUATION = /[，。、；,;]/;
/** A line that is shorter was not cut for want of room. */
const SHORTEST_WRAPPED = 25;

/** Where the paragraph that starts at `first` ends: a line that was cut goes on after the break, with or without a blank line between. */
function paragraphEnd(lines: Lines, shapes: readonly LineShape[], first: number): number {
  let last = first;
  while (last - first < MOST_CUTS) {
    const here = lineText(lines, last).trimEnd();
    if (here.length < SHORTEST_WRAPPED) return last + 1;
    let next = last + 1;
    if (shapes[next]?.blank) next++;
    const shape = shapes[next];
    if (!shape || shape.blank || shape.number || shape.tabs > 0 || shape.pipe || shape.role !== 'text') return last + 1;
    const words = lineText(lines, next).trim();
    const cut = OPEN_END.test(here) && PUNCTUATION.test(here) && !LABEL.test(words) && !/^[（(“]/.test(words);
    if (!cut && (next > last + 1 || !isWrapped(here, words))) return last + 1;
    last = next;
  }
  return last + 1;
}

/** Two lines that follow each other at once, the second no longer than the first: a text broken at the width of its page. */
function isWrapped(here: string, next: string): boolean {
  if (!OPEN_END.test(here) && !CLOSED_BRACKET.test(here)) return false;
  if (next.length > here.trimStart().length + 4 || LABEL.test(next)) return false;
  return CLOSED_BRACKET.test(here) ? PUNCTUATION.test(here) && PUNCTUATION.test(next) : PUNCTUATION.test(here + next);
}

function nextText(shapes: readonly LineShape[], from: number): number {
  let i = from;
  while (i < shapes.length && shapes[i]?.blank) i++;
  return i;
}

function lastText(shapes: readonly LineShape[], from: number): number {
  let i = from;
  while (i > 0 && shapes[i]?.blank) i--;
  return i;
}
