// Commas and stops of the Latin keyboard inside Chinese sentences. Said once a paragraph (once a table, once a draft
// that is set so throughout), with a repair for all of them. Brackets and colons are left alone: half-width ones are a matter of taste.

import type { Block } from '../../syntax/block';
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import type { Finding } from '../finding';
import { type Noted, perBlock } from '../perBlock';
import { defineRule } from '../rule';
import { isLeftover, readingOf } from './_reading';

/** What has to stand behind one: Chinese, or for a full stop the end of its line. Never beside a digit: `1,234.5`. */
const AFTER_COMMA = /\s?[\u4e00-\u9fff（“《]/y;
const AFTER_STOP = /[ \t]*(?:[\r\n]|$)/y;
/** Chinese before it, or the close of a Chinese bracket. */
const BEFORE = /[\u4e00-\u9fff）”》]/;
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', '.': '。' };

/** By character: 1 for the full-width signs, 2 for the half-width ones. */
const SIGNS = new Uint8Array(65536);
for (const sign of '，；') SIGNS[sign.charCodeAt(0)] = 1;
for (const sign of ',;.') SIGNS[sign.charCodeAt(0)] = 2;

/** So many half-width signs, more than full-width ones, are how the whole text is set. */
const THROUGHOUT = 20;

interface Place {
  readonly span: Span;
  readonly sign: string;
}

interface Signs {
  readonly narrow: readonly Place[];
  readonly wide: number;
}

const signs = perBlock([',', ';', '.', '，', '；'], signsIn);

export default defineRule({
  id: 'halfwidth-punctuation',
  code: 'W104',
  severity: 'info',
  scope: 'draft',
  title: say('半角标点', 'Half-width punctuation'),
  why: say('中文句子里用了半角标点。', 'Punctuation of the Latin keyboard stands in a Chinese sentence.'),
  basis: 'GB/T 15834—2011《标点符号用法》：中文用全角标点。',
  examples: [
    { bad: '支持全民参加培训⟦,⟧确保工作顺利进行。', fixed: '支持全民参加培训，确保工作顺利进行。' },
    { bad: '加强队伍建设⟦,⟧提高能力;夯实基础,取得实效。', fixed: '加强队伍建设，提高能力；夯实基础，取得实效。' },
    { bad: '确保基层经办工作顺利进行⟦.⟧', fixed: '确保基层经办工作顺利进行。' },
    { good: '本年收入1,234.50万元，见 www.example.cn 公开页。' },
  ],
  *check(draft) {
    const blocks = signs(draft);
    const here = ({ placed, noted }: Noted<Signs>): Place[] =>
      noted.narrow.map(({ span, sign }) => ({ sign, span: shift(span, placed.start) }));
    const narrow = blocks.reduce((sum, { noted }) => sum + noted.narrow.length, 0);
    // Text set in half-width signs throughout, as some converters leave it, is one finding and not one a paragraph.
    if (narrow >= THROUGHOUT && narrow > blocks.reduce((sum, { noted }) => sum + noted.wide, 0)) {
      yield* told(blocks.flatMap(here), true);
      return;
    }
    for (const block of blocks) {
      if (block.noted.narrow.length === 0) continue;
      const places = here(block);
      for (const stop of [false, true]) {
        const alike = places.filter((place) => (place.sign === '.') === stop);
        if (alike.length > 0) yield* told(alike, false);
      }
    }
  },
});

/** One finding for all of `places`, at the first of them. */
function* told(places: readonly Place[], throughout: boolean): Iterable<Finding> {
  const [first, ...others] = places;
  if (!first) return;
  const wide = WIDE[first.sign] ?? '';
  const count = places.length;
  const zh = others.length === 0 ? '' : throughout ? `，全文共${count}处` : `，此处共${count}处`;
  const en = others.length === 0 ? '' : throughout ? ` (${count} in this draft)` : ` (${count} places here)`;
  yield {
    span: first.span,
    message: say(
      `中文句子里的“${first.sign}”应为全角“${wide}”${zh}。`,
      `“${first.sign}” in a Chinese sentence should be the full-width “${wide}”${en}.`,
    ),
    related: others.slice(0, 20).map((place) => ({ span: place.span, message: say('同样的半角标点。', 'The same here.') })),
    fixes: [
      {
        title:
          others.length > 0
            ? say(`全部改为全角（${count}处）`, `Make all ${count} full-width`)
            : say(`改为“${wide}”`, `Change to “${wide}”`),
        kind: 'safe',
        preferred: true,
        edits: places.map((place) => ({ span: place.span, newText: WIDE[place.sign] ?? place.sign })),
      },
    ],
  };
}

/** The half-width signs of a block, and how many full-width ones it has. */
function signsIn(block: Block): Signs | null {
  const reading = readingOf(block);
  if (!reading || block.kind === 'contents') return null;
  const { text } = reading;
  const commas: Place[] = [];
  const stops: Place[] = [];
  let wide = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = SIGNS[text.charCodeAt(i)] ?? 0;
    if (kind === 0) continue;
    if (kind === 1) wide++;
    if (kind === 1 || !BEFORE.test(text[i - 1] ?? '')) continue;
    const sign = text[i] ?? '';
    const after = sign === '.' ? AFTER_STOP : AFTER_COMMA;
    after.lastIndex = i + 1;
    if (!after.test(text)) continue;
    const span = reading.span(i, i + 1);
    if (!isLeftover(block, span)) (sign === '.' ? stops : commas).push({ span, sign });
  }
  return wide + commas.length + stops.length > 0 ? { narrow: [...commas, ...stops], wide } : null;
}
