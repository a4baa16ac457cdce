// Rows of a performance table (绩效目标表) that slipped one column to the left: a 二级指标 in the column of the 一级指标.

import type { Table } from '../../tables/table';
import { squash } from '../../text/fold';
import { say } from '../../text/say';
import { shift } from '../../text/span';
import type { Finding } from '../finding';
import { perTable } from '../perTable';
import { tablesOf } from '../reading';
import { defineRule } from '../rule';

export default defineRule({
  id: 'performance-row',
  code: 'S170',
  severity: 'info',
  scope: 'draft',
  title: say('绩效表整行错列', 'A row of the performance table slipped a column'),
  why: say(
    '一级指标一格漏了，后面的内容都左移一列，指标和指标值对不上栏目。',
    'Where the cell of the first-level indicator was lost, the rest of the row stands one column to the left of its headings.',
  ),
  basis: '绩效目标表按一级、二级、三级指标逐级填报。',
  examples: [
    {
      bad: '项目支出绩效目标表\n项目名称\t渠道维修\t\t\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修长度\t≥12公里\n⟦社会效益指标⟧\t灌溉保障水平\t提升\t\n满意度指标\t满意度指标\t农户满意度\t≥95%',
    },
    {
      good: '项目支出绩效目标表\n项目名称\t渠道维修\t\t\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修长度\t≥12公里\n效益指标\t社会效益指标\t灌溉保障水平\t提升\n满意度指标\t满意度指标\t农户满意度\t≥95%',
    },
  ],
  *check(draft) {
    for (const { table, start } of tablesOf(draft, 'performance'))
      for (const finding of slipped(table)) yield { ...finding, span: shift(finding.span, start) };
  },
});

/** Second-level indicators that never stand at the first level (成本 and 满意度 may). */
const SECOND = /^(?:数量|质量|时效|社会效益|经济效益|生态效益|可持续影响|服务对象满意度|社会成本|经济成本|生态环境成本)指标$/;
const VALUE = /^(?:[≥≤=＝><＞＜]|>=|<=|不(?:低于|高于|超过))|^\d+(?:\.\d+)?\s?(?:%|个|次|万元|元|人|天)$/;

const slipped = perTable((table) => [...slippedRows(table)]);

/** Spans are relative to the table. */
function* slippedRows(table: Table): Iterable<Finding> {
  let first = -1;
  let third = -1;
  for (const row of table.grid.rows) {
    const texts = row.map((cell) => squash(cell.text));
    const at = texts.findIndex((text) => /^一级指标$/.test(text));
    if (at >= 0) {
      first = at;
      third = texts.findIndex((text) => /^三级指标/.test(text));
      continue;
    }
    if (first < 0 || third < 0) continue;
    const cell = row[first];
    const text = texts[first] ?? '';
    if (!cell || text === '') continue;
    const second = SECOND.test(text) && !/指标/.test(texts[first + 1] ?? '');
    const rest = texts.slice(first + 1).filter((other) => other !== '');
    const value = rest.length === 1 && VALUE.test(rest[0] ?? '') && !/指标|合计|金额|资金|数$|额$|日期/.test(text);
    if (!second && !value) continue;
    yield {
      span: cell.span,
      message: second
        ? say(
            `“${text}”是二级指标，写在了一级指标一列：这一行少了一级指标，整行左移了一列。`,
            `“${text}” is a second-level indicator in the first-level column: the row lost a cell and slipped to the left.`,
          )
        : say(
            `“${text.slice(0, 20)}”是三级指标，写在了一级指标一列：这一行的空格漏了，整行左移。`,
            `“${text.slice(0, 20)}” is a third-level indicator in the first-level column: the row lost its empty cells and slipped to the left.`,
          ),
    };
  }
}
