// The newcomer's path without an editor: a new draft, tables pasted, sections written, blanks filled in, nothing left
// to complain of.
import { expect, it } from 'vitest';
import { newDraft } from '../../server/src/compose/newDraft';
import { isMoney } from '../../server/src/money/unit';
import { blanksFilled, REQUEST, TABLES, tablesOf } from '../fixtures/newcomer';
import { analysed, filledThroughout, isOpenPlace, said } from './composing';

it('leads from nothing to a draft without a finding, its figures verified', () => {
  const blank = newDraft(REQUEST);
  const { start, end } = tablesOf(blank);
  const pasted = blank.slice(0, start) + TABLES + blank.slice(end);
  expect(said(analysed(pasted).findings.filter((finding) => !isOpenPlace(finding)))).toEqual([]);
  const written = filledThroughout(pasted);
  // Written from the tables, not left blank: the totals that open the narrative.
  expect(written).toMatch(/年度收入总计[\d,]+\.\d\d万元，支出总计[\d,]+\.\d\d万元。/);
  const done = analysed(blanksFilled(written));
  expect(said(done.findings)).toEqual([]);
  const money = done.draft.ledger.facts.filter(({ unit, value }) => isMoney(unit) && value !== 0);
  expect(money.filter(({ standing }) => standing === 'verified').length / money.length).toBeGreaterThan(0.9);
});
