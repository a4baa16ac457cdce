// A subject row belongs where it stands. Where its code would take it to another 类 or 款, and neither its name nor the
// rows around it go there, the code is what is wrong: the row stays, as the subject its place and its name say it is.
import { bundledCatalogue } from '../catalog/bundled';
import { classificationOf, parentOf, type Subject } from '../catalog/catalogue';
import { sameName } from '../catalog/subjectName';

/** A subject row among others, as far as its place depends on it. */
export interface Placing {
  readonly digits: string;
  readonly name: string;
  /** The code of the row one level up that it stands under; null when there is none. */
  readonly over: string | null;
  /** The code of the subject row right below; null when the subjects end. */
  readonly next: string | null;
  /** All the codes of the table, as written. */
  readonly written: ReadonlySet<string>;
}

/** The code that a row with a mistyped one stands for; null where nothing says which, undefined where its code is in place. */
export function codeByPlace(row: Placing): string | null | undefined {
  const { digits, name, over, next, written } = row;
  if (digits.length === 3) return classByPlace(row);
  if (over === null || digits.startsWith(over)) return undefined;
  const known = bundledCatalogue();
  const kind = classificationOf(over);
  const named = kind ? codesNamed(known.children(kind, over), name) : [];
  const homeless = !written.has(parentOf(digits) ?? '');
  const goesOn = next?.startsWith(over) ?? false;
  // 行政运行 is the name of a 项 in many a 款: a code that bears its name is out of place only in the midst of another group.
  if (isNameOf(digits, name) && !(named.length > 0 && homeless && goesOn)) return undefined;
  // Without a name that belongs here, its own 款 must be missing and nothing of another one follow.
  const closes = next === null || next.length < digits.length;
  if (named.length === 0 && !(homeless && (closes || goesOn))) return undefined;
  const below = next !== null && next.length > digits.length ? [next.slice(0, digits.length)] : [];
  const [code = null, another] = named.length > 0 ? named : below;
  return code === null || another !== undefined || written.has(code) ? null : code;
}

/** A 类 has nothing above it: the subjects below it tell, where they and its name are of one 类 that stands nowhere else. */
function classByPlace({ digits, name, next, written }: Placing): string | undefined {
  if (next === null || next.length === 3 || next.startsWith(digits) || isNameOf(digits, name)) return undefined;
  const code = next.slice(0, 3);
  return isNameOf(code, name) && !written.has(code) ? code : undefined;
}

function isNameOf(code: string, name: string): boolean {
  const kind = classificationOf(code);
  return kind !== null && codesNamed(bundledCatalogue().byCode(kind, code), name).length > 0;
}

function codesNamed(subjects: readonly Subject[], name: string): readonly string[] {
  return [...new Set(subjects.flatMap((subject) => (sameName(subject.name, name) ? [subject.code] : [])))];
}
