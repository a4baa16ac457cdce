// Sums that are off by the last digit, as rounded figures are: said once a table, and never as an error.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { basicTable } from './_examples';
import { complaints } from './_figures';

export default defineRule({
  id: 'rounding-difference',
  code: 'A301',
  severity: 'hint',
  scope: 'draft',
  title: say('合计有四舍五入的尾差', 'Sums are off by rounding'),
  why: say(
    '各数分别四舍五入后相加，与合计差一两个末位单位，属正常；可在表下注明。',
    'Rounded figures add up to a rounded total only nearly; that is no error, a note under the table may say so.',
  ),
  basis: '尾差不作错误处理。',
  examples: [{ bad: basicTable('⟦75.51⟧') }, { good: basicTable('75.50') }],
  *check(draft) {
    for (const complaint of complaints(draft, 'rounding')) {
      const where = complaint.table >= 0 ? say('本表', 'This table') : say('正文', 'The text');
      yield {
        span: complaint.span,
        message: say(
          `${where.zh} ${complaint.count} 处合计有末位的尾差，属四舍五入。`,
          `${where.en} has ${complaint.count} sums off by the last digit, through rounding.`,
        ),
      };
    }
  },
});
