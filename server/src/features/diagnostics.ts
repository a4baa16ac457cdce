// Findings as LSP diagnostics. Each carries the version it was made from and a key that finds it again in that
// version, so that a code action never has to guess from words or places.
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import { rulePageUrl } from '../rules/docs';
import { type Reported, SEVERITIES } from '../rules/finding';
import { rangeOf } from '../text/position';
import { say } from '../text/say';
import type { OpenDocument } from './document';

import { PROTOCOL_SEVERITY } from './severity';

export const SOURCE = 'gouji';

/** What a diagnostic of ours carries in `data`. */
export interface FindingRef {
  readonly version: number;
  readonly key: string;
}

/** More than this many on one draft helps nobody (and editors drop them silently): the gravest are kept, with a notice. */
export const MOST_SHOWN = 1000;

/** Names a finding within its version of the draft. */
export function keyOf(finding: Reported): string {
  return `${finding.code}:${finding.span.start}-${finding.span.end}`;
}

/** The reference a diagnostic brought back, or null when it is not one of ours. */
export function refOf(data: unknown): FindingRef | null {
  if (typeof data !== 'object' || data === null || !('version' in data) || !('key' in data)) return null;
  return typeof data.version === 'number' && typeof data.key === 'string' ? { version: data.version, key: data.key } : null;
}

export function diagnosticOf(document: OpenDocument, finding: Reported): Diagnostic {
  const { uri, version, language, analysis } = document;
  return {
    range: rangeOf(analysis.lines, finding.span),
    severity: PROTOCOL_SEVERITY[finding.severity],
    code: finding.code,
    codeDescription: { href: rulePageUrl(finding.rule) },
    source: SOURCE,
    message: finding.message[language],
    ...(finding.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(finding.related?.length && {
      relatedInformation: finding.related.map((related) => ({
        location: { uri, range: rangeOf(analysis.lines, related.span) },
        message: related.message[language],
      })),
    }),
    data: { version, key: keyOf(finding) } satisfies FindingRef,
  };
}

export function diagnosticsOf(document: OpenDocument): Diagnostic[] {
  const { findings } = document.analysis;
  if (findings.length <= MOST_SHOWN) return findings.map((finding) => diagnosticOf(document, finding));
  const gravest = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return [...gravest.slice(0, MOST_SHOWN).map((finding) => diagnosticOf(document, finding)), notice(document)];
}

/** Says that not everything is shown. */
function notice({ language, analysis }: OpenDocument): Diagnostic {
  const hidden = analysis.findings.length - MOST_SHOWN;
  const message = say(
    `另有${hidden}处问题未显示，请先处理已列出的问题。`,
    `${hidden} more findings are not shown; deal with these first.`,
  );
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity: DiagnosticSeverity.Information, source: SOURCE, message: message[language] };
}
