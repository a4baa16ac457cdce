// a rate of change that does not follow from the amounts it is of.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { FINAL_TITLE } from './_examples';
import { wrongRatios } from './_ratio';

export default defineRule({
  id: 'rate-mismatch',
  code: 'A203',
  severity: 'error',
  scope: 'draft',
  title: say('增减幅度与金额不符', 'A rate of change does not follow'),
  why: say(
    '所写的百分比用旁边的金额算不出来：算错了、抄错了、沿用了去年的、误除以本年数，或者小数点错了位。',
    'The stated percentage cannot be had from the amounts beside it: miscalculated, copied, left from last year, taken of this year’s figure, or its point moved.',
  ),
  basis: '增减幅度＝增减额÷上年数。',
  examples: [
    {
      before: FINAL_TITLE,
      bad: '2024年度收入总计110.00万元，与2023年度相比，收入总计增加10.00万元，增长⟦91.00%⟧。',
      fixed: '2024年度收入总计110.00万元，与2023年度相比，收入总计增加10.00万元，增长10.00%。',
    },
    {
      before: FINAL_TITLE,
      bad: '2024年度收入总计110.00万元，与2023年度相比，收入总计增加10.00万元，增长⟦9.09%⟧。',
      fixed: '2024年度收入总计110.00万元，与2023年度相比，收入总计增加10.00万元，增长10.00%。',
    },
    { before: FINAL_TITLE, good: '2024年度收入总计110.00万元，与2023年度相比，收入总计增加10.00万元，增长10.00%。' },
  ],
  check: (draft) => wrongRatios(draft, 'rate', say('增减幅度', 'a rate of change')),
});
