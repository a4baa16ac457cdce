// Paragraphs of a draft as they read on, page breaks inside them taken out.

import type { Draft } from '../rules/draft';
import { lastUpTo } from '../text/ascending';
import type { Span } from '../text/span';

/** Where the block that holds `offset` stands; null between blocks. */
export function blockAt({ blocks }: Draft, offset: number): Span | null {
  const placed = blocks[lastUpTo(blocks, offset, ({ start }) => start)];
  if (!placed) return null;
  const end = placed.start + placed.block.text.length;
  return offset <= end ? { start: placed.start, end } : null;
}

/** Text without the line breaks inside it. */
export function unbroken(text: string): string {
  return text.replace(/[ \t]*(?:\r\n?|\n)\s*/g, '');
}

/** The blocks that begin within `span`, each as one line. */
export function paragraphsIn({ blocks }: Draft, span: Span): string[] {
  return blocks
    .filter(({ start }) => span.start <= start && start < span.end)
    .map(({ block }) => (block.kind === 'table' ? '' : unbroken(block.text)));
}
