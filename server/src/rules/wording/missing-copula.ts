// `主要原因公务用车购置费增加`: the verb after 主要原因 was left out.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { isLeftover, isRunning, readingOf } from './_reading';

/** A clause that says what happened right behind 主要原因, with no verb or sign between the two. */
const BARE =
  /(?<=[，。；]|万元|[%％])(?:其中)?(?:增加|减少|变动|变化|增减)?的?(主要原因)(?=[\u4e00-\u9fff]{2}[^，。；：:是为系]{0,30}(?:增加|减少|提高|降低|调整|上涨|下降|变动|变化|压减|增长|退休|调入|调出|完工|结束)[，。；])/g;
/** What may stand there. */
const VERBS = /^(?:[是为系在有：:]|同上|如下|包括|一是|即|就是|分析|说明|及|和|与|之一|也|均|都|主要|可能|系)/;

export default defineRule({
  id: 'missing-copula',
  code: 'W116',
  severity: 'info',
  scope: 'block',
  triggers: ['主要原因'],
  title: say('“主要原因”后缺“是”', 'A verb is missing after 主要原因'),
  why: say('“主要原因”后面直接接了原因，漏了“是”。', 'The reason follows 主要原因 with no verb between them.'),
  basis: '公开文稿文字应当通顺。',
  examples: [
    {
      bad: '公务用车购置费75.00万元，比上年预算增加27.00万元，⟦主要原因⟧公务用车购置数量增加。',
      fixed: '公务用车购置费75.00万元，比上年预算增加27.00万元，主要原因是公务用车购置数量增加。',
    },
    { good: '比上年预算增加27.00万元，主要原因是购置数量增加。减少3.00万元，主要原因：人员减少。' },
    { good: '比上年预算增加27.00万元，主要原因为购置增加；减少3.00万元，主要原因系一名职工退休。' },
  ],
  *check(block) {
    if (!isRunning(block)) return;
    const reading = readingOf(block);
    if (!reading) return;
    for (const match of reading.text.matchAll(BARE)) {
      const end = match.index + match[0].length;
      if (VERBS.test(reading.text.slice(end, end + 4))) continue;
      const span = reading.span(end - 4, end);
      if (isLeftover(block, span)) continue;
      yield {
        span,
        message: say('“主要原因”后面缺“是”。', '是 is missing after 主要原因.'),
        fixes: [
          {
            title: say('补上“是”', 'Add 是'),
            kind: 'suggestion',
            preferred: true,
            edits: [{ span: { start: span.end, end: span.end }, newText: '是' }],
          },
        ],
      };
    }
  },
});
