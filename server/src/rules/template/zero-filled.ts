// A form filled in with zeros where a real thing has a value: a project that was evaluated has a score and a budget.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { report } from './_leftovers';

export default defineRule({
  id: 'zero-filled',
  code: 'T113',
  severity: 'warning',
  scope: 'draft',
  title: say('占位数字填成了0', 'Blank filled in with zero'),
  why: say(
    '开展了自评的项目有得分，也有预算数和执行数；全填成0，是模板没有填。',
    'A project that was evaluated has a score, a budget and an outturn; all zeros mean that the template was not filled in.',
  ),
  basis: '绩效自评结果应当如实公开。',
  examples: [
    { bad: '根据年初设定的绩效目标，⟦项目绩效自评得分为0分。全年预算数为0万元，执行数为0万元，完成预算的0%⟧。' },
    { good: '根据年初设定的绩效目标，项目绩效自评得分为96.50分。全年预算数为10.00万元，执行数为0万元。' },
  ],
  *check(draft) {
    yield* report(draft, ['zeros'], (place) => ({
      span: place.span,
      message: say(
        `“${place.text}”是模板中的数字填成了0：请填写实际数，没有的应删去。`,
        `“${place.text}” is the template filled in with zeros: give the real figures, or delete it.`,
      ),
    }));
  },
});
