// Finds choices the template offered and nobody made: `增加（减少）`, `大于/小于`, brackets kept around the chosen
// word, lists of reasons set side by side by `/`, `部门（单位）`.
import { type Finder, type Mark, marksOf } from './_mark';

const MORE: readonly string[] = ['增加', '增长', '上升', '提高', '大于', '高于', '多于'];
const LESS: readonly string[] = ['减少', '下降', '降低', '小于', '低于', '少于'];
const EVEN = ['等于', '持平'];
const WORD = [...MORE, ...LESS, ...EVEN].join('|');

const CHOICE = `(?:${WORD}) ?\\( ?(?:或者?|/|、)? ?(?:${WORD})(?: ?[、/或,] ?(?:${WORD}|不变|相等))? ?\\)`;
const SLASHED = `(?<![/])(?:${WORD}) ?/ ?(?:${WORD})(?: ?/ ?(?:${WORD}))?(?!/)`;
const ALTERNATIVE = new RegExp(`${CHOICE}|${SLASHED}`, 'g');
const KEPT = new RegExp(`\\( ?(?:${[...MORE, ...LESS].join('|')}) ?\\)(?= ?(?:\\d|X|×|的?主要原因|个百分点|%))`, 'g');
/** `决算数小于预算数（或与预算数持平）`. */
const OR_EVEN = /\( ?或(?:者)?(?:与[^()]{1,10})?持平 ?\)/g;
const SHORT = /[增升] ?\( ?[减降] ?\)(?= ?(?:\d|X|×))/g;
const WORDS = new RegExp(`${WORD}|[增减升降]`, 'g');

/** The words an alternative offers, in order. */
export function choicesIn(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}

/** -1 less, 1 more, 0 neither. */
export function directionOf(word: string): -1 | 0 | 1 {
  if (MORE.includes(word) || word === '增' || word === '升') return 1;
  return LESS.includes(word) || word === '减' || word === '降' ? -1 : 0;
}

function findAlternatives(text: string): Mark[] {
  if (!/[(/] ?(?:或|[增减上下提降大小高低多少等持])/.test(text)) return [];
  const choices = marksOf('alternative', ALTERNATIVE, text).filter((mark) => {
    const directions = new Set(choicesIn(text.slice(mark.start, mark.end)).map(directionOf));
    return directions.size > 1;
  });
  return [
    ...choices,
    ...marksOf('alternative', SHORT, text),
    ...marksOf('alternative', OR_EVEN, text),
    ...marksOf('alternative', KEPT, text, 'kept'),
  ];
}

const CLAUSE = /[^,。;:!?\t\n]{8,400}/g;
/** What the list hangs on: `主要原因是`. */
const LEAD = /^[^/]{0,20}?(?:原因(?:主要)?(?:是|为|在于)?|主要(?:是|为|用于)|由于)/;
const HAS_CHINESE = /[\u4e00-\u9fff]{2}/;

/** Three or more worded reasons with `/` between them: `经费增加/人员减少/等`. */
function findLists(text: string): Mark[] {
  if (!text.includes('/')) return [];
  const marks: Mark[] = [];
  for (const match of text.matchAll(CLAUSE)) {
    const whole = cutAtTrailingBracket(match[0]);
    const lead = LEAD.exec(whole)?.[0].length ?? 0;
    const clause = whole.slice(lead);
    const items = clause.split('/');
    if (items.length < 3) continue;
    const worded = items.filter((item) => HAS_CHINESE.test(item)).length;
    const offers = /增加|减少|增长|下降|压减|提高|降低|不足|未/.test(clause);
    const open = /^ ?等/.test(items.at(-1) ?? '');
    if (worded < 2 || !(open || (offers && items.every((item) => item.trim().length >= 4)))) continue;
    const start = match.index + lead + (clause.length - clause.trimStart().length);
    marks.push({ kind: 'list', start, end: match.index + lead + clause.trimEnd().length });
  }
  return marks;
}

/** `甲/乙/等（具体…）` → `甲/乙/等`: the bracket explains the list and is judged on its own. */
function cutAtTrailingBracket(clause: string): string {
  const last = clause.lastIndexOf('/');
  const bracket = clause.indexOf('(', last);
  if (bracket < 0) return clause;
  const word = clause.slice(last + 1, bracket);
  return /^ ?等/.test(word) ? clause.slice(0, bracket) : clause;
}

/** `各部门（单位）` means both; `指部门（单位）…` defines. The template's own leaves a choice to the author. */
const EITHER = /(?<!各|各级|指|是|预算|所属|下属|对|其他|有关|相关|编制|级)(?:部门 ?\( ?单位 ?\)|单位 ?\( ?部门 ?\))(?!整体)/g;

/** A name typed in front of the template's `部门本级`. */
const NAMED = /(?<=[局厅委办院会])部门(?=本级)/g;

function findEither(text: string): Mark[] {
  const named = text.includes('部门本级') ? marksOf('either', NAMED, text, 'quiet') : [];
  if (!/\( ?(?:单位|部门)/.test(text) || /(?:是指|:指|：指|:是)/.test(text)) return named;
  return [...named, ...marksOf('either', EITHER, text)];
}

/** `增加（减少）`, `大于/小于`, `（减少）`. */
export const ALTERNATIVES_FINDER: Finder = { triggers: ['(', '/'], find: findAlternatives };

/** `经费增加/人员减少/等`. */
export const LISTS_FINDER: Finder = { triggers: ['/'], find: findLists };

/** `部门（单位）`, `水务局部门本级`. */
export const EITHER_FINDER: Finder = { triggers: ['部门本级', '(单位', '( 单位', '(部门', '( 部门'], find: findEither };
