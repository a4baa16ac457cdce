// `绩效目标表9个，见下表`: the number of projects against the performance tables that follow.

import { flowSpan } from '../../syntax/block';
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import { foldedText } from '../foldedText';
import { perBlock } from '../perBlock';
import { blocksFor, tablesOf } from '../reading';
import { defineRule } from '../rule';

/** A report has no more tables for its projects. */
const FARTHEST = 400;

interface Counted {
  readonly total: number;
  /** How many counts that is the sum of, and the first of them. */
  readonly times: number;
  readonly span: Span;
}

const counts = perBlock(['表'], (block): Counted | null => {
  if (block.kind !== 'paragraph') return null;
  const text = foldedText(block);
  if (!/(?:见|如)下(?:表|列)|绩效(?:目标)?表|附表/.test(text)) return null;
  const found = [...text.matchAll(/(?:项目|绩效(?:目标)?(?:申报|填报)?表)(?:共|共计|为|有)?\s?(\d{1,3})\s?[个张份项]/g)];
  const first = found[0];
  if (!first) return null;
  const at = first.index + first[0].search(/\d/);
  return {
    total: found.reduce((sum, match) => sum + Number(match[1]), 0),
    times: found.length,
    span: flowSpan(block.flow, at, first.index + first[0].length),
  };
});

export default defineRule({
  id: 'project-count',
  code: 'S141',
  severity: 'info',
  scope: 'draft',
  title: say('项目个数与绩效目标表数不符', 'Number of projects and of performance tables differ'),
  why: say(
    '绩效目标表按项目分别填报，写明的项目个数应与表数相同；合并填报的应当说明。',
    'Performance tables are filled in project by project; their number is the number of projects unless the text says otherwise.',
  ),
  basis: '项目支出绩效目标随预算公开，按项目分别填报。',
  examples: [
    {
      before: '（四）预算绩效情况',
      bad: '2024年，财政拨款项目⟦3个⟧，涉及预算金额12.00万元。具体情况见下表（按项目分别填报）：\n项目支出绩效目标表\n项目名称\t渠道维修\t\t\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修长度\t≥12公里',
    },
    {
      before: '（四）预算绩效情况',
      good: '2024年，财政拨款项目1个，涉及预算金额12.00万元。具体情况见下表（按项目分别填报）：\n项目支出绩效目标表\n项目名称\t渠道维修\t\t\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修长度\t≥12公里',
    },
  ],
  *check(draft) {
    const counted = counts(draft);
    if (counted.length === 0) return;
    const tables = new Map(tablesOf(draft, 'performance').map((table) => [table.start, table.table]));
    for (const { placed, index, noted } of counted) {
      const { total, times } = noted;
      let found = 0;
      for (const next of blocksFor(draft, 'heading').slice(index + 1, index + 1 + FARTHEST)) {
        if (next.block.kind === 'heading' && next.block.level <= 3) break;
        const table = tables.get(next.start);
        if (table && !table.continues) found++;
      }
      if (total === 0 || found === 0 || found === total) continue;
      yield {
        span: shift(noted.span, placed.start),
        message: say(
          `这里写的项目${times > 1 ? '合计' : '是'}${total}个，下面的绩效目标表是${found}张，请核对或说明。`,
          `The text counts ${total} projects; ${found} performance tables follow.`,
        ),
      };
    }
  },
});
