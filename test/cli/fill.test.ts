// `gouji fill`: the sections from the tables, and from the drafts beside them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeBudget } from '../fixtures/budgetReport';
import { CULTURE_FINAL } from '../fixtures/cultureFinal';
import { writeFinalAccounts } from '../fixtures/finalReport';
import { pastedInto } from '../fixtures/pasted';
import type { Hand } from '../fixtures/pen';
import { budgetOf, finalYearBefore } from '../fixtures/yearBefore';
import { createDesk } from './gouji';

const HAND: Hand = { tableUnit: '万元', tableSeparators: true, proseSeparators: true, nothing: '' };
const { level, year, entity } = CULTURE_FINAL;
const final = (book: typeof CULTURE_FINAL): string => writeFinalAccounts(book, HAND, 'tsv').text;
const NEW = pastedInto({ kind: 'final-accounts', style: 'national', level, year, entity }, final(CULTURE_FINAL));

const desk = createDesk({
  'new.txt': NEW,
  'written.txt': NEW,
  'last.txt': final(finalYearBefore(CULTURE_FINAL)),
  'budget.txt': writeBudget(budgetOf(CULTURE_FINAL), HAND, 'tsv').text,
});
const left = (err: string): number => Number(/还有 (\d+) 处留空/.exec(err)?.[1]);

describe('fill', () => {
  it('writes the sections and says what is left', async () => {
    const { code, out, err } = await desk.gouji(['fill', 'new.txt']);
    expect(code).toBe(0);
    expect(out).toContain(
      '2024年度收入总计2,531.88万元，支出总计2,531.88万元。与2023年度相比，收入总计、支出总计各【增加或减少】',
    );
    expect(left(err)).toBeGreaterThan(150);
    expect(err).toContain('主要原因');
  });

  it('compares with last year and with the budget', async () => {
    const args = ['fill', 'new.txt', '--last-year', 'last.txt', '--budget', 'budget.txt'];
    const { code, out, err } = await desk.gouji(args);
    expect(code).toBe(0);
    expect(out).toContain('收入总计、支出总计各增加82.53万元，增长3.37%，主要原因是【主要原因】。');
    expect(out).toContain('<!-- 上年数（供比较用，公开前删去）：');
    expect(left(err)).toBeLessThan(80);
  });

  it('writes the draft itself where it is told to', async () => {
    expect(await desk.gouji(['fill', 'written.txt', '--last-year', 'last.txt', '--write'])).toMatchObject({ code: 0, out: '' });
    const written = readFileSync(join(desk.folder, 'written.txt'), 'utf8');
    expect(written).toContain('各增加82.53万元');
    // What was noted is there for the next time.
    expect((await desk.gouji(['fill', 'written.txt'])).out).toBe(written);
    expect((await desk.gouji(['fill', 'new.txt', '--write', '-o', 'other.txt'])).code).toBe(2);
  });

  it('says which draft is of no use', async () => {
    const wrong = await desk.gouji(['fill', 'new.txt', '--last-year', 'budget.txt']);
    expect(wrong).toMatchObject({ code: 2, out: '', err: expect.stringContaining('budget.txt: 所选文稿的种类与本稿不同') });
    const same = await desk.gouji(['fill', 'new.txt', '--last-year', 'new.txt', '--lang', 'en']);
    expect(same).toMatchObject({ code: 2, err: expect.stringContaining('new.txt: That draft is of 2024') });
    expect((await desk.gouji(['fill', 'none.txt'])).code).toBe(2);
  });
});
