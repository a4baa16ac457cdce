// 增加 where the figures fell, 下降 after 增加.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { FINAL_TITLE } from './_examples';
import { complaints, present, relatedTo } from './_figures';

export default defineRule({
  id: 'direction-word',
  code: 'A204',
  severity: 'error',
  scope: 'draft',
  title: say('增减方向写反', 'A word points the wrong way'),
  why: say(
    '“增加”与“下降”同说一件事，或者文字说的方向与金额相反。',
    'Two words about one change contradict each other, or the word contradicts the figures.',
  ),
  basis: '增加对应增长，减少对应下降；方向应当与本年数、上年数的大小一致。',
  examples: [
    {
      before: FINAL_TITLE,
      bad: '2024年度收入总计110.00万元，与2023年度相比，收入总计⟦减少⟧10.00万元，增长10.00%。',
      fixed: '2024年度收入总计110.00万元，与2023年度相比，收入总计增加10.00万元，增长10.00%。',
    },
    { before: FINAL_TITLE, good: '2024年度收入总计110.00万元，与2023年度相比，收入总计增加10.00万元，增长10.00%。' },
  ],
  *check(draft) {
    for (const complaint of complaints(draft, 'direction')) {
      const related = complaint.of.map((at) => relatedTo(draft, at)).filter(present);
      if (complaint.right !== null) {
        yield {
          span: complaint.span,
          message: say(
            `这里写“${complaint.word}”，而按前后的数字应为“${complaint.right}”。`,
            `"${complaint.word}" contradicts the figures; it should be "${complaint.right}".`,
          ),
          related,
          fixes: [
            {
              title: say(`改为“${complaint.right}”`, `Change to "${complaint.right}"`),
              kind: 'suggestion',
              preferred: true,
              edits: [{ span: complaint.span, newText: complaint.right }],
            },
          ],
        };
        continue;
      }
      const [first, second] = complaint.word.split('…');
      const up = /增|升|提高|涨/.test(first ?? '');
      const other = complaint.other;
      const start = { start: complaint.span.start, end: complaint.span.start + (first ?? '').length };
      yield {
        span: complaint.span,
        message: say(
          `前面说“${first}”，后面说“${second}”，方向相反，必有一处写反。`,
          `"${first}" and "${second}" contradict each other; one of them is wrong.`,
        ),
        related,
        fixes: [
          {
            title: say(
              `都改为${up ? '增' : '减'}（后面改为“${up ? '增长' : '下降'}”）`,
              `Make the second "${up ? '增长' : '下降'}"`,
            ),
            kind: 'suggestion',
            preferred: true,
            edits: other ? [{ span: other.span, newText: up ? '增长' : '下降' }] : [],
          },
          {
            title: say(`前面改为“${up ? '减少' : '增加'}”`, `Make the first "${up ? '减少' : '增加'}"`),
            kind: 'suggestion',
            edits: [{ span: start, newText: up ? '减少' : '增加' }],
          },
        ],
      };
    }
  },
});
