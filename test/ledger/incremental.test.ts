// What is remembered of a draft's last version never shows: after any edit, and after going back to any version
// before it, everything known about the draft is what an analysis from nothing knows.
import { describe, expect, it } from 'vitest';
import { type Analysis, analyze, createMemo } from '../../server/src/analysis';
import { bundledCatalogue } from '../../server/src/catalog/bundled';
import type { Settings } from '../../server/src/rules/settings';
import type { Text } from '../../server/src/text/say';
import { makeBudget } from '../fixtures/makeBudget';
import { makeFinalAccounts } from '../fixtures/makeFinalAccounts';
import { type Chance, chance } from '../fixtures/random';
import { SAMPLE_FILES } from '../fixtures/samples';

const SETTINGS: Settings = { severities: {}, accepted: [], catalogue: bundledCatalogue() };

const DRAFTS = {
  'a national budget, tables by tabs': makeBudget({ seed: 21, shape: 'national', dialect: 'tsv' }).text,
  'a district budget, tables by pipes': makeBudget({ seed: 22, shape: 'district', dialect: 'pipe' }).text,
  'a county budget, tables aligned': makeBudget({ seed: 23, shape: 'county', dialect: 'aligned' }).text,
  'final accounts, tables of pasted cells': makeFinalAccounts({ seed: 24, dialect: 'cells' }).text,
  'one report twice': `${makeFinalAccounts({ seed: 25, dialect: 'tsv' }).text}\n`.repeat(2),
};

/** What may be typed or pasted anywhere: marks that open and close, words that turn meanings, breaks of lines. */
const TYPED = [
  ...['1', '0', '9.9', '%', '-', '，', '。', '、', '：', '（', '）', '(', '|', '\t', '　', '\n', '\n\n', '\r\n', '\r'],
  ...['增加', '减少', '其中：', '注：', '表1\n', '一、', '行政运行', '\n第二部分 情况说明\n', '\n（一）收入决算情况说明\n'],
];

function edited(text: string, by: Chance, versions: readonly string[]): string {
  const at = by.int(0, text.length);
  const lineFrom = text.indexOf('\n', at);
  const lineTo = text.indexOf('\n', lineFrom + 1 + by.int(0, 300));
  switch (by.int(0, 6)) {
    case 0:
    case 1: {
      const digit = at + text.slice(at).search(/\d/);
      return digit < at ? text : text.slice(0, digit) + by.int(0, 9) + text.slice(digit + 1);
    }
    case 2:
      return text.slice(0, at) + by.pick(TYPED) + text.slice(at);
    case 3:
      return text.slice(0, at) + text.slice(at + by.int(1, 5));
    case 4:
      return lineFrom < 0 || lineTo < 0 ? text : text.slice(0, lineFrom) + text.slice(lineTo);
    case 5: {
      if (lineFrom < 0 || lineTo < 0) return text;
      const rest = text.slice(0, lineFrom) + text.slice(lineTo);
      const to = by.int(0, rest.length);
      return rest.slice(0, to) + text.slice(lineFrom, lineTo) + rest.slice(to);
    }
    default:
      return by.pick(versions);
  }
}

/** Everything that can be seen of an analysis; words that are put together when read are read. */
function seen({ draft, findings, failures }: Analysis): unknown {
  const { blocks, profile, outline, lines, tables, ledger } = draft;
  const words = ({ zh, en }: Text): readonly string[] => [zh, en];
  return {
    parsed: { blocks, profile, outline, starts: lines.starts, ends: lines.ends, tables },
    facts: ledger.facts.map((fact) => ({ ...fact, label: words(fact.label) })),
    equations: ledger.equations.map((equation) => ({ ...equation, label: words(equation.label) })),
    complaints: ledger.complaints.map((complaint) => ({
      ...complaint,
      ...('label' in complaint && { label: words(complaint.label) }),
      ...('because' in complaint && { because: complaint.because.map(words) }),
    })),
    findings,
    failures,
  };
}

/** The same edits on whole samples, where there is more to find; what is found is all that is compared. */
describe.each(SAMPLE_FILES.filter(({ path }) => path.endsWith('.txt')))('$path', ({ text }) => {
  it('edited again and again has the findings it has when it is read for the first time', () => {
    const by = chance(text.length + 1);
    const memo = createMemo();
    const versions = [text];
    analyze(text, SETTINGS, memo);
    for (let i = 0; i < 25; i++) {
      const next = edited(versions.at(-1) ?? text, by, versions);
      versions.push(next);
      expect(analyze(next, SETTINGS, memo).findings).toEqual(analyze(next, SETTINGS).findings);
    }
  });
});

describe.each(Object.entries(DRAFTS))('%s', (_, text) => {
  it('edited again and again is seen as if for the first time', () => {
    const by = chance(text.length);
    const memo = createMemo();
    const versions = [text];
    analyze(text, SETTINGS, memo);
    for (let i = 0; i < 20; i++) {
      const next = edited(versions.at(-1) ?? text, by, versions);
      versions.push(next);
      expect(seen(analyze(next, SETTINGS, memo))).toEqual(seen(analyze(next, SETTINGS)));
    }
  });
});
