// Merged cells of a Word table paste as one cell, so that the rows they stand in are short. Such a row gets the
// table's width here, each merged cell standing at the first of its columns: a label of the body (合计 over code and
// name) by the columns that hold labels, a label of the header by the labels of the level below it. A header row
// whose labels cannot be told apart that way is left short.

import { squash } from '../../text/fold';
import { isCaptionRow } from '../captionRow';
import { hasChinese } from '../cellKinds';
import { widthOf } from '../gridWidth';
import { headerRows, isOrdinalRow } from '../header';
import type { Cell } from '../table';
import { missingCell } from './cell';
import { divide } from './divide';
import { type Headed, type Unit, unitsOver } from './headings';

/** No table has more leading rows than this that say something of it. */
const CAPTIONS = 4;

export function spreadMerged(rows: readonly (readonly Cell[])[]): Cell[][] {
  const spread = rows.map((row) => [...row]);
  const width = widthOf(rows);
  if (rows.every((row) => row.length === width) || rows.some(isFormRow)) return spread;
  let first = 0;
  while (first < CAPTIONS && rows[first] && isCaptionRow(rows[first] ?? [])) first++;
  const own = rows.slice(first);
  const head = headerRows({ dialect: 'cells', rows: own, width });
  const labels = labelColumns(
    own.slice(head).filter((row) => row.length === width),
    width,
  );
  const codes = codesOf(own.slice(head), width);
  const marks: string[] = [];
  let below: readonly Headed[] | null = null;
  for (let i = head - 1; i >= 0; i--) {
    const row = own[i] ?? [];
    // One cell alone is a heading over all of the table, or a title.
    if (row.length < 2) continue;
    const units: readonly Unit[] | null =
      row.length === width
        ? row.map((cell) => ({ cell, size: 1 }))
        : below && !isOrdinalRow(row)
          ? unitsOver(row, below)
          : (alongHeader(row, labels) ?? afterTotal(row, width));
    if (!units) break;
    spread[first + i] = cellsOf(units);
    below = headed(units, marks, codes);
  }
  const headings = new Map<string, number>();
  for (const row of spread.slice(first, first + head))
    row.forEach(({ text }, c) => {
      if (text !== '') headings.set(squash(text), c);
    });
  own.slice(head).forEach((row, i) => {
    const units = row.length < width ? (alongBody(row, labels, headings) ?? afterTotal(row, width)) : null;
    if (units) spread[first + head + i] = cellsOf(units);
  });
  return spread;
}

/** The first code of every column of the body, empty where it holds none. */
function codesOf(body: readonly (readonly Cell[])[], width: number): string[] {
  const full = body.filter((row) => row.length === width);
  return Array.from({ length: width }, (_, c) => full.find((row) => CODE.test(row[c]?.text ?? ''))?.[c]?.text ?? '');
}

/** What the rows below tell of the units; `marks`, by column, are those of the rows so far. */
function headed(units: readonly Unit[], marks: string[], codes: readonly string[]): Headed[] {
  let column = 0;
  return units.map((unit) => {
    const c = column;
    column += unit.size;
    const text = squash(unit.cell.text);
    if (text !== '') marks[c] = isMark(text) ? text : '';
    return { ...unit, below: marks[c] ?? '', code: codes[c] ?? '' };
  });
}

/** A letter of a code or a column's number: what it stands under is not divided. */
const isMark = (text: string): boolean => /^(?:[类款项※]|\d{1,2})$/.test(text);

/** A performance form: its rows are pairs of label and text, each merged in its own way. */
const isFormRow = (row: readonly Cell[]): boolean => row.slice(0, 2).some((cell) => squash(cell.text) === '一级指标');

function cellsOf(units: readonly Unit[]): Cell[] {
  const cells: Cell[] = [];
  for (const { cell, size } of units) {
    cells.push(cell);
    for (let c = 1; c < size; c++) cells.push(missingCell(cell.span.end));
  }
  return cells;
}

/** Which columns hold labels (codes and names) rather than figures, as `rows`, which have a cell in each, show it. */
function labelColumns(rows: readonly (readonly Cell[])[], width: number): boolean[] {
  const columns = Array.from({ length: width }, (_, c) =>
    rows.map((row) => squash(row[c]?.text ?? '')).filter((text) => text !== ''),
  );
  const labels = columns.map((texts) => texts.filter(hasChinese).length * 2 > texts.length);
  const first = labels.indexOf(true);
  for (let c = width - 2; c >= 0; c--) {
    const coded = (columns[c] ?? []).length > 0 && columns[c]?.every((text) => CODE.test(text));
    if (labels[c + 1] && (c < first || coded)) labels[c] = true;
  }
  return labels;
}

/** No official table is wider, and no label of a row lies over more columns. */
const WIDEST = 80;
const MOST_MERGED = 12;

/** 类, 款 and 项 in one column or in columns of their own. */
const CODE = /^[1-9]\d{2}(?:\d\d){0,2}$|^\d\d$/;

/**
 * A row of the body: a figure takes the column of a figure, a label neighbouring columns of labels, or all from such a
 * column to another (`公用经费合计` over two of three tables side by side).
 */
function alongBody(row: readonly Cell[], labels: readonly boolean[], headings: ReadonlyMap<string, number>): Unit[] | null {
  if (labels.length > WIDEST || labels.length - row.length > MOST_MERGED || !row.some(({ text }) => hasChinese(text)))
    return null;
  const shares = divide(row.length, labels.length, (i, from) => {
    const { text } = row[i] as Cell;
    const odd = labels[from] && text !== '' && !CODE.test(squash(text));
    if (!hasChinese(text)) return (to) => (to > from + 1 || odd ? Number.POSITIVE_INFINITY : 0);
    // 公用经费合计 stands under 公用经费.
    const own = headings.get(squash(text).replace(/(?:合计|总计|小计)$/, ''));
    let cost = own === undefined || own === from ? 0 : 1;
    let at = from;
    return (to) => {
      for (; at < to; at++) if (!labels[at]) cost++;
      return labels[from] && labels[to - 1] ? cost : Number.POSITIVE_INFINITY;
    };
  });
  return shares && row.map((cell, i) => ({ cell, size: shares[i] ?? 1 }));
}

/** The lowest row of a header: amounts take a column each. 类 款 项 are never merged with one another. */
function alongHeader(row: readonly Cell[], labels: readonly boolean[]): Unit[] | null {
  const end = labels.indexOf(false);
  const spare = labels.length - row.length;
  // Where labels stand in the midst of the figures too, it is not said which of them are merged.
  if (end < 1 || labels.slice(end).includes(true) || spare >= end) return null;
  const [first] = row;
  if (!first || /^[类款项]$/.test(first.text)) return null;
  return row.map((cell, i) => ({ cell, size: i === 0 ? spare + 1 : 1 }));
}

const LABEL = /^(?:合计|总计|小计|总合计|栏次|行次|项次)$/;

/** `合计` or `栏次` first and no other words: what the row lacks, its label is merged over. */
function afterTotal(row: readonly Cell[], width: number): Unit[] | null {
  if (!LABEL.test(squash(row[0]?.text ?? '')) || row.slice(1).some((cell) => hasChinese(cell.text))) return null;
  return row.map((cell, i) => ({ cell, size: i === 0 ? width - row.length + 1 : 1 }));
}
