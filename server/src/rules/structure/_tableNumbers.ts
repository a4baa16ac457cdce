// The numbers tables bear above their titles: 表1, 附表3：, 表 4:.

import { chineseNumber } from '../../syntax/number';
import { readTable } from '../../tables/readTable';
import { squash } from '../../text/fold';
import { type Span, shift } from '../../text/span';
import { gistPerBlock } from '../perBlock';
import { perDraft } from '../reading';

export interface TableNumber {
  readonly value: number;
  readonly text: string;
  readonly span: Span;
  /** The title of the table that bears it, squashed. */
  readonly title: string;
}

/** In reading order; numbers with a part of their own (表5-1) are left out. */
export const tableNumbers = perDraft((draft): readonly TableNumber[] =>
  numbered(draft).map(({ start, noted }) => ({ ...noted, span: shift(noted.span, start) })),
);

/** The number in a table's caption; its span is the block's. */
const numbered = gistPerBlock(undefined, (block): TableNumber | null => {
  if (block.kind !== 'table') return null;
  for (const { role, span } of block.caption) {
    if (role !== 'number') continue;
    const text = block.text.slice(span.start, span.end);
    const match = /^附?表([\d一二三四五六七八九十]{1,3})[:.、]?$/.exec(squash(text));
    const value = match?.[1] === undefined ? null : /\d/.test(match[1]) ? Number(match[1]) : chineseNumber(match[1]);
    if (value !== null) return { value, text: text.replace(/[\s:：.、]+$/, ''), span, title: squash(readTable(block).title) };
  }
  return null;
});
