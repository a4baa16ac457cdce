// Another draft's figures beside the tables: last year's report, and for final accounts the budget they are of. What
// is filled in then is what the finished report says, and nothing the ledger objects to.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsOf, fillDraft, lackingIn } from '../../server/src/compose/fillDraft';
import { fillFigures } from '../../server/src/compose/fillFigures';
import type { DraftRequest } from '../../server/src/compose/new/request';
import { readNotes, withoutNotes } from '../../server/src/compose/priorNotes';
import { noteEdit, notesOf, roleOf, strangerIn } from '../../server/src/compose/reference';
import { isMoney } from '../../server/src/money/unit';
import { applyEdits } from '../../server/src/rules/applyFixes';
import { writeBudget } from '../fixtures/budgetReport';
import { COUNTY_BUDGET } from '../fixtures/countyBudget';
import { writeCountyBudget } from '../fixtures/countyReport';
import { CULTURE_FINAL } from '../fixtures/cultureFinal';
import { DISTRICT_BUDGET } from '../fixtures/districtBudget';
import { writeDistrictBudget } from '../fixtures/districtReport';
import { writeFinalAccounts } from '../fixtures/finalReport';
import { FORESTRY_BUDGET } from '../fixtures/forestryBudget';
import { randomBudget } from '../fixtures/makeBudget';
import { randomFinalAccounts } from '../fixtures/makeFinalAccounts';
import { pastedInto } from '../fixtures/pasted';
import type { Hand } from '../fixtures/pen';
import { budgetOf, budgetYearBefore, finalYearBefore } from '../fixtures/yearBefore';
import { analysed, isOpenPlace, parsed, said } from './composing';

const WAN: Hand = { tableUnit: '万元', tableSeparators: true, proseSeparators: true, nothing: '' };
const YUAN: Hand = { tableUnit: '元', tableSeparators: true, proseSeparators: false, nothing: '' };
const PLAIN: Hand = { tableUnit: '万元', tableSeparators: false, proseSeparators: false, nothing: '' };

interface Case {
  readonly request: DraftRequest;
  /** The finished report; the tables are taken from it. */
  readonly report: string;
  readonly before: string;
  readonly budget?: string;
}

const national = (book: typeof FORESTRY_BUDGET): string => writeBudget(book, WAN, 'tsv').text;
const district = (book: typeof FORESTRY_BUDGET): string => writeDistrictBudget(book, YUAN, 'tsv').text;
const county = (book: typeof FORESTRY_BUDGET): string => writeCountyBudget(book, PLAIN, 'cells', { merged: 'collapsed' }).text;
const final = (book: typeof CULTURE_FINAL): string => writeFinalAccounts(book, WAN, 'tsv').text;

function budgetCase(
  style: DraftRequest['style'],
  book: typeof FORESTRY_BUDGET,
  write: (book: typeof FORESTRY_BUDGET) => string,
): Case {
  const { level, year, entity } = book;
  return { request: { kind: 'budget', style, level, year, entity }, report: write(book), before: write(budgetYearBefore(book)) };
}
function finalCase(book: typeof CULTURE_FINAL): Case {
  const { level, year, entity } = book;
  return {
    request: { kind: 'final-accounts', style: 'national', level, year, entity },
    report: final(book),
    before: final(finalYearBefore(book)),
    budget: national(budgetOf(book)),
  };
}

const CASES: readonly (readonly [string, Case])[] = [
  ['xinjiang', budgetCase('xinjiang', FORESTRY_BUDGET, national)],
  ['shanghai', budgetCase('shanghai', DISTRICT_BUDGET, district)],
  ['hebei', budgetCase('hebei', COUNTY_BUDGET, county)],
  ['national', finalCase(CULTURE_FINAL)],
];

/** `text` with what `other` says noted in it. */
function noted(text: string, other: string): string {
  const [draft, its] = [parsed(text), parsed(other)];
  const role = roleOf(draft, its);
  if (role !== 'lastYear' && role !== 'budget') throw new Error(role);
  return applyEdits(text, [noteEdit(draft, role, notesOf(its, role))]);
}
const filled = (text: string): string => applyEdits(text, editsOf(fillDraft(parsed(text), parsed)));
const withReferences = ({ request, report, before, budget }: Case): string => {
  const pasted = noted(pastedInto(request, report), before);
  return filled(budget === undefined ? pasted : noted(pasted, budget));
};
const blanks = (text: string): string[] => [...text.matchAll(/【[^】]*】/g)].map(([blank]) => blank);
const amounts = (text: string): Set<string> =>
  new Set([...text.matchAll(/(\d[\d,]*\.\d\d)万元/g)].map((match) => (match[1] ?? '').replaceAll(',', '')));

describe.each(CASES)('a new draft, %s', (_, one) => {
  const alone = filled(pastedInto(one.request, one.report));
  const text = withReferences(one);
  const { draft, findings } = analysed(text);

  it('has no blank left that another draft would fill', () => {
    expect(lackingIn(draft, fillDraft(draft, parsed).sections)).toEqual({ lastYear: 0, budget: 0 });
    expect(blanks(text).length).toBeLessThan(blanks(alone).length * 0.7);
  });

  it('says what the finished report says, and is not found at fault', () => {
    expect(said(findings.filter((finding) => !isOpenPlace(finding)))).toEqual([]);
    const known = amounts(one.report);
    const own = withoutNotes(text);
    expect([...amounts(own)].filter((amount) => Number(amount) !== 0 && !known.has(amount))).toEqual([]);
    const prose = draft.ledger.facts.filter(({ table, unit }) => table < 0 && isMoney(unit));
    expect(prose.filter(({ standing }) => standing === 'contradicted')).toEqual([]);
  });

  it('asks for every reason', () => {
    expect(blanks(text)).toContain('【主要原因】');
    // A reason, or the blank for one, nowhere else.
    expect(text.match(/主要原因(?:是|：)(?!【)/g)).toBeNull();
  });
});

it('is never contradicted, whatever the figures were', () => {
  const seeds = fc.integer({ min: 1, max: 100_000 });
  const anyCase = fc.oneof(
    seeds.map((seed) => budgetCase('xinjiang', randomBudget({ seed, subjects: 6 }), national)),
    seeds.map((seed) => budgetCase('shanghai', randomBudget({ seed, shape: 'district', subjects: 6 }), district)),
    seeds.map((seed) => budgetCase('hebei', randomBudget({ seed, shape: 'county', subjects: 6 }), county)),
    seeds.map((seed) => finalCase(randomFinalAccounts({ seed, subjects: 6 }))),
  );
  fc.assert(
    fc.property(anyCase, (one) => {
      const { draft, findings } = analysed(withReferences(one));
      expect(said(findings.filter((finding) => finding.code.startsWith('A') && finding.severity !== 'hint'))).toEqual([]);
      expect(draft.ledger.facts.filter(({ standing }) => standing === 'contradicted').map(({ label }) => label.zh)).toEqual([]);
    }),
    { numRuns: 16 },
  );
});

it('gives back the changes that are taken out of a finished report', () => {
  const change = /比上年预算(?:增加|减少)[\d,.]+万元，(?:增长|下降)[\d,.]+%/g;
  // Of what was nothing the year before, reports say 100%; it is no rate.
  const rated = (text: string): string => text.replaceAll('，增长100.00%', '');
  let taken = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
      const book = randomBudget({ seed, subjects: 6 });
      const before = national(budgetYearBefore(book));
      // Where last year's 机关运行经费 is a slip away from 公用经费, it is rightly taken for it; chance should not make it so.
      const said = (words: RegExp): number => Number(words.exec(before)?.[1]?.replaceAll(',', ''));
      fc.pre(Math.abs(said(/^公用经费([\d,.]+)万元/m) - said(/机关运行经费财政拨款预算([\d,.]+)万元/)) > 1);
      const report = noted(national(book), before);
      const blank = report.replace(change, () => {
        taken++;
        return '比上年预算【增加或减少】【金额】万元，【增长或下降】【比例】%';
      });
      const filled = applyEdits(blank, fillFigures(parsed(blank), { start: 0, end: blank.length }, parsed));
      expect(rated(filled)).toBe(rated(report));
    }),
    { numRuns: 12 },
  );
  expect(taken).toBeGreaterThan(50);
});

describe('what another draft is', () => {
  const [, forestry] = CASES[0] ?? [];
  const [, culture] = CASES[3] ?? [];
  const role = (own: string | undefined, other: string | undefined): string => roleOf(parsed(own ?? ''), parsed(other ?? ''));

  it('is told by its kind and year', () => {
    expect(role(forestry?.report, forestry?.before)).toBe('lastYear');
    expect(role(culture?.report, culture?.before)).toBe('lastYear');
    expect(role(culture?.report, culture?.budget)).toBe('budget');
  });

  it('is nothing where kind or year do not fit, or nothing is in it', () => {
    expect(role(forestry?.before, forestry?.report)).toBe('year');
    expect(role(culture?.before, culture?.budget)).toBe('year');
    expect(role(forestry?.report, culture?.before)).toBe('kind');
    expect(role(forestry?.report, '云州市林业和草原局2023年部门预算公开\n')).toBe('empty');
  });

  it('may be somebody else’s', () => {
    const [own, other] = [parsed(forestry?.report ?? ''), parsed(culture?.report ?? '')];
    expect(strangerIn(own, parsed(forestry?.before ?? ''))).toBeNull();
    expect(strangerIn(own, other)).toBe('云州市文化广电和旅游局');
  });
});

describe('notes', () => {
  const text = '云州市档案馆2025年部门预算公开\n\n一、情况\n';
  const notes = {
    figures: new Map([['out|current|all|general', 12_340_000]]),
    words: new Map([['用途 out|f:2012604|all|general', '支付档案保护经费']]),
  };

  it('say what they were given, one kind apart from the other', () => {
    const once = applyEdits(text, [noteEdit(parsed(text), 'lastYear', notes)]);
    expect(once).toBe(
      `${text.trimEnd()}\n\n<!-- 上年数（供比较用，公开前删去）：\nout|current|all|general=12.34\n用途 out|f:2012604|all|general=支付档案保护经费\n-->\n`,
    );
    const twice = applyEdits(once, [noteEdit(parsed(once), 'budget', { figures: new Map([['a', 10_000]]), words: new Map() })]);
    expect(readNotes(twice, 'lastYear')).toEqual(notes);
    expect(readNotes(twice, 'budget').figures).toEqual(new Map([['a', 10_000]]));
    expect(withoutNotes(twice).trim()).toBe(text.trim());
  });

  it('give way to newer ones', () => {
    const once = applyEdits(text, [noteEdit(parsed(text), 'lastYear', notes)]);
    const again = applyEdits(once, [noteEdit(parsed(once), 'lastYear', { ...notes, words: new Map() })]);
    expect(again.match(/<!--/g)).toHaveLength(1);
    expect(readNotes(again, 'lastYear').words.size).toBe(0);
  });

  it('say nothing of how the draft is written', () => {
    for (const [, one] of CASES) {
      const pasted = pastedInto(one.request, one.report);
      const between = (from: string): number => (from.match(/\n\n/g) ?? []).length;
      expect(between(withoutNotes(withReferences(one)))).toBeGreaterThanOrEqual(between(pasted));
    }
  });

  it('go before what the prose says of last year', () => {
    const [, forestry] = CASES[0] ?? [];
    const report = forestry?.report ?? '';
    // A change left from the year before.
    const stale = report.replace('比上年预算增加32.99万元，增长1.70%', '比上年预算增加99.99万元，增长5.34%');
    expect(filled(stale)).toContain('基本支出1,971.56万元，占59.68%，比上年预算增加99.99万元');
    expect(filled(noted(stale, forestry?.before ?? ''))).toContain(
      '基本支出1,971.56万元，占59.68%，比上年预算增加32.99万元，增长1.70%',
    );
  });
});
