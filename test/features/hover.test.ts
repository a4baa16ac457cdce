// What hovering shows: the rule behind a finding, and how a figure was checked.

import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import type { OpenDocument } from '../../server/src/features/document';
import { hoverAt } from '../../server/src/features/hover';
import type { Equation, Fact, Ledger } from '../../server/src/ledger/ledger';
import { IGNORE_COMMENT } from '../../server/src/rules/ignore';
import { say } from '../../server/src/text/say';
import { cursorIn, FULL, opened } from './opened';

function hovered(document: OpenDocument, marked: string, client = FULL): string {
  return (hoverAt(document, cursorIn(marked).position, client)?.contents as MarkupContent | undefined)?.value ?? '';
}

/** A ledger of the given figures of the text, the first the sum of the others. */
function ledgerOf(text: string, figures: readonly string[]): Ledger {
  const facts = figures.map((figure): Fact => {
    const start = text.lastIndexOf(figure);
    const label = say(`收入 ${figure}`, `income ${figure}`);
    const span = { start, end: start + figure.length };
    return {
      span,
      text: figure,
      value: 0,
      ulp: 0,
      unit: '万元',
      key: null,
      label,
      table: -1,
      standing: 'verified',
    };
  });
  const equation: Equation = {
    kind: 'sum',
    label: say('收入总计 = 拨款 + 其他', 'total = funds + other'),
    facts: figures.map((_, i) => i),
    verdict: 'rounding',
  };
  return { figures: facts, facts, equations: [equation], complaints: [] };
}

describe('hover', () => {
  it('on a finding gives the rule, why and on what grounds', () => {
    const document = opened('⟦<!-- 勾稽-忽略 -->⟧', () => ({ rule: IGNORE_COMMENT.id, code: IGNORE_COMMENT.code }));
    const text = hovered(document, '<!-- 勾|稽-忽略 -->');
    expect(text).toContain(IGNORE_COMMENT.title.zh);
    expect(text).toContain('依据：');
    expect(text).toContain(IGNORE_COMMENT.code);
  });

  it('on a figure tells what it states, how it fared and by which equations', () => {
    const base = opened('收入总计120.00万元，拨款100.00万元，其他20.00万元');
    const ledger = ledgerOf(base.analysis.text, ['120.00', '100.00', '20.00']);
    const document = { ...base, analysis: { ...base.analysis, draft: { ...base.analysis.draft, ledger } } };
    const text = hovered(document, '收入总计12|0.00万元');
    expect(text).toContain('**120.00** 收入 120.00');
    expect(text).toContain('已核对');
    expect(text).toContain('≈');
    expect(text).toContain('100.00, 20.00');
    expect(hovered(document, '收入总|计120.00万元')).toBe('');
  });

  it('keeps the draft’s own words from becoming Markdown, and gives plain text to those who want it', () => {
    const base = opened('收入*1*万元');
    const ledger = ledgerOf(base.analysis.text, ['*1*']);
    const document = { ...base, analysis: { ...base.analysis, draft: { ...base.analysis.draft, ledger } } };
    expect(hovered(document, '收入*|1*')).toContain('**\\*1\\***');
    expect(hovered(document, '收入*|1*', { ...FULL, markdown: false })).toContain('*1* 收入 *1*');
  });
});
