// A section on a fund the draft has nothing of becomes one sentence; one with figures is left to the writer.
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import { applyEdits } from '../../../server/src/rules/applyFixes';

const SETTINGS = { severities: {}, accepted: [], catalogue: bundledCatalogue() };

function sectionFix(text: string): string | null {
  const fixes = analyze(text, SETTINGS).findings.flatMap((finding) => finding.fixes ?? []);
  const fix = fixes.find(({ title }) => title.zh.startsWith('整节改为'));
  return fix ? applyEdits(text, fix.edits) : null;
}

const HEAD = '某县水务局2024年度部门决算公开报告\n第三部分 2024年度部门决算情况说明\n';

describe('a fund section full of zeros', () => {
  const body = [
    '（一）总体情况',
    '2024年度政府性基金预算财政拨款支出0.00万元，占本年支出合计的0%。',
    '（二）具体情况',
    '1.0（类）0（款）0（项）。',
    '年初预算为0万元，支出决算为0万元。',
  ].join('\n');
  const next = '\n九、财政拨款“三公”经费支出决算情况说明\n“三公”经费支出决算为1.20万元。';

  it('becomes the customary sentence, up to the next section', () => {
    expect(sectionFix(`${HEAD}八、政府性基金预算财政拨款支出决算情况说明\n${body}${next}`)).toBe(
      `${HEAD}八、政府性基金预算财政拨款支出决算情况说明\n2024年度无政府性基金预算财政拨款收入和支出。${next}`,
    );
  });

  it('is worded for the fund it is about', () => {
    const fixed = sectionFix(`${HEAD}八、国有资本经营预算财政拨款支出决算情况说明\n${body}${next}`);
    expect(fixed).toContain('2024年度无国有资本经营预算财政拨款收入和支出。');
  });

  it('is left alone where a figure is not zero', () => {
    const some = body.replace('支出0.00万元', '支出3.00万元');
    expect(sectionFix(`${HEAD}八、政府性基金预算财政拨款支出决算情况说明\n${some}${next}`)).toBeNull();
  });

  it('is no matter for sections on other things', () => {
    expect(sectionFix(`${HEAD}八、一般公共预算财政拨款支出决算情况说明\n${body}${next}`)).toBeNull();
  });
});
