// `对2个项目开展了部门评价` and then, under 部门评价结果, 无: one of the two is not so.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { type Passage, passages } from './_passages';

const DONE =
  /(?<!\d)(?<count>[1-9]\d{0,4})个(?:重点)?(?:支出)?项目[^。;0-9]{0,16}(?:开展|进行)[^。;0-9]{0,8}(?<kind>部门评价|财政评价)/;

const LEAD = '某县水务局2031年度部门决算\n十、预算绩效情况说明\n（一）绩效管理工作开展情况\n';

export default defineRule({
  id: 'evaluation-result',
  code: 'N130',
  severity: 'warning',
  scope: 'draft',
  title: say('开展了评价却没有评价结果', 'Evaluations were made, but no result is given'),
  why: say(
    '前文说已对若干项目开展部门评价，评价结果却填“无”，两处矛盾。',
    'The draft says projects were evaluated, and then gives no result: the two contradict.',
  ),
  basis: '决算公开要求公开部门评价项目的绩效评价结果。',
  examples: [
    { bad: `${LEAD}对“灌区维护”等2个项目开展了部门评价。\n（二）部门评价结果\n⟦无⟧` },
    { good: `${LEAD}对“灌区维护”等2个项目开展了部门评价。\n（二）部门评价结果\n灌区维护项目评价得分92分，等级为优。` },
    { good: `${LEAD}本年没有开展部门评价。\n（二）部门评价结果\n无` },
  ],
  *check(draft) {
    let done: { readonly passage: Passage; readonly match: RegExpExecArray } | null = null;
    let asked = -2;
    for (const passage of passages(draft, 'prose', 'heading')) {
      const match = DONE.exec(passage.text);
      if (match) done = { passage, match };
      if (done && passage.block === asked + 1 && /^\s*(?:无|没有)[。.]?\s*$/.test(passage.text)) {
        const { count, kind } = done.match.groups ?? {};
        yield {
          span: passage.at(passage.text.search(/\S/), passage.text.trimEnd().length),
          message: say(
            `前文说对${count}个项目开展了${kind}，这里的评价结果却是“无”。`,
            `The draft says ${count} projects were evaluated, but the result here is “none”.`,
          ),
          related: [
            {
              span: done.passage.at(done.match.index, done.match.index + done.match[0].length),
              message: say(done.match[0], 'The evaluations'),
            },
          ],
        };
      }
      if (done && passage.text.length < 60 && passage.text.includes(`${done.match.groups?.kind ?? ''}结果`))
        asked = passage.block;
    }
  },
});
