// A choice the template left to the author: `增加（减少）`, `大于（小于）`, or the brackets kept around the word chosen.

import { fold } from '../../text/fold';
import { say } from '../../text/say';
import { type Span, span } from '../../text/span';
import type { Draft } from '../draft';
import type { Fix } from '../finding';
import { textAt } from '../reading';
import { defineRule } from '../rule';
import { choicesIn, directionOf } from './_alternatives';
import { customarySentence } from './_fundSection';
import { type Place, report } from './_leftovers';

export default defineRule({
  id: 'unresolved-alternative',
  code: 'T103',
  severity: 'warning',
  scope: 'draft',
  title: say('二选一未选：增加（减少）', 'Alternative not resolved: 增加（减少）'),
  why: say(
    '模板给出两种说法让填写人选一个。两个都留着，读者不知道是增是减。',
    'The template offers two words to choose from. With both left in, the reader cannot tell whether it rose or fell.',
  ),
  basis: '决算公开要求对增减变动情况作出说明，变动的方向必须明确。',
  examples: [
    {
      bad: '与2023年度相比，本年支出⟦增加（减少）⟧12.50万元，⟦增长（下降）⟧3.1%。',
      fixed: '与2023年度相比，本年支出增加12.50万元，增长3.1%。',
    },
    {
      bad: '结余分配0.00万元，较2023年度决算数⟦增加（减少）⟧0万元，⟦增长（下降）⟧0%，主要原因是没有此项支出。',
      fixed: '结余分配0.00万元，与2023年度决算数持平，主要原因是没有此项支出。',
    },
    {
      bad: '年初预算为80.00万元，支出决算为75.20万元，完成年初预算的94%。决算数⟦大于（小于）⟧预算数的主要原因是厉行节约。',
      fixed: '年初预算为80.00万元，支出决算为75.20万元，完成年初预算的94%。决算数小于预算数的主要原因是厉行节约。',
    },
    { bad: '财政拨款收入⟦（减少）⟧12.50万元，⟦(下降)⟧3.1%。', fixed: '财政拨款收入减少12.50万元，下降3.1%。' },
    { bad: '会议费⟦增加/减少⟧2.00万元，主要是会议次数变化。', fixed: '会议费增加2.00万元，主要是会议次数变化。' },
    { good: '本年支出增加12.50万元（减少的项目支出除外），增长3.1%。' },
    {
      bad: '决算数小于预算数⟦（或与预算数持平）⟧的主要原因是厉行节约。',
      fixed: '决算数小于预算数的主要原因是厉行节约。',
    },
    { good: '净增加（扣除上年结转）12.50万元，减少（含收回）3.00万元。' },
  ],
  *check(draft) {
    yield* report(draft, ['alternative'], (place) => {
      const section = customarySentence(draft, place.block);
      const words = choicesIn(place.text);
      const fixes = /^[(（]/.test(place.text)
        ? place.mark.shape === 'kept'
          ? bracketFixes(place, words)
          : [deletion(place)]
        : choiceFixes(draft, place, words);
      return {
        span: place.span,
        message:
          place.mark.shape === 'kept'
            ? say(
                `“${place.text}”外面的括号是模板留下的，应为“${words[0] ?? ''}”。`,
                `The brackets around “${place.text}” are the template's; it should read “${words[0] ?? ''}”.`,
              )
            : say(
                `“${place.text}”没有选定：请按实际情况留下一个。`,
                `“${place.text}” was not decided: keep the word that applies.`,
              ),
        fixes: [...fixes, ...(section ? [section] : [])],
      };
    });
  },
});

/** `（或与预算数持平）` behind what was chosen. */
const deletion = (place: Place): Fix => ({
  title: say(`删去“${place.text}”`, `Delete “${place.text}”`),
  kind: 'suggestion',
  preferred: true,
  edits: [{ span: place.span, newText: '' }],
});

function bracketFixes(place: Place, words: readonly string[]): Fix[] {
  const word = words[0] ?? '';
  return [
    {
      title: say(`去掉括号：${word}`, `Remove the brackets: ${word}`),
      kind: 'suggestion',
      preferred: true,
      edits: [{ span: place.span, newText: word }],
    },
  ];
}

/** How far around an alternative its sentence is looked at. */
const AROUND = 240;

function choiceFixes(draft: Draft, place: Place, words: readonly string[]): Fix[] {
  const before = fold(textAt(draft, { start: Math.max(0, place.span.start - AROUND), end: place.span.start }));
  const after = fold(textAt(draft, { start: place.span.end, end: place.span.end + AROUND }));
  const even = evenFix(place, before, after);
  const likely = even ? undefined : likelyWord(words, before, after);
  const offered = likely !== undefined && !words.includes(likely) ? [likely, ...words] : words;
  const choices = [...new Set(offered)].map(
    (word): Fix => ({
      title: say(`改为“${word}”`, `Change to “${word}”`),
      kind: 'suggestion',
      ...(word === likely && { preferred: true }),
      edits: [{ span: place.span, newText: word }],
    }),
  );
  return even ? [even, ...choices] : choices;
}

const ZERO_AMOUNT = /^ ?0(?:\.0{1,4})? ?(?:万元|元|人|辆|个|批次|人次)/;
const ZERO_RATE = /^ ?, ?(?:增长|下降|增加|减少)(?: ?[(/] ?(?:增长|下降|增加|减少) ?\)?)? ?0(?:\.0{1,4})? ?%/;
const CHANGE_BEFORE = /(?:增加|减少)(?: ?[(/] ?(?:增加|减少) ?\)?)? ?0(?:\.0{1,4})? ?(?:万元|元) ?, ?$/;
const RATE_AFTER = /^ ?0(?:\.0{1,4})? ?%/;
const COMPARED = /(比|较)(?=[^,。;:比较]{2,16}$)/;

/** A change of nothing is not a change: `较上年增加（减少）0万元，增长（下降）0%` → `与上年持平`. */
function evenFix(place: Place, before: string, after: string): Fix | null {
  const amount = ZERO_AMOUNT.exec(after);
  let whole: Span | null = null;
  if (amount) {
    const rate = ZERO_RATE.exec(after.slice(amount[0].length));
    whole = span(place.span.start, place.span.end + amount[0].length + (rate?.[0].length ?? 0));
  } else {
    const rate = RATE_AFTER.exec(after);
    const change = rate && CHANGE_BEFORE.exec(before);
    if (rate && change) whole = span(place.span.start - change[0].length, place.span.end + rate[0].length);
  }
  if (!whole) return null;
  const lead = before.slice(0, before.length - (place.span.start - whole.start));
  const compared = COMPARED.exec(lead);
  const at = whole.start - lead.length + (compared?.index ?? 0);
  return {
    title: say('改为“持平”', 'Say that it is unchanged: 持平'),
    kind: 'suggestion',
    preferred: true,
    edits: [...(compared ? [{ span: span(at, at + 1), newText: '与' }] : []), { span: whole, newText: '持平' }],
  };
}

const OUTTURN =
  /预算(?:数|总额)?为? ?([\d,]{1,20}(?:\.\d{1,6})?) ?万元[^。]{0,60}?决算(?:数|总额)?为? ?([\d,]{1,20}(?:\.\d{1,6})?) ?万元/g;
const CHOSEN_CHANGE = /(增加|减少)(?: ?[\d,.X]{1,20}) ?(?:万元|元) ?, ?$/;

/** The word the figures beside it call for; undefined where they do not say. */
function likelyWord(words: readonly string[], before: string, after: string): string | undefined {
  const bySign = (sign: number): string | undefined => words.find((word) => directionOf(word) === sign);
  if (/^ ?(?:年初)?预算数/.test(after) && /决算数 ?$/.test(before)) {
    const figures = [...before.matchAll(OUTTURN)].at(-1);
    if (!figures) return undefined;
    const order = compare(figures[2] ?? '', figures[1] ?? '');
    return order === 0 ? '等于' : bySign(order);
  }
  const chosen = CHOSEN_CHANGE.exec(before)?.[1];
  return chosen === undefined ? undefined : bySign(directionOf(chosen));
}

/** Compares two amounts as written, exactly: their digits with the points aligned. */
function compare(a: string, b: string): number {
  const [wholeA = '', partA = ''] = a.replaceAll(',', '').split('.');
  const [wholeB = '', partB = ''] = b.replaceAll(',', '').split('.');
  const x = BigInt(wholeA + partA.padEnd(6, '0'));
  const y = BigInt(wholeB + partB.padEnd(6, '0'));
  return x === y ? 0 : x > y ? 1 : -1;
}
