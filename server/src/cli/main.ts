// The command `gouji`: reads the arguments, runs the command they name and leaves with its exit code. In a
// worker thread of its own making it is the checker instead.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import yargs from 'yargs/yargs';
import { version } from '../../../package.json';
import { STYLES } from '../compose/new/request';
import { optimiseLater } from '../lsp/optimiseLater';
import { SEVERITIES } from '../rules/finding';
import { say, type Text } from '../text/say';
import { check, type ExitCode, FORMATS } from './check';
import { CHECKER } from './checkMany';
import { type CheckOptions, checkOne, type Job } from './checkOne';
import { codes } from './codes';
import { writeNew, writeRolledForward } from './compose';
import { DEFAULT_SIZE_LIMIT } from './decode';
import { explain } from './explain';
import { fill } from './fill';
import { fix } from './fix';
import { languageOf, speaker } from './language';
import { BadProject, createProjectFinder } from './project';
import { ruleHelp } from './ruleHelp';
import { createProgress, createTerminal, type Terminal } from './terminal';
import { CHINESE_USAGE } from './usage';

const MEGABYTE = 1024 * 1024;

async function main(args: readonly string[]): Promise<ExitCode> {
  const language = languageOf(args, process.env);
  const speak = speaker(language);
  const t = (zh: string, en: string): string => speak(say(zh, en));
  const progress = createProgress();
  const terminalOf = (color: boolean | undefined): Terminal => createTerminal(language, color, progress.clear);
  let exit: ExitCode = 0;
  const configOption = {
    type: 'string',
    requiresArg: true,
    describe: t('项目文件（默认就近找 .gouji.json）', 'Project file (default: the nearest .gouji.json)'),
  } as const;
  const sizeOption = {
    type: 'number',
    default: DEFAULT_SIZE_LIMIT / MEGABYTE,
    describe: t('文件大小上限，MB', 'Largest file, in MB'),
  } as const;

  const outputOptions = {
    output: {
      alias: 'o',
      type: 'string',
      requiresArg: true,
      describe: t('写到哪个文件（默认标准输出）', 'Write to this file (default: standard output)'),
    },
    force: { type: 'boolean', default: false, describe: t('覆盖已有的文件', 'Overwrite a file that exists') },
  } as const;

  const parser = yargs(marked(args))
    .scriptName('gouji')
    .detectLocale(false)
    .exitProcess(false)
    .parserConfiguration({ 'parse-positional-numbers': false })
    .middleware(lastOfEach, true)
    .usage(
      t(
        'gouji：核对预算公开、决算公开文稿——数字勾稽、科目编码、模板残留、章节与用语。',
        'gouji: checks budget and final-accounts disclosure drafts: figures, subject codes, leftovers, structure, wording.',
      ),
    )
    .option('lang', { type: 'string', choices: ['zh', 'en'], describe: t('用中文还是英文', 'Chinese or English') })
    .option('color', { type: 'boolean', describe: t('用不用颜色（--no-color 不用）', 'Colours (--no-color for none)') })
    .command(
      'check <paths..>',
      t('核对文稿', 'Check drafts'),
      (command) =>
        command
          .positional('paths', {
            type: 'string',
            array: true,
            demandOption: true,
            describe: t('文件、文件夹、通配符，或 -（标准输入）', 'Files, folders, globs, or - (standard input)'),
          })
          .options({
            format: { choices: FORMATS, default: 'pretty' as const, describe: t('输出格式', 'Output format') },
            level: { choices: SEVERITIES, default: 'hint' as const, describe: t('显示到哪一级为止', 'Lowest severity shown') },
            'fail-on': {
              choices: [...SEVERITIES, 'never' as const],
              default: 'error' as const,
              describe: t('有这一级及以上的问题时退出码为 1', 'Exit with 1 on findings of this severity or above'),
            },
            config: configOption,
            jobs: { type: 'number', describe: t('同时核对几份（默认按文稿数和处理器数）', 'Drafts checked at a time') },
            'stdin-name': {
              type: 'string',
              describe: t('标准输入在结果里叫什么', 'What standard input is called in the report'),
            },
            'max-size': sizeOption,
          })
          .check(({ jobs }) => {
            if (jobs === undefined || (Number.isInteger(jobs) && jobs >= 1)) return true;
            throw new Error(t('--jobs 应是 1 以上的整数。', '--jobs should be a whole number from 1.'));
          }),
      async (argv) => {
        exit = await check(
          {
            paths: argv.paths.map(unmarked),
            format: argv.format,
            level: argv.level,
            failOn: argv.failOn,
            config: argv.config,
            jobs: argv.jobs,
            stdinName: argv.stdinName === undefined ? undefined : unmarked(argv.stdinName),
            sizeLimit: argv.maxSize * MEGABYTE,
          },
          terminalOf(argv.color),
          progress,
        );
      },
    )
    .command(
      'fix <paths..>',
      t('改正可以放心改的问题；不加 --write 只显示差异', 'Apply safe fixes; show a diff unless --write'),
      (command) =>
        command
          .positional('paths', {
            type: 'string',
            array: true,
            demandOption: true,
            describe: t('文件、文件夹或通配符', 'Files, folders or globs'),
          })
          .options({
            write: { type: 'boolean', default: false, describe: t('写入文件', 'Write the files') },
            suggestions: {
              type: 'boolean',
              default: false,
              describe: t('连同需要人判断的建议一起改', 'Also apply suggestions that ask for a person'),
            },
            config: configOption,
            'max-size': sizeOption,
          }),
      async (argv) => {
        const { write, suggestions, config, maxSize } = argv;
        exit = await fix(
          { paths: argv.paths.map(unmarked), write, suggestions, config, sizeLimit: maxSize * MEGABYTE },
          terminalOf(argv.color),
        );
      },
    )
    .command(
      'explain <place>',
      t('说明某处数字的由来和核对情况', 'Explain how a figure is derived and checked'),
      (command) =>
        command
          .positional('place', {
            type: 'string',
            demandOption: true,
            describe: t('文件:行[:列]，都从 1 数起', 'FILE:LINE[:COL], counted from 1'),
          })
          .options({ config: configOption, 'max-size': sizeOption }),
      async (argv) => {
        exit = await explain(
          unmarked(argv.place),
          { config: argv.config, sizeLimit: argv.maxSize * MEGABYTE },
          terminalOf(argv.color),
        );
      },
    )
    .command(
      'codes <query..>',
      t('查科目：按编码、名称或拼音首字母', 'Search subjects by code, name or pinyin initials'),
      (command) =>
        command
          .positional('query', {
            type: 'string',
            array: true,
            demandOption: true,
            describe: t('编码、名称或拼音首字母', 'Code, name or pinyin initials'),
          })
          .options({
            year: { type: 'number', describe: t('哪一年度的科目（默认各年）', 'Of which fiscal year (default: any)') },
            config: configOption,
          }),
      async (argv) => {
        exit = await codes(argv.query.join(''), { year: argv.year ?? null, config: argv.config }, terminalOf(argv.color));
      },
    )
    .command(
      'new',
      t('起草：按种类、年度、单位和样式生成一份新文稿', 'Start a draft of a kind, year, unit and provincial style'),
      (command) =>
        command
          .options({
            kind: {
              choices: ['budget', 'final-accounts'] as const,
              demandOption: true,
              describe: t('预算公开还是决算公开', 'Budget or final accounts'),
            },
            level: {
              choices: ['department', 'unit'] as const,
              demandOption: true,
              describe: t('部门还是单位', 'Department or unit'),
            },
            year: { type: 'number', demandOption: true, describe: t('年度', 'Fiscal year') },
            unit: { type: 'string', requiresArg: true, demandOption: true, describe: t('部门或单位的全称', 'Its full name') },
            style: {
              choices: ['national', 'xinjiang', 'shanghai', 'hebei'] as const,
              describe: t(
                '样式：预算 xinjiang（默认）、shanghai、hebei；决算 national',
                'Style: xinjiang (default), shanghai or hebei for budgets; national for final accounts',
              ),
            },
            ...outputOptions,
          })
          .check(({ kind, style, year, unit }) => {
            if (!(Number.isInteger(year) && year >= 2000 && year <= 2099))
              throw new Error(t('--year 应是 2000 至 2099 的年度。', '--year should be a year from 2000 to 2099.'));
            if (unit.trim() === '') throw new Error(t('--unit 不能为空。', '--unit should not be empty.'));
            if (style !== undefined && !STYLES[kind].includes(style))
              throw new Error(t(`这类文稿没有 ${style} 样式。`, `There is no style ${style} for this kind.`));
            return true;
          }),
      async (argv) => {
        const { kind, level, year, output, force } = argv;
        const request = { kind, level, year, entity: argv.unit.trim(), style: argv.style ?? STYLES[kind][0] };
        exit = await writeNew(request, { output, force }, terminalOf(argv.color));
      },
    )
    .command(
      'roll-forward <path>',
      t(
        '结转：由上年文稿生成本年文稿，上年数留作比较',
        "Make this year's draft from last year's, its figures kept for comparison",
      ),
      (command) =>
        command
          .positional('path', { type: 'string', demandOption: true, describe: t('上年的文稿', "Last year's draft") })
          .options({
            year: {
              type: 'number',
              describe: t('新一年（默认上年文稿的下一年）', "The new year (default: the draft's, plus one)"),
            },
            ...outputOptions,
            config: configOption,
            'max-size': sizeOption,
          })
          .check(({ year }) => {
            if (year === undefined || (Number.isInteger(year) && year >= 2000 && year <= 2099)) return true;
            throw new Error(t('--year 应是 2000 至 2099 的年度。', '--year should be a year from 2000 to 2099.'));
          }),
      async (argv) => {
        const { year, output, force, config, maxSize } = argv;
        exit = await writeRolledForward(
          { path: unmarked(argv.path), year, output, force, config, sizeLimit: maxSize * MEGABYTE },
          terminalOf(argv.color),
        );
      },
    )
    .command(
      'fill <path>',
      t(
        '填写：按表格写各节；给了上年文稿、本年预算的，连同比较一起填',
        "Write the sections from the tables, compared with last year's draft and the year's budget where given",
      ),
      (command) =>
        command
          .positional('path', { type: 'string', demandOption: true, describe: t('要填写的文稿', 'The draft to fill in') })
          .options({
            'last-year': {
              type: 'string',
              requiresArg: true,
              describe: t('上年同类的文稿：上年数记在文末的注释里', "Last year's draft: its figures are noted at the end"),
            },
            budget: {
              type: 'string',
              requiresArg: true,
              describe: t('本年的预算公开文稿（填决算公开用）', "The year's budget draft (for final accounts)"),
            },
            write: { type: 'boolean', default: false, describe: t('写回这份文稿', 'Write the draft itself') },
            ...outputOptions,
            config: configOption,
            'max-size': sizeOption,
          })
          .check(({ write, output }) => {
            if (!write || output === undefined) return true;
            throw new Error(t('--write 与 --output 只能用一个。', 'Give --write or --output, not both.'));
          }),
      async (argv) => {
        const { output, force, write, config, maxSize } = argv;
        const given = (path: string | undefined): string | undefined => (path === undefined ? undefined : unmarked(path));
        exit = await fill(
          {
            path: unmarked(argv.path),
            references: { lastYear: given(argv.lastYear), budget: given(argv.budget) },
            output,
            force,
            write,
            config,
            sizeLimit: maxSize * MEGABYTE,
          },
          terminalOf(argv.color),
        );
      },
    )
    .command(
      'rules [id]',
      t('列出规则，或说明一条规则', 'List the rules, or explain one'),
      (command) => command.positional('id', { type: 'string', describe: t('规则名或编号', 'Name or code of a rule') }),
      async (argv) => {
        exit = await ruleHelp(argv.id, terminalOf(argv.color));
      },
    )
    .demandCommand(1, 1, t('要给一个命令，如 gouji check 文稿.txt', 'Give a command, e.g. gouji check draft.txt'))
    .recommendCommands()
    .strict()
    .alias({ h: 'help', v: 'version' })
    .help()
    .version(version)
    .wrap(Math.min(100, process.stdout.columns || 100))
    .epilogue(
      t(
        '退出码：0 没有达到 --fail-on 的问题；1 有；2 用法不对，或有输入读不了。',
        'Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 usage, or an input that could not be read.',
      ),
    )
    .fail((message, error) => {
      throw error ?? new UsageError(message);
    });
  // The types know only whole strings; plurals are objects of `one` and `other`.
  if (language === 'zh') parser.updateStrings(CHINESE_USAGE as Record<string, string>);

  try {
    await parser.parseAsync();
  } catch (error) {
    progress.stop();
    const told = tell(error);
    terminalOf(undefined).complain(
      error instanceof BadProject ? told : say(`${told.zh}\n用法见 gouji --help`, `${told.en}\nSee gouji --help`),
    );
    return 2;
  }
  return exit;
}

/**
 * The arguments with a mark before each that only looks like an option: `-`, and all behind `--`. Without it
 * yargs takes them out of a list of paths.
 */
function marked(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  return args.flatMap((arg, i) => (i === end ? [] : arg === '-' || (end >= 0 && i > end) ? [MARK + arg] : [arg]));
}

const MARK = '\u0001';
const unmarked = (arg: string): string => (arg.startsWith(MARK) ? arg.slice(MARK.length) : arg);

/** An option given twice means what it was given last. */
function lastOfEach(argv: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(argv)) {
    if (Array.isArray(value) && !['_', 'paths', 'query'].includes(key)) argv[key] = value.at(-1);
  }
}

class UsageError extends Error {}

function tell(error: unknown): Text {
  if (error instanceof BadProject) return error.text;
  const message = error instanceof Error ? error.message : String(error);
  return say(message, message);
}

if (isMainThread) {
  optimiseLater();
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
} else if (workerData?.role === CHECKER) {
  const options: CheckOptions = workerData.options;
  const projectOf = createProjectFinder(options.config);
  parentPort?.on('message', (job: Job) => parentPort?.postMessage(checkOne(job, options, projectOf)));
}
