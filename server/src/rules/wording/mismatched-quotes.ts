// Quotation marks that do not pair: `“三公“经费`, a closing mark without an opening one.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { isLeftover, isRunning, readingOf } from './_reading';

/** `“某支出（类）某事务（款）某项（项）12.00万元`: the figure stands where the quotation should have been closed. */
const QUOTED_PATH = /“[^“”，。；：,;:]{2,70}[（(][类款项][）)](?=\s?\d)/g;

export default defineRule({
  id: 'mismatched-quotes',
  code: 'W106',
  severity: 'info',
  scope: 'block',
  triggers: ['“', '”'],
  title: say('引号不配对', 'Mismatched quotation marks'),
  why: say('前后引号方向不对或缺了一半。', 'A quotation mark faces the wrong way or lacks its partner.'),
  basis: 'GB/T 15834—2011《标点符号用法》。',
  examples: [
    { bad: '财政拨款“三公⟦“⟧经费支出决算为5.00万元。', fixed: '财政拨款“三公”经费支出决算为5.00万元。' },
    { bad: '财政拨款⟦”⟧三公”经费支出决算为5.00万元。', fixed: '财政拨款“三公”经费支出决算为5.00万元。' },
    {
      bad: '14.⟦“⟧城乡社区支出（类）建设市场管理与监督（款）建设市场管理与监督（项）518.85万元，主要用于办公经费。',
      fixed: '14.“城乡社区支出（类）建设市场管理与监督（款）建设市场管理与监督（项）”518.85万元，主要用于办公经费。',
    },
    { good: '推进“三医联动”改革，落实“放管服”要求。' },
  ],
  *check(block) {
    if (!isRunning(block)) return;
    const reading = readingOf(block);
    if (!reading) return;
    const marks = [...reading.text.matchAll(/[“”]/g)];
    for (const { 0: path, index } of reading.text.matchAll(QUOTED_PATH)) {
      const span = reading.span(index, index + 1);
      const end = reading.span(index + path.length - 1, index + path.length).end;
      if (isLeftover(block, span)) continue;
      yield {
        span,
        message: say('科目名称前有“，后面缺”。', 'The subject’s name is opened by “ and never closed.'),
        fixes: [
          {
            title: say('在科目名称后补上”', 'Close it after the subject'),
            kind: 'suggestion',
            preferred: true,
            edits: [{ span: { start: end, end }, newText: '”' }],
          },
        ],
      };
    }
    for (let i = 0; i < marks.length; i++) {
      const here = marks[i];
      const next = marks[i + 1];
      if (!here || (here[0] === '“' && next?.[0] === '”' && i++ >= 0)) continue;
      // Two alike in a row: the second closes, or the first should have opened. A lone one may belong to a quotation
      // that runs over several paragraphs.
      if (next?.[0] !== here[0] || next.index - here.index > 20) continue;
      const wrong = here[0] === '“' ? next : here;
      const right = here[0] === '“' ? '”' : '“';
      i++;
      const span = reading.span(wrong.index, wrong.index + 1);
      if (isLeftover(block, span)) continue;
      yield {
        span,
        message: say(`引号方向不对，此处应为“${right}”。`, `This quotation mark faces the wrong way; it should be ${right}.`),
        fixes: [
          {
            title: say(`改为${right}`, `Change to ${right}`),
            kind: 'suggestion',
            preferred: true,
            edits: [{ span, newText: right }],
          },
        ],
      };
    }
  },
});
