// `gouji check` keeps its contract: formats, exit codes, encodings, inputs and what it says of those it cannot read.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { createDesk } from './gouji';

const CLEAN = '某县水务局2024年部门预算公开\n\n第一部分 概况\n\n负责全县水利工程。\n';
/** A leftover (error) on line 5, an idle comment (info) on line 7. */
const FAULTY = '某县水务局2024年部门预算公开\n\n第一部分 概况\n\n（一）0（类）0（款）0（项）支出。\n\n<!-- 勾稽-忽略本行 -->\n';

const WORST = 'leftover-zero-subject';

interface Json {
  version: number;
  files: {
    path: string;
    draft: unknown;
    findings: { rule: string; severity: string; range: unknown; fixes: { edits: unknown[] }[] }[];
    figures: unknown;
    equations: unknown;
    tables: unknown[];
    elapsedMs: number;
  }[];
}
const parse = (out: string): Json => JSON.parse(out);
const rulesOf = (out: string): string[][] => parse(out).files.map((file) => file.findings.map((f) => f.rule));

describe('the exit code', () => {
  const desk = createDesk({ 'clean.txt': CLEAN, 'faulty.txt': FAULTY, 'idle.txt': `${CLEAN}<!-- 勾稽-忽略本行 -->\n` });

  it.each([
    [0, ['clean.txt']],
    [1, ['faulty.txt']],
    [0, ['faulty.txt', '--fail-on', 'never']],
    [0, ['idle.txt']],
    [0, ['idle.txt', '--fail-on', 'warning']],
    [1, ['idle.txt', '--fail-on', 'info']],
    [1, ['idle.txt', '--fail-on', 'hint', '--level', 'error']],
    [2, ['clean.txt', 'nowhere.txt']],
    [2, ['faulty.txt', 'nowhere.txt', '--fail-on', 'never']],
    [2, []],
    [2, ['clean.txt', '--format', 'xml']],
    [2, ['clean.txt', '--level', 'fatal']],
    [2, ['clean.txt', '--jobs', '0']],
    [2, ['clean.txt', '--bogus']],
    [2, ['nothing-*.txt']],
  ])('is %i for check %j', async (code, args) => {
    expect((await desk.gouji(['check', ...args])).code).toBe(code);
  });

  it('is 2 without a command, 0 for help and version', async () => {
    expect((await desk.gouji([])).code).toBe(2);
    expect((await desk.gouji(['--help'])).code).toBe(0);
    expect(await desk.gouji(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});

describe('json', () => {
  const desk = createDesk({ 'faulty.txt': FAULTY, 'clean.txt': CLEAN });

  it('has the shape of the contract, files by their given path', async () => {
    const { out, err } = await desk.gouji(['check', '--format', 'json', './faulty.txt', join(desk.folder, 'clean.txt')]);
    expect(err).toBe('');
    const report = parse(out);
    expect(report.version).toBe(1);
    expect(report.files.map((file) => file.path)).toEqual(['./faulty.txt', join(desk.folder, 'clean.txt')]);
    const [file] = report.files;
    expect(file).toMatchObject({
      draft: { kind: 'budget', level: 'department', year: 2024, entity: '某县水务局' },
      figures: { total: expect.any(Number), verified: expect.any(Number), contradicted: 0, unchecked: expect.any(Number) },
      equations: { exact: expect.any(Number), rounding: expect.any(Number), failed: 0 },
      tables: [],
    });
    expect(file?.elapsedMs).toBeGreaterThan(0);
    expect(file?.findings.map((f) => [f.rule, f.severity])).toEqual([
      [WORST, 'error'],
      ['ignore-comment', 'info'],
    ]);
    expect(file?.findings[1]).toEqual({
      rule: 'ignore-comment',
      code: 'G101',
      severity: 'info',
      message: '这条忽略注释没有压住任何问题，可以删除。',
      range: { start: { line: 6, character: 0 }, end: { line: 6, character: 16 } },
      related: [],
      fixes: [
        {
          title: '删除这条忽略注释',
          kind: 'safe',
          preferred: true,
          edits: [{ range: { start: { line: 6, character: 0 }, end: { line: 7, character: 0 } }, newText: '' }],
        },
      ],
    });
  });

  it('tells of tables', async () => {
    desk.file('table.txt', `${CLEAN}\n表1 收支总表\n单位：万元\n项目\t预算数\n一、本年收入\t10.00\n收入总计\t10.00\n`);
    const { out } = await desk.gouji(['check', '--format', 'json', 'table.txt']);
    expect(parse(out).files[0]?.tables).toEqual([
      expect.objectContaining({ dialect: 'tsv', rows: 3, columns: 2, unit: '万元', identity: expect.any(String) }),
    ]);
  });

  it('leaves out what is below --level', async () => {
    const { out } = await desk.gouji(['check', '--format', 'json', '--level', 'warning', 'faulty.txt']);
    expect(rulesOf(out)).toEqual([[WORST]]);
  });

  it('is the same whatever the number of jobs', async () => {
    const names = Array.from({ length: 12 }, (_, i) => {
      desk.file(`many/${String(i).padStart(2, '0')}.gkg`, i % 3 === 0 ? FAULTY : CLEAN);
      return `many/${String(i).padStart(2, '0')}.gkg`;
    });
    const without = (out: string): unknown => parse(out).files.map(({ elapsedMs: _, ...file }) => file);
    const one = await desk.gouji(['check', '--format', 'json', '--jobs', '1', ...names]);
    const three = await desk.gouji(['check', '--format', 'json', '--jobs', '3', ...names]);
    expect(parse(one.out).files.map((file) => file.path)).toEqual(names);
    expect(without(three.out)).toEqual(without(one.out));
    expect(three.code).toBe(1);
  });
});

describe('ndjson', () => {
  const desk = createDesk({ 'faulty.txt': FAULTY, 'clean.txt': CLEAN });
  const lines = (out: string): Json['files'] =>
    out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));

  it('is a line a file, in input order', async () => {
    const { out } = await desk.gouji(['check', '--format', 'ndjson', 'faulty.txt', 'clean.txt']);
    expect(lines(out).map((file) => [file.path, file.findings.length])).toEqual([
      ['faulty.txt', 2],
      ['clean.txt', 0],
    ]);
  });

  it.each(['1', '2'])('reads drafts from standard input, a line each, with --jobs %s', async (jobs) => {
    const drafts = [FAULTY, CLEAN, `${CLEAN}第\u2028二段。`];
    const input = drafts.map((text, i) => `${JSON.stringify({ path: `hdfs://d/${i}`, text })}\n`).join('');
    const { out, err, code } = await desk.gouji(['check', '--format', 'ndjson', '--jobs', jobs, '-'], { input });
    expect(err).toBe('');
    expect(code).toBe(1);
    expect(lines(out).map((file) => [file.path, file.findings[0]?.rule])).toEqual([
      ['hdfs://d/0', WORST],
      ['hdfs://d/1', undefined],
      ['hdfs://d/2', undefined],
    ]);
  });

  it('names lines that are no drafts, and goes on', async () => {
    const input = `{"path":1}\nnot json\n\n${JSON.stringify({ path: 'a', text: CLEAN })}`;
    const { out, err, code } = await desk.gouji(['check', '--format', 'ndjson', '-'], { input });
    expect(code).toBe(2);
    expect(err).toContain('标准输入第 1 行');
    expect(err).toContain('标准输入第 2 行');
    expect(lines(out).map((file) => file.path)).toEqual(['a']);
  });
});

describe('inputs', () => {
  it('may be UTF-8, with a byte order mark, or GB18030, with the same findings', async () => {
    const desk = createDesk({
      'utf8.txt': FAULTY,
      'bom.txt': `\ufeff${FAULTY}`,
      'gb.txt': iconv.encode(FAULTY, 'gb18030'),
    });
    const { out, code } = await desk.gouji(['check', '--format', 'json', 'utf8.txt', 'bom.txt', 'gb.txt']);
    expect(code).toBe(1);
    const [utf8, bom, gb] = parse(out).files.map((file) => file.findings);
    expect(utf8).toHaveLength(2);
    expect(bom).toEqual(utf8);
    expect(gb).toEqual(utf8);
  });

  it('that cannot be read are each named, and the others checked', async () => {
    const desk = createDesk({
      'binary.txt': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1]),
      'neither.txt': new Uint8Array([0x41, 0xff, 0xff, 0x41]),
      'utf16.txt': new Uint8Array([0xff, 0xfe, 0x41, 0x00]),
      'large.txt': CLEAN.repeat(20_000),
      'faulty.txt': FAULTY,
    });
    const names = ['binary.txt', 'neither.txt', 'utf16.txt', 'large.txt', 'nowhere.txt', 'faulty.txt'];
    const { out, err, code } = await desk.gouji(['check', '--format', 'json', '--max-size', '1', ...names]);
    expect(code).toBe(2);
    expect(rulesOf(out)).toEqual([[WORST, 'ignore-comment']]);
    expect(err.trim().split('\n').sort()).toEqual([
      'gouji: binary.txt: 是二进制文件，不是文本。',
      expect.stringMatching(/^gouji: large\.txt: 有 1\.\d MB，超过上限 1\.0 MB。$/),
      'gouji: neither.txt: 既不是 UTF-8 也不是 GB18030 编码的文本。',
      'gouji: nowhere.txt: 没有这个文件。',
      'gouji: utf16.txt: 是 UTF-16 编码，请另存为 UTF-8 或 GB18030。',
    ]);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('may be locked', async () => {
    const desk = createDesk({ 'locked.gkg': CLEAN, 'clean.gkg': CLEAN });
    chmodSync(join(desk.folder, 'locked.gkg'), 0);
    const { err, code, out } = await desk.gouji(['check', '--format', 'json', '.']);
    expect(code).toBe(2);
    expect(err).toContain('locked.gkg: 没有读写它的权限。');
    expect(parse(out).files).toHaveLength(1);
  });

  it('in folders are drafts: by extension, by name, by their first lines', async () => {
    const desk = createDesk({
      'd/a.gkg': CLEAN,
      'd/b.disclosure': CLEAN,
      'd/说明.txt': CLEAN,
      'd/gb.txt': iconv.encode(CLEAN, 'gb18030'),
      'd/sub/某局2024年部门决算.md': '正文',
      'd/readme.md': '# 说明\n',
      'd/notes.txt': '开会记录\n',
      'd/old.docx': CLEAN,
      'd/node_modules/x/a.gkg': CLEAN,
    });
    const { out } = await desk.gouji(['check', '--format', 'json', 'd']);
    expect(parse(out).files.map((file) => file.path)).toEqual(
      ['a.gkg', 'b.disclosure', 'gb.txt', 'sub/某局2024年部门决算.md', '说明.txt'].map((name) => join('d', name)),
    );
    const globbed = await desk.gouji(['check', '--format', 'json', 'd/*.{gkg,md}']);
    expect(parse(globbed.out).files.map((file) => file.path)).toEqual(['d/a.gkg', 'd/readme.md']);
  });

  it('may be a folder without drafts, which is said and no error', async () => {
    const { code, err } = await createDesk({ 'd/readme.md': '说明' }).gouji(['check', 'd']);
    expect(code).toBe(0);
    expect(err).toContain('d: 文件夹里没有公开文稿。');
  });

  it('may be standard input under a name', async () => {
    const desk = createDesk();
    const { out, code } = await desk.gouji(['check', '--format', 'json', '--stdin-name', '草稿', '-'], {
      input: iconv.encode(FAULTY, 'gb18030'),
    });
    expect(code).toBe(1);
    expect(parse(out).files.map((file) => file.path)).toEqual(['草稿']);
    const bad = await desk.gouji(['check', '-'], { input: new Uint8Array([0, 1, 2]) });
    expect(bad).toMatchObject({ code: 2, err: expect.stringContaining('-: 是二进制文件') });
  });

  it('may have names that look like options', async () => {
    const desk = createDesk({ '-v.txt': FAULTY, '7': CLEAN });
    const { out } = await desk.gouji(['check', '--format', 'json', '7', '--', '-v.txt']);
    expect(parse(out).files.map((file) => file.path)).toEqual(['7', '-v.txt']);
  });

  it('may be anything at all', async () => {
    const junk = Uint8Array.from({ length: 4000 }, (_, i) => 1 + ((i * 7919) % 127));
    const desk = createDesk({
      'empty.txt': '',
      'line.txt': '一'.repeat(300_000),
      'surrogates.txt': iconv.encode('甲\ud800乙', 'gb18030'),
      'junk.txt': junk,
    });
    const { code, err } = await desk.gouji([
      'check',
      '--fail-on',
      'never',
      'empty.txt',
      'line.txt',
      'surrogates.txt',
      'junk.txt',
    ]);
    expect(err).toBe('');
    expect(code).toBe(0);
  });
});

describe('the project file', () => {
  it('beside or above a draft governs it', async () => {
    const desk = createDesk({
      'p/.gouji.json': '{ "severities": { "ignore-comment": "off" }, "exclude": ["存档/**"] } // 本局约定\n',
      'p/sub/a.gkg': FAULTY,
      'p/存档/b.gkg': FAULTY,
      'q/a.gkg': FAULTY,
    });
    const { out } = await desk.gouji(['check', '--format', 'json', 'p', 'q']);
    expect(parse(out).files.map((file) => [file.path, file.findings.length])).toEqual([
      ['p/sub/a.gkg', 1],
      ['q/a.gkg', 2],
    ]);
    const sub = await desk.gouji(['check', '--format', 'json', '../存档', '../sub'].map((arg) => arg.replace('../', 'p/')));
    expect(parse(sub.out).files.map((file) => file.path)).toEqual(['p/sub/a.gkg']);
    const named = await desk.gouji(['check', '--format', 'json', '--config', 'p/.gouji.json', 'q']);
    expect(rulesOf(named.out)).toEqual([[WORST]]);
  });

  it('that is wrong is told by line and key, once, and nothing is checked by it', async () => {
    const desk = createDesk({
      'p/.gouji.json': '{\n  "severities": { "no-such-rule": "off" }\n}\n',
      'p/a.gkg': FAULTY,
      'p/b.gkg': FAULTY,
      'q/a.gkg': FAULTY,
    });
    const { out, err, code } = await desk.gouji(['check', '--format', 'json', 'p/a.gkg', 'p/b.gkg', 'q/a.gkg']);
    expect(code).toBe(2);
    expect(err).toBe(`gouji: ${join(desk.folder, 'p/.gouji.json')}:2: severities.no-such-rule: 没有名为“no-such-rule”的规则。\n`);
    expect(parse(out).files.map((file) => file.path)).toEqual(['q/a.gkg']);
    const named = await desk.gouji(['check', '--config', 'p/.gouji.json', 'q/a.gkg']);
    expect(named).toMatchObject({ code: 2, out: '' });
    expect((await desk.gouji(['check', '--config', 'nowhere.json', 'q/a.gkg'])).err).toContain('无法读取项目文件');
  });
});

describe('sarif', () => {
  it('is a run with rules, results, places and fixes', async () => {
    const desk = createDesk({ '第一 稿.txt': FAULTY });
    const { out } = await desk.gouji(['check', '--format', 'sarif', '第一 稿.txt', 'nowhere.txt']);
    const log = JSON.parse(out);
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: 'nowhere.txt: 没有这个文件。' } }],
    });
    const idle = run.results.find((result: { ruleId: string }) => result.ruleId === 'G101');
    expect(run.tool.driver.rules[idle.ruleIndex]).toMatchObject({ id: 'G101', name: 'ignore-comment' });
    expect(idle).toMatchObject({
      level: 'note',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '%E7%AC%AC%E4%B8%80%20%E7%A8%BF.txt', index: 0 },
            region: { startLine: 7, startColumn: 1, endLine: 7, endColumn: 17 },
          },
        },
      ],
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: '' } }] }] }],
    });
  });
});

describe('html', () => {
  it('is one page without scripts that escapes what it quotes', async () => {
    const evil = `${FAULTY}<!-- 勾稽-忽略本行 --><script>alert(1)</script>&\n`;
    const desk = createDesk({ 'a&b.txt': evil });
    const { out } = await desk.gouji(['check', '--format', 'html', 'a&b.txt']);
    expect(out).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    expect(out).toContain('<h2>a&amp;b.txt</h2>');
    expect(out).toContain('&lt;script&gt;alert(1)');
    expect(out).not.toMatch(/<script|<link|src=|https?:/i);
    expect(out).toContain('0（类）0（款）0（项）');
  });
});

describe('pretty', () => {
  it('shows the line with carets under the words, and what was found in all', async () => {
    const desk = createDesk({ 'faulty.txt': FAULTY });
    const { out } = await desk.gouji(['check', 'faulty.txt']);
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.startsWith('faulty.txt:5:4: 错误 ['));
    expect(at).toBe(0);
    expect(lines[1]).toBe(' 5 │ （一）0（类）0（款）0（项）支出。');
    // （一） takes six columns; 0 one and each full-width character two.
    expect(lines[2]).toBe(`   │ ${' '.repeat(6)}${'^'.repeat(21)}`);
    expect(out).toContain('= 可改：删除这条忽略注释');
    expect(out).toContain('1 份文稿，2 处问题 (错误 1，信息 1)');
    expect(out).not.toContain('\u001b');
  });

  it('speaks English and colours when asked', async () => {
    const desk = createDesk({ 'faulty.txt': FAULTY });
    const english = await desk.gouji(['check', '--lang', 'en', 'faulty.txt']);
    expect(english.out).toContain('1 draft, 2 findings (error 1, information 1)');
    expect((await desk.gouji(['check', 'faulty.txt'], { env: { LC_ALL: 'en_GB.UTF-8' } })).out).toBe(english.out);
    expect((await desk.gouji(['check', '--color', 'faulty.txt'])).out).toContain('\u001b[31m');
    expect((await desk.gouji(['check', 'faulty.txt'], { env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[31m');
    expect((await desk.gouji(['check', '--no-color', 'faulty.txt'], { env: { FORCE_COLOR: '1' } })).out).not.toContain('\u001b');
    expect((await desk.gouji(['check', '--lang', 'en'])).err).toContain('Not enough non-option arguments');
  });

  it('sends no control codes of a draft to the terminal', async () => {
    const desk = createDesk({ 'a.gkg': FAULTY.replace('支出。', '\u001b[2J支出。') });
    expect((await desk.gouji(['check', 'a.gkg'])).out).not.toContain('\u001b');
  });
});
