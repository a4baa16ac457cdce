// Ignore comments silence what they name, where they say, and are themselves reported when they do nothing.
import { describe, expect, it } from 'vitest';
import { analyze, parseDraft } from '../../server/src/analysis';
import { bundledCatalogue } from '../../server/src/catalog/bundled';
import { applyEdits, collectSafeFixes } from '../../server/src/rules/applyFixes';
import type { Reported, Severity } from '../../server/src/rules/finding';
import { IGNORE_COMMENT, withoutIgnored } from '../../server/src/rules/ignore';
import type { RuleInfo } from '../../server/src/rules/rule';
import { say } from '../../server/src/text/say';

const SETTINGS = { severities: {}, accepted: [], catalogue: bundledCatalogue() };

const rule = (id: string, code: string): RuleInfo => ({
  id,
  code,
  severity: 'error',
  title: say(id, id),
  why: say('', ''),
  basis: '',
  examples: [],
});
const APPLE = rule('apple', 'X101');
const PEAR = rule('pear', 'X102');

/** A finding of `apple` at every 甲 and one of `pear` at every 乙. */
function fruit(text: string): Reported[] {
  return [...text.matchAll(/[甲乙]/g)].map((m) => {
    const { id, code } = m[0] === '甲' ? APPLE : PEAR;
    return { rule: id, code, severity: 'error', span: { start: m.index, end: m.index + 1 }, message: say('有', 'is') };
  });
}

function left(text: string, severities: Record<string, Severity | 'off'> = {}): Reported[] {
  return withoutIgnored(parseDraft(text, SETTINGS), fruit(text), [], [APPLE, PEAR], severities);
}

/** What is left, as `rule@line` or, for comments, `ignore-comment@line: words`. */
function shown(text: string, severities?: Record<string, Severity | 'off'>): string[] {
  return left(text, severities).map((f) => {
    const line = text.slice(0, f.span.start).split('\n').length;
    return f.rule === IGNORE_COMMENT.id ? `${f.rule}@${line}: ${text.slice(f.span.start, f.span.end)}` : `${f.rule}@${line}`;
  });
}

describe('an ignore comment', () => {
  it.each([
    ['its own line', '甲乙 <!-- 勾稽-忽略本行 -->\n甲', ['apple@2']],
    ['one rule on its own line', '甲乙 <!-- 勾稽-忽略本行 apple -->', ['pear@1']],
    ['the next line', '<!-- 勾稽-忽略下一行 apple -->\n甲乙\n甲', ['pear@2', 'apple@3']],
    ['the next line of a comment of two lines', '<!-- 勾稽-忽略下一行\napple -->\n甲', []],
    ['from a place to another', '甲\n<!-- 勾稽-忽略 -->\n甲乙\n<!-- 勾稽-恢复 -->\n乙', ['apple@1', 'pear@5']],
    [
      'one rule from a place to another',
      '<!-- 勾稽-忽略 apple -->\n甲乙\n<!-- 勾稽-恢复 apple -->\n甲乙',
      ['pear@2', 'apple@4', 'pear@4'],
    ],
    ['all but one rule', '<!-- 勾稽-忽略 -->\n乙\n<!-- 勾稽-恢复 apple -->\n甲乙', ['apple@4']],
    ['to the end when nothing ends it', '<!-- 勾稽-忽略 -->\n甲\n\n乙', []],
    ['the whole draft, above it too', '甲\n<!-- 勾稽-忽略全文 apple -->\n甲乙', ['pear@3']],
    ['a rule by its code', '甲乙 <!-- 勾稽-忽略本行 x101 -->', ['pear@1']],
    ['several rules', '甲乙 <!-- 勾稽-忽略本行 apple、pear -->', []],
    ['with a reason', '甲乙 <!-- 勾稽-忽略本行 apple：原表如此 pear -->', ['pear@1']],
    ['with a reason in English', '甲乙 <!-- gouji-disable-line apple -- as the table has it, pear -->', ['pear@1']],
    ['in English', '<!-- gouji-disable-next-line -->\n甲\n<!-- gouji-disable -->\n乙\n<!-- gouji-enable -->\n甲', ['apple@6']],
    ['the file in English', '<!-- gouji-disable-file pear -->\n乙\n甲', ['apple@3']],
  ])('silences %s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('that silences nothing is reported, with a fix that takes its whole line', () => {
    const text = '丙\n<!-- 勾稽-忽略下一行 apple -->\n乙\n';
    const findings = left(text);
    expect(shown(text)).toEqual(['pear@3', 'ignore-comment@2: <!-- 勾稽-忽略下一行 apple -->']);
    expect(applyEdits(text, collectSafeFixes(findings).edits)).toBe('丙\n乙\n');
  });

  it('beside text leaves the text when it goes', () => {
    const text = '丙 <!-- 勾稽-忽略本行 -->丁';
    expect(applyEdits(text, collectSafeFixes(left(text)).edits)).toBe('丙 丁');
  });

  it('that names no rule there is, or is none, is reported and silences nothing', () => {
    expect(shown('甲 <!-- 勾稽-忽略本行 aple -->')).toEqual(['apple@1', 'ignore-comment@1: aple']);
    expect(shown('甲 <!-- 勾稽-忽略这行 -->')).toEqual(['apple@1', 'ignore-comment@1: <!-- 勾稽-忽略这行 -->']);
    expect(shown('甲 <!-- gouji-constructor -->')).toEqual(['apple@1', 'ignore-comment@1: <!-- gouji-constructor -->']);
  });

  it('that restores what nothing silenced is reported', () => {
    expect(shown('<!-- 勾稽-恢复 -->甲')).toEqual(['apple@1', 'ignore-comment@1: <!-- 勾稽-恢复 -->']);
    expect(shown('<!-- 勾稽-忽略 apple -->甲<!-- 勾稽-恢复 pear -->')).toEqual(['ignore-comment@1: <!-- 勾稽-恢复 pear -->']);
  });

  it('for a rule that is off is excused; the check of comments can be off as well', () => {
    expect(shown('丙 <!-- 勾稽-忽略本行 apple -->', { apple: 'off' })).toEqual([]);
    expect(shown('丙 <!-- 勾稽-忽略本行 -->', { 'ignore-comment': 'off' })).toEqual([]);
    expect(left('丙 <!-- 勾稽-忽略本行 -->', { 'ignore-comment': 'error' })[0]?.severity).toBe('error');
  });

  it('can silence what is said about another comment, never about itself', () => {
    expect(shown('<!-- 勾稽-忽略下一行 ignore-comment -->\n<!-- gouji-foo -->')).toEqual([]);
    expect(shown('<!-- 勾稽-忽略本行 ignore-comment -->')).toEqual(['ignore-comment@1: <!-- 勾稽-忽略本行 ignore-comment -->']);
  });

  it('is left alone when it is just a comment, or never closed', () => {
    expect(shown('<!-- 本稿由财务科起草 -->甲<!-- 勾稽-忽略本行')).toEqual(['apple@1']);
  });

  it('is obeyed by the analysis', () => {
    const comment = '<!-- 勾稽-忽略下一行 -->\n';
    const text = '0（类）0（款）0（项）支出0万元。';
    expect(analyze(text, SETTINGS).findings.length).toBeGreaterThan(0);
    expect(analyze(comment + text, SETTINGS).findings).toEqual([]);
    expect(analyze(`${comment}无。`, SETTINGS).findings.map((f) => f.rule)).toEqual(['ignore-comment']);
  });

  it('costs time linear in comments and findings', () => {
    const time = (n: number): number => {
      const text = '甲<!-- 勾稽-忽略 apple -->乙<!-- 勾稽-恢复 apple --><!-- 勾稽-忽略本行 pear -->\n'.repeat(n);
      const draft = parseDraft(text, SETTINGS);
      const findings = fruit(text);
      const runs = [1, 2, 3].map(() => {
        const before = performance.now();
        withoutIgnored(draft, findings, [], [APPLE, PEAR]);
        return performance.now() - before;
      });
      return Math.min(...runs);
    };
    time(500);
    expect(time(8000) / time(1000)).toBeLessThan(30);
  });
});
