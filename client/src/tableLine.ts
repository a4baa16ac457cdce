// Tells whether a line is a row (or a cell) of a table, so that Tab can mean the next cell. Pure and quick: it is
// asked at every move of the cursor. The server has the last word.

const BAR = /^\s*\|.*\|/;
/** Three pieces or more, set apart by runs of spaces. */
const SPACED = /\S(?: {2,}|\u3000)\s*\S.*\S(?: {2,}|\u3000)\s*\S/;
const LONGEST = 2000;

export function isTableLine(line: string): boolean {
  const text = line.slice(0, LONGEST);
  return text.includes('\t') || BAR.test(text) || (text.trim().length > 0 && !/[。；]/.test(text) && SPACED.test(text));
}
