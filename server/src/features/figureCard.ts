// What one figure ties to: what it is, how it fared, and every relation it is in with the figures that stand there.
import type { Equation, Standing, Verdict } from '../ledger/ledger';
import type { Draft } from '../rules/draft';
import type { Severity } from '../rules/finding';
import type { Language } from '../text/say';
import { overlaps, type Span } from '../text/span';
import type { OpenDocument } from './document';
import { figuresOf } from './figures';

export interface TiedFigure {
  /** Index into the ledger's facts. */
  readonly fact: number;
  readonly label: string;
  readonly text: string;
  readonly unit: string;
  readonly standing: Standing;
  readonly span: Span;
}

export interface TieRelation {
  readonly kind: Equation['kind'];
  readonly label: string;
  readonly verdict: Verdict;
  /** The total, or what the percentage says, comes first. */
  readonly figures: readonly TiedFigure[];
  /** How many more there are than are listed. */
  readonly more: number;
}

export interface FigureCard {
  readonly version: number;
  readonly figure: TiedFigure;
  readonly relations: readonly TieRelation[];
  readonly moreRelations: number;
  readonly problems: readonly { readonly severity: Severity; readonly message: string }[];
}

export interface FigureParams {
  readonly version: number;
  readonly fact: number;
}

const MOST_RELATIONS = 24;
const MOST_FIGURES = 24;
const WORST: readonly Verdict[] = ['failed', 'rounding', 'exact'];

/** Null when the figure is not of this version of the draft. */
export function figureCard(document: OpenDocument, { version, fact }: FigureParams): FigureCard | null {
  const { draft, findings } = document.analysis;
  const figure = version === document.version ? tiedFigure(draft, fact, document.language) : null;
  if (!figure) return null;
  const equations = figuresOf(draft.ledger).equationsOf(fact);
  const sorted = [...equations].sort((a, b) => WORST.indexOf(a.verdict) - WORST.indexOf(b.verdict));
  return {
    version,
    figure,
    relations: sorted.slice(0, MOST_RELATIONS).map((equation) => tieRelation(draft, equation, document.language)),
    moreRelations: Math.max(0, sorted.length - MOST_RELATIONS),
    problems: findings
      .filter(({ span }) => overlaps(span, figure.span))
      .map(({ severity, message }) => ({ severity, message: message[document.language] })),
  };
}

export function tieRelation(draft: Draft, { kind, label, verdict, facts }: Equation, language: Language): TieRelation {
  const figures = facts.slice(0, MOST_FIGURES).flatMap((fact) => tiedFigure(draft, fact, language) ?? []);
  return { kind, label: label[language], verdict, figures, more: facts.length - figures.length };
}

function tiedFigure({ ledger }: Draft, index: number, language: Language): TiedFigure | null {
  const fact = ledger.facts[index];
  if (!fact) return null;
  const unit = fact.unit === 'count' || fact.text === '' || /[%％]$/.test(fact.text) ? '' : fact.unit;
  return { fact: index, label: fact.label[language], text: fact.text, unit, standing: fact.standing, span: fact.span };
}
