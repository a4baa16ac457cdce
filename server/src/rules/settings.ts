// What the writer (or the project) decided about the checks. Passed in by value; nothing here looks anything up.
import type { Catalogue } from '../catalog/catalogue';
import type { Severity } from './finding';

export interface Settings {
  /** Rule id → its severity in this project; rules not named keep their own. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Findings someone looked at and accepted: keyed by rule and place (see `ignore.ts`), never by message. */
  readonly accepted: readonly string[];
  /** The subject catalogue; the bundled one unless the writer has the official file of the year. */
  readonly catalogue: Catalogue;
}
