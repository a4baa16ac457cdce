// Spaces inside a Chinese sentence where a mark was lost (医疗 医保 医药), as conversion and character recognition
// leave them. Gaps close together are told as one place.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { isLeftover, readingOf } from './_reading';

const GAP = /[\u4e00-\u9fff）”]([ \u3000]{1,6})(?=[\u4e00-\u9fff（“])/g;
/** A label in a line of labels: `联系人：张三 电话：`. */
const LABEL = /^[\u4e00-\u9fff]{1,8}[：:]/;
/** Numbers and headings set off by a space: `一、 总体情况`, `第一部分 概况`, `附件一 名单`. */
const NUMBERED =
  /(?:^|[\s。；])(?:第[一二三四五六七八九十]+[章节部分条款项]*|[一二三四五六七八九十]+|附[件表录][一二三四五六七八九十]*|表[一二三四五六七八九十]+|[（(][0-9０-９一二三四五六七八九十]{1,3}[）)])$/;
const NEAR = 6;
const SPACED = 12;

export default defineRule({
  id: 'lost-punctuation',
  code: 'W109',
  severity: 'info',
  scope: 'block',
  triggers: [' ', '\u3000'],
  title: say('空格处疑缺标点', 'A space where a mark may be lost'),
  why: say('句子中间的空格多半是丢了顿号、逗号或分号。', 'A space inside a sentence is often a lost comma.'),
  basis: 'GB/T 15834—2011《标点符号用法》。',
  examples: [
    {
      before: '一、部门职责',
      bad: '市教育局等部门在教学⟦ ⟧科研等方面加强衔接，协同推进改革。',
      fixed: '市教育局等部门在教学、科研等方面加强衔接，协同推进改革。',
    },
    { before: '一、部门职责', bad: '一季度完成审价、审计⟦ ⟧二季度支付尾款。' },
    { good: '联系人：张三 电话：略，本年收入 120.00 万元。' },
    { good: '第三部分 预算说明 2024年部门预算' },
  ],
  *check(block) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return;
    const reading = readingOf(block);
    if (!reading || !/[，。；、]/.test(reading.text)) return;
    const { text } = reading;
    if (block.kind === 'heading' && !/[，。；]/.test(text)) return;
    const gaps: { start: number; end: number; mark: string }[] = [];
    for (const match of text.matchAll(GAP)) {
      const start = match.index + 1;
      const end = match.index + match[0].length;
      if (LABEL.test(text.slice(end, end + 10)) || NUMBERED.test(text.slice(Math.max(0, start - 8), start))) continue;
      gaps.push({ start, end, mark: /^第?[一二三四]季度/.test(text.slice(end, end + 4)) ? '；' : '、' });
    }
    // Text set with spaces between its words throughout has lost nothing.
    if (gaps.length === 0 || gaps.length > SPACED) return;
    const groups: (typeof gaps)[] = [];
    for (const gap of gaps) {
      const last = groups.at(-1);
      if (last && gap.start - (last.at(-1)?.end ?? 0) <= NEAR) last.push(gap);
      else groups.push([gap]);
    }
    for (const group of groups) {
      const first = group[0];
      const final = group.at(-1);
      if (!first || !final) continue;
      const span = reading.span(first.start, final.end);
      if (isLeftover(block, span)) continue;
      const edits = (newText: (mark: string) => string) =>
        group.map((gap) => ({ span: reading.span(gap.start, gap.end), newText: newText(gap.mark) }));
      yield {
        span,
        message: say('句子中间有空格，此处可能丢了标点。', 'A space inside the sentence: a mark may have been lost here.'),
        fixes: [
          {
            title: say(`补上“${first.mark}”`, `Put “${first.mark}”`),
            kind: 'suggestion',
            preferred: true,
            edits: edits((mark) => mark),
          },
          { title: say('补上“，”', 'Put “，”'), kind: 'suggestion', edits: edits(() => '，') },
          { title: say('删去空格', 'Delete the space'), kind: 'suggestion', edits: edits(() => '') },
        ],
      };
    }
  },
});
