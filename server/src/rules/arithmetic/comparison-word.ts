// 持平, 大于, 小于 against the two figures they compare.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { FINAL_TITLE } from './_examples';
import { complaints, present, relatedTo, shown } from './_figures';

const WORDS = { '=': '持平（等于）', '>': '大于', '<': '小于' } as const;

export default defineRule({
  id: 'comparison-word',
  code: 'A205',
  severity: 'error',
  scope: 'draft',
  title: say('“持平”“大于”“小于”与数字不符', 'A comparison contradicts its figures'),
  why: say(
    '文字说两个数相等或一大一小，数字却不是这样。',
    'The words say that two figures are equal or that one is larger; the figures say otherwise.',
  ),
  basis: '决算数与预算数、本年数与上年数的比较应当与所列数字一致。',
  examples: [
    {
      before: FINAL_TITLE,
      bad: '1.农林水支出（类）林业和草原（款）行政运行（项）。年初预算为52.00万元，支出决算为51.00万元。决算数⟦大于⟧预算数的主要原因：人员减少。',
      fixed:
        '1.农林水支出（类）林业和草原（款）行政运行（项）。年初预算为52.00万元，支出决算为51.00万元。决算数小于预算数的主要原因：人员减少。',
    },
    {
      before: FINAL_TITLE,
      good: '1.农林水支出（类）林业和草原（款）行政运行（项）。年初预算为52.00万元，支出决算为51.00万元。决算数小于预算数的主要原因：人员减少。',
    },
  ],
  *check(draft) {
    for (const complaint of complaints(draft, 'comparison')) {
      const [left, other] = [draft.ledger.figures[complaint.left], draft.ledger.figures[complaint.other]];
      if (!left || !other) continue;
      const word = WORDS[complaint.right];
      const bare = complaint.right === '>' ? '大于' : complaint.right === '<' ? '小于' : null;
      yield {
        span: complaint.span,
        message: say(
          `这里写“${complaint.word}”，而${left.label.zh}是 ${shown(left).zh}，${other.label.zh}是 ${shown(other).zh}，应为${word}。`,
          `"${complaint.word}" contradicts ${shown(left).en} and ${shown(other).en}.`,
        ),
        related: [complaint.left, complaint.other].map((at) => relatedTo(draft, at)).filter(present),
        fixes:
          bare !== null && /^(?:大于|小于|等于)$/.test(complaint.word)
            ? [
                {
                  title: say(`改为“${bare}”`, `Change to "${bare}"`),
                  kind: 'suggestion',
                  preferred: true,
                  edits: [{ span: complaint.span, newText: bare }],
                },
              ]
            : [],
      };
    }
  },
});
