// Most texts hold nothing of what most rules look for. A rule that can say so names the words one of which must
// occur, and one pass over a text's characters tells which of many rules to ask at all.
import type { Block } from '../syntax/block';

/** The text of a block as rules read it: a paragraph's or a note's without its cuts. Triggers are looked for there. */
export function readingText(block: Block): string {
  return block.kind === 'paragraph' || block.kind === 'note' ? block.flow.text : block.text;
}

/** Whether `text` has one of the words; with no words named, any text may matter. */
export function isTriggered(triggers: readonly string[] | undefined, text: string): boolean {
  return triggers === undefined || triggers.some((word) => text.includes(word));
}

/** Lists are bits of small integers. */
const BITS = 30;

/**
 * For many lists of triggers (undefined: always wanted) one question: which of them does a text touch? Answers with
 * their indices in order. The time is one look a character, and a search for the words whose first character is there.
 */
export function sieve(lists: readonly (readonly string[] | undefined)[]): (text: string) => readonly number[] {
  const kinds = new Uint16Array(65536);
  /** By first character: which lists have a word that begins with it, one bit a list. */
  const wanting: number[][] = [[]];
  const groups = Math.ceil(lists.length / BITS);
  const always: number[] = Array.from({ length: groups }, () => 0);
  const put = (bits: number[], list: number): void => {
    const group = Math.floor(list / BITS);
    bits[group] = (bits[group] ?? 0) | (1 << (list % BITS));
  };
  lists.forEach((words, list) => {
    if (words === undefined) put(always, list);
    for (const word of words ?? []) {
      const first = word.charCodeAt(0);
      let kind = kinds[first] ?? 0;
      if (kind === 0) {
        kind = wanting.length;
        kinds[first] = kind;
        wanting.push(Array.from({ length: groups }, () => 0));
      }
      put(wanting[kind] ?? [], list);
    }
  });
  const words = lists.map((list) => (list ?? []).map((word) => ({ word, kind: kinds[word.charCodeAt(0)] ?? 0 })));
  const seen = new Uint8Array(wanting.length);
  return (text) => {
    const bits = [...always];
    seen.fill(0);
    for (let i = 0; i < text.length; i++) {
      const kind = kinds[text.charCodeAt(i)] ?? 0;
      if (kind === 0 || seen[kind] === 1) continue;
      seen[kind] = 1;
      const more = wanting[kind] ?? [];
      for (let group = 0; group < groups; group++) bits[group] = (bits[group] ?? 0) | (more[group] ?? 0);
    }
    const touched: number[] = [];
    for (let group = 0; group < groups; group++) {
      for (let left = bits[group] ?? 0; left !== 0; left &= left - 1) {
        const list = group * BITS + 31 - Math.clz32(left & -left);
        // A word of one character is known from the pass already; a longer one only if its first was there.
        const known = words[list] ?? [];
        if (known.length === 0 || known.some(({ word, kind }) => seen[kind] === 1 && (word.length === 1 || text.includes(word))))
          touched.push(list);
      }
    }
    return touched;
  };
}
