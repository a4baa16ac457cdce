// The rule a diagnostic names, found by what it is called there.
import { EVERY_RULE } from '../rules/everyRule';
import type { RuleInfo } from '../rules/rule';

const BY_NAME: ReadonlyMap<string, RuleInfo> = new Map(
  EVERY_RULE.flatMap((rule) => [[rule.id, rule] as const, [rule.code, rule] as const]),
);

/** By id (`leftover-zero-subject`) or code (`T101`). */
export function findRule(idOrCode: string): RuleInfo | undefined {
  return BY_NAME.get(idOrCode);
}
