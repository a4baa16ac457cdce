// In which order other drafts are offered to be compared with: last year's report of the same kind first, then the
// budget that final accounts are of, then the rest; alike ones as they come. Pure.

export interface Named {
  readonly name: string;
}

const yearIn = (words: string): number | null => {
  const year = /20\d\d(?=\s?年)/.exec(words)?.[0] ?? /(?<!\d)20\d\d(?!\d)/.exec(words)?.[0];
  return year === undefined ? null : Number(year);
};
const kindIn = (words: string): string | null => /[预决]算/.exec(words)?.[0] ?? null;

/** `own` is the name of the draft, or its first lines where it has no name yet. */
export function inOrderFor<T extends Named>(own: string, others: readonly T[]): T[] {
  const [year, kind] = [yearIn(own), kindIn(own)];
  const rank = ({ name }: T): number => {
    const [its, itsKind] = [yearIn(name), kindIn(name)];
    const same = kind === null || itsKind === null || itsKind === kind;
    if (year === null || its === null) return same ? 2 : 3;
    if (same && its === year - 1) return 0;
    return !same && kind === '决算' && its === year ? 1 : 4;
  };
  return [...others].sort((a, b) => rank(a) - rank(b));
}
