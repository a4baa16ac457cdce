// `XX万`, `3.5万` and `0.7亿` are told in 万元 and 亿元.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { matches, passageOf } from './_passages';

const ALONE = /(?<![\d,.X×])(?<m>(?:\d[\d,]{0,20}(?:\.\d{1,6})?|[X×]{2,12})\s?[万亿])(?=[,，。;；、()（）]|\s*$)/g;
const MONEY = /元|预算|决算|支出|收入|经费|资金|金额|费/;
const PEOPLE = /人|户|亩|头|只|株|册|份|平方|次|公里|吨|斤|度|立方/;

export default defineRule({
  id: 'ten-thousand-alone',
  code: 'N111',
  severity: 'info',
  scope: 'block',
  triggers: ['万', '亿'],
  title: say('“万”应为“万元”', '万 for 万元'),
  why: say(
    '金额应写明计量单位“万元”“亿元”，只写“万”“亿”不完整。',
    'An amount names its unit in full, 万元 or 亿元, not 万 or 亿 alone.',
  ),
  basis: '金额应写明计量单位。',
  examples: [
    {
      bad: '三、“三公”经费\n公务接待费支出⟦3.5万⟧，比上年减少0.20万元。',
      fixed: '三、“三公”经费\n公务接待费支出3.5万元，比上年减少0.20万元。',
    },
    {
      bad: '三、收入情况\n全县一般公共预算收入⟦4.2亿⟧。',
      fixed: '三、收入情况\n全县一般公共预算收入4.2亿元。',
    },
    { good: '三、“三公”经费\n公务接待费支出3.5万元，服务群众12万人次。' },
    { good: '三、基本情况\n全县户籍人口52.3万，常住人口48.1万，年发电量1.2亿。' },
  ],
  *check(block) {
    const passage = passageOf(block, 'prose');
    if (!passage) return;
    for (const { match, text, span } of matches(passage, ALONE)) {
      const at = match.index ?? 0;
      const clause =
        passage.text
          .slice(Math.max(0, at - 16), at)
          .split(/[,，。;；、]/)
          .at(-1) ?? '';
      if (!MONEY.test(clause) || PEOPLE.test(clause)) continue;
      const unit = `${text.slice(-1)}元`;
      yield {
        span,
        message: say(`“${text}”缺“元”字，金额单位应写“${unit}”。`, `“${text}” lacks its 元: the unit is ${unit}.`),
        fixes: [
          {
            title: say(`改为“${text}元”`, `Change to “${text}元”`),
            kind: 'suggestion',
            preferred: true,
            edits: [{ span: { start: span.end, end: span.end }, newText: '元' }],
          },
        ],
      };
    }
  },
});
