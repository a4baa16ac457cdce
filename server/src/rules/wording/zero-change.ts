// `增加0万元，增长0%`: where nothing changed, the customary word is 持平. Said once a paragraph.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { isLeftover, isRunning, readingOf } from './_reading';

const ZERO =
  /(?:增加|减少)\s?0(?:\.0+)?\s?[万亿]?元(?:[，,、]?\s?(?:增长|下降|增加|减少)\s?0(?:\.0+)?\s?[%％])?(?![\d.])|(?:增长|下降)\s?0(?:\.0+)?\s?[%％]/g;

export default defineRule({
  id: 'zero-change',
  code: 'W114',
  severity: 'hint',
  scope: 'block',
  triggers: ['增加', '减少', '增长', '下降'],
  title: say('“增长0%”', '“grew by 0%”'),
  why: say('没有变化的，习惯写“持平”。', 'Where nothing changed, the custom is to say so.'),
  basis: '部门预决算公开文稿的惯用表述。',
  examples: [
    { bad: '公务接待费1.00万元，比上年⟦增加0万元，增长0%⟧。', fixed: '公务接待费1.00万元，与上年持平。' },
    { good: '公务接待费1.00万元，比上年增加0.05万元，增长5.26%。' },
  ],
  *check(block) {
    if (!isRunning(block)) return;
    const reading = readingOf(block);
    if (!reading) return;
    const places = [...reading.text.matchAll(ZERO)]
      .map((match) => {
        const than = /[比较](?=[^，,。；;、比较]{2,20}$)/.exec(reading.text.slice(0, match.index));
        return {
          span: reading.span(match.index, match.index + match[0].length),
          than: than && reading.span(than.index, than.index + 1),
        };
      })
      .filter(({ span }) => !isLeftover(block, span));
    const [first, ...others] = places;
    if (!first) return;
    yield {
      span: first.span,
      message: say('没有增减的，通常写“持平”。', 'Where nothing changed, “持平” is customary.'),
      related: others.slice(0, 10).map(({ span }) => ({ span, message: say('这里也是。', 'Here as well.') })),
      fixes: [
        {
          title: say('改为“持平”', 'Change to “持平”'),
          kind: 'suggestion',
          preferred: true,
          edits: places.flatMap(({ span, than }) => [
            ...(than ? [{ span: than, newText: '与' }] : []),
            { span, newText: '持平' },
          ]),
        },
      ],
    };
  },
});
