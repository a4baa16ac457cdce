// Codes that only count the rows: `01 02 03 04` under 301 where the names are those of 01, 02, 03 and 07. One
// finding for the run, not one a row.
import { type Catalogue, inForce, parentOf, type Subject } from '../../catalog/catalogue';
import { named } from '../../catalog/nearest';
import type { PlacedTable } from '../../tables/table';
import { say } from '../../text/say';
import { shift } from '../../text/span';
import type { Finding } from '../finding';
import { changedSpan, codeEdits } from './_repair';
import { codeSpan, matching, type SubjectRow, type SubjectTable } from './_rows';

export interface RunningGroup {
  /** Rows whose code is wrong because it only counts. */
  readonly rows: readonly SubjectRow[];
  readonly finding: Finding;
}

/** Runs of counted codes in an economic table. */
export function runningNumbers(table: SubjectTable, catalogue: Catalogue, year: number | null): RunningGroup[] {
  const groups = new Map<string, SubjectRow[]>();
  for (const row of table.rows) {
    if (row.classification === 'functional' || row.digits.length < 4) continue;
    const parent = row.digits.slice(0, 3);
    groups.set(parent, [...(groups.get(parent) ?? []), row]);
  }
  return [...groups].flatMap(([parent, rows]) => {
    if (rows.length < 4 || !rows.every((row, i) => Number(row.digits.slice(3)) === i + 1)) return [];
    const meant = rows.map((row) => subjectOf(row, parent, catalogue, year));
    const wrong = rows.filter((row, i) => matching(catalogue, row).length === 0 && meant[i] !== undefined);
    const first = wrong[0];
    if (wrong.length < 2 || !first) return [];
    const edits = rows.flatMap((row, i) => (wrong.includes(row) ? (codeEdits(row, meant[i]?.code ?? row.digits) ?? []) : []));
    const right = rows.flatMap((row, i) => (row === first && meant[i] ? [meant[i]] : []))[0];
    const finding: Finding = {
      span: right ? changedSpan(first, right.code) : codeSpan(first),
      message: say(
        `${parent} 下的款级编码只是顺序号 01–${String(rows.length).padStart(2, '0')}，不是科目编码：从“${first.name}”起有 ${wrong.length} 行与名称不对应（“${first.name}”应为 ${right?.code ?? ''}）。`,
        `The codes under ${parent} only count the rows (01–${String(rows.length).padStart(2, '0')}): from “${first.name}” (${right?.code ?? ''}) on, ${wrong.length} of them are not the codes of their names.`,
      ),
      related: wrong.slice(1).map((row) => ({ span: codeSpan(row), message: say(`“${row.name}”`, `“${row.name}”`) })),
      fixes: [
        {
          title: say('按名称改正这些编码', 'Correct these codes by their names'),
          kind: 'suggestion',
          preferred: true,
          edits,
        },
      ],
    };
    return [{ rows: wrong, finding }];
  });
}

function subjectOf(row: SubjectRow, parent: string, catalogue: Catalogue, year: number | null): Subject | undefined {
  return named(catalogue, row.classification, row.name).find((s) => parentOf(s.code) === parent && inForce(s, year));
}

/** A column headed 科目编码 that holds 1, 2, 3 … beside the names of economic subjects. */
export function countedColumn(placed: PlacedTable, catalogue: Catalogue, year: number | null): Finding | null {
  const { table, start } = placed;
  const panel = table.panels[0];
  const column = panel?.codeColumns.length === 1 ? panel.codeColumns[0] : undefined;
  const path = table.columns.find((c) => c.index === column)?.path.join('') ?? '';
  if (panel === undefined || column === undefined || !/编码|代码/.test(path) || table.rows.some((row) => row.code !== null))
    return null;
  const counted = table.rows.flatMap((row) => {
    const cell = table.grid.rows[row.index]?.[column];
    return row.panel === 0 && cell && /^\d{1,2}$/.test(cell.text) && row.label !== '' ? [{ row, cell }] : [];
  });
  if (counted.length < 3 || !counted.every(({ cell }, i) => Number(cell.text) === i + 1)) return null;
  let parent = '';
  const meant = counted.map(({ row }) => {
    const known = named(catalogue, 'department', row.label).filter((s) => inForce(s, year));
    const subject = known.find((s) => parentOf(s.code) === parent) ?? known[0];
    if (subject) parent = parentOf(subject.code) ?? subject.code;
    return subject;
  });
  const first = counted[0];
  if (!first || meant.filter((s) => s !== undefined).length < 0.6 * counted.length) return null;
  return {
    span: shift(first.cell.span, start),
    message: say(
      `“科目编码”一栏只是 1–${counted.length} 的顺序号，不是经济分类科目编码（“${first.row.label}”应为 ${meant[0]?.code ?? ''}）。`,
      `The column of codes only counts the rows (1–${counted.length}); “${first.row.label}” is ${meant[0]?.code ?? ''}.`,
    ),
    fixes: [
      {
        title: say('按名称填写科目编码', 'Write the codes of the names'),
        kind: 'suggestion',
        preferred: true,
        edits: counted.flatMap(({ cell }, i) => (meant[i] ? [{ span: shift(cell.span, start), newText: meant[i].code }] : [])),
      },
    ],
  };
}
