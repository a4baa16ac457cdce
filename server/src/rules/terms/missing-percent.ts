// `占支出总额的12.35，` and `下降5.2。`: a share or a rate without its %.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { matches, passageOf } from './_passages';

const SHARE = /占[^,，。;；\d]{0,24}?(?<m>\d{1,3}(?:\.\d+)?)(?=\s?[,，。;；、)）]|\s*$)/g;
/** A zero by itself after an amount, where other items have their share: `支出0万元，0；会议费6.20万元，占34%`. */
const NOTHING_LEFT = /[元%][,，]\s?(?<m>0(?:\.0+)?)(?=\s?[;；。])/g;
const RATE = /(?:增长|下降)(?:了)?\s?(?<m>\d{1,4}\.\d{1,2})(?=\s?[,，。;；)）]|\s*$)/g;

export default defineRule({
  id: 'missing-percent',
  code: 'N112',
  severity: 'info',
  scope: 'block',
  triggers: ['占', '增长', '下降'],
  title: say('比例缺“%”', 'A share or rate without %'),
  why: say('占比和增减幅度是百分数，应带“%”。', 'Shares and rates are percentages and carry %.'),
  basis: '比例以百分数表示。',
  examples: [
    {
      bad: '二、支出情况\n基本支出80.00万元，占支出合计的⟦66.67⟧；项目支出40.00万元。',
      fixed: '二、支出情况\n基本支出80.00万元，占支出合计的66.67%；项目支出40.00万元。',
    },
    { bad: '二、支出情况\n支出比上年减少4.00万元，下降⟦3.23⟧。', fixed: '二、支出情况\n支出比上年减少4.00万元，下降3.23%。' },
    {
      bad: '二、支出情况\n因公出国（境）费0万元，⟦0⟧；公务接待费6.20万元，占34.88%。',
      fixed: '二、支出情况\n因公出国（境）费0万元，占0%；公务接待费6.20万元，占34.88%。',
    },
    { good: '二、支出情况\n基本支出80.00万元，占支出合计的66.67%，占地1200平方米。' },
  ],
  *check(block) {
    const passage = passageOf(block, 'prose');
    if (!passage) return;
    for (const { text, span } of passage.text.includes('占') ? matches(passage, NOTHING_LEFT) : []) {
      yield {
        span,
        message: say(`这里只剩“${text}”，像是“占${text}%”漏了字。`, `A lone “${text}”: “占${text}%” seems meant.`),
        fixes: [replaceWith(span, `占${text}%`)],
      };
    }
    for (const pattern of [SHARE, RATE]) {
      for (const { match, text, span } of matches(passage, pattern)) {
        if (/占[地用有]/.test(match[0])) continue;
        yield {
          span,
          severity: pattern === SHARE && text.includes('.') ? 'warning' : 'info',
          message: say(`“${match[0]}”缺“%”。`, `“${match[0]}” lacks its %.`),
          fixes: [replaceWith(span, `${text}%`)],
        };
      }
    }
  },
});
