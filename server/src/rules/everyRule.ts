// Every rule there is to document, set and name: the registry's, and the one about ignore comments, which is
// no check of its own but what is left over when the others have run.
import { IGNORE_COMMENT } from './ignore';
import { RULES } from './registry';
import type { RuleInfo } from './rule';

export const EVERY_RULE: readonly RuleInfo[] = [...RULES, IGNORE_COMMENT];
