// From what is said to where it comes from, and to everything that says the same.
import { describe, expect, it } from 'vitest';
import type { Location, LocationLink } from 'vscode-languageserver-types';
import { definitionAt } from '../../server/src/features/definition';
import { highlightsAt } from '../../server/src/features/documentHighlight';
import { documentLinksOf } from '../../server/src/features/documentLinks';
import { referencesAt } from '../../server/src/features/references';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols';
import { desk, opened, pointed, REPORT, report } from './desk';
import { FULL, URI } from './opened';

const definitions = (marked: string): string[] => {
  const { document, position, text } = desk(marked);
  return ((definitionAt(document, position, FULL) ?? []) as Location[]).map(({ range }) => pointed(text, range));
};

describe('definition', () => {
  it('of a figure in the prose is the cell it restates', () => {
    expect(definitions(report('支出决算为640.50万元', '支出决算为64|0.50万元'))).toEqual([
      '2070201\t行政运行\t‹640.50›\t640.50\t',
    ]);
  });

  it('of a total is the cell of its own table, not of another fund’s', () => {
    expect(definitions(report('本年支出合计1,240.50万元', '本年支出合计1,240.5|0万元'))).toEqual([
      '合计\t\t‹1,240.50›\t640.50\t600.00',
    ]);
  });

  it('of 公开03表 and of a quoted title is the table', () => {
    expect(definitions(report('详见公开03表', '详见公开0|3表'))).toEqual(['‹支出决算表›']);
    expect(definitions(report('见《支出决算表》', '见《支出|决算表》'))).toEqual(['‹支出决算表›']);
  });

  it('of an entry of the contents is the heading, or the table of that title', () => {
    expect(definitions(report('第三部分 2024年度部门决算情况说明', '第三部分 2024年度|部门决算情况说明'))).toEqual([
      '第三部分 ‹2024年度部门决算情况说明›',
    ]);
    expect(definitions(report('一、支出决算表', '一、支出|决算表'))).toEqual(['‹支出决算表›']);
  });

  it('of a subject path is the rows of its code', () => {
    expect(definitions(report('文物（款）文物保护（项）。', '文物（款）文物|保护（项）。'))).toEqual([
      '‹2070204›\t文物保护\t350.00\t\t350.00',
      '‹2070204›\t文物保护\t300.00\t\t300.00',
    ]);
  });

  it('says where it came from to clients that can show it, and nothing about plain words', () => {
    const { document, position, text } = desk(report('支出决算为640.50万元', '支出决算为64|0.50万元'));
    const [link] = definitionAt(document, position, { ...FULL, definitionLinks: true }) as LocationLink[];
    expect(link?.originSelectionRange && pointed(text, link.originSelectionRange)).toContain('支出决算为‹640.50›万元');
    expect(definitions(report('负责全市', '负责|全市'))).toEqual([]);
  });
});

describe('references', () => {
  const places = (marked: string, declaration = true): string[] => {
    const { document, position, text } = desk(marked);
    return (referencesAt(document, position, declaration) ?? []).map(({ range }) => pointed(text, range).slice(0, 40));
  };

  it('of a cell are all statements of its quantity', () => {
    const marked = report(
      '2070201	行政运行	640.50	640.50	\n2070204	文物保护	300',
      '2070201	行政运行	640.5|0	640.50	\n2070204	文物保护	300',
    );
    expect(places(marked)).toEqual([
      '2070201\t行政运行\t‹640.50›\t640.50\t',
      expect.stringContaining('文物（款）行政运行（项）'),
    ]);
    expect(places(marked, false)).toHaveLength(1);
  });

  it('of a code are its rows', () => {
    expect(places(report('2070205	博物馆	250', '2070|205	博物馆	250'))).toEqual([
      '‹2070205›\t博物馆\t250.00\t\t250.00',
      '‹2070205›\t博物馆\t200.00\t\t200.00',
    ]);
  });

  it('light up where the cursor is', () => {
    const { document, position } = desk(report('支出决算为640.50万元', '支出决算为64|0.50万元'));
    expect(highlightsAt(document, position)?.map(({ kind }) => kind)).toEqual([3, 2]);
    const plain = desk(report('负责全市', '负责|全市'));
    expect(highlightsAt(plain.document, plain.position)).toBeNull();
  });
});

describe('links', () => {
  const links = documentLinksOf(opened(REPORT)).map(({ range, target }) => `${pointed(REPORT, range)} ${target}`);

  it('lead from table numbers, quoted titles and contents to their places', () => {
    const line = (text: string): number => REPORT.split('\n').lastIndexOf(text) + 1;
    expect(links).toContain(`负责全市文物保护，详见‹公开03表›。 ${URI}#L${line('支出决算表')},1`);
    expect(links).toContain(`第四部分 ‹名词解释› ${URI}#L${line('第四部分 名词解释')},6`);
    expect(links.filter((link) => link.includes('《‹支出决算表›》'))).toHaveLength(1);
  });

  it('are not made of other words that look so', () => {
    const other = opened('第一部分 概况\n一、人员\n人大代表5人，报表3张，表9另附。\n');
    expect(documentLinksOf(other)).toEqual([]);
  });
});

describe('workspace symbols', () => {
  it('find headings and tables of all open drafts, those that begin so first', () => {
    const documents = [opened(REPORT), { ...opened('第一部分 概况\n一、支出决算表说明\n'), uri: 'file:///b.gkg' }];
    const names = workspaceSymbols(documents, '支出决算表').map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['支出决算表', '一、支出决算表说明']);
    expect(workspaceSymbols(documents, '财拨表').map(({ name }) => name)).toEqual(['一般公共预算财政拨款支出决算表']);
    expect(workspaceSymbols(documents, 'zzz')).toEqual([]);
  });
});
