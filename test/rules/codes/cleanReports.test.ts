// Generated reports that tie out, of every shape and in every dialect of tables, have nothing wrong with their codes;
// and a code changed in any dialect is found where it was changed.
import { describe, expect, it } from 'vitest';
import { createMemo, parseDraft } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import { RULES } from '../../../server/src/rules/registry';
import type { Dialect } from '../../../server/src/syntax/block';
import { makeBudget } from '../../fixtures/makeBudget';
import { makeFinalAccounts } from '../../fixtures/makeFinalAccounts';

const catalogue = bundledCatalogue();
const DIALECTS: readonly Dialect[] = ['tsv', 'cells', 'pipe', 'aligned'];
const SHAPES = ['national', 'district', 'county'] as const;

function said(text: string, memo = createMemo()): string[] {
  const draft = parseDraft(text, { severities: {}, accepted: [], catalogue }, memo);
  return RULES.filter((rule) => rule.code.startsWith('C1')).flatMap((rule) =>
    rule.scope === 'draft'
      ? [...rule.check(draft)].map((f) => `${rule.id} ${f.span.start} ${text.slice(f.span.start, f.span.end)}: ${f.message.zh}`)
      : [],
  );
}

describe.each(DIALECTS)('tables as %s', (dialect) => {
  it.each(SHAPES)('a %s budget has nothing wrong with its codes', (shape) => {
    for (let seed = 1; seed <= 6; seed++) {
      const { text } = makeBudget({ seed, shape, dialect });
      expect(said(text), `seed ${seed}`).toEqual([]);
    }
  });

  it('final accounts have nothing wrong with their codes', () => {
    for (let seed = 1; seed <= 6; seed++) expect(said(makeFinalAccounts({ seed, dialect }).text), `seed ${seed}`).toEqual([]);
  });

  it('a changed code of final accounts is found in its place', () => {
    const { text } = makeFinalAccounts({ seed: 5, dialect });
    const codes = [...text.matchAll(/(?<!\d)2\d{6}(?!\d)/g)];
    expect(codes.length).toBeGreaterThan(5);
    const memo = createMemo();
    for (const code of codes) {
      const at = code.index + 5;
      const changed = `${text.slice(0, at)}87${text.slice(at + 2)}`;
      const found = said(changed, memo);
      expect(found.length, code[0]).toBe(1);
      expect(found[0]).toContain(`unknown-code ${code.index} `);
      expect(found[0]).toContain(code[0]);
    }
  });
});
