// `3，518.85万元`: a full-width comma inside a number cuts it in two.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { isLeftover, readingOf } from './_reading';

const CUT = /(?<![\d.,，])\d{1,3}(?:[,，]\d{3})*，\d{3}(?:[,，]\d{3})*(?:\.\d{1,2}(?!\d)|(?=\s?[万亿]元))/g;

export default defineRule({
  id: 'separator-width',
  code: 'W117',
  severity: 'warning',
  scope: 'block',
  triggers: ['，'],
  title: say('数字中的全角逗号', 'Full-width comma inside a number'),
  why: say(
    '千分位用半角逗号；全角逗号把一个数断成了两个。',
    'Thousands are set off by half-width commas; a full-width one cuts the number in two.',
  ),
  basis: 'GB/T 15835—2011《出版物上数字用法》。',
  examples: [
    { bad: '建设市场管理与监督支出⟦3，518.85⟧万元。', fixed: '建设市场管理与监督支出3,518.85万元。' },
    { good: '基本支出3,518.85万元，100.00万元用于办公，2024年，350户农户受益，分别为12，345人参加。' },
  ],
  *check(block) {
    const reading = readingOf(block);
    if (!reading) return;
    for (const match of reading.text.matchAll(CUT)) {
      const span = reading.span(match.index, match.index + match[0].length);
      if (isLeftover(block, span)) continue;
      const right = match[0].replace(/，/g, ',');
      yield {
        span,
        message: say(`“${match[0]}”中间是全角逗号，应为“${right}”。`, `“${match[0]}” has a full-width comma; write “${right}”.`),
        fixes: [
          {
            title: say(`改为“${right}”`, `Change to “${right}”`),
            kind: 'safe',
            preferred: true,
            edits: [{ span, newText: right }],
          },
        ],
      };
    }
  },
});
