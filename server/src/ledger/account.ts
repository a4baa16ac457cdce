// The account a ledger gives of every figure and every relation. It is drawn up when someone asks: what is wrong
// with a draft is known without it, and a keystroke has no need of the rest.
import type { Text } from '../text/say';
import type { EverySum } from './everySum';
import type { Equation, Fact, Standing } from './ledger';
import type { ComparisonRelation, RatioRelation, Statement } from './model';
import type { Quantity } from './quantities';
import { figuresOf } from './sums';

/** A relation that a sentence claims, other than a sum. */
export type Claim = RatioRelation | ComparisonRelation;

export interface Claimed {
  readonly relation: Claim;
  readonly verdict: Equation['verdict'];
}

/** What was found out about the figures of a draft. */
export interface Account {
  readonly statements: readonly Statement[];
  readonly keys: readonly (string | null)[];
  readonly quantities: readonly Quantity[];
  readonly sums: EverySum;
  readonly claimed: readonly Claimed[];
  /** Figures of a table out of step with its header that another place confirms. */
  readonly confirmed: readonly number[];
  /** Figures at fault by sums and restatements alone. */
  readonly blamed: ReadonlySet<number>;
  /** All figures at fault. */
  readonly contradicted: ReadonlySet<number>;
}

export function factsOf(account: Account): Fact[] {
  const standing = new Array<Standing>(account.statements.length).fill('unchecked');
  const verify = (facts: readonly number[]): void => {
    for (const at of facts) standing[at] = 'verified';
  };
  for (const { sum, verdict } of account.sums.judged())
    if (verdict !== 'failed' && sum.force !== 'evidence') verify(figuresOf(sum));
  for (const { statements } of account.quantities) {
    const agreed = statements.length < 2 ? [] : statements.filter((at) => !account.blamed.has(at));
    if (agreed.length >= 2) verify(agreed);
  }
  for (const { relation, verdict } of account.claimed) if (verdict !== 'failed') verify(factsIn(relation));
  verify(account.confirmed);
  for (const at of account.contradicted) standing[at] = 'contradicted';
  return account.statements.map(
    (statement, i): Fact => ({ ...statement, key: account.keys[i] ?? null, standing: standing[i] ?? 'unchecked' }),
  );
}

export function equationsOf(account: Account): Equation[] {
  const { statements } = account;
  const equations: Equation[] = [];
  for (const { sum, verdict } of account.sums.judged()) {
    // A guess that fails and accuses no figure was a wrong guess: no relation of this draft.
    const guessed = sum.force === 'tentative' || sum.force === 'evidence';
    if (verdict === 'failed' && guessed && !figuresOf(sum).some((at) => account.contradicted.has(at))) continue;
    const complete = sum.force === 'certain' && sum.parts.every(({ sign }) => sign === 1);
    equations.push({ kind: 'sum', label: sum.label, facts: figuresOf(sum), verdict, ...(complete && { complete }) });
  }
  for (const { statements: facts } of account.quantities) {
    if (facts.length < 2) continue;
    const verdict = facts.some((at) => account.blamed.has(at)) ? 'failed' : 'exact';
    equations.push({ kind: 'same', label: sameLabel(statements, facts), facts, verdict });
  }
  for (const { relation, verdict } of account.claimed)
    equations.push({ kind: relation.kind, label: relation.label, facts: factsIn(relation), verdict });
  return equations;
}

/** The figures of a claim, what is stated first. */
function factsIn(claim: Claim): number[] {
  if (claim.kind === 'comparison') return [claim.left, claim.right];
  return [claim.stated, claim.numerator, claim.denominator, claim.current].filter((at) => at >= 0);
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
