// A sum that fails where no single figure stands out as the culprit: said at the total, with each likely repair.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { basicTable } from './_examples';
import { complaints, present, relatedTo, repairFix, shown, shownAs } from './_figures';

export default defineRule({
  id: 'sum-mismatch',
  code: 'A103',
  severity: 'error',
  scope: 'draft',
  title: say('合计与各部分之和不符', 'A total is not the sum of its parts'),
  why: say(
    '各部分相加得不到这个合计，差额超出了四舍五入所能解释的范围；合计或其中一个数写错了。',
    'The parts do not add up to this total, by more than rounding explains: the total or one of the parts is wrong.',
  ),
  basis: '表内勾稽关系：合计等于各部分之和（四舍五入的尾差除外）。',
  examples: [
    { bad: basicTable('⟦100.00⟧'), fixed: basicTable('75.50') },
    { good: basicTable('75.50') },
    // A cent of 万元 more or less is rounding.
    { good: basicTable('75.51') },
  ],
  *check(draft) {
    for (const complaint of complaints(draft, 'sum')) {
      const total = draft.ledger.figures[complaint.total];
      if (!total) continue;
      const sum = shownAs(total, complaint.expected);
      const own = shown(total);
      const part = draft.ledger.figures[complaint.parts[0] ?? -1];
      if (complaint.force === 'atMost' && complaint.parts.length === 1 && part) {
        // What cannot be larger than its whole is said of the part.
        yield {
          span: part.span,
          message: say(
            `${part.label.zh}是 ${shown(part).zh}，比${total.label.zh}的 ${own.zh} 还大，不可能成立。`,
            `${part.label.en} is ${shown(part).en}, more than ${total.label.en} of ${own.en}: that cannot be.`,
          ),
          related: [relatedTo(draft, complaint.total)].filter(present),
        };
        continue;
      }
      yield {
        span: total.span,
        severity: complaint.force === 'guess' ? 'warning' : 'error',
        message: say(
          `${total.label.zh}是 ${own.zh}，而各部分之和是 ${sum}（${complaint.label.zh}），两者不符。`,
          `${total.label.en} is ${own.en}, but its parts add up to ${sum} (${complaint.label.en}).`,
        ),
        related: complaint.parts
          .slice(0, 12)
          .map((at) => relatedTo(draft, at))
          .filter(present),
        fixes: complaint.repairs.map((repair, i) => repairFix(draft, repair, i === 0)).filter(present),
      };
    }
  },
});
