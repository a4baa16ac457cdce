// A fixed phrase of the field with one character lost, added or changed: 医疗习助, 支付式改革. Told only where
// the change leaves a scrap that is no word and the phrase makes it whole, or where the phrase is the whole name of
// an amount.
import { indexPhrases, type NearMiss, nearMisses, type PhraseIndex } from '../../catalog/lexicon/nearMiss';
import { PHRASES } from '../../catalog/lexicon/phrases';
import { canSegment, isScrap, segment } from '../../catalog/lexicon/segment';
import { SLIPS } from '../../catalog/lexicon/slips';
import { FREE } from '../../catalog/lexicon/words';
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { amountNames, isAmountName, turnedForms, turnedNames } from './_amountNames';
import { hanAround, isHan, isLeftover, readingOf } from './_reading';

let made: PhraseIndex | null = null;
/** Made when the first text is read, not when the program starts. */
const index = (): PhraseIndex => (made ??= indexPhrases(PHRASES));
let turned: ReadonlyMap<string, string> | null = null;
const turnedIndex = (): ReadonlyMap<string, string> => (turned ??= turnedForms(PHRASES));
const KNOWN: readonly string[] = SLIPS.map((slip) => slip.wrong);
const EXACT: ReadonlySet<string> = new Set(PHRASES);
const REACH = 6;

export default defineRule({
  id: 'near-miss-phrase',
  code: 'W110',
  severity: 'warning',
  scope: 'block',
  title: say('固定用语有误', 'Misspelt phrase'),
  why: say('固定用语里错、漏、多了一个字。', 'A fixed phrase lost, gained or changed a character.'),
  basis: '《政府收支分类科目》、部门预决算公开表式和名词解释的规范用语。',
  examples: [
    { bad: '负责养老保险、⟦医疗习助⟧等社会保障制度。', fixed: '负责养老保险、医疗救助等社会保障制度。' },
    { bad: '推进基金⟦支付式改革⟧，完善⟦动调整机制⟧。', fixed: '推进基金支付方式改革，完善动态调整机制。' },
    { bad: '推动辖区⟦健、有序⟧、可持续发展。', fixed: '推动辖区健康、有序、可持续发展。' },
    {
      bad: '⟦公务用车运转维护费⟧支出6.00万元，公务接待费1.00万元。',
      fixed: '公务用车运行维护费支出6.00万元，公务接待费1.00万元。',
    },
    { bad: '教育支出80.00万元，⟦保障住房支出⟧15.00万元。', fixed: '教育支出80.00万元，住房保障支出15.00万元。' },
    { bad: '2031年⟦公务用车运行费维护费⟧6.00万元。', fixed: '2031年公务用车运行维护费6.00万元。' },
    {
      good: '机关运转经费5.00万元，公务用车购置费及运行维护费6.00万元，用于保障住房支出2.00万元，办公设施购置1.00万元，因公出国（境）经费1.00万元，一般公共财政预算拨款90.00万元，其中工资福利支出7.00万元，财政拨款总支出90.00万元，职工基本医疗保险费3.00万元，商品服务支出9.00万元。',
    },
    {
      good: '医疗求助、医疗互助、医疗救护服务；基本养老保险；政府采购与政府购买服务；收、支总计；收、支决算总计；医疗障碍、提出指标。',
    },
  ],
  *check(block) {
    const reading = readingOf(block);
    if (!reading || !canSegment()) return;
    const { text } = reading;
    let last = -1;
    const names = amountNames(text);
    const scrapped = new Set<Miss>();
    const found = nearMisses(text, index()).filter((miss): boolean => {
      if (isSlip(text, miss)) scrapped.add(miss);
      return (
        scrapped.has(miss) || (names.size > 0 && isAmountName(text, names, miss) && !EXACT.has(text.slice(miss.start, miss.end)))
      );
    });
    const moved = turnedNames(text, names, turnedIndex()).map((name): Miss => ({ ...name, edit: 'turned' }));
    for (const miss of best([...found, ...moved].sort((a, b) => a.start - b.start))) {
      if (miss.start < last || KNOWN.some((wrong) => overlapsAt(text, miss, wrong))) continue;
      const span = reading.span(miss.start, miss.end);
      if (isLeftover(block, span)) continue;
      last = miss.end;
      const wrong = text.slice(miss.start, miss.end);
      yield {
        span,
        severity: scrapped.has(miss) && isSure(text, miss) ? 'warning' : 'info',
        message: say(
          `“${wrong}”应为“${miss.phrase}”：${HOW[miss.edit].zh}。`,
          `“${wrong}” should be “${miss.phrase}”: ${HOW[miss.edit].en}.`,
        ),
        fixes: [
          {
            title: say(`改为“${miss.phrase}”`, `Change to “${miss.phrase}”`),
            kind: 'suggestion',
            preferred: true,
            edits: [{ span, newText: miss.phrase }],
          },
        ],
      };
    }
  },
});

interface Miss {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  readonly edit: NearMiss['edit'] | 'turned';
}

const HOW = {
  'left-out': say('漏了一个字', 'a character is missing'),
  'put-in': say('多了一个字', 'there is a character too many'),
  changed: say('错了一个字', 'a character is wrong'),
  swapped: say('两个字颠倒了', 'two characters are swapped'),
  turned: say('两个词颠倒了', 'two words are in the wrong order'),
} as const;

/** The edit leaves a scrap, and the phrase in its place makes a word of it. */
function isSlip(text: string, miss: NearMiss): boolean {
  const { start, end, phrase, edit, at } = miss;
  const wrong = text.slice(start, end);
  if (/[\s\d]/.test(wrong) || EXACT.has(wrong)) return false;
  // `2024年预算` is no `年初预算`.
  if (wrong[0] === '年' && /\d/.test(text[start - 1] ?? '')) return false;
  // 收、支总计 and 收支决算 are what they say.
  if (wrong[0] === '支' && /收[、和与及]?$/.test(text.slice(Math.max(0, start - 2), start))) return false;
  const odd = edit === 'left-out' ? phrase[at] : wrong[at];
  if (!isHan(odd) || odd === undefined) return false;
  if (edit === 'changed' && FREE.has(odd)) return false;
  // With its end or its beginning changed it may be another phrase that goes on.
  if (edit === 'changed' && at === phrase.length - 1 && isHan(text[end])) return false;
  if (edit === 'changed' && at === 0 && isHan(text[start - 1]) && !beginsWord(text, start)) return false;
  // A doubled character is told by its own rule.
  if (edit === 'put-in' && (odd === wrong[at - 1] || odd === wrong[at + 1])) return false;
  // An edit at the phrase's first character says little unless a word begins there; a line may have been broken there.
  if (at === 0 && edit === 'left-out') {
    if (
      isHan(text[start - 1])
        ? !beginsWord(text, start)
        : text
            .slice(Math.max(0, start - 6), start)
            .trimEnd()
            .endsWith(odd)
    )
      return false;
  }
  const around = hanAround(text, start, end, REACH);
  const lead = text.slice(around.start, start);
  const rest = text.slice(end, around.end);
  const before = scraps(lead + wrong + rest, lead.length, lead.length + wrong.length);
  if (before === null || before === 0) return false;
  const after = scraps(lead + phrase + rest, lead.length, lead.length + phrase.length);
  return before > (after ?? before);
}

/** Long phrases, and those that stand alone in their cell or line, leave no doubt. */
function isSure(text: string, { start, end, phrase }: Miss): boolean {
  return phrase.length >= 5 || (!isHan(text[start - 1]) && !isHan(text[end]));
}

/** Whether a word begins at `at` when read with what stands before. */
function beginsWord(text: string, at: number): boolean {
  const from = hanAround(text, at, at, REACH).start;
  let offset = from;
  for (const word of segment(text.slice(from, at + REACH))) {
    if (offset >= at) break;
    offset += word.length;
  }
  return offset === at;
}

/** How many scraps lie in `[start, end)`; null where one at its edge may belong to a word with what is outside. */
function scraps(text: string, start: number, end: number): number | null {
  const words = segment(text);
  let offset = 0;
  let count = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const next = offset + word.length;
    if (isScrap(word) && offset >= start && next <= end) {
      if (offset === start && mayJoin(words[i - 1])) return null;
      if (next === end && mayJoin(words[i + 1])) return null;
      count++;
    } else if (offset < end && next > end && offset >= start && offset > start) {
      // The last characters make a word with what follows.
      return null;
    }
    offset = next;
  }
  return count;
}

/** A single character that is no particle may make a word with its neighbour that no dictionary has. */
function mayJoin(word: string | undefined): boolean {
  return word !== undefined && word.length === 1 && isHan(word) && !'的和与及或等在对为由将并了是'.includes(word);
}

/** Of near misses that share characters, the longest phrase. */
function best(misses: readonly Miss[]): readonly Miss[] {
  const kept: Miss[] = [];
  for (const miss of misses) {
    const last = kept.at(-1);
    if (last && miss.start < last.end) {
      if (miss.phrase.length > last.phrase.length) kept[kept.length - 1] = miss;
    } else kept.push(miss);
  }
  return kept;
}

/** A slip that is known by name is told by its own rule. */
function overlapsAt(text: string, miss: Miss, wrong: string): boolean {
  const near = text.slice(Math.max(0, miss.start - wrong.length), miss.end + wrong.length);
  const at = near.indexOf(wrong);
  if (at < 0) return false;
  const start = Math.max(0, miss.start - wrong.length) + at;
  return start < miss.end && miss.start < start + wrong.length;
}
