// A change said to go both ways at once (增加8万元，下降3%): one of the two words is wrong. Which one is settled before
// any sum is judged, for a sum of changes takes its signs from these words: a change that was turned round must not
// cast suspicion on a figure.
import { MILLION } from '../money/unit';
import type { Gathered } from './gather';
import type { RatioRelation, Relation, Statement, SumRelation } from './model';
import { baseOf, percentOf, ratioHolds } from './ratios';
import { figuresOf, residualOf, toleranceOf, verdictOf } from './sums';

export type Way = 1 | -1 | 0;

export interface Disputes {
  /** The percentage of a change said to go both ways → the way it went; 0: nothing tells. */
  readonly ways: ReadonlyMap<number, Way>;
  /** The change itself → the same. */
  readonly changes: ReadonlyMap<number, Way>;
  /** What the prose claims, no sum of which takes a change to go the wrong way or a way nobody knows. */
  readonly claims: readonly Relation[];
}

const NONE: ReadonlyMap<number, Way> = new Map();

/** `figureOf`: a statement of the quantity with a key, -1 where there is none. */
export function settleDisputes({ claims, statements, prose }: Gathered, figureOf: (key: string) => number): Disputes {
  const disputed = claims.filter((claim): claim is RatioRelation => claim.kind === 'rate' && isDisputed(claim));
  if (disputed.length === 0) return { ways: NONE, changes: NONE, claims };
  const said = statements.slice(prose);
  const changes = new Set(disputed.map(({ numerator }) => numerator));
  const ways = new Map<number, Way>();
  const settled = new Map<number, { readonly way: Way; readonly said: Way }>();
  for (const relation of disputed) {
    const elsewhere = relation.current < 0 && relation.currentKey ? figureOf(relation.currentKey) : -1;
    const current = relation.current >= 0 ? said[relation.current] : statements[elsewhere];
    const sums = claims.filter((claim): claim is SumRelation => isSumOf(claim, relation.numerator, changes));
    const way =
      wayByFigures(said, relation, current) ||
      wayBySums(said, sums, relation) ||
      wayBySums(said, sums, relation, 'exact') ||
      wayByLastDigit(said, relation, current);
    ways.set(prose + relation.stated, way);
    settled.set(relation.numerator, { way, said: relation.direction.amount.sign });
  }
  return {
    ways,
    changes: new Map([...settled].map(([at, { way }]) => [prose + at, way])),
    claims: claims.flatMap((claim) => (claim.kind === 'sum' ? (straightened(claim, settled) ?? []) : claim)),
  };
}

function isDisputed({ numerator, direction: { amount, rate } }: RatioRelation): boolean {
  return numerator >= 0 && amount.sign !== 0 && rate.sign !== 0 && amount.sign !== rate.sign && !!amount.span && !!rate.span;
}

/** A sum with the change and no other one in dispute. */
function isSumOf(claim: Relation, change: number, changes: ReadonlySet<number>): boolean {
  if (claim.kind !== 'sum' || claim.force === 'evidence' || claim.force === 'atMost') return false;
  const disputed = figuresOf(claim).filter((at) => changes.has(at));
  return disputed.length === 1 && disputed[0] === change;
}

/** By both years' figures, or by the one way in which the percentage follows. */
function wayByFigures(said: readonly Statement[], relation: RatioRelation, current: Statement | undefined): Way {
  const [change, prior, stated] = [said[relation.numerator], said[relation.denominator], said[relation.stated]];
  if (!change || !stated) return 0;
  const gap = current && prior ? Math.sign(current.value - prior.value) : 0;
  if (gap !== 0) return gap > 0 ? 1 : -1;
  return theOne((way) => {
    const base = prior ?? baseOf(current ?? null, change, way);
    // All of it is new: a hundred per cent is what one writes.
    if (base?.value === 0) return change.value !== 0 && stated.value === 100 * MILLION;
    return !!base && base.value > 0 && ratioHolds(change, base, stated);
  });
}

/** By the sums of changes it is in: those hold one way only. */
function wayBySums(
  said: readonly Statement[],
  sums: readonly SumRelation[],
  { numerator, direction }: RatioRelation,
  wanted?: 'exact',
): Way {
  const values = said.map(({ value }) => value);
  const holds = (sum: SumRelation): boolean => {
    const verdict = verdictOf(sum, residualOf(sum, values), toleranceOf(sum, said));
    return wanted ? verdict === wanted : verdict !== 'failed';
  };
  return theOne((way) => {
    const turned = sums.map((sum) => (way === direction.amount.sign ? sum : turnedRound(sum, numerator)));
    return turned.length > 0 && turned.every(holds);
  });
}

/** By what would have been written down: figures with few digits leave room for both, but one comes out to the digit. */
function wayByLastDigit(said: readonly Statement[], relation: RatioRelation, current: Statement | undefined): Way {
  const [change, stated] = [said[relation.numerator], said[relation.stated]];
  if (!change || !stated || !current) return 0;
  return theOne((way) => {
    const base = baseOf(current, change, way);
    return !!base && base.value > 0 && percentOf(change.value, base.value, stated.ulp) === stated.value;
  });
}

/** The way for which `fits`, if it does for one only. */
function theOne(fits: (way: 1 | -1) => boolean): Way {
  const [up, down] = [fits(1), fits(-1)];
  return up === down ? 0 : up ? 1 : -1;
}

/** The sum with its changes going the way they went; null where nobody knows which way one did. */
function straightened(
  sum: SumRelation,
  settled: ReadonlyMap<number, { readonly way: Way; readonly said: Way }>,
): SumRelation | null {
  let straight = sum;
  for (const at of figuresOf(sum)) {
    const known = settled.get(at);
    if (known?.way === 0) return null;
    if (known && known.way !== known.said) straight = turnedRound(straight, at);
  }
  return straight;
}

/** The sum if the change at `at` went the other way. */
export function turnedRound(sum: SumRelation, at: number): SumRelation {
  const turns = (part: number): boolean => sum.total === at || part === at;
  return { ...sum, parts: sum.parts.map((part) => (turns(part.at) ? { at: part.at, sign: part.sign === 1 ? -1 : 1 } : part)) };
}
