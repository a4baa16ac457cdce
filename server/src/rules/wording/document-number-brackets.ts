// The year in a document number (发文字号) stands in 〔〕: 财预〔2021〕12号, not 【2021】, (2021) or [2021].
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { isHan, isLeftover, readingOf } from './_reading';

const NUMBER =
  /(?:【[ ]?(20\d\d|19\d\d)[ ]?】|\([ ]?(20\d\d|19\d\d)[ ]?\)|（[ ]?(20\d\d|19\d\d)[ ]?）|\[[ ]?(20\d\d|19\d\d)[ ]?\]|［[ ]?(20\d\d|19\d\d)[ ]?］|〈(20\d\d)〉|《(20\d\d)》)(?=\s?第?\s?\d{1,4}\s?号)/g;

export default defineRule({
  id: 'document-number-brackets',
  code: 'W107',
  severity: 'info',
  scope: 'block',
  triggers: ['号'],
  title: say('发文字号的括号', 'Brackets of a document number'),
  why: say('发文字号的年份用六角括号“〔〕”。', 'The year of a document number stands in hexagonal brackets.'),
  basis: 'GB/T 9704—2012《党政机关公文格式》：发文字号的年份用六角括号“〔〕”括入。',
  examples: [
    { bad: '依据省财政厅文件（云财预⟦【2021】⟧12号）执行。', fixed: '依据省财政厅文件（云财预〔2021〕12号）执行。' },
    { bad: '依据《关于下达资金的通知》（云财农⟦(2021)⟧3号）。', fixed: '依据《关于下达资金的通知》（云财农〔2021〕3号）。' },
    { good: '依据云财预〔2021〕12号文件，本年（2021）共3项。' },
  ],
  *check(block) {
    const reading = readingOf(block);
    if (!reading) return;
    for (const match of reading.text.matchAll(NUMBER)) {
      if (!isHan(reading.text[match.index - 1]) || !isHan(reading.text[match.index - 2])) continue;
      const span = reading.span(match.index, match.index + match[0].length);
      if (isLeftover(block, span)) continue;
      const right = `〔${match[0].replace(/\D/g, '')}〕`;
      yield {
        span,
        message: say(`发文字号的年份应写作“${right}”。`, `In a document number the year is written “${right}”.`),
        fixes: [
          {
            title: say(`改为“${right}”`, `Change to “${right}”`),
            kind: 'safe',
            preferred: true,
            edits: [{ span, newText: right }],
          },
        ],
      };
    }
  },
});
