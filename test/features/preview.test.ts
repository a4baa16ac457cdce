// The preview's model: every figure of the draft in its place, tables with their merged cells, and nothing sent twice.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMemo } from '../../server/src/analysis';
import { openDocument } from '../../server/src/features/document';
import { type PreviewContent, type PreviewModel, previewOf, type Run } from '../../server/src/features/preview';
import type { PreviewRow } from '../../server/src/features/previewTable';
import { SETTINGS, URI } from './opened';

const SAMPLES = join(__dirname, '../../samples');
const open = (text: string, version = 1, memo = createMemo()) =>
  openDocument(text, SETTINGS, { uri: URI, version, resultId: `r${version}`, language: 'zh' }, memo);
const contentsOf = (text: string): PreviewContent[] => {
  const model = previewOf(open(text));
  return model.blocks.map(({ key }) => model.contents[key] as PreviewContent);
};

function runsOf(content: PreviewContent): readonly Run[] {
  switch (content.kind) {
    case 'cover':
      return content.lines.flat();
    case 'contents':
      return [];
    case 'table':
      return [...content.head, ...content.body].flatMap(({ cells }) => cells.flatMap(({ runs }) => runs));
    default:
      return content.runs;
  }
}

/** A row as one line: `收入²` spreads over two columns, `合计_2` over two rows, figures in brackets. */
const sketch = ({ cells }: PreviewRow): string =>
  cells
    .map(({ runs, columns, rows }) => {
      const words = runs.map((run) => (typeof run === 'string' ? run : `[${run[0]}]`)).join('');
      return `${words}${columns ? `×${columns}` : ''}${rows ? `↓${rows}` : ''}`;
    })
    .join('|');

const TABLE = `第二部分 部门预算表
表3
部门支出总表
编制部门：云州市林业局    单位：万元
科目编码			科目名称	合计	支出	
类	款	项			基本支出	项目支出
合计				30.00	10.00	20.00
210	01	01	行政运行	30.00	10.00	20.00
`;

describe('the preview', () => {
  it('leaves out what is noted for comparison', () => {
    const noted = `${TABLE}\n<!-- 上年数（供比较用，公开前删去）：\nin|total|total|all=100.00\n-->\n`;
    expect(contentsOf(noted)).toEqual(contentsOf(TABLE));
  });

  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.txt')))(
    'shows every figure of %s once, as it is written',
    (name) => {
      const text = readFileSync(join(SAMPLES, name), 'utf8');
      const document = open(text);
      const { facts } = document.analysis.draft.ledger;
      const model = previewOf(document);
      const seen: number[] = [];
      for (const block of model.blocks) {
        for (const run of runsOf(model.contents[block.key] as PreviewContent)) {
          if (typeof run === 'string') continue;
          const [words, figure, standing] = run;
          const fact = block.figures[figure] as number;
          expect([words, standing]).toEqual([facts[fact]?.text || words, facts[fact]?.standing]);
          expect(text.slice(model.spans[2 * fact], model.spans[2 * fact + 1])).toBe(words);
          seen.push(fact);
        }
      }
      const written = facts.flatMap(({ span }, i) => (span.end > span.start ? [i] : []));
      expect(seen.length).toBeGreaterThan(100);
      expect(new Set(seen).size).toBe(seen.length);
      // Figures in a heading's number or outside what is shown may be left out, but hardly any.
      expect(seen.length / written.length).toBeGreaterThan(0.98);
    },
  );

  it('puts merged header cells back together', () => {
    const table = contentsOf(TABLE).find((content) => content.kind === 'table');
    expect(table?.kind === 'table' && table.head.map(sketch)).toEqual([
      '科目编码×3|科目名称↓2|合计↓2|支出×2',
      '类|款|项|基本支出|项目支出',
    ]);
    expect(table?.kind === 'table' && table.body.map(sketch)).toEqual([
      '合计||||[30.00]|[10.00]|[20.00]',
      '210|01|01|行政运行|[30.00]|[10.00]|[20.00]',
    ]);
    expect(table?.kind === 'table' && table.body.map(({ strong }) => strong ?? false)).toEqual([true, false]);
    expect(table?.kind === 'table' && table.caption).toEqual([
      { role: 'number', parts: ['表3'] },
      { role: 'title', parts: ['部门支出总表'] },
      { role: 'meta', parts: ['编制部门：云州市林业局', '单位：万元'] },
    ]);
  });

  it('reads on where a page break cut a paragraph in two', () => {
    const text =
      '第三部分 情况说明\n一、收入预算情况说明\n2024年收入预算120.00万元，其中：财政拨款\n收入100.00万元，事业收入20.00万元。\n';
    const model = previewOf(open(text));
    for (const { key, figures } of model.blocks) {
      for (const run of runsOf(model.contents[key] as PreviewContent)) {
        if (typeof run === 'string') expect(run).not.toMatch(/\n/);
        else expect(text.slice(model.spans[2 * (figures[run[1]] as number)])).toMatch(new RegExp(`^${run[0]}`));
      }
    }
  });

  it('sends a block once and again only when it, or a standing in it, changed', () => {
    const text = readFileSync(join(SAMPLES, readdirSync(SAMPLES).find((name) => name.includes('柳溪')) as string), 'utf8');
    const memo = createMemo();
    const first = previewOf(open(text, 1, memo));
    const known = Object.keys(first.contents);
    expect(Object.keys(previewOf(open(text, 2, memo), { known }).contents)).toEqual([]);
    const reworded = previewOf(open(text.replace('任务减少', '任务变少'), 3, memo), { known });
    expect(Object.keys(reworded.contents)).toHaveLength(1);
    expect(reworded.blocks).toHaveLength(first.blocks.length);
    const wrong = previewOf(open(text.replace('（项）”1158.34万元', '（项）”1185.34万元'), 4, memo), { known });
    const sent = Object.values(wrong.contents).flatMap(runsOf);
    expect(sent).toContainEqual(['1185.34', expect.any(Number), 'contradicted']);
    expect(Object.keys(wrong.contents).length).toBeLessThan(6);
  });

  it('bears odd parameters and odd drafts, and leaves out what no reader reads', () => {
    expect(() => previewOf(open('预算'), { known: 3 as never })).not.toThrow();
    for (const text of ['', '\ud800', '\t\n\t\n', '|'.repeat(5000), TABLE.repeat(3)])
      expect(() => previewOf(open(text))).not.toThrow();
    const long = previewOf(open(`第一部分 概况\n${'一句话。\n\n'.repeat(7000)}`));
    expect(long.omitted).toBeGreaterThan(0);
    const rows = `支出总表\n单位：万元\n科目编码\t科目名称\t合计\n${'2100101\t行政运行\t1.00\n'.repeat(5000)}`;
    const table = Object.values(previewOf(open(rows)).contents).find((content) => content.kind === 'table');
    expect(table?.kind === 'table' && [table.body.length, table.omitted]).toEqual([2000, 3000]);
  });

  it('tells the problems by place', () => {
    const model: PreviewModel = previewOf(open('第一部分 概况\n一、主要职能\n负责XX工作。\n'));
    expect(model.problems.map(({ start, end }) => [start, end])).toContainEqual([17, 19]);
  });
});
