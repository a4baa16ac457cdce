// The first levels of a performance table's indicators under their official names: `出指标` lost a character.
import { squash } from '../../text/fold';
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { performanceForms } from './_performance';

const FIRST: readonly string[] = ['产出指标', '效益指标', '满意度指标', '成本指标'];

/** The official name that lost one character on its way here; null when it is none. */
function meantBy(text: string): string | null {
  return (
    FIRST.find(
      (name) => name.length === text.length + 1 && [...name].some((_, i) => name.slice(0, i) + name.slice(i + 1) === text),
    ) ?? null
  );
}

const form = (first: string): string =>
  `项目支出绩效目标表\n预算单位\t\t某县水务局\t\t\n项目名称\t\t灌区维护\t\t\n项目资金（万元）\t年度预算总额\t20.00\t其中：财政拨款\t20.00\n一级指标\t二级指标\t三级指标\t指标值\t依据\n${first}\t数量指标\t维护站点\t≥12个\t计划`;

export default defineRule({
  id: 'performance-levels',
  code: 'A507',
  severity: 'info',
  scope: 'draft',
  title: say('一级指标名称缺字', 'A first-level indicator lost a character'),
  why: say(
    '一级指标分产出、成本、效益、满意度四类，名称应完整。',
    'First levels are output, cost, benefit and satisfaction indicators, under their full names.',
  ),
  basis: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）。',
  examples: [{ bad: form('⟦出指标⟧'), fixed: form('产出指标') }, { good: form('产出指标') }],
  *check(draft) {
    for (const { placed, at } of performanceForms(draft)) {
      const { table } = placed;
      const column = (table.grid.rows[table.headerRows - 1] ?? []).findIndex((cell) => squash(cell.text) === '一级指标');
      for (const row of table.grid.rows.slice(table.headerRows)) {
        const cell = row[column];
        const meant = cell ? meantBy(squash(cell.text)) : null;
        if (!cell || meant === null) continue;
        yield {
          span: at(cell.span),
          message: say(
            `一级指标“${squash(cell.text)}”缺字，应为“${meant}”。`,
            `The first level “${squash(cell.text)}” lost a character: it is “${meant}”.`,
          ),
          fixes: [
            {
              title: say(`改为“${meant}”`, `Change to “${meant}”`),
              kind: 'suggestion',
              preferred: true,
              edits: [{ span: at(cell.span), newText: meant }],
            },
          ],
        };
      }
    }
  },
});
