// Semantic tokens, read back from the protocol's numbers as `type:text`.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenDocument } from '../../server/src/features/document';
import { TOKEN_LEGEND, tokensDelta, tokensOf, tokensSince } from '../../server/src/features/semanticTokens';
import type { Fact, Standing } from '../../server/src/ledger/ledger';
import { lineText } from '../../server/src/text/lines';
import type { Range } from '../../server/src/text/position';
import { say } from '../../server/src/text/say';
import { opened } from './opened';

function readBack(document: OpenDocument, range?: Range): string[] {
  const data = tokensOf(document, range);
  const out: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    line += down;
    character = down === 0 ? character + right : right;
    const words = lineText(document.analysis.lines, line).slice(character, character + length);
    const names = TOKEN_LEGEND.tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    expect(words).toHaveLength(length);
    out.push(`${[TOKEN_LEGEND.tokenTypes[type], ...names].join('.')}:${words}`);
  }
  return out;
}

/** The document with `figure` a fact of its ledger. */
function withFact(document: OpenDocument, figure: string, standing: Standing): OpenDocument {
  const start = document.analysis.text.indexOf(figure);
  const fact: Fact = {
    span: { start, end: start + figure.length },
    text: figure,
    value: 1,
    ulp: 1,
    unit: '万元',
    key: null,
    label: say('数', 'figure'),
    table: -1,
    standing,
  };
  const ledger = { figures: [fact], facts: [fact], equations: [], complaints: [] };
  return { ...document, analysis: { ...document.analysis, draft: { ...document.analysis.draft, ledger } } };
}

describe('semantic tokens', () => {
  it('mark headings, figures and placeholders, in order', () => {
    const document = withFact(opened('第一部分 部门概况\n一、主要职能\n⟦××局⟧收入12.50万元。'), '12.50', 'contradicted');
    expect(readBack(document)).toEqual([
      'heading:第一部分 部门概况',
      'heading:一、主要职能',
      'placeholder:××局',
      'amount.contradicted:12.50',
    ]);
  });

  it('cut a heading around the placeholder in it', () => {
    expect(readBack(opened('第一部分 ⟦××局⟧概况\n负责全市工作。'))).toEqual([
      'heading:第一部分 ',
      'placeholder:××局',
      'heading:概况',
    ]);
  });

  it('never span lines', () => {
    expect(readBack(opened('甲\n⟦乙\r\n丙⟧丁'))).toEqual(['placeholder:乙', 'placeholder:丙']);
  });

  it('mark the codes of a table', () => {
    const table = [
      '一般公共预算支出表',
      '单位：万元',
      '科目编码\t科目名称\t合计',
      '213\t农林水支出\t10.00',
      '21302\t林业和草原\t10.00',
    ];
    const codes = readBack(opened(table.join('\n'))).filter((token) => token.startsWith('subjectCode'));
    expect(codes).toEqual(['subjectCode:213', 'subjectCode:21302']);
  });

  it('of a range are those of the range', () => {
    const document = opened('⟦甲⟧\n⟦乙⟧\n⟦丙⟧');
    expect(readBack(document, { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } })).toEqual(['placeholder:乙']);
  });

  it('never overlap, however the findings do', () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 })), { maxLength: 12 });
    fc.assert(
      fc.property(spans, (raw) => {
        const base = opened('第一部分 部门概况\n负责全市林业草原的保护修复和监督管理工作，下同。');
        const findings = raw.map(([start, length]) => ({
          span: { start, end: Math.min(start + length, base.analysis.text.length) },
          rule: 'made-up',
          code: 'T999',
          severity: 'info' as const,
          message: say('。', '.'),
        }));
        const data = tokensOf({ ...base, analysis: { ...base.analysis, findings } });
        for (let i = 5; i < data.length; i += 5) {
          if (data[i] === 0) expect(data[i + 1]).toBeGreaterThanOrEqual(data[i - 3] ?? 0);
        }
      }),
    );
  });
});

describe('token differences', () => {
  it('turn the old tokens into the new ones, whatever they are', () => {
    const numbers = fc.array(fc.nat(4), { maxLength: 30 });
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        const result = [...before];
        for (const edit of tokensDelta(before, after)) result.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
        expect(result).toEqual(after);
      }),
    );
  });

  it('are sent only to a client that still has what they start from', () => {
    const [, sent] = tokensSince(opened('⟦甲⟧乙', undefined, 1), 'none', undefined);
    const [delta] = tokensSince(opened('⟦甲⟧乙丙', undefined, 2), 'r1', sent);
    expect(delta).toEqual({ resultId: 'r2', edits: [] });
    const [full] = tokensSince(opened('⟦甲⟧乙丙', undefined, 2), 'another', sent);
    expect(full).toEqual({ resultId: 'r2', data: [0, 0, 1, 3, 0] });
  });
});
