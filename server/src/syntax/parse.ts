// Cuts a draft into blocks: cover, contents, headings, tables with their captions, paragraphs (also those a
// page break cut in two), notes, residue. Two passes, both linear: every line is given a shape, then neighbours are
// grouped. After an edit only the lines that changed are looked at, and their neighbours grouped anew; a group whose
// text was seen before is the same block as before.
import { firstFrom } from '../text/ascending';
import { commonEnds } from '../text/common';
import { type Lines, lineText } from '../text/lines';
import type { Block, Placed } from './block';
import { contentsEnd } from './contents';
import { gridEnd, gridStart } from './grids';
import type { Group } from './group';
import { type LineShape, shapeOf } from './line';
import { makeBlock } from './makeBlock';

/** What the last parse of one document left behind. */
export interface BlockMemo {
  last: Parse | null;
  /** Blocks by variant and text; some that are in the document no more. */
  readonly blocks: Map<string, Map<string, Block>>;
}

interface Parse {
  readonly lines: Lines;
  readonly shapes: readonly LineShape[];
  readonly placed: readonly Placed[];
}

export function createBlockMemo(): BlockMemo {
  return { last: null, blocks: new Map() };
}

/** The blocks of `lines` in order. Any text parses to something. What `memo` no longer needs is dropped. */
export function parseBlocks(lines: Lines, memo: BlockMemo): readonly Placed[] {
  const parse = memo.last ? parseAgain(lines, memo.last, memo) : parseAll(lines, memo);
  memo.last = parse;
  return parse.placed;
}

function parseAll(lines: Lines, memo: BlockMemo): Parse {
  const known = new Map<string, LineShape>();
  const shapes: LineShape[] = [];
  for (let i = 0; i < lines.starts.length; i++) {
    const text = lineText(lines, i);
    let shape = known.get(text);
    if (!shape) known.set(text, (shape = shapeOf(text)));
    shapes.push(shape);
  }
  const placed: Placed[] = [];
  for (let i = nextText(shapes, 0); i < shapes.length; ) {
    const group = placed.length === 0 ? firstGroup(lines, shapes, i) : groupAt(lines, shapes, i);
    placed.push(place(group, lines, shapes, memo, false));
    i = nextText(shapes, group.last + 1);
  }
  return { lines, shapes, placed };
}

/** To tell what a line begins, no more lines with text than this are looked at beyond what it begins. */
const LOOK_AHEAD = 100;
/** Nor more lines before it than this. */
const NEAR = 3;

/**
 * The parse of `lines` from that of the draft before an edit. What lies far enough before the edit is as it was;
 * so is all behind it, from the first line on that begins a block now as then.
 */
function parseAgain(lines: Lines, last: Parse, memo: BlockMemo): Parse {
  if (lines.text === last.lines.text) return { lines, shapes: last.shapes, placed: last.placed };
  const { before, after } = unchangedLines(last.lines, lines);
  const count = lines.starts.length;
  const shapes = last.shapes.slice(0, before);
  for (let i = before; i < count - after; i++) shapes.push(shapeOf(lineText(lines, i)));
  for (let i = last.shapes.length - after; i < last.shapes.length; i++) shapes.push(last.shapes[i] as LineShape);

  let safe = before;
  for (let seen = 0; safe > 0 && seen < LOOK_AHEAD; safe--) if (!shapes[safe - 1]?.blank) seen++;
  const kept = firstFrom(last.placed, safe, ({ endLine }) => endLine);
  const placed = last.placed.slice(0, kept);
  const further = count - last.shapes.length;
  let i = nextText(shapes, placed.at(-1)?.endLine ?? 0);
  let old = kept;
  while (i < count) {
    while ((last.placed[old]?.line ?? Number.POSITIVE_INFINITY) + further < i) old++;
    const same = last.placed[old];
    // The lines before it may be looked at too.
    if (i - NEAR >= count - after && same && same.line + further === i) break;
    const group = placed.length === 0 ? firstGroup(lines, shapes, i) : groupAt(lines, shapes, i);
    placed.push(place(group, lines, shapes, memo, true));
    i = nextText(shapes, group.last + 1);
  }
  const by = lines.text.length - last.lines.text.length;
  if (i < count)
    for (; old < last.placed.length; old++) {
      const { block, start, line, endLine } = last.placed[old] as Placed;
      placed.push({ block, start: start + by, line: line + further, endLine: endLine + further });
    }
  forget(memo, placed);
  return { lines, shapes, placed };
}

/** How many lines at the beginning and at the end are the same in both. */
function unchangedLines(a: Lines, b: Lines): { readonly before: number; readonly after: number } {
  const { start, end } = commonEnds(a.text, b.text);
  // A line break at the very edge of the edit may be another break now.
  const before = Math.max(0, firstFrom(a.starts, start, (at) => at) - 1);
  const after = a.starts.length - firstFrom(a.starts, a.text.length - end + 1, (at) => at);
  return { before, after: Math.min(after, Math.min(a.starts.length, b.starts.length) - before) };
}

/** The block of a group in its place. After an edit it has its text to itself, or the whole draft would live on with it. */
function place(group: Group, lines: Lines, shapes: readonly LineShape[], memo: BlockMemo, edited: boolean): Placed {
  const start = lines.starts[group.first] ?? 0;
  const text = lines.text.slice(start, lines.ends[group.last]);
  const variant = group.grid === undefined ? group.kind : `${group.dialect} ${group.grid - group.first}`;
  let known = memo.blocks.get(variant);
  if (!known) memo.blocks.set(variant, (known = new Map()));
  let block = known.get(text);
  if (!block) {
    const own = edited ? ` ${text}`.slice(1) : text;
    known.set(own, (block = makeBlock(group, own, shapes)));
  }
  return { block, start, line: group.first, endLine: group.last + 1 };
}

/** Drops blocks of earlier versions when they outnumber the draft's own. */
function forget(memo: BlockMemo, placed: readonly Placed[]): void {
  let known = 0;
  for (const blocks of memo.blocks.values()) known += blocks.size;
  if (known <= 2 * placed.length + 100) return;
  const own = new Set(placed.map(({ block }) => block));
  for (const blocks of memo.blocks.values()) for (const [text, block] of blocks) if (!own.has(block)) blocks.delete(text);
}

/** The title page, if the draft begins with one. */
function firstGroup(lines: Lines, shapes: readonly LineShape[], i: number): Group {
  const cover = coverEnd(lines, shapes, i);
  return cover > i ? { kind: 'cover', first: i, last: lastText(shapes, cover - 1) } : groupAt(lines, shapes, i);
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
  const isHeading =
    shape.role === 'heading' && !isBrokenPath(lines, i) && !isAmongRows(lines, shapes, i) && !isText(lines, shapes, i);
  if (isHeading || shape.role === 'tableTitle') return { kind: 'heading', first: i, last: headingEnd(lines, shapes, i) };
  if (shape.role === 'artefact') return { kind: 'artefact', first: i, last: i };
  const kind = shape.role === 'note' ? 'note' : 'paragraph';
  return { kind, first: i, last: paragraphEnd(lines, shapes, i) - 1 };
}

/** `九、“三公”经费：指…因公出国（境）费、公` and on the next line `务用车…`: numbered, and looking like a title only for being cut. */
function isText(lines: Lines, shapes: readonly LineShape[], i: number): boolean {
  const [shape, next] = [shapes[i], shapes[i + 1]];
  if (!shape?.number || !next || next.blank || next.number || next.tabs > 0 || next.pipe || next.role !== 'text') return false;
  const here = lineText(lines, i).trimEnd();
  const said = here.slice(shape.words);
  return here.length >= SHORTEST_WRAPPED && /[，：；。]/.test(said) && isWrapped(here, lineText(lines, i + 1).trim());
}

const ROW = /^\s*\S[^，。；：]*\s[-−]?[\d,]+\.\d{1,2}\s*$/;

/** `二、外交支出` among `一、一般公共服务支出 207.40` and the like: a table that lost its columns when it was printed to text. */
function isAmongRows(lines: Lines, shapes: readonly LineShape[], i: number): boolean {
  if (shapes[i]?.number?.style !== 'chinese') return false;
  const near = (step: 1 | -1): boolean => {
    for (let k = i + step; Math.abs(k - i) <= NEAR && shapes[k] && !shapes[k]?.blank; k += step)
      if (shapes[k]?.tabs === 0 && ROW.test(lineText(lines, k))) return true;
    return false;
  };
  const sides = [near(-1), ROW.test(lineText(lines, i)), near(1)];
  return sides.filter((isRow) => isRow).length >= 2;
}

/** Words that the titles of these reports end with. */
const TITLE_END = /(?:说明|情况|概况|公开|解释|总表|细表|支表)$/;

/** Whether the word a title ends with begins on one line and ends on the next. */
function breaksWord(here: string, rest: string): boolean {
  const word = TITLE_END.exec(here + rest);
  return word !== null && word.index < here.length && rest !== '';
}

/**
 * A title that was too long for its line: that of a part (`第三部分 某市某局 2025 年度`, and `部门决算情况说明` on the next),
 * or any that breaks off within its last word (`…部门决算情况说`, `明`).
 */
function headingEnd(lines: Lines, shapes: readonly LineShape[], i: number): number {
  const [shape, next] = [shapes[i], shapes[i + 1]];
  if (!shape?.number || !next || next.blank || next.number || next.tabs > 0 || next.pipe) return i;
  const here = lineText(lines, i).trimEnd();
  const rest = lineText(lines, i + 1).trim();
  if (here.length < SHORTEST_WRAPPED || rest.length > 20 || /[，。；：！？,;:]/.test(rest)) return i;
  const cut = shape.number.style === 'part' && /(?:年度?|[的和及与、])$/.test(here);
  return cut || breaksWord(here, rest) ? i + 1 : i;
}

/** `3、一般公共服务支出（类）组织事务（款）一般行政` and `管理事务（项）74.33万元` on the next line: an item that was cut. */
function isBrokenPath(lines: Lines, i: number): boolean {
  return (
    i + 1 < lines.starts.length &&
    /[（(][类款][）)][^（()）。；：:]{0,20}$/.test(lineText(lines, i).trimEnd()) &&
    /^\s*[^（()）。；：:\s]{0,20}[（(][款项][）)]/.test(lineText(lines, i + 1))
  );
}

/** The title page: short calm lines before the contents, the first heading, the first table or the first sentence. */
/** What a title page does not say: a sentence, or an amount. */
const SAID = /[。；;！!]\s*$|\d\s?(?:万元|亿元|元|%|％)/;

function coverEnd(lines: Lines, shapes: readonly LineShape[], from: number): number {
  let i = from;
  for (let taken = 0; i < shapes.length && taken < 14; i++) {
    const shape = shapes[i];
    if (!shape || shape.blank) continue;
    if (shape.role === 'contents' || shape.tabs > 0 || shape.pipe || shape.number || shape.role === 'note') break;
    if (SAID.test(lineText(lines, i))) break;
    if (shape.end - shape.start > 60 || (taken > 0 && shape.role === 'heading')) break;
    if ((shape.titled || shape.role === 'meta' || shape.role === 'tableNumber') && gridStart(shapes, i)) break;
    taken++;
  }
  return i;
}

/** Lines a paragraph may be cut into: a page break or two, or a text wrapped by hand; not a whole book. */
const MOST_CUTS = 200;
const OPEN_END = /[^。；：！？…）】”》.;:!?)\]\s]$/;
/** Ends that a sentence goes on from, on the very next line. */
const OPEN_COLON = /(?:原因|用于|方面)[：:]$/;
const CLOSED_BRACKET = /[）】”》)\]]$/;
const LABEL = /^[^，。；、：:\s]{2,16}[：:]/;
/** Words nothing ends with: `主要用于以下` goes on with `方面：`, which is no label. */
const GOING_ON = /(?:[以如]下|下列|[的和及与或为对将按])$/;
/** Nor are these, however a line begins: `…决算数小于预` goes on with `算数的主要原因：`. */
const IN_SENTENCES = /^[^：:]*(?:原因|方面|其中|包括|用于|分别[是为]|主要[是为])[：:]/;
const PUNCTUATION = /[，。、；,;]/;
/** A line that is shorter was not cut for want of room. */
const SHORTEST_WRAPPED = 25;

/** Where the paragraph that starts at `first` ends: a line that was cut goes on after the break, with or without a blank line between. */
function paragraphEnd(lines: Lines, shapes: readonly LineShape[], first: number): number {
  let last = first;
  while (last - first < MOST_CUTS) {
    const here = lineText(lines, last).trimEnd();
    if (isBrokenPath(lines, last) && shapes[last + 1]?.number === null && shapes[last + 1]?.tabs === 0) {
      last++;
      continue;
    }
    if (here.length < SHORTEST_WRAPPED) return last + 1;
    let next = last + 1;
    if (shapes[next]?.blank) next++;
    const shape = shapes[next];
    if (!shape || shape.blank || shape.number || shape.tabs > 0 || shape.pipe || shape.role !== 'text') return last + 1;
    const words = lineText(lines, next).trim();
    // `7,450.` and on the next line `76万元`: a number is cut nowhere but by the width of the page.
    const inNumber = /\d[.,]$/.test(here) && /^\d/.test(words);
    const cut = inNumber || (OPEN_END.test(here) && PUNCTUATION.test(here) && !isLabelled(here, words) && !/^[（(“]/.test(words));
    if (!cut && (next > last + 1 || !(isWrapped(here, words) || goesOnAbout(here, words)))) return last + 1;
    last = next;
  }
  return last + 1;
}

function isLabelled(here: string, next: string): boolean {
  return LABEL.test(next) && !GOING_ON.test(here) && !(IN_SENTENCES.test(next) && PUNCTUATION.test(here));
}

/** Two lines that follow each other at once, the second no wider than the first: a text broken at the width of its page. */
function isWrapped(here: string, next: string): boolean {
  if (!OPEN_END.test(here) && !CLOSED_BRACKET.test(here) && !(OPEN_COLON.test(here) && PUNCTUATION.test(here))) return false;
  // A figure is not broken: the line before it may be as much shorter.
  const figure = /^[\d,.]+/.exec(next)?.[0] ?? '';
  if (widthOf(next) > widthOf(here.trimStart()) + widthOf(figure) + 4 || isLabelled(here, next)) return false;
  return CLOSED_BRACKET.test(here) ? PUNCTUATION.test(here) && PUNCTUATION.test(next) : PUNCTUATION.test(here + next);
}

/** `…医疗保险费。` at the very end of a line, and on the next `年初预算为…`: more of what the paragraph is about. */
function goesOnAbout(here: string, next: string): boolean {
  return here.endsWith('。') && /^(?:年初预算(?:数|为)|当?年?支出决算(?:数|为)|决算数(?:大于|小于|等于|与))/.test(next);
}

/** In Chinese characters: letters and digits are half as wide. */
function widthOf(line: string): number {
  let width = 0;
  for (let i = 0; i < line.length; i++) width += line.charCodeAt(i) < 0x100 ? 0.5 : 1;
  return width;
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
