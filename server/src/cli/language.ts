// Which language the command speaks: Chinese, unless it is asked for English or runs where all is English.
import type { Language, Text } from '../text/say';

/** From `--lang`, else the locale the environment names (the first of LC_ALL, LC_MESSAGES, LANG that says anything). */
export function languageOf(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Language {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? undefined : args[at]?.includes('=') ? args[at].slice('--lang='.length) : args[at + 1];
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return (asked ?? locale).toLowerCase().startsWith('en') ? 'en' : 'zh';
}

export type Speak = (text: Text) => string;

export function speaker(language: Language): Speak {
  return (text) => text[language];
}
