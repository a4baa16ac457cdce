// `卫生健康支出（类）行政事业单位医疗（款）（项）`: a level of the path that names no subject.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { matches, passageOf } from '../terms/_passages';

/** Two levels in a row behind a name, and then the figure or its words: what only explains the levels has no such end. */
const NAMELESS =
  /[\u4e00-\u9fff)]\s?\([类款]\)\s?(?<m>\(款\)\s?\(项\)|\(款\)|\(项\))(?=\s?(?:[:：,，]?\s?(?:支出|年初|决算|预算|20\d\d年)|\d))/g;

export default defineRule({
  id: 'nameless-level',
  code: 'C113',
  severity: 'warning',
  scope: 'block',
  triggers: ['（项', '(项', '（款', '(款'],
  title: say('科目缺名称：（款）（项）', 'A level of a subject without its name'),
  why: say(
    '（类）（款）（项）前面都应写明科目名称；空着的，读者不知道是哪一个科目。',
    'Each level is named before its mark; an empty one leaves the reader guessing which subject is meant.',
  ),
  basis: '《地方预决算公开操作规程》：一般公共预算支出公开到功能分类项级科目。',
  examples: [
    {
      bad: '一、支出情况\n卫生健康支出（类）行政事业单位医疗（款）⟦（项）⟧：支出决算为21.91万元。',
    },
    { bad: '一、支出情况\n卫生健康支出（类）⟦（款）（项）⟧21.91万元，主要用于职工医疗保险缴费。' },
    { good: '一、支出情况\n卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）21.91万元。' },
    { good: '一、支出情况\n本表按支出功能分类科目（类）（款）（项）列示，支出公开到（款）（项）级科目。' },
  ],
  *check(block) {
    const passage = passageOf(block, 'prose', 'heading');
    if (!passage) return;
    for (const { text, span } of matches(passage, NAMELESS)) {
      const wide = text.replace(/\(/g, '（').replace(/\)/g, '）');
      yield {
        span,
        message: say(`“${wide}”前面没有科目名称，请补上。`, `“${wide}” has no subject’s name before it.`),
      };
    }
  },
});
