// Working in tables: uniform figures, aligned columns and back, from cell to cell.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis';
import { alignmentAt, realigned } from '../../server/src/features/alignTable';
import { formattingOf } from '../../server/src/features/formatting';
import { nextCellFrom } from '../../server/src/features/nextCell';
import { formattingOnType } from '../../server/src/features/onTypeFormatting';
import { splitLines } from '../../server/src/text/lines';
import { offsetAt } from '../../server/src/text/position';
import { desk, opened, pointed, REPORT, report } from './desk';
import { applied, SETTINGS, URI } from './opened';

const edited = (text: string, edits: unknown): string => applied(text, { changes: { [URI]: edits } });
const formatted = (text: string): string => edited(text, formattingOf(opened(text)));
const SAMPLE = readFileSync(join(__dirname, '../../samples/云州市文化广电和旅游局2024年度部门决算公开.txt'), 'utf8');

describe('formatting', () => {
  it('gives a table’s figures one number of decimals and one custom of separators', () => {
    const untidy = report('合计		1,240.50	640.50	600.00', '合计		1240.5	640.5	600').replace(
      '2070204	文物保护	350.00		350.00',
      '2070204	文物保护	３５０		350.000',
    );
    expect(formatted(untidy)).toBe(REPORT);
  });

  it('changes nothing twice, no value, and no prose', () => {
    expect(formattingOf(opened(REPORT))).toEqual([]);
    expect(formattingOf(opened(SAMPLE))).toEqual([]);
    const finer = report('2070204	文物保护	350.00		350.00', '2070204	文物保护	350.005		350.00');
    expect(formatted(finer)).toBe(finer);
    const prose = report('占51.63%；项目支出600.00万元', '占51.63%；项目支出600万元');
    expect(formatted(prose)).toBe(prose);
  });

  it('keeps to the range asked for', () => {
    const untidy = report('合计		1,240.50	640.50	600.00', '合计		1240.5	640.5	600').replace(
      '2070205	博物馆	250.00',
      '2070205	博物馆	250',
    );
    const line = untidy.split('\n').indexOf('2070205	博物馆	250		250.00');
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    const text = edited(untidy, formattingOf(opened(untidy), range));
    expect(text).toContain('2070205	博物馆	250.00		250.00');
    expect(text).toContain('合计		1240.5	640.5	600\n');
  });

  it('happens as a row is left', () => {
    const typed = report('2070205	博物馆	250.00		250.00', '2070205	博物馆	250		250');
    const line = typed.split('\n').indexOf('2070205	博物馆	250		250');
    expect(edited(typed, formattingOnType(opened(typed), { line: line + 1, character: 0 }, '\n'))).toBe(REPORT);
    expect(formattingOnType(opened(typed), { line: 9999, character: 0 }, '\n')).toEqual([]);
  });

  it('leaves columns that are aligned by spaces in their places', () => {
    const table = (total: string): string =>
      `表1\n支出总表\n单位：万元\n科目编码      科目名称          合计    基本支出\n合计                        ${total}      150.00\n2070201       行政运行        150.00      150.00\n2070205       博物馆          100.00\n`;
    const text = formatted(table('   250'));
    expect(text).toBe(table('250.00'));
  });
});

describe('aligning', () => {
  const HERE = report('2070205	博物馆	250.00', '2070205	博|物馆	250.00');
  const aligned = (marked: string): string => {
    const { document, position, text } = desk(marked);
    return edited(text, alignmentAt(document, position, 'align'));
  };

  it('pads wide characters with wide spaces and narrow ones with narrow', () => {
    const rows = aligned(HERE)
      .split('\n')
      .filter((line) => line.startsWith('2070'));
    const width = (text: string): [number, number] => [
      [...text].filter((c) => /[\u3000-\u9fff（）]/.test(c)).length,
      [...text].filter((c) => !/[\u3000-\u9fff（）]/.test(c)).length,
    ];
    const cells = rows.slice(0, 3).map((line) => line.split('\t'));
    for (const c of [0, 1, 2, 3]) expect(new Set(cells.map((row) => String(width(row[c] ?? '')))).size).toBe(1);
    expect(cells[2]?.[2]).toMatch(/^[ \u3000]+350\.00$/);
  });

  it('is taken back without a trace', () => {
    const text = aligned(HERE);
    expect(text).not.toBe(REPORT);
    const back = opened(text);
    const position = { line: text.split('\n').findIndex((line) => line.startsWith('2070205')), character: 2 };
    expect(edited(text, alignmentAt(back, position, 'unalign'))).toBe(REPORT);
    expect(alignmentAt(back, position, 'align')).toEqual([]);
  });

  it('changes neither what the table says nor what is found in it', () => {
    let text = SAMPLE;
    for (const { table, start } of [...opened(SAMPLE).analysis.draft.tables].reverse()) {
      const [from, to] = [start + table.span.start, start + table.span.end];
      text = text.slice(0, from) + (realigned(text.slice(from, to), 'tsv', 'align') ?? '') + text.slice(to);
    }
    const cells = (source: string): string[][][] =>
      analyze(source, SETTINGS).draft.tables.map(({ table }) => table.grid.rows.map((row) => row.map((cell) => cell.text)));
    expect(text).not.toBe(SAMPLE);
    expect(cells(text)).toEqual(cells(SAMPLE));
    expect(analyze(text, SETTINGS).findings).toEqual(analyze(SAMPLE, SETTINGS).findings);
  });

  it('aligns Markdown tables, rule line and all', () => {
    const grid = '|项目|金额|\n|---|--:|\n|行政运行|1,200.00|\n|物\\|业|5.00|';
    const wide = realigned(grid, 'pipe', 'align') ?? '';
    expect(wide.split('\n').map((line) => line.length)).toEqual([21, 21, 21, 21].map(() => wide.split('\n')[0]?.length));
    expect(realigned(wide, 'pipe', 'unalign')).toBe(
      '| 项目 | 金额 |\n| --- | --: |\n| 行政运行 | 1,200.00 |\n| 物\\|业 | 5.00 |',
    );
  });

  it('leaves forms of long texts alone', () => {
    const text = readFileSync(join(__dirname, '../../samples/云州市林业和草原局2024年部门预算公开.txt'), 'utf8');
    const line = text.split('\n').findIndex((one) => one.startsWith('一级指标'));
    expect(alignmentAt(opened(text), { line, character: 0 }, 'align')).toEqual([]);
  });

  it('has nothing to do outside tables', () => {
    const { document, position } = desk(report('负责全市', '负责|全市'));
    expect(alignmentAt(document, position, 'align')).toEqual([]);
  });
});

describe('Tab', () => {
  function step(marked: string, backwards = false): string | null {
    const { document, position, text } = desk(marked);
    const next = nextCellFrom(document, position, backwards);
    if (!next) return null;
    return pointed(edited(text, next.edits), next.select);
  }

  it('goes to the next cell, empty ones too, and on to the next row', () => {
    expect(step(report('2070205	博物馆	250.00', '20702|05	博物馆	250.00'))).toBe('2070205	‹博物馆›	250.00		250.00');
    expect(step(report('2070205	博物馆	250.00', '2070205	博物馆	250.00|'))).toBe('2070205	博物馆	250.00	‹›	250.00');
    const last = report('350.00		350.00\n2070205', '350.00		350.0|0\n2070205');
    expect(step(last)).toBe('‹2070205›	博物馆	250.00		250.00');
  });

  it('goes back, and at the first cell of the table stays out of the way', () => {
    expect(step(report('2070205	博物馆	250.00', '2070205	博|物馆	250.00'), true)).toBe('‹2070205›	博物馆	250.00		250.00');
    expect(step(report('科目编码	科目名称	本年', '科目|编码	科目名称	本年'), true)).toBeNull();
    expect(step(report('负责全市', '负责|全市'))).toBeNull();
  });

  it('makes the figure that is left uniform, and lands in the right place all the same', () => {
    expect(step(report('2070204	文物保护	350.00		350.00', '2070204	文物保护	350|		350.00'))).toBe(
      '2070204	文物保护	350.00	‹›	350.00',
    );
  });

  it('past the last cell adds a row, and to a row being typed its next cell', () => {
    const end = report('200.00		200.00\n', '200.00		200.0|0\n');
    const { document, position, text } = desk(end);
    const next = nextCellFrom(document, position, false);
    const after = edited(text, next?.edits);
    expect(after).toContain('2070205	博物馆	200.00		200.00\n				\n');
    expect(next && offsetAt(splitLines(after), next.select.start)).toBe(after.indexOf('\n				\n') + 1);
    expect(step(report('200.00		200.00\n', '200.00		200.00\n2070206	历史|\n'))).toBe('2070206	历史	‹›');
  });

  it('goes through tables of one cell a line', () => {
    const cells = ['项目', '金额', '', '收入', '5.00', '', '支出', '5.00']
      .map((cell) => (cell === '' ? '' : `\t${cell}`))
      .join('\n');
    const draft = `第一部分 表\n收支总表\n单位：万元\n${cells.replace('\t收入', '\t收|入')}\n`;
    expect(step(draft)).toBe('\t‹5.00›');
  });
});
