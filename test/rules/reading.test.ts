// After an edit a rule is asked again when something it read has changed, and only then; what it said before is
// moved to where it stands now.
import { describe, expect, it } from 'vitest';
import { createMemo, parseDraft } from '../../server/src/analysis';
import { bundledCatalogue } from '../../server/src/catalog/bundled';
import { changeBetween, findingsNow, isUnchanged, readingNow } from '../../server/src/rules/change';
import type { Draft } from '../../server/src/rules/draft';
import type { Finding } from '../../server/src/rules/finding';
import { gistPerBlock, perBlock } from '../../server/src/rules/perBlock';
import { blocksFor, newReading, perDraft, type Reading, readBy, tablesOf, textAt } from '../../server/src/rules/reading';
import { isSameData } from '../../server/src/rules/sameData';
import type { Settings } from '../../server/src/rules/settings';
import { say } from '../../server/src/text/say';

const SETTINGS: Settings = { severities: {}, accepted: [], catalogue: bundledCatalogue() };

const DRAFT = `云溪县水务局2025年单位预算公开

一、机构情况

本单位下设3个股室。

二、收支情况

收支预算总表
单位：万元
项目\t预算数\t项目\t预算数
一、财政拨款\t12.00\t一、农林水支出\t12.00
收入总计\t12.00\t支出总计\t12.00

项目支出绩效目标表
项目名称\t渠道维修
一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t维修长度\t≥12公里

本年收支总计12.00万元。
`;

/** The draft, and the same after `from` became `to`. */
function versions(from: string, to: string): readonly [Draft, Draft] {
  const memo = createMemo();
  expect(DRAFT).toContain(from);
  return [parseDraft(DRAFT, SETTINGS, memo), parseDraft(DRAFT.replace(from, to), SETTINGS, memo)];
}

const headings = perBlock(undefined, (block) => (block.kind === 'heading' ? block.title : null));
const offices = gistPerBlock(['股室'], (block) => ({ has: block.text.includes('股室') }));
const officeBlocks = perBlock(['股室'], (block) => ({ has: block.text.includes('股室') }));
const sameAsHeadings = perDraft((draft) => headings(draft).length);

const READERS: Readonly<Record<string, (draft: Draft) => unknown>> = {
  nothing: () => null,
  'the headings': (draft) => draft.headings.length,
  'the outline': (draft) => draft.outline.sections.length,
  'notes of headings': (draft) => headings(draft).length,
  'notes of headings, for another': (draft) => sameAsHeadings(draft),
  'the gist of paragraphs on offices': (draft) => offices(draft).length,
  'paragraphs on offices': (draft) => officeBlocks(draft).length,
  paragraphs: (draft) => blocksFor(draft, 'paragraph').length,
  'all tables': (draft) => draft.tables.length,
  'performance tables': (draft) => tablesOf(draft, 'performance').length,
  'the text': (draft) => draft.text.length,
  'the blocks': (draft) => draft.blocks.length,
  'the ledger': (draft) => draft.ledger.complaints.length,
};

function readingOf(draft: Draft, read: (draft: Draft) => unknown): Reading {
  const reading = newReading();
  read(readBy(draft, reading));
  return reading;
}

/** Which readers have to look again. */
function stirred(from: string, to: string): readonly string[] {
  const [before, after] = versions(from, to);
  const change = changeBetween(before, after);
  if (!change) return ['everyone'];
  return Object.keys(READERS).filter((name) => {
    const reading = readingOf(before, READERS[name] ?? (() => null));
    return !isUnchanged(reading, change) || readingNow(reading, change) === null;
  });
}

/** Whoever reads these looks again after any edit. */
const ALWAYS = ['the text', 'the blocks', 'the ledger'];

describe('who has read', () => {
  it.each([
    ['a figure in a table', '一、财政拨款\t12.00', '一、财政拨款\t12.01', ['all tables', ...ALWAYS]],
    ['an indicator', '≥12公里', '≥13公里', ['all tables', 'performance tables', ...ALWAYS]],
    ['a paragraph', '本年收支总计12', '本年收支总计13', ['paragraphs', ...ALWAYS]],
    ['a paragraph with notes', '下设3个股室', '下设13个股室', ['paragraphs on offices', 'paragraphs', ...ALWAYS]],
    [
      'a paragraph with notes that change, too',
      '3个股室',
      '3个部门',
      ['the gist of paragraphs on offices', 'paragraphs on offices', 'paragraphs', ...ALWAYS],
    ],
    [
      'a heading',
      '机构情况',
      '机构设置情况',
      ['the headings', 'the outline', 'notes of headings', 'notes of headings, for another', ...ALWAYS],
    ],
  ])('%s looks again when it is another', (_, from, to, readers) => {
    expect(stirred(from, to)).toEqual(readers);
  });

  it.each([
    ['a paragraph is split', '本单位下设3个股室。', '本单位下设3个股室。\n\n本单位无下属单位。'],
    ['a heading becomes a paragraph', '二、收支情况', '本年的收支情况说明如下，请见表。'],
    ['the year is another', '2025年', '2024年'],
    ['a line stands between', '\n\n二、收支情况', '\n\n\n二、收支情况'],
  ])('anything looks again when %s', (_, from, to) => {
    expect(stirred(from, to)).toEqual(['everyone']);
  });

  it('one place only looks again when that place is another', () => {
    const words = (draft: Draft) => (view: Draft) => textAt(view, spanIn(draft.text, '本年收支总计'));
    const reading = (from: string, to: string): Reading | null => {
      const [before, after] = versions(from, to);
      const change = changeBetween(before, after);
      const read = readingOf(before, words(before));
      expect(change && isUnchanged(read, change)).toBe(true);
      return change && readingNow(read, change);
    };
    expect(reading('3个股室', '13个股室')?.places).toEqual([spanIn(DRAFT.replace('3个股室', '13个股室'), '本年收支总计')]);
    expect(reading('总计12.00万元', '总额12.00万元')).toBeNull();
  });
});

function spanIn(text: string, words: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

describe('what was said before', () => {
  const said = (text: string, words: string): Finding => {
    const span = spanIn(text, words);
    return {
      span,
      message: say('有误', 'wrong'),
      related: [{ span: spanIn(text, '渠道维修'), message: say('此处', 'here') }],
      fixes: [{ title: say('删去', 'delete'), kind: 'safe', edits: [{ span, newText: '' }] }],
    };
  };

  it('stands where its words stand now', () => {
    const [before, after] = versions('下设3个股室', '下设三个业务股室');
    const change = changeBetween(before, after);
    for (const words of ['机构情况', '二、收支情况', '收入总计', '本年收支总计12.00万元。\n'])
      expect(change && findingsNow([said(before.text, words)], change)).toEqual([said(after.text, words)]);
  });

  it('is not known of words that are others now', () => {
    const [before, after] = versions('下设3个股室', '下设三个股室');
    const change = changeBetween(before, after);
    expect(change && findingsNow([said(before.text, '3个')], change)).toBeNull();
  });
});

describe('data', () => {
  it('is the same part by part; of functions only the very same is', () => {
    const one = (): number => 1;
    expect(isSameData({ a: [1, { b: null }], c: one }, { a: [1, { b: null }], c: one })).toBe(true);
    expect(isSameData({ a: [1, 2] }, { a: [1, 3] })).toBe(false);
    expect(isSameData({ a: 1 }, { a: 1, b: undefined })).toBe(false);
    expect(isSameData({ a: one }, { a: (): number => 1 })).toBe(false);
    expect(isSameData(new Map([[1, 2]]), new Map([[1, 3]]))).toBe(false);
    expect(isSameData(/a/, /b/)).toBe(false);
    expect(isSameData(undefined, undefined)).toBe(true);
  });
});
