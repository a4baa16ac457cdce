// The newcomer's path without an editor: a new draft, tables pasted, sections written, blanks filled in, nothing left
// to complain of.
import { expect, it } from 'vitest';
import { editsOf, fillDraft } from '../../server/src/compose/fillDraft';
import { newDraft } from '../../server/src/compose/newDraft';
import { noteEdit, notesOf, roleOf } from '../../server/src/compose/reference';
import { isMoney } from '../../server/src/money/unit';
import { applyEdits } from '../../server/src/rules/applyFixes';
import { blanksFilled, LAST_YEAR, REQUEST, TABLES, tablesOf } from '../fixtures/newcomer';
import { analysed, filledThroughout, isOpenPlace, parsed, said } from './composing';

function withTables(): string {
  const blank = newDraft(REQUEST);
  const { start, end } = tablesOf(blank);
  return blank.slice(0, start) + TABLES + blank.slice(end);
}
const blanks = (text: string): number => text.match(/【[^】]*】/g)?.length ?? 0;

it('leads from nothing to a draft without a finding, its figures verified', () => {
  const pasted = withTables();
  expect(said(analysed(pasted).findings.filter((finding) => !isOpenPlace(finding)))).toEqual([]);
  const written = filledThroughout(pasted);
  // Written from the tables, not left blank: the totals that open the narrative.
  expect(written).toMatch(/年度收入总计[\d,]+\.\d\d万元，支出总计[\d,]+\.\d\d万元。/);
  const done = analysed(blanksFilled(written));
  expect(said(done.findings)).toEqual([]);
  const money = done.draft.ledger.facts.filter(({ unit, value }) => isMoney(unit) && value !== 0);
  expect(money.filter(({ standing }) => standing === 'verified').length / money.length).toBeGreaterThan(0.9);
});

it('leaves a third fewer blanks with last year’s draft at hand, none of them last year’s', () => {
  const pasted = withTables();
  const [draft, lastYear] = [parsed(pasted), parsed(LAST_YEAR)];
  expect(roleOf(draft, lastYear)).toBe('lastYear');
  const noted = applyEdits(pasted, [noteEdit(draft, 'lastYear', notesOf(lastYear, 'lastYear'))]);
  const written = applyEdits(noted, editsOf(fillDraft(parsed(noted), parsed)));
  expect(blanks(written)).toBeLessThanOrEqual((blanks(filledThroughout(pasted)) * 2) / 3);
  // What is left of changes is 机关运行经费, which no table has.
  const changes = written.split('\n').filter((line) => line.includes('【增加或减少】'));
  expect(changes.filter((line) => !line.includes('机关运行经费'))).toEqual([]);
  const done = analysed(blanksFilled(written));
  expect(said(done.findings)).toEqual([]);
  // The comment is asked back once nothing is open.
  const finished = analysed(`${blanksFilled(written)}${noted.slice(noted.indexOf('\n<!--'))}`);
  expect(said(finished.findings)).toEqual(['T116 已经没有留空的地方，这段供比较用的注释应在公开前删去。']);
});
