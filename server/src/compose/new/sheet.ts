// Empty tables of a new draft, written with tabs: title, whose they are, header rows as official tables have them,
// and a row or two to type into.
import { bundledCatalogue } from '../../catalog/bundled';
import { inForce } from '../../catalog/catalogue';

export type Row = readonly string[];

/** `n` empty cells. */
export const empty = (n: number): string[] => Array<string>(n).fill('');
/** A cell merged over `n` columns. */
export const over = (text: string, n: number): string[] => [text, ...empty(n - 1)];

export interface Sheet {
  /** `表3`, `公开05表`; null for none. */
  readonly number: string | null;
  readonly title: string;
  /** `编制单位：某局　　单位：万元`. */
  readonly meta: string;
  readonly rows: readonly Row[];
  /** Said under the table. */
  readonly notes: readonly string[];
}

/** The paragraphs of a table. */
export function sheetParagraphs({ number, title, meta, rows, notes }: Sheet): string[] {
  const grid = rows.map((row) => row.join('\t')).join('\n');
  return [...(number === null ? [] : [number]), title, meta, grid, ...notes];
}

const BUDGET_CLASSES =
  '201 202 203 204 205 206 207 208 209 210 211 212 213 214 215 216 217 219 220 221 222 223 224 227 229 230 231 232 233 234';
const FINAL_CLASSES = '201 202 203 204 205 206 207 208 210 211 212 213 214 215 216 217 219 220 221 222 223 224 229 231 232 234';

/** The 类 a 总表 lists, with their names of that year. */
export function classesFor(kind: 'budget' | 'final-accounts', year: number): { readonly code: string; readonly name: string }[] {
  const catalogue = bundledCatalogue();
  return (kind === 'budget' ? BUDGET_CLASSES : FINAL_CLASSES).split(' ').flatMap((code) => {
    const entries = catalogue.byCode('functional', code);
    const subject = entries.find((one) => inForce(one, year));
    return subject ? [{ code, name: subject.name }] : [];
  });
}

/** A row of an empty table the writer types into: blanks for code and name, nothing for the amounts. */
export function openRow(codes: number, amounts: number): Row {
  return ['【科目编码】', ...empty(codes - 1), '【科目名称】', ...empty(amounts)];
}
