// Commas and stops of the Latin keyboard inside Chinese sentences. Said once a paragraph (once a table), with a
// repair for all of them. Brackets and colons are left alone: half-width ones are a matter of taste.
import { say } from '../../text/say';
import type { Edit } from '../finding';
import { defineRule } from '../rule';
import { isLeftover, readingOf } from './_reading';

/** Chinese behind it; a full stop ends its line. Never beside a digit: `1,234.5`. */
const COMMA = /[,;](?=\s?[\u4e00-\u9fff（“《])/g;
const STOP = /\.(?=[ \t]*(?:[\r\n]|$))/g;
/** Chinese before it, or the close of a Chinese bracket. */
const BEFORE = /[\u4e00-\u9fff）”》]/;
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', '.': '。' };

export default defineRule({
  id: 'halfwidth-punctuation',
  code: 'W104',
  severity: 'info',
  scope: 'block',
  title: say('半角标点', 'Half-width punctuation'),
  why: say('中文句子里用了半角标点。', 'Punctuation of the Latin keyboard stands in a Chinese sentence.'),
  basis: 'GB/T 15834—2011《标点符号用法》：中文用全角标点。',
  examples: [
    { bad: '支持全民参加培训⟦,⟧确保工作顺利进行。', fixed: '支持全民参加培训，确保工作顺利进行。' },
    { bad: '加强队伍建设⟦,⟧提高能力;夯实基础,取得实效。', fixed: '加强队伍建设，提高能力；夯实基础，取得实效。' },
    { bad: '确保基层经办工作顺利进行⟦.⟧', fixed: '确保基层经办工作顺利进行。' },
    { good: '本年收入1,234.50万元，见 www.example.cn 公开页。' },
  ],
  *check(block) {
    const reading = readingOf(block);
    if (!reading || block.kind === 'contents') return;
    for (const pattern of [COMMA, STOP]) {
      const places = [...reading.text.matchAll(pattern)]
        .filter((match) => BEFORE.test(reading.text[match.index - 1] ?? ''))
        .map((match) => ({ span: reading.span(match.index, match.index + 1), sign: match[0] }))
        .filter((place) => !isLeftover(block, place.span));
      const [first, ...others] = places;
      if (!first) continue;
      const edits: Edit[] = places.map((place) => ({ span: place.span, newText: WIDE[place.sign] ?? place.sign }));
      const wide = WIDE[first.sign] ?? '';
      yield {
        span: first.span,
        message: say(
          `中文句子里的“${first.sign}”应为全角“${wide}”${others.length > 0 ? `，此处共${places.length}处` : ''}。`,
          `“${first.sign}” in a Chinese sentence should be the full-width “${wide}”${others.length > 0 ? ` (${places.length} places here)` : ''}.`,
        ),
        related: others.slice(0, 20).map((place) => ({ span: place.span, message: say('同样的半角标点。', 'The same here.') })),
        fixes: [
          {
            title:
              others.length > 0
                ? say(`全部改为全角（${places.length}处）`, `Make all ${places.length} full-width`)
                : say(`改为“${wide}”`, `Change to “${wide}”`),
            kind: 'safe',
            preferred: true,
            edits,
          },
        ],
      };
    }
  },
});
