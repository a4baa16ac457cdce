// Single slips in customary sentences: how many are seen, and that the repair gives the sentence back.
import { describe, expect, it } from 'vitest';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import { indexPhrases, nearMisses } from '../../../server/src/catalog/lexicon/nearMiss';
import { PHRASES } from '../../../server/src/catalog/lexicon/phrases';
import { applyEdits, bestFix } from '../../../server/src/rules/applyFixes';
import { inProse, wordingOf } from './wording';

const SENTENCES: readonly string[] = [
  '贯彻执行国家和省有关住房保障的方针政策，拟订全市保障性住房发展规划并组织实施。',
  '负责全市安全生产监督管理工作，建立健全应急管理机制，组织协调重大事故处置。',
  '推进医疗保障基金支付方式改革，组织制定城乡居民基本医疗保险政策并监督实施。',
  '机关运行经费支出120.00万元，主要用于办公及印刷费、公务用车运行维护费等日常公用经费支出。',
  '加强预算绩效管理，完成年初预算的100%，绩效自评结果为优，项目资金使用合规。',
  '指导基层组织建设和人才队伍建设，推进政务服务标准化，优化营商环境。',
];

/** A character doubled, left out or put in, at every place of Chinese text. */
function doubled(sentence: string): string[] {
  return [...sentence].flatMap((c, i) => (/[\u4e00-\u9fff]/.test(c) ? [sentence.slice(0, i) + c + sentence.slice(i)] : []));
}

describe('a character typed twice', () => {
  it('is seen at most places, and the repair gives the sentence back', () => {
    const slips = SENTENCES.flatMap((sentence) => doubled(sentence).map((slip) => ({ sentence, slip })));
    let seen = 0;
    for (const { sentence, slip } of slips) {
      const lead = '一、部门职责\n';
      const found = wordingOf(`${lead}${slip}\n`).filter((t) => t.rule === 'doubled-character');
      expect(found.length).toBeLessThanOrEqual(1);
      const [first] = found;
      if (!first) continue;
      seen++;
      const fix = bestFix(first.finding, 'suggestion');
      expect(applyEdits(`${lead}${slip}\n`, fix?.edits ?? [])).toBe(`${lead}${sentence}\n`);
    }
    // Words that end in a common ending, or begin where one does, cannot be told from a slip.

    expect(seen / slips.length).toBeGreaterThan(0.6);
  });
});

describe('a phrase that lost a character', () => {
  it('is found by its head or its tail wherever it is broken', () => {
    const index = indexPhrases(PHRASES);
    for (const phrase of PHRASES) {
      for (let i = 0; i < phrase.length - 1; i++) {
        const broken = phrase.slice(0, i) + phrase.slice(i + 1);
        const found = nearMisses(`的${broken}的`, index).some((miss) => miss.phrase === phrase);
        expect([phrase, broken, found || PHRASES.some((p) => broken.includes(p))]).toEqual([phrase, broken, true]);
      }
    }
  });

  it('is told once, and not again by another rule', () => {
    expect(inProse('拟订生育保险、医疗习助等制度，完善动调整机制。').map((t) => `${t.rule} ${t.text}`)).toEqual([
      'near-miss-phrase 医疗习助',
      'near-miss-phrase 动调整机制',
    ]);
  });
});

/** Names that stand before a figure, and each with two neighbouring characters swapped. */
const NAMES = PHRASES.filter((phrase) => phrase.length >= 6 && /(?:费|支出|收入)$/.test(phrase));
const swapped = NAMES.flatMap((name) =>
  [...name].slice(1).map((char, i) => `${name.slice(0, i)}${char}${name[i]}${name.slice(i + 2)}`),
);

describe('the name of an amount', () => {
  it('with two characters swapped is seen at most places', () => {
    const slips = swapped.filter((name) => !NAMES.includes(name));
    const seen = slips.filter((name) => inProse(`本年收支情况如下，${name}12.00万元，比上年增加1.00万元。`).length > 0);
    expect(seen.length / slips.length).toBeGreaterThan(0.75);
  });

  it('that is another official name is none of this', () => {
    const names = new Set(['functional', 'department'].flatMap((one) => officialNames(one as 'functional' | 'department')));
    const told = [...names].filter((name) => inProse(`其中，${name}12.00万元。`).some((t) => t.rule === 'near-miss-phrase'));
    expect(told).toEqual([]);
  });
});

function officialNames(classification: 'functional' | 'department'): string[] {
  return bundledCatalogue()
    .all(classification)
    .map(({ name }) => name)
    .filter((name) => name.length >= 5);
}

describe('half-width punctuation', () => {
  it('throughout a draft is one finding that repairs them all', () => {
    const line = '加强队伍建设,提高服务能力,夯实工作基础;推进改革创新,取得良好成效.';
    const found = wordingOf(`一、部门职责\n${`${line}\n`.repeat(8)}`).filter((t) => t.rule === 'halfwidth-punctuation');
    expect(found).toHaveLength(1);
    expect(found[0]?.finding.fixes?.[0]?.edits).toHaveLength(40);
  });

  it('is left alone beside figures and in addresses', () => {
    expect(inProse('本年收入1,234.50万元，网址www.example.cn，比例3:1。')).toEqual([]);
  });
});

describe('wording rules', () => {
  it('take time in proportion to the draft, whatever it holds', () => {
    const hostile = [
      '（'.repeat(20_000),
      '组织实'.repeat(20_000),
      '1'.repeat(40_000),
      '其中1.5'.repeat(10_000),
      '增加-1'.repeat(10_000),
      '“三公'.repeat(10_000),
      '医疗医疗保'.repeat(10_000),
      '，'.repeat(30_000),
      '“'.repeat(20_000),
    ];
    for (const text of hostile) {
      const started = performance.now();
      wordingOf(`一、部门职责\n${text}\n`);
      expect(performance.now() - started).toBeLessThan(4000);
    }
  });
});
