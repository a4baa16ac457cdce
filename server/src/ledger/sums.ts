// Whether a sum holds, by the precision its figures are shown to: exactly, within rounding, or not. And which
// of the guessed sums are believed at all.
import { MILLION } from '../money/unit';
import type { Statement, SumRelation } from './model';
import { familyOf } from './tables/recogniseTables';

export type SumVerdict = 'exact' | 'rounding' | 'failed';

/** total − Σ parts, in millionths. */
export function residualOf(relation: SumRelation, values: readonly number[]): number {
  let rest = values[relation.total] ?? 0;
  for (const part of relation.parts) rest -= part.sign * (values[part.at] ?? 0);
  return rest;
}

/**
 * Twice the tolerance: Σ of one unit of the last digit of every term. One figure copied to the same precision has none,
 * and what is nothing was not rounded to it: among thirty parts of a form most are nothing.
 */
export function toleranceOf(relation: SumRelation, statements: readonly Statement[]): number {
  // Heads and vehicles are counted, not rounded.
  if (isCount(statements[relation.total])) return 0;
  const total = statements[relation.total]?.ulp ?? 0;
  let sum = total;
  let rounded = 0;
  for (const part of relation.parts) {
    const statement = statements[part.at];
    if (!statement || statement.value === 0) continue;
    sum += statement.ulp;
    rounded++;
  }
  return rounded === 1 && sum === 2 * total ? 0 : sum;
}

const isCount = (statement: Statement | undefined): boolean => statement?.unit === 'count' && statement.ulp === MILLION;

export function verdictOf(relation: SumRelation, residual: number, tolerance: number): SumVerdict {
  if (residual === 0) return 'exact';
  if (relation.force === 'atMost' && residual > 0) return 'exact';
  return Math.abs(residual) * 2 <= tolerance ? 'rounding' : 'failed';
}

/** Every figure of a sum, the total first. */
export function figuresOf(sum: SumRelation): number[] {
  const figures = [sum.total];
  for (const part of sum.parts) figures.push(part.at);
  return figures;
}

/** A sum that is believed, and how it fares by the figures as written. */
export interface Judged {
  readonly sum: SumRelation;
  readonly verdict: SumVerdict;
}

/**
 * The sums to be believed. A pattern that fails in most of its cases is a wrong guess (or a wrong parse), not
 * many errors; a guess with nothing to bear it out is no evidence.
 */
export function believed(relations: readonly SumRelation[], statements: readonly Statement[]): Judged[] {
  const values = statements.map((statement) => statement.value);
  const tally = new Map<string, { held: number; failed: number }>();
  const judged = relations.map((sum) => {
    const verdict = verdictOf(sum, residualOf(sum, values), toleranceOf(sum, statements));
    const family = familyOf(sum);
    let count = tally.get(family);
    if (!count) tally.set(family, (count = { held: 0, failed: 0 }));
    if (verdict === 'failed') count.failed++;
    else count.held++;
    return { sum, verdict, count };
  });
  const kept: Judged[] = [];
  for (const { sum, verdict, count } of judged) {
    const { held, failed } = count;
    switch (sum.force) {
      case 'certain':
      case 'atMost':
        if (failed < 3 || held >= failed) kept.push({ sum, verdict });
        break;
      case 'guess':
      case 'tentative':
        if (held >= failed && held > 0) kept.push({ sum, verdict });
        else if (failed <= 2) kept.push({ sum: { ...sum, force: 'tentative' }, verdict });
        break;
      case 'evidence':
        if (verdict !== 'failed' || failed <= held + 1) kept.push({ sum, verdict });
    }
  }
  return kept;
}
