// `增长-10.3%`, `减少-5万元`: the word says which way and the sign says it again, or the other way.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { isLeftover, isRunning, readingOf } from './_reading';

/** A direction, a minus sign, and a figure in money or per cent. A direction after a stroke or a bracket is one of a template's choice. */
const NEGATIVE =
  /(?<![/／、或(（)）])(?<word>增加|增长|增收|增支|上升|提高|减少|下降|减收|减支|降低|压减)(?<le>了)?\s?(?<sign>[-－−–])\s?(?<figure>\d[\d,]*(?:\.\d+)?\s?(?:[%％]|[万亿]?元|个百分点))/g;

/** The same change told the other way. */
const OPPOSITE: Readonly<Record<string, string>> = {
  增加: '减少',
  增长: '下降',
  增收: '减收',
  增支: '减支',
  上升: '下降',
  提高: '降低',
  减少: '增加',
  下降: '增长',
  减收: '增收',
  减支: '增支',
  降低: '提高',
  压减: '增加',
};
const RISES = /^[增上提]/;

export default defineRule({
  id: 'negative-change',
  code: 'W118',
  severity: 'warning',
  scope: 'block',
  triggers: ['-', '－', '−', '–'],
  title: say('增减词后又带负号', 'A negative figure after a word of direction'),
  why: say(
    '“增长”“减少”已经说明了方向，数字再带负号，读者要把两层意思抵消才读得懂；“减少-5万元”照字面是增加。',
    'Rise or fall is said by the word; a minus sign after it makes the reader cancel one with the other, and 减少-5万元 taken literally is a rise.',
  ),
  basis: '部门预决算公开文稿的惯用表述：增减用文字说明，数字写绝对值。',
  examples: [
    { bad: '公务接待费1.20万元，比上年⟦减少-0.30万元⟧。', fixed: '公务接待费1.20万元，比上年减少0.30万元。' },
    { bad: '收入80.00万元，同比⟦增长-4.2%⟧。', fixed: '收入80.00万元，同比下降4.2%。' },
    { good: '收入80.00万元，同比增减率-4.2%，增加/减少-3.00万元，增长3%-5%，增加2—3万元。' },
  ],
  *check(block) {
    if (!isRunning(block)) return;
    const reading = readingOf(block);
    if (!reading) return;
    for (const match of reading.text.matchAll(NEGATIVE)) {
      const { word = '', le = '', figure = '' } = match.groups ?? {};
      const span = reading.span(match.index, match.index + match[0].length);
      if (isLeftover(block, span)) continue;
      const rises = RISES.test(word);
      const other = `${OPPOSITE[word] ?? word}${le}${figure}`;
      const same = `${word}${le}${figure}`;
      // A rise by a negative figure is the fall it says; a fall by one is mostly the sign of the table copied along.
      const [first, second] = rises ? [other, same] : [same, other];
      yield {
        span,
        message: rises
          ? say(
              `“${word}”后面是负数，意思是“${other}”，应直接这样写。`,
              `A negative figure after “${word}” means “${other}”; say so.`,
            )
          : say(
              `“${word}”已经说明方向，数字不再带负号；照字面，“${match[0]}”是增加。`,
              `“${word}” says which way already; with the minus sign “${match[0]}” is literally a rise.`,
            ),
        fixes: [first, second].map((newText, i) => ({
          title: say(`改为“${newText}”`, `Change to “${newText}”`),
          kind: 'suggestion' as const,
          ...(i === 0 && { preferred: true }),
          edits: [{ span, newText }],
        })),
      };
    }
  },
});
