// The pure parts of the views: which files are drafts, how they are read, how many at a time, what the page may say,
// what the tree shows, what the newcomer's draft holds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type CheckEntry, countWords, entriesOf } from '../../client/src/checkEntries';
import { decodeText } from '../../client/src/decodeText';
import { entersFolder, isDraftText, kindOfFile } from '../../client/src/draftFiles';
import { inParallel } from '../../client/src/inParallel';
import { newNonce, previewHtml } from '../../client/src/previewHtml';
import { readMessage } from '../../client/src/previewMessages';
import { SAMPLE, SLIPS, withSlips } from '../../client/src/sampleSlips';
import { analyze } from '../../server/src/analysis';
import type { CheckNode } from '../../server/src/features/checks';
import { SETTINGS } from '../features/opened';

describe('a file of a folder', () => {
  it('is a draft by its name, may be one as a text, or is none', () => {
    expect(['a.gkg', '某局2024年部门预算公开.txt', '某局单位决算.md'].map(kindOfFile)).toEqual(['draft', 'draft', 'draft']);
    expect(['notes.txt', '说明.md'].map(kindOfFile)).toEqual(['text', 'text']);
    expect(['部门预算.xlsx', 'a.ts', '预算公开'].map(kindOfFile)).toEqual([null, null, null]);
    expect(['node_modules', '.git', '2024年'].map(entersFolder)).toEqual([false, false, true]);
  });

  it('of another name is told by its first lines', () => {
    expect(isDraftText('云溪县林业局\r\n2024年部门预算公开\r\n')).toBe(true);
    expect(isDraftText('会议纪要\n关于部门预算的讨论\n')).toBe(false);
  });

  it('is read as UTF-8 or GB18030, and not at all when it is no text', () => {
    expect(decodeText(new TextEncoder().encode('部门预算'))).toBe('部门预算');
    expect(decodeText(iconv.encode('部门预算', 'gb18030'))).toBe('部门预算');
    expect(decodeText(new Uint8Array([0x50, 0x4b, 0, 3]))).toBeNull();
    expect(decodeText(new Uint8Array([0xff]))).toBeNull();
  });
});

describe('working on many', () => {
  it('never does more at a time than it may, and does all', async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    await inParallel([...Array(20).keys()], 3, async (item) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running--;
      done.push(item);
    });
    expect([most, done.length]).toEqual([3, 20]);
  });

  it('starts nothing more once it is stopped', async () => {
    const started: number[] = [];
    await inParallel(
      [...Array(50).keys()],
      2,
      async (item) => {
        started.push(item);
      },
      () => started.length >= 5,
    );
    expect(started.length).toBeLessThan(8);
  });
});

describe('the page', () => {
  it('is heard only in its own words', () => {
    expect(readMessage({ type: 'go', start: 1, end: 2, focus: true })).not.toBeNull();
    expect(readMessage({ type: 'ready', page: 'ties' })).not.toBeNull();
    for (const odd of [
      null,
      'go',
      {},
      { type: 'go', start: '1', end: 2, focus: true },
      { type: 'command', command: 'rm' },
      { type: 'run' },
    ]) {
      expect(readMessage(odd)).toBeNull();
    }
  });

  it('runs our script and nothing else, and fetches nothing', () => {
    const html = previewHtml({ script: 'vscode://p.js', style: 'vscode://p.css', source: 'vscode:', nonce: 'n1', title: '<b>' });
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
    expect(policy).toBe("default-src 'none'; script-src 'nonce-n1'; style-src vscode:; font-src vscode:;");
    expect(html).toContain('<title>&lt;b&gt;</title>');
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(new Set(Array.from({ length: 50 }, newNonce)).size).toBe(50);
  });
});

describe('the tree of checks', () => {
  const node = (title: string, more: Partial<CheckNode> = {}): CheckNode => ({
    kind: 'section',
    title,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    counts: { held: 0, rounding: 0, failed: 0, figures: 0, verified: 0, contradicted: 0 },
    problemCount: 0,
    problems: [],
    children: [],
    ...more,
  });
  const good = node('好', {
    kind: 'table',
    counts: { held: 3, rounding: 1, failed: 0, figures: 4, verified: 4, contradicted: 0 },
  });
  const bad = node('坏', {
    kind: 'table',
    counts: { held: 1, rounding: 0, failed: 1, figures: 4, verified: 1, contradicted: 1 },
  });
  const titles = (entries: readonly CheckEntry[]): unknown[] =>
    entries.map(({ node, children }) => (children.length > 0 ? [node?.title, titles(children)] : node?.title));

  it('leaves out what was not checked, and with the filter what is right', () => {
    const nodes = [node('职能'), node('表', { problemCount: 1, children: [good, bad] })];
    expect(titles(entriesOf(nodes, false))).toEqual([['表', ['好', '坏']]]);
    expect(titles(entriesOf(nodes, true))).toEqual([['表', ['坏']]]);
  });

  it('says the counts that are not zero, the bad ones first', () => {
    const words = { held: '{0} 项相符', rounding: '{0} 项尾差', failed: '{0} 项不符', problems: '{0} 处问题' };
    expect(countWords(good, words)).toBe('3 项相符 · 1 项尾差');
    expect(countWords({ ...bad, problemCount: 2 }, words)).toBe('1 项不符 · 2 处问题 · 1 项相符');
  });
});

describe("the newcomer's draft", () => {
  const clean = readFileSync(join(__dirname, '../..', SAMPLE), 'utf8');
  const serious = (text: string) =>
    analyze(text, SETTINGS).findings.filter(({ severity }) => severity === 'error' || severity === 'warning');

  it('has just the slips that were planted, each told where it is', () => {
    expect(serious(clean)).toEqual([]);
    const text = withSlips(clean);
    const places = SLIPS.map(({ wrong }) => ({ start: text.indexOf(wrong), end: text.indexOf(wrong) + wrong.length }));
    expect(places.every(({ start }) => start > 0)).toBe(true);
    const found = serious(text);
    for (const place of places) {
      expect(found.filter(({ span }) => place.start <= span.start && span.end <= place.end).length).toBeGreaterThan(0);
    }
    expect(found.length).toBe(SLIPS.length);
    expect(found.every(({ fixes }) => (fixes ?? []).length > 0)).toBe(true);
  });
});
