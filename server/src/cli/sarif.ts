// The report as SARIF 2.1.0, for code-review sites and other viewers of findings.
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, Log, Notification, Region, ReportingDescriptor, Result } from 'sarif';
import type { FileReport, FindingReport } from '../features/fileReport';
import { rulePageUrl } from '../rules/docs';
import type { Severity } from '../rules/finding';
import type { RuleInfo } from '../rules/rule';
import type { Range } from '../text/position';
import type { Language } from '../text/say';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** `problems` are inputs that could not be read and rules that failed. */
export function sarifLog(
  files: readonly { readonly report: FileReport; readonly shown: readonly FindingReport[] }[],
  problems: readonly string[],
  rules: readonly RuleInfo[],
  version: string,
  language: Language,
): Log {
  const index = new Map(rules.map((rule, i) => [rule.id, i]));
  const notifications: Notification[] = problems.map((text) => ({ level: 'error', message: { text } }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'gouji',
            semanticVersion: version,
            informationUri: 'https://github.com/gouji/gouji',
            language: language === 'zh' ? 'zh-CN' : 'en-US',
            rules: rules.map((rule) => descriptor(rule, language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: problems.length === 0, toolExecutionNotifications: notifications }],
        artifacts: files.map(({ report }) => ({ location: { uri: uriOf(report.path) } })),
        results: files.flatMap(({ report, shown }, i) =>
          shown.map((finding) => resultOf(finding, uriOf(report.path), i, index.get(finding.rule))),
        ),
      },
    ],
  };
}

function descriptor(rule: RuleInfo, language: Language): ReportingDescriptor {
  return {
    id: rule.code,
    name: rule.id,
    shortDescription: { text: rule.title[language] },
    fullDescription: { text: rule.why[language] },
    helpUri: rulePageUrl(rule.id),
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

function resultOf(finding: FindingReport, uri: string, artifact: number, rule: number | undefined): Result {
  const location = (range: Range): Location => ({
    physicalLocation: { artifactLocation: { uri, index: artifact }, region: regionOf(range) },
  });
  return {
    ruleId: finding.code,
    ...(rule !== undefined && { ruleIndex: rule }),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [location(finding.range)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((r, id) => ({ id, ...location(r.range), message: { text: r.message } })),
    }),
    ...(finding.fixes.length > 0 && {
      fixes: finding.fixes.map((fix) => ({
        description: { text: fix.title },
        artifactChanges: [
          {
            artifactLocation: { uri, index: artifact },
            replacements: fix.edits.map((edit) => ({
              deletedRegion: regionOf(edit.range),
              insertedContent: { text: edit.newText },
            })),
          },
        ],
      })),
    }),
  };
}

/** SARIF counts lines and columns from 1; the end is the column after the last. */
function regionOf({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(/[\\/]/).map(encodeURIComponent).join('/');
}
