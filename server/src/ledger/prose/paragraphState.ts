// Where the reader of one paragraph is: what is spoken of, which lists are open, what could head the next.
import type { Narrative, SpokenDirection, When } from '../../narrative/mention';
import type { Note, Paragraph, Placed } from '../../syntax/block';
import type { Fund } from '../keys';
import type { OpenList, Part, Thing } from './lists';
import type { Reading } from './reading';

/** An amount of change that waits for its rate. */
export interface Change {
  readonly at: number;
  readonly direction: SpokenDirection;
  readonly base: When | null;
  readonly thing: Thing;
  used: boolean;
}

export interface ParagraphState {
  readonly reading: Reading;
  readonly placed: Placed<Paragraph | Note>;
  readonly narrative: Narrative;
  /** Statement of each mention; -1 where its figure cannot be held exactly. */
  readonly at: number[];
  /** Lists opened in this paragraph, the innermost last. */
  readonly lists: OpenList[];
  /** Figures that a list opening now would be about. */
  group: Map<string, Part>;
  thing: Thing | null;
  /** What was spoken of before a reason began; a new sentence goes back to it. */
  main: Thing | null;
  change: Change | null;
  rate: { readonly direction: SpokenDirection; readonly thing: Thing } | null;
  /** What the list being read is about: its parts' names are looked up under it. */
  subject: { readonly code: string | null; readonly fund: Fund | null; readonly carry: boolean };
  /** The next comparison to look at. */
  comparison: number;
  /** The next reason to look at. */
  given: number;
}
