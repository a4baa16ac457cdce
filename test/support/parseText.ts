// Drafts for tests of the parser: parsed from scratch, told in a line a block.
import type { Block, Placed } from '../../server/src/syntax/block';
import { type BlockMemo, createBlockMemo, parseBlocks } from '../../server/src/syntax/parse';
import { placeTables } from '../../server/src/tables/placeTables';
import type { PlacedTable } from '../../server/src/tables/table';
import { splitLines } from '../../server/src/text/lines';

export function blocksOf(text: string, memo: BlockMemo = createBlockMemo()): readonly Placed[] {
  return parseBlocks(splitLines(text), memo);
}

export function tablesOf(text: string): readonly PlacedTable[] {
  return placeTables(blocksOf(text), text);
}

/** The only table of `text`. */
export function tableOf(text: string): PlacedTable {
  const [table, ...others] = tablesOf(text);
  if (!table || others.length > 0) throw new Error(`${others.length + (table ? 1 : 0)} tables in:\n${text}`);
  return table;
}

/** A block as its kind and what it says: `heading 2 （一）收入`, `paragraph 本年…`. */
export function told(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `heading ${block.level} ${block.number?.text ?? ''}${block.title}`;
    case 'table':
      return `table ${block.dialect}${block.caption.map((line) => ` ${line.role}`).join('')}`;
    case 'paragraph':
    case 'note':
      return `${block.kind} ${block.flow.text}`;
    default:
      return `${block.kind} ${block.text.replace(/\s+/g, ' ')}`;
  }
}

export const toldAll = (text: string): string[] => blocksOf(text).map(({ block }) => told(block));
