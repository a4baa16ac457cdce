// Finds the header rows of a grid and what stands above each column: the labels from the top down, with
// merged cells (left empty) filled from the label they belong to.
import { squash } from '../text/fold';
import { isFigure, looksLikeCode } from './cellKinds';
import type { Cell, Grid } from './table';

const ORDINAL = /^(?:\d{1,2}|※|\*{1,3}|栏次|行次|项次|栏\s*次|类|款|项|[—-]+)$/;
/** Words that stand in headers and not in rows. */
const HEADER_WORD =
  /编码|科目名称|名称$|^项目$|^项目名称|^收入$|^支出$|预算数|决算数|金额|^合计$|^小计$|^总计$|基本支出|项目支出|人员经费|公用经费|财政拨款|专户|事业收入|经营|单位资金|结转|结余|经费|购置费|运行费|接待费|备注|数量|序号|栏次|功能分类|经济分类|一级指标|二级指标|三级指标|指标值|单位规格|单位性质|本年|预算安排|政府性基金|国有资本|一般公共预算|补助|支出内容|资金来源|资金性质|价值|单价/;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、.]|\d{1,2}[、.](?!\d)|[(（]\d{1,2}[)）]|其中[:：]?)/;
/** Words that no row has: 其中：教育收费 beside them is a column. */
const ONLY_HEADER = /编码$|^科目名称$|^功能分类|^经济分类/;
const TOTAL = /^(?:合计|总计|小计|收入总计|支出总计|收入合计|支出合计|本年收入合计|本年支出合计|资产总额)$/;

/** No header is deeper; where no figure comes for that long, the table is a list under its first row. */
const DEEPEST = 8;

/** How many leading rows of `grid` are header: labels, then possibly 栏次 / ※ / 1 2 3 and 类 款 项 rows. */
export function headerRows(grid: Grid): number {
  const rows = leadingLabels(grid);
  return rows > DEEPEST ? 1 : rows;
}

function leadingLabels(grid: Grid): number {
  let rows = 0;
  for (const row of grid.rows) {
    if (isData(row)) break;
    rows++;
  }
  if (rows < grid.rows.length) return trailingEmpty(grid, rows);
  if (rows < 2) return rows;
  // Nothing but words: an empty table, or a list of names under its first row.
  const end = trailingEmpty(grid, rows);
  return end < rows || grid.rows.some(isOrdinalRow) || (grid.rows[0] ?? []).some((cell) => cell.text === '') ? end : 1;
}

/** An empty table: its header ends where its blank rows begin. */
function trailingEmpty(grid: Grid, rows: number): number {
  let end = rows;
  while (end > 1 && (grid.rows[end - 1] ?? []).every((cell) => cell.text === '')) end--;
  return end;
}

function isData(row: readonly Cell[]): boolean {
  const filled = row.map((cell) => squash(cell.text)).filter((text) => text !== '');
  if (filled.length === 0) return false;
  if (filled.every((text) => ORDINAL.test(text))) {
    if (isUnordered(filled)) return true;
    // `1 2 3` under a header; but `1 | 某单位` is a row, and so is a lone number of a short table.
    return filled.length === 1 && /^\d/.test(filled[0] ?? '') && row.length > 2 && squash(row[0]?.text ?? '') === '';
  }
  const words = filled.filter(
    (text) => HEADER_WORD.test(text) && !TOTAL.test(text) && !NUMBERED.test(text) && !looksLikeCode(text),
  );
  const figures = filled.filter((text) => isFigure(text) && !ORDINAL.test(text));
  if (figures.length > 0) return true;
  if (filled.some((text) => /^\d{3,7}$/.test(text) || looksLikeCode(text))) return true;
  if (filled.some((text) => NUMBERED.test(text)) && words.length < 3 && !filled.some((text) => ONLY_HEADER.test(text)))
    return true;
  if (filled.length === 1 && TOTAL.test(filled[0] ?? '')) return true;
  if (TOTAL.test(filled[0] ?? '') && words.length === 0 && filled.every((text) => TOTAL.test(text) || ORDINAL.test(text)))
    return true;
  return words.length === 0 && filled.length >= 2 && /^\d{1,2}$/.test(filled[0] ?? '');
}

/** `79 0 75 50 25 4`: columns are numbered upwards, amounts are not. */
function isUnordered(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => /^\d/.test(text)).map(Number);
  return numbers.length >= 3 && numbers.some((number, i) => i > 0 && number <= (numbers[i - 1] ?? 0));
}

/** The labels over every column, outermost first; repeated and empty ones left out. */
export function headerPaths(grid: Grid, rows: number): { readonly path: readonly string[]; readonly cell: Cell | null }[] {
  const header = grid.rows
    .slice(0, rows)
    .map((row) => (isOrdinalRow(row) ? row.map((cell) => (/^[类款项]$/.test(cell.text) ? cell : { ...cell, text: '' })) : row))
    .filter((row) => row.some((cell) => cell.text !== ''));
  const origin: (readonly (Cell | null)[])[] = [];
  header.forEach((row, r) => {
    const above = origin[r - 1];
    const line: (Cell | null)[] = [];
    for (let c = 0; c < grid.width; c++) {
      const cell = row[c];
      if (cell && cell.text !== '') line[c] = cell;
      else line[c] = inherits(header, r, c, above) ? (line[c - 1] ?? null) : null;
    }
    origin.push(line);
  });
  const nothing = (c: number): boolean => c > 0 && origin.every((line) => !line[c]);
  return Array.from({ length: grid.width }, (_, c) => {
    // A code may stand in several columns under one label that nothing divides.
    let at = c;
    while (nothing(at)) at--;
    const coded = /(?:编码|代码)$/.test(squash(origin.at(-1)?.[at]?.text ?? ''));
    const cells = origin.map((line) => line[coded ? at : c]).filter((cell): cell is Cell => !!cell);
    const path = cells.map((cell) => squash(cell.text)).filter((label, i, all) => label !== all[i - 1]);
    return { path, cell: cells.at(-1) ?? null };
  });
}

/** An empty header cell belongs to the label on its left when a label of its own follows below and the same merged cell lies above both. */
function inherits(
  header: readonly (readonly Cell[])[],
  r: number,
  c: number,
  above: readonly (Cell | null)[] | undefined,
): boolean {
  if (c === 0) return false;
  if (above && above[c] !== above[c - 1]) return false;
  if (above?.[c] && header[r - 1]?.[c]?.text) return false;
  return header.slice(r + 1).some((row) => (row[c]?.text ?? '') !== '');
}

export function isOrdinalRow(row: readonly Cell[]): boolean {
  const filled = row.map((cell) => squash(cell.text)).filter((text) => text !== '');
  return (
    filled.length > 0 &&
    filled.every((text) => ORDINAL.test(text)) &&
    !filled.every((text) => /^[类款项]$/.test(text)) &&
    !isUnordered(filled)
  );
}
