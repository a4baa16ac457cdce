// What the wording rules say of a draft, for the tests beside this file.
import { analyze } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import type { Reported } from '../../../server/src/rules/finding';

export interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly text: string;
  readonly finding: Reported;
}

export function wordingOf(text: string): readonly Told[] {
  const { findings, failures } = analyze(text, { severities: {}, accepted: [], catalogue: bundledCatalogue() });
  if (failures.length > 0) throw new Error(JSON.stringify(failures));
  return findings
    .filter((finding) => finding.code.startsWith('W1'))
    .map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      text: text.slice(finding.span.start, finding.span.end),
      finding,
    }));
}

/** In running text under a heading. */
export const inProse = (sentence: string): readonly Told[] => wordingOf(`一、部门职责\n${sentence}\n`);
