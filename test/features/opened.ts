// Open documents for tests, with findings made to measure: features are tested on what a finding says, not on
// which rule happens to say it.
import { parseDraft } from '../../server/src/analysis';
import { bundledCatalogue } from '../../server/src/catalog/bundled';
import { type ClientTraits, traitsOf } from '../../server/src/features/client';
import type { OpenDocument } from '../../server/src/features/document';
import { applyEdits } from '../../server/src/rules/applyFixes';
import type { Finding, Fix, Reported } from '../../server/src/rules/finding';
import type { Settings } from '../../server/src/rules/settings';
import { splitLines } from '../../server/src/text/lines';
import { offsetAt, type Position, positionAt, type Range } from '../../server/src/text/position';
import { say } from '../../server/src/text/say';
import type { Span } from '../../server/src/text/span';

export const SETTINGS: Settings = { severities: {}, accepted: [], catalogue: bundledCatalogue() };
export const URI = 'file:///draft.gkg';

/** A client that takes everything. */
export const FULL: ClientTraits = {
  ...traitsOf({}),
  pullsDiagnostics: true,
  versionedEdits: true,
  nestedSymbols: true,
  markdown: true,
  ownCommands: true,
};

/** An open document holding `marked` without its `⟦…⟧`, with a finding at each of them. */
export function opened(
  marked: string,
  finding: (words: string, span: Span, index: number) => Partial<Reported> = () => ({}),
  version = 1,
): OpenDocument {
  const spans: Span[] = [];
  let text = '';
  for (const piece of marked.split(/(⟦[^⟧]*⟧)/)) {
    const words = piece.startsWith('⟦') ? piece.slice(1, -1) : piece;
    if (words !== piece) spans.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  const draft = parseDraft(text, SETTINGS);
  const findings = spans.map((span, index) => ({
    span,
    rule: 'made-up',
    code: 'T999',
    severity: 'warning' as const,
    message: say(`第${index + 1}处`, `number ${index + 1}`),
    ...finding(text.slice(span.start, span.end), span, index),
  }));
  const analysis = { text, lines: draft.lines, draft, findings, failures: [] };
  return { uri: URI, version, resultId: `r${version}`, language: 'zh', analysis };
}

export function replaceWith(newText: string, kind: Fix['kind'] = 'safe', preferred = true) {
  return (_words: string, span: Span): Partial<Finding> => ({
    fixes: [{ title: say(`改为“${newText}”`, `Change to “${newText}”`), kind, preferred, edits: [{ span, newText }] }],
  });
}

/** `text` without its `|`, and where that stood. */
export function cursorIn(marked: string): { readonly text: string; readonly position: Position } {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  return { text, position: positionAt(splitLines(text), at) };
}

interface ProtocolEdit {
  readonly range: Range;
  readonly newText: string;
}

/** `text` after the edits of a workspace edit, as a client would apply them. */
export function applied(text: string, edit: { documentChanges?: unknown; changes?: unknown } | undefined): string {
  const changed = (edit?.documentChanges as { edits: ProtocolEdit[] }[] | undefined)?.[0]?.edits;
  const edits = changed ?? Object.values((edit?.changes ?? {}) as Record<string, ProtocolEdit[]>).flat();
  const lines = splitLines(text);
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({
      span: { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) },
      newText,
    })),
  );
}
