// Commas and stops of the Latin keyboard inside Chinese sentences. Said once a paragraph (once a table, once a draft
// that is set so throughout), with a repair for all of them. Brackets and colons are left alone: half-width ones are a matter of taste.

import type { Block } from '../../syntax/block';
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import type { Finding } from '../finding';
import { defineRule } from '../rule';
import { isLeftover, readingOf } from './_reading';

/** Chinese behind it; a full stop ends its line. Never beside a digit: `1,234.5`. */
const COMMA = /[,;](?=\s?[\u4e00-\u9fff（“《])/g;
const STOP = /\.(?=[ \t]*(?:[\r\n]|$))/g;
/** Chinese before it, or the close of a Chinese bracket. */
const BEFORE = /[\u4e00-\u9fff）”》]/;
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', '.': '。' };

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

const known = new WeakMap<Block, Signs>();

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
    const blocks = draft.blocks.map(({ block, start }) => ({ ...signsIn(block), start }));
    const places = blocks.flatMap(({ narrow, start }) => narrow.map((place) => ({ ...place, span: shift(place.span, start) })));
    // Text set in half-width signs throughout, as some converters leave it, is one finding and not one a paragraph.
    if (places.length >= THROUGHOUT && places.length > blocks.reduce((sum, { wide }) => sum + wide, 0)) {
      yield* told(places, true);
      return;
    }
    for (const { narrow, start } of blocks) {
      if (narrow.length === 0) continue;
      const here = narrow.map((place) => ({ ...place, span: shift(place.span, start) }));
      for (const stop of [false, true]) {
        const alike = here.filter((place) => (place.sign === '.') === stop);
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
function signsIn(block: Block): Signs {
  let signs = known.get(block);
  if (!signs) known.set(block, (signs = readSigns(block)));
  return signs;
}

function readSigns(block: Block): Signs {
  const reading = readingOf(block);
  if (!reading || block.kind === 'contents') return { narrow: [], wide: 0 };
  const narrow = [COMMA, STOP]
    .flatMap((pattern) => [...reading.text.matchAll(pattern)])
    .filter((match) => BEFORE.test(reading.text[match.index - 1] ?? ''))
    .map((match) => ({ span: reading.span(match.index, match.index + 1), sign: match[0] }))
    .filter((place) => !isLeftover(block, place.span));
  return { narrow, wide: reading.text.match(/[，；]/g)?.length ?? 0 };
}
