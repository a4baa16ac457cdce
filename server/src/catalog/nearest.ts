// What a wrong code or a wrong name was probably meant to be: by the name beside it, by its digits, by likeness.
import { type Catalogue, type Classification, inForce, type Subject } from './catalogue';
import { editDistance, likeness, normalName, sameName, withoutExpenditure } from './subjectName';

/** A subject that may have been meant. `reason`: it has the very name · its digits are near · its name is like it. */
export interface Candidate {
  readonly subject: Subject;
  readonly reason: 'name' | 'digits' | 'likeness';
}

export interface Nearby {
  readonly year: number | null;
  /** Code of the 款 or 类 the row stands under, where the table shows one; its subjects come first. */
  readonly under?: string | null;
  readonly limit?: number;
}

/** How many edits turn one code into the other, level by level: `2101501` → `2101510` is 1 (a swap). */
export function digitDistance(a: string, b: string): number {
  return editDistance(a, b);
}

/** Every subject of that name, ended ones included, but for customs of writing (a closing 支出 more or less); the very name first. */
export function named(catalogue: Catalogue, classification: Classification, name: string): readonly Subject[] {
  if (name === '') return [];
  const exact = catalogue.byName(classification, name);
  const short = withoutExpenditure(name);
  const custom = catalogue.byName(classification, short !== name ? short : `${name}支出`);
  return exact.length === 0 ? custom : custom.length === 0 ? exact : [...exact, ...custom];
}

/** Codes that may have been meant by `digits` beside `name`, best first: those of that very name, then those near by digits. */
export function nearestCodes(
  catalogue: Catalogue,
  classification: Classification,
  digits: string,
  name: string,
  { year, under = null, limit = 5 }: Nearby,
): readonly Candidate[] {
  const far = (code: string): number =>
    digitDistance(code, digits) +
    (under && !code.startsWith(under) ? 2 : 0) +
    (code.length === digits.length ? 0 : 3) +
    (code.slice(0, -2) === digits.slice(0, -2) ? 0 : 1);
  const order = (a: Subject, b: Subject): number => far(a.code) - far(b.code) || (a.code < b.code ? -1 : 1);
  const same = named(catalogue, classification, name).filter((s) => usable(s, year) && s.code !== digits);
  const exact = same.filter((s) => normalName(s.name) === normalName(name));
  const byName = distinct(exact.length > 0 ? exact : same).sort(order);
  // Siblings of the code and codes with one digit changed, swapped, left out or doubled.
  const siblings = digits.length > 3 ? catalogue.children(classification, digits.slice(0, -2)) : [];
  const nearby = distinct(
    [...siblings, ...oneEditAway(digits).flatMap((code) => catalogue.byCode(classification, code))].filter(
      (s) => usable(s, year) && s.code !== digits && !sameName(s.name, name),
    ),
  );
  const like = nearby
    .filter((s) => name !== '' && likeness(s.name, name) >= 0.5)
    .sort((a, b) => likeness(b.name, name) - likeness(a.name, name) || order(a, b));
  const byDigits = nearby.filter((s) => digitDistance(s.code, digits) <= 1).sort(order);
  return [
    ...byName.map((subject) => ({ subject, reason: 'name' as const })),
    ...like.map((subject) => ({ subject, reason: 'likeness' as const })),
    ...byDigits.filter((s) => !like.includes(s)).map((subject) => ({ subject, reason: 'digits' as const })),
  ].slice(0, limit);
}

/** Subjects whose names are like `name` (likeness of at least `least`), most alike first. */
export function nearestNames(
  subjects: readonly Subject[],
  name: string,
  { year, limit = 3, least = 0.6 }: { readonly year: number | null; readonly limit?: number; readonly least?: number },
): readonly Subject[] {
  const scored = subjects.flatMap((subject) => {
    if (!usable(subject, year) || Math.abs(subject.name.length - name.length) > Math.max(3, name.length / 2)) return [];
    const score = likeness(subject.name, name);
    return score >= least ? [{ subject, score }] : [];
  });
  return scored
    .sort((a, b) => b.score - a.score || (a.subject.code < b.subject.code ? -1 : 1))
    .slice(0, limit)
    .map((s) => s.subject);
}

function usable(subject: Subject, year: number | null): boolean {
  return subject.confidence !== 'low' && inForce(subject, year);
}

function distinct(subjects: readonly Subject[]): Subject[] {
  const seen = new Set<string>();
  return subjects.filter((s) => !seen.has(s.code) && seen.add(s.code));
}

function oneEditAway(digits: string): string[] {
  const codes = new Set<string>();
  for (let i = 0; i <= digits.length; i++) {
    for (let d = 0; d <= 9; d++) {
      if (i < digits.length) codes.add(digits.slice(0, i) + d + digits.slice(i + 1));
      if (digits.length % 2 === 0) codes.add(digits.slice(0, i) + d + digits.slice(i));
    }
    if (digits.length % 2 === 0 && i < digits.length) codes.add(digits.slice(0, i) + digits.slice(i + 1));
    if (i + 1 < digits.length) codes.add(digits.slice(0, i) + (digits[i + 1] ?? '') + (digits[i] ?? '') + digits.slice(i + 2));
  }
  codes.delete(digits);
  return [...codes];
}
