// A bracket without its partner, or closed in another width than it was opened: `（其中：…)`.

import { flowSpan } from '../../syntax/block';
import { say } from '../../text/say';
import { shift } from '../../text/span';
import { perBlock } from '../perBlock';
import { defineRule } from '../rule';
import { readingText } from '../triggers';
import { type Brackets, bracketsOf } from './_brackets';
import { isLeftover, isRunning } from './_reading';

const unpaired = perBlock(['（', '(', '《', '〈', '【', '〔', '）', ')', '》', '〉', '】', '〕'], (block): Brackets | null => {
  const brackets = isRunning(block) ? bracketsOf(readingText(block)) : null;
  return brackets && brackets.unclosed.length + brackets.stray.length + brackets.mixed.length > 0 ? brackets : null;
});

/** Text that a page break or a list cuts in two has its partner a few blocks on. */
const REACH = 3;
/** A block with more of them is no text but something else. */
const MOST = 5;

export default defineRule({
  id: 'mismatched-brackets',
  code: 'W105',
  severity: 'warning',
  scope: 'draft',
  title: say('括号不配对', 'Mismatched brackets'),
  why: say('括号缺了一半，或前后全角半角不一致。', 'A bracket lacks its partner, or the two differ in width.'),
  basis: 'GB/T 15834—2011《标点符号用法》。',
  examples: [
    {
      bad: '公务用车费6.00万元（其中：购置费0.00万元，运行维护费6.00万元⟦)⟧。',
      fixed: '公务用车费6.00万元（其中：购置费0.00万元，运行维护费6.00万元）。',
    },
    {
      bad: '纳入编制范围的单位共3个，包括：科级1名，副科级2名⟦)⟧。',
      fixed: '纳入编制范围的单位共3个，包括：科级1名，副科级2名。',
    },
    { bad: '依据《关于下达资金的通知》⟦（⟧云财农〔2021〕3号，安排资金5.00万元。', before: '一、项目情况' },
    { good: '分三步：1)调研；2)论证；（3）实施。医疗保障（含“两病”（高血压、糖尿病））。依据《关于印发〈办法〉的通知》执行。' },
  ],
  *check(draft) {
    const found = unpaired(draft);
    const byBlock = new Map(found.map(({ index, noted }) => [index, noted]));
    for (const { index, placed, noted: brackets } of found) {
      const { block, start } = placed;
      const at = (offset: number) =>
        block.kind === 'paragraph' || block.kind === 'note'
          ? flowSpan(block.flow, offset, offset + 1)
          : { start: offset, end: offset + 1 };
      for (const { open, close } of brackets.mixed.slice(0, MOST)) {
        if (isLeftover(block, at(close.at))) continue;
        const wide = open.char === '（';
        const wrong = shift(at(wide ? close.at : open.at), start);
        const right = wide ? '）' : '（';
        yield {
          span: wrong,
          message: say(
            `前后括号全角半角不一致，此处应为“${right}”。`,
            `The two brackets differ in width; “${right}” belongs here.`,
          ),
          related: [{ span: shift(at(wide ? open.at : close.at), start), message: say('与它配对的括号。', 'Its partner.') }],
          fixes: [
            {
              title: say(`改为“${right}”`, `Change to “${right}”`),
              kind: 'safe',
              preferred: true,
              edits: [{ span: wrong, newText: right }],
            },
          ],
        };
      }
      for (const bracket of brackets.stray.slice(0, MOST)) {
        const span = at(bracket.at);
        if (isLeftover(block, span) || hasPartner(byBlock, index, -1)) continue;
        yield {
          span: shift(span, start),
          message: say(`“${bracket.char}”前面没有与它配对的括号。`, `No bracket before it pairs with this “${bracket.char}”.`),
          fixes: [
            {
              title: say('删去', 'Delete'),
              kind: 'suggestion',
              preferred: true,
              edits: [{ span: shift(span, start), newText: '' }],
            },
          ],
        };
      }
      for (const bracket of brackets.unclosed.slice(0, MOST)) {
        const span = at(bracket.at);
        if (isLeftover(block, span) || hasPartner(byBlock, index, 1)) continue;
        yield {
          span: shift(span, start),
          message: say(`“${bracket.char}”后面没有与它配对的括号。`, `No bracket after it pairs with this “${bracket.char}”.`),
          // What lacks may stand anywhere after it; only a person knows where.
          severity: block.kind === 'heading' ? 'info' : 'warning',
        };
      }
    }
  },
});

/** Whether a block near by has the other half; a table or the contents may stand between. */
function hasPartner(brackets: ReadonlyMap<number, Brackets>, from: number, step: 1 | -1): boolean {
  for (let left = 1; left <= REACH; left++) {
    const near = brackets.get(from + step * left);
    if (near && (step > 0 ? near.stray : near.unclosed).length > 0) return true;
  }
  return false;
}
