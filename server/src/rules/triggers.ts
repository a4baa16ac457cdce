// Most texts hold nothing of what most rules look for. A rule that can say so names the words one of which must
// occur, and one pass over a text's characters tells which of many rules to ask at all.
import type { Block } from '../syntax/block';

/** The text of a block as rules read it: a paragraph's or a note's without its cuts. Triggers are looked for there. */
export function readingText(block: Block): string {
  return block.kind === 'paragraph' || block.kind === 'note' ? block.flow.text : block.text;
}

/** Lists are bits of small integers. */
const BITS = 30;

/**
 * For many lists of triggers (undefined: always wanted) one question: which of them does a text touch? Answers with
 * their indices in order. The time is one look a character, and a search for the words whose first character is there.
 */
export function sieve(lists: readonly (readonly string[] | undefined)[]): (text: string) => readonly number[] {
  const groups = Math.ceil(lists.length / BITS);
  const noBits = (): Int32Array => new Int32Array(groups);
  const put = (bits: Int32Array, list: number): void => {
    const group = Math.floor(list / BITS);
    bits[group] = (bits[group] ?? 0) | (1 << (list % BITS));
  };
  /** By first character: a small number for those that begin a word. */
  const kinds = new Uint16Array(65536);
  /** By that number: the lists that have it for a word, and those with a longer word that begins with it. */
  const sure: Int32Array[] = [noBits()];
  const maybe: Int32Array[] = [noBits()];
  const longer: { readonly word: string; readonly kind: number }[][] = lists.map(() => []);
  const always = noBits();
  lists.forEach((words, list) => {
    if (words === undefined) put(always, list);
    for (const word of words ?? []) {
      const first = word.charCodeAt(0);
      const kind = (kinds[first] ||= sure.length);
      sure[kind] ??= noBits();
      maybe[kind] ??= noBits();
      put((word.length === 1 ? sure : maybe)[kind] ?? always, list);
      if (word.length > 1) longer[list]?.push({ word, kind });
    }
  });
  const seen = new Uint8Array(sure.length);
  const certain = noBits();
  const possible = noBits();
  const has = (list: number, text: string): boolean => {
    for (const { word, kind } of longer[list] ?? []) if (seen[kind] === 1 && text.includes(word)) return true;
    return false;
  };
  return (text) => {
    certain.set(always);
    possible.fill(0);
    seen.fill(0);
    for (let i = 0; i < text.length; i++) {
      const kind = kinds[text.charCodeAt(i)] as number;
      if (kind === 0 || seen[kind] === 1) continue;
      seen[kind] = 1;
      const known = sure[kind] as Int32Array;
      const more = maybe[kind] as Int32Array;
      for (let group = 0; group < groups; group++) {
        certain[group] = (certain[group] as number) | (known[group] as number);
        possible[group] = (possible[group] as number) | (more[group] as number);
      }
    }
    const touched: number[] = [];
    for (let group = 0; group < groups; group++) {
      const known = certain[group] as number;
      for (let left = known | (possible[group] as number); left !== 0; left &= left - 1) {
        const bit = left & -left;
        const list = group * BITS + 31 - Math.clz32(bit);
        if ((known & bit) !== 0 || has(list, text)) touched.push(list);
      }
    }
    return touched;
  };
}
