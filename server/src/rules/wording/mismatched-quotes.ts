// Quotation marks that do not pair: `“三公“经费`, `”三公“`, `“三公"`, a term that has one mark only.
import type { Block } from '../../syntax/block';
import { say } from '../../text/say';
import type { Finding } from '../finding';
import { defineRule } from '../rule';
import { isLeftover, isRunning, type Reading, readingOf } from './_reading';

/** `“某支出（类）某事务（款）某项（项）12.00万元`: the figure stands where the quotation should have been closed. */
const QUOTED_PATH = /“[^“”，。；：,;:]{2,70}[（(][类款项][）)](?=\s?\d)/g;

/** One mark of Chinese, the other of the Latin keyboard, around a few words. */
const OF_TWO_KINDS = /“[^“”"\n]{1,20}"|"[^“”"\n]{1,20}”/g;

/** A term that is always quoted, with one of its marks only. */
const HALF = /(?<open>“)三公(?!”)|(?<!“)三公(?<close>”)/g;
/** A few words, as they are quoted. */
const QUOTED = /^[\u4e00-\u9fff]{1,8}$/;

export default defineRule({
  id: 'mismatched-quotes',
  code: 'W106',
  severity: 'info',
  scope: 'block',
  triggers: ['“', '”', '"'],
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
    { bad: '财政拨款“三公⟦"⟧经费支出决算为5.00万元。', fixed: '财政拨款“三公”经费支出决算为5.00万元。' },
    { bad: '财政拨款⟦”三公“⟧经费支出决算为5.00万元。', fixed: '财政拨款“三公”经费支出决算为5.00万元。' },
    { bad: '2031年三公⟦”⟧经费支出决算为5.00万元。', fixed: '2031年“三公”经费支出决算为5.00万元。' },
    { good: '“三公经费”支出5.00万元，落实“放管服”“三公”要求。' },
    { good: '“三医联动”改革和“放管服”要求，"三公"经费支出5.00万元。' },
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
    yield* ofTwoKinds(block, reading);
    // Said already: the marks of these are wrong, and no others are judged by them.
    let told = false;
    for (let i = 0; i < marks.length; i++) {
      const here = marks[i];
      const next = marks[i + 1];
      if (!here || (here[0] === '“' && next?.[0] === '”' && i++ >= 0)) continue;
      if (here[0] === '”' && next?.[0] === '“' && isReversed(reading.text, here.index, next.index, marks[i + 2])) {
        const span = reading.span(here.index, next.index + 1);
        i++;
        told = true;
        if (isLeftover(block, span)) continue;
        const right = `“${reading.text.slice(here.index + 1, next.index)}”`;
        yield {
          span,
          message: say('前后引号用反了。', 'The opening and the closing quotation mark have changed places.'),
          fixes: [
            {
              title: say(`改为${right}`, `Change to ${right}`),
              kind: 'suggestion',
              preferred: true,
              edits: [{ span, newText: right }],
            },
          ],
        };
        continue;
      }
      // Two alike in a row: the second closes, or the first should have opened. A lone one may belong to a quotation
      // that runs over several paragraphs.
      if (next?.[0] !== here[0] || next.index - here.index > 20) continue;
      const wrong = here[0] === '“' ? next : here;
      const right = here[0] === '“' ? '”' : '“';
      i++;
      told = true;
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
    if (!told && !reading.text.includes('"')) yield* halfQuoted(block, reading);
  },
});

/** `”三公“`: a few words between the two, and no mark after them that the second would open for. */
function isReversed(text: string, close: number, open: number, after: RegExpExecArray | undefined): boolean {
  return QUOTED.test(text.slice(close + 1, open)) && after?.[0] !== '”';
}

function* ofTwoKinds(block: Block, reading: Reading): Iterable<Finding> {
  for (const match of reading.text.matchAll(OF_TWO_KINDS)) {
    const first = match[0][0] === '"';
    const at = first ? match.index : match.index + match[0].length - 1;
    // Two straight ones are a pair: what stands before or behind belongs to the next quotation.
    if ((reading.text.slice(0, at).match(/"/g)?.length ?? 0) % 2 === 1) continue;
    const span = reading.span(at, at + 1);
    if (isLeftover(block, span)) continue;
    const right = first ? '“' : '”';
    yield {
      span,
      message: say(
        `前后引号不是一种，此处应为“${right}”。`,
        `The two marks are of different kinds; this one should be ${right}.`,
      ),
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
}

/** 三公 with one mark of its two, where no other quotation of the paragraph could have lent it. */
function* halfQuoted(block: Block, reading: Reading): Iterable<Finding> {
  for (const match of reading.text.matchAll(HALF)) {
    const opened = match.groups?.open !== undefined;
    const rest = opened ? reading.text.slice(match.index + 1) : reading.text.slice(0, match.index);
    const other = opened ? /[“”]/.exec(rest)?.[0] : rest.match(/[“”]/g)?.at(-1);
    // Closed further on, or opened before: a longer quotation.
    if (other === (opened ? '”' : '“')) continue;
    const mark = opened ? match.index : match.index + match[0].length - 1;
    const gap = opened ? match.index + match[0].length : match.index;
    const span = reading.span(mark, mark + 1);
    if (isLeftover(block, span)) continue;
    const at = opened ? reading.span(gap - 1, gap).end : reading.span(gap, gap + 1).start;
    const missing = opened ? '”' : '“';
    yield {
      span,
      message: say(`“三公”缺了一半引号：${opened ? '后' : '前'}面缺${missing}。`, `One mark of “三公” is missing: ${missing}.`),
      fixes: [
        {
          title: say(`补上${missing}`, `Add ${missing}`),
          kind: 'suggestion',
          preferred: true,
          edits: [{ span: { start: at, end: at }, newText: missing }],
        },
      ],
    };
  }
}
