// `488.8. 万元`, `共计 ，0个`: a mark between a figure and its unit, or between 共计 and its figure.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { isLeftover, isRunning, readingOf } from './_reading';

/** Only a figure with decimals: `1、万元以上的项目` is a number of a list. */
const BEFORE_UNIT = /(?<=\d\.\d{1,6})\s?[.．。，,、；;]\s?(?=[万亿]元)/g;
const AFTER_VERB =
  /(?<=(?:共计|(?<![认因以作成行视分])为|(?<![一公])共))\s?[，,、。；;]\s?(?=\d[\d,]*(?:\.\d+)?\s?(?:个|辆|批次|人次|人|次|台|套|[万亿]元)(?:[，,。；;）)]|$))/g;

export default defineRule({
  id: 'mark-in-amount',
  code: 'W120',
  severity: 'warning',
  scope: 'block',
  triggers: ['.', '．', '。', '，', ',', '、', '；', ';'],
  title: say('数字和单位之间多了标点', 'A mark inside an amount'),
  why: say(
    '数字和单位、“共计”和数字是连着说的，中间的标点是删改时留下的。',
    'A figure and its unit, or 共计 and its figure, are said in one breath; the mark between them is left over from an edit.',
  ),
  basis: 'GB/T 15834—2011《标点符号用法》。',
  examples: [
    { bad: '本年支出48.80⟦. ⟧万元，比上年增加。', fixed: '本年支出48.80万元，比上年增加。' },
    { bad: '全年因公出国（境）团组共计⟦ ，⟧0个。', fixed: '全年因公出国（境）团组共计0个。' },
    { good: '其中：1、万元以上设备3台；2.万元以下设备5台，单位：元、万元，分别为48.80、12.00万元。' },
    { good: '评审认为，3个项目达标；以上共计，2031年支出48.80万元。' },
  ],
  *check(block) {
    if (!isRunning(block)) return;
    const reading = readingOf(block);
    if (!reading) return;
    for (const pattern of [BEFORE_UNIT, AFTER_VERB]) {
      for (const match of reading.text.matchAll(pattern)) {
        const span = reading.span(match.index, match.index + match[0].length);
        if (isLeftover(block, span)) continue;
        const sign = match[0].trim();
        yield {
          span,
          message: say(`这里的“${sign}”是多余的。`, `The “${sign}” here does not belong.`),
          fixes: [
            {
              title: say(`删去“${sign}”`, `Delete “${sign}”`),
              kind: 'suggestion',
              preferred: true,
              edits: [{ span, newText: '' }],
            },
          ],
        };
      }
    }
  },
});
