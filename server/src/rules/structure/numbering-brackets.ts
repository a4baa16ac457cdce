// `(一)(二)（三）`: half-width and full-width brackets around the numbers of one list.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { seriesOf } from './_series';

export default defineRule({
  id: 'numbering-brackets',
  code: 'S112',
  severity: 'info',
  scope: 'draft',
  title: say('序号的括号半角、全角混用', 'Half-width and full-width brackets mixed in one list'),
  why: say(
    '同一列表的序号应当写法一致；中文文稿用全角括号。',
    'The numbers of one list are written alike; Chinese text takes full-width brackets.',
  ),
  basis: '《标点符号用法》。',
  examples: [
    {
      bad: '一、项目\n（一）管护。\n（二）造林。\n⟦(三)⟧补植。\n(四)防火。',
      fixed: '一、项目\n（一）管护。\n（二）造林。\n（三）补植。\n（四）防火。',
    },
    { good: '一、项目\n(一)管护。\n(二)造林。\n二、职责\n（一）拟订规划。\n（二）组织实施。' },
  ],
  *check(draft) {
    for (const { members } of seriesOf(draft)) {
      const half = members.filter(({ item }) => /[()]/.test(item.mark));
      const full = members.some(({ item }) => /^（.*）/.test(item.mark));
      const first = half[0]?.item;
      if (!first || !full) continue;
      yield {
        span: first.span,
        message: say(
          `同一列表的序号有的用全角括号，有的用半角括号：“${half
            .map(({ item }) => item.mark)
            .slice(0, 4)
            .join('')}”应改为全角。`,
          `Some numbers of this list stand in full-width brackets and some in half-width ones: “${half
            .map(({ item }) => item.mark)
            .slice(0, 4)
            .join('')}” should be full-width.`,
        ),
        related: half.slice(1).map(({ item }) => ({ span: item.span, message: say(`“${item.mark}”`, `“${item.mark}”`) })),
        fixes: [
          {
            title: say('都改为全角括号', 'Make them all full-width'),
            kind: 'safe',
            preferred: true,
            edits: half.map(({ item }) => ({
              span: item.span,
              newText: item.mark.replaceAll('(', '（').replaceAll(')', '）'),
            })),
          },
        ],
      };
    }
  },
});
