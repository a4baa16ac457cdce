// The subject catalogue (政府收支分类科目) as rules ask it: by code, by name, by year. Built from data files
// (`functional`, `economic`), or from a writer's own official CSV of the year, which takes precedence.

/** functional 支出功能分类 (3/5/7 digits) · department 部门预算支出经济分类 (301, 30101) · government 政府预算支出经济分类 (501, 50101). */
export type Classification = 'functional' | 'department' | 'government';

/** general 一般公共预算 · govfund 政府性基金 · soe 国有资本经营 · social 社会保险基金. */
export type Fund = 'general' | 'govfund' | 'soe' | 'social';

export interface Subject {
  readonly classification: Classification;
  readonly code: string;
  readonly name: string;
  /** Fiscal years in which it was in force; null: not known to have changed. */
  readonly since: number | null;
  readonly until: number | null;
  /** low: unsure whether it exists; never used to accuse. */
  readonly confidence: 'high' | 'medium' | 'low';
  /** Which budget's subject it is; functional subjects only, and null where the official file does not say. */
  readonly fund: Fund | null;
}

export interface Catalogue {
  /** Every entry the code ever had (renamed ones included), newest first; empty when unknown. */
  byCode(classification: Classification, code: string): readonly Subject[];
  /** Every entry of that (squashed) name. */
  byName(classification: Classification, name: string): readonly Subject[];
  /** Entries directly below a code (款 of a 类, 项 of a 款). */
  children(classification: Classification, code: string): readonly Subject[];
  all(classification: Classification): readonly Subject[];
}

/** 功能分类 codes begin with 2, 部门经济分类 with 3, 政府经济分类 with 5; 3, 5 or (functional) 7 digits. Null for anything else. */
export function classificationOf(code: string): Classification | null {
  if (!/^(?:2\d{2}(?:\d{2}){0,2}|[35]\d{2}(?:\d{2})?)$/.test(code)) return null;
  return code[0] === '2' ? 'functional' : code[0] === '3' ? 'department' : 'government';
}

/** The code one level up (`2101501` → `21015` → `210`); null for a 类. */
export function parentOf(code: string): string | null {
  return code.length > 3 ? code.slice(0, -2) : null;
}

/** In force in that year; without a year, the entries not known to have ended. */
export function inForce(subject: Subject, year: number | null): boolean {
  if (year === null) return subject.until === null;
  return (subject.since ?? 0) <= year && year <= (subject.until ?? Number.POSITIVE_INFINITY);
}
