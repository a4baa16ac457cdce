// From everything that fails to the figures that are wrong. A culprit is a figure whose change mends what fails
// and upsets nothing that holds; where no single one stands out the sum itself is reported, with every likely
// repair. Takes time proportional to what fails, not to the draft.
import { decimalsOf, roundTo } from '../money/amount';
import type { EverySum } from './everySum';
import type { Complaint, Repair, Witness } from './ledger';
import type { RatioRelation, Statement, SumRelation } from './model';
import { agreesAt, clustersOf, type Quantity } from './quantities';
import { ratioFollows } from './ratios';
import { isSlipOf } from './slips';
import { figuresOf, residualOf, toleranceOf, verdictOf } from './sums';

interface Case {
  readonly statements: readonly Statement[];
  /** The values as they stand in the draft. */
  readonly written: readonly number[];
  /** The same with the repairs found so far put in place. */
  readonly values: number[];
  /** The sums a statement is in. */
  readonly sumsOf: EverySum['of'];
  /** The statements of a statement's quantity, itself among them; none where it is bound to no quantity. */
  readonly homeOf: (at: number) => readonly number[];
  /** The percentages that are said to follow from a statement. */
  readonly ratiosOf: (at: number) => readonly RatioRelation[];
}

export interface Blame {
  readonly complaints: readonly Complaint[];
  /** Sums that fail and have no culprit of their own; percentages may still name one. */
  readonly pending: readonly SumRelation[];
  /** The values after every repair: what ratios are judged by. */
  readonly values: number[];
  /** Statements at fault. */
  readonly contradicted: ReadonlySet<number>;
  /** What is left to say of a pending sum: nothing when it holds by now. */
  readonly lastWord: (sum: SumRelation) => Complaint | null;
  /** Whether a sum that holds would hold no longer, or no longer to the last digit, if the figure were that. */
  readonly upsets: (at: number, value: number) => boolean;
  /** Whether a sum, evidence among them, would come out to the last digit that does not now. */
  readonly completes: (at: number, value: number) => boolean;
}

export function blame(
  statements: readonly Statement[],
  sums: EverySum,
  quantities: readonly Quantity[],
  homeOf: Case['homeOf'],
  ratiosOf: Case['ratiosOf'],
): Blame {
  const sumsOf = sums.of;
  const written = statements.map((statement) => statement.value);
  const on: Case = { statements, written, values: [...written], sumsOf, homeOf, ratiosOf };
  const complaints: Complaint[] = [];
  const contradicted = new Set<number>();
  for (const quantity of quantities) for (const complaint of quarrel(on, quantity)) complaints.push(complaint);
  const changed = complaints.flatMap((complaint) => (complaint.kind === 'misstated' ? [complaint.fact] : []));
  const { found, pending } = failingSums(on, sums.suspects(changed));
  for (const complaint of found) complaints.push(complaint);
  for (const complaint of complaints) if (complaint.kind === 'misstated') contradicted.add(complaint.fact);
  // A sum that holds as it is written fails only by the repairs: what is wrong has been said.
  const lastWord = (sum: SumRelation): Complaint | null => (holds(on, sum) || heldAsWritten(on, sum) ? null : unclear(on, sum));
  const upsets = (at: number, value: number): boolean => {
    const kept = sumsOf(at).filter((sum) => sum.force !== 'evidence' && sum.force !== 'atMost');
    const before = kept.map((sum) => verdictOf(sum, residualOf(sum, on.values), toleranceOf(sum, statements)));
    const was = on.values[at] ?? 0;
    on.values[at] = value;
    const worse = kept.some(
      (sum, i) => RANK[verdictOf(sum, residualOf(sum, on.values), toleranceOf(sum, statements))] > RANK[before[i] ?? 'failed'],
    );
    on.values[at] = was;
    return worse;
  };
  const completes = (at: number, value: number): boolean => {
    const open = sumsOf(at).filter((sum) => sum.parts.length > 2 && residualOf(sum, on.values) !== 0);
    const was = on.values[at] ?? 0;
    on.values[at] = value;
    const exact = open.some((sum) => residualOf(sum, on.values) === 0);
    on.values[at] = was;
    return exact;
  };
  return { complaints, pending, values: on.values, contradicted, lastWord, upsets, completes };
}

const RANK = { exact: 0, rounding: 1, failed: 2 } as const;

const holds = (on: Case, sum: SumRelation, values: readonly number[] = on.values): boolean =>
  verdictOf(sum, residualOf(sum, values), toleranceOf(sum, on.statements)) !== 'failed';

/** Whether a sum holds by the figures as they stand in the draft. */
const heldAsWritten = (on: Case, sum: SumRelation): boolean => holds(on, sum, on.written);

/** How many of the statement's sums would hold, and how many not, if it said `value`. */
function standing(
  on: Case,
  at: number,
  value: number,
): { readonly held: number; readonly exact: number; readonly failed: number } {
  const before = on.values[at] ?? 0;
  on.values[at] = value;
  let held = 0;
  let exact = 0;
  let failed = 0;
  for (const sum of on.sumsOf(at)) {
    const verdict = verdictOf(sum, residualOf(sum, on.values), toleranceOf(sum, on.statements));
    if (verdict === 'failed') failed++;
    else held++;
    if (verdict === 'exact') exact++;
  }
  on.values[at] = before;
  return { held, exact, failed };
}

/** Round one: statements of one quantity that differ. The value that keeps most of their sums is right; then that from which most percentages follow; then the majority; then tables before prose, earlier before later. */
function quarrel(on: Case, quantity: Quantity): Complaint[] {
  const clusters = clustersOf(quantity, on.statements, on.values);
  if (clusters.length < 2) return [];
  const scores = clusters.map((cluster) => {
    const head = cluster[0] as number;
    const value = on.values[head] ?? 0;
    let held = 0;
    let exact = 0;
    let vouched = 0;
    for (const at of quantity.statements) {
      const own = inUlp(on, at, value, head);
      const result = standing(on, at, own);
      held += result.held - result.failed;
      exact += result.exact;
      const amountAt = (other: number): number => (other === at ? own : (on.values[other] ?? 0));
      for (const ratio of on.ratiosOf(at)) if (ratioFollows(on.statements, amountAt, ratio)) vouched++;
    }
    const tables = cluster.filter((at) => (on.statements[at]?.table ?? -1) >= 0).length;
    // A rounded figure that would pass for the rounding of either side takes none.
    const size = cluster.filter(
      (at) => at === head || clusters.filter((other) => fits(on, at, other[0] as number)).length === 1,
    ).length;
    const ulp = on.statements[head]?.ulp ?? 1;
    return { cluster, value, head, held, exact, vouched, size, tables, ulp, first: Math.min(...cluster) };
  });
  scores.sort(
    (a, b) =>
      b.held - a.held ||
      b.exact - a.exact ||
      b.vouched - a.vouched ||
      Number(b.tables > 0) - Number(a.tables > 0) ||
      b.size - a.size ||
      a.ulp - b.ulp ||
      a.first - b.first,
  );
  const [right, next] = scores;
  if (!right || !next) return [];
  const clear =
    right.held !== next.held ||
    right.vouched !== next.vouched ||
    right.size !== next.size ||
    right.tables > 0 !== next.tables > 0;
  const complaints: Complaint[] = [];
  for (const { cluster } of scores.slice(1)) {
    for (const at of cluster) {
      const expected = inUlp(on, at, right.value, right.head);
      if (expected === on.values[at]) continue;
      const broken = on.sumsOf(at).filter((sum) => sum.force !== 'evidence' && !holds(on, sum) && !heldAsWritten(on, sum));
      on.values[at] = expected;
      complaints.push({
        kind: 'misstated',
        fact: at,
        expected,
        // What was rounded to the figure's own precision has no decimals beyond it.
        decimals:
          expected === right.value
            ? peerDecimals(
                on,
                at,
                [...right.cluster, ...broken.flatMap(figuresOf)].filter((peer) => peer !== at),
              )
            : 0,
        slip: slipped(on, at, expected),
        witnesses: [
          ...right.cluster.map((fact): Witness => ({ fact, role: 'same' })),
          ...broken.map(
            (sum): Witness => ({
              fact: sum.total === at ? (sum.parts[0]?.at ?? sum.total) : sum.total,
              role: sum.total === at ? 'part' : 'total',
            }),
          ),
        ].slice(0, 8),
        because: broken.map((sum) => sum.label),
        by: 'statement',
        clear,
      });
    }
  }
  return complaints;
}

/** Whether two statements of one quantity can be the same amount. */
function fits(on: Case, at: number, other: number): boolean {
  return agreesAt(on.values[at] ?? 0, on.statements[at]?.ulp ?? 1, on.values[other] ?? 0, on.statements[other]?.ulp ?? 1);
}

/**
 * `value` (stated at `from`'s precision) as statement `at` would show it: rounded where it is in a larger unit or
 * to whole ones, in full where it is the same unit with fewer decimals (a moved point takes them away).
 */
function inUlp(on: Case, at: number, value: number, from: number): number {
  const [own, other] = [on.statements[at], on.statements[from]];
  if (!own || !other || own.ulp <= other.ulp) return value;
  const decimals = decimalsOf(own.text);
  if (decimals === 1 && own.unit !== other.unit) return roundTo(value, own.ulp / 10);
  if (decimals === 1 || own.unit === other.unit) return value;
  return roundTo(value, own.ulp);
}

/** The most decimals that figures in the same unit show among `peers`. */
function peerDecimals(on: Case, at: number, peers: readonly number[]): number {
  const unit = on.statements[at]?.unit;
  return Math.max(
    0,
    ...peers.slice(0, 20).map((peer) => (on.statements[peer]?.unit === unit ? decimalsOf(on.statements[peer]?.text ?? '') : 0)),
  );
}

function slipped(on: Case, at: number, expected: number): boolean {
  const statement = on.statements[at];
  return statement !== undefined && isSlipOf(statement, expected);
}

interface Candidate {
  readonly at: number;
  readonly value: number;
  readonly mends: number;
  /** How many more of its sums (evidence among them) would hold to the last digit. */
  readonly exact: number;
  /** How much nearer its sums would come to holding exactly, in millionths. */
  readonly nearer: number;
  readonly slip: boolean;
}

/** Round two: sums that still fail. The best candidate is put in place and the rest looked at again. */
function failingSums(
  on: Case,
  suspects: readonly SumRelation[],
): { readonly found: readonly Complaint[]; readonly pending: readonly SumRelation[] } {
  const complaints: Complaint[] = [];
  const pending: SumRelation[] = [];
  let failing = suspects.filter((sum) => !holds(on, sum));
  const search: Search = { on, failing: new Set(failing), candidates: new Map() };
  weighAgain(search, failing.flatMap(figuresOf));
  for (let round = 0; failing.length > 0 && round < 500; round++) {
    const best = bestOf(search);
    if (best) {
      const mended = failing.filter((sum) => concerns(sum, best.at));
      on.values[best.at] = best.value;
      const now = mended.filter((sum) => holds(on, sum));
      complaints.push({
        kind: 'misstated',
        fact: best.at,
        expected: best.value,
        decimals: peerDecimals(
          on,
          best.at,
          now.flatMap(figuresOf).filter((at) => at !== best.at),
        ),
        slip: best.slip,
        witnesses: now
          .flatMap((sum): Witness[] =>
            sum.total === best.at
              ? sum.parts.map((part) => ({ fact: part.at, role: 'part' }))
              : [{ fact: sum.total, role: 'total' }],
          )
          .slice(0, 8),
        because: now.map((sum) => sum.label),
        by: 'sum',
        clear: true,
      });
      for (const sum of now) search.failing.delete(sum);
      failing = failing.filter((sum) => search.failing.has(sum));
      weighAgain(search, [...on.sumsOf(best.at).flatMap(figuresOf), ...on.homeOf(best.at)]);
    } else {
      const [sum] = failing;
      if (!sum) break;
      if (sum.force !== 'tentative') pending.push(sum);
      search.failing.delete(sum);
      failing = failing.slice(1);
      weighAgain(search, figuresOf(sum));
    }
  }
  return { found: complaints, pending };
}

const concerns = (sum: SumRelation, at: number): boolean => sum.total === at || sum.parts.some((part) => part.at === at);

/** The figures of failing sums and what each could mend. Only those that a repair has to do with are weighed again. */
interface Search {
  readonly on: Case;
  readonly failing: Set<SumRelation>;
  readonly candidates: Map<number, Candidate>;
}

function weighAgain({ on, failing, candidates }: Search, figures: readonly number[]): void {
  for (const at of new Set(figures)) {
    candidates.delete(at);
    let best: Candidate | null = null;
    for (const sum of on.sumsOf(at)) {
      if (!failing.has(sum)) continue;
      for (const move of movesOf(on, sum, residualOf(sum, on.values))) {
        if (move.at !== at) continue;
        const candidate = weigh(on, at, move.value, failing);
        if (candidate && (!best || better(candidate, best) < 0)) best = candidate;
      }
    }
    if (best) candidates.set(at, best);
  }
}

/** The one figure that mends most and upsets nothing; null where none stands out. */
function bestOf({ on, failing, candidates }: Search): Candidate | null {
  const telling = [...candidates.values()].filter((candidate) => candidate.mends > 1 || candidate.slip).sort(better);
  const standsOut = (first: Candidate): boolean =>
    on
      .sumsOf(first.at)
      .filter((sum) => failing.has(sum))
      .flatMap(figuresOf)
      .every((at) => {
        const rival = at === first.at ? undefined : candidates.get(at);
        return !rival || outdoes(first, rival);
      });
  return telling.find(standsOut) ?? null;
}

/** Whether `a` is plainly likelier than `b`: it mends more, or as much and more exactly, or only it is a slip. */
function outdoes(a: Candidate, b: Candidate): boolean {
  if (a.mends !== b.mends) return a.mends > b.mends;
  if (a.slip !== b.slip) return a.slip;
  return a.exact !== b.exact ? a.exact > b.exact : a.nearer > b.nearer;
}

function better(a: Candidate, b: Candidate): number {
  return b.mends - a.mends || Number(b.slip) - Number(a.slip) || b.exact - a.exact || b.nearer - a.nearer || a.at - b.at;
}

/** What each figure of a failing sum would have to say for it to hold. */
function movesOf(on: Case, sum: SumRelation, residual: number): { readonly at: number; readonly value: number }[] {
  const moves = [{ at: sum.total, value: (on.values[sum.total] ?? 0) - residual }];
  for (const part of sum.parts) moves.push({ at: part.at, value: (on.values[part.at] ?? 0) + part.sign * residual });
  return moves;
}

/** What the change would mend; null when it would upset a sum that holds or a figure that agrees. */
function weigh(on: Case, at: number, value: number, failing: ReadonlySet<SumRelation>): Candidate | null {
  const statement = on.statements[at];
  if (!statement || (value < 0 && statement.value >= 0)) return null;
  const before = on.values[at] ?? 0;
  const all = on.sumsOf(at);
  const exactly = (): number => all.filter((sum) => residualOf(sum, on.values) === 0).length;
  const distance = (): number =>
    all.reduce((sum, relation) => sum + (relation.force === 'atMost' ? 0 : Math.abs(residualOf(relation, on.values))), 0);
  const [exact, far] = [exactly(), distance()];
  on.values[at] = value;
  const breaks = all.some((sum) => !failing.has(sum) && sum.force !== 'evidence' && !holds(on, sum));
  const mends = all.filter((sum) => failing.has(sum) && holds(on, sum)).length;
  const gained = exactly() - exact;
  const nearer = far - distance();
  on.values[at] = before;
  if (breaks || mends === 0) return null;
  // A figure that another place repeats was not mistyped here and there alike; one that would be the rounding of
  // either value says nothing.
  const seconded = on.homeOf(at).some((other) => {
    const [own, ulp] = [on.values[other] ?? 0, on.statements[other]?.ulp ?? 1];
    return other !== at && agreesAt(own, ulp, before, statement.ulp) && !agreesAt(own, ulp, value, statement.ulp);
  });
  return seconded ? null : { at, value, mends, exact: gained, nearer, slip: slipped(on, at, value) };
}

/** A sum with no culprit: said at its total, with each way to mend it. */
function unclear(on: Case, sum: SumRelation): Complaint {
  const residual = residualOf(sum, on.values);
  const expected = (on.values[sum.total] ?? 0) - residual;
  const repairs = movesOf(on, sum, residual)
    .filter((move) => move.at !== sum.total && (move.value >= 0 || (on.values[move.at] ?? 0) < 0))
    .map((move): Repair => ({ fact: move.at, value: move.value, slip: slipped(on, move.at, move.value) }))
    .filter((repair) => repair.slip);
  // Sums that repeat this one in other tables are answered with it.
  return {
    kind: 'sum',
    total: sum.total,
    expected,
    parts: sum.parts.map((part) => part.at),
    repairs: [{ fact: sum.total, value: expected, slip: slipped(on, sum.total, expected) }, ...repairs],
    label: sum.label,
    force: sum.force === 'evidence' ? 'guess' : sum.force,
  };
}
