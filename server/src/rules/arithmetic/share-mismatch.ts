// a share that does not follow from the amounts it is of.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { FINAL_TITLE } from './_examples';
import { wrongRatios } from './_ratio';

export default defineRule({
  id: 'share-mismatch',
  code: 'A201',
  severity: 'error',
  scope: 'draft',
  title: say('占比与金额不符', 'A share does not follow'),
  why: say(
    '所写的百分比用旁边的金额算不出来：算错了、抄错了、沿用了去年的，或者小数点错了位。',
    'The stated percentage cannot be had from the amounts beside it: miscalculated, copied, left from last year, or its point moved.',
  ),
  basis: '部分÷整体应当等于所写的占比（按所显示的位数四舍五入）。',
  examples: [
    {
      before: FINAL_TITLE,
      bad: '本年支出合计1,000.00万元，其中：基本支出32.00万元，占⟦32%⟧；项目支出968.00万元，占96.80%。',
      fixed: '本年支出合计1,000.00万元，其中：基本支出32.00万元，占3%；项目支出968.00万元，占96.80%。',
    },
    { before: FINAL_TITLE, good: '本年支出合计1,000.00万元，其中：基本支出32.00万元，占3.20%；项目支出968.00万元，占96.80%。' },
    { before: FINAL_TITLE, good: '本年支出合计0.00万元，其中：基本支出0.00万元，占0.00%。' },
  ],
  check: (draft) => wrongRatios(draft, 'share', say('占比', 'a share')),
});
