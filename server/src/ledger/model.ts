// What recognisers hand to the engine: statements (a figure, and the quantity it states), relations between
// statements, nothing else. The engine (`solve.ts`) does all the arithmetic and all the blaming.
import type { Unit } from '../money/unit';
import type { Text } from '../text/say';
import type { Span } from '../text/span';

/** A figure somewhere in the draft. Spans are offsets into the draft. */
export interface Statement {
  readonly span: Span;
  /** As written; empty for a blank cell that stands for zero. */
  readonly text: string;
  /** Millionths of the base unit, an integer. */
  readonly value: number;
  /** Millionths in one unit of the last displayed digit. */
  readonly ulp: number;
  readonly unit: Unit;
  /**
   * Canonical names of the quantity it may state, most plausible first (see `keys.ts`); empty when unbound.
   * A table's cell has at most one. Prose may leave open which of several is meant (全部支出 or 财政拨款支出);
   * the first whose tables agree is taken, else the first.
   */
  readonly keys: readonly string[];
  /** What it is, in words: `表3“行政运行”基本支出`, `第三部分二“基本支出”`. */
  readonly label: Text;
  /** Index into `Parsed.tables`, or -1 for prose. */
  readonly table: number;
  /** A figure of a table that is out of step with its header: it may be confirmed by others, but confirms and accuses nobody. */
  readonly mute?: boolean;
}

/** total = Σ parts (with signs), all indices into the statements. */
export interface SumRelation {
  readonly kind: 'sum';
  /** Relations guessed from one pattern share a family; one that fails in most of its members is dropped whole. */
  readonly family: string;
  readonly total: number;
  readonly parts: readonly { readonly at: number; readonly sign: 1 | -1 }[];
  readonly label: Text;
  /**
   * certain: must hold. guess: kept only where its family bears it out. tentative: a guess without a family; it
   * accuses only a figure that one slip explains. evidence: never a finding by itself, but it helps to tell the
   * culprit. atMost: the parts may be fewer (其中：), Σ parts ≤ total.
   */
  readonly force: 'certain' | 'guess' | 'tentative' | 'evidence' | 'atMost';
}

/**
 * A stated percentage. share: stated = part ÷ whole. completion: stated = outturn ÷ budget.
 * rate: stated = change ÷ prior, where prior = current ∓ change or is stated itself.
 */
export interface RatioRelation {
  readonly kind: 'share' | 'completion' | 'rate';
  /** The percentage. */
  readonly stated: number;
  /** part, outturn, or the amount of change (-1 when only current and prior are stated). */
  readonly numerator: number;
  /** whole, budget, or prior (-1 when prior follows from current and change). */
  readonly denominator: number;
  /** Key of the whole when no statement of it stands near: the engine looks it up. */
  readonly denominatorKey: string | null;
  /** For a rate: the current figure. -1 otherwise. */
  readonly current: number;
  /** For a rate: key of the current figure when no statement of it stands in the prose: the engine looks it up. */
  readonly currentKey?: string | null;
  /** For a rate: +1 增加/增长, -1 减少/下降, as said before the amount and before the percentage; 0 not said. */
  readonly direction: { readonly amount: Direction; readonly rate: Direction };
  readonly label: Text;
}

/** A direction word: where it stands and which way it points. */
export interface Direction {
  readonly sign: 1 | -1 | 0;
  readonly span: Span | null;
  readonly word: string;
}

/** 持平, 决算数大于预算数 and the like: a comparison said in words. */
export interface ComparisonRelation {
  readonly kind: 'comparison';
  /** `left` op `right`. */
  readonly op: '=' | '>' | '<';
  readonly left: number;
  readonly right: number;
  /** The words that say so. */
  readonly span: Span;
  readonly word: string;
  readonly label: Text;
}

export type Relation = SumRelation | RatioRelation | ComparisonRelation;

export interface Recognised {
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
}
