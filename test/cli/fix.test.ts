// `gouji fix` shows what it would do, does it when told to, and leaves encoding and line endings as they are.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { createDesk } from './gouji';

const BEFORE = '某县水务局2024年部门预算公开\n\n<!-- 勾稽-忽略下一行 -->\n第一部分 概况\n\n负责全县水利工程。\n';
const AFTER = BEFORE.replace('<!-- 勾稽-忽略下一行 -->\n', '');

describe('fix', () => {
  it('prints a diff and writes nothing', async () => {
    const desk = createDesk({ 'a.txt': BEFORE });
    const { out, err, code } = await desk.gouji(['fix', 'a.txt']);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '--- a/a.txt',
        '+++ b/a.txt',
        '@@ -1,6 +1,5 @@',
        ' 某县水务局2024年部门预算公开',
        ' ',
        '-<!-- 勾稽-忽略下一行 -->',
        ' 第一部分 概况',
        ' ',
        ' 负责全县水利工程。',
        '',
      ].join('\n'),
    );
    expect(err).toContain('1 个文件有 1 处可改；加 --write 写入文件。');
    expect(readFileSync(join(desk.folder, 'a.txt'), 'utf8')).toBe(BEFORE);
  });

  it('writes each file in its own encoding, with its own mark and line endings', async () => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    const desk = createDesk({
      'utf8.txt': BEFORE,
      'bom.txt': `\ufeff${windows(BEFORE)}`,
      'gb.txt': iconv.encode(windows(BEFORE), 'gb18030'),
    });
    const { code, out } = await desk.gouji(['fix', '--write', 'utf8.txt', 'bom.txt', 'gb.txt']);
    expect([code, out]).toEqual([0, '']);
    const bytes = (name: string): Buffer => readFileSync(join(desk.folder, name));
    expect(bytes('utf8.txt').toString()).toBe(AFTER);
    expect(bytes('bom.txt').toString()).toBe(`\ufeff${windows(AFTER)}`);
    expect(bytes('gb.txt')).toEqual(iconv.encode(windows(AFTER), 'gb18030'));
    const again = await desk.gouji(['fix', '--write', 'utf8.txt', 'bom.txt', 'gb.txt']);
    expect(again.err).toContain('没有可以自动改的地方。');
  });

  it('leaves suggestions to a person unless asked', async () => {
    const desk = createDesk({ 'a.txt': `${AFTER}\n收入较上年增加（减少）1.00万元。\n` });
    expect((await desk.gouji(['fix', 'a.txt'])).out).toBe('');
    expect((await desk.gouji(['fix', '--suggestions', 'a.txt'])).out).toContain('-收入较上年增加（减少）1.00万元。');
  });

  it('names what it cannot read and does the rest', async () => {
    const desk = createDesk({ 'a.txt': BEFORE, 'b.txt': new Uint8Array([0]) });
    const { code, err } = await desk.gouji(['fix', '--write', 'nowhere.txt', 'b.txt', '-', 'a.txt']);
    expect(code).toBe(2);
    for (const name of ['nowhere.txt', 'b.txt', '-']) expect(err).toContain(`gouji: ${name}: `);
    expect(readFileSync(join(desk.folder, 'a.txt'), 'utf8')).toBe(AFTER);
  });
});
