// A rate of change on nothing: last year's figure was zero, so there is no rate.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { FINAL_TITLE } from './_examples';
import { complaints, edit, present, relatedTo, withUnit } from './_figures';

/** Millionths of one per cent. */
const HUNDRED = 100_000_000;

export default defineRule({
  id: 'growth-from-nothing',
  code: 'A207',
  severity: 'hint',
  scope: 'draft',
  title: say('上年为零，没有增长率', 'There is no rate of change on nothing'),
  why: say(
    '上年（或预算）数为 0 时百分比没有意义；习惯上写 100%，也可以写“上年无此项”。',
    'With nothing before there is no percentage; 100% is customary, "nothing last year" is clearer.',
  ),
  basis: '基数为零不计算增减幅度。',
  examples: [
    { before: FINAL_TITLE, bad: '2024年度收入总计110.00万元，与2023年度相比，收入总计增加110.00万元，增长⟦100.00%⟧。' },
    { before: FINAL_TITLE, good: '2024年度收入总计110.00万元，与2023年度相比，收入总计增加10.00万元，增长10.00%。' },
  ],
  *check(draft) {
    for (const complaint of complaints(draft, 'share', 'completion', 'rate')) {
      const fact = draft.ledger.figures[complaint.fact];
      if (complaint.how !== 'fromZero' || !fact) continue;
      const customary = fact.value === HUNDRED || fact.value === 0;
      yield {
        span: withUnit(draft, fact),
        // 100% is what everybody writes; another figure cannot be right.
        severity: customary ? 'hint' : 'warning',
        message: say(
          `基数为 0，${fact.text}% 没有依据；可改写为“上年无此项支出”一类的说法。`,
          `The base is 0, so ${fact.text}% means nothing; say that there was none the year before.`,
        ),
        related: complaint.of.map((at) => relatedTo(draft, at)).filter(present),
        fixes: customary
          ? []
          : [{ title: say('改为 100%', 'Change to 100%'), kind: 'suggestion', preferred: true, edits: [edit(fact, HUNDRED)] }],
      };
    }
  },
});
