// The terminal as the commands see it: where results go, where complaints go, colours, columns, and a
// progress bar that gets out of the way of both.
import { Presets, SingleBar } from 'cli-progress';
import { createColors } from 'picocolors';
import type { Language, Text } from '../text/say';
import { type Speak, speaker } from './language';
import type { PrettyOptions } from './pretty';
import { printable } from './width';

export interface Terminal extends PrettyOptions {
  readonly language: Language;
  readonly speak: Speak;
  /** To standard output; waits for its reader. */
  write(text: string): Promise<void>;
  /** To standard error, on lines of their own, with the program's name. */
  complain(text: Text): void;
}

/** `color`: what `--color` or `--no-color` asks for. */
export function createTerminal(language: Language, color: boolean | undefined, clearProgress: () => void): Terminal {
  const speak = speaker(language);
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const wanted = color ?? (!NO_COLOR && (Boolean(FORCE_COLOR) || (process.stdout.isTTY && TERM !== 'dumb')));
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader has gone (`gouji … | head`): nothing is left to be said.
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
  return {
    language,
    speak,
    colours: createColors(wanted),
    columns: process.stdout.columns || 100,
    write: (text) =>
      new Promise((resolve) => {
        if (process.stdout.isTTY && text !== '') clearProgress();
        if (text === '' || process.stdout.write(text)) resolve();
        else process.stdout.once('drain', resolve);
      }),
    complain: (text) => {
      clearProgress();
      process.stderr.write(`gouji: ${speak(text).split('\n').map(printable).join('\ngouji: ')}\n`);
    },
  };
}

export interface Progress {
  /** Takes the bar off its line, so that something else can be printed; it comes back with the next step. */
  clear(): void;
  start(total: number): void;
  step(path: string): void;
  stop(): void;
}

/** Fewer drafts than this are done before a bar can be read. */
const WORTH_A_BAR = 8;

export function createProgress(): Progress {
  let bar: SingleBar | null = null;
  return {
    clear: () => {
      if (bar) process.stderr.write('\r\u001b[K');
    },
    start: (total) => {
      if (!process.stderr.isTTY || total < WORTH_A_BAR) return;
      bar = new SingleBar(
        { stream: process.stderr, format: '{bar} {value}/{total} {path}', clearOnComplete: true, hideCursor: true, barsize: 24 },
        Presets.shades_classic,
      );
      bar.start(total, 0, { path: '' });
    },
    step: (path) => bar?.increment({ path: printable(path) }),
    stop: () => bar?.stop(),
  };
}
