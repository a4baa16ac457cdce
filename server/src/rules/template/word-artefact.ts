// Bookmarks and field codes are the word processor's own notes; conversion to text makes them visible.

import { say } from '../../text/say';
import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import type { Edit } from '../finding';
import { textAt } from '../reading';
import { defineRule } from '../rule';
import { removal } from './_edits';
import { report } from './_leftovers';

export default defineRule({
  id: 'word-artefact',
  code: 'T109',
  severity: 'warning',
  scope: 'draft',
  title: say('转换残留：书签、域代码', 'Left over from conversion: bookmarks, field codes'),
  why: say(
    '文档转成文本时，书签、目录域、超链接等内部代码露了出来，不是正文。',
    'When the document became text, its bookmarks, contents fields and links showed up; they are not part of the report.',
  ),
  basis: '公开文稿不应含有文字处理软件的内部代码。',
  examples: [
    { bad: '⟦[bookmark: _Toc101][bookmark: _Toc102]⟧（一）机关运行经费支出情况', fixed: '（一）机关运行经费支出情况' },
    { bad: '一、主要职能 ⟦PAGEREF _Toc24421 \\h 3⟧', fixed: '一、主要职能' },
    {
      bad: '第一段文字说明完毕。\n⟦TOC \\o "1-3" \\h⟧\n第二段文字说明完毕。',
      fixed: '第一段文字说明完毕。\n第二段文字说明完毕。',
    },
    { bad: '收入合计⟦&nbsp;⟧120.00万元，详见⟦{ REF _Ref123 \\h }⟧。', fixed: '收入合计120.00万元，详见。' },
    { bad: '⟦_⟧2031⟦__⟧年度收入合计⟦__⟧12.00万元。', fixed: '2031年度收入合计12.00万元。' },
    { good: '附件：水务局_2031年预算.xls，代码A_2031_年，依据[2024]12号文件，完成{甲、乙}两项任务，书签（bookmark）功能上线。' },
  ],
  *check(draft) {
    yield* report(draft, ['artefact'], (place) => ({
      span: place.span,
      message: FILLED_IN.test(place.text)
        ? say('数字已经填上，填空的下划线应删去。', 'The figure is filled in; delete the line that was there for it.')
        : say(
            `“${place.text.slice(0, 24)}${place.text.length > 24 ? '…' : ''}”是文档转换时露出的内部代码，应删去。`,
            `“${place.text.slice(0, 24)}${place.text.length > 24 ? '…' : ''}” is internal code that conversion made visible; delete it.`,
          ),
      unnecessary: true,
      fixes: [
        { title: say('删去转换残留', 'Delete it'), kind: 'safe', preferred: true, edits: [residueRemoval(draft, place.span)] },
      ],
    }));
  },
});

const FILLED_IN = /^_+$/;

/** At the end of a line, the space before it goes too. */
function residueRemoval(draft: Draft, span: Span): Edit {
  if (!/^[\r\n]|^$/.test(textAt(draft, { start: span.end, end: span.end + 1 }))) return removal(draft, span);
  const space = /[ \t]*$/.exec(textAt(draft, { start: Math.max(0, span.start - 20), end: span.start }))?.[0].length ?? 0;
  return removal(draft, { start: span.start - space, end: span.end });
}
