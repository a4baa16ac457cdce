// `gouji new` and `gouji roll-forward`: a draft to begin with, to standard output or into a file that is not there yet.
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseDraft } from '../analysis';
import type { DraftRequest } from '../compose/new/request';
import { newDraft } from '../compose/newDraft';
import { rollForward } from '../compose/rollForward';
import { say } from '../text/say';
import type { ExitCode } from './check';
import { readDraft } from './checkOne';
import { BadProject, createProjectFinder, reason } from './project';
import type { Terminal } from './terminal';

export interface Destination {
  /** Undefined: standard output. */
  readonly output: string | undefined;
  /** Overwrite a file that is there. */
  readonly force: boolean;
}

export async function writeNew(request: DraftRequest, destination: Destination, terminal: Terminal): Promise<ExitCode> {
  return put(newDraft(request), destination, terminal);
}

export interface RollForwardArguments extends Destination {
  readonly path: string;
  readonly year: number | undefined;
  readonly config: string | undefined;
  readonly sizeLimit: number;
}

export async function writeRolledForward(args: RollForwardArguments, terminal: Terminal): Promise<ExitCode> {
  const { path, config, sizeLimit } = args;
  try {
    const draft = parseDraft(readDraft(path, sizeLimit), createProjectFinder(config)(dirname(path)).settings);
    const year = args.year ?? (draft.profile.year === null ? null : draft.profile.year + 1);
    if (year === null) {
      terminal.complain(
        say(`${path} 没有写明年度，请用 --year 指定新一年。`, `${path} does not say its year: give the new one with --year.`),
      );
      return 2;
    }
    return await put(rollForward(draft, year), args, terminal);
  } catch (error) {
    const why = error instanceof BadProject ? error.text : reason(error);
    terminal.complain(say(`${path}: ${why.zh}`, `${path}: ${why.en}`));
    return 2;
  }
}

/** To where it was asked for; a file that is there stays unless it is to be overwritten. */
export async function put(text: string, { output, force }: Destination, terminal: Terminal): Promise<ExitCode> {
  if (output === undefined) {
    await terminal.write(text);
    return 0;
  }
  try {
    writeFileSync(output, text, { flag: force ? 'w' : 'wx' });
    return 0;
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const why = exists ? say('文件已存在，加 --force 覆盖。', 'The file exists; --force overwrites it.') : reason(error);
    terminal.complain(say(`${output}: ${why.zh}`, `${output}: ${why.en}`));
    return 2;
  }
}
