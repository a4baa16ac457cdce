import { describe, expect, it } from 'vitest';
import { makeBudget } from '../fixtures/makeBudget';
import { makeFinalAccounts } from '../fixtures/makeFinalAccounts';
import { CORPUS } from '../support/corpus';
import { tablesOf } from '../support/parseText';
import { MANNERS } from '../support/printGrid';
import { reprint, said } from '../support/reprint';

const GENERATED = [
  { name: 'a national budget', text: makeBudget({ seed: 11, shape: 'national' }).text },
  { name: 'a district budget', text: makeBudget({ seed: 12, shape: 'district' }).text },
  { name: 'a county budget', text: makeBudget({ seed: 13, shape: 'county', dialect: 'cells' }).text },
  { name: 'final accounts', text: makeFinalAccounts({ seed: 14 }).text },
];

const inEveryManner = (text: string): void => {
  const expected = tablesOf(text).map(said);
  expect(expected.length).toBeGreaterThan(0);
  for (const manner of MANNERS) expect(tablesOf(reprint(text, manner)).map(said), manner.name).toEqual(expected);
};

describe('the tables of a draft say the same however they are written:', () => {
  it.each(GENERATED)('$name', ({ text }) => inEveryManner(text));

  it.skipIf(CORPUS.length === 0).each(CORPUS.filter(({ text }) => tablesOf(text).length > 0))('$name', ({ text }) =>
    inEveryManner(text),
  );
});

describe('the fixtures’ own printer', () => {
  const DIALECTS = ['cells', 'pipe', 'aligned'] as const;

  it.each(DIALECTS)('writes a budget in %s with the tables it has in tsv', (dialect) => {
    const [tabs, other] = (['tsv', dialect] as const).map((d) => tablesOf(makeBudget({ seed: 21, dialect: d }).text));
    expect(other?.map(said)).toEqual(tabs?.map(said));
  });

  it.each(DIALECTS)('writes final accounts in %s with the tables they have in tsv', (dialect) => {
    const [tabs, other] = (['tsv', dialect] as const).map((d) => tablesOf(makeFinalAccounts({ seed: 22, dialect: d }).text));
    expect(other?.map(said)).toEqual(tabs?.map(said));
  });
});
