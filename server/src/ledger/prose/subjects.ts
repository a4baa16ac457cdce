// Subject names and paths of the prose → codes: first by the draft's own tables, then by the catalogue.
import { bundledCatalogue } from '../../catalog/bundled';
import { inForce } from '../../catalog/catalogue';
import { named } from '../../catalog/nearest';
import { normalName, withoutExpenditure } from '../../catalog/subjectName';
import type { PathPart } from '../../narrative/mention';
import type { PlacedTable, Table } from '../../tables/table';
import { byLabel } from '../../text/labels';
import { projectSubject } from '../keys';

const LENGTH: Readonly<Record<PathPart['level'], number>> = { class: 3, section: 5, item: 7 };

/** The functional subjects and projects that stand in a draft's tables. */
export interface Subjects {
  /** Normal name (without a closing 支出) → codes. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Code → normal name. */
  readonly names: ReadonlyMap<string, string>;
  /** Project subjects (`p:…`). */
  readonly projects: ReadonlySet<string>;
  /** How many 项 the tables have: a list of fewer is not complete. */
  readonly items: number;
  readonly year: number | null;
}

interface TableNames {
  readonly rows: readonly (readonly [code: string, name: string])[];
  readonly projects: readonly string[];
}

const known = new WeakMap<Table, TableNames>();

const nameKey = byLabel((name: string): string => withoutExpenditure(normalName(name)));

function namesOf(table: Table): TableNames {
  let names = known.get(table);
  if (!names) {
    const rows: [string, string][] = [];
    const projects = new Set<string>();
    for (const { subject, name, project } of table.rows) {
      if (subject !== null && name !== '' && /^2\d{2}(?:\d{2}){0,2}$/.test(subject)) rows.push([subject, nameKey(name)]);
      if (project !== '') projects.add(projectSubject(project));
    }
    known.set(table, (names = { rows, projects: [...projects] }));
  }
  return names;
}

/** Everything that subjects are made of. */
export interface Sources {
  readonly names: readonly TableNames[];
  readonly headings: readonly string[];
  readonly year: number | null;
}

export function sourcesOf(tables: readonly PlacedTable[], headings: readonly string[], year: number | null): Sources {
  return { names: tables.map(({ table }) => namesOf(table)), headings, year };
}

/** Whether both make the same subjects: a keystroke in a figure changes a table and none of its names. */
export function sameSources(a: Sources, b: Sources): boolean {
  const same = (x: readonly string[], y: readonly string[]): boolean =>
    x.length === y.length && x.every((one, i) => one === y[i]);
  return (
    a.year === b.year &&
    same(a.headings, b.headings) &&
    a.names.length === b.names.length &&
    a.names.every((own, t) => {
      const other = b.names[t];
      if (own === other) return true;
      return (
        other !== undefined &&
        same(own.projects, other.projects) &&
        own.rows.length === other.rows.length &&
        own.rows.every(([code, name], i) => code === other.rows[i]?.[0] && name === other.rows[i]?.[1])
      );
    })
  );
}

export function subjectsOf(tables: readonly PlacedTable[], headings: readonly string[], year: number | null): Subjects {
  return subjectsFrom(sourcesOf(tables, headings, year));
}

export function subjectsFrom({ names: tables, headings, year }: Sources): Subjects {
  const codes = new Map<string, Set<string>>();
  const names = new Map<string, string>();
  const projects = new Set<string>();
  for (const own of tables) {
    for (const [code, name] of own.rows) {
      const home = codes.get(name);
      if (home) home.add(code);
      else codes.set(name, new Set([code]));
      if (!names.has(code)) names.set(code, name);
    }
    for (const project of own.projects) projects.add(project);
  }
  for (const title of headings) projects.add(projectSubject(title));
  const items = [...names.keys()].filter((code) => code.length === 7).length;
  return { codes, names, projects, items, year };
}

/** The code of a path; null when it could be several, or none. */
export function codeOfPath(parts: readonly PathPart[], subjects: Subjects): string | null {
  const last = parts.at(-1);
  if (!last) return null;
  const length = LENGTH[last.level];
  const own = [...(subjects.codes.get(nameKey(last.name)) ?? [])].filter((code) => code.length === length);
  const best = bestFit(own, parts, (code) => subjects.names.get(code) ?? catalogueName(code));
  if (best !== null) return best;
  const listed = named(bundledCatalogue(), 'functional', last.name).filter(
    (s) => s.code.length === length && inForce(s, subjects.year),
  );
  return bestFit(
    listed.map((s) => s.code),
    parts,
    catalogueName,
  );
}

function catalogueName(code: string): string {
  return nameKey(bundledCatalogue().byCode('functional', code)[0]?.name ?? '');
}

/** The one code whose parents bear most of the path's names (a misspelt parent does not matter); null on a tie. */
function bestFit(codes: readonly string[], parts: readonly PathPart[], nameOf: (code: string) => string): string | null {
  let best: string | null = null;
  let most = -1;
  let tie = false;
  for (const code of new Set(codes)) {
    const score = parts.filter((part) => nameOf(code.slice(0, LENGTH[part.level])) === nameKey(part.name)).length;
    if (score > most) {
      best = code;
      most = score;
      tie = false;
    } else if (score === most) tie = true;
  }
  return tie || most * 2 < parts.length ? null : best;
}

/** Whether the catalogue has any subject of that name, one or many. */
export function isSubjectName(name: string): boolean {
  return named(bundledCatalogue(), 'functional', name).length > 0;
}

/** The code a bare name means, a 类 first; null when it could be several. `under`: the code it must stand below. */
export function codeOfName(name: string, subjects: Subjects, under: string | null): string | null {
  const key = nameKey(name);
  // 其他支出 is what the list before it left over, and only by chance the 类 of that name.
  if (key.length < 2 || key === nameKey('其他支出')) return null;
  const fits = (code: string): boolean => under === null || (code.startsWith(under) && code.length > under.length);
  const own = [...(subjects.codes.get(key) ?? [])].filter(fits);
  const found = pick(own);
  if (found !== null || own.length > 0) return found;
  // Not in the tables: a 类 is sure by its name alone, a longer name where only one subject has it.
  const listed = named(bundledCatalogue(), 'functional', name).filter((s) => inForce(s, subjects.year) && fits(s.code));
  const all = [...new Set(listed.map((s) => s.code))];
  const [only] = all;
  if (all.length === 1 && only !== undefined && (only.length === 3 || key.length >= 6 || under !== null)) return only;
  return pick(all.filter((code) => code.length === 3));
}

/** The only code, or the only one of the highest level (其他支出 is 类, 款 and 项 at once). */
function pick(codes: readonly string[]): string | null {
  const shortest = Math.min(...codes.map((code) => code.length));
  const top = [...new Set(codes.filter((code) => code.length === shortest))];
  const [only] = top;
  return top.length === 1 && only !== undefined ? only : null;
}

/** The project of that name (`p:…`), if the draft knows one. */
export function projectOfName(name: string, subjects: Subjects): string | null {
  const subject = projectSubject(name);
  return subject.length > 5 && subjects.projects.has(subject) ? subject : null;
}
