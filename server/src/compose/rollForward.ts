// This year's draft out of last year's: years moved on, amounts and reasons emptied to blanks, and last year's
// figures kept for the comparisons, in the columns that are for them and in a comment at the end.
import { atTime } from '../ledger/keys';
import { namerOf } from '../ledger/tables/cellKey';
import { readAmount } from '../money/amount';
import { applyEdits } from '../rules/applyFixes';
import type { Draft } from '../rules/draft';
import type { Edit } from '../rules/finding';
import type { Cell, PlacedTable } from '../tables/table';
import type { Span } from '../text/span';
import { mannerOf } from './manner';
import { notesText, withoutNotes } from './priorNotes';
import { comparable } from './reference';

/** The new draft's text. A draft that does not say its year is taken to be of the year before. */
export function rollForward(draft: Draft, year: number): string {
  const from = draft.profile.year ?? year - 1;
  const about = aboutBlocks(draft);
  const by = year - from;
  const edits = withoutOverlaps([
    ...draft.tables.flatMap((placed) => emptied(draft, placed)),
    ...draft.blocks.flatMap(({ block, start }, i): Edit[] => {
      if ((block.kind !== 'paragraph' && block.kind !== 'note') || about[i] === 'definitions') return [];
      return blanked(draft, { start, end: start + block.text.length }, about[i] === 'profile').map((edit) => ({
        ...edit,
        newText: applyEdits(edit.newText, yearsMoved(edit.newText, from, by)),
      }));
    }),
    ...yearsMoved(draft.text, from, by),
  ]);
  const { lineBreak } = mannerOf(draft, { start: 0, end: 0 });
  const figures = comparable(draft);
  const text = withoutNotes(applyEdits(draft.text, edits)).trimEnd() + lineBreak;
  return figures.size === 0
    ? text
    : `${text}${lineBreak}${notesText('lastYear', { figures, words: new Map() }, lineBreak)}${lineBreak}`;
}

/** Where two edits meet, the one listed first stands. */
function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const ranked = edits
    .map((edit, rank) => ({ edit, rank }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.rank - b.rank);
  const kept: { edit: Edit; rank: number }[] = [];
  for (const next of ranked) {
    const last = kept.at(-1);
    if (!last || next.edit.span.start >= last.edit.span.end) kept.push(next);
    else if (next.rank < last.rank) kept.splice(-1, 1, next);
  }
  return kept.map(({ edit }) => edit);
}

type About = 'definitions' | 'profile' | 'figures';

/** Definitions stay; what a unit does and whom it has stays but for its years. */
function aboutBlocks(draft: Draft): About[] {
  let about: About = 'figures';
  let level = 0;
  return draft.blocks.map(({ block }) => {
    if (block.kind !== 'heading') return about;
    if (about !== 'figures' && block.level > level) return about;
    level = block.level;
    about = /名词解释/.test(block.title)
      ? 'definitions'
      : /概况|职能|职责|机构设置|单位构成/.test(block.title)
        ? 'profile'
        : 'figures';
    return about;
  });
}

/** The amounts of a page of a table, emptied; those with a column for last year's go there. */
function emptied(draft: Draft, placed: PlacedTable): Edit[] {
  const { table, start } = placed;
  const edits: Edit[] = [];
  const put = (cell: Cell | undefined, text: string): void => {
    if (!cell || cell.text === text) return;
    // Where columns are told by their place on the line, the place is kept.
    const newText = table.grid.dialect === 'aligned' ? text.padStart(cell.text.length) : text;
    edits.push({ span: { start: start + cell.span.start, end: start + cell.span.end }, newText });
  };
  if (table.identity === 'performance') {
    const end = start + placed.block.text.length;
    for (const fact of draft.ledger.facts) {
      if (fact.table >= 0 && fact.text !== '' && start <= fact.span.start && fact.span.end <= end)
        edits.push({ span: fact.span, newText: '' });
    }
    return edits;
  }
  const namer = namerOf(table, draft.profile.year);
  const amounts = new Set(table.panels.flatMap((panel) => panel.amountColumns));
  for (const row of table.rows) {
    const cells = table.grid.rows[row.index] ?? [];
    const columns = (table.panels[row.panel]?.amountColumns ?? []).filter((column) => amounts.has(column));
    const keys = new Map(
      columns.flatMap((c): [string, number][] => {
        const column = table.columns[c];
        const key = column ? namer.keyOf(row, column) : null;
        return key === null ? [] : [[key, c]];
      }),
    );
    for (const c of columns) {
      const cell = cells[c];
      if (!cell || (cell.text !== '' && readAmount(cell.text) === null)) continue;
      const key = [...keys].find(([, at]) => at === c)?.[0];
      const source = key?.endsWith('|prior') ? keys.get(atTime(key, 'now')) : undefined;
      put(cell, source === undefined ? '' : (cells[source]?.text ?? ''));
    }
  }
  return edits;
}

/** A paragraph's figures, directions and reasons as blanks. `profile`: only changes are. */
function blanked(draft: Draft, span: Span, profile: boolean): Edit[] {
  const { text, ledger } = draft;
  const words = text.slice(span.start, span.end);
  const edits: Edit[] = [];
  const replace = (pattern: RegExp, by: (match: RegExpExecArray) => string): void => {
    for (const match of words.matchAll(pattern)) {
      const start = span.start + match.index;
      edits.push({ span: { start, end: start + match[0].length }, newText: by(match as RegExpExecArray) });
    }
  };
  if (/^\s*20\d\d年\d{1,2}月\d{1,2}日\s*$/.test(words)) return [{ span, newText: '【公开日期】' }];
  if (profile) return [];
  replace(
    /(?<=主要原因)(是|为|：|:|是：|是:)[^。；]+|(?<=[，。]主要)(是)[^。；]+/g,
    (match) => `${match[1] ?? match[2] ?? '是'}【主要原因】`,
  );
  replace(/与((?:上年|20\d\d年度?)[^，。；]{0,12}?)(?:均)?持平/g, (match) => `比${match[1] ?? ''}【增加或减少】【金额】万元`);
  replace(/决算数(?:大于|小于)/g, () => '决算数【大于或小于】');
  replace(/决算数与((?:年初|全年)?预算)数持平/g, (match) => `决算数【大于或小于】${match[1] ?? ''}数的主要原因是【主要原因】`);
  for (const fact of ledger.facts) {
    if (fact.table >= 0 || fact.span.start < span.start || fact.span.end > span.end) continue;
    const label = fact.unit === 'count' ? '数量' : fact.unit === '%' || fact.unit === '个百分点' ? '比例' : '金额';
    const percent = /[%％]\s*$/.exec(fact.text)?.[0] ?? '';
    edits.push({ span: fact.span, newText: `【${label}】${percent}` });
    const direction = /(增加|减少|增长|下降)了?\s*$/.exec(text.slice(Math.max(span.start, fact.span.start - 5), fact.span.start));
    if (!direction) continue;
    const at = fact.span.start - direction[0].length;
    const choice = /增加|减少/.test(direction[0]) ? '【增加或减少】' : '【增长或下降】';
    edits.push({ span: { start: at, end: fact.span.start }, newText: choice });
  }
  return edits;
}

/** The report's year and the one before it, and after, moved by `by`; years in titles of papers are not the report's. */
function yearsMoved(text: string, from: number, by: number): Edit[] {
  if (by === 0) return [];
  const edits: Edit[] = [];
  for (const match of text.matchAll(
    /《[^《》\r\n]{0,200}》|〔[^〔〕\r\n]{0,20}〕|[（(]20\d\d[—–-]20\d\d年?[）)]|(?<!\d)(20\d\d)(?=\s?年)/g,
  )) {
    const year = Number(match[1]);
    if (match[1] === undefined || Math.abs(year - from) > 1) continue;
    edits.push({ span: { start: match.index, end: match.index + 4 }, newText: String(year + by) });
  }
  return edits;
}
