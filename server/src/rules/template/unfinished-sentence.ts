// A sentence that announces its matter and stops: `主要原因是。`, `开支内容包括：` with nothing after it.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { clauseRemoval } from './_edits';
import { report } from './_leftovers';

export default defineRule({
  id: 'unfinished-sentence',
  code: 'T112',
  severity: 'warning',
  scope: 'draft',
  title: say('句子没有写完', 'Unfinished sentence'),
  why: say(
    '模板的句子要求写明原因、用途或内容，后面却是空的。',
    'The sentence of the template asks for a reason, a use or a list, and nothing follows.',
  ),
  basis: '预决算公开要求说明增减变动的具体原因和支出的主要内容。',
  examples: [
    { bad: '本年支出增加3.00万元，⟦主要原因是⟧。', fixed: '本年支出增加3.00万元。' },
    { bad: '本年支出增加3.00万元，⟦主要原因：⟧。', fixed: '本年支出增加3.00万元。' },
    {
      before: '九、财政拨款“三公”经费支出决算情况说明',
      bad: '1.因公出国（境）费支出0.00万元。全年安排团组0个。⟦开支内容包括：⟧\n与2023年度相比，因公出国（境）费支出持平。',
      fixed: '1.因公出国（境）费支出0.00万元。全年安排团组0个。\n与2023年度相比，因公出国（境）费支出持平。',
    },
    { good: '本年支出增加3.00万元，主要原因是人员增加。经查明原因，已说明情况。' },
    { good: '2024年财政拨款支出主要用于以下方面，主要用于：\n1.办公设备购置。\n2.差旅费。' },
    { good: '资金分配情况：\n1.培训费2.00万元。' },
    { good: '本年支出增加3.00万元，增长4.00%。主要原因是：\n新增在职人员经费。' },
    { good: '人员经费80.00万元，占基本支出90.86%。主要包括：\n基本工资、津贴补贴、绩效工资。' },
  ],
  *check(draft) {
    yield* report(draft, ['unfinished'], (place) => ({
      span: place.span,
      message: say(`“${place.text}”后面没有内容，请补全或删去。`, `Nothing follows “${place.text}”: complete it or delete it.`),
      fixes: [
        {
          title: say('删去没有写完的话', 'Delete the unfinished words'),
          kind: 'suggestion',
          preferred: true,
          edits: [clauseRemoval(draft, place.span)],
        },
      ],
    }));
  },
});
