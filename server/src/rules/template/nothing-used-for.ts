// `无` typed into `主要用于……`: where nothing was spent, nothing needs to be said about its use.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { clauseRemoval } from './_edits';
import { report } from './_leftovers';

export default defineRule({
  id: 'nothing-used-for',
  code: 'T114',
  severity: 'hint',
  scope: 'draft',
  title: say('“主要用于无”', '“mainly used for nothing”'),
  why: say(
    '没有支出就没有用途，“无”是填进模板空格里的。',
    'What was not spent has no use; “无” was typed into the blank of the template.',
  ),
  basis: '语句应当通顺。',
  examples: [
    { bad: '购置公务用车0辆，⟦主要用于无⟧，年末保有量0辆。', fixed: '购置公务用车0辆，年末保有量0辆。' },
    { bad: '公务用车运行维护费支出0.00万元，⟦主要用于无此项支出⟧。', fixed: '公务用车运行维护费支出0.00万元。' },
    { bad: '其他用车0辆，⟦其他用车主要是无⟧。' },
    { good: '项目支出20.00万元，主要用于无障碍设施改造、无人机购置。' },
    { good: '主要原因是无此项支出。' },
  ],
  *check(draft) {
    yield* report(draft, ['nothing'], (place) => ({
      span: place.span,
      message: say(
        `“${place.text}”不成话：没有支出的，不必写用途。`,
        `“${place.text}” makes no sense: what was not spent needs no use.`,
      ),
      unnecessary: true,
      fixes: [{ title: say('删去', 'Delete'), kind: 'suggestion', preferred: true, edits: [clauseRemoval(draft, place.span)] }],
    }));
  },
});
