// Slips in the item lists of generated reports: one finding each, where the slip is, and nothing twice.
import { describe, expect, it } from 'vitest';
import { createMemo, type Memo, parseDraft } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import { subjectPaths } from '../../../server/src/rules/codes/_paths';
import type { Finding } from '../../../server/src/rules/finding';
import { RULES } from '../../../server/src/rules/registry';
import type { Settings } from '../../../server/src/rules/settings';
import { makeBudget } from '../../fixtures/makeBudget';
import { makeFinalAccounts } from '../../fixtures/makeFinalAccounts';

const SETTINGS: Settings = { severities: {}, accepted: [], catalogue: bundledCatalogue() };

function findingsOf(text: string, memo: Memo): Finding[] {
  const draft = parseDraft(text, SETTINGS, memo);
  return RULES.flatMap((rule) => (rule.code.startsWith('C1') && rule.scope === 'draft' ? [...rule.check(draft)] : []));
}

const put = (text: string, start: number, end: number, newText: string): string =>
  text.slice(0, start) + newText + text.slice(end);

/** The slips a writer makes in a path, as new text for one of its parts. */
const SLIPS: readonly (readonly [string, number, (name: string) => string | null])[] = [
  ['a 类 of another path', 0, (name) => (name.startsWith('国防') ? '外交支出' : '国防支出')],
  ['a 款 of another path', 1, (name) => (name === '抚恤' ? '司法' : '抚恤')],
  ['a wrong character in the 项', 2, (name) => (name.length > 3 ? `${name[0]}错${name.slice(2)}` : null)],
  ['其它 for 其他', 2, (name) => (name.startsWith('其他') ? name.replace('其他', '其它') : null)],
];

const REPORTS = [
  ['a national budget', makeBudget({ seed: 3, shape: 'national', subjects: 8 }).text],
  ['a district budget', makeBudget({ seed: 4, shape: 'district', subjects: 8 }).text],
  ['final accounts', makeFinalAccounts({ seed: 5, subjects: 8 }).text],
] as const;

describe.each(REPORTS)('in %s', (_, text) => {
  const memo = createMemo();
  const items = subjectPaths(parseDraft(text, SETTINGS, memo)).filter((path) => path.leads && path.parts.length === 3);

  it('items of the list are found', () => expect(items.length).toBeGreaterThan(3));

  it.each(SLIPS)('%s is one finding in its place', (_, at, slip) => {
    for (const path of items) {
      const part = path.parts[at];
      const wrong = part && slip(part.name);
      if (!part || !wrong) continue;
      const changed = put(text, part.span.start, part.span.end, wrong);
      const findings = findingsOf(changed, memo);
      expect(findings.map((f) => f.message.zh)).toHaveLength(1);
      const [finding] = findings;
      expect(finding?.span).toEqual({ start: part.span.start, end: part.span.start + wrong.length });
      const fixed = finding?.fixes?.map((fix) =>
        fix.edits.reduce((t, e) => put(t, e.span.start, e.span.end, e.newText), changed),
      );
      expect(fixed, finding?.message.zh).toContain(text);
    }
  });

  it('an item taken out is told at the heading of the list', () => {
    const general = items.filter((path) => path.parts[2]?.subjects.some((s) => s.fund === 'general'));
    for (const { placed, parts } of general) {
      const findings = findingsOf(put(text, placed.start, placed.start + placed.block.text.length, ''), memo);
      expect(findings.map((f) => f.message.zh)).toHaveLength(1);
      expect(findings[0]?.message.zh).toContain(parts[2]?.name);
    }
  });
});
