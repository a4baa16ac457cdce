// A full stop that cuts a comparison off its figure: 公务接待费1.35万元。比2023年预算持平.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { isLeftover, isRunning, readingOf } from './_reading';

const CUT = /[\d.]+\s?[万亿]?元(。)(?=(?:[比较]|与(?=[^，。；]{0,16}持平))\s?(?:上年|上一年|去年|20\d\d\s?年))/g;

export default defineRule({
  id: 'stop-inside-sentence',
  code: 'W113',
  severity: 'info',
  scope: 'block',
  triggers: ['元。'],
  title: say('句号断开了比较', 'Full stop inside a comparison'),
  why: say(
    '“比……”“与……持平”说的是前面的数字，中间应用逗号。',
    'The comparison speaks of the figure before it; a comma belongs there.',
  ),
  basis: 'GB/T 15834—2011《标点符号用法》。',
  examples: [
    {
      bad: '公务接待费1.35万元⟦。⟧比2023年预算持平，主要原因是厉行节约。',
      fixed: '公务接待费1.35万元，比2023年预算持平，主要原因是厉行节约。',
    },
    { good: '“三公”经费预算9.60万元，其中公务接待费0.60万元。比2023年预算减少0.70万元。' },
    {
      bad: '公务接待费1.35万元⟦。⟧与2023年预算持平，主要原因是厉行节约。',
      fixed: '公务接待费1.35万元，与2023年预算持平，主要原因是厉行节约。',
    },
    { good: '公务接待费1.35万元，比2023年预算持平。与上年相比，会议费减少。' },
  ],
  *check(block) {
    if (!isRunning(block)) return;
    const reading = readingOf(block);
    if (!reading) return;
    for (const match of reading.text.matchAll(CUT)) {
      const at = match.index + match[0].length - 1;
      // After a list of figures the comparison speaks of their total, and the stop is right.
      if (/[，；。]/.test(reading.text.slice(0, at))) continue;
      const span = reading.span(at, at + 1);
      if (isLeftover(block, span)) continue;
      yield {
        span,
        message: say(
          '后面的比较与前面的数字是一句话，此处应为逗号。',
          'The comparison belongs to the figure before it; use a comma here.',
        ),
        fixes: [
          { title: say('改为“，”', 'Change to “，”'), kind: 'suggestion', preferred: true, edits: [{ span, newText: '，' }] },
        ],
      };
    }
  },
});
