// The requests of our own client, asked of the real server: every view's data, and texts that are not open.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CUSTOM_REQUESTS } from '../../server/src/features/customRequests';
import type { CheckedText } from '../../server/src/lsp/checkFile';
import { removeServer, Session } from './session';

const URI = 'file:///drafts/云溪县林业局2024年部门预算公开.txt';
const TEXT = '云溪县林业局\n2024年部门预算公开\n\n第一部分 部门概况\n一、主要职能\n负责XX工作，收入预算120.00万元。\n';

describe('our own requests', () => {
  let session: Session;
  beforeAll(async () => {
    session = new Session();
    await session.initialize();
    session.open(URI, TEXT);
  });
  afterAll(() => {
    session.kill();
    removeServer();
  });

  it.each(CUSTOM_REQUESTS.map(({ method }) => method))(
    '%s answers for an open draft, for one that is not, and for nonsense',
    async (method) => {
      const params = { textDocument: { uri: URI }, version: 1, fact: 0, from: 0, to: 0 };
      expect(await session.request(method, params)).not.toBeNull();
      expect(await session.request(method, { ...params, textDocument: { uri: 'file:///other' } })).toBeNull();
      const odd = await session.ask(method, {
        textDocument: { uri: URI },
        known: 'x',
        version: 'y',
        fact: {},
        from: null,
        to: [],
      });
      expect(odd.error).toBeUndefined();
    },
  );

  it('checks a text that is not open, and keeps nothing of it', async () => {
    const uri = 'file:///drafts/b.gkg';
    const checked = await session.request<CheckedText>('gouji/check', { uri, text: TEXT });
    expect(checked.diagnostics.map(({ code }) => code)).toContain('T107');
    expect(checked.figures.total).toBeGreaterThan(0);
    expect(await session.request('gouji/checks', { textDocument: { uri } })).toBeNull();
    expect(await session.request('gouji/check', { uri, text: 3 })).toBeNull();
  });

  it('makes one page of several drafts, with what could not be read', async () => {
    const files = [
      { path: '甲.txt', uri: 'file:///drafts/甲.txt', text: TEXT },
      { path: '<乙>.txt', uri: 'file:///drafts/乙.txt', text: '预算' },
      { path: 7 },
    ];
    const page = await session.request<string>('gouji/report', { files, problems: ['丙.txt 无法读取。', 4] });
    expect(page).toContain('<h2>甲.txt</h2>');
    expect(page).toContain('&lt;乙&gt;.txt');
    expect(page).toContain('丙.txt 无法读取。');
    expect(page).toContain('XX');
    expect(page).not.toMatch(/<script|src=|href=/);
  });
});
