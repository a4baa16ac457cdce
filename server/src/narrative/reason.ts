// Reasons that only say a thing rose or fell: `主要原因是：宣传事务经费增加。`
import type { Span } from '../text/span';
import { signOf } from './direction';

export interface ReasonGiven {
  /** The direction word. */
  readonly span: Span;
  readonly word: string;
  readonly sign: 1 | -1 | 0;
  /** What is said to have moved, squashed. */
  readonly words: string;
  /** The mention it follows. */
  readonly after: number;
}

const REASON = /主要原因(?:是|为)?\s?:?\s?([^,。;:]{2,50}?)(增加|减少|增长|下降|保持不变|不变)\s?(?=[。;]|$)/g;

/** The reasons of `text` (folded) from `from` to `to` that are nothing but a thing and a direction. */
export function reasonsIn(text: string, from: number, to: number, after: number): ReasonGiven[] {
  const gap = text.slice(from, to);
  if (!gap.includes('主要原因')) return [];
  return [...gap.matchAll(REASON)].map((match) => {
    const word = match[2] ?? '';
    const end = from + match.index + match[0].trimEnd().length;
    return {
      span: { start: end - word.length, end },
      word,
      sign: word.endsWith('不变') ? 0 : signOf(word),
      words: (match[1] ?? '').replace(/\s+/g, ''),
      after,
    };
  });
}
