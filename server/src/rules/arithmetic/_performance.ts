// The performance tables of a draft with their places, for the rules about them.
import { type FundingGroup, type PerformanceForm, performanceForm } from '../../ledger/performance/form';
import type { PlacedTable } from '../../tables/table';
import { type Span, shift } from '../../text/span';
import { perDraft, tablesOf } from '../reading';

export interface PlacedForm {
  readonly placed: PlacedTable;
  readonly form: PerformanceForm;
  /** A span of the form as one of the draft. */
  at(span: Span): Span;
}

export const performanceForms = perDraft((draft): readonly PlacedForm[] =>
  tablesOf(draft, 'performance').flatMap((placed) => {
    const form = performanceForm(placed.table);
    return form && form.indicators.length > 0 ? [{ placed, form, at: (span: Span) => shift(span, placed.start) }] : [];
  }),
);

/** The year's budget of a form: of several totals, the last. */
export function budgetOf(form: PerformanceForm): FundingGroup | null {
  return form.funding.at(-1) ?? null;
}

/** What comes from the budget: the total less other money. */
export function fiscalOf(group: FundingGroup): number {
  return group.total.value - group.parts.reduce((sum, part) => sum + (part.role === 'other' ? part.value : 0), 0);
}

/** Its name for messages. */
export const nameOf = (form: PerformanceForm): string => form.project?.text.replace(/\s+/g, '') ?? '';
