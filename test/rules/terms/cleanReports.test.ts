// Reports that tie out, of every shape and in every dialect of tables, say nothing to the rules on names, years,
// units and performance forms; a slip planted in one is told, where it stands and by the rule that is meant to.
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import { EVERY_RULE } from '../../../server/src/rules/everyRule';
import type { Settings } from '../../../server/src/rules/settings';
import type { Dialect } from '../../../server/src/syntax/block';
import { makeBudget } from '../../fixtures/makeBudget';
import { makeFinalAccounts } from '../../fixtures/makeFinalAccounts';

const DIALECTS: readonly Dialect[] = ['tsv', 'cells', 'pipe', 'aligned'];
const SHAPES = ['national', 'district', 'county'] as const;
const OTHERS = EVERY_RULE.filter((rule) => !/^N1|^A5/.test(rule.code)).map((rule) => [rule.id, 'off'] as const);
const SETTINGS: Settings = { severities: Object.fromEntries(OTHERS), accepted: [], catalogue: bundledCatalogue() };

function said(text: string): string[] {
  return analyze(text, SETTINGS).findings.map((f) => `${f.rule} ${f.span.start} ${text.slice(f.span.start, f.span.end)}`);
}

describe.each(DIALECTS)('tables as %s', (dialect) => {
  it.each(SHAPES)('a %s budget is quiet', (shape) => {
    for (let seed = 1; seed <= 5; seed++) expect(said(makeBudget({ seed, shape, dialect }).text), `seed ${seed}`).toEqual([]);
  });

  it('final accounts are quiet', () => {
    for (let seed = 1; seed <= 5; seed++) expect(said(makeFinalAccounts({ seed, dialect }).text), `seed ${seed}`).toEqual([]);
  });
});

/** `from` → `to` at its last place in `text`, and what is said of it there. */
function planted(text: string, from: RegExp, to: string): { readonly at: number; readonly said: readonly string[] } {
  const match = [...text.matchAll(from)].at(-1);
  if (!match) throw new Error(`${from} is not in the draft`);
  return { at: match.index, said: said(text.slice(0, match.index) + to + text.slice(match.index + match[0].length)) };
}

describe('a slip in a generated report', () => {
  it('a comparison with an older year is told at the year', () => {
    const { text } = makeFinalAccounts({ seed: 3, dialect: 'tsv' });
    const { at, said: found } = planted(text, /(?<=[比较])20\d\d年(?=度?决算)/g, '2019年');
    expect(found).toEqual([`comparison-year ${at} 2019年`]);
  });

  it('assets as of a year long gone are told at the year', () => {
    const { text } = makeFinalAccounts({ seed: 3, dialect: 'tsv' });
    const { at, said: found } = planted(text, /(?<=截至)20\d\d年(?=12月31日)/g, '2019年');
    expect(found).toEqual([`as-of-date ${at} 2019年`]);
  });
});
