// A catalogue from its entries: indexed by code, by name and by parent, so that a rule's question is a look-up.
import type { Catalogue, Classification, Subject } from './catalogue';
import { normalName } from './subjectName';

interface Index {
  readonly all: Subject[];
  readonly codes: Map<string, Subject[]>;
  readonly names: Map<string, Subject[]>;
  readonly below: Map<string, Subject[]>;
}

const NONE: readonly Subject[] = [];

/** Indexes entries (in any order); those of one code stand with the newest first, official ones before all. */
export function buildCatalogue(subjects: readonly Subject[]): Catalogue {
  const indexes: Record<Classification, Index> = { functional: empty(), department: empty(), government: empty() };
  for (const subject of subjects) {
    const index = indexes[subject.classification];
    index.all.push(subject);
    push(index.codes, subject.code, subject);
    push(index.names, normalName(subject.name), subject);
    push(index.below, subject.code.slice(0, -2), subject);
  }
  for (const { codes, names } of Object.values(indexes)) {
    for (const same of codes.values()) if (same.length > 1) same.sort(newestFirst);
    for (const same of names.values()) if (same.length > 1) same.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  }
  return {
    byCode: (classification, code) => indexes[classification].codes.get(code) ?? NONE,
    byName: (classification, name) => indexes[classification].names.get(normalName(name)) ?? NONE,
    children: (classification, code) => indexes[classification].below.get(code) ?? NONE,
    all: (classification) => indexes[classification].all,
  };
}

function empty(): Index {
  return { all: [], codes: new Map(), names: new Map(), below: new Map() };
}

function push(map: Map<string, Subject[]>, key: string, subject: Subject): void {
  const known = map.get(key);
  if (known) known.push(subject);
  else map.set(key, [subject]);
}

const TRUST = { high: 0, medium: 1, low: 2 };

function newestFirst(a: Subject, b: Subject): number {
  const end = (s: Subject): number => s.until ?? Number.MAX_SAFE_INTEGER;
  return end(b) - end(a) || (b.since ?? 0) - (a.since ?? 0) || TRUST[a.confidence] - TRUST[b.confidence];
}
