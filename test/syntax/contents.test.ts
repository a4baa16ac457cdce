import { describe, expect, it } from 'vitest';
import type { Contents } from '../../server/src/syntax/block';
import { blocksOf, toldAll } from '../support/parseText';

const contentsOf = (...lines: string[]): Contents => {
  const block = blocksOf(['青禾县水利局2024年部门预算', '', ...lines].join('\n')).find(
    ({ block }) => block.kind === 'contents',
  )?.block;
  if (block?.kind !== 'contents') throw new Error('no contents');
  return block;
};
const entriesOf = (...lines: string[]): string[] =>
  contentsOf(...lines).entries.map((entry) => `${entry.number?.text ?? ''}|${entry.title}`);

describe('a table of contents', () => {
  it.each([
    ['plain', '第一部分 概况', '一、主要职能'],
    ['with dotted leaders', '第一部分 概况........ 1', '一、主要职能........................ 12'],
    ['with ellipses', '第一部分 概况…………1', '一、主要职能………………（12）'],
    ['with full stops', '第一部分 概况。。。。。。1', '一、主要职能。。。。。。12'],
    ['with a tab', '第一部分 概况\t1', '一、主要职能\t12'],
    ['with spaces', '第一部分 概况        1', '一、主要职能    12'],
    ['with leaders and no page', '第一部分 概况……………', '一、主要职能…………'],
    ['with list marks', '- 第一部分 概况', '- **一、主要职能**'],
  ])('%s', (_, one, two) => {
    expect(entriesOf('目录', one, two, '', '第一部分 概况', '正文。')).toEqual(['第一部分|概况', '一、|主要职能']);
  });

  it('may be headed 目　录 and have page numbers on lines of their own', () => {
    expect(
      entriesOf('**目　录**', '', '一、收入预算说明', '', '1', '二、支出预算说明', '- 2 -', '', '一、收入预算说明', '正文。'),
    ).toEqual(['一、|收入预算说明', '二、|支出预算说明']);
  });

  it('puts an entry broken over lines together again', () => {
    const whole = '一、关于青禾县水利局2024年一般公共预算基本支出情况的说明';
    expect(entriesOf('目录', whole.slice(0, 22), whole.slice(22), '二、名词解释', '', whole, '正文。')).toEqual([
      `一、|${whole.slice(2)}`,
      '二、|名词解释',
    ]);
  });

  it('keeps entries without a number apart where each has its leaders', () => {
    expect(entriesOf('目录', '单位概述………1', '收支安排………2', '名词………3')).toEqual(['|单位概述', '|收支安排', '|名词']);
  });

  it('ends where its first entry comes again', () => {
    expect(toldAll('目录\n一、收入情况\n二、支出情况\n一、收入情况\n二、支出情况').map((told) => told.split(' ')[0])).toEqual([
      'contents',
      'heading',
      'heading',
    ]);
  });

  it('may list its tables by number', () => {
    const lines = ['目录', '第一部分 预算表', '表1 收支预算总表', '表2 收入预算总表', '第二部分 情况说明'];
    expect(entriesOf(...lines, '', '第一部分 预算表', '', '表1 收支预算总表', '正文。')).toEqual([
      '第一部分|预算表',
      '|表1收支预算总表',
      '|表2收入预算总表',
      '第二部分|情况说明',
    ]);
  });

  it('may be headed with the report’s own name', () => {
    expect(entriesOf('青禾县水利局2024年部门预算公开目录', '一、收入情况', '二、支出情况', '', '一、收入情况', '正文。')).toEqual(
      ['一、|收入情况', '二、|支出情况'],
    );
  });

  it('ends before a sentence', () => {
    expect(toldAll('目录\n一、收入情况\n二、支出情况\n本部门2024年收支平衡。')).toEqual([
      'contents 目录 一、收入情况 二、支出情况',
      'paragraph 本部门2024年收支平衡。',
    ]);
  });

  it('does not take the rest of the draft for a broken entry', () => {
    const told = toldAll(`目录\n一、概述\n${'甲乙丙丁\n'.repeat(200)}`);
    expect(told.length).toBeGreaterThan(100);
  });

  it('says where the titles stand', () => {
    const contents = contentsOf('目录', '  （一）收入 情况 …… 3', '第二部分 报表\t4');
    expect(contents.entries.map(({ titleSpan }) => contents.text.slice(titleSpan.start, titleSpan.end))).toEqual([
      '收入 情况',
      '报表',
    ]);
  });
});
