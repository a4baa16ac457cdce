// A draft is a sequence of blocks. Blocks are immutable, hold spans relative to their own text and know
// nothing of their place, so that a block whose text did not change is the very same object after an edit:
// whatever was computed for it (grids, mentions, findings) is still right. `Placed` says where one stands.
import type { Span } from '../text/span';

/** How a heading or item is numbered. */
export type NumberStyle =
  | 'part' // 第一部分
  | 'chinese' // 一、
  | 'chinese-bracket' // （一）
  | 'arabic' // 1、 1. 1．
  | 'arabic-bracket' // （1） (1)
  | 'circled'; // ①

export interface Numbering {
  readonly style: NumberStyle;
  readonly value: number;
  /** The whole mark with its punctuation: `（一）`, `1、`. */
  readonly span: Span;
  /** As written. */
  readonly text: string;
}

interface BlockBase {
  /** From the first character of its first line to the last character of its last line, breaks inside as they are. */
  readonly text: string;
}

/** The title page: everything before the contents or the first heading. */
export interface Cover extends BlockBase {
  readonly kind: 'cover';
}

export interface ContentsEntry {
  readonly span: Span;
  readonly number: Numbering | null;
  /** Without number, leaders and page number, squashed. */
  readonly title: string;
  readonly titleSpan: Span;
}

/** The table of contents (目录), its heading included. */
export interface Contents extends BlockBase {
  readonly kind: 'contents';
  readonly entries: readonly ContentsEntry[];
}

export interface Heading extends BlockBase {
  readonly kind: 'heading';
  /** 1 for 第一部分 and unnumbered titles, 2 for 一、, 3 for （一）, 4 for 1、, 5 for （1）, 6 for ①. */
  readonly level: number;
  readonly number: Numbering | null;
  /** Without its number and Markdown marks, squashed. */
  readonly title: string;
  readonly titleSpan: Span;
}

/** How a grid is written: tabs, one Word cell a line, Markdown pipes, columns aligned by spaces. */
export type Dialect = 'tsv' | 'cells' | 'pipe' | 'aligned';

/**
 * A line above a grid that belongs to it: its number (`表3`), its title, or what it says about itself
 * (`编制单位：… 单位：万元`, `（2024年）`, `公开05表`).
 */
export interface CaptionLine {
  readonly role: 'number' | 'title' | 'meta';
  /** The line without surrounding white space. */
  readonly span: Span;
}

/** A table with its caption lines; notes under it are blocks of their own. `readTable` makes a `Table` of it. */
export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  readonly dialect: Dialect;
  readonly caption: readonly CaptionLine[];
  /** The lines of the grid itself. */
  readonly grid: Span;
}

/** Running text. One cut in two by a page break is one paragraph; `flow` is its text without the cuts. */
export interface Paragraph extends BlockBase {
  readonly kind: 'paragraph';
  readonly number: Numbering | null;
  readonly flow: Flow;
}

/** `注：…`, `备注:…`, `说明：…` standing by itself. */
export interface Note extends BlockBase {
  readonly kind: 'note';
  readonly flow: Flow;
}

/** What conversion left behind on a line of its own: page numbers, bookmarks, field codes. */
export interface Artefact extends BlockBase {
  readonly kind: 'artefact';
}

export type Block = Cover | Contents | Heading | TableBlock | Paragraph | Note | Artefact;

/** Text as it reads on, line breaks taken out; `cuts` are the places (offsets in `Flow.text`) where they were. */
export interface Flow {
  readonly text: string;
  readonly cuts: readonly { readonly at: number; readonly removed: number }[];
}

/** A block in its draft. */
export interface Placed<B extends Block = Block> {
  readonly block: B;
  /** Offset of `block.text` in the draft. */
  readonly start: number;
  /** Line of the draft it starts on (0-based), and the one after its last. */
  readonly line: number;
  readonly endLine: number;
}

/** A stretch of `flow.text` → the stretch of the block's text. */
export function flowSpan(flow: Flow, start: number, end: number): Span {
  if (flow.cuts.length === 0) return { start, end };
  let from = start;
  let to = end;
  for (const cut of flow.cuts) {
    if (cut.at <= start) from += cut.removed;
    if (cut.at < end) to += cut.removed;
  }
  return { start: from, end: to };
}
