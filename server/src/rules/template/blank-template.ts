// A draft that is still an empty template is told so once, at its title; what is open in it is then counted by section.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { leftoversOf } from './_leftovers';

export default defineRule({
  id: 'blank-template',
  code: 'T100',
  severity: 'warning',
  scope: 'draft',
  title: say('文稿还是空白模板', 'The draft is still a blank template'),
  why: say(
    '大部分名称和数字还是占位符。逐一列出没有意义，各节只报第一处，其余列为相关位置。',
    'Most names and figures are still placeholders. Each section shows its first one only, with the others as related places.',
  ),
  basis: '公开文稿应当完整、准确。',
  examples: [
    {
      bad: `⟦XX局2024年度部门决算⟧\n第三部分 情况说明\n一、收入情况说明\n${'本年收入XXX万元，占XX%，增长XX%，主要原因是XXXX。'.repeat(5)}`,
    },
    {
      good: 'XX局2024年度部门决算\n第三部分 情况说明\n一、收入情况说明\n本年收入120.00万元，占100%，增长3%，主要原因是项目增加。',
    },
  ],
  *check(draft) {
    const { blank, blanks } = leftoversOf(draft);
    if (!blank) return;
    const title = /\S[^\r\n]*/.exec(draft.text.slice(0, 2000));
    if (!title) return;
    const end = title.index + title[0].trimEnd().length;
    yield {
      span: { start: title.index, end },
      message: say(
        `这份文稿还是空白模板：有${blanks}处占位符没有填。以下各节只标出第一处，其余列为相关位置。`,
        `This draft is still a blank template: ${blanks} placeholders are open. Each section shows its first one; the others are related places.`,
      ),
    };
  },
});
