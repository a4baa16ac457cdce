// a completion rate that does not follow from the amounts it is of.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { wrongRatios } from './_ratio';

export default defineRule({
  id: 'completion-mismatch',
  code: 'A202',
  severity: 'error',
  scope: 'draft',
  title: say('完成预算的百分比与金额不符', 'A completion rate does not follow'),
  why: say(
    '所写的百分比用旁边的金额算不出来：算错了、抄错了、沿用了去年的，或者小数点错了位。',
    'The stated percentage cannot be had from the amounts beside it: miscalculated, copied, left from last year, or its point moved.',
  ),
  basis: '完成率＝决算数÷预算数。',
  examples: [],
  check: (draft) => wrongRatios(draft, 'completion', say('完成率', 'a completion rate')),
});
