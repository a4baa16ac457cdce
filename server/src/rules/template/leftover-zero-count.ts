// `XX、XX等X个` and `XX项目` filled in with zeros, and subordinate units counted as none and none.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { removal } from './_edits';
import { report } from './_leftovers';

export default defineRule({
  id: 'leftover-zero-count',
  code: 'T102',
  severity: 'error',
  scope: 'draft',
  title: say('模板占位未填：0等0个', 'Template list left at zero: 0等0个'),
  why: say(
    '模板中“XX、XX等X个”的名称和个数被填成了0，句子没有内容。没有的事项应写“无”或删去。',
    'The names and the number of “XX、XX等X个” were filled in as 0, so the sentence says nothing. Say that there is none, or delete it.',
  ),
  basis: '公开文稿应当完整、准确，模板的占位内容须按实际情况填写。',
  examples: [
    { bad: '组织对2024年度⟦0等0个⟧政府性基金预算项目开展绩效自评，共涉及资金0万元。' },
    { bad: '⟦0项目绩效自评表⟧见附件。' },
    {
      bad: '2024年，某县水务局⟦本级及下属 0 家行政单位和 0 家事业单位⟧的机关运行经费财政拨款预算22.49万元。',
      fixed: '2024年，某县水务局的机关运行经费财政拨款预算22.49万元。',
    },
    { good: '绩效评级为“良”的项目0个，因公出国（境）团组0个。' },
    { good: '组织对“农村供水”等10个项目开展绩效自评，2020项目绩效目标已完成。' },
    { good: '本部门下属0家行政单位和3家事业单位。' },
  ],
  *check(draft) {
    yield* report(draft, ['count'], (place) => {
      const units = place.text.includes('单位');
      return {
        span: place.span,
        severity: units ? 'warning' : 'error',
        message: units
          ? say(
              `“${place.text}”：没有下属单位就不必提下属单位，这是模板留下的字句。`,
              `“${place.text}”: without subordinate units there is no need to mention any; the template left this.`,
            )
          : say(
              `“${place.text}”是模板占位：请写明项目的名称和个数；没有项目的，写明本年度没有，或删去这一句。`,
              `“${place.text}” is the template's blank: name the projects and their number; say that there are none, or delete the sentence.`,
            ),
        unnecessary: true,
        ...(units && {
          fixes: [
            {
              title: say('删去这几个字', 'Delete these words'),
              kind: 'suggestion',
              preferred: true,
              edits: [removal(draft, place.span)],
            },
          ],
        }),
      };
    });
  },
});
