// `gouji fix`: applies fixes until none is left, and shows the change or writes it, in the file's own encoding
// and with its own line endings.

import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { analyze, createMemo } from '../analysis';
import { applyEdits, bestFix, collectFixes } from '../rules/applyFixes';
import type { Settings } from '../rules/settings';
import { lineBreakOf } from '../text/lines';
import { say } from '../text/say';
import type { ExitCode } from './check';
import { readBytes } from './checkOne';
import { decode, encode, UnreadableText } from './decode';
import { findInputs } from './inputs';
import { BadProject, createProjectFinder, reason } from './project';
import type { Terminal } from './terminal';

export interface FixArguments {
  readonly paths: readonly string[];
  readonly write: boolean;
  /** Also fixes that ask for a person. */
  readonly suggestions: boolean;
  readonly config: string | undefined;
  readonly sizeLimit: number;
}

/** A fix may make room for another; fixes that make room for each other must end somewhere. */
const MOST_PASSES = 10;

export interface Fixed {
  readonly text: string;
  readonly applied: number;
}

/** `text` with the best fix of each finding applied, again and again until nothing changes. */
export function fixText(text: string, settings: Settings, suggestions: boolean): Fixed {
  const memo = createMemo();
  const lineBreak = lineBreakOf(text);
  let fixed = text;
  let applied = 0;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const { findings } = analyze(fixed, settings, memo);
    const collected = collectFixes(findings, (finding) => bestFix(finding, suggestions ? 'suggestion' : 'safe'));
    const edits = collected.edits.map((edit) => ({ ...edit, newText: edit.newText.replace(/\r\n|\r|\n/g, lineBreak) }));
    const next = applyEdits(fixed, edits);
    if (next === fixed) break;
    fixed = next;
    applied += collected.applied.length;
  }
  return { text: fixed, applied };
}

export async function fix(args: FixArguments, terminal: Terminal): Promise<ExitCode> {
  let exit: ExitCode = 0;
  const cannot = (path: string, why: { zh: string; en: string }): void => {
    exit = 2;
    terminal.complain(say(`${path}: ${why.zh}`, `${path}: ${why.en}`));
  };
  const projectOf = createProjectFinder(args.config);
  const { paths, missing } = await findInputs(args.paths, projectOf);
  for (const { path, why } of missing) cannot(path, why);
  let files = 0;
  let applied = 0;
  for (const path of paths) {
    try {
      if (path === '-')
        throw new UnreadableText(say('fix 只改文件，不读标准输入。', 'fix changes files and does not read standard input.'));
      const before = decode(readBytes(path, args.sizeLimit), args.sizeLimit);
      const fixed = fixText(before.text, projectOf(dirname(path)).settings, args.suggestions);
      if (fixed.text === before.text) continue;
      const bytes = encode(fixed.text, before);
      if (bytes === null) {
        throw new UnreadableText(
          say(
            `修改后的文字无法用原来的编码（${before.encoding}）写回，没有改动。`,
            `the fixed text cannot be written in its encoding (${before.encoding}); nothing was changed.`,
          ),
        );
      }
      files++;
      applied += fixed.applied;
      if (args.write) writeFileSync(path, bytes);
      else await terminal.write(coloured(patch(path, before.text, fixed.text), terminal));
    } catch (error) {
      cannot(path, error instanceof BadProject ? error.text : reason(error));
    }
  }
  const done =
    files === 0
      ? say('没有可以自动改的地方。', 'There is nothing to fix.')
      : args.write
        ? say(`改了 ${files} 个文件的 ${applied} 处。`, `Fixed ${applied} in ${files} files.`)
        : say(
            `${files} 个文件有 ${applied} 处可改；加 --write 写入文件。`,
            `${applied} can be fixed in ${files} files; add --write to change them.`,
          );
  terminal.complain(done);
  return exit;
}

function patch(path: string, before: string, after: string): string {
  const name = path.replace(/\\/g, '/').replace(/^\/+/, '');
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

function coloured(diff: string, { colours: c }: Terminal): string {
  if (!c.isColorSupported) return diff;
  const paint = (line: string): string =>
    /^(?:---|\+\+\+) /.test(line)
      ? c.bold(line)
      : line.startsWith('@@')
        ? c.cyan(line)
        : line.startsWith('+')
          ? c.green(line)
          : line.startsWith('-')
            ? c.red(line)
            : line;
  return diff.split('\n').map(paint).join('\n');
}
