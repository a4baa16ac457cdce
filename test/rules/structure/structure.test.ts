// Structure rules on whole drafts: the customs of other provinces stay quiet, each defect is told once and where it
// belongs, and its fix leaves nothing to tell.
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import { applyEdits, bestFix, collectFixes } from '../../../server/src/rules/applyFixes';
import type { Reported } from '../../../server/src/rules/finding';

const SETTINGS = { severities: {}, accepted: [], catalogue: bundledCatalogue() };

function structural(text: string): readonly Reported[] {
  return analyze(text, SETTINGS).findings.filter((finding) => /^S1/.test(finding.code));
}

const told = (text: string): string[] => structural(text).map((f) => `${f.rule}: ${text.slice(f.span.start, f.span.end)}`);

const SAYS = '2024年度按照年度工作计划安排各项支出，严格执行预算管理制度。';

/** A department's final accounts with the tables in an attachment, as several provinces publish them. */
const ATTACHED = `青川省某县林业局2024年度部门决算公开

目录
公开时间：2025年9月1日
第一部分  部门概况........................4
一、部门职责............................4
二、机构设置............................5
第二部分  2024年度部门决算情况说明..........6
一、收入支出决算总体情况说明..............6
二、收入决算情况说明.....................6
三、支出决算情况说明.....................7
四、其他重要事项的情况说明................8
第三部分  名词解释........................9
第四部分  附表...........................10
一、收入支出决算总表....................10
二、收入决算表..........................11

第一部分  部门概况
一、部门职责
（一）贯彻执行林业法律法规；
（二）组织造林绿化。
1.国土绿化；
2.退化林修复。
（三）完成县委、县政府交办的其他任务。
二、机构设置
某县林业局下属二级预算单位2个，其中行政单位1个，其他事业单位1个。
第二部分  2024年度部门决算情况说明
一、收入支出决算总体情况说明
${SAYS}
二、收入决算情况说明
${SAYS}
三、支出决算情况说明
（一）支出构成
${SAYS}
（二）支出用途
${SAYS}
四、其他重要事项的情况说明
（一）机关运行经费支出情况
${SAYS}
（二）政府采购支出情况
${SAYS}
（三）国有资产占有使用情况
${SAYS}
第三部分  名词解释
1.财政拨款收入：指单位从同级财政部门取得的财政预算资金。
2.其他收入：指单位取得的除上述收入以外的各项收入。
第四部分  附表
一、收入支出决算总表
二、收入决算表
`;

/** Parts without titles of their own lines, numbers in several widths, and lists inside lists. */
const DIVIDED = `某市商务局2025年部门预算

第一部分
部门概况
一、主要职责
主要职责是：（一）拟订商务规划。（二）推进流通体系建设。
二、部门预算单位构成
纳入部门预算编制范围的单位共2个，包括：某市商务局本级和某市商务服务中心。
第二部分
部门预算情况说明
一、收支情况
(一)收入
１．财政拨款；
２．其他收入。
(二)支出
①基本支出；
②项目支出。
二、“三公”经费情况
与上年相比，主要原因：一是公务接待减少；二是车辆老化。
第三部分
名词解释
一、财政拨款收入：指财政部门拨付的资金。
二、基本支出：指日常支出。
`;

describe('reports of other customs', () => {
  it('stay quiet with their tables in an attachment', () => expect(told(ATTACHED)).toEqual([]));

  it('stay quiet with part titles on divider pages and lists inside lists', () =>
    expect(told(DIVIDED).filter((line) => !line.startsWith('front-matter'))).toEqual([]));

  it('stay quiet with CRLF as well', () => expect(told(ATTACHED.replaceAll('\n', '\r\n'))).toEqual([]));
});

describe('a section that was left out', () => {
  it('is told once, in the body, when its number is missing there', () => {
    const text = ATTACHED.replace(`二、收入决算情况说明\n${SAYS}\n`, '');
    expect(told(text)).toEqual(['numbering-jump: 三、']);
  });

  it('is told in the contents when the body is numbered without it', () => {
    const text = ATTACHED.replace(
      '三、支出决算情况说明.....................7\n四、其他',
      '三、支出决算情况说明.....................7\n四、预算绩效情况说明..............8\n五、其他',
    );
    expect(told(text)[0]).toBe('contents-entry: 预算绩效情况说明');
    expect(told(text)).toHaveLength(1);
  });
});

describe('numbers', () => {
  it('that come twice are mended together with the ones after them', () => {
    const text = ATTACHED.replace('（二）政府采购', '（一）政府采购').replace('（三）国有资产', '（二）国有资产');
    expect(told(text)).toEqual([]); // A list that starts anew may be another list.
    const twice = ATTACHED.replace('三、支出决算情况说明\n（一）', '二、支出决算情况说明\n（一）').replace(
      '四、其他重要事项的情况说明\n（一）',
      '三、其他重要事项的情况说明\n（一）',
    );
    const findings = structural(twice).filter((f) => f.rule === 'numbering-jump');
    expect(findings.map((f) => twice.slice(f.span.start, f.span.end))).toEqual(['二、']);
    const { edits } = collectFixes(findings, (finding) => bestFix(finding, 'suggestion'));
    expect(applyEdits(twice, edits)).toBe(ATTACHED);
  });

  it('inside the paragraph before count as well', () => {
    const text = '一、项目情况\n资金分配情况：1.造林12.00万元；2.管护3.00万元；\n3.补植2.00万元；\n4.防火1.00万元。';
    expect(told(text)).toEqual([]);
  });

  it('of a list that leaps twice are told twice', () => {
    const text = '第一部分 概况\n一、职责\n负责林业。\n第二部分 报表\n一、收支总表\n三、支出决算\n五、基本支出决算';
    expect(told(text).map((line) => line.slice(-2))).toEqual(['三、', '五、']);
  });
});

describe('no text', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['of thousands of leaping numbers', Array.from({ length: 20_000 }, (_, i) => `${(i * 7) % 90}、事项`).join('\n')],
    ['of parts that leap', '第一部分 甲乙丙丁\n第三部分 甲乙丙丁\n'.repeat(5000)],
    ['of empty fund tables', '政府性基金预算支出表\n科目\t合计\t基本\n\t\t\n合计\t\t\n\n'.repeat(1000)],
    ['of kinds without end', `一、机构\n${'行政单位1家，'.repeat(10_000)}包括：`],
    [
      'of contents without end',
      `目录\n${Array.from({ length: 5000 }, (_, i) => `${(i % 90) + 1}、情况说明${i}....${i}`).join('\n')}\n一、情况说明`,
    ],
    [
      'of inline numbers',
      `一、目标\n总体目标：${Array.from({ length: 20_000 }, (_, i) => `${(i * 2 + 1) % 99}、做好工作；`).join('')}`,
    ],
  ];
  it.each(cases)('%s takes long', (_, text) => {
    const before = performance.now();
    const { failures } = analyze(text, SETTINGS);
    expect(failures).toEqual([]);
    expect(performance.now() - before).toBeLessThan(8000);
  });
});
