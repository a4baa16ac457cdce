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

/** Phrases that share their first two characters (or their last two), and what rules most of them out at a glance. */
interface Kin {
  readonly phrases: readonly string[];
  /** Of heads, the third and the fourth character; of tails, the first of those of four characters (else 0), and the one before the last two. */
  readonly near: Uint16Array;
  readonly far: Uint16Array;
}

/** Kin by two characters, both given by their letters: each has a small number as the first of a pair, another as the second. */
interface Pairs {
  readonly first: Uint16Array;
  readonly second: Uint16Array;
  readonly width: number;
  /** By both numbers: one more than the place among `kin`; 0 for none. */
  readonly at: Uint16Array;
  readonly kin: readonly Kin[];
}

export interface PhraseIndex {
  /** By character: a small number, its letter, for those that phrases are written with; 0 for all others. */
  readonly letters: Uint16Array;
  readonly heads: Pairs;
  readonly tails: Pairs;
  readonly longest: number;
}

export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const letters = new Uint16Array(65536);
  let count = 0;
  for (const phrase of phrases) for (let i = 0; i < phrase.length; i++) letters[phrase.charCodeAt(i)] ||= ++count;
  return {
    letters,
    heads: pairsOf(phrases, letters, count, () => 0, codeAt(2), codeAt(3)),
    tails: pairsOf(
      phrases,
      letters,
      count,
      (phrase) => phrase.length - 2,
      (phrase) => (phrase.length === 4 ? phrase.charCodeAt(0) : 0),
      (phrase) => phrase.charCodeAt(phrase.length - 3),
    ),
    longest: phrases.reduce((most, phrase) => Math.max(most, phrase.length), 0),
  };
}

/** The code unit at `at`. */
const codeAt =
  (at: number) =>
  (phrase: string): number =>
    phrase.charCodeAt(at);

type Of = (phrase: string) => number;

function pairsOf(phrases: readonly string[], letters: Uint16Array, count: number, pairAt: Of, near: Of, far: Of): Pairs {
  const groups = new Map<string, string[]>();
  for (const phrase of phrases) {
    const pair = phrase.slice(pairAt(phrase), pairAt(phrase) + 2);
    const group = groups.get(pair);
    if (group) group.push(phrase);
    else groups.set(pair, [phrase]);
  }
  const first = new Uint16Array(count + 1);
  const second = new Uint16Array(count + 1);
  const letter = (pair: string, at: number): number => letters[pair.charCodeAt(at)] ?? 0;
  let [firsts, seconds] = [0, 0];
  for (const pair of groups.keys()) {
    first[letter(pair, 0)] ||= ++firsts;
    second[letter(pair, 1)] ||= ++seconds;
  }
  const width = seconds + 1;
  const at = new Uint16Array((firsts + 1) * width);
  const kin = [...groups].map(([pair, group], i): Kin => {
    at[(first[letter(pair, 0)] ?? 0) * width + (second[letter(pair, 1)] ?? 0)] = i + 1;
    return {
      phrases: group,
      near: Uint16Array.from(group, near),
      far: Uint16Array.from(group, far),
    };
  });
  return { first, second, width, at, kin };
}

interface Exact {
  readonly start: number;
  readonly end: number;
}

/** Near misses in order of their start; those inside or overlapping an exact phrase at least as long are left out. */
export function nearMisses(text: string, { letters, heads, tails, longest }: PhraseIndex): readonly NearMiss[] {
  const found: NearMiss[] = [];
  const exact: Exact[] = [];
  let letter = 0;
  for (let i = 0; i < text.length; i++) {
    const before = letter;
    letter = letters[text.charCodeAt(i)] as number;
    if (letter === 0 || before === 0) continue;
    const head = kinAt(heads, before, letter);
    if (head) begun(text, i - 1, head, found, exact);
    const tail = kinAt(tails, before, letter);
    if (tail) ended(text, i + 1, tail, found);
  }
  if (found.length === 0) return found;
  return found.filter((miss) => !isExcused(miss, exact, longest)).sort((a, b) => a.start - b.start);
}

function kinAt({ first, second, width, at, kin }: Pairs, before: number, letter: number): Kin | undefined {
  const known = at[(first[before] as number) * width + (second[letter] as number)] as number;
  return known === 0 ? undefined : kin[known - 1];
}

/** The code unit at `at`; outside the text one that no phrase has, a number of the same kind as the others. */
const unitAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0xffff);

/** Two characters of a phrase stand at `start`. Unless one of the next two is near its place, no one edit makes the rest fit. */
function begun(text: string, start: number, kin: Kin, found: NearMiss[], exact: Exact[]): void {
  const third = unitAt(text, start + 2);
  const fourth = unitAt(text, start + 3);
  const { phrases, near, far } = kin;
  for (let i = 0; i < near.length; i++) {
    if (near[i] !== third && near[i] !== fourth && far[i] !== third && far[i] !== fourth) continue;
    forward(text, start, phrases[i] ?? '', found, exact);
  }
}

/** The last two characters of a phrase end at `end`. Of a longer phrase the one before them has to stand there too. */
function ended(text: string, end: number, kin: Kin, found: NearMiss[]): void {
  const third = unitAt(text, end - 3);
  const fourth = unitAt(text, end - 4);
  const { phrases, near, far } = kin;
  for (let i = 0; i < far.length; i++) {
    if (far[i] !== third && near[i] !== third && near[i] !== fourth) continue;
    backward(text, end, phrases[i] ?? '', found);
  }
}

/** An exact phrase excuses a near miss it holds all of. `exact` goes by its starts. */
function isExcused(miss: NearMiss, exact: readonly Exact[], longest: number): boolean {
  let low = 0;
  let high = exact.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((exact[middle]?.start ?? 0) <= miss.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i--) {
    const { start, end } = exact[i] as Exact;
    if (start + longest < miss.end) return false;
    if (end >= miss.end) return true;
  }
  return false;
}

/** Whether `phrase` from its `from`th character on stands in the text at `at`. */
function goesOn(text: string, at: number, phrase: string, from: number): boolean {
  for (let k = phrase.length - 1; k >= from; k--) if (text.charCodeAt(at + k - from) !== phrase.charCodeAt(k)) return false;
  return true;
}

/** The phrase's first two characters stand at `start`. */
function forward(text: string, start: number, phrase: string, found: NearMiss[], exact: Exact[]): void {
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
