// Tables that hold no figures, and what stands under a table to say so.

import { flowSpan, type Placed } from '../../syntax/block';
import type { PlacedTable, Table, TableIdentity } from '../../tables/table';
import { fold } from '../../text/fold';
import { type Span, shift } from '../../text/span';
import type { Draft } from '../draft';
import { perBlock } from '../perBlock';
import { perTable } from '../perTable';
import { blocksFor, perDraft, tablesAs } from '../reading';

export interface Statement {
  /** Folded. */
  readonly text: string;
  readonly placed: Placed;
  /** `本表为空表` and the like; null where it only says that there is no such money. */
  readonly claim: Span | null;
}

export interface Reviewed {
  readonly placed: PlacedTable;
  /** figures: some amount is not zero · zeros: all are · none: no cell holds a number. */
  readonly holds: 'figures' | 'zeros' | 'none';
  readonly statements: readonly Statement[];
  /** What stands next begins without a title, as figures torn off this table would. */
  readonly torn: boolean;
  /** End of the table's last page in the draft. */
  readonly end: number;
}

/** What a statement may be about. */
export type Fund = 'government-fund' | 'state-capital' | 'three-public';

const FUNDS: readonly (readonly [Fund, RegExp])[] = [
  ['government-fund', /政府性?基金/],
  ['state-capital', /国有资本/],
  ['three-public', /三公/],
];

/** Which of the tables that may be empty a statement names. */
export function fundsNamed(text: string): readonly Fund[] {
  return FUNDS.filter(([, pattern]) => pattern.test(text)).map(([fund]) => fund);
}

export function isFund(identity: TableIdentity): identity is Fund {
  return FUNDS.some(([fund]) => fund === identity);
}

const CLAIM =
  /(?:[故因则]?[此本该]表?)?(?:为|是|系|列)?空表(?:列示)?|[此本该]表为空|[此本该]表(?:格)?(?:暂?无|没有)(?:相关)?(?:数据|内容)/;
const SAYS_NONE =
  /空表|表为空|空白|(?:无|没有)[^。;]{0,40}(?:支出|收入|预算|安排|拨款|数据|内容|经费|资金|事项|业务)|未(?:安排|发生|使用|涉及|编制|有)|不(?:涉及|存在)|无此(?:项|类)|为(?:0|零)/;
const NUMBER = /^[-−]?\d[\d,]*(?:\.\d+)?%?$/;
/** Further down, a text is about something else. */
const NEAR = 4;

/** A note or a paragraph that says there is none of something; the claim's span is the block's. */
const saying = perBlock(undefined, (block): Omit<Statement, 'placed'> | null => {
  if (block.kind !== 'note' && block.kind !== 'paragraph') return null;
  const text = fold(block.flow.text);
  if (!SAYS_NONE.test(text)) return null;
  const claim = CLAIM.exec(text);
  return { text, claim: claim && flowSpan(block.flow, claim.index, claim.index + claim[0].length) };
});

const emptiness = ({ table, whole, block }: PlacedTable): unknown => {
  const { identity, title, titleSpan, continues } = table;
  const held = identity === 'performance' ? null : holds(whole);
  return [identity, title, titleSpan, continues, held, held === 'none' && block.text];
};

/** Every table but the performance ones, with what stands under it. */
export const reviewedTables = perDraft(review);

function review(draft: Draft): readonly Reviewed[] {
  const blocks = blocksFor(draft, 'note', 'paragraph');
  const spoken = new Map(saying(draft).map(({ index: i, noted }) => [i, noted]));
  const index = new Map(blocks.map((placed, i) => [placed.start, i]));
  const reviewed: Reviewed[] = [];
  const tables = tablesAs(draft, emptiness);
  tables.forEach((placed, t) => {
    if (placed.table.continues || placed.table.identity === 'performance') return;
    let last = t;
    while (tables[last + 1]?.table.continues) last++;
    const page = tables[last] ?? placed;
    const from = index.get(page.start) ?? blocks.length;
    const statements: Statement[] = [];
    for (let i = from + 1; i < Math.min(blocks.length, from + 1 + NEAR); i++) {
      const below = blocks[i];
      if (below?.block.kind !== 'note' && below?.block.kind !== 'paragraph') break;
      if (below.block.kind === 'paragraph' && below.block.number) break;
      const said = spoken.get(i);
      if (said) statements.push({ ...said, placed: below, claim: said.claim && shift(said.claim, below.start) });
    }
    const next = tables[last + 1];
    const torn = next !== undefined && next.table.title === '' && next.line <= page.endLine + 2;
    reviewed.push({ placed, holds: holds(placed.whole), statements, torn, end: page.start + page.block.text.length });
  });
  return reviewed;
}

const holds = perTable((whole: Table): Reviewed['holds'] => {
  let zeros = false;
  // Rows that are numbered, or have their codes, are as empty as others.
  const numbers = new Set(whole.columns.flatMap(({ role, index }) => (role === 'ordinal' || role === 'code' ? [index] : [])));
  for (const row of whole.grid.rows.slice(whole.headerRows)) {
    const said = row.filter((_, column) => !numbers.has(column));
    const cells = said
      .map((cell) => (cell.text === '' ? '' : fold(cell.text)))
      .filter((text) => text !== '' && NUMBER.test(text));
    if (isRuler(cells)) continue;
    for (const cell of cells) {
      if (/[1-9]/.test(cell)) return 'figures';
      zeros = true;
    }
    // Marks for nothing say as much as zeros.
    if (row.some((cell) => /^(?:无|[-—–－/]+)$/.test(cell.text))) zeros = true;
  }
  return zeros ? 'zeros' : 'none';
});

/** A row of column numbers: 1 2 3. */
function isRuler(cells: readonly string[]): boolean {
  return cells.length > 2 && cells.every((cell, i) => cell === String(i + 1));
}

/** Whether the table's own lines, its caption or last rows, say that it is empty. */
export function saysItself({ placed }: Reviewed): boolean {
  return SAYS_NONE.test(fold(placed.block.text));
}
