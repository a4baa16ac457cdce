// What kind of report a draft is. Read from its cover and title; `unknown` wherever the draft does not say.

/** 预算公开 or 决算公开. */
export type ReportKind = 'budget' | 'final-accounts' | 'unknown';

/** 部门 (a department with the units under it) or 单位 (one unit). */
export type ReportLevel = 'department' | 'unit' | 'unknown';

export interface Profile {
  readonly kind: ReportKind;
  readonly level: ReportLevel;
  /** The report's fiscal year (年度), e.g. 2024; null where the draft does not say. */
  readonly year: number | null;
  /** The reporting department or unit (编制部门/单位) as on the cover; null where the draft does not say. */
  readonly entity: string | null;
}

/** The same for two profiles that say the same: what is remembered of a block holds for reports of one profile. */
export function profileKey({ kind, level, year, entity }: Profile): string {
  return `${kind} ${level} ${year} ${entity}`;
}
