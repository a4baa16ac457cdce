// The ledger as the layers above see it: every figure of the draft, what it states, and how it fared.

import type { Unit } from '../money/unit';
import type { Text } from '../text/say';
import type { Span } from '../text/span';

/** What became of a figure: in an equation that holds, at fault, or in no equation at all. */
export type Standing = 'verified' | 'contradicted' | 'unchecked';

/** One figure of the draft and the quantity it states. Spans are offsets into the draft. */
export interface Fact {
  readonly span: Span;
  /** As written. */
  readonly text: string;
  /** Millionths of the base unit (万元, one, one per cent): an integer. */
  readonly value: number;
  /** The displayed precision: millionths in one unit of the last digit. */
  readonly ulp: number;
  readonly unit: Unit;
  /** Canonical name of the quantity it states; figures with one key state one quantity. Null when unbound. */
  readonly key: string | null;
  /** What it is, in words: `表3 行政运行 · 基本支出`. */
  readonly label: Text;
  readonly inTable: boolean;
  /** The draft's table (index into `Draft.tables`), or -1 for prose. */
  readonly table: number;
  readonly standing: Standing;
}

export type Verdict = 'exact' | 'rounding' | 'failed';

/** A relation that must hold between figures, and whether it does. */
export interface Equation {
  readonly kind: 'sum' | 'same' | 'ratio';
  /** What must hold, in words: `208 社会保障和就业支出 = 20805 + 20899`. */
  readonly label: Text;
  /** Indices into `Ledger.facts`; the first is the total (or the stated ratio). */
  readonly facts: readonly number[];
  readonly verdict: Verdict;
}

export interface Ledger {
  /** In order of their place in the draft. */
  readonly facts: readonly Fact[];
  readonly equations: readonly Equation[];
  /** What the engine found wrong; the arithmetic rules put it into words. */
  readonly complaints: readonly Complaint[];
}

/** One thing wrong, at the figure (or word) to blame. Extended by the engine as it learns to say more. */
export interface Complaint {
  readonly kind: string;
  readonly span: Span;
}

export const EMPTY_LEDGER: Ledger = { facts: [], equations: [], complaints: [] };
