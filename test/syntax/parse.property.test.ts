import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../server/src/syntax/block';
import { outlineOf } from '../../server/src/syntax/outline';
import { createBlockMemo } from '../../server/src/syntax/parse';
import { profileOf } from '../../server/src/syntax/profileOf';
import { placeTables } from '../../server/src/tables/placeTables';
import type { Span } from '../../server/src/text/span';
import { blocksOf } from '../support/parseText';

/** What drafts are made of, and what no draft should hold. */
const LINES = [
  '青禾县水利局2024年部门预算公开',
  '目录',
  '一、收入情况……… 3',
  '第一部分 概况',
  '（一）收入预算说明',
  '1.防汛；',
  '表1',
  '收支总表',
  '单位：万元',
  '注：无。',
  '- 3 -',
  '项目\t预算数\t备注',
  '一、拨款\t12.00\t',
  '\t合计',
  '\t12.00',
  '\t',
  '| 项目 | 预算数 |',
  '|---|---|',
  '| 合计 | 12.00 |',
  '项目    预算数    备注',
  '合计     12.00    无',
  '          3.00',
  '2024年，本部门收入预算合计1,200.00万元，其中一般公共预算拨款收入',
  '900.00万元，上年结转300.00万元。',
  '',
  '    ',
  '　',
];
const SCRAPS = [
  '\t',
  '|',
  '  ',
  '**',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u2028',
  '\ufeff',
  '（',
  '第',
  '一、',
  '1',
  ',',
  '.',
  '[bookmark: ',
  '单位：',
];
const BREAKS = ['\n', '\n', '\n', '\r\n', '\r'];

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...SCRAPS, ...LINES)).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const draft = fc
  .array(fc.tuple(line, fc.constantFrom(...BREAKS)), { maxLength: 40 })
  .map((lines) => lines.map(([text, end]) => text + end).join(''));

/** Every span a block holds. */
function spansOf(block: Block): Span[] {
  switch (block.kind) {
    case 'heading':
      return [block.titleSpan, ...(block.number ? [block.number.span] : [])];
    case 'contents':
      return block.entries.flatMap((entry) => [entry.span, entry.titleSpan, ...(entry.number ? [entry.number.span] : [])]);
    case 'table':
      return [block.grid, ...block.caption.map((caption) => caption.span)];
    case 'paragraph':
      return block.number ? [block.number.span] : [];
    default:
      return [];
  }
}

const inside = (span: Span, length: number): boolean => span.start >= 0 && span.start <= span.end && span.end <= length;

describe('any text', () => {
  it('parses to blocks in order, with nothing but white space between them', () => {
    fc.assert(
      fc.property(draft, (text) => {
        let end = 0;
        let nextLine = 0;
        for (const { block, start, line, endLine } of blocksOf(text)) {
          expect(start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, start).trim()).toBe('');
          expect(block.text).toBe(text.slice(start, start + block.text.length));
          expect(line).toBeGreaterThanOrEqual(nextLine);
          expect(endLine).toBeGreaterThan(line);
          end = start + block.text.length;
          nextLine = endLine;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('has blocks whose spans lie inside them', () => {
    fc.assert(
      fc.property(draft, (text) => {
        for (const { block } of blocksOf(text)) {
          expect(spansOf(block).filter((span) => !inside(span, block.text.length))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has tables whose cells are what stands in the text', () => {
    fc.assert(
      fc.property(draft, (text) => {
        for (const { start, table } of placeTables(blocksOf(text), text)) {
          for (const cell of table.grid.rows.flat()) {
            expect(text.slice(start + cell.span.start, start + cell.span.end)).toBe(cell.text);
          }
          for (const row of table.rows) {
            expect(row.parent).toBeLessThan(table.rows.length);
            expect(table.grid.rows[row.index]).toBeDefined();
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has an outline and a profile', () => {
    fc.assert(
      fc.property(draft, (text) => {
        const blocks = blocksOf(text);
        for (const section of outlineOf(blocks).sections) expect(section.end).toBeGreaterThan(section.first);
        expect(['budget', 'final-accounts', 'unknown']).toContain(profileOf(blocks).kind);
      }),
    );
  });
});

describe('after an edit', () => {
  const edit = fc.record({
    at: fc.nat(),
    removed: fc.nat({ max: 30 }),
    added: fc.oneof(fc.constant(''), line, fc.constantFrom(...BREAKS)),
  });

  it('a remembering parse gives what a fresh one gives', () => {
    fc.assert(
      fc.property(draft, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        const memo = createBlockMemo();
        blocksOf(text, memo);
        let now = text;
        for (const { at, removed, added } of edits) {
          const from = at % (now.length + 1);
          now = now.slice(0, from) + added + now.slice(from + removed);
          expect(blocksOf(now, memo)).toEqual(blocksOf(now));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('blocks whose text did not change are the same objects', () => {
    const before = '第一部分 概况\n\n一、收入情况\n\n收入100万元。\n\n收支总表\n\n项目\t预算数\n合计\t1.00\n';
    const memo = createBlockMemo();
    const first = blocksOf(before, memo);
    const second = blocksOf(before.replace('100万元', '200万元'), memo);
    expect(second.map(({ block }, i) => block === first[i]?.block)).toEqual([true, true, false, true]);
  });
});
