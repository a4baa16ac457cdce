// A table whose figures stand under the wrong headers: said once, instead of the many sums it makes fail.
import type { Table } from '../../tables/table';
import { say } from '../../text/say';
import { shift } from '../../text/span';
import { perTable } from '../perTable';
import { defineRule } from '../rule';
import { expenditureTable, unheadedTable } from './_examples';
import { complaints, present, relatedTo } from './_figures';

export default defineRule({
  id: 'columns-out-of-step',
  code: 'A401',
  severity: 'warning',
  scope: 'draft',
  title: say('表头与数据错列', 'Figures stand under the wrong headers'),
  why: say(
    '表头少了一格或数据整块移了一列，表中的数字都落在了错的栏目下。',
    'The header lost a cell or a block of figures moved by a column, so that every figure stands under the wrong heading.',
  ),
  basis: '表格栏目应当与数据一一对应。',
  examples: [{ bad: unheadedTable('⟦合计⟧') }, { good: expenditureTable('180.00') }],
  *check(draft) {
    for (const complaint of complaints(draft, 'lostHeader', 'columnShift')) {
      if (complaint.kind === 'lostHeader') {
        yield {
          span: complaint.span,
          message: say(
            '这一列是科目名称，表头却写着金额栏目：表头少了“科目名称”一格，其后各列都错开了，本表的数字不参与核对。',
            'This column holds subject names under the heading of an amount: the header lost its name column and all that follow are out of step; the table is not checked.',
          ),
        };
        continue;
      }
      yield {
        span: complaint.span,
        message: say(
          '本表这几列的数字整体错了一列：与其他表对照，它们应在相邻的栏目下。',
          'The figures of these columns moved by one: other tables have them under the neighbouring headings.',
        ),
        related: complaint.facts
          .slice(1)
          .map((at) => relatedTo(draft, at))
          .filter(present),
      };
    }
    for (const { table, start } of draft.tables) {
      const gap = headerGapOf(table);
      if (gap) {
        yield {
          span: shift(gap, start),
          message: say(
            '表头的栏目比编号行（1、2、3……）少：这里漏了一栏，其后的数字会落在错的栏目下。',
            'The header has fewer columns than the row that numbers them: one is missing here, and the figures after it stand under the wrong heading.',
          ),
        };
      }
    }
  },
});

const headerGapOf = perTable(headerGap);

/** Where the header lost a cell: the row of column numbers goes on past the last heading. */
function headerGap(table: Table): { readonly start: number; readonly end: number } | null {
  const numbers = table.grid.rows
    .slice(0, table.headerRows)
    .find((row) => row.filter((cell) => /^\d{1,2}$/.test(cell.text)).length >= 4);
  if (!numbers || table.identity === 'performance') return null;
  const headed = table.columns.filter((column) => column.path.length > 0);
  const last = headed.at(-1);
  const unheaded = numbers.filter((cell, c) => /^\d{1,2}$/.test(cell.text) && c > (last?.index ?? 0));
  return unheaded.length > 0 && last?.header ? last.header.span : null;
}
