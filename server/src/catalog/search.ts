// Finds subjects by what a writer types: the beginning of a code, part of a name, its pinyin initials, or
// something near them. Used by completion and by `gouji codes`.
import { type Catalogue, type Classification, inForce, type Subject } from './catalogue';
import { pinyinInitials } from './initials';
import { likeness, normalName } from './subjectName';

/** A subject found. `score` orders hits: higher is nearer; of equal ones the higher level and the smaller code come first. */
export interface Hit {
  readonly subject: Subject;
  readonly score: number;
}

export interface SearchOptions {
  /** Only these; all three when left out. */
  readonly classifications?: readonly Classification[];
  readonly limit?: number;
  /** Also entries that are not in force in the year (they come last). */
  readonly retired?: boolean;
}

const ALL: readonly Classification[] = ['functional', 'department', 'government'];

/** Subjects of `year` that answer `query`, best first. */
export function searchSubjects(
  catalogue: Catalogue,
  query: string,
  year: number | null,
  { classifications = ALL, limit = 50, retired = false }: SearchOptions = {},
): readonly Hit[] {
  const wanted = normalName(query).toLowerCase();
  if (wanted === '') return [];
  const score = /^\d+$/.test(wanted) ? byDigits(wanted) : /^[a-z]+$/.test(wanted) ? byInitials(wanted) : byName(wanted);
  const hits: Hit[] = [];
  for (const classification of classifications) {
    for (const subject of catalogue.all(classification)) {
      const now = inForce(subject, year);
      if (!now && !retired) continue;
      const found = score(subject) - (now ? 0 : 50) - (subject.confidence === 'low' ? 5 : 0);
      if (found > 0) hits.push({ subject, score: found });
    }
  }
  const order = (a: Subject, b: Subject): number =>
    ALL.indexOf(a.classification) - ALL.indexOf(b.classification) || a.code.length - b.code.length || (a.code < b.code ? -1 : 1);
  return hits.sort((a, b) => b.score - a.score || order(a.subject, b.subject)).slice(0, limit);
}

type Score = (subject: Subject) => number;

const byDigits =
  (digits: string): Score =>
  ({ code }) =>
    code === digits ? 100 : code.startsWith(digits) ? 80 : code.length > 3 && code.slice(3).startsWith(digits) ? 55 : 0;

const byInitials =
  (letters: string): Score =>
  ({ name }) => {
    const initials = pinyinInitials(name);
    return initials === letters ? 100 : initials.startsWith(letters) ? 80 : initials.includes(letters) ? 60 : 0;
  };

const byName =
  (wanted: string): Score =>
  ({ name }) => {
    const plain = normalName(name);
    if (plain === wanted) return 100;
    if (plain.startsWith(wanted)) return 85;
    if (plain.includes(wanted)) return 75;
    if (inOrder(plain, wanted)) return 60;
    const like = wanted.length >= 3 ? likeness(plain, wanted) : 0;
    return like >= 0.6 ? 50 + like * 9 : 0;
  };

/** Every character of `wanted` occurs in `text`, in that order (`医保经办` in `医疗保障经办事务`). */
function inOrder(text: string, wanted: string): boolean {
  if (wanted.length < 2) return false;
  let at = -1;
  for (const c of wanted) {
    at = text.indexOf(c, at + 1);
    if (at < 0) return false;
  }
  return true;
}
