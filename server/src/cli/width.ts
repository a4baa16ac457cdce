// How wide text stands in a terminal, and how it is made safe to print there: carets under Chinese text line
// up only when full-width characters count for two, and a draft must not send control codes to the terminal.
import { eastAsianWidth } from 'get-east-asian-width';

const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Columns `text` takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x7f) width += 1;
    else if (!NO_WIDTH.test(character)) width += eastAsianWidth(code);
  }
  return width;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the terminal
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** `text` for one line of a terminal: tabs and breaks as spaces, control codes and lone surrogates as `·`. */
export function printable(text: string): string {
  return text
    .replace(/\t/g, '  ')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, ' ')
    .replace(CONTROL, '·');
}
