// A column that holds a few fixed words over and over (历史标准, 计划标准, 其他标准) and once a word that is like
// one of them: 计划指标.

import type { Table } from '../../tables/table';
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import { defineRule } from '../rule';

interface Odd {
  readonly span: Span;
  readonly value: string;
  readonly usual: string;
  readonly times: number;
}

const known = new WeakMap<Table, readonly Odd[]>();
const LEAST = 4;
const HAN_WORD = /^[\u4e00-\u9fff]{4,8}$/;

export default defineRule({
  id: 'odd-column-value',
  code: 'W115',
  severity: 'info',
  scope: 'draft',
  title: say('列中有一个取值与众不同', 'One value unlike the rest of its column'),
  why: say('一列只用几个固定的词，其中一处写法不同。', 'A column of a few fixed words has one that is written another way.'),
  basis: '绩效目标表等表格的同一列取值应当一致。',
  examples: [
    {
      bad: '项目支出绩效目标表\n一级指标\t二级指标\t三级指标\t指标值设置依据\n产出指标\t数量指标\t检查次数\t计划标准\n产出指标\t数量指标\t培训人数\t计划标准\n产出指标\t质量指标\t合格率\t计划标准\n产出指标\t时效指标\t完成时间\t⟦计划指标⟧\n产出指标\t成本指标\t检查成本\t计划标准\n',
    },
    {
      good: '项目支出绩效目标表\n一级指标\t二级指标\t三级指标\t指标值设置依据\n产出指标\t数量指标\t检查次数\t计划标准\n产出指标\t数量指标\t培训人数\t计划标准\n产出指标\t质量指标\t合格率\t计划标准\n产出指标\t时效指标\t完成时间\t历史标准\n产出指标\t成本指标\t检查成本\t计划标准\n',
    },
  ],
  *check(draft) {
    for (const { table, start } of draft.tables) {
      let odd = known.get(table);
      if (!odd) known.set(table, (odd = oddValues(table)));
      for (const { span, value, usual, times } of odd) {
        const place = shift(span, start);
        yield {
          span: place,
          message: say(
            `本列另有${times}处写作“${usual}”，此处“${value}”疑有误。`,
            `“${usual}” stands ${times} times in this column; “${value}” here is probably a slip.`,
          ),
          fixes: [
            {
              title: say(`改为“${usual}”`, `Change to “${usual}”`),
              kind: 'suggestion',
              preferred: true,
              edits: [{ span: place, newText: usual }],
            },
          ],
        };
      }
    }
  },
});

function oddValues(table: Table): readonly Odd[] {
  const found: Odd[] = [];
  // Subjects are many and alike; the rules on codes know them better.
  if (table.columns.some((column) => column.role === 'code')) return found;
  for (let c = 0; c < table.grid.width; c++) {
    const values = new Map<string, Span[]>();
    for (let r = table.headerRows; r < table.grid.rows.length; r++) {
      const cell = table.grid.rows[r]?.[c];
      if (!cell || cell.text.length < 4 || cell.text.length > 8 || !HAN_WORD.test(cell.text)) continue;
      const spans = values.get(cell.text);
      if (spans) spans.push(cell.span);
      else values.set(cell.text, [cell.span]);
    }
    // Fixed words: hardly any of them, each many times. Indicator names are none.
    if (values.size < 2 || values.size > 6) continue;
    for (const [value, [span, ...more]] of values) {
      if (!span || more.length > 0) continue;
      for (const [usual, spans] of values) {
        // Kinds of indicators (数量指标, 质量指标) share their second half and are each meant; a slip keeps the first.
        if (spans.length < LEAST || value.length !== usual.length || value.slice(0, 2) !== usual.slice(0, 2)) continue;
        found.push({ span, value, usual, times: spans.length });
      }
    }
  }
  return found;
}
