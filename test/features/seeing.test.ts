// What the views beside the text are made from: the card of a figure, the tie-outs, the money, the checks.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CheckNode, checksOf } from '../../server/src/features/checks';
import { type OpenDocument, openDocument } from '../../server/src/features/document';
import { figureCard } from '../../server/src/features/figureCard';
import { moneyFlowOf } from '../../server/src/features/moneyFlow';
import { tieOutsOf, tiesBetween } from '../../server/src/features/tieOuts';
import { SETTINGS, URI } from './opened';

const SAMPLES = join(__dirname, '../../samples');
const sample = (part: string): string =>
  readFileSync(join(SAMPLES, readdirSync(SAMPLES).find((name) => name.includes(part)) as string), 'utf8');
const open = (text: string, language: 'zh' | 'en' = 'zh'): OpenDocument =>
  openDocument(text, SETTINGS, { uri: URI, version: 7, resultId: 'r7', language });

const FORESTRY = open(sample('林业和草原局2024年部门预算公开.txt'));
const SLIPS = open(sample('林业和草原局2024年部门预算公开（有错）'));
const CULTURE = open(sample('文化广电和旅游局2024年度部门决算公开.txt'));
const factOf = ({ analysis }: OpenDocument, text: string): number =>
  analysis.draft.ledger.facts.findIndex((fact) => fact.text === text);

describe('the card of a figure', () => {
  it('says what is wrong first, with every figure of the relation in its place', () => {
    const card = figureCard(SLIPS, { version: 7, fact: factOf(SLIPS, '2,319.67') });
    expect(card?.figure).toMatchObject({ text: '2,319.67', unit: '万元', standing: 'contradicted' });
    expect(card?.problems[0]?.message).toContain('2,391.67');
    expect(card?.relations[0]?.verdict).toBe('failed');
    for (const { figures } of card?.relations ?? []) {
      for (const { span, text } of figures) expect(SLIPS.analysis.text.slice(span.start, span.end)).toBe(text);
    }
  });

  it('is refused for another version and for a figure that is not there', () => {
    expect(figureCard(SLIPS, { version: 6, fact: 0 })).toBeNull();
    expect(figureCard(SLIPS, { version: 7, fact: 1e6 })).toBeNull();
    expect(figureCard(SLIPS, { version: 7, fact: Number.NaN })).toBeNull();
  });
});

describe('the tie-outs', () => {
  const ties = tieOutsOf(SLIPS);
  const titled = (part: string): number => ties.nodes.findIndex(({ title }) => title.includes(part));

  it('name each table and each section of the text that holds figures, tables first', () => {
    const kinds = ties.nodes.map(({ kind }) => kind);
    expect(kinds.lastIndexOf('table')).toBeLessThan(kinds.indexOf('section'));
    expect(ties.nodes[0]?.title).toBe('部门收支总体情况表');
    // Performance tables are told apart by their projects, sections by what is their own.
    expect(titled('绩效目标表：林草科技推广示范')).toBeGreaterThan(0);
    expect(titled('五、一般公共预算当年拨款情况说明')).toBeGreaterThan(0);
  });

  it('count every relation that spans two parts, and list just those', () => {
    for (const { from, to, counts } of ties.edges) {
      const listed = tiesBetween(SLIPS, { version: 7, from, to });
      expect(listed).toHaveLength(counts.exact + counts.rounding + counts.failed);
      expect(listed.filter(({ verdict }) => verdict === 'failed')).toHaveLength(counts.failed);
    }
    const edge = ties.edges.find(({ from, to }) => from === titled('部门收支') && to === titled('部门收入'));
    expect(edge?.counts.failed).toBe(1);
    expect(tieOutsOf(FORESTRY).edges.reduce((failed, { counts }) => failed + counts.failed, 0)).toBe(0);
  });

  it('give nothing for another version', () => {
    expect(tiesBetween(SLIPS, { version: 1, from: 0, to: 1 })).toEqual([]);
  });
});

describe('the money', () => {
  it.each([
    ['budget', FORESTRY],
    ['final accounts', CULTURE],
  ])('comes from sources that make up the whole (%s)', (_, document) => {
    const { income, incomeTotal, spending } = moneyFlowOf(document);
    const sum = income.reduce((all, { amount }) => all + amount, 0);
    expect(income.length).toBeGreaterThan(2);
    expect(income.every(({ fact }) => fact >= 0)).toBe(true);
    expect(sum).toBeCloseTo(incomeTotal ?? 0, 2);
    for (const { amount, basic, project } of spending) expect((basic ?? 0) + (project ?? 0)).toBeCloseTo(amount, 2);
  });

  it('is read from the figure that agrees with the rest, not from the slip', () => {
    expect(moneyFlowOf(SLIPS).spending[0]).toMatchObject({ name: '农林水支出', amount: 2391.67 });
  });

  it('takes last year from the change and the word before it', () => {
    const { comparisons } = moneyFlowOf(FORESTRY);
    const of = (name: string) => comparisons.find((comparison) => comparison.name === name);
    expect(of('基本支出')?.before).toBeCloseTo(1971.56 - 32.99, 2);
    expect(of('项目支出')?.before).toBeCloseTo(1332.25 - 87.69, 2);
  });

  it('is empty for a draft without figures', () => {
    expect(moneyFlowOf(open('第一部分 概况'))).toMatchObject({ income: [], spending: [], comparisons: [], incomeTotal: null });
  });
});

describe('the checks', () => {
  const all = (nodes: readonly CheckNode[]): CheckNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);

  it('hold every finding once, where it stands', () => {
    const { nodes } = checksOf(SLIPS);
    const keys = all(nodes).flatMap(({ problems }) => problems.map(({ key }) => key));
    expect(keys.sort()).toEqual(SLIPS.analysis.findings.map(({ code, span }) => `${code}:${span.start}-${span.end}`).sort());
  });

  it('count every figure and relation of the draft', () => {
    const { counts } = checksOf(FORESTRY);
    const { facts, equations } = FORESTRY.analysis.draft.ledger;
    expect(counts.figures).toBe(facts.length);
    expect(counts.held + counts.rounding + counts.failed).toBe(equations.length);
    const top = checksOf(FORESTRY).nodes.reduce((sum, node) => sum + node.counts.figures, 0);
    expect(top).toBeGreaterThan(0.95 * facts.length);
  });

  it('nest tables in their sections', () => {
    const { nodes } = checksOf(SLIPS);
    const tables = nodes.find(({ title }) => title.includes('第二部分'));
    expect(tables?.children.map(({ kind }) => kind)).toContain('table');
    expect(tables?.children[0]).toMatchObject({ title: '部门收支总体情况表', counts: { contradicted: 1 } });
  });

  it('speak the language of the document', () => {
    const { nodes } = checksOf(open('XX', 'en'));
    expect(nodes.map(({ title }) => title)).toEqual(['Cover, contents and the rest']);
  });
});
