// A paragraph of running text that just stops, or the last item of a list that ends in a semicolon.

import type { Block, Placed } from '../../syntax/block';
import { say } from '../../text/say';
import { shift } from '../../text/span';
import { blocksFor } from '../reading';
import { defineRule } from '../rule';
import { isLeftover, readingOf } from './_reading';
import { CLOSED, isProse, nextBlock } from './_sentences';

export default defineRule({
  id: 'missing-full-stop',
  code: 'W108',
  severity: 'hint',
  scope: 'draft',
  title: say('段末缺句号', 'No full stop at the end of a paragraph'),
  why: say('一段话说完应当用句号。', 'A paragraph ends with a full stop.'),
  basis: 'GB/T 15834—2011《标点符号用法》。',
  examples: [
    {
      before: '一、支出决算情况说明',
      bad: '本年支出120.00万元，其中基本支出20.00万元，占16.67%，项目支出100.00万元，占83.3⟦3%⟧',
      fixed: '本年支出120.00万元，其中基本支出20.00万元，占16.67%，项目支出100.00万元，占83.33%。',
    },
    {
      before: '一、项目情况',
      bad: '该项目本年度已支付48万元，余下部分待验收合格后办理支付，剩余68万元纳入下年度项目预⟦算；⟧\n二、其他情况',
      fixed: '该项目本年度已支付48万元，余下部分待验收合格后办理支付，剩余68万元纳入下年度项目预算。\n二、其他情况',
    },
    {
      before: '一、支出决算情况说明\n本年支出120.00万元。\n',
      bad: '支出增加的主要原因是增加了雨污分流工程项目⟦支出⟧\n\n支出的主要内容如下：',
      fixed: '支出增加的主要原因是增加了雨污分流工程项目支出。\n\n支出的主要内容如下：',
    },
    { good: '一、支出决算情况说明\n本年支出120.00万元，比上年增加20.00万元，增长20.00%，主要原因是人员增加。' },
  ],
  *check(draft) {
    const blocks = blocksFor(draft, 'paragraph', 'heading');
    for (let i = 0; i < blocks.length; i++) {
      const placed = blocks[i];
      if (placed?.block.kind !== 'paragraph') continue;
      const { block, start } = placed;
      const reading = readingOf(block);
      const text = block.flow.text.trimEnd();
      const reason = REASON.test(text);
      if (!reading || !(isProse(text) || reason)) continue;
      const after = blocks[nextBlock(blocks, i)]?.block;
      const last = text[text.length - 1] ?? '';
      const semicolon = /[；;]/.test(last);
      // Semicolons join the items of a list; only the last item should close it.
      if (semicolon ? !endsList(blocks, i) : CLOSED.test(text) || !/[\u4e00-\u9fff%％\d]/.test(last)) continue;
      // Without a stop anywhere and with the next lines going on, it is a line of something else: a form, an address.
      if (!semicolon && !reason && (after?.kind === 'paragraph' || after?.kind === 'table') && !text.includes('。')) continue;
      const inner = reading.span(text.length - 1, text.length);
      if (isLeftover(block, inner)) continue;
      const sign = shift(inner, start);
      // A lone stop is hard to see underlined: the character before it goes with it.
      const span = { start: sign.start - 1, end: sign.end };
      yield {
        span,
        severity: semicolon ? 'info' : 'hint',
        message: semicolon
          ? say('段落到此结束，分号应为句号。', 'The paragraph ends here; the semicolon should be a full stop.')
          : say('段末缺句号。', 'The full stop at the end of the paragraph is missing.'),
        fixes: [
          {
            title: semicolon ? say('改为“。”', 'Change to “。”') : say('补上“。”', 'Add “。”'),
            kind: 'safe',
            preferred: true,
            edits: [semicolon ? { span: sign, newText: '。' } : { span: { start: sign.end, end: sign.end }, newText: '。' }],
          },
        ],
      };
    }
  },
});

/** A sentence that gives a reason is one, short or not. */
const REASON = /原因是[^，。；：:]{6,}$/;

/** Whether the paragraph `at`, closed with a semicolon, is the last of its list: a new section follows, or sentences that are closed. */
function endsList(blocks: readonly Placed[], at: number): boolean {
  const next = nextBlock(blocks, at);
  const first = blocks[next]?.block;
  if (first === undefined) return true;
  if (first.kind === 'heading') return first.level <= 3;
  if (first.kind !== 'paragraph' || first.number) return false;
  const here = blocks[at]?.block;
  const second = blocks[nextBlock(blocks, next)]?.block;
  const closed = (block: Block | undefined): boolean => block?.kind === 'paragraph' && /。\s*$/.test(block.text);
  // A list within the sentence used semicolons already, and two closed sentences of their own follow.
  const inner = here?.kind === 'paragraph' && here.flow.text.trimEnd().slice(0, -1).includes('；');
  return inner && closed(first) && closed(second) && !/^\s*(?:[一二三四五六七八九十]+是|[-•·●■]|其中)/.test(first.text);
}
