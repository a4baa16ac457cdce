// The comment with last year's figures, or the budget's, that filling in compares with: it has done its work once no
// blank is left, and is not for the public.
import { notesSpans } from '../../compose/priorNotes';
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { leftoversOf } from './_leftovers';

export default defineRule({
  id: 'comparison-notes',
  code: 'T116',
  severity: 'warning',
  scope: 'draft',
  triggers: ['供比较用'],
  title: say('供比较用的上年数还留在文末', 'Figures for comparison left at the end'),
  why: say(
    '填写时参照的上年数、年初预算数记在文末的注释里，全部填完以后就用不着了；公开前应删去。',
    'Last year’s figures and the budget’s, which filling in compares with, are noted in a comment at the end. Once all is filled in they are of no more use, and they should go before the draft is published.',
  ),
  basis: '公开文稿应当完整、准确。',
  examples: [
    {
      bad: '某市档案馆2024年部门预算公开\n\n收支总预算120.00万元。\n\n⟦<!-- 上年数（供比较用，公开前删去）：⟧\nin|total|total|all=100.00\n-->\n',
      fixed: '某市档案馆2024年部门预算公开\n\n收支总预算120.00万元。\n',
    },
    {
      good: '某市档案馆2024年部门预算公开\n\n收支总预算【金额】万元。\n\n<!-- 上年数（供比较用，公开前删去）：\nin|total|total|all=100.00\n-->\n',
    },
  ],
  *check(draft) {
    const { text } = draft;
    const spans = notesSpans(text);
    if (spans.length === 0 || leftoversOf(draft).places.length > 0) return;
    for (const { start, end } of spans) {
      const line = /^[^\r\n]*/.exec(text.slice(start, end))?.[0].trimEnd() ?? '';
      const before = text.slice(0, start).trimEnd().length;
      const last = text.slice(end).trim() === '';
      const cut = last ? { start: before, end: before + text.slice(before).trimEnd().length } : { start: before, end };
      yield {
        span: { start, end: start + line.length },
        message: say(
          '已经没有留空的地方，这段供比较用的注释应在公开前删去。',
          'No blank is left: this comment for comparison should go before the draft is published.',
        ),
        fixes: [{ title: say('删去这段注释', 'Delete this comment'), kind: 'suggestion', edits: [{ span: cut, newText: '' }] }],
      };
    }
  },
});
