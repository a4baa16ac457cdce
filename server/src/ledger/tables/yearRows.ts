// A “三公” table whose rows are years and whose columns are the items: 年度｜合计｜因公出国（境）费｜公务接待费｜…. The report's year
// is the one it is about, the year before that one's base; other years state nothing that is named elsewhere.
import type { Row, Table } from '../../tables/table';
import { yearsIn } from '../../tables/years';
import type { Time } from '../keys';
import { perYear } from './perYear';

export interface YearRows {
  /** The year the table is about; null where it has no row of the report's. */
  readonly year: number | null;
  /** The time of a row's figures; null for rows of earlier years. Rows of no year at all are not in it. */
  readonly times: ReadonlyMap<Row, Time | null>;
}

/** A year, and nothing besides but what stage of it: `2016年`, `2016年决算数`. */
const YEAR = /^20\d\d(?:年度?)?(?:“?三公”?经费)?(?:年初|财政拨款|实际|支出|预算|决算|执行|金额|数|额)*$/;

/**
 * The years of the rows in a report of one year; null where fewer than two rows are years, or where it is open which of
 * them the table is about.
 */
export const yearRows = perYear(read);

function read(table: Table, reported: number | null): YearRows | null {
  // A header that tells years apart says whose the figures are.
  if (table.columns.some(({ path }) => path.some((label) => yearsIn(label).length > 0))) return null;
  const years = new Map<Row, number>();
  for (const row of table.rows) {
    const [year] = YEAR.test(row.label) ? yearsIn(row.label) : [];
    if (year !== undefined) years.set(row, year);
  }
  const distinct = new Set(years.values());
  // 2016年预算 and 2016年决算 are two things of one year.
  if (distinct.size < 2 || distinct.size < years.size) return null;
  const year = reported === null ? yearByTable(table, [...years.keys()], distinct) : distinct.has(reported) ? reported : null;
  if (year === undefined) return null;
  const now = [...years].find(([, of]) => of === year)?.[0];
  const times = new Map<Row, Time | null>();
  for (const [row, of] of years) {
    const before = stageOf(row.label) === 'outturn' && stageOf(now?.label ?? '') === 'budget' ? 'priorOutturn' : 'prior';
    times.set(row, year === null ? null : of === year ? 'now' : of === year - 1 ? before : null);
  }
  return { year, times };
}

/** The year a table is about, by what it says itself. */
function yearByTable(table: Table, rows: readonly Row[], years: ReadonlySet<number>): number | undefined {
  const latest = Math.max(...years);
  const stages = new Set(rows.map(({ label }) => stageOf(label)));
  const titled = yearsIn(table.title).filter((year) => years.has(year));
  // Last year's outturn beside next year's budget: only the title tells which of them the report is of.
  if (stages.size === 1 || titled.includes(latest)) return latest;
  return titled.length === 1 ? titled[0] : undefined;
}

function stageOf(label: string): 'budget' | 'outturn' | '' {
  if (/决算|执行|实际/.test(label)) return 'outturn';
  return /预算/.test(label) ? 'budget' : '';
}
