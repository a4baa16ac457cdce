// The items of 三公 and of running costs under their official names.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { matches, passagesOf } from './_passages';

/** What is written, and the official name of it. Each needs its neighbours not to make it right. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/(?<m>公务车用车运行(?:维护)?费)/g, '公务用车运行维护费'],
  [/(?<!公务|一般|执法)(?<m>公车运行(?:维护)?费)/g, '公务用车运行维护费'],
  [/(?<m>公务车运行(?:维护)?费)/g, '公务用车运行维护费'],
  [/(?<m>公务车购置费)/g, '公务用车购置费'],
  [/(?<m>公务车购置(?:及|和)运行(?:维护)?费)/g, '公务用车购置及运行维护费'],
  [/(?<m>因公出国费用?)/g, '因公出国（境）费'],
  [/(?<m>公务招待费)/g, '公务接待费'],
];

export default defineRule({
  id: 'official-item-name',
  code: 'N128',
  severity: 'hint',
  scope: 'block',
  triggers: ['公务车', '公车运行', '因公出国费', '公务招待费'],
  title: say('“三公”经费项目未用规范名称', 'An item of 三公 not under its official name'),
  why: say(
    '“三公”经费的项目应使用规范名称：因公出国（境）费、公务用车购置及运行维护费、公务接待费。',
    'The items of 三公 have official names and are called by them.',
  ),
  basis: '《党政机关厉行节约反对浪费条例》及预决算公开要求的“三公”经费口径。',
  examples: [
    {
      bad: '三、“三公”经费\n⟦公务车运行费⟧6.00万元，公务接待费1.00万元。',
      fixed: '三、“三公”经费\n公务用车运行维护费6.00万元，公务接待费1.00万元。',
    },
    { good: '三、“三公”经费\n因公出国（境）费0万元，公务用车运行维护费6.00万元，公务接待费1.00万元。' },
  ],
  *check(block) {
    for (const passage of passagesOf(block)) {
      if (passage.where === 'cover') continue;
      for (const [pattern, name] of NAMES) {
        for (const { text, span } of matches(passage, pattern)) {
          yield {
            span,
            message: say(`“${text}”的规范名称是“${name}”。`, `“${text}” is officially ${name}.`),
            fixes: [replaceWith(span, name)],
          };
        }
      }
    }
  },
});
