// Two figures compared in words: `与上年预算持平`, `决算数小于全年预算数的主要原因`.
import { type Comparison, UNSAID, type When } from './mention';
import { readBase } from './when';

const EVEN =
  /(?:比|与|同|较)([^,。;:()比较与]{1,24}?)(?:相比)?,?(?:基本)?(持平|保持一致|一致|相同|相等|无增减变化|无增减|无变化|保持不变|没有变化)/g;
const AGAINST = /(?:决算数?|支出数)(大于|小于|等于|高于|低于|超过|多于|少于)((?:年初|全年|调整后?)?预算数?)/g;
const LESS = /[小低少]/;

/** Whether there is any word in `text` that a comparison is made with. */
export const mayCompare = (text: string): boolean => /持平|一致|相同|相等|不变|变化|增减|决算数|支出数/.test(text);

/** The comparisons of `text` (folded) from `from` to `to`; `after` is the mention before them. */
export function comparisonsIn(text: string, from: number, to: number, after: number, reasonFrom: number): Comparison[] {
  const gap = text.slice(from, to);
  const found: Comparison[] = [];
  if (/持平|一致|相同|相等|不变|变化|增减/.test(gap)) {
    for (const match of gap.matchAll(EVEN)) {
      const start = from + match.index;
      if (reasonFrom >= 0 && start >= reasonFrom) continue;
      // `基本持平` is no claim of equality.
      if (/基本(?:持平|一致|相同)/.test(match[0])) continue;
      const base = readBase((match[1] ?? '').replace(/\s+/g, ''));
      if (base?.rest.replace(/相比$/, '') !== '') continue;
      const subject = /([^,。;:]*)$/.exec(gap.slice(0, match.index))?.[1] ?? '';
      if (!/^[\s、()]*(?:(?:支出)?(?:决算|预算|执行)?(?:数|额)?)?$/.test(subject)) continue;
      const word = match[2] ?? '持平';
      const at = start + match[0].length - word.length;
      const left: When = /决算/.test(subject) ? { ...UNSAID, stage: 'outturn' } : UNSAID;
      found.push({ op: '=', span: { start: at, end: at + word.length }, word, left, right: base.when, after });
    }
  }
  if (gap.includes('决算数') || gap.includes('支出数')) {
    for (const match of gap.matchAll(AGAINST)) {
      const base = readBase(match[2] ?? '');
      const word = match[1] ?? '';
      if (!base || !/^决算/.test(match[0])) continue;
      const at = from + match.index + match[0].indexOf(word);
      const op = word === '等于' ? '=' : LESS.test(word) ? '<' : '>';
      found.push({
        op,
        span: { start: at, end: at + word.length },
        word,
        left: { ...UNSAID, stage: 'outturn' },
        right: base.when,
        after,
      });
    }
  }
  return found;
}
