// Whether a sum holds, by the precision its figures are shown to: exactly, within rounding, or not. And which
// of the guessed sums are believed at all.
import type { Statement, SumRelation } from './model';
import { familyOf } from './tables/recogniseTables';

export type SumVerdict = 'exact' | 'rounding' | 'failed';

/** total − Σ parts, in millionths. */
export function residualOf(relation: SumRelation, values: readonly number[]): number {
  let rest = values[relation.total] ?? 0;
  for (const part of relation.parts) rest -= part.sign * (values[part.at] ?? 0);
  return rest;
}

/** Twice the tolerance: Σ of one unit of the last digit of every term. One figure copied to the same precision has none. */
export function toleranceOf(relation: SumRelation, statements: readonly Statement[]): number {
  const total = statements[relation.total]?.ulp ?? 0;
  const [only] = relation.parts;
  if (relation.parts.length === 1 && only && statements[only.at]?.ulp === total) return 0;
  let sum = total;
  for (const part of relation.parts) sum += statements[part.at]?.ulp ?? 0;
  return sum;
}

export function verdictOf(relation: SumRelation, residual: number, tolerance: number): SumVerdict {
  if (residual === 0) return 'exact';
  if (relation.force === 'atMost' && residual > 0) return 'exact';
  return Math.abs(residual) * 2 <= tolerance ? 'rounding' : 'failed';
}

/**
 * The sums to be believed. A pattern that fails in most of its cases is a wrong guess (or a wrong parse), not
 * many errors; a guess with nothing to bear it out is no evidence.
 */
export function believed(
  relations: readonly SumRelation[],
  statements: readonly Statement[],
  values: readonly number[],
): SumRelation[] {
  const tally = new Map<string, { held: number; failed: number }>();
  const failed = relations.map((relation) => {
    const bad = verdictOf(relation, residualOf(relation, values), toleranceOf(relation, statements)) === 'failed';
    let count = tally.get(familyOf(relation));
    if (!count) tally.set(familyOf(relation), (count = { held: 0, failed: 0 }));
    if (bad) count.failed++;
    else count.held++;
    return bad;
  });
  const kept: SumRelation[] = [];
  relations.forEach((relation, i) => {
    const { held, failed: bad } = tally.get(familyOf(relation)) ?? { held: 0, failed: 0 };
    switch (relation.force) {
      case 'certain':
      case 'atMost':
        if (bad < 3 || held >= bad) kept.push(relation);
        break;
      case 'guess':
      case 'tentative':
        if (held >= bad && held > 0) kept.push(relation);
        else if (bad <= 2) kept.push({ ...relation, force: 'tentative' });
        break;
      case 'evidence':
        kept.push(relation);
    }
    if (kept.at(-1) === relation && relation.force === 'evidence' && failed[i] && bad > held + 1) kept.pop();
  });
  return kept;
}
