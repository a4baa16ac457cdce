// `与上年下降7.6%`: 与 asks for 相比 or 持平; before a rise or a fall the word is 比. And `，上年度相比，减少…`
// where 与 was left out, `13.90万元，上年预算增加1.70万元` where 比 was.
import { type Amount, readAmount } from '../../money/amount';
import { say } from '../../text/say';
import type { Span } from '../../text/span';
import type { Finding } from '../finding';
import { defineRule } from '../rule';
import { isLeftover, isRunning, readingOf } from './_reading';

/** What a year's figure is compared with. */
const BASE =
  '(?:(?:上年|上一年|去年|20\\d{2}\\s?年)度?(?:同期)?|(?=年初|[预决]算))(?:年初)?(?:(?:部门|单位|收入|支出|财政拨款)?[预决]算)?数?';
const FIGURE = '\\d[\\d,]*(?:\\.\\d+)?\\s?(?:[%％]|[万亿]?元|个百分点)';
/** Up to the end of its clause: `与上年增加5万元相比` is what it says. Of two years (`2019年与2018年增加…`) either may be meant. */
const WITH = new RegExp(
  `(?<![年度])与(?=\\s?${BASE}\\s?(?:增加|增长|上升|减少|下降|降低)了?\\s?${FIGURE}(?:[，,。；;）)]|$))`,
  'g',
);
/** A clause that begins with the year it compares with, right after a figure. */
const BARE = new RegExp(`(?<=[\\d元%％][，,]\\s?)(?=${BASE}\\s?相比[，,]?\\s?(?:增加|增长|上升|减少|下降|降低|持平))`, 'g');

/** An amount, a year's change and its rate, with nothing before the year: `13.90万元，上年预算增加1.70万元，增长13.9%`. */
const NO_WORD =
  /(?<![\d,.])(?<now>\d[\d,]*(?:\.\d+)?)\s?(?<unit>[万亿]?元)[，,]\s?(?<year>(?:上年|上一年|去年|20\d{2}\s?年)度?)[^，,。；;\d]{0,8}?(?<way>增加|减少)了?\s?(?<change>\d[\d,]*(?:\.\d+)?)\s?\k<unit>[，,]\s?(?:增加|增长|减少|下降)了?\s?(?<rate>\d+(?:\.\d+)?)\s?[%％]/g;

export default defineRule({
  id: 'comparison-preposition',
  code: 'W119',
  severity: 'warning',
  scope: 'block',
  triggers: ['与', '相比', '年'],
  title: say('比较句用词不配', 'A comparison with the wrong little word'),
  why: say(
    '“与……”要接“相比”“持平”；直接接增减的用“比”或“较”。“……相比”前面要有“与”。',
    '与 goes with 相比 or 持平; before a rise or a fall stand 比 or 较, and 相比 asks for 与.',
  ),
  basis: '公开文稿文字应当通顺。',
  examples: [
    { bad: '公务接待费1.20万元，⟦与⟧上年下降4.00%。', fixed: '公务接待费1.20万元，比上年下降4.00%。' },
    { bad: '会议费2.00万元，⟦与⟧2031年预算减少0.50万元；', fixed: '会议费2.00万元，比2031年预算减少0.50万元；' },
    { bad: '收入合计46.00万元，⟦2031年度⟧相比，减少9.50万元。', fixed: '收入合计46.00万元，与2031年度相比，减少9.50万元。' },
    {
      bad: '培训费13.90万元，⟦2031年⟧预算增加1.70万元，增长13.93%。',
      fixed: '培训费13.90万元，比2031年预算增加1.70万元，增长13.93%。',
    },
    { good: '2030年培训费12.20万元，2031年预算增加1.70万元，增长13.93%；2032年持平。' },
    { good: '收入46.00万元，与上年相比下降4.00%，与上年增加5.00万元相比，增幅回落；与上年持平。' },
    { good: '2032年与2031年增加5.00万元的项目不同；收入46.00万元，与去年同期相比，减少9.50万元。' },
    { good: '两年收入分别为46.00万元、40.00万元，相比减少6.00万元。' },
  ],
  *check(block) {
    if (!isRunning(block)) return;
    const reading = readingOf(block);
    if (!reading) return;
    const { text } = reading;
    for (const { index } of text.matchAll(WITH)) {
      const span = reading.span(index, index + 1);
      if (!isLeftover(block, span)) yield told(span, '比', '代');
    }
    for (const match of text.matchAll(NO_WORD)) {
      const { unit = '', year = '', now = '', way = '', change = '', rate = '' } = match.groups ?? {};
      // Otherwise the change may be that year's own.
      if (!isChangeTo(now, way === '增加', change, rate)) continue;
      const start = text.indexOf(year, match.index + now.length + unit.length);
      const span = reading.span(start, start + year.length);
      if (!isLeftover(block, span)) yield told(span, '比', '前');
    }
    for (const { index } of text.matchAll(BARE)) {
      const length = /^.*?(?=\s?相比)/.exec(text.slice(index, index + 30))?.[0].length ?? 1;
      const span = reading.span(index, index + length);
      if (!isLeftover(block, span)) yield told(span, '与', '前');
    }
  },
});

/** Whether `change` led to `now` at `rate` per cent, as displayed: then `now` is what is compared, and not compared with. */
function isChangeTo(now: string, rises: boolean, change: string, rate: string): boolean {
  const [to, by, percent] = [readAmount(now), readAmount(change), readAmount(rate)];
  if (!to || !by || !percent) return false;
  const decimals = Math.max(to.decimals, by.decimals);
  const units = ({ digits, decimals: own }: Amount): bigint => BigInt(digits) * 10n ** BigInt(decimals - own);
  const base = rises ? units(to) - units(by) : units(to) + units(by);
  const hundred = 100n * 10n ** BigInt(percent.decimals);
  const off = 2n * (hundred * units(by) - BigInt(percent.digits) * base);
  // Half a unit of the rate, and half a unit of the change.
  const most = base + hundred;
  return base > 0n && off <= most && off >= -most;
}

/** 比 in the place of 与; or a word before what stands at `span`. */
function told(span: Span, word: '比' | '与', place: '代' | '前'): Finding {
  const before = { start: span.start, end: span.start };
  const message =
    place === '代'
      ? say('后面直接说增减，“与”应为“比”。', 'A rise or a fall follows: 与 should be 比.')
      : word === '与'
        ? say('“相比”前面缺“与”。', '与 is missing before what 相比 compares with.')
        : say('这里是与前面的数比较，前面缺“比”。', 'This compares with the amount before it: 比 is missing.');
  return {
    span,
    message,
    fixes: [
      {
        title: place === '代' ? say(`改为“${word}”`, `Change to ${word}`) : say(`补上“${word}”`, `Add ${word}`),
        kind: 'suggestion',
        preferred: true,
        edits: [{ span: place === '代' ? span : before, newText: word }],
      },
    ],
  };
}
