// The desk's features over the protocol: what is typed at, jumped to, renamed and switched by settings.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import iconv from 'iconv-lite';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type {
  CallHierarchyItem,
  CodeLens,
  CompletionList,
  Diagnostic,
  InlayHint,
  Location,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { REPORT, report } from '../features/desk';
import { applied, cursorIn } from '../features/opened';
import { CAPABILITIES, removeServer, Session } from './session';

const URI = 'file:///nowhere/report.gkg';
const textDocument = { uri: URI };
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
const sessions: Session[] = [];

async function started(settings: unknown = null, more: object = {}): Promise<Session> {
  const session = new Session();
  sessions.push(session);
  session.settings = settings;
  await session.initialize(CAPABILITIES, more);
  return session;
}

afterAll(removeServer);
afterEach(() => {
  for (const session of sessions.splice(0)) session.kill();
});

const inProse = cursorIn(report('支出决算为640.50万元', '支出决算为64|0.50万元'));

describe('over the protocol', () => {
  it('a figure is completed, found, and renamed everywhere', async () => {
    const session = await started();
    const typed = cursorIn(report('支出决算为640.50万元，完成', '支出决算为|，完成'));
    session.open(URI, typed.text);
    const list = await session.request<CompletionList>('textDocument/completion', { textDocument, position: typed.position });
    expect(applied(typed.text, { changes: { [URI]: [list.items[0]?.textEdit] } })).toBe(REPORT);
    session.notify('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: REPORT }] });
    const places = await session.request<Location[]>('textDocument/definition', { textDocument, position: inProse.position });
    expect(places).toHaveLength(1);
    const asked = { textDocument, position: inProse.position, newName: '641' };
    const edit = await session.request<WorkspaceEdit>('textDocument/rename', asked);
    expect(edit.documentChanges?.[0]).toMatchObject({ textDocument: { uri: URI, version: 2 } });
    expect(applied(REPORT, edit as object).split('641.00')).toHaveLength(3);
    const { error } = await session.ask('textDocument/rename', { ...asked, newName: '很多' });
    expect(error).toMatchObject({ code: -32803, message: '“很多”不是一个数字。' });
  });

  it('a total’s parts are followed by the item alone', async () => {
    const session = await started();
    session.open(URI, REPORT);
    const [item] = await session.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', {
      textDocument,
      position: inProse.position,
    });
    const totals = await session.request<unknown[]>('callHierarchy/incomingCalls', { item });
    expect(totals.length).toBeGreaterThan(0);
    const gone = { ...item, uri: 'file:///not-open' };
    expect(await session.request('callHierarchy/outgoingCalls', { item: gone })).toBeNull();
  });

  it('symbols are found in every open draft', async () => {
    const session = await started();
    session.open(URI, REPORT);
    session.open('file:///nowhere/b.gkg', '第一部分 概况\n一、主要职能\n负责文物保护。\n');
    const found = await session.request<{ location: { uri: string } }[]>('workspace/symbol', { query: '主要职能' });
    expect(new Set(found.map(({ location }) => location.uri)).size).toBe(2);
  });

  it('lenses are on and hints are off until the settings say otherwise', async () => {
    const session = await started();
    session.open(URI, REPORT);
    const lenses = () => session.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    const hints = () => session.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: WHOLE });
    expect([(await lenses()).length, (await hints()).length]).toEqual([2, 0]);
    session.settings = { codeLens: false, inlayHints: true };
    session.notify('workspace/didChangeConfiguration', { settings: null });
    await expect.poll(async () => (await lenses()).length).toBe(0);
    expect((await hints()).length).toBeGreaterThan(0);
  });
});

describe('an official catalogue', () => {
  const DRAFT = REPORT.replaceAll('2070204\t文物保护', '2070288\t石窟保护').replaceAll('文物保护（项）', '石窟保护（项）');
  const CSV = '科目编码,科目名称\n207,文化旅游体育与传媒支出\n20702,文物\n2070288,石窟保护\n';
  const codes = async (session: Session, uri: string): Promise<string[]> => {
    const { items } = await session.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    return items
      .filter(({ code }) => String(code).startsWith('C'))
      .map(({ message }) => String(message))
      .filter((message) => message.includes('2070288'));
  };

  it('of the workspace takes precedence, by the setting or the project file, in UTF-8 or GB18030', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-catalogue-'));
    try {
      const uri = pathToFileURL(join(folder, 'draft.gkg')).href;
      const without = await started();
      without.open(uri, DRAFT);
      expect(await codes(without, uri)).not.toEqual([]);
      mkdirSync(join(folder, '科目'));
      writeFileSync(join(folder, '科目', '政府收支分类科目2024.csv'), iconv.encode(CSV, 'gb18030'));
      const bySetting = await started({ catalogue: '科目/政府收支分类科目2024.csv' });
      bySetting.open(uri, DRAFT);
      expect(await codes(bySetting, uri)).toEqual([]);
      writeFileSync(join(folder, 'own.csv'), CSV);
      writeFileSync(join(folder, '.gouji.json'), JSON.stringify({ catalogue: 'own.csv' }));
      const byProject = await started();
      byProject.open(uri, DRAFT);
      expect(await codes(byProject, uri)).toEqual([]);
      writeFileSync(join(folder, 'own.csv'), '207,文化旅游体育与传媒支出\n');
      byProject.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(join(folder, 'own.csv')).href, type: 2 }],
      });
      expect(await codes(byProject, uri)).not.toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('that a project file names elsewhere is read once the folder is trusted', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'gouji-catalogue-'));
    try {
      const folder = join(outside, 'drafts');
      const uri = pathToFileURL(join(folder, 'draft.gkg')).href;
      mkdirSync(folder);
      writeFileSync(join(outside, 'catalogue.csv'), CSV);
      writeFileSync(join(folder, 'catalogue.csv'), CSV);
      const name = (catalogue: string): void => writeFileSync(join(folder, '.gouji.json'), JSON.stringify({ catalogue }));
      const untrusted = async (): Promise<Session> => {
        const session = await started(null, { initializationOptions: { trusted: false } });
        session.open(uri, DRAFT);
        return session;
      };
      name('catalogue.csv');
      expect(await codes(await untrusted(), uri)).toEqual([]);
      name('../catalogue.csv');
      const session = await untrusted();
      expect(await codes(session, uri)).not.toEqual([]);
      session.notify('gouji/trusted', {});
      expect(await codes(session, uri)).toEqual([]);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });
});
