// a rate of change that does not follow from the amounts it is of.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { wrongRatios } from './_ratio';

export default defineRule({
  id: 'rate-mismatch',
  code: 'A203',
  severity: 'error',
  scope: 'draft',
  title: say('增减幅度与金额不符', 'A rate of change does not follow'),
  why: say(
    '所写的百分比用旁边的金额算不出来：算错了、抄错了、沿用了去年的，或者小数点错了位。',
    'The stated percentage cannot be had from the amounts beside it: miscalculated, copied, left from last year, or its point moved.',
  ),
  basis: '增减幅度＝增减额÷上年数。',
  examples: [],
  check: (draft) => wrongRatios(draft, 'rate', say('增减幅度', 'a rate of change')),
});
