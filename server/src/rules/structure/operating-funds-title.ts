// A section headed 单位运行经费 whose text speaks of 机关运行经费: the term the rules define.

import { say } from '../../text/say';
import { shift } from '../../text/span';
import { blocksFor } from '../reading';
import { defineRule } from '../rule';

export default defineRule({
  id: 'operating-funds-title',
  code: 'S123',
  severity: 'info',
  scope: 'draft',
  title: say('“机关运行经费”标题写法不一致', 'The title of the operating funds differs from their name'),
  why: say(
    '规定的名称是“机关运行经费”，标题写成“单位运行经费”，与正文和名词解释对不上。',
    'The defined term is 机关运行经费; a title that says 单位运行经费 does not match the text and the glossary.',
  ),
  basis: '预决算公开应当说明机关运行经费的安排和使用情况。',
  examples: [
    {
      bad: '（一）⟦单位运行经费⟧情况\n2024年机关运行经费财政拨款预算12.00万元。',
      fixed: '（一）机关运行经费情况\n2024年机关运行经费财政拨款预算12.00万元。',
    },
    { good: '（一）机关运行经费情况\n2024年机关运行经费财政拨款预算12.00万元。' },
    { good: '（一）单位运行经费情况\n本单位为事业单位，日常运行支出12.00万元。' },
  ],
  *check(draft) {
    const blocks = blocksFor(draft, 'heading', 'paragraph');
    for (const [i, { block, start }] of blocks.entries()) {
      if (block.kind !== 'heading') continue;
      const match = /(?:单位|部门|事业)运行经费/.exec(block.text);
      if (!match) continue;
      const below = blocks[i + 1]?.block;
      if (below?.kind !== 'paragraph' || !/机关运行经费/.test(below.text) || /(?:单位|事业)运行经费/.test(below.text)) continue;
      const at = shift({ start: match.index, end: match.index + match[0].length }, start);
      yield {
        span: at,
        message: say(`标题写“${match[0]}”，正文写“机关运行经费”。`, `The title says “${match[0]}”, the text 机关运行经费.`),
        fixes: [
          {
            title: say('改为“机关运行经费”', 'Change to “机关运行经费”'),
            kind: 'suggestion',
            preferred: true,
            edits: [{ span: at, newText: '机关运行经费' }],
          },
        ],
      };
    }
  },
});
