// A code action is judged by the text it leaves.

import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { traitsOf } from '../../server/src/features/client';
import { codeActionsAt, FIX_ALL } from '../../server/src/features/codeActions';
import { diagnosticsOf } from '../../server/src/features/diagnostics';
import type { OpenDocument } from '../../server/src/features/document';
import { positionAt } from '../../server/src/text/position';
import { applied, FULL, opened, replaceWith } from './opened';

/** The actions at the `offset`th character of the draft, asked without any diagnostics. */
function actionsAt(document: OpenDocument, offset: number, client = FULL): CodeAction[] {
  const position = positionAt(document.analysis.lines, offset);
  return codeActionsAt(document, { start: position, end: position }, { diagnostics: [] }, client);
}

const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function fixAllOf(document: OpenDocument): CodeAction | undefined {
  return codeActionsAt(document, EVERYWHERE, { diagnostics: [], only: ['source.fixAll'] }, FULL)[0];
}

describe('quick fixes', () => {
  const document = opened('第一行\n由⟦××局⟧编制', replaceWith('市林草局'));

  it('repair the finding under the cursor', () => {
    const [fix] = actionsAt(document, 6);
    expect(fix).toMatchObject({ title: '改为“市林草局”', kind: 'quickfix', isPreferred: true });
    expect(applied(document.analysis.text, fix?.edit)).toBe('第一行\n由市林草局编制');
  });

  it('are there at both ends of a finding and nowhere else', () => {
    expect([4, 5, 8, 9].map((offset) => actionsAt(document, offset).length > 0)).toEqual([false, true, true, false]);
  });

  it('bind their edit to the version, or spell it out for clients that know no versions', () => {
    expect(actionsAt(document, 6)[0]?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: document.uri, version: 1 } }]);
    const [plain] = actionsAt(document, 6, traitsOf({}));
    expect(plain?.edit?.documentChanges).toBeUndefined();
    expect(applied(document.analysis.text, plain?.edit)).toBe('第一行\n由市林草局编制');
  });

  it('answer the diagnostic they are asked about, and it alone', () => {
    const two = opened('⟦××⟧⟦○○⟧', replaceWith('林'));
    const second = diagnosticsOf(two)[1];
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
    const fixes = codeActionsAt(two, range, { diagnostics: second ? [second] : [] }, { ...FULL, ownCommands: false });
    expect(applied('××○○', fixes[0]?.edit)).toBe('××林');
    expect(fixes.flatMap((fix) => fix.diagnostics ?? []).every((diagnostic) => diagnostic === second)).toBe(true);
  });

  it('are refused for a diagnostic of another version', () => {
    const stale = diagnosticsOf(opened('由⟦××局⟧编制', replaceWith('林'), 1));
    const now = opened('由⟦××局⟧编制', replaceWith('林'), 2);
    expect(codeActionsAt(now, EVERYWHERE, { diagnostics: stale }, FULL)).toEqual([]);
    expect(codeActionsAt(now, EVERYWHERE, { diagnostics: diagnosticsOf(now) }, FULL)).not.toEqual([]);
  });

  it('are not given to those who ask for other kinds', () => {
    const range = { start: { line: 1, character: 1 }, end: { line: 1, character: 2 } };
    expect(codeActionsAt(document, range, { diagnostics: [], only: ['refactor'] }, FULL)).toEqual([]);
  });

  it('lead on to the next placeholder, where the client can', () => {
    const commands = (client = FULL) => actionsAt(document, 6, client).flatMap((action) => action.command?.command ?? []);
    expect(commands()).toEqual(['gouji.accept', 'gouji.nextPlaceholder']);
    expect(commands({ ...FULL, ownCommands: false })).toEqual([]);
  });
});

describe('fixing all of one rule', () => {
  it('leaves the findings of other rules alone', () => {
    const document = opened('⟦甲⟧一⟦乙⟧二⟦丙⟧', (words, span) => ({
      ...replaceWith('好')(words, span),
      rule: words === '乙' ? 'another' : 'made-up',
    }));
    const all = actionsAt(document, 0).find((action) => action.title.startsWith('修正全文'));
    expect(all?.title).toContain('共2处');
    expect(applied('甲一乙二丙', all?.edit)).toBe('好一乙二好');
  });

  it('is not offered for one finding, nor for fixes that need a person', () => {
    const titles = (document: OpenDocument) => actionsAt(document, 0).filter((action) => action.title.startsWith('修正全文'));
    expect(titles(opened('⟦甲⟧一', replaceWith('好')))).toEqual([]);
    expect(titles(opened('⟦甲⟧一⟦乙⟧', replaceWith('好', 'suggestion')))).toEqual([]);
  });
});

describe(FIX_ALL, () => {
  it('applies every safe fix at once', () => {
    const document = opened('⟦甲⟧一\n⟦乙⟧二', replaceWith('好'));
    expect(applied('甲一\n乙二', fixAllOf(document)?.edit)).toBe('好一\n好二');
  });

  it('never applies a suggestion', () => {
    expect(fixAllOf(opened('⟦甲⟧', replaceWith('好', 'suggestion')))).toBeUndefined();
  });

  it('comes only when asked for', () => {
    expect(actionsAt(opened('⟦甲⟧', replaceWith('好')), 0).map((action) => action.kind)).not.toContain(FIX_ALL);
  });
});
