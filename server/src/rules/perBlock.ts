// What rules about a whole draft note of each of its blocks, kept by the block: after a keystroke only the block
// that was touched is read again, and a draft is gone through once for all rules together, not once for each.
import type { Block, Placed } from '../syntax/block';
import { type Profile, profileKey } from '../syntax/profile';
import type { Draft } from './draft';
import { readNotes } from './reading';
import { isSameData } from './sameData';
import { readingText, sieve } from './triggers';

/** What one rule noted of one block; spans in it are relative to the block. */
export interface Noted<T> {
  readonly placed: Placed;
  /** Index of the block in the draft. */
  readonly index: number;
  readonly noted: T;
}

/** What one rule wants of a block and all it wants: where the block stands, but not the block. */
export type Gist<T> = Pick<Noted<T>, 'index' | 'noted'> & { readonly start: number };

/** Reads one block for one rule; null: nothing there. */
type Look = (block: Block, profile: Profile) => unknown;

interface Looker {
  readonly triggers: readonly string[] | undefined;
  readonly look: Look;
  /** Whoever asks sees what was noted and nothing else of the block. */
  readonly gist: boolean;
}

/** What all lookers noted of one block, those that noted nothing left out. */
interface Notes {
  /** For how many lookers and of which report: the very same block says another thing in another's. */
  readonly key: string;
  readonly of: readonly { readonly looker: number; readonly noted: unknown }[];
}

/** Thrown by a looker: thrown again for the rule it looks for, and for no other. */
class Failed {
  constructor(readonly error: unknown) {}
}

const lookers: Looker[] = [];
const notes = new WeakMap<Block, Notes>();
const gathered = new WeakMap<Draft['blocks'], readonly (readonly Noted<unknown>[])[]>();
let touching: { readonly lookers: number; readonly of: (text: string) => readonly number[] } | null = null;

/**
 * `look` reads a block and says what a rule has to know of it, or null. It is asked about blocks whose text has one of
 * the `triggers` (undefined: all blocks), once for each. The answer is what was noted of a draft, in reading order.
 */
export function perBlock<T>(
  triggers: readonly string[] | undefined,
  look: (block: Block, profile: Profile) => T | null,
): (draft: Draft) => readonly Noted<T>[] {
  return asking(lookers.push({ triggers, look, gist: false }) - 1);
}

/**
 * The same for a rule that wants no more of a block than what is noted: when a block changes and what is noted stays the
 * same data, that rule has nothing new to see.
 */
export function gistPerBlock<T>(
  triggers: readonly string[] | undefined,
  look: (block: Block, profile: Profile) => T | null,
): (draft: Draft) => readonly Gist<T>[] {
  const ask = asking<T>(lookers.push({ triggers, look, gist: true }) - 1);
  return (draft) => ask(draft).map(({ placed, index, noted }) => ({ start: placed.start, index, noted }));
}

function asking<T>(own: number): (draft: Draft) => readonly Noted<T>[] {
  return (draft) => {
    const found = (gatheredOf(readNotes(draft, own))[own] ?? []) as readonly Noted<T>[];
    for (const { noted } of found) if (noted instanceof Failed) throw noted.error;
    return found;
  };
}

function gatheredOf(draft: Draft): readonly (readonly Noted<unknown>[])[] {
  let found = gathered.get(draft.blocks);
  if (!found) gathered.set(draft.blocks, (found = gather(draft)));
  return found;
}

function gather({ blocks, profile }: Draft): readonly (readonly Noted<unknown>[])[] {
  const found: Noted<unknown>[][] = lookers.map(() => []);
  const key = keyOf(profile);
  blocks.forEach((placed, index) => {
    for (const { looker, noted } of notesOf(placed.block, profile, key).of) found[looker]?.push({ placed, index, noted });
  });
  return found;
}

/** The lookers to which a block is another than the one before it. */
export function notedOtherwise(before: Block, after: Block, profile: Profile): readonly number[] {
  const key = keyOf(profile);
  const [old, now] = [notesOf(before, profile, key).of, notesOf(after, profile, key).of];
  const noted = (list: Notes['of'], looker: number): unknown => list.find((note) => note.looker === looker)?.noted;
  return [...new Set([...old, ...now].map((note) => note.looker))].filter(
    (looker) => !lookers[looker]?.gist || !isSameData(noted(old, looker), noted(now, looker)),
  );
}

const keyOf = (profile: Profile): string => `${lookers.length} ${profileKey(profile)}`;

function notesOf(block: Block, profile: Profile, key: string): Notes {
  let known = notes.get(block);
  if (known?.key !== key) notes.set(block, (known = lookedAt(block, profile, key)));
  return known;
}

const NONE: Notes['of'] = [];

function lookedAt(block: Block, profile: Profile, key: string): Notes {
  if (touching?.lookers !== lookers.length)
    touching = { lookers: lookers.length, of: sieve(lookers.map(({ triggers }) => triggers)) };
  let of: { looker: number; noted: unknown }[] | null = null;
  for (const looker of touching.of(readingText(block))) {
    const noted = asked(lookers[looker], block, profile);
    if (noted === null) continue;
    of ??= [];
    of.push({ looker, noted });
  }
  return { key, of: of ?? NONE };
}

function asked(looker: Looker | undefined, block: Block, profile: Profile): unknown {
  try {
    return looker?.look(block, profile) ?? null;
  } catch (error) {
    return new Failed(error);
  }
}
