// No place is too odd to be asked about: every feature answers, at any place of any text, and says nothing false
// about where it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traitsOf } from '../../server/src/features/client';
import { FEATURES } from '../../server/src/features/registry';
import { opened, REPORT } from './desk';
import { FULL, URI } from './opened';

const LINES = REPORT.split('\n');
const ODD = [
  '',
  '\t',
  '|',
  '| a | b |',
  '\ud800',
  '表5《',
  '（类）（款）（项）',
  '1,2,,3.',
  '占',
  '比上年增加',
  '“',
  '公开03表',
  '　　',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...LINES), fc.constantFrom(...ODD), fc.string({ maxLength: 12 })), { maxLength: 60 })
  .map((lines) => lines.join('\n'));
const position = fc.record({ line: fc.nat({ max: 70 }), character: fc.nat({ max: 200 }) });

/** All that any of them reads of its parameters. */
const asked = (at: { line: number; character: number }, ch: string) => ({
  textDocument: { uri: URI },
  position: at,
  positions: [at],
  range: { start: { line: 0, character: 0 }, end: at },
  context: { includeDeclaration: true, diagnostics: [], triggerKind: 1 },
  newName: '12.5',
  ch,
  options: {},
  previousResultId: 'r0',
  item: { uri: URI, range: { start: at, end: at }, selectionRange: { start: at, end: at }, name: '', kind: 1 },
});

const OWN = FEATURES.filter(({ method }) => !method.startsWith('gouji/') || /Table|Cell/.test(method));

describe('whatever is asked', () => {
  it('every feature answers', () => {
    fc.assert(
      fc.property(text, position, fc.constantFrom('\n', '|'), (source, at, ch) => {
        const document = opened(source);
        for (const client of [FULL, traitsOf({})]) {
          for (const { answer } of OWN) {
            const result: unknown = answer(document, asked(at, ch) as never, {
              client,
              options: { inlayHints: true, codeLens: true },
            });
            expect(result).not.toBeUndefined();
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a keystroke’s worth of features takes a moment on a long report', () => {
    const long = `${REPORT}\n${Array.from({ length: 40 }, () => REPORT.slice(REPORT.indexOf('第二部分 2024年度部门决算公开表\n\n公开'))).join('\n')}`;
    const document = opened(long);
    const at = { line: long.split('\n').length - 12, character: 40 };
    const perKeystroke = OWN.filter(({ method }) =>
      /completion|signatureHelp|documentHighlight|hover|definition|selectionRange/.test(method),
    );
    const run = (): void => {
      for (const { answer } of perKeystroke) answer(document, asked(at, '\n') as never, { client: FULL });
    };
    run();
    const start = performance.now();
    for (let i = 0; i < 5; i++) run();
    expect((performance.now() - start) / 5).toBeLessThan(150);
  });
});
