// One defect, one squiggle: of two findings that would mend the same characters the better stays, with both repairs.
import { describe, expect, it } from 'vitest';
import type { Reported } from '../../server/src/rules/finding';
import { oneDefectOnce } from '../../server/src/rules/oneDefectOnce';
import { say } from '../../server/src/text/say';

function found(
  code: string,
  severity: Reported['severity'],
  start: number,
  end: number,
  newText: string,
  at = { start, end },
): Reported {
  return {
    rule: `rule-${code}`,
    code,
    severity,
    span: { start, end },
    message: say(code, code),
    fixes: [{ title: say(newText, newText), kind: 'suggestion', preferred: true, edits: [{ span: at, newText }] }],
  };
}

describe('two findings about one defect', () => {
  it('leave the narrower one, which keeps its own repair first', () => {
    const [only, ...rest] = oneDefectOnce([found('S101', 'warning', 0, 20, 'title'), found('W111', 'warning', 5, 10, 'word')]);
    expect(rest).toEqual([]);
    expect(only?.code).toBe('W111');
    expect(only?.fixes?.map((fix) => [fix.title.zh, fix.preferred ?? false])).toEqual([
      ['word', true],
      ['title', false],
    ]);
  });

  it('leave the graver one, however wide', () => {
    const told = oneDefectOnce([found('A101', 'error', 0, 20, 'a'), found('W111', 'info', 5, 10, 'b')]);
    expect(told.map((finding) => finding.code)).toEqual(['A101']);
  });

  it('both stay when they mend different characters, or do not overlap', () => {
    const apart = [found('A101', 'error', 0, 20, 'a', { start: 0, end: 4 }), found('W111', 'info', 5, 10, 'b')];
    expect(oneDefectOnce(apart)).toEqual(apart);
    const distant = [found('A101', 'error', 0, 4, 'a'), found('W111', 'info', 5, 10, 'b')];
    expect(oneDefectOnce(distant)).toEqual(distant);
  });
});
