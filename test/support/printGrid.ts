// Prints a grid of texts in each dialect, in every manner a writer or an exporting program is likely to choose,
// so that one grid can be read back from all of them.
import { eastAsianWidth } from 'get-east-asian-width';
import type { Dialect } from '../../server/src/syntax/block';

export interface Manner {
  readonly name: string;
  readonly dialect: Dialect;
  readonly print: (rows: readonly (readonly string[])[]) => string;
}

/** Display columns of a text. Signs such as `“”…—×` take one on Western terminals and two on Chinese ones. */
function displayWidth(text: string, ambiguousAsWide: boolean): number {
  let width = 0;
  for (const char of text) width += eastAsianWidth(char.codePointAt(0) ?? 0, { ambiguousAsWide });
  return width;
}

interface Padding {
  readonly gap: number;
  readonly numbers: 'left' | 'right';
  readonly width: (text: string) => number;
  /** Spaces at the ends of lines are kept, so that an empty row is a line of spaces. */
  readonly ends: 'kept' | 'trimmed';
}

function padded(rows: readonly (readonly string[])[], { gap, numbers, width, ends }: Padding): string {
  const columns: number[] = [];
  for (const row of rows) for (const [c, cell] of row.entries()) columns[c] = Math.max(columns[c] ?? 0, width(cell));
  return rows
    .map((row) => {
      const cells = row.map((cell, c) => {
        const fill = ' '.repeat((columns[c] ?? 0) - width(cell));
        return numbers === 'right' && /^[-\d,.%]+$/.test(cell) ? fill + cell : cell + fill;
      });
      const line = cells.join(' '.repeat(gap));
      return ends === 'kept' ? line : line.trimEnd();
    })
    .join('\n');
}

const wide = (text: string): number => displayWidth(text, true);
const narrow = (text: string): number => displayWidth(text, false);

const pipeRow = (row: readonly string[]): string => `| ${row.join(' | ')} |`;

export const MANNERS: readonly Manner[] = [
  { name: 'tabs', dialect: 'tsv', print: (rows) => rows.map((row) => row.join('\t')).join('\n') },
  {
    name: 'Word cells',
    dialect: 'cells',
    print: (rows) => rows.map((row) => row.map((cell) => `\t${cell}\n`).join('')).join('\n'),
  },
  { name: 'pipes', dialect: 'pipe', print: (rows) => rows.map(pipeRow).join('\n') },
  {
    name: 'pipes with a rule',
    dialect: 'pipe',
    print: (rows) =>
      [pipeRow(rows[0] ?? []), `|${'---|'.repeat(rows[0]?.length ?? 1)}`, ...rows.slice(1).map(pipeRow)].join('\n'),
  },
  {
    name: 'tight pipes',
    dialect: 'pipe',
    print: (rows) => rows.map((row) => `|${row.join('|')}|`).join('\n'),
  },
  {
    name: 'spaces',
    dialect: 'aligned',
    print: (rows) => padded(rows, { gap: 2, numbers: 'left', width: wide, ends: 'kept' }),
  },
  {
    name: 'spaces, numbers to the right',
    dialect: 'aligned',
    print: (rows) => padded(rows, { gap: 2, numbers: 'right', width: wide, ends: 'kept' }),
  },
  {
    name: 'spaces, ends trimmed',
    dialect: 'aligned',
    print: (rows) => padded(rows, { gap: 3, numbers: 'right', width: wide, ends: 'trimmed' }),
  },
  {
    name: 'spaces, quotes of one column',
    dialect: 'aligned',
    print: (rows) => padded(rows, { gap: 2, numbers: 'left', width: narrow, ends: 'kept' }),
  },
  {
    name: 'spaces, characters counted',
    dialect: 'aligned',
    print: (rows) => padded(rows, { gap: 2, numbers: 'left', width: (text) => text.length, ends: 'kept' }),
  },
];
