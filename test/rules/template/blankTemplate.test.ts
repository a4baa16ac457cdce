// A draft that is still an empty template: told so once, a few dozen findings in all, and every open place
// still reachable from one of them.
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import type { Reported } from '../../../server/src/rules/finding';
import { span } from '../../../server/src/text/span';

const SETTINGS = { severities: {}, accepted: [], catalogue: bundledCatalogue() };

const SECTIONS = [
  '收入决算情况说明',
  '支出决算情况说明',
  '财政拨款收入支出决算总体情况说明',
  '机关运行经费支出情况',
  '政府采购支出情况',
];
const NUMBERS = ['一', '二', '三', '四', '五'];

function template(times: number): string {
  const body = SECTIONS.map((title, i) =>
    [
      `${NUMBERS[i]}、${title}`,
      '',
      ...Array.from({ length: times }, () => [
        '2024年度本项合计XXX万元，比2023年度增加（减少）XXX万元，增长（下降）XX%。主要原因：XXXXXXXX。（如持平作持平表述）',
        '',
      ]).flat(),
    ].join('\n'),
  );
  return ['某市XX局', '', '2024年度部门决算', '', '第三部分 某市XX局2024年度部门决算情况说明', '', ...body].join('\n');
}

const ours = (findings: readonly Reported[]): readonly Reported[] => findings.filter((finding) => finding.code.startsWith('T'));

describe('a blank template', () => {
  const text = template(12);
  const findings = ours(analyze(text, SETTINGS).findings);

  it('is told so once, at its title', () => {
    const said = findings.filter((finding) => finding.rule === 'blank-template');
    expect(said.map((f) => text.slice(f.span.start, f.span.end))).toEqual(['某市XX局']);
  });

  it('has a finding or two a section, however often its paragraphs are repeated', () => {
    expect(findings.length).toBeLessThanOrEqual(14);
    expect(ours(analyze(template(40), SETTINGS).findings).length).toBe(findings.length);
  });

  it('reaches every open place from a finding', () => {
    const reached = new Set(
      findings.flatMap((finding) => [finding.span.start, ...(finding.related ?? []).map((related) => related.span.start)]),
    );
    const open = [...text.matchAll(/(?<!X)XX+|增加（减少）|增长（下降）|（如持平作持平表述）/g)].map((match) => match.index);
    expect(open.length).toBeGreaterThan(300);
    expect(open.filter((start) => !reached.has(start))).toEqual([]);
  });

  it('is no longer one when it is filled in but for a few places, which are then told one by one', () => {
    const filled = template(4)
      .replace(/XXXXXXXX/g, '项目增加')
      .replace(/增加（减少）XXX/g, '增加3.00')
      .replace(/增长（下降）XX/g, '增长2');
    const left = ours(analyze(filled, SETTINGS).findings);
    expect(left.map((finding) => finding.rule)).not.toContain('blank-template');
    expect(left.filter((finding) => finding.rule === 'placeholder-mark').length).toBe(filled.match(/X+/g)?.length);
  });
});

describe('the findings of the template rules', () => {
  it('never share a character', () => {
    const text = [
      '某县水务局2024年度部门决算公开报告',
      '三、绩效情况',
      '可按照如下格式说明（表述应与XX一致）：我部门（单位）组织对0等0个项目开展自评。',
      '主要原因是经费增加（减少）/人员增加（减少）/落实过紧日子要求压减 0 支出/等（具体由单位根据实际情况填列）。',
      '1.0（类）0（款）0（项）。0（类）支出0万元，占0%；主要用于无，XX（类）支出XX万元。（注：XX数可取自财决公开02表。）',
    ].join('\n');
    const findings = ours(analyze(text, SETTINGS).findings);
    expect(findings.length).toBeGreaterThan(8);
    findings.forEach((finding, i) => {
      const next = findings[i + 1];
      if (next) expect(span(finding.span.start, finding.span.end).end).toBeLessThanOrEqual(next.span.start);
    });
  });

  it('take time in proportion to the text, whatever it holds', () => {
    const hostile = [
      '（',
      '增加（',
      'X',
      '…',
      '。',
      '0（类）',
      '/甲乙',
      '主要',
      '[bookmark: ',
      '\t。',
      ' ',
      '（注：',
      '列明',
      '某',
      '占 ',
    ];
    for (const piece of hostile) {
      const started = performance.now();
      const { failures } = analyze(`一、情况说明\n${piece.repeat(Math.ceil(120_000 / piece.length))}\n`, SETTINGS);
      expect(failures).toEqual([]);
      expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(6_000);
    }
  });
});
