// Builds the ledger of a draft: what the recognisers see, tied by identities, judged, and the culprits named.
import { writeLike } from '../money/amount';
import { type Account, type Claim, type Claimed, equationsOf, factsOf } from './account';
import { blame } from './blame';
import { settleDisputes } from './disputed';
import { type EverySum, everySum } from './everySum';
import { type Gathered, gather, type PlacedLedger } from './gather';
import { identities, twinChanges } from './identities';
import type { Complaint, Equation, Fact, Ledger } from './ledger';
import type { RatioRelation, Statement, SumRelation } from './model';
import { opposedWords } from './opposed';
import type { Parsed } from './parsed';
import { createProseMemo, type ProseMemo } from './prose/passage';
import { agreesAt, type Quantity, quantitiesOf } from './quantities';
import { judgeComparison, judgeRatio, type RatioContext, ratioFollows } from './ratios';
import { isSlip } from './slips';
import { structureComplaints } from './structure';
import { figuresOf, residualOf } from './sums';

/** What earlier ledgers of one document left behind. */
export interface LedgerMemo {
  tables: readonly PlacedLedger[];
  readonly prose: ProseMemo;
}

export function createLedgerMemo(): LedgerMemo {
  return { tables: [], prose: createProseMemo() };
}

export function buildLedger(parsed: Parsed, memo: LedgerMemo): Ledger {
  const gathered = gather(parsed, memo.tables, memo.prose);
  memo.tables = gathered.tables;
  const read = gathered.statements;
  const { complaints: broken, unbound } = structureComplaints(parsed, read);
  const statements =
    unbound.size === 0 ? read : read.map((statement, i) => (unbound.has(i) ? { ...statement, keys: [] } : statement));
  const { keys, quantities } = quantitiesOf(statements);
  const homes = new Map<string, readonly number[]>();
  for (const quantity of quantities) homes.set(quantity.key, quantity.statements);
  const figureOf = (key: string): number => homes.get(key)?.[0] ?? -1;
  const disputes = settleDisputes(gathered, figureOf);
  const twins = twinChanges(statements, quantities);
  const opposed = opposedWords(gathered, disputes, [...changesOfOne(quantities), ...twins], figureOf);
  const homeOf = (at: number): readonly number[] => homes.get(keys[at] ?? '') ?? [];
  const sums = everySum({ ...gathered, claims: opposed.claims }, unbound, identities(statements, quantities, twins));
  const ratiosOf = ratiosByAmount(gathered);
  const {
    complaints,
    pending,
    values,
    contradicted: blamed,
    lastWord,
    upsets,
    completes,
  } = blame(statements, sums, quantities, homeOf, ratiosOf);
  const contradicted = new Set(blamed);
  const all: Complaint[] = [...broken, ...opposed.complaints, ...complaints];
  const context: RatioContext = {
    statements,
    values,
    contradicted,
    ways: disputes.ways,
    settled: (key) => homes.get(key)?.find((at) => !contradicted.has(at)) ?? null,
    upsets,
    alone: (at) => {
      const own = statements[at];
      if (own === undefined) return false;
      return !homeOf(at).some(
        (other) => other !== at && agreesAt(statements[other]?.value ?? 0, statements[other]?.ulp ?? 1, own.value, own.ulp),
      );
    },
    mends: (at, value) => {
      if (completes(at, value)) return 2;
      const before = values[at] ?? 0;
      values[at] = value;
      const mended = pending.filter((sum) => figuresOf(sum).includes(at) && lastWord(sum) === null);
      const exact = mended.some((sum) => residualOf(sum, values) === 0);
      values[at] = before;
      return exact ? 2 : mended.length > 0 ? 1 : 0;
    },
  };
  const claimed: Claimed[] = [];
  const asWritten = (at: number): number => statements[at]?.value ?? 0;
  for (const relation of claimsOf(gathered)) {
    // What follows from a figure as it is written is no second defect once that figure is known to be wrong.
    if (relation.kind !== 'comparison' && restsOn(relation, blamed) && ratioFollows(statements, asWritten, relation)) {
      claimed.push({ relation, verdict: 'exact' });
      continue;
    }
    const { complaint, verdict } =
      relation.kind === 'comparison' ? judgeComparison(context, relation) : judgeRatio(context, relation);
    if (verdict === 'unknown') continue;
    claimed.push({ relation, verdict });
    if (verdict === 'failed') {
      if (complaint) all.push(complaint);
      if (complaint?.kind === 'misstated') values[complaint.fact] = complaint.expected;
      if (
        complaint?.kind === 'misstated' ||
        complaint?.kind === 'rate' ||
        complaint?.kind === 'share' ||
        complaint?.kind === 'completion'
      )
        contradictedBy(complaint, contradicted);
    }
  }
  for (const complaint of lastWords(pending, lastWord, all)) {
    all.push(complaint);
    if (complaint.kind === 'sum') contradicted.add(complaint.total);
  }
  const confirmed: number[] = [];
  statements.forEach((statement, at) => {
    if (!statement.mute) return;
    // 全部支出 of a unit with one fund is that fund's.
    const home = statement.keys
      .flatMap((key) => [key, key.replace('|all|now', '|general|now')])
      .flatMap((key) => homes.get(key) ?? []);
    const settled = home.find((other) => !contradicted.has(other));
    const right = settled === undefined ? null : (statements[settled]?.value ?? null);
    // Confirmed where another place agrees; wrong only where a single slip explains the difference.
    if (
      right !== null &&
      right !== statement.value &&
      statement.ulp === statements[settled ?? -1]?.ulp &&
      isSlip(statement.text, writeLike(statement.text, right, statement.unit) ?? '')
    ) {
      all.push({
        kind: 'misstated',
        fact: at,
        expected: right,
        decimals: 0,
        slip: true,
        witnesses: [{ fact: settled ?? at, role: 'same' }],
        because: [],
        by: 'statement',
        clear: true,
      });
      contradicted.add(at);
    } else if (
      home.some((other) => agreesAt(statements[other]?.value ?? 0, statements[other]?.ulp ?? 1, statement.value, statement.ulp))
    )
      confirmed.push(at);
  });
  for (const complaint of roundings(statements, sums)) all.push(complaint);
  const account: Account = { statements, keys, quantities, sums, claimed, confirmed, blamed, contradicted };
  let facts: readonly Fact[] | null = null;
  let equations: readonly Equation[] | null = null;
  return {
    figures: statements,
    get facts() {
      return (facts ??= factsOf(account));
    },
    get equations() {
      return (equations ??= equationsOf(account));
    },
    complaints: all,
  };
}

/** The statements of each change that is stated more than once. */
const changesOfOne = (quantities: readonly Quantity[]): readonly (readonly number[])[] =>
  quantities.flatMap(({ key, statements: at }) => (key.endsWith('|change') && at.length > 1 ? [at] : []));

/**
 * What is left to say of sums without a culprit: nothing of those mended meanwhile, once of those that say the
 * same of one total, nothing of a change larger than its whole where the direction word is to blame.
 */
function* lastWords(
  pending: readonly SumRelation[],
  lastWord: (sum: SumRelation) => Complaint | null,
  said: readonly Complaint[],
): Iterable<Complaint> {
  const turned = new Set(said.flatMap((complaint) => (complaint.kind === 'direction' ? complaint.of : [])));
  const told = new Set<string>();
  for (const sum of pending) {
    if (sum.force === 'atMost' && [sum.total, ...sum.parts.map((part) => part.at)].some((at) => turned.has(at))) continue;
    const complaint = lastWord(sum);
    if (complaint?.kind !== 'sum' || told.has(`${complaint.total} ${complaint.expected}`)) continue;
    told.add(`${complaint.total} ${complaint.expected}`);
    yield complaint;
  }
}

function contradictedBy(complaint: Complaint, contradicted: Set<number>): void {
  if (complaint.kind === 'misstated') contradicted.add(complaint.fact);
  else if (
    (complaint.kind === 'rate' || complaint.kind === 'share' || complaint.kind === 'completion') &&
    (complaint.how === 'wrong' || complaint.how === 'shifted' || complaint.how === 'thisYear')
  )
    contradicted.add(complaint.fact);
}

/** What columns and sentences claim besides sums, statements counted as the draft counts. */
function* claimsOf({ tables, firsts, claims, prose }: Gathered): Iterable<Claim> {
  for (const [t, table] of tables.entries())
    for (const claim of table.claims) if (claim.kind !== 'sum') yield movedBy(claim, firsts[t] ?? 0);
  for (const claim of claims) if (claim.kind !== 'sum') yield movedBy(claim, prose);
}

const restsOn = ({ numerator, denominator, current }: RatioRelation, wrong: ReadonlySet<number>): boolean =>
  wrong.has(numerator) || wrong.has(denominator) || wrong.has(current);

/** Which percentages are said of an amount; gone through when it is first asked, which most drafts never do. */
function ratiosByAmount(gathered: Gathered): (at: number) => readonly RatioRelation[] {
  let byAmount: Map<number, RatioRelation[]> | null = null;
  return (at) => {
    if (!byAmount) {
      byAmount = new Map();
      for (const claim of claimsOf(gathered)) {
        if (claim.kind === 'comparison') continue;
        for (const amount of new Set([claim.numerator, claim.denominator, claim.current])) {
          const list = byAmount.get(amount);
          if (list) list.push(claim);
          else byAmount.set(amount, [claim]);
        }
      }
    }
    return byAmount.get(at) ?? [];
  };
}

/** A claim with its statements counted from `offset`. */
function movedBy(claim: Claim, offset: number): Claim {
  const to = (at: number): number => (at < 0 ? at : at + offset);
  if (claim.kind === 'comparison') return { ...claim, left: to(claim.left), right: to(claim.right) };
  const { stated, numerator, denominator, current } = claim;
  return { ...claim, stated: to(stated), numerator: to(numerator), denominator: to(denominator), current: to(current) };
}

/** Sums that hold only within rounding, at most one word a table. */
function roundings(statements: readonly Statement[], sums: EverySum): Complaint[] {
  const found = new Map<number, { total: number; count: number }>();
  for (const total of sums.rounded()) {
    const table = statements[total]?.table ?? -1;
    const entry = found.get(table);
    if (entry) entry.count++;
    else found.set(table, { total, count: 1 });
  }
  return [...found].map(
    ([table, { total, count }]): Complaint => ({
      kind: 'rounding',
      span: statements[total]?.span ?? { start: 0, end: 0 },
      table,
      count,
    }),
  );
}
