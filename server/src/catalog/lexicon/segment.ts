// Cuts a stretch of Chinese into words, with the dictionary every JavaScript engine brings along (ICU's, by
// `Intl.Segmenter`) and the field's own words on top. Slow by the standards of this program (some ten
// microseconds a character): for judging a suspect place, never for reading a draft.
import { FIELD_WORDS, FREE } from './words';

const LONGEST = 4;
let segmenter: Intl.Segmenter | null | undefined;

function engine(): Intl.Segmenter | null {
  if (segmenter === undefined) {
    segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  }
  return segmenter;
}

/** The same few places are judged again and again: reports have most of their words in common. */
const MOST_KEPT = 5_000;
const kept = new Map<string, readonly string[]>();

/** The words of `text` in order; every character by itself in an engine that has no dictionary. */
export function segment(text: string): readonly string[] {
  let words = kept.get(text);
  if (words) return words;
  words = cut(text);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, words);
  return words;
}

function cut(text: string): readonly string[] {
  const icu = engine();
  if (!icu) return [...text];
  const pieces = Array.from(icu.segment(text), (s) => s.segment);
  const words: string[] = [];
  for (let i = 0; i < pieces.length; ) {
    let take = 1;
    let word = pieces[i] ?? '';
    for (let n = 2, joined = word; n <= LONGEST && i + n <= pieces.length; n++) {
      joined += pieces[i + n - 1] ?? '';
      if (joined.length > LONGEST) break;
      if (FIELD_WORDS.has(joined)) {
        take = n;
        word = joined;
      }
    }
    words.push(word);
    i += take;
  }
  return words;
}

/** Whether words can be told at all here. */
export function canSegment(): boolean {
  return engine() !== null;
}

const HAN = /^\p{Script=Han}$/u;

/** A single character that is no word by itself: what is left when a word lost or changed a character. */
export function isScrap(word: string): boolean {
  return word.length === 1 && HAN.test(word) && !FREE.has(word);
}
