// What a rule says about a draft: where, how sure, in which words, with which repairs. A finding is plain
// data and carries its fixes from birth; nothing downstream re-derives a fix or reads a message.
import type { Text } from '../text/say';
import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Replace the characters of `span` with `newText`. Edits of one fix never overlap. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** `safe` fixes may be applied without asking (`source.fixAll`, `gouji fix`); a `suggestion` needs a person. */
export interface Fix {
  readonly title: Text;
  readonly kind: 'safe' | 'suggestion';
  /** The one most likely meant; at most one a finding. */
  readonly preferred?: boolean;
  readonly edits: readonly Edit[];
}

/** Another place that bears on a finding, and what it says there. */
export interface Related {
  readonly span: Span;
  readonly message: Text;
}

/** What a rule yields. */
export interface Finding {
  readonly span: Span;
  readonly message: Text;
  /** Overrides the rule's own severity. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Shown faded: text that has no business in a finished report. */
  readonly unnecessary?: boolean;
}

/** A finding together with the rule that made it, as the analysis keeps it. */
export interface Reported extends Finding {
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
}

/** The same finding with every place it names put where `place` says. */
export function withSpans(finding: Finding, place: (span: Span) => Span): Finding {
  const { span, related, fixes } = finding;
  return {
    ...finding,
    span: place(span),
    ...(related && { related: related.map((one) => ({ ...one, span: place(one.span) })) }),
    ...(fixes && {
      fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: place(edit.span) })) })),
    }),
  };
}
