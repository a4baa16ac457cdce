// Findings for a person at a terminal: place, severity, rule and message; the line with carets under the
// words; what else bears on it; how to repair it. Then what was checked in all.
import type { createColors } from 'picocolors';
import type { FileReport, FindingReport } from '../features/fileReport';
import { SEVERITY_NAMES } from '../rules/docs';
import { SEVERITIES, type Severity } from '../rules/finding';
import { splitLines } from '../text/lines';
import type { Range } from '../text/position';
import { say } from '../text/say';
import type { Speak } from './language';
import { sourceLine } from './source';
import { printable } from './width';

type Colours = ReturnType<typeof createColors>;

export interface PrettyOptions {
  readonly speak: Speak;
  readonly colours: Colours;
  /** Columns of the terminal. */
  readonly columns: number;
}

const SEVERITY_COLOUR: Readonly<Record<Severity, (c: Colours) => (text: string) => string>> = {
  error: (c) => c.red,
  warning: (c) => c.yellow,
  info: (c) => c.blue,
  hint: (c) => c.cyan,
};

/** Related places shown; the other formats have them all. */
const MOST_RELATED = 6;

/** The findings of one file, each followed by an empty line. */
export function prettyFindings(path: string, text: string, findings: readonly FindingReport[], options: PrettyOptions): string {
  const lines = splitLines(text);
  return findings.map((finding) => prettyFinding(path, lines, finding, options)).join('');
}

function prettyFinding(
  path: string,
  lines: ReturnType<typeof splitLines>,
  finding: FindingReport,
  { speak, colours: c, columns }: PrettyOptions,
): string {
  const paint = SEVERITY_COLOUR[finding.severity](c);
  const number = String(finding.range.start.line + 1);
  const gutter = ' '.repeat(number.length);
  const source = sourceLine(lines, finding.range, Math.max(40, columns - number.length - 4));
  const further =
    finding.range.end.line > finding.range.start.line
      ? ` ${speak(say(`（至第 ${finding.range.end.line + 1} 行）`, `(to line ${finding.range.end.line + 1})`))}`
      : '';
  const bar = c.dim('│');
  const out = [
    `${c.bold(place(path, finding.range))}: ${paint(c.bold(speak(SEVERITY_NAMES[finding.severity])))} ${c.dim(`[${finding.code} ${finding.rule}]`)} ${printable(finding.message)}`,
    ` ${c.dim(number)} ${bar} ${source.text}`,
    ` ${gutter} ${bar} ${' '.repeat(source.indent)}${paint('^'.repeat(source.width))}${c.dim(further)}`,
  ];
  for (const related of finding.related.slice(0, MOST_RELATED)) {
    out.push(` ${gutter} ${c.dim('=')} ${c.dim(place(path, related.range))}: ${printable(related.message)}`);
  }
  const unsaid = finding.related.length - MOST_RELATED;
  if (unsaid > 0) out.push(` ${gutter} ${c.dim('=')} ${c.dim(speak(say(`另有 ${unsaid} 处相关`, `${unsaid} more places`)))}`);
  const fix = finding.fixes.find((f) => f.preferred) ?? finding.fixes[0];
  if (fix) {
    const others = finding.fixes.length - 1;
    const more = others > 0 ? c.dim(speak(say(`（另有 ${others} 种改法）`, ` (and ${others} more)`))) : '';
    out.push(` ${gutter} ${c.dim('=')} ${c.green(speak(say('可改：', 'fix: ')))}${printable(fix.title)}${more}`);
  }
  return `${out.join('\n')}\n\n`;
}

function place(path: string, range: Range): string {
  return `${printable(path)}:${range.start.line + 1}:${range.start.character + 1}`;
}

/** What all the files come to. */
export interface Tally {
  files: number;
  unreadable: number;
  readonly shown: Record<Severity, number>;
  hidden: number;
  safeFixes: number;
  figures: number;
  verified: number;
  equations: number;
  failed: number;
}

export function emptyTally(): Tally {
  return {
    files: 0,
    unreadable: 0,
    shown: { error: 0, warning: 0, info: 0, hint: 0 },
    hidden: 0,
    safeFixes: 0,
    figures: 0,
    verified: 0,
    equations: 0,
    failed: 0,
  };
}

export function count(tally: Tally, report: FileReport, shown: readonly FindingReport[]): void {
  tally.files++;
  for (const finding of shown) tally.shown[finding.severity]++;
  tally.hidden += report.findings.length - shown.length;
  tally.safeFixes += report.findings.filter((f) => f.fixes.some((fix) => fix.kind === 'safe')).length;
  tally.figures += report.figures.total;
  tally.verified += report.figures.verified;
  const { exact, rounding, failed } = report.equations;
  tally.equations += exact + rounding + failed;
  tally.failed += failed;
}

export function prettySummary(tally: Tally, { speak, colours: c, columns }: PrettyOptions): string {
  const total = SEVERITIES.reduce((sum, severity) => sum + tally.shown[severity], 0);
  const parts = SEVERITIES.filter((severity) => tally.shown[severity] > 0).map((severity) =>
    SEVERITY_COLOUR[severity](c)(`${speak(SEVERITY_NAMES[severity])} ${tally.shown[severity]}`),
  );
  const comma = speak(say('，', ', '));
  const found =
    total === 0
      ? c.green(speak(say('没有发现问题', 'nothing found')))
      : `${speak(say(`${total} 处问题`, total === 1 ? '1 finding' : `${total} findings`))} (${parts.join(comma)})`;
  const share = tally.figures === 0 ? 0 : Math.floor((tally.verified * 1000) / tally.figures) / 10;
  const lines = [
    `${speak(say(`${tally.files} 份文稿`, tally.files === 1 ? '1 draft' : `${tally.files} drafts`))}${comma}${found}`,
    ...(tally.figures > 0
      ? [
          speak(
            say(
              `${tally.figures} 个数字中 ${share.toFixed(1)}% 已核对相符；${tally.equations} 项勾稽关系，${tally.failed} 项不符`,
              `${share.toFixed(1)}% of ${tally.figures} figures verified; ${tally.equations} relations, ${tally.failed} failing`,
            ),
          ),
        ]
      : []),
    ...(tally.safeFixes > 0
      ? [
          speak(
            say(
              `${tally.safeFixes} 处可以放心自动修改：gouji fix --write`,
              `${tally.safeFixes} can be fixed safely: gouji fix --write`,
            ),
          ),
        ]
      : []),
    ...(tally.hidden > 0
      ? [speak(say(`${tally.hidden} 处低于 --level，没有显示`, `${tally.hidden} below --level not shown`))]
      : []),
    ...(tally.unreadable > 0
      ? [c.red(speak(say(`${tally.unreadable} 个输入未能读取`, `${tally.unreadable} inputs could not be read`)))]
      : []),
  ];
  return `${c.dim('─'.repeat(Math.min(columns, 48)))}\n${lines.join('\n')}\n`;
}
