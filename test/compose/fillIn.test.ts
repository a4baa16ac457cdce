// A section deleted and written again from the tables: every figure right and verified, nothing new to complain of.
import { describe, expect, it } from 'vitest';
import { NO_SOURCES } from '../../server/src/compose/figures';
import { fillableAt, fillableSections, fillSection, isOpen, snippetEdit } from '../../server/src/compose/fillIn';
import { lineText } from '../../server/src/compose/writing';
import { isMoney } from '../../server/src/money/unit';
import { CORPUS } from '../support/corpus';
import {
  analysed,
  deletedAndFilled,
  filledSections,
  filledThroughout,
  isOpenPlace,
  parsed,
  SAMPLES,
  said,
  sample,
} from './composing';

/** The amounts of a text, as numbers. */
const amounts = (text: string): Set<number> =>
  new Set([...text.matchAll(/(\d[\d,]*(?:\.\d+)?)\s?(?:万元|元)/g)].map((m) => Number((m[1] ?? '').replaceAll(',', ''))));

describe.each(SAMPLES)('the sections of $name', ({ text }) => {
  const before = analysed(text);
  const sections = filledSections(text);

  it('are known', () => {
    expect(sections.length).toBeGreaterThanOrEqual(3);
  });

  it('say the same when they are written over what stands there', () => {
    const after = analysed(filledThroughout(text));
    const fresh = said(after.findings.filter((finding) => !isOpenPlace(finding)));
    expect(fresh.filter((one) => !said(before.findings).includes(one))).toEqual([]);
    const open = after.findings.filter(isOpenPlace);
    expect(open.map(({ span }) => after.text.slice(span.start, span.end))).toEqual([]);
  });

  it.each(sections.map((one) => [one.section.heading.block.title, one] as const))('%s: deleted and written again', (_, one) => {
    const { old, text: written, analysis, span } = deletedAndFilled(text, one);
    const fresh = analysis.findings.filter((finding) => !isOpenPlace(finding));
    expect(said(fresh).filter((words) => !said(before.findings).includes(words))).toEqual([]);
    // Every amount was there before.
    const known = amounts(old);
    expect([...amounts(written)].filter((value) => value !== 0 && !known.has(value))).toEqual([]);
    // Every amount the tables know is tied to them.
    const { facts } = analysis.draft.ledger;
    const inside = facts.filter((fact) => fact.table < 0 && span.start <= fact.span.start && fact.span.end <= span.end);
    expect(inside.filter((fact) => fact.standing === 'contradicted').map((fact) => fact.label.zh)).toEqual([]);
    const loose = inside.filter((fact) => isMoney(fact.unit) && fact.value !== 0 && fact.standing !== 'verified');
    expect(loose.filter((fact) => fact.key !== null && !AMONG_PROSE.test(fact.key)).map((fact) => fact.label.zh)).toEqual([]);
  });
});

/** What no table states in these reports: it can be tied only to other sentences. */
const AMONG_PROSE = /x:agency|\|change$/;

describe('what is written', () => {
  it('takes last year from last year’s draft, and chooses the directions', () => {
    const text = sample('林业和草原局2024');
    const draft = parsed(text);
    const lastYear = parsed(text.replaceAll('2024年', '2023年'));
    const section = fillableSections(draft).find(({ heading }) => heading.block.title.includes('支出预算情况'));
    const [filled] = section ? fillSection(draft, section, { ...NO_SOURCES, lastYear }) : [];
    expect(filled?.lines.map(lineText)).toEqual([
      '云州市林业和草原局2024年支出预算3,303.81万元，其中：',
      '基本支出1,971.56万元，占59.68%，与上年预算持平。',
      '项目支出1,332.25万元，占40.32%，与上年预算持平。',
    ]);
  });

  it('leaves tab stops where only the writer knows', () => {
    const text = sample('林业和草原局2024');
    const draft = parsed(text.replace(/(?<=支出预算情况说明\n\n)云州市[\s\S]*?(?=\n\n四、)/, ''));
    const section = fillableSections(draft).find(({ heading }) => heading.block.title.includes('支出预算情况'));
    const [filled] = section ? fillSection(draft, section) : [];
    expect(filled && isOpen(filled)).toBe(true);
    expect(filled && snippetEdit(filled).newText).toContain(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the tab stops of a snippet
      '基本支出1,971.56万元，占59.68%，比上年预算${1|【增加或减少】,增加,减少|}${2:【金额】}万元，${3|【增长或下降】,增长,下降|}${4:【比例】}%，主要原因是${5:【主要原因】}。',
    );
  });

  it('keeps a reason only while the figures go the way it explains', () => {
    const text = sample('林业和草原局2024');
    const less = text.replace(
      '比上年预算增加32.99万元，增长1.70%，主要原因是在职',
      '比上年预算减少32.99万元，下降1.65%，主要原因是在职',
    );
    const draft = parsed(less.replace('基本支出1,971.56万元，占', '基本支出1,900.00万元，占'));
    const section = fillableSections(draft).find(({ heading }) => heading.block.title.includes('支出预算情况'));
    const [filled] = section ? fillSection(draft, section) : [];
    // 1,900.00 after a fall of 32.99 was 1,932.99 before; the tables say 1,971.56: a rise.
    expect(filled?.lines.map(lineText)[1]).toBe(
      '基本支出1,971.56万元，占59.68%，比上年预算增加38.57万元，增长2.00%，主要原因是【主要原因】。',
    );
  });

  it('is offered for narrative sections only', () => {
    const text = sample('林业和草原局2024');
    const draft = parsed(text);
    const at = (words: string): string | undefined => fillableAt(draft, text.lastIndexOf(words))?.heading.block.title;
    expect(at('（一）一般公共预算当年拨款规模')).toBe('一般公共预算当年拨款规模变化情况');
    expect(at('面向小微企业')).toBeUndefined();
    expect(at('总计	1,971.56')).toBeUndefined();
    expect(at('一、财政拨款：指')).toBeUndefined();
  });
});

const real = CORPUS.find(({ name }) => name.startsWith('001'));

describe.skipIf(!real)('a real report', () => {
  const text = real?.text ?? '';
  const before = analysed(text);
  const sections = filledSections(text);

  it('has the sections every such report has', () => {
    expect(sections.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'budget-income',
        'budget-outlay',
        'budget-scale',
        'budget-structure',
        'budget-items',
        'budget-basic',
      ]),
    );
  });

  it('has every figure of this year right and nothing new to complain of, each section deleted and written again', () => {
    const old = said(before.findings);
    for (const one of sections) {
      const { text: written, old: was, analysis, span } = deletedAndFilled(text, one);
      const fresh = analysis.findings.filter((finding) => !isOpenPlace(finding) && finding.severity !== 'hint');
      expect(said(fresh).filter((words) => !old.includes(words))).toEqual([]);
      if (!/budget-(?:income|outlay|scale|structure|items)/.test(one.kind)) continue;
      const known = amounts(was);
      expect([...amounts(written)].filter((value) => !known.has(value))).toEqual([]);
      const inside = analysis.draft.ledger.facts.filter(
        (fact) => fact.table < 0 && span.start <= fact.span.start && fact.span.end <= span.end,
      );
      expect(inside.length).toBeGreaterThan(0);
      expect(inside.filter(({ standing }) => standing !== 'verified').map(({ label }) => label.zh)).toEqual([]);
    }
  });
});
