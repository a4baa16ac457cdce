// One table as everything above the dialects sees it: a grid of cells with spans, what its columns and
// rows mean, and which official table it is. All spans are relative to the text of the table's block.
import type { Unit } from '../money/unit';
import type { Dialect, Placed, TableBlock } from '../syntax/block';
import type { Span } from '../text/span';

export interface Cell {
  /** The cell's characters without surrounding white space; several paragraphs keep their breaks. */
  readonly text: string;
  /** Where they stand; for an empty cell, the zero-width place where text would go. */
  readonly span: Span;
  /** How far its text is set in, in display positions: rows that are parts of others often are. */
  readonly indent: number;
}

export interface Grid {
  readonly dialect: Dialect;
  /** Rows may be ragged: a row has just the cells that were written. */
  readonly rows: readonly (readonly Cell[])[];
  /** The width of the widest row, in columns. */
  readonly width: number;
}

/**
 * Which official table this is (IDENTITIES: by title, columns and rows together), the same name for budget
 * and final accounts:
 * balance-total 收支总表 · income-total 收入总表 · expenditure-total 支出总表 · fiscal-balance 财政拨款收支总表 ·
 * general-expenditure 一般公共预算支出表 · general-basic 一般公共预算基本支出表（经济分类）· general-project 项目支出表 ·
 * government-fund 政府性基金预算支出表 · state-capital 国有资本经营预算支出表 · three-public “三公”经费表 ·
 * carry-over 上年结转结余表 · performance 绩效目标表 · procurement 政府采购表 · assets 国有资产表 · units 单位构成表
 */
export type TableIdentity =
  | 'balance-total'
  | 'income-total'
  | 'expenditure-total'
  | 'fiscal-balance'
  | 'general-expenditure'
  | 'general-basic'
  | 'general-project'
  | 'government-fund'
  | 'state-capital'
  | 'three-public'
  | 'carry-over'
  | 'performance'
  | 'procurement'
  | 'assets'
  | 'units'
  | 'unknown';

/** What a column holds. `code` columns may be one (2101501) or several (210 · 15 · 01). */
export type ColumnRole = 'code' | 'name' | 'project' | 'amount' | 'ordinal' | 'text';

export interface Column {
  readonly index: number;
  readonly role: ColumnRole;
  /** The header labels above the column, from the top down, squashed, empties left out. */
  readonly path: readonly string[];
  /** The header cell nearest the column's figures, if it has one of its own. */
  readonly header: Cell | null;
  /** The unit of the column's figures when its header states one. */
  readonly unit: Unit | null;
}

/** 类/款/项 of a functional code, or the two levels of an economic one. */
export interface SubjectCode {
  /** All digits: `210`, `21015`, `2101501`; `301`, `30101`. */
  readonly digits: string;
  readonly span: Span;
  /** The cells that make it up, when it stands in several columns. */
  readonly cells: readonly Cell[];
}

export interface Row {
  /** Index into `grid.rows`. */
  readonly index: number;
  /** Which panel of a side-by-side table (收入 | 支出) this entry belongs to. */
  readonly panel: number;
  readonly code: SubjectCode | null;
  /** The subject its figures are of: its code's, or, where that is mistyped, the one its place and name say; null when open. */
  readonly subject: string | null;
  /** The label: subject name, line name (`一、本年收入`), project name. Squashed; empty when the row has none. */
  readonly label: string;
  readonly labelSpan: Span | null;
  /** The label without its numbering and 其中： (`本年收入`). */
  readonly name: string;
  /** The project's name (项目名称) where the table has a column for it beside the subject; squashed, empty when none. */
  readonly project: string;
  readonly projectSpan: Span | null;
  /** total 合计/总计 · subtotal 小计, 本年收入合计 · code a subject row · line any other row. */
  readonly kind: 'total' | 'subtotal' | 'code' | 'line';
  /** Nesting by code, numbering, 其中 or indentation: 0 outermost. */
  readonly depth: number;
  /** Index into `rows` of the row this one is part of; -1 for none. */
  readonly parent: number;
  /** True when the parts of `parent` start here with 其中： (they need not be complete). */
  readonly ofWhich: boolean;
}

/** One of the tables that stand side by side in a grid: its label columns and its amount columns. */
export interface Panel {
  /** `收入`, `支出` or empty. */
  readonly title: string;
  readonly first: number;
  readonly last: number;
  readonly codeColumns: readonly number[];
  /** -1 when there is none. */
  readonly nameColumn: number;
  /** The column of project names beside the subject names; -1 when there is none. */
  readonly projectColumn: number;
  readonly amountColumns: readonly number[];
}

export interface Table {
  readonly identity: TableIdentity;
  /** The caption as written, without 表1 and the like; empty when there is none (a continuation page). */
  readonly title: string;
  readonly titleSpan: Span | null;
  /** `编制单位：…` as written in the caption lines. */
  readonly entity: string | null;
  readonly entitySpan: Span | null;
  /** 万元 / 元 / 亿元 from the caption lines. */
  readonly unit: Unit | null;
  readonly unitSpan: Span | null;
  readonly year: number | null;
  readonly grid: Grid;
  /** How many leading rows of the grid are header (incl. 栏次/※ rows). */
  readonly headerRows: number;
  readonly columns: readonly Column[];
  readonly panels: readonly Panel[];
  readonly rows: readonly Row[];
  /** The grid's own lines. */
  readonly span: Span;
  /** True when its caption says that it goes on with a table (续表3, 部门支出总表（续）). */
  readonly further: boolean;
  /** True when it is the next page of the table before it: it has that table's header and no title of its own. */
  readonly continues: boolean;
}

/** A table in its draft: the block, where it stands, and what it says. `table`'s spans are relative to `start`. */
export interface PlacedTable extends Placed<TableBlock> {
  /** This page of the table. */
  readonly table: Table;
  /** The table with its further pages, its spans relative to `start` too; `table` itself where there are none. */
  readonly whole: Table;
}
