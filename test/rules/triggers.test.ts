// What rules say concerns them does: no rule has anything to say of a text without one of its triggers, nothing is
// lost by asking only those a text touches, and what was noted of a block is noted again when the block changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, createMemo, parseDraft } from '../../server/src/analysis';
import { bundledCatalogue } from '../../server/src/catalog/bundled';
import { perBlock } from '../../server/src/rules/perBlock';
import { RULES } from '../../server/src/rules/registry';
import type { BlockRule } from '../../server/src/rules/rule';
import type { Settings } from '../../server/src/rules/settings';
import { readingText, sieve } from '../../server/src/rules/triggers';
import { SAMPLE_FILES } from '../fixtures/samples';

const SETTINGS: Settings = { severities: {}, accepted: [], catalogue: bundledCatalogue() };
const bare = (marked: string): string => marked.replace(/[⟦⟧]/g, '');
/** Whether `text` has one of the words; with no words named, any text may matter. */
const isTriggered = (triggers: readonly string[] | undefined, text: string): boolean =>
  triggers === undefined || triggers.some((word) => text.includes(word));
const TRIGGERED = RULES.filter((rule) => rule.triggers !== undefined);

describe('triggers', () => {
  it.each(TRIGGERED)('of $id are in every one of its bad examples', ({ triggers, examples }) => {
    for (const example of examples) {
      if (!('bad' in example)) continue;
      const { blocks } = parseDraft(bare(example.bad), SETTINGS);
      expect(blocks.some(({ block }) => isTriggered(triggers, readingText(block)))).toBe(true);
    }
  });

  it('leave out no block a rule has something to say of', () => {
    const rules = TRIGGERED.filter((rule): rule is BlockRule => rule.scope === 'block');
    let asked = 0;
    const examples = RULES.flatMap((rule) => rule.examples.map((one) => bare('bad' in one ? one.bad : one.good)));
    for (const text of [...SAMPLE_FILES.map((file) => file.text), ...examples]) {
      const { blocks, profile } = parseDraft(text, SETTINGS);
      for (const { block } of blocks) {
        for (const rule of rules) {
          if (isTriggered(rule.triggers, readingText(block))) continue;
          asked++;
          expect([rule.id, ...rule.check(block, profile)]).toEqual([rule.id]);
        }
      }
    }
    expect(asked).toBeGreaterThan(1000);
  });
});

describe('a sieve', () => {
  const letters = 'ab预决算（';
  const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
  const lists = fc.array(fc.option(fc.array(word, { minLength: 1, maxLength: 3 }), { nil: undefined }), { maxLength: 70 });

  it('tells the lists a text touches, in order, also one text after another', () => {
    fc.assert(
      fc.property(lists, fc.array(fc.string({ unit: fc.constantFrom(...letters) }), { maxLength: 4 }), (all, texts) => {
        const touched = sieve(all);
        for (const text of texts) {
          expect(touched(text)).toEqual(all.flatMap((words, i) => (isTriggered(words, text) ? [i] : [])));
        }
      }),
    );
  });
});

describe('notes of blocks', () => {
  it('are taken once a block and kept while it stays', () => {
    const read: string[] = [];
    const seen = perBlock(['鹿'], (block) => {
      read.push(block.text);
      return block.text.length;
    });
    const memo = createMemo();
    const before = '一、概况\n林中有鹿。\n\n二、支出\n支出鹿粮3万元。\n';
    const first = seen(parseDraft(before, SETTINGS, memo));
    expect(first.map(({ noted, placed }) => [noted, placed.line])).toEqual([
      [5, 1],
      [8, 4],
    ]);
    const next = seen(parseDraft(before.replace('林中', '山林中'), SETTINGS, memo));
    expect(next.map(({ noted, placed }) => [noted, placed.line])).toEqual([
      [6, 1],
      [8, 4],
    ]);
    expect(read).toEqual(['林中有鹿。', '支出鹿粮3万元。', '山林中有鹿。']);
  });

  it('that cannot be taken fail for their own rule only', () => {
    const broken = perBlock(['豹'], () => {
      throw new Error('no leopards');
    });
    const sound = perBlock(['豹'], (block) => block.text);
    const draft = parseDraft('一、概况\n山中有豹。\n', SETTINGS);
    expect(() => broken(draft)).toThrow('no leopards');
    expect(sound(draft).map(({ noted }) => noted)).toEqual(['山中有豹。']);
    expect(analyze('一、概况\n山中有豹。\n', SETTINGS).failures).toEqual([]);
  });
});
