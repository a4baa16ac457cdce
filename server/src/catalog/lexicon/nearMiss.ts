// Finds stretches of text that are one edit (a character left out, put in, changed, two swapped) away from a
// fixed phrase. An edited phrase of four characters or more keeps its first two or its last two, so two look-ups
// a character find every candidate: time grows with the text, not with the number of phrases.

export interface NearMiss {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  /** left-out the text lacks a character of the phrase · put-in it has one too many · changed · swapped */
  readonly edit: 'left-out' | 'put-in' | 'changed' | 'swapped';
  /** Where in the phrase. */
  readonly at: number;
}

export interface PhraseIndex {
  readonly heads: ReadonlyMap<number, readonly string[]>;
  readonly tails: ReadonlyMap<number, readonly string[]>;
  /** By character: 1 where it begins a head, 2 where it begins a tail. Most characters are neither. */
  readonly starts: Uint8Array;
}

/** Two characters as one small number; those that differ may share one, so a match is always compared. */
const pair = (text: string, at: number): number => ((text.charCodeAt(at) & 0x7fff) << 15) | (text.charCodeAt(at + 1) & 0x7fff);

export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const heads = new Map<number, string[]>();
  const tails = new Map<number, string[]>();
  const starts = new Uint8Array(65536);
  const put = (map: Map<number, string[]>, flag: number, phrase: string, at: number): void => {
    const known = map.get(pair(phrase, at));
    if (known) known.push(phrase);
    else map.set(pair(phrase, at), [phrase]);
    const code = phrase.charCodeAt(at);
    starts[code] = (starts[code] ?? 0) | flag;
  };
  for (const phrase of phrases) {
    put(heads, 1, phrase, 0);
    put(tails, 2, phrase, phrase.length - 2);
  }
  return { heads, tails, starts };
}

/** Near misses in order of their start; those inside or overlapping an exact phrase at least as long are left out. */
export function nearMisses(text: string, index: PhraseIndex): readonly NearMiss[] {
  const found: NearMiss[] = [];
  const exact: { start: number; end: number }[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const flags = index.starts[text.charCodeAt(i)] ?? 0;
    if (flags === 0) continue;
    const key = pair(text, i);
    const heads = flags & 1 ? index.heads.get(key) : undefined;
    if (heads) for (const phrase of heads) forward(text, i, phrase, found, exact);
    const tails = flags & 2 ? index.tails.get(key) : undefined;
    if (tails) for (const phrase of tails) backward(text, i + 2, phrase, found);
  }
  if (found.length === 0) return found;
  return found
    .filter((miss) => !exact.some((e) => e.start < miss.end && miss.start < e.end && covers(e, miss)))
    .sort((a, b) => a.start - b.start);
}

/** An exact phrase excuses a near miss it holds all of, or nearly. */
function covers(exact: { start: number; end: number }, miss: NearMiss): boolean {
  return exact.start <= miss.start && exact.end >= miss.end;
}

/** Whether `phrase` from its `from`th character on stands in the text at `at`. */
function goesOn(text: string, at: number, phrase: string, from: number): boolean {
  for (let k = phrase.length - 1; k >= from; k--) if (text.charCodeAt(at + k - from) !== phrase.charCodeAt(k)) return false;
  return true;
}

/** The phrase's first two characters stand at `start`. */
function forward(text: string, start: number, phrase: string, found: NearMiss[], exact: { start: number; end: number }[]): void {
  let k = 0;
  while (k < phrase.length && text.charCodeAt(start + k) === phrase.charCodeAt(k)) k++;
  if (k < 2) return;
  const at = start + k;
  if (k === phrase.length) {
    exact.push({ start, end: at });
    return;
  }
  const left = phrase.length - k;
  const add = (edit: NearMiss['edit'], end: number): void => {
    found.push({ start, end, phrase, edit, at: k });
  };
  // A phrase cut short at its very end is another phrase as often as not.
  if (left > 1 && goesOn(text, at, phrase, k + 1)) add('left-out', at + left - 1);
  if (at < text.length && goesOn(text, at + 1, phrase, k + 1)) add('changed', at + left);
  if (goesOn(text, at + 1, phrase, k)) add('put-in', at + 1 + left);
  if (
    left > 1 &&
    text.charCodeAt(at) === phrase.charCodeAt(k + 1) &&
    text.charCodeAt(at + 1) === phrase.charCodeAt(k) &&
    goesOn(text, at + 2, phrase, k + 2)
  ) {
    add('swapped', at + left);
  }
}

/** The phrase's last two characters end at `end`; only an edit within its first two is looked for. */
function backward(text: string, end: number, phrase: string, found: NearMiss[]): void {
  let k = phrase.length - 1;
  let at = end - 1;
  while (k >= 0 && at >= 0 && text.charCodeAt(at) === phrase.charCodeAt(k)) {
    k--;
    at--;
  }
  if (k < 0 || k > 1 || k > phrase.length - 3) return;
  const begins = (start: number): boolean => start >= 0 && (k === 0 || text.charCodeAt(start) === phrase.charCodeAt(0));
  if (begins(at + 1 - k)) found.push({ start: at + 1 - k, end, phrase, edit: 'left-out', at: k });
  if (at >= 0 && begins(at - k)) found.push({ start: at - k, end, phrase, edit: 'changed', at: k });
  if (k === 1 && at >= 1 && text[at] === phrase[0] && text[at - 1] === phrase[1]) {
    found.push({ start: at - 1, end, phrase, edit: 'swapped', at: 0 });
  }
}
