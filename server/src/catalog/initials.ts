// Pinyin initials of subject names (`基本支出` → `jbzc`), from a table made at build time: no dictionary of
// readings has to be loaded to complete a name by its initials.
import { LETTERS, OTHERS } from './packed';

interface Readings {
  /** The usual initial of a character. */
  readonly letters: ReadonlyMap<string, string>;
  /** Names that are read otherwise somewhere. */
  readonly others: ReadonlyMap<string, string>;
}

let known: Readings | null = null;

function readings(): Readings {
  if (known) return known;
  const letters = new Map<string, string>();
  for (const line of LETTERS.split('\n')) for (const c of line.slice(1)) letters.set(c, line[0] ?? '');
  const others = new Map<string, string>();
  for (const line of OTHERS.split('\n')) {
    const [name = '', initials = ''] = line.split(' ');
    if (name) others.set(name, initials);
  }
  return (known = { letters, others });
}

/** One letter a Chinese character that occurs in the catalogue; other characters have none. */
export function pinyinInitials(name: string): string {
  const { letters, others } = readings();
  return others.get(name) ?? Array.from(name, (c) => letters.get(c) ?? '').join('');
}
