// A figure of running text together with what the words around it say: what it is called, when it is of, whether
// it is a level, a change, a share or a rate. Nothing here knows a quantity's key; that is the ledger's business.
import type { Figure } from '../money/scan';
import type { Span } from '../text/span';
import type { ReasonGiven } from './reason';

/** initial 年初预算 · revised 全年、调整预算 · budget 预算 (not said which) · outturn 决算、执行 */
export type Stage = 'initial' | 'revised' | 'budget' | 'outturn';

/** Which year's figure is meant, and of which stage. All null or false: the words do not say. */
export interface When {
  readonly year: number | null;
  /** 上年, 去年, 上年同期. */
  readonly last: boolean;
  readonly stage: Stage | null;
}

/** 增加, 下降, `增加（减少）`: a direction word, offsets into the narrative's text. */
export interface SpokenDirection {
  readonly sign: 1 | -1 | 0;
  readonly span: Span;
  readonly word: string;
}

/**
 * stated 一个数 (`支出预算 10 万元`, `12 人`) · change 增减额 (`增加 10 万元`) · rate 增减幅度 (`增长 5%`) ·
 * share 占比 (`占 5%`) · completion 完成比例 (`完成预算的 98%`)
 */
export type Role = 'stated' | 'change' | 'rate' | 'share' | 'completion';

/** Words that open a list of parts: `其中：`, `包括：`, `主要用于`. */
export interface Opener {
  readonly word: string;
  /** 主要…: it does not claim to be complete. */
  readonly main: boolean;
  /** It stands in a bracket that closes later: `（其中…）`. */
  readonly bracket: boolean;
}

/** `X（类）Y（款）Z（项）` as written. */
export interface PathPart {
  readonly level: 'class' | 'section' | 'item';
  readonly name: string;
}

export interface SubjectPath {
  readonly parts: readonly PathPart[];
  /** Offsets into the narrative's text, brackets included. */
  readonly span: Span;
}

/** How strongly a figure is set off from the one before: none or 、· comma · semicolon · full stop. */
export type Stop = 'none' | 'comma' | 'semicolon' | 'full';

export interface Mention {
  readonly figure: Figure;
  readonly role: Role;
  /** The words that name it, squashed; empty when it goes on about the same thing. */
  readonly words: string;
  readonly when: When;
  /** What it is compared with (比上年预算, 较2023年度决算数): changes and rates. */
  readonly base: When | null;
  readonly direction: SpokenDirection | null;
  /** Share: the whole it names, empty when it names none. Completion: the budget it names. */
  readonly of: string;
  readonly opener: Opener | null;
  readonly stop: Stop;
  /** Brackets that close between the figure before and this one. */
  readonly closes: number;
  /** The last subject path between the figure before and this one. */
  readonly path: SubjectPath | null;
  /** It stands in a reason or a purpose (主要原因是…, 主要用于…). */
  readonly reason: boolean;
  /** The words of the clause before its own, squashed: `收入预算包括`. */
  readonly before: string;
}

/** 持平, 大于 and the like: two figures compared in words. */
export interface Comparison {
  readonly op: '=' | '>' | '<';
  readonly span: Span;
  readonly word: string;
  /** What stands on the left and on the right; left is 决算 or the figure last said. */
  readonly left: When;
  readonly right: When;
  /** The mention it follows (-1 before any). */
  readonly after: number;
}

/** `下设7个处室，分别是：办公室、…`: a count and the list that follows it. */
export interface Enumeration {
  /** The number, offsets into the narrative's text; a numeral when written in Chinese. */
  readonly count: Span;
  readonly value: number;
  /** Index of the mention that is the count; -1 for a Chinese numeral. */
  readonly mention: number;
  /** Empty when the list follows in paragraphs of its own. */
  readonly items: readonly Span[];
}

/** What one paragraph or note says in figures. */
export interface Narrative {
  /** Folded; offsets are those of the flow. */
  readonly text: string;
  /** Every figure there is, also years, dates and codes. */
  readonly figures: readonly Figure[];
  readonly mentions: readonly Mention[];
  /** `分别减少18万元和56万元`: the mentions of changes that are of several things in turn, by index. */
  readonly inTurn: ReadonlySet<number>;
  readonly comparisons: readonly Comparison[];
  readonly enumerations: readonly Enumeration[];
  readonly reasons: readonly ReasonGiven[];
  /** A list left open at the end: the paragraphs after it are its parts. */
  readonly opens: Opener | null;
  /** The last subject path after the last figure (or of a paragraph without figures). */
  readonly path: SubjectPath | null;
}

export const UNSAID: When = { year: null, last: false, stage: null };
