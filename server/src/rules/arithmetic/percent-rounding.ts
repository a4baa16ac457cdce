// A percentage whose last digit was cut off instead of rounded, or is off by one.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { FINAL_TITLE } from './_examples';
import { complaints } from './_figures';
import { ratioFinding } from './_ratio';

const NOUNS = {
  share: say('占比', 'a share'),
  completion: say('完成率', 'a completion rate'),
  rate: say('增减幅度', 'a rate of change'),
} as const;

export default defineRule({
  id: 'percent-rounding',
  code: 'A206',
  severity: 'hint',
  scope: 'draft',
  title: say('百分比末位未四舍五入', 'The last digit of a percentage is not rounded'),
  why: say(
    '末位直接舍去或差一，读者复算时会对不上；不算错误。',
    'The last digit was cut or is off by one; not an error, but a reader who checks will stumble.',
  ),
  basis: '百分比按所保留的位数四舍五入。',
  examples: [
    {
      before: FINAL_TITLE,
      bad: '本年支出合计300.00万元，其中：基本支出200.00万元，占⟦66%⟧；项目支出100.00万元，占33%。',
      fixed: '本年支出合计300.00万元，其中：基本支出200.00万元，占67%；项目支出100.00万元，占33%。',
    },
    { before: FINAL_TITLE, good: '本年支出合计300.00万元，其中：基本支出200.00万元，占67%；项目支出100.00万元，占33%。' },
  ],
  *check(draft) {
    for (const complaint of complaints(draft, 'share', 'completion', 'rate')) {
      if (complaint.how === 'truncated' || complaint.how === 'nearly')
        yield ratioFinding(draft, complaint, NOUNS[complaint.kind]);
    }
  },
});
