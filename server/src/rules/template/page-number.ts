// A number alone on its line, or `第 3 页 共 9 页`, belonged to the foot of a printed page.

import { say } from '../../text/say';
import { gistPerBlock } from '../perBlock';
import { blocksFor } from '../reading';
import { defineRule } from '../rule';
import { removal } from './_edits';
import { report } from './_leftovers';

/** A number and nothing else, with or without decimals. */
const BARE = /^\s{0,20}[\d,]{1,15}(?:\.\d{1,4})?\s{0,20}$/;

/** Blocks that are a number and nothing else. */
const numbers = gistPerBlock(undefined, (block) => (BARE.test(block.text) ? true : null));

export default defineRule({
  id: 'page-number',
  code: 'T110',
  severity: 'warning',
  scope: 'draft',
  title: say('转换残留：页码', 'Left over from conversion: page number'),
  why: say(
    '页码是版面的一部分，转成文本后落在了正文里。',
    'Page numbers belong to the layout; in plain text they fall into the middle of the report.',
  ),
  basis: '公开文稿不应含有版面残留。',
  examples: [
    {
      before: '一、收入决算情况说明',
      bad: '本年收入合计120.00万元，增长3%。\n⟦- 3 -⟧\n本年支出合计118.00万元，增长2%。',
      fixed: '本年收入合计120.00万元，增长3%。\n本年支出合计118.00万元，增长2%。',
    },
    {
      before: '一、收入决算情况说明',
      bad: '本年收入合计120.00万元，增长3%。\n\n⟦第 3 页 共 9 页⟧\n\n本年支出合计118.00万元，增长2%。',
      fixed: '本年收入合计120.00万元，增长3%。\n\n本年支出合计118.00万元，增长2%。',
    },
    { before: '一、收入决算情况说明', good: '本年收入合计120.00万元。\n3.本年支出合计118.00万元。' },
  ],
  *check(draft) {
    // A table written one cell a line has bare numbers everywhere: none of them is a page's.
    const strewn = numbers(draft).length;
    if (strewn > 12 && strewn * 6 > blocksFor(draft).length) return;
    yield* report(draft, ['page'], (place) => ({
      span: place.span,
      message: say(
        `“${place.text}”是单独成行的页码，应删去。`,
        `“${place.text}” is a page number on a line of its own; delete it.`,
      ),
      unnecessary: true,
      fixes: [
        { title: say('删去页码', 'Delete the page number'), kind: 'safe', preferred: true, edits: [removal(draft, place.span)] },
      ],
    }));
  },
});
