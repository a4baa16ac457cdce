// `gouji check`: what the contract says, in the format asked for. Formats that can be are written as each
// draft is done, so that memory does not grow with their number.
import { availableParallelism } from 'node:os';
import { version } from '../../../package.json';
import type { FileReport, FindingReport } from '../features/fileReport';
import { type CheckedFile, htmlReport } from '../features/reportPage';
import { EVERY_RULE } from '../rules/everyRule';
import { SEVERITIES, type Severity } from '../rules/finding';
import { say } from '../text/say';
import { checkMany } from './checkMany';
import type { CheckOptions, Job, Outcome } from './checkOne';
import { decode } from './decode';
import { findInputs } from './inputs';
import { count, emptyTally, prettyFindings, prettySummary } from './pretty';
import { BadProject, createProjectFinder, reason } from './project';
import { sarifLog } from './sarif';
import { ndjsonJobs, readAll } from './stdin';
import type { Progress, Terminal } from './terminal';

export const FORMATS = ['pretty', 'json', 'ndjson', 'sarif', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export interface CheckArguments {
  readonly paths: readonly string[];
  readonly format: Format;
  /** Lowest shown. */
  readonly level: Severity;
  readonly failOn: Severity | 'never';
  readonly config: string | undefined;
  readonly jobs: number | undefined;
  /** What standard input is called in the report. */
  readonly stdinName: string | undefined;
  readonly sizeLimit: number;
}

/** 0: nothing at or above `failOn`; 1: findings; 2: an input or the project file could not be read. */
export type ExitCode = 0 | 1 | 2;

/** Below this many drafts starting threads costs more than it saves. */
const WORTH_THREADS = 48;

export async function check(args: CheckArguments, terminal: Terminal, progress: Progress): Promise<ExitCode> {
  const options: CheckOptions = { language: terminal.language, sizeLimit: args.sizeLimit, config: args.config };
  const printer = createPrinter(args.format, terminal);
  const complaints = new Set<string>();
  let unread = 0;
  let failed = false;
  const cannotRead = (path: string | null, why: { zh: string; en: string }): void => {
    const text = path === null ? why : say(`${path}: ${why.zh}`, `${path}: ${why.en}`);
    unread++;
    if (complaints.has(text.en)) return;
    complaints.add(text.en);
    printer.problem(terminal.speak(text));
    terminal.complain(text);
  };

  let projectOf: ReturnType<typeof createProjectFinder>;
  try {
    projectOf = createProjectFinder(args.config);
  } catch (error) {
    if (!(error instanceof BadProject)) throw error;
    terminal.complain(error.text);
    return 2;
  }
  const inputs = await findInputs(args.paths, projectOf);
  for (const { path, why } of inputs.missing) cannotRead(path, why);
  for (const folder of inputs.empty) {
    terminal.complain(say(`${folder}: 文件夹里没有公开文稿。`, `${folder}: there is no disclosure draft in this folder.`));
  }

  const filter = args.format === 'ndjson' && inputs.paths.includes('-');
  const threads = args.jobs ?? (inputs.paths.length >= WORTH_THREADS ? availableParallelism() : 1);
  await printer.start();
  if (!filter) progress.start(inputs.paths.length);
  for await (const outcome of checkMany(
    jobsOf(),
    Math.min(threads, filter ? threads : inputs.paths.length),
    options,
    projectOf,
  )) {
    await take(outcome);
  }
  progress.stop();
  await printer.end(unread);
  return unread > 0 ? 2 : failed ? 1 : 0;

  async function* jobsOf(): AsyncGenerator<Job> {
    for (const path of inputs.paths) {
      if (path !== '-') yield { path, text: null };
      else if (filter) {
        yield* ndjsonJobs(process.stdin, args.sizeLimit, ({ line, why }) =>
          cannotRead(null, say(`标准输入第 ${line} 行${why.zh}`, `standard input, line ${line}: ${why.en}`)),
        );
      } else {
        const name = args.stdinName ?? '-';
        try {
          yield { path: name, text: decode(await readAll(process.stdin, args.sizeLimit), args.sizeLimit).text };
        } catch (error) {
          cannotRead(name, reason(error));
        }
      }
    }
  }

  async function take(outcome: Outcome): Promise<void> {
    if ('unreadable' in outcome) {
      cannotRead(outcome.project ? null : outcome.path, outcome.unreadable);
      progress.step(outcome.path);
      return;
    }
    const { report, text, failures } = outcome;
    for (const { rule, message } of failures) {
      const told = say(
        `${report.path}: 规则 ${rule} 出错，没有核对：${message}`,
        `${report.path}: rule ${rule} failed and was skipped: ${message}`,
      );
      printer.problem(terminal.speak(told));
      terminal.complain(told);
    }
    const { failOn } = args;
    if (failOn !== 'never') failed ||= report.findings.some((finding) => atLeast(finding.severity, failOn));
    await printer.file({ report, text, shown: report.findings.filter((finding) => atLeast(finding.severity, args.level)) });
    progress.step(report.path);
  }
}

function atLeast(severity: Severity, level: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level);
}

interface Printer {
  start(): Promise<void>;
  file(file: CheckedFile): Promise<void>;
  /** Something that kept a draft, or a rule, from being checked. */
  problem(message: string): void;
  end(unread: number): Promise<void>;
}

function createPrinter(format: Format, terminal: Terminal): Printer {
  const { write, language } = terminal;
  const nothing = async (): Promise<void> => undefined;
  const problems: string[] = [];
  const problem = (message: string): void => void problems.push(message);
  switch (format) {
    case 'pretty': {
      const tally = emptyTally();
      return {
        start: nothing,
        problem,
        file: async ({ report, text, shown }) => {
          count(tally, report, shown);
          await write(prettyFindings(report.path, text, shown, terminal));
        },
        end: (unread) => write(prettySummary({ ...tally, unreadable: unread }, terminal)),
      };
    }
    case 'json': {
      let before = '';
      return {
        start: () => write('{"version":1,"files":['),
        problem,
        file: async (file) => {
          await write(`${before}\n${JSON.stringify(shownOnly(file))}`);
          before = ',';
        },
        end: () => write('\n]}\n'),
      };
    }
    case 'ndjson':
      return { start: nothing, problem, file: (file) => write(`${JSON.stringify(shownOnly(file))}\n`), end: nothing };
    case 'sarif': {
      const files: { report: FileReport; shown: readonly FindingReport[] }[] = [];
      return {
        start: nothing,
        problem,
        file: async ({ report, shown }) => void files.push({ report, shown }),
        end: () => write(`${JSON.stringify(sarifLog(files, problems, EVERY_RULE, version, language), null, 1)}\n`),
      };
    }
    case 'html': {
      const files: CheckedFile[] = [];
      return {
        start: nothing,
        problem,
        file: async (file) => void files.push(file),
        end: () => write(htmlReport(files, problems, version, language)),
      };
    }
  }
}

function shownOnly({ report, shown }: CheckedFile): FileReport {
  return { ...report, findings: shown };
}
