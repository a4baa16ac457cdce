// A new draft has everything a report of its kind has, recognised as what it is, and nothing wrong but its blanks.
import { describe, expect, it } from 'vitest';
import { STYLES } from '../../server/src/compose/new/request';
import { newDraft } from '../../server/src/compose/newDraft';
import type { Contents, Heading } from '../../server/src/syntax/block';
import { squash } from '../../server/src/text/fold';
import { analysed, filledThroughout, isOpenPlace, said, sample } from './composing';

const CASES = (['budget', 'final-accounts'] as const).flatMap((kind) =>
  STYLES[kind].flatMap((style) => (['department', 'unit'] as const).map((level) => ({ kind, style, level }))),
);

const BUDGET = [
  'balance-total',
  'income-total',
  'expenditure-total',
  'fiscal-balance',
  'general-expenditure',
  'general-basic',
  'government-fund',
  'state-capital',
  'three-public',
];

describe.each(CASES)('a new draft: $kind, $style, $level', ({ kind, style, level }) => {
  const entity = level === 'department' ? '云州市档案馆' : '云州市图书馆';
  const text = newDraft({ kind, level, year: 2025, entity, style });
  const { draft, findings, failures } = analysed(text);

  it('says what it is', () => {
    expect(draft.profile).toEqual({ kind, level, year: 2025, entity });
    expect(failures).toEqual([]);
  });

  it('has every table, each known for what it is, with its unit and columns for amounts', () => {
    const identities = draft.tables.map(({ whole }) => whole.identity);
    expect(identities).toEqual(expect.arrayContaining(BUDGET));
    expect(identities).not.toContain('unknown');
    for (const { whole } of draft.tables) {
      expect([whole.title, whole.unit]).toEqual([whole.title, style === 'shanghai' && !/三公/.test(whole.title) ? '元' : '万元']);
      expect([whole.title, whole.columns.filter(({ role }) => role === 'amount').length > 0]).toEqual([whole.title, true]);
    }
  });

  it('lists in its contents just the headings and tables it has', () => {
    const contents = draft.blocks.find((placed) => placed.block.kind === 'contents')?.block as Contents | undefined;
    const listed = contents?.entries.map(({ title }) => title) ?? [];
    const headings = draft.blocks.flatMap(({ block }) =>
      block.kind === 'heading' && block.level <= 2 ? [block as Heading] : [],
    );
    const terms = headings.findIndex(({ title }) => title === '名词解释');
    const sections = headings
      .filter(({ title }, i) => !(i > terms && terms >= 0 && /^[^:：]{2,20}[:：]/.test(title)))
      .map(({ title }) => title);
    const tables = draft.tables.map(({ whole }) => squash(whole.title));
    expect([...new Set(listed)].sort()).toEqual([...new Set([...sections, ...tables])].sort());
  });

  it('has nothing wrong with it but its blanks', () => {
    expect(said(findings.filter((finding) => !isOpenPlace(finding)))).toEqual([]);
    expect(findings.filter(isOpenPlace).length).toBeGreaterThan(3);
  });
});

describe('from a new draft to a report', () => {
  it('takes its tables, writes its narrative and leaves only the reasons and the rest no table knows', () => {
    const done = sample('林业和草原局2024');
    const blank = newDraft({
      kind: 'budget',
      level: 'department',
      year: 2024,
      entity: '云州市林业和草原局',
      style: 'xinjiang',
    });
    const tables = (text: string): [number, number] => [
      text.indexOf('\n表1\n'),
      text.indexOf('\n第三部分', text.indexOf('\n表1\n')),
    ];
    const [from, to] = tables(blank);
    const pasted = blank.slice(0, from) + done.slice(...tables(done)) + blank.slice(to);
    const filled = filledThroughout(pasted);
    const { draft, findings } = analysed(filled);
    // Sentences of a first year are compared with nothing: that is open, and nothing else is amiss.
    const arithmetic = findings.filter(({ code, severity }) => code.startsWith('A') && severity !== 'hint');
    expect(said(arithmetic)).toEqual([]);
    const scale = draft.ledger.facts.filter((fact) => fact.table < 0 && fact.key === 'out|f:2130201|all|general|now');
    expect(scale.map(({ text, standing }) => [text, standing])).toEqual([['1,009.17', 'verified']]);
  });
});
