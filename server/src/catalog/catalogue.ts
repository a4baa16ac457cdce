// The subject catalogue (政府收支分类科目) as rules ask it: by code, by name, by year. Built from data files
// (`functional`, `economic`), or from a writer's own official CSV of the year, which takes precedence.

/** functional 支出功能分类 (3/5/7 digits) · department 部门预算支出经济分类 (301, 30101) · government 政府预算支出经济分类 (501, 50101). */
export type Classification = 'functional' | 'department' | 'government';

export interface Subject {
  readonly classification: Classification;
  readonly code: string;
  readonly name: string;
  /** Fiscal years in which it was in force; null: not known to have changed. */
  readonly since: number | null;
  readonly until: number | null;
  /** low: unsure whether it exists; never used to accuse. */
  readonly confidence: 'high' | 'medium' | 'low';
  /** Which fund's subject it is: general 一般公共预算, fund 政府性基金, capital 国有资本经营, other. Functional only. */
  readonly fund: string | null;
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
