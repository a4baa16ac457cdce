// a completion rate that does not follow from the amounts it is of.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { FINAL_TITLE } from './_examples';
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
  examples: [
    {
      before: FINAL_TITLE,
      bad: '一般公共预算财政拨款支出年初预算为200.00万元，支出决算为150.00万元，完成年初预算的⟦57.00%⟧。',
      fixed: '一般公共预算财政拨款支出年初预算为200.00万元，支出决算为150.00万元，完成年初预算的75.00%。',
    },
    { before: FINAL_TITLE, good: '一般公共预算财政拨款支出年初预算为200.00万元，支出决算为150.00万元，完成年初预算的75.00%。' },
  ],
  check: (draft) => wrongRatios(draft, 'completion', say('完成率', 'a completion rate')),
});
