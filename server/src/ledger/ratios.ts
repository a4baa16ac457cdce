// Stated percentages against the amounts they are of. A percentage is judged by the interval of its ratio: it
// holds when some amounts that would be displayed as these are give some percentage that would be displayed so.
import Decimal from 'decimal.js';
import { writeLike } from '../money/amount';
import { MILLION } from '../money/unit';
import type { Complaint, Repair } from './ledger';
import type { ComparisonRelation, RatioRelation, Statement } from './model';
import { agreesAt } from './quantities';
import { isShift, isSlip, isSlipOf } from './slips';

const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** What a ratio is made of: values and display precision, all integers. */
interface Operand {
  readonly value: number;
  readonly ulp: number;
}

/** Whether numerator ÷ denominator (both ≥ 0, denominator > 0) can be displayed as `stated` (millionths of one per cent). */
export function ratioHolds(numerator: Operand, denominator: Operand, stated: Operand): boolean {
  const [n, nu, d, du] = [numerator.value, numerator.ulp, denominator.value, denominator.ulp].map(BigInt) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const [p, pu] = [BigInt(stated.value), BigInt(stated.ulp)];
  const scale = 100n * BigInt(MILLION) * 2n;
  const low = (2n * n - nu) * scale <= (2n * p + pu) * (2n * d + du);
  const narrow = 2n * d - du;
  const high = narrow <= 0n || (2n * n + nu) * scale >= (2n * p - pu) * narrow;
  return low && high;
}

/** numerator ÷ denominator in millionths of one per cent, rounded half up to a multiple of `ulp`. */
export function percentOf(numerator: number, denominator: number, ulp: number): number {
  return new Exact(numerator).times(100).times(MILLION).div(denominator).div(ulp).toDecimalPlaces(0).times(ulp).toNumber();
}

export interface RatioVerdict {
  readonly complaint: Complaint | null;
  readonly verdict: 'exact' | 'rounding' | 'failed' | 'unknown';
}

const UNKNOWN: RatioVerdict = { complaint: null, verdict: 'unknown' };
const EXACT: RatioVerdict = { complaint: null, verdict: 'exact' };

export interface RatioContext {
  readonly statements: readonly Statement[];
  /** Amounts after the repairs found by sums and restatements. */
  readonly values: readonly number[];
  readonly contradicted: ReadonlySet<number>;
  /** The settled figure of a quantity by its key. */
  readonly settled: (key: string) => number | null;
  /** Percentages of changes said to go both ways → the way they went, 0 where nothing tells. */
  readonly ways: ReadonlyMap<number, 1 | -1 | 0>;
  /** Whether no other place repeats the figure. */
  readonly alone: (at: number) => boolean;
  /** Whether a sum that holds would suffer if the figure were that. */
  readonly upsets: (at: number, value: number) => boolean;
  /** How well a sum that still fails, or is off by the last digit, would do if the figure were that: 2 to the digit, 1 within rounding, 0 no better. */
  readonly mends: (at: number, value: number) => 0 | 1 | 2;
}

export function judgeRatio(on: RatioContext, relation: RatioRelation): RatioVerdict {
  if (relation.kind !== 'rate') return judgeShare(on, relation);
  // `比上年增加a万元，增长b%` of a figure that only a table states.
  const current = relation.current < 0 && relation.currentKey ? (on.settled(relation.currentKey) ?? -1) : relation.current;
  return judgeRate(on, current === relation.current ? relation : { ...relation, current });
}

const operand = (on: RatioContext, at: number): Operand => ({ value: on.values[at] ?? 0, ulp: on.statements[at]?.ulp ?? 1 });

function judgeShare(on: RatioContext, relation: RatioRelation): RatioVerdict {
  const whole =
    relation.denominator >= 0
      ? relation.denominator
      : relation.denominatorKey === null
        ? null
        : on.settled(relation.denominatorKey);
  if (whole === null || whole < 0 || relation.numerator < 0) return UNKNOWN;
  const stated = operand(on, relation.stated);
  const [n, d] = [operand(on, relation.numerator), operand(on, whole)];
  if (d.value <= 0) {
    // Nothing of nothing: 0% and 100% are both customary.
    if (n.value === 0 && (stated.value === 0 || stated.value === 100 * MILLION)) return EXACT;
    if (d.value < 0 || n.value === 0) return UNKNOWN;
    return fromZero(relation, 0, [relation.numerator, whole]);
  }
  if (n.value < 0) return UNKNOWN;
  if (ratioHolds(n, d, stated)) return EXACT;
  const expected = percentOf(n.value, d.value, stated.ulp);
  const holds = (at: number, value: number): boolean => {
    const [top, bottom] = [at === relation.numerator ? { ...n, value } : n, at === whole ? { ...d, value } : d];
    return bottom.value > 0 && top.value >= 0 && ratioHolds(top, bottom, stated);
  };
  return accuse(on, relation, expected, [relation.numerator, whole], howWrong(n, d, stated, expected), holds);
}

/** A percentage of nothing: `expected` is what is customarily written instead, in millionths of one per cent. */
function fromZero(relation: RatioRelation, expected: number, of: readonly number[]): RatioVerdict {
  return {
    verdict: 'failed',
    complaint: { kind: relation.kind, fact: relation.stated, expected, of, how: 'fromZero', repairs: [], label: relation.label },
  };
}

type HowWrong = 'wrong' | 'truncated' | 'shifted' | 'thisYear' | 'nearly';

function howWrong(n: Operand, d: Operand, stated: Operand, expected: number): HowWrong {
  if (Math.abs(expected - stated.value) <= stated.ulp) {
    const exact = new Exact(n.value).times(100).times(MILLION).div(d.value);
    const cut = exact.div(stated.ulp).toDecimalPlaces(0, Decimal.ROUND_DOWN).times(stated.ulp).toNumber();
    return cut === stated.value ? 'truncated' : 'nearly';
  }
  return isShift(stated.value, percentOf(n.value, d.value, Math.min(stated.ulp, 10_000))) ? 'shifted' : 'wrong';
}

function judgeRate(on: RatioContext, relation: RatioRelation): RatioVerdict {
  const { amount: first, rate: second } = relation.direction;
  const stated = operand(on, relation.stated);
  if (relation.numerator < 0) return judgeRateOfTwo(on, relation, stated);
  const change = operand(on, relation.numerator);
  const current = relation.current >= 0 ? operand(on, relation.current) : null;
  const prior = relation.denominator >= 0 ? operand(on, relation.denominator) : null;
  const fits = (sign: 1 | -1): boolean => {
    const base = prior ?? baseOf(current, change, sign);
    return base !== null && base.value > 0 && ratioHolds(abs(change), base, abs(stated));
  };
  const of = [
    relation.numerator,
    ...(relation.current >= 0 ? [relation.current] : []),
    ...(relation.denominator >= 0 ? [relation.denominator] : []),
  ];
  if (first.sign !== 0 && second.sign !== 0 && first.sign !== second.sign && first.span && second.span) {
    const sign = on.ways.get(relation.stated) ?? 0;
    const wrong = sign === 0 ? null : first.sign === sign ? second : first;
    const span = wrong?.span ?? { start: first.span.start, end: second.span.end };
    const word = wrong?.word ?? `${first.word}…${second.word}`;
    const right = wrong ? (wrong === first ? opposite(first.word) : opposite(second.word)) : null;
    return {
      verdict: 'failed',
      complaint: {
        kind: 'direction',
        span,
        word,
        right,
        other: wrong === null ? { span: second.span, word: second.word } : null,
        of: [relation.stated, ...of],
        label: relation.label,
      },
    };
  }
  if (relation.current < 0 && relation.denominator < 0) return UNKNOWN;
  if (change.value === 0 && stated.value === 0) return EXACT;
  const sign = first.sign || second.sign;
  if (sign === 0) {
    // 增加（减少） still open: either reading will do.
    return fits(1) || fits(-1) ? EXACT : wrongRate(on, relation, stated, change, prior ?? baseOf(current, change, 1), of);
  }
  const base = prior ?? baseOf(current, change, sign);
  if (base === null) return UNKNOWN;
  if (base.value === 0) {
    if (change.value === 0) return EXACT;
    return fromZero(relation, 100 * MILLION, of);
  }
  if (base.value < 0) return wrongRate(on, relation, stated, change, null, of);
  if (fits(sign)) return EXACT;
  return wrongRate(on, relation, stated, change, base, of);
}

/** `2023年执行数a，2024年预算b，比…减少p%`: the rate and its direction follow from the two amounts. */
function judgeRateOfTwo(on: RatioContext, relation: RatioRelation, stated: Operand): RatioVerdict {
  if (relation.current < 0 || relation.denominator < 0) return UNKNOWN;
  const [current, prior] = [operand(on, relation.current), operand(on, relation.denominator)];
  const of = [relation.current, relation.denominator];
  if (prior.value < 0 || current.value < 0) return UNKNOWN;
  const gap = current.value - prior.value;
  if (prior.value === 0) {
    if (gap === 0 && stated.value === 0) return EXACT;
    return fromZero(relation, 100 * MILLION, of);
  }
  const change: Operand = { value: Math.abs(gap), ulp: current.ulp + prior.ulp };
  const sign = relation.direction.rate.sign || relation.direction.amount.sign;
  const word = relation.direction.rate.sign !== 0 ? relation.direction.rate : relation.direction.amount;
  const holds = ratioHolds(change, prior, abs(stated));
  if (holds && gap !== 0 && sign !== 0 && Math.sign(gap) !== sign && word.span) {
    return {
      verdict: 'failed',
      complaint: {
        kind: 'direction',
        span: word.span,
        word: word.word,
        right: opposite(word.word),
        other: null,
        of: [relation.stated, ...of],
        label: relation.label,
      },
    };
  }
  return holds ? EXACT : wrongRate(on, relation, stated, change, prior, of);
}

const abs = (x: Operand): Operand => (x.value < 0 ? { ...x, value: -x.value } : x);

/** Whether the stated percentage follows from the amounts as `amountAt` gives them; false where one is not said. */
export function ratioFollows(
  statements: readonly Statement[],
  amountAt: (at: number) => number,
  relation: RatioRelation,
): boolean {
  const read = (at: number): Operand | null => (at < 0 ? null : { value: amountAt(at), ulp: statements[at]?.ulp ?? 1 });
  const [part, whole, stated] = [read(relation.numerator), read(relation.denominator), read(relation.stated)];
  if (!part || !stated) return false;
  const sign = relation.direction.amount.sign || relation.direction.rate.sign;
  const base = relation.kind !== 'rate' || whole ? whole : sign === 0 ? null : baseOf(read(relation.current), part, sign);
  return base !== null && base.value > 0 && part.value > 0 && ratioHolds(part, base, abs(stated));
}

/** prior = current ∓ change. */
export function baseOf(current: Operand | null, change: Operand, sign: 1 | -1): Operand | null {
  return current && { value: current.value - sign * change.value, ulp: current.ulp + change.ulp };
}

function wrongRate(
  on: RatioContext,
  relation: RatioRelation,
  stated: Operand,
  change: Operand,
  base: Operand | null,
  of: readonly number[],
): RatioVerdict {
  if (base === null || base.value <= 0) return UNKNOWN;
  const expected = percentOf(change.value, base.value, stated.ulp);
  const sign = relation.direction.amount.sign || relation.direction.rate.sign || 1;
  const holds = (at: number, value: number): boolean => {
    const read = (index: number): Operand | null =>
      index < 0 ? null : index === at ? { ...operand(on, index), value } : operand(on, index);
    const [current, prior] = [read(relation.current), read(relation.denominator)];
    const moved =
      read(relation.numerator) ??
      (current && prior && { value: Math.abs(current.value - prior.value), ulp: current.ulp + prior.ulp });
    const from = prior ?? (moved && baseOf(current, moved, sign));
    if (moved === null || from === null || from.value < 0) return false;
    // All of it is new: a hundred per cent is what one writes.
    if (from.value === 0) return moved.value !== 0 && stated.value === 100 * MILLION;
    return ratioHolds(abs(moved), from, abs(stated));
  };
  const how = howWrong(abs(change), base, abs(stated), expected);
  const current = relation.current >= 0 ? operand(on, relation.current) : null;
  // The rate of change is of last year's figure; to divide by this year's is the commonest way to get it wrong.
  const ofThisYear = how === 'wrong' && current !== null && current.value > 0 && ratioHolds(abs(change), current, abs(stated));
  return accuse(on, relation, expected, of, ofThisYear ? 'thisYear' : how, holds);
}

/**
 * Who is wrong: the percentage, unless a single slip in one amount that nothing else vouches for explains it and
 * none in the percentage does, or mends a failing sum as well. A percentage that is off by its last place only, or
 * was taken of the wrong figure, was worked out carelessly: for that no amount is to blame.
 */
function accuse(
  on: RatioContext,
  relation: RatioRelation,
  expected: number,
  of: readonly number[],
  how: HowWrong,
  holds: (at: number, value: number) => boolean,
): RatioVerdict {
  const percent = on.statements[relation.stated];
  const repairs: Repair[] = [];
  if (how !== 'truncated') {
    for (const at of of) {
      const statement = on.statements[at];
      if (!statement || statement.table >= 0 || !on.alone(at)) continue;
      const values = [...new Set(slipsOf(statement))].filter((value) => value > 0 && holds(at, value) && !on.upsets(at, value));
      const best = Math.max(0, ...values.map((value) => on.mends(at, value)));
      const mending = best > 0 ? values.filter((value) => on.mends(at, value) === best) : [];
      const [only] = mending.length > 0 ? mending : values;
      if (only !== undefined && (values.length === 1 || mending.length === 1))
        repairs.push({ fact: at, value: only, slip: true });
    }
  }
  const rateSlip = percent !== undefined && isSlipOf(percent, expected);
  const mending = repairs.filter((repair) => on.mends(repair.fact, repair.value) > 0);
  const [repair] = mending.length > 0 ? mending : repairs;
  const careless = how === 'shifted' || how === 'thisYear' || how === 'nearly';
  if (repair && (mending.length === 1 || (!rateSlip && repairs.length === 1 && !careless))) {
    const complaint: Complaint = {
      kind: 'misstated',
      fact: repair.fact,
      expected: repair.value,
      decimals: 0,
      slip: true,
      witnesses: [
        { fact: relation.stated, role: 'total' },
        ...of.filter((at) => at !== repair.fact).map((fact) => ({ fact, role: 'part' as const })),
      ],
      because: [relation.label],
      by: 'sum',
      clear: true,
    };
    return { verdict: 'failed', complaint };
  }
  return {
    verdict: 'failed',
    complaint: { kind: relation.kind, fact: relation.stated, expected, of, how, repairs, label: relation.label },
  };
}

/** Every amount one slip away from a figure, in millionths. */
function slipsOf(statement: Statement): number[] {
  const digits = statement.text.replace(/[^0-9]/g, '');
  const out: string[] = [];
  for (let i = 0; i < digits.length; i++) {
    for (let d = 0; d <= 9; d++) if (String(d) !== digits[i]) out.push(digits.slice(0, i) + d + digits.slice(i + 1));
    if (i + 1 < digits.length) out.push(digits.slice(0, i) + (digits[i + 1] ?? '') + (digits[i] ?? '') + digits.slice(i + 2));
    out.push(digits.slice(0, i) + digits.slice(i + 1));
  }
  for (let d = 0; d <= 9; d++) for (let i = 0; i <= digits.length; i++) out.push(digits.slice(0, i) + d + digits.slice(i));
  const values = out.filter((candidate) => candidate !== '').map((candidate) => Number(candidate) * statement.ulp);
  for (const factor of [10, 100, 1000]) {
    values.push(statement.value * factor);
    if (statement.value % factor === 0) values.push(statement.value / factor);
  }
  // 元 for 万元.
  if (statement.unit === '元') values.push(statement.value * 10_000);
  return values.filter((value) => Number.isSafeInteger(value) && value !== statement.value);
}

const OPPOSITES: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  上升: '下降',
  提高: '降低',
  降低: '提高',
  上涨: '下降',
};

export function opposite(word: string): string | null {
  return OPPOSITES[word.replace(/[（()）]/g, '')] ?? null;
}

/** 持平, 大于, 小于 against the two figures. */
export function judgeComparison(on: RatioContext, relation: ComparisonRelation): RatioVerdict {
  const [left, right] = [operand(on, relation.left), operand(on, relation.right)];
  const same = agreesAt(left.value, left.ulp, right.value, right.ulp);
  const shown = left.value === right.value ? '=' : left.value > right.value ? '>' : '<';
  const actual = same ? '=' : shown;
  if (actual === relation.op || shown === relation.op) return EXACT;
  // Shown to different digits they may be one amount, and may be what the word says.
  if (same && shown !== '=') return UNKNOWN;
  const slipped =
    relation.op === '=' ? (slipOf(on, relation.left, relation.right) ?? slipOf(on, relation.right, relation.left)) : null;
  if (slipped) return { verdict: 'failed', complaint: { ...slipped, because: [relation.label] } };
  return {
    verdict: 'failed',
    complaint: {
      kind: 'comparison',
      span: relation.span,
      word: relation.word,
      right: actual,
      left: relation.left,
      other: relation.right,
      label: relation.label,
    },
  };
}

/** Fewer digits are a slip away from each other by chance. */
const FEWEST_DIGITS = 3;

/**
 * Two figures said to be equal, one of which stands here only and is a slip of the other, which stands elsewhere too: the
 * figure is wrong, not the word.
 */
function slipOf(on: RatioContext, at: number, other: number): Extract<Complaint, { readonly kind: 'misstated' }> | null {
  const statement = on.statements[at];
  const expected = on.values[other];
  if (!statement || expected === undefined || on.contradicted.has(at) || on.contradicted.has(other)) return null;
  if (!on.alone(at) || on.alone(other) || statement.value === 0 || expected === 0) return null;
  const right = writeLike(statement.text, expected, statement.unit);
  if (right === null || !isSlip(statement.text, right)) return null;
  const digits = [statement.text, right].map((text) => text.replace(/[^0-9]/g, '').replace(/^0+|0+$/g, ''));
  // With the point moved, the figures are the same but for the zeros.
  if (digits[0] !== digits[1] && digits.every(({ length }) => length < FEWEST_DIGITS)) return null;
  return {
    kind: 'misstated',
    fact: at,
    expected,
    decimals: 0,
    slip: true,
    witnesses: [{ fact: other, role: 'same' }],
    because: [],
    by: 'statement',
    clear: true,
  };
}
