// A diagnostic says all a finding knows, in the client's language, at the right place.
import { describe, expect, it } from 'vitest';
import { diagnosticsOf, MOST_SHOWN } from '../../server/src/features/diagnostics';
import { say } from '../../server/src/text/say';
import { opened } from './opened';

describe('diagnostics', () => {
  it('carry code, page, severity, fading, related places and a way back to the finding', () => {
    const document = opened('第一行\r\n上年⟦××⟧局', () => ({
      severity: 'error',
      unnecessary: true,
      related: [{ span: { start: 0, end: 3 }, message: say('见第一行', 'see line one') }],
    }));
    expect(diagnosticsOf(document)).toEqual([
      {
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 4 } },
        severity: 1,
        source: 'gouji',
        code: 'T999',
        codeDescription: { href: expect.stringMatching(/^https:.*made-up/) },
        message: '第1处',
        tags: [1],
        relatedInformation: [
          {
            location: { uri: document.uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } } },
            message: '见第一行',
          },
        ],
        data: { version: 1, key: 'T999:7-9' },
      },
    ]);
  });

  it('speak English to those who ask for it', () => {
    expect(diagnosticsOf({ ...opened('⟦××⟧局'), language: 'en' }).map((d) => d.message)).toEqual(['number 1']);
  });

  it('number the severities as the protocol does', () => {
    const severities = ['error', 'warning', 'info', 'hint'] as const;
    const document = opened('⟦甲⟧⟦乙⟧⟦丙⟧⟦丁⟧', (_words, _span, i) => ({ severity: severities[i] ?? 'hint' }));
    expect(diagnosticsOf(document).map((d) => d.severity)).toEqual([1, 2, 3, 4]);
  });

  it('keep the gravest where there are far too many, and say so', () => {
    const document = opened('⟦×⟧'.repeat(MOST_SHOWN + 5), (_words, _span, i) => ({
      severity: i >= MOST_SHOWN ? 'error' : 'hint',
    }));
    const diagnostics = diagnosticsOf(document);
    expect(diagnostics).toHaveLength(MOST_SHOWN + 1);
    expect(diagnostics.filter((d) => d.severity === 1)).toHaveLength(5);
    expect(diagnostics.at(-1)?.message).toBe('另有5处问题未显示，请先处理已列出的问题。');
  });
});
