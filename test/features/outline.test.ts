// The outline and the folds of a draft, as an editor shows them.

import { describe, expect, it } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { flatSymbols, symbolsOf } from '../../server/src/features/documentSymbols';
import { foldingOf } from '../../server/src/features/folding';
import { FULL, opened } from './opened';

const DRAFT = [
  '云岭市林业和草原局',
  '2024年部门预算公开',
  '',
  '目录',
  '第一部分 部门概况',
  '第二部分 2024年部门预算表',
  '',
  '第一部分 部门概况',
  '一、主要职能',
  '负责全市林业和草原的保护修复。',
  '二、机构设置',
  '内设办公室、规划财务科。',
  '第二部分 2024年部门预算表',
  '表1',
  '部门收支总表',
  '单位：万元',
  '项目\t预算数',
  '一、一般公共预算拨款收入\t100.00',
  '二、其他收入\t20.00',
  '收入总计\t120.00',
].join('\n');

/** The outline as indented lines: name and the lines it covers. */
function sketch(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, range, children }) => [
    `${'  '.repeat(depth)}${name} ${range.start.line}-${range.end.line}`,
    ...sketch(children ?? [], depth + 1),
  ]);
}

describe('the outline', () => {
  const symbols = symbolsOf(opened(DRAFT));

  it('nests sections by level and puts tables where they stand', () => {
    expect(sketch(symbols)).toEqual([
      '第一部分部门概况 7-11',
      '  一、主要职能 8-9',
      '  二、机构设置 10-11',
      '第二部分2024年部门预算表 12-19',
      '  部门收支总表 13-19',
    ]);
  });

  it('selects within what it covers', () => {
    const check = (all: readonly DocumentSymbol[]): void => {
      for (const { range, selectionRange, children } of all) {
        expect(selectionRange.start.line).toBeGreaterThanOrEqual(range.start.line);
        expect(selectionRange.end.line).toBeLessThanOrEqual(range.end.line);
        check(children ?? []);
      }
    };
    check(symbols);
  });

  it('can be had flat, each with the section it stands in', () => {
    expect(flatSymbols('file:///a', symbols).map((s) => [s.containerName, s.name])).toContainEqual([
      '第二部分2024年部门预算表',
      '部门收支总表',
    ]);
  });
});

describe('folding', () => {
  const folds = foldingOf(opened(DRAFT), FULL).map(({ startLine, endLine }) => `${startLine}-${endLine}`);

  it('folds sections, the contents and tables', () => {
    expect(folds).toEqual(['3-5', '7-11', '8-9', '10-11', '12-19', '13-19']);
  });

  it('folds what is noted for comparison', () => {
    const noted = `${DRAFT}\n\n<!-- 上年数（供比较用，公开前删去）：\nin|total|total|all=100.00\n-->\n`;
    expect(foldingOf(opened(noted), FULL)).toContainEqual({ startLine: 21, endLine: 23, kind: 'comment' });
  });

  it('keeps to the number of folds a client wants', () => {
    expect(foldingOf(opened(DRAFT), { ...FULL, foldLimit: 2 })).toHaveLength(2);
  });
});
