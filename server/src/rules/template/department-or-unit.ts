// `部门（单位）` leaves open what the report is about. Definitions and rules speak of both; a report is one of them.

import { say } from '../../text/say';
import type { Fix } from '../finding';
import { textAt } from '../reading';
import { defineRule } from '../rule';
import { removal } from './_edits';
import { report } from './_leftovers';

export default defineRule({
  id: 'department-or-unit',
  code: 'T105',
  severity: 'info',
  scope: 'draft',
  title: say('部门（单位）未选定', 'Neither 部门 nor 单位 chosen'),
  why: say(
    '部门公开和单位公开是两种文稿，正文应写明是哪一种；名称后面的“部门（单位）”应删去。',
    "A department's report and a unit's are different documents; the text should say which. After a name, “部门（单位）” is to be deleted.",
  ),
  basis: '预决算公开分为部门公开和单位公开两级。',
  examples: [
    {
      before: '某县水务局2024年度部门决算公开报告\n一、机构情况',
      bad: '根据预算管理要求，我⟦部门（单位）⟧组织开展绩效自评。',
      fixed: '根据预算管理要求，我部门组织开展绩效自评。',
    },
    { bad: '2024年度水务局⟦部门（单位）⟧政府采购支出总额0万元。', fixed: '2024年度水务局政府采购支出总额0万元。' },
    { good: '项目支出：指部门（单位）支出预算的组成部分，是各部门（单位）为完成特定任务安排的支出。' },
    { bad: '（一）水务局⟦部门⟧本级', fixed: '（一）水务局本级' },
    { good: '某街道办事处（部门）下属1家机关。' },
  ],
  *check(draft) {
    const { level } = draft.profile;
    yield* report(draft, ['either'], (place) => {
      const named = /[局厅委办院会府]$/.test(textAt(draft, { start: Math.max(0, place.span.start - 1), end: place.span.start }));
      const quiet = place.mark.shape === 'quiet';
      const pick = (word: string, preferred: boolean): Fix => ({
        title: say(`改为“${word}”`, `Change to “${word}”`),
        kind: 'suggestion',
        ...(preferred && { preferred }),
        edits: [{ span: place.span, newText: word }],
      });
      const drop: Fix = {
        title: say('删去', 'Delete'),
        kind: 'suggestion',
        preferred: true,
        edits: [removal(draft, place.span)],
      };
      return {
        span: place.span,
        ...(quiet && { severity: 'hint' as const }),
        message: named
          ? say(
              `名称后面的“${place.text}”是模板留下的，应删去。`,
              `“${place.text}” after the name is left over from the template.`,
            )
          : say(
              `“${place.text}”没有选定：部门公开用“部门”，单位公开用“单位”。`,
              `“${place.text}” was not decided: 部门 in a department's report, 单位 in a unit's.`,
            ),
        fixes: [
          ...(named ? [drop] : []),
          ...(quiet ? [] : [pick('部门', !named && level === 'department')]),
          ...(quiet ? [] : [pick('单位', !named && level === 'unit')]),
        ],
      };
    });
  },
});
