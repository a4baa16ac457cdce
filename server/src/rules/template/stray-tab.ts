// Tabs inside a sentence: what was set in columns or typed by mistake shows as a gap.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { report } from './_leftovers';

export default defineRule({
  id: 'stray-tab',
  code: 'T111',
  severity: 'info',
  scope: 'draft',
  title: say('正文中的制表符', 'Tab inside a sentence'),
  why: say('句子中间的制表符会留下一段空白。', 'A tab inside a sentence leaves a gap.'),
  basis: '公开文稿不应含有排版残留。',
  examples: [
    {
      before: '一、收入决算情况说明\n本年收入120.00万元。',
      bad: '年初结转结余1.22万元，主要是发放补助1.22万元，2023年度决算数减少12.20万元，⟦\t\t\t⟧下降9.10%，主要原因是机构合并。',
      fixed: '年初结转结余1.22万元，主要是发放补助1.22万元，2023年度决算数减少12.20万元，下降9.10%，主要原因是机构合并。',
    },
    { before: '一、收入决算情况说明', good: '一、\t本年收入合计120.00万元，其中财政拨款收入118.00万元。' },
  ],
  *check(draft) {
    yield* report(draft, ['tab'], (place) => ({
      span: place.span,
      message: say('句子中间有制表符，应删去。', 'There are tabs inside this sentence; delete them.'),
      fixes: [
        {
          title: say('删去制表符', 'Delete the tabs'),
          kind: 'safe',
          preferred: true,
          edits: [{ span: place.span, newText: '' }],
        },
      ],
    }));
  },
});
