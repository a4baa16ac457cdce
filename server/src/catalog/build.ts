// A catalogue from its entries: indexed by code, by name and by parent, so that a rule's question is a look-up.
import type { Catalogue, Classification, Subject } from './catalogue';
import { normalName } from './subjectName';

interface Index {
  readonly all: readonly Subject[];
  readonly codes: () => ReadonlyMap<string, readonly Subject[]>;
  readonly names: () => ReadonlyMap<string, readonly Subject[]>;
  readonly below: () => ReadonlyMap<string, readonly Subject[]>;
}

const NONE: readonly Subject[] = [];

/**
 * Indexes entries (in any order); those of one code stand with the newest first. Each index is made when it is first
 * asked for: a program that starts up waits for none of them.
 */
export function buildCatalogue(subjects: readonly Subject[]): Catalogue {
  const index = (classification: Classification): Index => {
    const all = subjects.filter((s) => s.classification === classification);
    return {
      all,
      codes: once(() => grouped(all, (s) => s.code, newestFirst)),
      names: once(() => grouped(all, (s) => normalName(s.name), byCode)),
      below: once(() => grouped(all, (s) => s.code.slice(0, -2), null)),
    };
  };
  const indexes: Record<Classification, Index> = {
    functional: index('functional'),
    department: index('department'),
    government: index('government'),
  };
  return {
    byCode: (classification, code) => indexes[classification].codes().get(code) ?? NONE,
    byName: (classification, name) => indexes[classification].names().get(normalName(name)) ?? NONE,
    children: (classification, code) => indexes[classification].below().get(code) ?? NONE,
    all: (classification) => indexes[classification].all,
  };
}

function once<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

function grouped(
  subjects: readonly Subject[],
  key: (subject: Subject) => string,
  order: ((a: Subject, b: Subject) => number) | null,
): ReadonlyMap<string, readonly Subject[]> {
  const groups = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const name = key(subject);
    const known = groups.get(name);
    if (known) known.push(subject);
    else groups.set(name, [subject]);
  }
  if (order) for (const same of groups.values()) if (same.length > 1) same.sort(order);
  return groups;
}

const byCode = (a: Subject, b: Subject): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

const TRUST = { high: 0, medium: 1, low: 2 };

function newestFirst(a: Subject, b: Subject): number {
  const end = (s: Subject): number => s.until ?? Number.MAX_SAFE_INTEGER;
  return end(b) - end(a) || (b.since ?? 0) - (a.since ?? 0) || TRUST[a.confidence] - TRUST[b.confidence];
}
