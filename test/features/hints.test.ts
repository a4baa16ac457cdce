// What stands beside, above and around the text: hints, lenses, hierarchy, selections, signatures.
import { describe, expect, it } from 'vitest';
import type { CallHierarchyItem, SelectionRange } from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../server/src/features/callHierarchy';
import { codeLensesOf } from '../../server/src/features/codeLenses';
import { hoverAt } from '../../server/src/features/hover';
import { inlayHintsIn } from '../../server/src/features/inlayHints';
import { selectionRangesAt } from '../../server/src/features/selectionRanges';
import { signatureAt } from '../../server/src/features/signatureHelp';
import { splitLines } from '../../server/src/text/lines';
import { offsetAt } from '../../server/src/text/position';
import { desk, opened, pointed, REPORT, report } from './desk';
import { FULL } from './opened';

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
const WRONG = report('合计		1,240.50	640.50	600.00', '合计		1,240.50	604.50	600.00');

describe('inlay hints', () => {
  const hints = (text: string, range = WHOLE): string[] =>
    inlayHintsIn(opened(text), range).map(({ position, label }) => {
      const line = text.split('\n')[position.line] ?? '';
      return `${line.slice(0, position.character)}⟨${String(label)}⟩`;
    });

  it('show the right figure where one differs', () => {
    expect(hints(WRONG)).toContain('合计		1,240.50	604.50⟨→ 640.50⟩');
    expect(hints(REPORT).join()).not.toContain('→');
  });

  it('show shares after the unit, where the sentence does not state them', () => {
    const all = hints(report('项目支出600.00万元，占48.37%', '项目支出600.00万元')).join('\n');
    expect(all).toContain('项目支出600.00万元⟨占48.37%⟩');
    expect(all).not.toContain('基本支出640.50万元⟨');
  });

  it('are made for the asked range only', () => {
    const line = WRONG.split('\n').findIndex((text) => text.includes('604.50'));
    const elsewhere = { start: { line: line + 3, character: 0 }, end: { line: 9999, character: 0 } };
    expect(hints(WRONG, elsewhere).join()).not.toContain('→');
  });
});

describe('code lenses', () => {
  it('count figures, what is verified and what is wrong, and lead to the first problem', () => {
    const clean = codeLensesOf(opened(REPORT), FULL).map(({ command }) => command?.title);
    expect(clean).toEqual(['勾稽：15个数字，100%已核对，没有问题', '勾稽：15个数字，100%已核对，没有问题']);
    const [first] = codeLensesOf(opened(WRONG), FULL);
    expect(first?.command).toMatchObject({ command: 'gouji.reveal' });
    expect(first?.command?.title).toMatch(/^勾稽：15个数字，\d+%已核对，1个不符，1处问题$/);
    expect(pointed(WRONG, first?.command?.arguments?.[1])).toBe('合计		1,240.50	‹604.50›	600.00');
    expect(codeLensesOf(opened(WRONG, 'en'), FULL)[0]?.command?.title).toContain('1 contradicted, 1 problem');
    expect(codeLensesOf(opened(WRONG), { ...FULL, ownCommands: false })[0]?.command?.command).toBe('');
  });
});

describe('call hierarchy', () => {
  const named = (items: readonly CallHierarchyItem[]): string[] => items.map(({ name, detail }) => `${name} ${detail}`);
  const at = (marked: string): { document: ReturnType<typeof opened>; item: CallHierarchyItem } => {
    const { document, position } = desk(marked);
    const item = prepareCallHierarchy(document, position)?.[0];
    if (!item) throw new Error('no sum there');
    return { document, item };
  };

  it('leads from a total to its parts', () => {
    const { document, item } = at(report('20702	文物	1,240.50', '20702	文物	1,240.5|0'));
    const parts = named((outgoingCalls(document, item) ?? []).map(({ to }) => to));
    expect(parts).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^640\.50 .*行政运行/),
        expect.stringMatching(/^350\.00 .*文物保护/),
        expect.stringMatching(/^600\.00 .*项目支出/),
      ]),
    );
  });

  it('leads from a part, also one restated in prose, to the totals it is in', () => {
    const { document, item } = at(report('支出决算为640.50万元', '支出决算为64|0.50万元'));
    const totals = named((incomingCalls(document, item) ?? []).map(({ from }) => from));
    expect(totals).toEqual(expect.arrayContaining([expect.stringMatching(/^1,140\.50 .*“文物”/)]));
    expect(outgoingCalls(document, item)?.map(({ to }) => to.name)).toContain('640.50');
  });

  it('survives an item of another version', () => {
    const { document, item } = at(report('20702	文物	1,240.50', '20702	文物	1,240.5|0'));
    const moved = { ...opened(REPORT), resultId: 'r2' };
    expect(outgoingCalls(moved, item)?.length).toBeGreaterThan(0);
    expect(outgoingCalls(opened('空'), { ...item, data: null })).toBeNull();
    expect(prepareCallHierarchy(document, { line: 0, character: 0 })).toBeNull();
  });
});

describe('selection ranges', () => {
  function steps(marked: string): string[] {
    const { document, position, text } = desk(marked);
    const found: string[] = [];
    const lines = splitLines(text);
    for (let range: SelectionRange | undefined = selectionRangesAt(document, [position])[0]; range; range = range.parent) {
      found.push(text.slice(offsetAt(lines, range.range.start), offsetAt(lines, range.range.end)));
    }
    return found;
  }

  it('grow from cell to row, table, section and draft', () => {
    const all = steps(report('2070205	博物馆	250.00', '2070205	博|物馆	250.00'));
    expect(all.slice(0, 2)).toEqual(['博物馆', '2070205	博物馆	250.00		250.00']);
    expect(all[2]).toMatch(/^科目编码.*\n[\s\S]*250\.00$/);
    expect(all[3]).toMatch(/^公开03表\n[\s\S]*250\.00$/);
    expect(all[4]).toMatch(/^第二部分/);
    expect(all.at(-1)).toBe(REPORT);
  });

  it('grow from figure or word to clause, sentence, paragraph and section', () => {
    const sentence = '1、文化旅游体育与传媒支出（类）文物（款）行政运行（项）。';
    expect(steps(report('支出决算为640.50万元', '支出决算为64|0.50万元')).slice(0, 4)).toEqual([
      '640.50',
      '640.50万元',
      '支出决算为640.50万元',
      '年初预算为600.00万元，支出决算为640.50万元，完成年初预算的106.75%。',
    ]);
    expect(steps(report('主要原因是人员增加', '主要原因是人|员增加'))[0]).toBe('人员');
    expect(steps(report(sentence, sentence.replace('行政', '行|政'))).at(-1)).toBe(REPORT);
  });

  it('always grow, anywhere, and answer every place asked about', () => {
    const document = opened(REPORT);
    const positions = REPORT.split('\n').flatMap((line, i) => [0, 1, line.length].map((character) => ({ line: i, character })));
    const all = selectionRangesAt(document, [...positions, { line: 9999, character: 9 }]);
    expect(all).toHaveLength(positions.length + 1);
    const { lines } = document.analysis;
    for (const first of all) {
      for (let range = first; range.parent; range = range.parent) {
        const inner = [offsetAt(lines, range.range.start), offsetAt(lines, range.range.end)] as const;
        const outer = [offsetAt(lines, range.parent.range.start), offsetAt(lines, range.parent.range.end)] as const;
        expect(outer[0] <= inner[0] && inner[1] <= outer[1] && outer[1] - outer[0] > inner[1] - inner[0]).toBe(true);
      }
    }
  });
});

describe('signature help', () => {
  /** The part that comes next, in its sentence, and what is said of it. */
  function next(marked: string): [string, string] | null {
    const { document, position } = desk(marked);
    const help = signatureAt(document, position);
    const signature = help?.signatures[0];
    const parameter = signature?.parameters?.[help?.activeParameter ?? 0];
    if (!signature || !parameter || typeof parameter.label === 'string') return null;
    return [signature.label.slice(...parameter.label), String(parameter.documentation)];
  }
  const change = (said: string): string | undefined =>
    next(report('负责全市文物保护，详见公开03表。', `“三公”经费支出${said}|`))?.[0];

  it('walks through the parts of a change', () => {
    expect(change('比上年')).toBe('增加｜减少');
    expect(change('比上年增加')).toBe(' a 万元');
    expect(change('比上年增加2.00万元，')).toBe('，增长｜下降');
    expect(change('比上年增加2.00万元，增长')).toBe(' b%');
    expect(change('比上年增加2.00万元，增长5.00%，')).toBe('，主要原因是…。');
    expect(change('比上年增加2.00万元，增长5.00%，主要原因是人员增加。')).toBeUndefined();
  });

  it('gives the figure the tables have for the part', () => {
    expect(next(report('支出决算为640.50万元，完成年初预算的106.75%。', '支出决算为|'))).toEqual([
      '，支出决算为 b 万元',
      expect.stringContaining('640.50万元'),
    ]);
    expect(next(report('完成年初预算的106.75%。决算数大于', '完成年初预算的|'))?.[1]).toContain('106.75%');
    expect(
      next(report('完成年初预算的106.75%。决算数大于年初预算数的主要原因是人员增加。', '完成年初预算的106.75%。决算数|'))?.[0],
    ).toContain('大于｜小于');
  });

  it('is silent in tables and in plain words', () => {
    expect(next(report('2070205	博物馆	250.00', '2070205	博物馆|	250.00'))).toBeNull();
    expect(next(report('负责全市', '负责|全市'))).toBeNull();
  });
});

describe('hover', () => {
  const hover = (marked: string, language: 'zh' | 'en' = 'zh'): string => {
    const { document, position } = desk(marked, language);
    return JSON.stringify(hoverAt(document, position, FULL)?.contents ?? '');
  };

  it('on a code gives its path, its years and every figure of it', () => {
    const text = hover(report('2070204	文物保护	350', '207|0204	文物保护	350'));
    expect(text).toContain('文化旅游体育与传媒支出 › 文物 › 文物保护');
    expect(text).toContain('现行科目');
    expect(text).toContain('文稿中的数字（6个）');
    expect(text).toContain('[350.00万元](file:///draft.gkg#L');
    expect(hover(report('2070204	文物保护	350', '207|0204	文物保护	350'), 'en')).toContain('Figures in the draft (6)');
  });

  it('on a subject path in prose gives the same, and on an unknown code says so', () => {
    expect(hover(report('文物（款）文物保护（项）。', '文物（款）文物|保护（项）。'))).toContain('**2070204**');
    expect(hover(report('2070204	文物保护	350', '207|0288	文物保护	350'))).toContain('不在科目目录中');
  });

  it('on a figure also says where else it is stated', () => {
    expect(hover(report('支出决算为640.50万元', '支出决算为64|0.50万元'))).toMatch(
      /同一数字还见于：\[640\.50\]\(file:[^)]*\) 《一般公共预算财政拨款支出决算表》/,
    );
  });
});
