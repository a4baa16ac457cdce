// What a rule reads of a draft is noted while it reads. After a keystroke it is asked again only when something it
// read has changed (`change.ts`); whatever it reads in no way named here counts as the whole draft.
import type { Block, Placed } from '../syntax/block';
import type { PlacedTable, TableIdentity } from '../tables/table';
import { lineBreakOf } from '../text/lines';
import type { Span } from '../text/span';
import type { Draft } from './draft';

/**
 * What a reader wants of a table: the same data as before, and the table is the same to it. Places need not be among
 * it: findings within a table that changed are never kept.
 */
export type Look = (placed: PlacedTable, draft: Draft) => unknown;

/** What was read of one version of a draft. Kind, level, year and entity of the report are always taken as read. */
export interface Reading {
  /** The text at any place, any block, or the ledger: no edit leaves that as it was. */
  everything: boolean;
  /** The words of all blocks of these kinds. */
  readonly kinds: Set<Block['kind']>;
  readonly tables: Set<TableIdentity | 'all'>;
  /** What these see of every table. */
  readonly looks: Set<Look>;
  /** What these lookers (`perBlock`) noted. */
  readonly lookers: Set<number>;
  /** The text of single places. */
  readonly places: Span[];
}

export function newReading(): Reading {
  return { everything: false, kinds: new Set(), tables: new Set(), looks: new Set(), lookers: new Set(), places: [] };
}

/** What was read for the sake of `reading` was read by its reader, too. */
function readToo(reader: Reading, reading: Reading): void {
  if (reader.everything) return;
  reader.everything = reading.everything;
  for (const kind of reading.kinds) reader.kinds.add(kind);
  for (const identity of reading.tables) reader.tables.add(identity);
  for (const look of reading.looks) reader.looks.add(look);
  for (const looker of reading.lookers) reader.lookers.add(looker);
  reader.places.push(...reading.places);
}

interface Reader {
  readonly draft: Draft;
  readonly reading: Reading;
}

const readers = new WeakMap<Draft, Reader>();

/** A draft as one reader sees it: each part is noted when it is asked for. */
class View implements Draft {
  constructor(
    private readonly draft: Draft,
    private readonly reading: Reading,
  ) {}

  get profile() {
    return this.draft.profile;
  }
  get catalogue() {
    return this.draft.catalogue;
  }
  get text() {
    return this.all(this.draft.text);
  }
  get lines() {
    return this.all(this.draft.lines);
  }
  get blocks() {
    return this.all(this.draft.blocks);
  }
  get ledger() {
    return this.all(this.draft.ledger);
  }
  get headings() {
    this.reading.kinds.add('heading');
    return this.draft.headings;
  }
  /** Headings, and which blocks stand under them. */
  get outline() {
    this.reading.kinds.add('heading');
    return this.draft.outline;
  }
  get tables() {
    this.reading.tables.add('all');
    return this.draft.tables;
  }

  private all<T>(part: T): T {
    this.reading.everything = true;
    return part;
  }
}

/** The same draft for one reader, whose `reading` grows with what it reads. */
export function readBy(draft: Draft, reading: Reading): Draft {
  const view = new View(draft, reading);
  readers.set(view, { draft, reading });
  return view;
}

/** The draft itself, whoever reads it. */
export function unread(draft: Draft): Draft {
  return readers.get(draft)?.draft ?? draft;
}

/** The draft itself; what its reader, if it has one, reads of it is noted. */
function noting(draft: Draft, note: (reading: Reading) => void): Draft {
  const reader = readers.get(draft);
  if (reader) note(reader.reading);
  return reader?.draft ?? draft;
}

/** The draft itself; its reader has read what one looker notes of it. */
export function readNotes(draft: Draft, looker: number): Draft {
  return noting(draft, ({ lookers }) => lookers.add(looker));
}

/** All blocks of a draft, for a reader that looks into those of `kinds` only: of any other it asks no more than its kind. */
export function blocksFor(draft: Draft, ...kinds: readonly Block['kind'][]): readonly Placed[] {
  return noting(draft, (reading) => {
    for (const kind of kinds) reading.kinds.add(kind);
  }).blocks;
}

/** The tables of one identity. */
export function tablesOf(draft: Draft, identity: TableIdentity): readonly PlacedTable[] {
  const { tables } = noting(draft, (reading) => reading.tables.add(identity));
  return tables.filter(({ table }) => table.identity === identity);
}

/** All tables, for a reader to whom a table is no more than what `look`, always the same function, sees of it. */
export function tablesAs(draft: Draft, look: Look): readonly PlacedTable[] {
  return noting(draft, ({ looks }) => looks.add(look)).tables;
}

/** The characters of one place. */
export function textAt(draft: Draft, place: Span): string {
  const { text } = noting(draft, ({ everything, places }) => {
    if (!everything) places.push(place);
  });
  return text.slice(place.start, place.end);
}

/** The line break the draft is written with; a draft with another is read anew. */
export function breakIn(draft: Draft): string {
  return lineBreakOf(unread(draft).text);
}

/** `look`, asked once about each draft, whichever rules want to know. Its answer must not go on reading. */
export function perDraft<T>(look: (draft: Draft) => T): (draft: Draft) => T {
  const known = new WeakMap<Draft, { readonly seen: T; readonly reading: Reading }>();
  return (draft) => {
    const itself = unread(draft);
    let found = known.get(itself);
    if (!found) {
      const reading = newReading();
      known.set(itself, (found = { seen: look(readBy(itself, reading)), reading }));
    }
    const reader = readers.get(draft);
    if (reader) readToo(reader.reading, found.reading);
    return found.seen;
  };
}
