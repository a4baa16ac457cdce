// Two stops in a row, `，；` or `。。`: what is left when a list item was deleted or a key was hit twice.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { isLeftover, readingOf } from './_reading';

const DOUBLED = /[，。；、：！？](?:[ \u3000]?[，。；、：！？])+/g;
/** The stronger of two stops is the one to keep. */
const STRENGTH = '、，：；？！。';

export default defineRule({
  id: 'doubled-punctuation',
  code: 'W103',
  severity: 'warning',
  scope: 'block',
  title: say('标点重复', 'Doubled punctuation'),
  why: say('两个停顿标点连用，多半是删改后留下的。', 'Two stops in a row are what an edit left behind.'),
  basis: 'GB/T 15834—2011《标点符号用法》。',
  examples: [
    { bad: '农业补助资金29万元⟦，；⟧其他支出0万元。', fixed: '农业补助资金29万元；其他支出0万元。' },
    { bad: '与上年持平⟦。。⟧', fixed: '与上年持平。' },
    { good: '绩效目标包括：“一、完善制度；二、强化监管。”。' },
    { good: '主要原因是：。' },
  ],
  *check(block) {
    const reading = readingOf(block);
    if (!reading || block.kind === 'contents') return;
    for (const match of reading.text.matchAll(DOUBLED)) {
      const signs = [...match[0].replace(/\s/g, '')];
      // `？！` is one sign; a run of three and more is a blank left to fill in, or a leader; `：。` a sentence left unfinished.
      if (signs.length !== 2 || /[？！]{2}/.test(match[0]) || signs[0] === '：') continue;
      const span = reading.span(match.index, match.index + match[0].length);
      if (isLeftover(block, span)) continue;
      const kept = signs.reduce((a, b) => (STRENGTH.indexOf(b) > STRENGTH.indexOf(a) ? b : a), '、');
      yield {
        span,
        message: say(`标点“${match[0]}”重复，保留“${kept}”即可。`, `Two stops in a row, “${match[0]}”; keep “${kept}”.`),
        fixes: [
          { title: say(`改为“${kept}”`, `Change to “${kept}”`), kind: 'safe', preferred: true, edits: [{ span, newText: kept }] },
        ],
      };
    }
  },
});
