// A figure changed everywhere it is stated, each statement in its own form.
import { describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { prepareRenameAt, renameAt } from '../../server/src/features/rename';
import { desk, report } from './desk';
import { applied, FULL } from './opened';

const FIGURE = report('支出决算为640.50万元', '支出决算为64|0.50万元');

function renamed(marked: string, newName: string): string {
  const { document, position, text } = desk(marked);
  return applied(text, renameAt(document, position, newName, FULL) as WorkspaceEdit);
}

describe('renaming a figure', () => {
  it('changes the cell and the sentence, and no other figure of that value', () => {
    const text = renamed(FIGURE, '641.75');
    expect(text).toContain('支出决算为641.75万元');
    expect(text).toContain('2070201\t行政运行\t641.75\t640.50\t\n2070204\t文物保护\t300.00');
    expect(text.split('641.75')).toHaveLength(3);
  });

  it('writes each statement in its own form', () => {
    const marked = report(
      '2070201	行政运行	640.50	640.50	\n2070204	文物保护	300',
      '2070201	行政运行	６４０．５０	640.50	\n2070204	文物保护	300',
      FIGURE,
    );
    const text = renamed(marked, '1234.5');
    expect(text).toContain('支出决算为1234.50万元');
    expect(text).toContain('行政运行\t１２３４．５０\t640.50');
    const separated = renamed(report('本年支出合计1,240.50万元', '本年支出合计|1,240.50万元'), '2000');
    expect(separated).toContain('本年支出合计2,000.00万元');
    expect(separated).toContain('合计\t\t2,000.00\t640.50');
  });

  it('takes a unit along with the number, and refuses what is no number', () => {
    expect(renamed(FIGURE, '７００.5 万元')).toContain('支出决算为700.50万元');
    const { document, position } = desk(FIGURE);
    expect(renameAt(document, position, '很多', FULL)).toHaveProperty('refused.zh', '“很多”不是一个数字。');
  });

  it('leaves a statement that says something else alone', () => {
    const marked = report(
      '2070201	行政运行	640.50	640.50	\n2070204	文物保护	300',
      '2070201	行政运行	604.50	640.50	\n2070204	文物保护	300',
      FIGURE,
    );
    const text = renamed(marked, '700');
    expect(text).toContain('行政运行\t604.50\t640.50');
    expect(text).toContain('支出决算为700.00万元');
  });

  it('is prepared on figures only', () => {
    const { document, position } = desk(FIGURE);
    expect(prepareRenameAt(document, position)?.placeholder).toBe('640.50');
    const words = desk(report('负责全市', '负责|全市'));
    expect(prepareRenameAt(words.document, words.position)).toBeNull();
    expect(prepareRenameAt(words.document, { line: 9999, character: 9999 })).toBeNull();
  });
});
