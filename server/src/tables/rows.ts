// What every row of a table is: its code, its label, whether it is a total, and which row it is part of.
import type { Numbering } from '../syntax/block';
import { numberingOf } from '../syntax/number';
import { squash } from '../text/fold';
import { byLabel } from '../text/labels';
import type { Span } from '../text/span';
import { codeByPlace } from './codePlace';
import type { Cell, Grid, Panel, Row, SubjectCode } from './table';

const TOTAL = /^(?:合计|总计|收入总计|支出总计|资产总额|总合计)$/;
const SUBTOTAL = /^(?:.{0,12}(?:小计|合计))(?:[(（].*[)）])?$/;
const OF_WHICH = /^其中[:：]?/;

/** A row whose place among the others is yet to be found. */
interface OpenRow extends Omit<Row, 'parent' | 'depth' | 'subject'> {
  subject: string | null;
  depth: number;
  parent: number;
}

interface Draft {
  readonly row: OpenRow;
  readonly indent: number;
}

/** The rows of all panels, panel by panel, each with its place in the hierarchy. `text` is the block's text. */
export function rowsOf(grid: Grid, headers: number, panels: readonly Panel[], text: string): Row[] {
  const rows: Row[] = [];
  const codes = new Map<string, number>();
  const written = new Set<string>();
  const byPanel = panels.map((panel, p): Draft[] => {
    const drafts: Draft[] = [];
    let previous: SubjectCode | null = null;
    const padded = isPadded(grid, headers, panel);
    for (let index = headers; index < grid.rows.length; index++) {
      const cells = grid.rows[index] ?? [];
      const draft = readRow(cells, index, panel, p, previous, padded, text);
      if (!draft) continue;
      if (draft.row.code) previous = draft.row.code;
      if (draft.row.code && draft.row.project === '') written.add(draft.row.code.digits);
      drafts.push(draft);
    }
    return drafts;
  });
  for (const drafts of byPanel) for (const row of nest(drafts, rows.length, codes, written)) rows.push(row);
  return rows;
}

/** All codes are of one length and a 类 ends with zeros (`2100000`): what is left of 7 digits, or of 5, is filled with them. */
function isPadded(grid: Grid, headers: number, { codeColumns, nameColumn }: Panel): boolean {
  const [column = nameColumn] = codeColumns;
  if (codeColumns.length > 1) return false;
  let length = 0;
  let zeros = false;
  for (const row of grid.rows.slice(headers)) {
    const cell = row[column];
    const digits = cell && (/^\d+$/.exec(squash(cell.text))?.[0] ?? gluedCode(cell, [])?.digits);
    if (!digits) continue;
    if (length > 0 && digits.length !== length) return false;
    length = digits.length;
    zeros ||= /^[1-9]\d[1-9](?:00)+$|^[1-9][1-9]0(?:00)+$/.test(digits);
  }
  return zeros && (length === 5 || length === 7);
}

function readRow(
  cells: readonly Cell[],
  index: number,
  panel: Panel,
  p: number,
  previous: SubjectCode | null,
  padded: boolean,
  text: string,
): Draft | null {
  const telling = [...panel.codeColumns, panel.nameColumn, panel.projectColumn, ...panel.amountColumns];
  if (telling.every((c) => (cells[c]?.text ?? '') === '')) return null;
  const codeCells = panel.codeColumns.map((c) => cells[c]).filter((cell): cell is Cell => cell !== undefined);
  const nameCell = cells[panel.nameColumn];
  const glued = nameCell ? gluedCode(nameCell, codeCells) : null;
  const own = codeCells.filter((cell) => /^\d{1,7}$/.test(squash(cell.text)));
  const labelled = codeCells.find((cell) => /[\u4e00-\u9fff]/.test(cell.text));
  const written = codeOf(own, codeCells, glued, previous);
  const code = written && padded ? { ...written, digits: written.digits.replace(/(?:00){1,2}$/, '') } : written;
  let labelCell: Cell | null = nameCell && nameCell.text !== '' && !own.includes(nameCell) ? nameCell : (labelled ?? null);
  if (labelCell && !/[\u4e00-\u9fffA-Za-z]|^20\d\d$/.test(labelCell.text)) labelCell = null;
  const projectCell = panel.projectColumn >= 0 ? cells[panel.projectColumn] : undefined;
  const project = projectCell && projectCell.text !== '' ? squash(projectCell.text) : '';
  let label = labelCell ? squash(labelCell.text) : '';
  let labelSpan: Span | null = labelCell ? labelCell.span : null;
  if (labelCell && glued) {
    labelSpan = { start: labelCell.span.start + glued.width, end: labelCell.span.end };
    label = squash(text.slice(labelSpan.start, labelSpan.end));
  }
  const name = nameOf(label);
  const kind: Row['kind'] = code ? 'code' : TOTAL.test(name) ? 'total' : SUBTOTAL.test(name) ? 'subtotal' : 'line';
  const ofWhich = OF_WHICH.test(label);
  const indent = labelCell?.indent ?? 0;
  return {
    row: {
      index,
      panel: p,
      code,
      subject: code?.digits ?? null,
      label,
      labelSpan,
      name,
      project,
      projectSpan: projectCell?.text ? projectCell.span : null,
      kind,
      depth: 0,
      parent: -1,
      ofWhich,
    },
    indent,
  };
}

/**
 * `201一般公共服务支出`, `201 一般公共服务支出`, `[201]一般公共服务支出`, `201-一般公共服务支出`, or the 项 in front of the name
 * (`01 行政运行`) where 类 and 款 have columns.
 */
function gluedCode(
  cell: Cell,
  codeCells: readonly Cell[],
): { readonly digits: string; readonly span: Span; readonly width: number } | null {
  const match = /^([[［【（(]?)(\d{2,7})([\]］】）)]?)(\s*[-－—]?\s*)(?=[\u4e00-\u9fff“])/.exec(cell.text);
  if (!match) return null;
  const [all, open = '', digits = '', close = '', mark = ''] = match;
  if ((open === '') !== (close === '')) return null;
  const partial = codeCells.filter((c) => c !== cell && /^\d{2,3}$/.test(c.text)).length > 0;
  const whole = digits.length === 3 || digits.length === 5 || digits.length === 7;
  if (digits.length === 2 ? !partial || open !== '' || mark.trim() !== '' : !whole) return null;
  const start = cell.span.start + open.length;
  return { digits, span: { start, end: start + digits.length }, width: all.length };
}

function codeOf(
  own: readonly Cell[],
  codeCells: readonly Cell[],
  glued: ReturnType<typeof gluedCode>,
  previous: SubjectCode | null,
): SubjectCode | null {
  const parts = own.map((cell) => squash(cell.text));
  if (glued && parts.length === 0) return glued.digits.length > 2 ? { digits: glued.digits, span: glued.span, cells: [] } : null;
  if (parts.length === 0) return null;
  const first = own[0] as Cell;
  const last = own.at(-1) as Cell;
  let digits = parts[0] ?? '';
  if (parts.length > 1 || (digits.length <= 3 && codeCells.length > 1)) {
    // 类 款 项 in columns of their own. One left empty on top is the one of the row above.
    if (digits.length < 3 && previous && own[0] !== codeCells[0])
      digits = previous.digits.slice(0, 1 + 2 * codeCells.indexOf(first)) + digits.padStart(2, '0');
    for (const part of parts.slice(1)) digits += part.length > 2 ? part : part.padStart(2, '0');
  }
  if (glued && glued.digits.length === 2) digits += glued.digits;
  if (digits.length < 3 || digits.length > 7 || digits.length % 2 === 0) return null;
  return { digits, span: { start: first.span.start, end: glued ? glued.span.end : last.span.end }, cells: own };
}

/** A label without its numbering, 其中： and trailing marks. */
export const nameOf = byLabel((label: string): string => {
  const plain = label.replace(OF_WHICH, '');
  const number = numberingOf(plain);
  return (number ? plain.slice(number.span.end) : plain).replace(OF_WHICH, '').replace(/^[:：]|[:：]$/g, '');
});

/** The code of the subject right below the `i`-th row, its projects aside; null where no subject follows. */
function subjectBelow(drafts: readonly Draft[], i: number): string | null {
  let at = i + 1;
  while (drafts[at]?.row.code && drafts[at]?.row.project !== '') at++;
  return drafts[at]?.row.code?.digits ?? null;
}

/** How deep numbering of a style stands: 一、 over （一） over 1、 over all others. */
const levelOf = ({ style }: Numbering): number =>
  style === 'chinese' ? 1 : style === 'chinese-bracket' ? 1.5 : style === 'arabic' ? 2 : 2.5;

/** Gives every row its parent: by code prefix, else by numbering (一、 over 1、 over 其中：) and indentation. */
function nest(drafts: readonly Draft[], offset: number, before: Map<string, number>, written: ReadonlySet<string>): Row[] {
  const byCode = new Map<string, number>();
  /** The 类, 款 and 项 that are open: what the next row stands under. */
  const path: { readonly subject: string | null; readonly at: number }[] = [];
  const open: { level: number; at: number }[] = [];
  let ofWhichLevel = -1;
  return drafts.map(({ row, indent }, i): Row => {
    const at = offset + i;
    if (row.code) {
      const digits = row.code.digits;
      row.depth = (digits.length - 3) / 2;
      const over = path[row.depth - 1];
      const place =
        row.project === ''
          ? codeByPlace({ digits, name: row.name, over: over?.subject ?? null, next: subjectBelow(drafts, i), written })
          : undefined;
      if (row.project === '') {
        path.length = Math.min(path.length, row.depth);
        // A level that was left out: nothing is known to stand above what follows.
        if (path.length < row.depth) path.length = 0;
        else path.push({ subject: place === undefined ? digits : place, at });
      }
      if (place !== undefined) {
        row.subject = place;
        row.parent = over?.at ?? -1;
        // The projects below it repeat its code as it is written.
        for (const code of [place, digits]) if (code !== null && !byCode.has(code)) byCode.set(code, at);
        if (place !== null && !before.has(place)) before.set(place, at);
        return row;
      }
      // A project row repeats the code of its subject: it is part of that subject's row.
      const above = row.project !== '' && byCode.has(digits) ? digits : digits.slice(0, -2);
      // A class may run on into the next panel: its first subjects stand in the one before.
      const parent = digits.length === 3 && above !== digits ? -1 : (byCode.get(above) ?? before.get(above) ?? -1);
      if (row.project === '') {
        byCode.set(digits, at);
        before.set(digits, at);
      }
      row.parent = parent;
      return row;
    }
    path.length = 0;
    const number = numberingOf(row.label.replace(OF_WHICH, ''));
    let level: number;
    if (row.kind === 'total' || (row.kind === 'subtotal' && !number && indent === 0)) level = 0;
    else if (row.ofWhich) {
      // `其中：（1）…` under `3.…`: the number of the first part is that of its kind, and `（2）…` is beside it.
      const own = number ? levelOf(number) : 3;
      level = (number && (open.at(-1)?.level ?? 0) >= own ? 2 : own) + (indent > 0 ? 1 : 0);
    } else if (number) level = levelOf(number);
    else if (ofWhichLevel >= 0 && indent === 0 && open.some((o) => o.level === ofWhichLevel)) level = ofWhichLevel;
    else level = indent > 0 ? 3 + indent / 100 : 1;
    if (row.ofWhich) ofWhichLevel = level;
    else if (level < ofWhichLevel) ofWhichLevel = -1;
    // Indented rows after an indented 其中： row are its siblings however deep they stand.
    if (!number && !row.ofWhich && indent > 0 && ofWhichLevel >= 0) level = ofWhichLevel;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = level === 0 ? -1 : (open.at(-1)?.at ?? -1);
    if (level > 0) open.push({ level, at });
    else {
      open.length = 0;
      ofWhichLevel = -1;
    }
    row.depth = open.length === 0 ? 0 : open.length - 1;
    row.parent = parent;
    return row;
  });
}
