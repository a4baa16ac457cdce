// `完成年初预算的85.20%，决算数大于预算数的主要原因`: the rate of completion says the opposite of the word.
import { measure } from '../../money/amount';
import { MILLION } from '../../money/unit';
import type { Comparison, Mention } from '../../narrative/mention';
import { narrativeOf } from '../../narrative/narrative';
import { flowSpan } from '../../syntax/block';
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { FINAL_TITLE } from './_examples';

/** So near a hundred per cent, a figure of few digits may stand on either side of it. */
const NEAR = MILLION / 2;
const WORDS = { '=': '等于', '>': '大于', '<': '小于' } as const;

export default defineRule({
  id: 'completion-word',
  code: 'A208',
  severity: 'error',
  scope: 'block',
  triggers: ['决算数'],
  title: say('“大于”“小于”与完成比例不符', 'A comparison contradicts the rate of completion'),
  why: say(
    '完成预算的比例超过100%，决算数就大于预算数；不到100%，就小于预算数。',
    'Above a hundred per cent the outturn is more than the budget, below it less.',
  ),
  basis: '决算数与预算数的比较应当与完成比例一致。',
  examples: [
    {
      before: FINAL_TITLE,
      bad: '机关运行经费支出51.00万元，完成年初预算的85.20%，决算数⟦大于⟧预算数的主要原因是人员减少。',
      fixed: '机关运行经费支出51.00万元，完成年初预算的85.20%，决算数小于预算数的主要原因是人员减少。',
    },
    {
      before: FINAL_TITLE,
      good: '机关运行经费支出51.00万元，完成年初预算的115.20%，决算数大于预算数的主要原因是人员增加。',
    },
    {
      before: FINAL_TITLE,
      good: '机关运行经费支出51.00万元，完成年初预算的115.20%，决算数小于全年预算数的主要原因是人员减少。',
    },
    { before: FINAL_TITLE, good: '机关运行经费支出51.00万元，完成预算的100%，决算数小于预算数的主要原因是厉行节约。' },
  ],
  *check(block) {
    if (block.kind !== 'paragraph' && block.kind !== 'note') return;
    const { mentions, comparisons } = narrativeOf(block);
    for (const comparison of comparisons) {
      const mention = mentions[comparison.after];
      if (mention?.role !== 'completion' || !isOfOne(mention, comparison)) continue;
      const rate = measure(mention.figure.amount, mention.figure.unit);
      if (!rate) continue;
      const over = rate.value - 100 * MILLION;
      if (Math.abs(over) < NEAR) continue;
      const right = over > 0 ? '>' : '<';
      if (comparison.op === right) continue;
      const span = flowSpan(block.flow, comparison.span.start, comparison.span.end);
      const stated = block.flow.text.slice(mention.figure.start, mention.figure.unitEnd);
      const word = WORDS[right];
      yield {
        span,
        message: say(
          `前面写完成预算的 ${stated}，决算数${word}预算数，这里却写“${comparison.word}”。`,
          `With ${stated} of the budget spent the outturn is ${right} the budget; the text says “${comparison.word}”.`,
        ),
        related: [
          {
            span: flowSpan(block.flow, mention.figure.start, mention.figure.unitEnd),
            message: say(`完成比例：${stated}`, `Completion: ${stated}`),
          },
        ],
        ...(/^(?:大于|小于|等于|高于|低于)$/.test(comparison.word) && {
          fixes: [
            {
              title: say(`改为“${word}”`, `Change to “${word}”`),
              kind: 'suggestion',
              preferred: true,
              edits: [{ span, newText: word }],
            },
          ],
        }),
      };
    }
  },
});

/** Whether both are of one budget: 年初预算 and 全年预算 may stand on either side of the outturn. */
function isOfOne({ of }: Mention, { left, right }: Comparison): boolean {
  if (left.stage !== 'outturn' || right.last || right.year !== null) return false;
  const own = /年初/.test(of) ? 'initial' : /全年|调整|追加/.test(of) ? 'revised' : 'budget';
  return right.stage === own || right.stage === 'budget' || own === 'budget';
}
