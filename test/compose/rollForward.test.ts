// This year's draft out of last year's: same report, next year, nothing of last year's figures but for comparison.
import { describe, expect, it } from 'vitest';
import { readNotes } from '../../server/src/compose/priorNotes';
import { rollForward } from '../../server/src/compose/rollForward';
import { isMoney } from '../../server/src/money/unit';
import { CORPUS } from '../support/corpus';
import { analysed, filledThroughout, isOpenPlace, parsed, SAMPLES, said, sample } from './composing';

describe.each(SAMPLES)('$name, rolled forward', ({ text }) => {
  const old = parsed(text);
  const year = (old.profile.year ?? 0) + 1;
  const next = rollForward(old, year);
  const { draft, findings } = analysed(next);

  it('is the same report of the next year', () => {
    expect(draft.profile).toEqual({ ...old.profile, year });
    expect(draft.tables.map(({ whole }) => [whole.identity, whole.grid.rows.length])).toEqual(
      old.tables.map(({ whole }) => [whole.identity, whole.grid.rows.length]),
    );
    expect(draft.headings.map(({ block }) => block.title)).toEqual(
      old.headings.map(({ block }) => block.title.replace(`${year - 1}年`, `${year}年`)),
    );
  });

  it('states no amount', () => {
    expect(draft.ledger.facts.filter(({ unit, value }) => isMoney(unit) && value !== 0).map(({ label }) => label.zh)).toEqual([]);
  });

  it('has nothing wrong with it that the blanks do not explain', () => {
    expect(said(findings.filter((finding) => !isOpenPlace(finding) && /^[ATS]/.test(finding.code)))).toEqual([]);
  });

  it('keeps last year’s figures for the comparisons', () => {
    const kept = readNotes(next, 'lastYear').figures;
    const tables = old.ledger.facts.filter(
      ({ table, key }) => table >= 0 && key && /^out\|f:\d{7}\|all\|general\|now$/.test(key),
    );
    expect(tables.length).toBeGreaterThan(3);
    for (const { key, value } of tables) expect([key, kept.get((key ?? '').replace('|now', ''))]).toEqual([key, value]);
  });
});

describe('the next year’s narrative', () => {
  it('compares with last year once the tables are there', () => {
    const text = sample('林业和草原局2024');
    const next = rollForward(parsed(text), 2025);
    // This year's tables: last year's, with 住房公积金 raised by 10.00 everywhere.
    const tables = (draft: string): [number, number] => [
      draft.indexOf('\n表1\n'),
      draft.indexOf('\n第三部分', draft.indexOf('\n表1\n')),
    ];
    const [from, to] = tables(next);
    const raised = text
      .slice(...tables(text))
      .replaceAll('2024年', '2025年')
      .replaceAll('126.18', '136.18');
    const filled = filledThroughout(next.slice(0, from) + raised + next.slice(to));
    expect(filled).toContain(
      '住房保障支出（类）住房改革支出（款）住房公积金（项）：2025年预算数为136.18万元，比上年预算增加10.00万元，增长7.93%，主要原因是【主要原因】。',
    );
    expect(filled).toContain('行政运行（项）：2025年预算数为1,009.17万元，与上年预算持平。');
  });

  it('leaves papers and their years alone', () => {
    const text =
      '云州市档案馆2024年部门预算公开\n\n一、情况\n\n根据《规划（2023—2024年）》和〔2024〕3号文，2024年支出5.00万元，2023年底结清。\n';
    const [body] = rollForward(parsed(text), 2025).split('<!--');
    expect(body).toContain('根据《规划（2023—2024年）》和〔2024〕3号文，2025年支出【金额】万元，2024年底结清。');
  });
});

const real = CORPUS.filter(({ name }) => /^(?:001|002|004)/.test(name));
describe.skipIf(real.length === 0)('real reports', () => {
  it.each(real)('$name keeps its tables and names its new year', ({ text }) => {
    const old = parsed(text);
    const next = parsed(rollForward(old, (old.profile.year ?? 0) + 1));
    expect(next.profile.year).toBe((old.profile.year ?? 0) + 1);
    expect(next.tables.map(({ whole }) => whole.identity)).toEqual(old.tables.map(({ whole }) => whole.identity));
  });
});
