// Builds the ledger of a draft: what the recognisers see, tied by identities, judged, and the culprits named.
import { writeLike } from '../money/amount';
import type { Text } from '../text/say';
import { shift } from '../text/span';
import { blame } from './blame';
import { identities } from './identities';
import type { Complaint, Equation, Fact, Ledger, Standing } from './ledger';
import type { Relation, Statement, SumRelation } from './model';
import type { Parsed } from './parsed';
import { recogniseProse } from './prose/recogniseProse';
import { agreesAt, quantitiesOf } from './quantities';
import { judgeComparison, judgeRatio, type RatioContext } from './ratios';
import { isSlip } from './slips';
import { structureComplaints } from './structure';
import { believed, residualOf, toleranceOf, verdictOf } from './sums';
import { ledgerOfTable } from './tables/recogniseTables';

/** What earlier ledgers of one document left behind. */
export interface LedgerMemo {
  last: { readonly parsed: Parsed; readonly ledger: Ledger } | null;
}

export function createLedgerMemo(): LedgerMemo {
  return { last: null };
}

export function buildLedger(parsed: Parsed, memo: LedgerMemo): Ledger {
  const { statements: read, relations: raw } = gather(parsed);
  const { complaints: broken, unbound } = structureComplaints(parsed, read);
  const statements =
    unbound.size === 0 ? read : read.map((statement, i) => (unbound.has(i) ? { ...statement, keys: [] } : statement));
  const relations =
    unbound.size === 0
      ? raw
      : raw.filter(
          (relation) =>
            relation.kind !== 'sum' ||
            ![relation.total, ...relation.parts.map((part) => part.at)].some((at) => unbound.has(at)) ||
            acrossColumns(relation),
        );
  const { keys, quantities } = quantitiesOf(statements);
  const written = statements.map((statement) => statement.value);
  const guessed = [
    ...relations.filter((relation): relation is SumRelation => relation.kind === 'sum'),
    ...identities(statements, quantities),
  ];
  const sums = believed(guessed, statements, written);
  const { complaints, pending, values, contradicted: blamed, lastWord, upsets, completes } = blame(statements, sums, quantities);
  const contradicted = new Set(blamed);
  const standing = new Array<Standing>(statements.length).fill('unchecked');
  const equations: Equation[] = [];
  const verify = (facts: readonly number[]): void => {
    for (const at of facts) standing[at] = 'verified';
  };
  for (const sum of sums) {
    const facts = [sum.total, ...sum.parts.map((part) => part.at)];
    const verdict = verdictOf(sum, residualOf(sum, written), toleranceOf(sum, statements));
    equations.push({ kind: 'sum', label: sum.label, facts, verdict });
    if (verdict === 'failed' || sum.force === 'evidence') continue;
    verify(facts);
  }
  const homes = new Map<string, readonly number[]>();
  for (const quantity of quantities) {
    homes.set(quantity.key, quantity.statements);
    if (quantity.statements.length < 2) continue;
    const agreed = quantity.statements.filter((at) => !contradicted.has(at));
    equations.push({
      kind: 'same',
      label: sameLabel(statements, quantity.statements),
      facts: quantity.statements,
      verdict: agreed.length === quantity.statements.length ? 'exact' : 'failed',
    });
    if (agreed.length >= 2) verify(agreed);
  }
  const all: Complaint[] = [...broken, ...complaints];
  const context: RatioContext = {
    statements,
    values,
    contradicted,
    settled: (key) => homes.get(key)?.find((at) => !contradicted.has(at)) ?? null,
    upsets,
    alone: (at) => {
      const home = homes.get(keys[at] ?? '') ?? [];
      const own = statements[at];
      if (own === undefined) return false;
      return !home.some(
        (other) => other !== at && agreesAt(statements[other]?.value ?? 0, statements[other]?.ulp ?? 1, own.value, own.ulp),
      );
    },
    mends: (at, value) => {
      if (completes(at, value)) return true;
      const before = values[at] ?? 0;
      values[at] = value;
      const mended = pending.some(
        (sum) => (sum.total === at || sum.parts.some((part) => part.at === at)) && lastWord(sum) === null,
      );
      values[at] = before;
      return mended;
    },
  };
  for (const relation of relations) {
    if (relation.kind === 'sum') continue;
    const { complaint, verdict } =
      relation.kind === 'comparison' ? judgeComparison(context, relation) : judgeRatio(context, relation);
    const facts =
      relation.kind === 'comparison'
        ? [relation.left, relation.right]
        : [relation.stated, relation.numerator, relation.denominator, relation.current].filter((at) => at >= 0);
    if (verdict === 'unknown') continue;
    equations.push({ kind: relation.kind, label: relation.label, facts, verdict });
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
    } else verify(facts);
  }
  for (const complaint of lastWords(pending, lastWord, all)) {
    all.push(complaint);
    if (complaint.kind === 'sum') contradicted.add(complaint.total);
  }
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
      standing[at] = 'verified';
  });
  for (const at of contradicted) standing[at] = 'contradicted';
  const facts = statements.map(
    (statement, i): Fact => ({ ...statement, key: keys[i] ?? null, standing: standing[i] ?? 'unchecked' }),
  );
  for (const complaint of roundings(statements, sums, written)) all.push(complaint);
  const ledger: Ledger = { facts, equations, complaints: all };
  memo.last = { parsed, ledger };
  return ledger;
}

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
    complaint.how === 'wrong'
  )
    contradicted.add(complaint.fact);
}

/** A sum along a row mixes columns; one down a column does not, and holds whatever the column is called. */
const acrossColumns = (relation: SumRelation): boolean => /columns /.test(relation.family);

function gather(parsed: Parsed): { readonly statements: Statement[]; readonly relations: Relation[] } {
  const statements: Statement[] = [];
  const relations: Relation[] = [];
  parsed.tables.forEach((placed, table) => {
    const own = ledgerOfTable(placed);
    const offset = statements.length;
    for (const statement of own.statements) statements.push({ ...statement, span: shift(statement.span, placed.start), table });
    for (const relation of own.relations) relations.push(moved(relation, offset, `${table}: `));
  });
  const prose = recogniseProse(parsed);
  const offset = statements.length;
  for (const statement of prose.statements) statements.push(statement);
  for (const relation of prose.relations) relations.push(moved(relation, offset, 'prose: '));
  return { statements, relations };
}

function moved(relation: Relation, offset: number, prefix: string): Relation {
  const to = (at: number): number => (at < 0 ? at : at + offset);
  switch (relation.kind) {
    case 'sum':
      return {
        ...relation,
        family: prefix + relation.family,
        total: to(relation.total),
        parts: relation.parts.map((part) => ({ ...part, at: to(part.at) })),
      };
    case 'comparison':
      return { ...relation, left: to(relation.left), right: to(relation.right) };
    default:
      return {
        ...relation,
        stated: to(relation.stated),
        numerator: to(relation.numerator),
        denominator: to(relation.denominator),
        current: to(relation.current),
      };
  }
}

function sameLabel(statements: readonly Statement[], at: readonly number[]): Text {
  const first = statements[at[0] ?? -1];
  const text = first?.label;
  return {
    get zh() {
      return `${text?.zh ?? ''}：${at.length} 处说法一致`;
    },
    get en() {
      return `${text?.en ?? ''}: ${at.length} places agree`;
    },
  };
}

/** Sums that hold only within rounding, at most one word a table. */
function roundings(statements: readonly Statement[], sums: readonly SumRelation[], written: readonly number[]): Complaint[] {
  const found = new Map<number, { total: number; count: number }>();
  for (const sum of sums) {
    if (sum.force === 'evidence' || verdictOf(sum, residualOf(sum, written), toleranceOf(sum, statements)) !== 'rounding')
      continue;
    const table = statements[sum.total]?.table ?? -1;
    const entry = found.get(table);
    if (entry) entry.count++;
    else found.set(table, { total: sum.total, count: 1 });
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
