// A direction word that contradicts no word beside it, but what is said elsewhere of the same change (财政拨款收入增加81万元,
// 财政拨款支出减少81万元), or the sum of changes it is a part of. Only amounts that agree to the digit are asked: a figure that
// is wrong is told as one.
import { type Disputes, turnedRound, type Way } from './disputed';
import type { Gathered } from './gather';
import { atTime } from './keys';
import type { Complaint } from './ledger';
import type { Direction, Relation, Statement, SumRelation } from './model';
import { opposite } from './ratios';
import { figuresOf, residualOf, toleranceOf, verdictOf } from './sums';

export interface Opposed {
  readonly complaints: readonly Complaint[];
  /** What the prose claims, its changes going the way they went. */
  readonly claims: readonly Relation[];
}

/** `alike`: changes that are one change, or those of quantities that change together. `figureOf`: see `settleDisputes`. */
export function opposedWords(
  { statements, prose, directions }: Gathered,
  { claims, changes }: Disputes,
  alike: readonly (readonly number[])[],
  figureOf: (key: string) => number,
): Opposed {
  const words = new Map<number, Direction>();
  for (const { at, direction } of directions) if (!changes.has(prose + at)) words.set(prose + at, direction);
  const wayOf = (at: number): Way => changes.get(at) ?? words.get(at)?.sign ?? 0;
  const wrong = new Map<number, readonly number[]>();
  for (const group of alike) {
    const said = group.filter((at) => wayOf(at) !== 0 && (statements[at]?.value ?? 0) !== 0);
    for (const same of sameValues(said, statements)) {
      const up = same.filter((at) => wayOf(at) > 0).length;
      if (up === 0 || up === same.length) continue;
      const way = wayByFigures(same, statements, figureOf) || Math.sign(2 * up - same.length);
      if (way === 0) continue;
      for (const at of same)
        if (wayOf(at) !== way && words.has(at))
          wrong.set(
            at,
            same.filter((other) => wayOf(other) === way),
          );
    }
  }
  const turned = (claim: Relation): Relation =>
    claim.kind === 'sum' && wrong.size > 0
      ? figuresOf(claim).reduce((sum, at) => (wrong.has(prose + at) ? turnedRound(sum, at) : sum), claim)
      : claim;
  const before = wrong.size > 0 ? claims.map(turned) : claims;
  const inSums = turnedInSums(before, statements, prose, words, wrong);
  for (const [at, of] of inSums) wrong.set(at, of);
  return {
    claims: inSums.size > 0 ? claims.map(turned) : before,
    complaints: [...wrong].flatMap(([at, of]) => complaintOf(words.get(at), at, of, statements) ?? []),
  };
}

/** Changes of one amount, shown to the same digits, gathered. */
function sameValues(said: readonly number[], statements: readonly Statement[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const at of new Set(said)) {
    const { value, ulp } = statements[at] as Statement;
    const group = groups.get(`${value} ${ulp}`);
    if (group) group.push(at);
    else groups.set(`${value} ${ulp}`, [at]);
  }
  return [...groups.values()];
}

/** Which way it went by both years' figures, where they are stated and differ by just that. */
function wayByFigures(same: readonly number[], statements: readonly Statement[], figureOf: (key: string) => number): Way {
  for (const at of same) {
    const change = statements[at];
    for (const key of change?.keys ?? []) {
      const now = statements[figureOf(atTime(key, 'now'))];
      const prior = statements[figureOf(atTime(key, 'prior'))];
      if (change && now && prior && Math.abs(now.value - prior.value) === change.value) return now.value > prior.value ? 1 : -1;
    }
  }
  return 0;
}

/** For each sum of changes that fails: the one change that would mend it by going the other way, if no other would. */
function turnedInSums(
  claims: readonly Relation[],
  statements: readonly Statement[],
  prose: number,
  words: ReadonlyMap<number, Direction>,
  wrong: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  if (words.size === 0) return found;
  const sums = claims.filter(
    (claim): claim is SumRelation =>
      claim.kind === 'sum' && claim.force !== 'evidence' && claim.force !== 'atMost' && words.has(prose + claim.total),
  );
  if (sums.length === 0) return found;
  const said = statements.slice(prose);
  const values = said.map(({ value }) => value);
  const verdict = (sum: SumRelation) => verdictOf(sum, residualOf(sum, values), toleranceOf(sum, said));
  for (const sum of sums) {
    if (verdict(sum) !== 'failed' || sum.parts.some(({ at }) => !words.has(prose + at))) continue;
    const mending = figuresOf(sum).filter(
      (at) => values[at] !== 0 && !wrong.has(prose + at) && verdict(turnedRound(sum, at)) === 'exact',
    );
    const [only] = mending;
    if (mending.length !== 1 || only === undefined) continue;
    const upset = sums.some((other) => figuresOf(other).includes(only) && verdict(other) !== 'failed');
    if (!upset)
      found.set(
        prose + only,
        figuresOf(sum).flatMap((at) => (at === only ? [] : [prose + at])),
      );
  }
  return found;
}

function complaintOf(
  direction: Direction | undefined,
  at: number,
  of: readonly number[],
  statements: readonly Statement[],
): Complaint | null {
  const right = direction && opposite(direction.word);
  const label = statements[at]?.label;
  if (!direction?.span || !right || !label) return null;
  return { kind: 'direction', span: direction.span, word: direction.word, right, other: null, of: [at, ...of], label };
}
