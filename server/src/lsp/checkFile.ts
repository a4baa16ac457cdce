// Checks a text that is not open: a file of a folder that is gone through, or a draft to be reported on. Nothing
// of it is kept.
import { version as release } from '../../../package.json';
import { diagnosticsOf } from '../features/diagnostics';
import type { OpenDocument } from '../features/document';
import { openDocument } from '../features/document';
import { type FileReport, fileReport } from '../features/fileReport';
import { htmlReport } from '../features/reportPage';
import type { Settings } from '../rules/settings';
import { type Language, say } from '../text/say';
import { recordOf } from './configuration';

/** {uri, text} → CheckedText; null where there is no text to check. */
export const CHECK_REQUEST = 'gouji/check';
/** {files: {path, uri, text}[], problems: string[]} → the page as HTML. */
export const REPORT_REQUEST = 'gouji/report';

/** Larger files are not checked beside an editor. */
export const MOST_CHARACTERS = 16 * 1024 * 1024;

export interface CheckedText {
  readonly diagnostics: ReturnType<typeof diagnosticsOf>;
  readonly figures: FileReport['figures'];
  readonly equations: FileReport['equations'];
}

/** A text to check, as the request brings it; null when it brings none that can be. */
export function textIn(params: unknown): { readonly uri: string; readonly text: string; readonly path: string } | null {
  const { uri, text, path } = recordOf(params);
  if (typeof uri !== 'string' || typeof text !== 'string' || text.length > MOST_CHARACTERS) return null;
  return { uri, text, path: typeof path === 'string' ? path : uri };
}

export function checkText(uri: string, text: string, settings: Settings, language: Language): CheckedText {
  const document = openDocument(text, settings, { uri, version: 0, resultId: '', language });
  const { figures, equations } = fileReport(uri, document.analysis, 0, language);
  return { diagnostics: diagnosticsOf(document), figures, equations };
}

/** `problems` are drafts that could not be checked, already in words. */
export function reportOn(
  drafts: readonly { readonly path: string; readonly document: OpenDocument }[],
  problems: readonly string[],
  language: Language,
): string {
  const files = drafts.map(({ path, document: { analysis } }) => {
    const report = fileReport(path, analysis, 0, language);
    return { report, text: analysis.text, shown: report.findings };
  });
  const failed = drafts.flatMap(({ path, document: { analysis } }) =>
    analysis.failures.map(({ rule }) =>
      say(`${path}：规则 ${rule} 出错，没有核对。`, `${path}: rule ${rule} failed and was skipped.`),
    ),
  );
  return htmlReport(files, [...problems, ...failed.map((text) => text[language])], release, language);
}
