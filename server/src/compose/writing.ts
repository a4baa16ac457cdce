// What the composer writes: paragraphs of words and of blanks only the writer can fill. One value, two forms:
// plain text, where a blank shows as `【主要原因】`, and an editor's snippet, where it is a tab stop.
import type { Role } from './priorNotes';

/** A place the writer has to fill: what belongs there, and the words to choose from where there are only a few. */
export interface Blank {
  readonly label: string;
  readonly choices?: readonly string[];
  /** The draft that would fill it, if it were at hand. */
  readonly from?: Role;
}

export type Piece = string | Blank;

/** One paragraph (or heading): words and blanks in order. */
export type Line = readonly Piece[];

export function blank(label: string, from?: Role): Blank {
  return from === undefined ? { label } : { label, from };
}

export function choice(...choices: readonly [string, string, ...string[]]): Blank {
  return { label: choices.join('或'), choices };
}

/** A template tag: paragraphs are written as they read, and what is put in may itself have blanks. */
export function line(words: TemplateStringsArray, ...values: readonly (Piece | Line)[]): Line {
  const pieces: Piece[] = [];
  words.forEach((word, i) => {
    if (word !== '') pieces.push(word);
    const value = values[i];
    if (value === undefined) return;
    if (typeof value === 'string' || 'label' in value) pieces.push(value);
    else pieces.push(...value);
  });
  return pieces;
}

/** `parts` with `between` between them. */
export function joined(parts: readonly Line[], between: string): Line {
  return parts.flatMap((part, i) => (i === 0 ? part : [between, ...part]));
}

/** How a blank shows in plain text. */
export function blankText(one: Blank): string {
  return `【${one.label}】`;
}

export function lineText(one: Line): string {
  return one.map((piece) => (typeof piece === 'string' ? piece : blankText(piece))).join('');
}

/** Paragraphs as plain text, `between` (line breaks) between them. */
export function plainText(lines: readonly Line[], between: string): string {
  return lines.map(lineText).join(between);
}

/** Paragraphs as a snippet (LSP, TextMate): blanks are tab stops in order, choices are choices. */
export function snippetText(lines: readonly Line[], between: string): string {
  let stop = 0;
  const piece = (one: Piece): string => {
    if (typeof one === 'string') return one.replace(/[\\$}]/g, '\\$&');
    stop++;
    // What is passed over stays marked, as in plain text.
    const open = blankText(one);
    if (one.choices) return `\${${stop}|${[open, ...one.choices].map((c) => c.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
    return `\${${stop}:${open.replace(/[\\$}]/g, '\\$&')}}`;
  };
  return lines.map((one) => one.map(piece).join('')).join(between);
}

/** Whether anything is left for the writer to fill. */
export function hasBlanks(lines: readonly Line[]): boolean {
  return lines.some((one) => one.some((piece) => typeof piece !== 'string'));
}

/** How many amounts another draft would give. */
export function lacking(lines: readonly Line[], role: Role): number {
  return lines.flat().filter((piece) => typeof piece !== 'string' && piece.from === role).length;
}
