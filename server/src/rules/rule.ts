// A rule is one file: what it looks for, why that matters, examples that are its tests, and the check.
// Documentation, settings, hovers and example tests are all made from these values.

import type { Block } from '../syntax/block';
import type { Profile } from '../syntax/profile';
import type { Text } from '../text/say';
import type { Draft } from './draft';
import type { Finding, Severity } from './finding';

/**
 * An example of a rule at work. In `bad`, `⟦…⟧` marks what must be underlined (and nothing else may be);
 * `fixed` is the text after the preferred (else the first) fix of every finding. In `good`, nothing is found.
 * `also` is more draft around the example (placed before it, without markers), for rules that need a whole draft.
 */
export type Example =
  | { readonly bad: string; readonly fixed?: string; readonly before?: string }
  | { readonly good: string; readonly before?: string };

export interface RuleInfo {
  /** kebab-case; also the file's name. */
  readonly id: string;
  /** A letter for the family and three digits; never reused. T template, A arithmetic, C codes, S structure, N names, W wording. */
  readonly code: string;
  readonly severity: Severity;
  readonly title: Text;
  /** What a reviewer would say is wrong with it. */
  readonly why: Text;
  /** The rule or custom it follows from, in Chinese. */
  readonly basis: string;
  readonly examples: readonly Example[];
  /**
   * Words one of which stands in every text (a block's as it reads on, or the draft's) the rule has something to say
   * of; where none does, it is not asked. Nothing changes in width or spacing, as folding would change it, within a word.
   */
  readonly triggers?: readonly string[];
}

/** Looks at one block at a time; spans are relative to `block.text`. Its findings are kept as long as the block's text stays. */
export interface BlockRule extends RuleInfo {
  readonly scope: 'block';
  check(block: Block, profile: Profile): Iterable<Finding>;
}

/**
 * Looks at the whole draft; spans are offsets into `draft.text`. After an edit it is asked again only when something it
 * read is another: `reading.ts` and `perBlock.ts` have ways to read just what it needs.
 */
export interface DraftRule extends RuleInfo {
  readonly scope: 'draft';
  check(draft: Draft): Iterable<Finding>;
}

export type Rule = BlockRule | DraftRule;

export function defineRule<R extends Rule>(rule: R): R {
  return rule;
}
