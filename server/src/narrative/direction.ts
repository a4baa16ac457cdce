// Direction words right before a figure: `增加 10`, `下降了 5%`, `（减少）12`, the unresolved `增加（减少）0`.
import type { SpokenDirection } from './mention';

const WORDS =
  '负增长|增收|增支|增加|增长|上升|上涨|提高|新增|调增|增幅|增|减收|减支|减少|下降|降低|压减|压缩|核减|调减|缩减|节约|节省|减幅|降幅|减|降';
/** One of these is in every one of the words. */
const TURNS = /[增减升涨高降缩节]/;
const TAIL = new RegExp(
  `(?:(${WORDS})\\s?[(/]\\s?(${WORDS})\\s?\\)?|\\(\\s?(${WORDS})\\s?\\)|(${WORDS}))` +
    '\\s?(?:了|额|率|幅度|比例|比率|幅|资金|金额|经费|预算|支出|收入)?\\s?(?:约为|为|约|达到|达|共计|共|近)?\\s?:?\\s{0,2}$',
);
const RISES = /^(?:增|上|提|新|调增)/;

/** The longest stretch before a figure that a direction and its particles can take. */
const REACH = 24;

export const signOf = (word: string): 1 | -1 => (RISES.test(word) ? 1 : -1);

/** The direction said at the end of `text.slice(from, to)` (folded); null when there is none. */
export function directionBefore(text: string, from: number, to: number): SpokenDirection | null {
  const start = Math.max(from, to - REACH);
  const before = text.slice(start, to);
  const match = TURNS.test(before) ? TAIL.exec(before) : null;
  if (!match) return null;
  const [whole, one, other, bracketed, plain] = match;
  const at = start + match.index;
  if (one && other) {
    const written = /[(/]/.exec(whole) ? whole.slice(0, whole.indexOf(other) + other.length) : whole;
    const end = at + written.length + (whole[written.length] === ')' ? 1 : 0);
    return { sign: signOf(one) === signOf(other) ? signOf(one) : 0, span: { start: at, end }, word: text.slice(at, end) };
  }
  const word = bracketed ?? plain ?? '';
  const offset = at + whole.indexOf(word);
  return { sign: signOf(word), span: { start: offset, end: offset + word.length }, word };
}
