// The ledger as the layers above see it: every figure of the draft, what it states, how it fared, and what is
// wrong with it. The arithmetic rules put the complaints into words.
import type { Unit } from '../money/unit';
import type { Text } from '../text/say';
import type { Span } from '../text/span';

/** What became of a figure: in a relation that holds, at fault, or in no relation at all. */
export type Standing = 'verified' | 'contradicted' | 'unchecked';

/** One figure of the draft as it is written. Spans are offsets into the draft. */
export interface Figure {
  readonly span: Span;
  /** As written. */
  readonly text: string;
  /** Millionths of the base unit (万元, one, one per cent): an integer. */
  readonly value: number;
  /** The displayed precision: millionths in one unit of the last digit. */
  readonly ulp: number;
  readonly unit: Unit;
  /** What it is, in words: `《支出总表》“行政运行”的“基本支出”`. */
  readonly label: Text;
  /** The draft's table (index into `Parsed.tables`), or -1 for prose. */
  readonly table: number;
}

/** A figure, the quantity it states, and how it fared. */
export interface Fact extends Figure {
  /** Canonical name of the quantity it states; figures with one key state one quantity. Null when unbound. */
  readonly key: string | null;
  readonly standing: Standing;
}

export type Verdict = 'exact' | 'rounding' | 'failed';

/** A relation that must hold between figures, and whether it does. */
export interface Equation {
  readonly kind: 'sum' | 'same' | 'share' | 'rate' | 'completion' | 'comparison';
  /** What must hold, in words: `合计：208社会保障和就业支出＝20805＋20899`. */
  readonly label: Text;
  /** Indices into `Ledger.facts`; the first is the total (or the stated ratio). */
  readonly facts: readonly number[];
  readonly verdict: Verdict;
  /** A total and all its parts, by what they are: any one of them follows from the others. */
  readonly complete?: true;
}

/** Another figure that bears on a complaint. */
export interface Witness {
  readonly fact: number;
  readonly role: 'same' | 'total' | 'part';
}

/** A figure and what it ought to be. */
export interface Repair {
  readonly fact: number;
  /** Millionths. */
  readonly value: number;
  /** One slip of the finger leads from the right figure to the written one. */
  readonly slip: boolean;
}

/**
 * misstated: this figure is the culprit; `expected` mends everything that fails.
 * sum: a sum fails and no single figure stands out; it is said at the total, with every likely repair.
 * share, completion, rate: a stated percentage that does not follow; `expected` is the right one.
 * direction: a word points the wrong way. comparison: 持平, 大于 and the like against the figures.
 * lostHeader, columnShift: a table whose columns are out of step with their header.
 * rounding: sums off within rounding, at most one a table.
 */
export type Complaint =
  | {
      readonly kind: 'misstated';
      readonly fact: number;
      readonly expected: number;
      /** How many decimals its neighbours show: at least so many should it. */
      readonly decimals: number;
      readonly slip: boolean;
      readonly witnesses: readonly Witness[];
      /** What fails on account of it, in words. */
      readonly because: readonly Text[];
      /** Whether the value follows from the same quantity stated elsewhere, or from sums alone. */
      readonly by: 'statement' | 'sum';
      /** False where both sides are equally good and the later one was taken. */
      readonly clear: boolean;
    }
  | {
      readonly kind: 'sum';
      readonly total: number;
      readonly expected: number;
      readonly parts: readonly number[];
      readonly repairs: readonly Repair[];
      readonly label: Text;
      readonly force: 'certain' | 'guess' | 'tentative' | 'atMost';
    }
  | {
      readonly kind: 'share' | 'completion' | 'rate';
      readonly fact: number;
      /** Millionths of one per cent, rounded as the stated one is. */
      readonly expected: number;
      readonly of: readonly number[];
      /**
       * truncated: the last digit was cut instead of rounded · shifted: the point moved · thisYear: of this year's figure
       * instead of last year's · fromZero: there was nothing before
       */
      readonly how: 'wrong' | 'truncated' | 'shifted' | 'thisYear' | 'fromZero' | 'nearly';
      /** Other ways to mend it: the amount of change, say. */
      readonly repairs: readonly Repair[];
      readonly label: Text;
    }
  | {
      readonly kind: 'direction';
      readonly span: Span;
      readonly word: string;
      /** The word that fits. Null where it cannot be told which of the two words is wrong. */
      readonly right: string | null;
      readonly other: { readonly span: Span; readonly word: string } | null;
      readonly of: readonly number[];
      readonly label: Text;
    }
  | {
      readonly kind: 'comparison';
      readonly span: Span;
      readonly word: string;
      readonly right: '=' | '>' | '<';
      readonly left: number;
      readonly other: number;
      readonly label: Text;
    }
  | { readonly kind: 'lostHeader'; readonly span: Span; readonly table: number }
  | { readonly kind: 'columnShift'; readonly span: Span; readonly table: number; readonly facts: readonly number[] }
  | { readonly kind: 'rounding'; readonly span: Span; readonly table: number; readonly count: number };

export interface Ledger {
  /** Table by table, then the prose. */
  readonly figures: readonly Figure[];
  /** The same, with what became of them: drawn up when first asked for. */
  readonly facts: readonly Fact[];
  readonly equations: readonly Equation[];
  readonly complaints: readonly Complaint[];
}
