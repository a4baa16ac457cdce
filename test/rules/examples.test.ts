// Every rule's examples are its tests: what `⟦…⟧` marks is underlined and nothing else is, the fixes lead to
// `fixed`, which is then quiet, and a good example has nothing to say.
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/analysis';
import { bundledCatalogue } from '../../server/src/catalog/bundled';
import { applyEdits, bestFix, collectFixes } from '../../server/src/rules/applyFixes';
import { EVERY_RULE } from '../../server/src/rules/everyRule';
import type { Reported } from '../../server/src/rules/finding';
import type { Example } from '../../server/src/rules/rule';
import type { Settings } from '../../server/src/rules/settings';

const SETTINGS: Settings = { severities: {}, accepted: [], catalogue: bundledCatalogue() };

interface Marked {
  readonly text: string;
  /** Where the example itself starts, after what stands before it. */
  readonly from: number;
  readonly marks: readonly string[];
}

/** The draft of an example without its markers, and the marked stretches as `start-end text`. */
function unmark(before: string | undefined, marked: string): Marked {
  const lead = before === undefined ? '' : `${before}\n`;
  const marks: string[] = [];
  let text = lead;
  let open = -1;
  for (const c of marked) {
    if (c === '⟦') open = text.length;
    else if (c === '⟧') marks.push(place(text, open, text.length));
    else text += c;
  }
  return { text, from: lead.length, marks };
}

const place = (text: string, start: number, end: number): string => `${start}-${end} ${text.slice(start, end)}`;

/** What the rule says by itself: where two see one defect, only one tells of it. */
function findingsOf(rule: string, text: string): readonly Reported[] {
  const others = EVERY_RULE.filter((other) => other.id !== rule).map((other) => [other.id, 'off'] as const);
  const { findings, failures } = analyze(text, { ...SETTINGS, severities: Object.fromEntries(others) });
  expect(failures.filter((failure) => failure.rule === rule)).toEqual([]);
  return findings.filter((finding) => finding.rule === rule);
}

function check(rule: string, example: Example): void {
  if ('good' in example) {
    const { text } = unmark(example.before, example.good);
    expect(findingsOf(rule, text).map((f) => place(text, f.span.start, f.span.end))).toEqual([]);
    return;
  }
  const { text, from, marks } = unmark(example.before, example.bad);
  const findings = findingsOf(rule, text);
  expect(findings.map((f) => place(text, f.span.start, f.span.end))).toEqual(marks);
  if (example.fixed === undefined) return;
  const { edits } = collectFixes(findings, (finding) => bestFix(finding, 'suggestion'));
  const fixed = applyEdits(text, edits);
  expect(fixed.slice(from)).toBe(example.fixed);
  expect(findingsOf(rule, fixed).map((f) => f.message.zh)).toEqual([]);
}

const shown = (example: Example): string => ('good' in example ? example.good : example.bad).replace(/\s+/g, ' ').slice(0, 60);

describe.each(EVERY_RULE.map((rule) => [`${rule.code} ${rule.id}`, rule] as const))('%s', (_, rule) => {
  it('has an example of what it finds and one of what it leaves alone', () => {
    expect(rule.examples.some((example) => 'bad' in example)).toBe(true);
    expect(rule.examples.some((example) => 'good' in example)).toBe(true);
  });

  it.each(rule.examples.map((example) => [shown(example), example] as const))('%s', (_, example) => check(rule.id, example));
});

describe('the rules', () => {
  it('have names, codes and files of their own', () => {
    expect(EVERY_RULE.length).toBeGreaterThan(0);
    for (const key of ['id', 'code'] as const) expect(new Set(EVERY_RULE.map((rule) => rule[key])).size).toBe(EVERY_RULE.length);
    for (const rule of EVERY_RULE) expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    for (const rule of EVERY_RULE) expect(rule.code).toMatch(/^[A-Z]\d{3}$/);
  });
});
