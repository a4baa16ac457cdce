import { describe, expect, it } from 'vitest';
import { scanFigures } from '../../server/src/money/scan';
import { outlineOf } from '../../server/src/syntax/outline';
import { profileOf } from '../../server/src/syntax/profileOf';
import { fold } from '../../server/src/text/fold';
import { blocksOf, tablesOf } from '../support/parseText';

/** About `length` characters of `part` again and again. */
const many = (part: string, length = 300_000): string => part.repeat(Math.ceil(length / part.length));
const ROWS = 100_000;

/** Every one of these takes minutes where something looks at the same characters again and again. */
const BAD: Readonly<Record<string, () => string>> = {
  'a line of nothing but spaces': () => `x${many(' ')}x`,
  'a line of wide spaces': () => `x${many('　')}x`,
  'a line of tabs': () => `${many('\t')}x`,
  'a line of cells': () => many('1\t'),
  'a line of pipes': () => many('|'),
  'a line of digits and commas': () => many('1,'),
  'a hundred thousand open brackets': () => many('(', 100_000) + many(')', 100_000),
  'full-width brackets': () => many('（（1（'),
  'emphasis without end': () => many('**'),
  'list dashes': () => many('- '),
  'bookmarks without end': () => many('[bookmark:'),
  'field codes and a word': () => `${many('REF ')}水利`,
  'leaders without end': () => `目录\n一、${many('. …')}x\n`,
  'a contents line of spaces': () => `目录\n一、${many(' ')}x\n`,
  'contents without end': () => `目录\n${many('一、概况\n二、说明\n')}`,
  'a contents entry broken over the whole draft': () => `目录\n一、概述\n${many('甲\n')}`,
  'a paragraph cut at every line': () => many('本年度收入预算合计一百二十万元，比上年增加二十万元的主要原因是项目\n'),
  'spaces before a break': () => `收入预算合计一百二十万元，比上年增加二十万元，主要原因是${many(' ')}\n${many(' ')}增加`,
  'titles without tables': () => many('收支总表\n'),
  'units without tables': () => many('单位：万元\n'),
  'pieces without figures': () => many('甲  乙\n'),
  'prose behind tabs': () => many(`\t${'水'.repeat(80)}\n`),
  'paragraphs in a cell': () => `\t甲\n\t乙\n${many('又一段。\n')}`,
  'blank rows and a word': () => `甲  乙  丙\n1  2  3\n1  2  3\n${many('   \n')}x`,
  'rows of every width': () =>
    Array.from({ length: 5000 }, (_, i) => `${' '.repeat(i % 17)}甲${'乙'.repeat(i % 7)}   ${i}    ${i * 7}`).join('\n'),
  'a table that is all header': () => many('\t\t合计\n'),
  'breaks of all kinds': () => many('\r\n\r\n\n\r'),
  'lone surrogates': () => many('\ud800\udfff\ud800 \udc00'),
  'control characters': () => many(Array.from({ length: 32 }, (_, i) => String.fromCharCode(i)).join('')),
  'any bytes': () => Array.from({ length: 100_000 }, (_, i) => String.fromCharCode((i * 7919) % 65_536, (i * 31) % 128)).join(''),
};

describe('is parsed like any text:', () => {
  it.each(Object.entries(BAD))('%s', (_, make) => {
    const text = make();
    const blocks = blocksOf(text);
    expect(blocks.map(({ start, block }) => text.startsWith(block.text, start))).not.toContain(false);
    expect(outlineOf(blocks).sections.length).toBeLessThanOrEqual(blocks.length);
    expect(profileOf(blocks).year).toBeNull();
    for (const { table } of tablesOf(text)) expect(table.grid.width).toBeLessThanOrEqual(256);
    expect(scanFigures(fold(text.slice(0, 200_000))).length).toBeLessThanOrEqual(50_000);
  });
});

describe('a table of a hundred thousand rows', () => {
  it.each([
    ['tabs', '科目编码\t科目名称\t合计\n', (i: number) => `2130301\t第${i}项\t1,234.56\n`],
    ['Word cells', '\t科目编码\n\t科目名称\n\t合计\n\n', (i: number) => `\t2130301\n\t第${i}项\n\t1,234.56\n\n`],
    ['pipes', '| 科目编码 | 科目名称 | 合计 |\n', (i: number) => `| 2130301 | 第${i}项 | 1,234.56 |\n`],
    ['spaces', '科目编码  科目名称      合计\n', (i: number) => `2130301   第${String(i).padStart(6, '0')}项  1,234.56\n`],
  ])('in %s', (_, head, row) => {
    const [read, ...others] = tablesOf(`支出总表\n单位：万元\n${head}${Array.from({ length: ROWS }, (_, i) => row(i)).join('')}`);
    expect(others).toEqual([]);
    expect(read?.table.rows).toHaveLength(ROWS);
    expect(read?.table.columns.map((column) => column.role)).toEqual(['code', 'name', 'amount']);
  });
});
