// The real server, in its own process, spoken to in the protocol.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, DocumentSymbol, FoldingRange, Hover } from 'vscode-languageserver-types';
import { applied } from '../features/opened';
import { CAPABILITIES, removeServer, Session, serverFile } from './session';

const URI = 'file:///nowhere/draft.gkg';

const DRAFT = [
  '云溪县××局2024年部门预算公开',
  '',
  '第一部分 部门概况',
  '一、主要职能',
  '负责全县林业和草原的保护修复。',
  '二、机构设置',
  '云溪县××局内设机构3个。',
  '（注：此处数据可取自部门预算公开01表。）',
  '第二部分 2024年部门预算表',
  '表1',
  '部门收支总表',
  '单位：万元',
  '项目\t预算数',
  '一、一般公共预算拨款收入\t100.00',
  '收入总计\t100.00',
  '',
].join('\n');

const BLANK = '××';
const BLANK_LINE = 6;
const BLANK_AT = DRAFT.split('\n')[BLANK_LINE]?.indexOf(BLANK) ?? -1;

interface Report {
  readonly kind: string;
  readonly resultId: string;
  readonly items: Diagnostic[];
}

const sessions: Session[] = [];

async function started(capabilities: object = CAPABILITIES, more: object = {}): Promise<Session> {
  const session = new Session();
  sessions.push(session);
  await session.initialize(capabilities, more);
  return session;
}

afterAll(removeServer);
afterEach(() => {
  for (const session of sessions.splice(0)) session.kill();
});

const pull = (session: Session, previousResultId?: string, uri = URI): Promise<Report> =>
  session.request('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId && { previousResultId }) });

const onBlank = ({ range }: Diagnostic): boolean => range.start.line === BLANK_LINE && range.start.character <= BLANK_AT;

const actionsFor = (session: Session, diagnostic: Diagnostic, more: object = {}): Promise<CodeAction[]> =>
  session.request('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic], ...more },
  });

function found(report: Report, wanted: (diagnostic: Diagnostic) => boolean): Diagnostic {
  const diagnostic = report.items.find(wanted);
  if (!diagnostic) throw new Error('nothing found there');
  return diagnostic;
}

describe('starting and stopping', () => {
  it('refuses requests before initialize and after shutdown', async () => {
    const session = new Session();
    sessions.push(session);
    expect((await session.ask('textDocument/hover', {})).error?.code).toBe(-32002);
    await session.initialize();
    await session.ask('shutdown');
    expect((await session.ask('textDocument/hover', {})).error?.code).toBe(-32600);
  });

  it('exits with 0 after shutdown, with 1 without', async () => {
    expect(await (await started()).stop()).toBe(0);
    const rude = await started();
    rude.notify('exit');
    expect(await rude.exited).toBe(1);
  });

  it('speaks over its standard streams when told nothing', async () => {
    const session = new Session([]);
    sessions.push(session);
    expect((await session.initialize()).capabilities).toHaveProperty('hoverProvider');
  });

  it('speaks over IPC', async () => {
    const child = fork(serverFile(), ['--node-ipc'], { silent: true });
    try {
      const answer = new Promise<{ id?: number; result?: { capabilities?: object } }>((resolve) => child.on('message', resolve));
      child.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
      expect((await answer).result?.capabilities).toHaveProperty('diagnosticProvider');
    } finally {
      child.kill();
    }
  });
});

describe('capabilities', () => {
  const document = { textDocument: { uri: URI } };
  const nowhere = { line: 0, character: 0 };
  const range = { start: nowhere, end: nowhere };

  /** Every capability there is a way to ask for, and the requests it promises. A new one must be entered here. */
  const PROMISES: Readonly<Record<string, readonly (readonly [method: string, params: object])[]>> = {
    textDocumentSync: [],
    diagnosticProvider: [['textDocument/diagnostic', document]],
    codeActionProvider: [['textDocument/codeAction', { ...document, range, context: { diagnostics: [] } }]],
    hoverProvider: [['textDocument/hover', { ...document, position: nowhere }]],
    documentSymbolProvider: [['textDocument/documentSymbol', document]],
    foldingRangeProvider: [['textDocument/foldingRange', document]],
    completionProvider: [['textDocument/completion', { ...document, position: nowhere }]],
    signatureHelpProvider: [['textDocument/signatureHelp', { ...document, position: nowhere }]],
    definitionProvider: [['textDocument/definition', { ...document, position: nowhere }]],
    referencesProvider: [['textDocument/references', { ...document, position: nowhere, context: { includeDeclaration: true } }]],
    documentHighlightProvider: [['textDocument/documentHighlight', { ...document, position: nowhere }]],
    renameProvider: [['textDocument/prepareRename', { ...document, position: nowhere }]],
    documentLinkProvider: [['textDocument/documentLink', document]],
    workspaceSymbolProvider: [['workspace/symbol', { query: '' }]],
    selectionRangeProvider: [['textDocument/selectionRange', { ...document, positions: [nowhere] }]],
    inlayHintProvider: [['textDocument/inlayHint', { ...document, range }]],
    codeLensProvider: [['textDocument/codeLens', document]],
    documentFormattingProvider: [['textDocument/formatting', { ...document, options: { tabSize: 4, insertSpaces: false } }]],
    documentRangeFormattingProvider: [['textDocument/rangeFormatting', { ...document, range, options: {} }]],
    documentOnTypeFormattingProvider: [
      ['textDocument/onTypeFormatting', { ...document, position: nowhere, ch: '\n', options: {} }],
    ],
    callHierarchyProvider: [
      ['textDocument/prepareCallHierarchy', { ...document, position: nowhere }],
      ['callHierarchy/incomingCalls', { item: { uri: URI, range, selectionRange: range } }],
      ['callHierarchy/outgoingCalls', { item: { uri: URI, range, selectionRange: range } }],
    ],
    semanticTokensProvider: [
      ['textDocument/semanticTokens/full', document],
      ['textDocument/semanticTokens/full/delta', { ...document, previousResultId: '0' }],
      ['textDocument/semanticTokens/range', { ...document, range }],
    ],
  };

  it('are all kept, for a draft that is open and for one that is not', async () => {
    const session = new Session();
    sessions.push(session);
    const { capabilities } = await session.initialize();
    expect(Object.keys(capabilities).sort()).toEqual(Object.keys(PROMISES).sort());
    for (const state of ['closed', 'open']) {
      if (state === 'open') session.open(URI, DRAFT);
      for (const [method, params] of Object.values(PROMISES).flat()) {
        expect([state, method, (await session.ask(method, params)).error]).toEqual([state, method, undefined]);
      }
    }
  });
});

describe('diagnostics', () => {
  it('come when pulled, with code, page and version, and go when the fault does', async () => {
    const session = await started();
    session.open(URI, DRAFT);
    const before = await pull(session);
    expect(found(before, onBlank)).toMatchObject({
      source: 'gouji',
      code: expect.stringMatching(/^T\d{3}$/),
      codeDescription: { href: expect.stringMatching(/^https:/) },
      data: { version: 1, key: expect.any(String) },
    });
    session.edit(URI, 2, BLANK_LINE, BLANK_AT, BLANK.length, '林业和草原');
    const after = await pull(session, before.resultId);
    expect(after.kind).toBe('full');
    expect(after.items.filter(onBlank)).toEqual([]);
    expect(after.items.length).toBeLessThan(before.items.length);
    session.edit(URI, 3, BLANK_LINE, BLANK_AT, '林业和草原'.length, BLANK);
    const again = (await pull(session)).items.map(({ range, message }) => ({ range, message }));
    expect(again).toEqual(before.items.map(({ range, message }) => ({ range, message })));
  });

  it('are unchanged as long as the draft is', async () => {
    const session = await started();
    session.open(URI, DRAFT);
    const { resultId } = await pull(session);
    expect(await pull(session, resultId)).toEqual({ kind: 'unchanged', resultId });
    session.edit(URI, 2, 0, 0, 0, ' ');
    expect((await pull(session, resultId)).kind).toBe('full');
  });

  it('are pushed with their version to clients that do not pull, and taken back on closing', async () => {
    interface Published {
      readonly version?: number;
      readonly diagnostics: Diagnostic[];
    }
    const session = await started({});
    session.open(URI, DRAFT, 7);
    const first = await session.sees<Published>('textDocument/publishDiagnostics');
    expect(first.version).toBe(7);
    expect(first.diagnostics.some(onBlank)).toBe(true);
    session.edit(URI, 8, BLANK_LINE, BLANK_AT, BLANK.length, '林业');
    const second = await session.sees<Published>('textDocument/publishDiagnostics', ({ version }) => version === 8);
    expect(second.diagnostics.some(onBlank)).toBe(false);
    session.notify('textDocument/didClose', { textDocument: { uri: URI } });
    const last = await session.sees<Published>('textDocument/publishDiagnostics', ({ version }) => version === undefined);
    expect(last.diagnostics).toEqual([]);
  });

  it('are not pushed to clients that pull', async () => {
    const session = await started();
    session.open(URI, DRAFT);
    await pull(session);
    await session.stop();
    expect(session.received.map(({ method }) => method)).not.toContain('textDocument/publishDiagnostics');
  });
});

describe('code actions', () => {
  it('repair what the diagnostic is about', async () => {
    const session = await started();
    session.open(URI, DRAFT);
    const note = found(await pull(session), ({ range }) => range.start.line === 7);
    const actions = await actionsFor(session, note);
    const fix = actions.find((action) => action.isPreferred) ?? actions[0];
    expect(fix?.kind).toBe('quickfix');
    const text = applied(DRAFT, fix?.edit);
    expect(text).not.toContain('可取自');
    expect(text).toContain('内设机构3个。\n第二部分');
  });

  it('are refused for a version that has passed', async () => {
    const session = await started();
    session.open(URI, DRAFT);
    const note = found(await pull(session), ({ range }) => range.start.line === 7);
    session.edit(URI, 2, 0, 0, 0, '附件');
    expect(await actionsFor(session, note)).toEqual([]);
    const fresh = found(await pull(session), ({ range }) => range.start.line === 7);
    expect(await actionsFor(session, fresh)).not.toEqual([]);
  });

  it('fix all that is safe, so that nothing safe is left', async () => {
    const session = await started();
    session.open(URI, DRAFT);
    const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const fixAll = () =>
      session.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: URI },
        range: whole,
        context: { diagnostics: [], only: ['source.fixAll'] },
      });
    const [action] = await fixAll();
    expect(action?.kind).toBe('source.fixAll.gouji');
    const text = applied(DRAFT, action?.edit);
    expect(text).not.toContain('可取自');
    expect(text).toContain(BLANK);
    session.notify('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text }] });
    expect(await fixAll()).toEqual([]);
  });
});

describe('answers to findings', () => {
  const titled = (actions: readonly CodeAction[], word: string): CodeAction => {
    const action = actions.find(({ title }) => title.includes(word));
    if (!action) throw new Error(`no action ${word}`);
    return action;
  };

  it('silence one with a comment above, and nothing else comes of it', async () => {
    const session = await started();
    session.open(URI, DRAFT);
    const before = await pull(session);
    const action = titled(await actionsFor(session, found(before, onBlank)), '忽略');
    const text = applied(DRAFT, action.edit);
    session.notify('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text }] });
    const after = await pull(session);
    expect(after.items.map(({ message }) => message)).toHaveLength(before.items.length - 1);
    expect(after.items.some(({ range }) => range.start.line === BLANK_LINE + 1)).toBe(false);
  });

  it('accept one in the project file, where it stays accepted as the draft moves on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-accept-'));
    try {
      const uri = pathToFileURL(join(folder, 'draft.gkg')).href;
      const session = await started(CAPABILITIES, { initializationOptions: { commands: true } });
      session.open(uri, DRAFT);
      const before = await pull(session, undefined, uri);
      const diagnostic = found(before, onBlank);
      const actions = await session.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: diagnostic.range,
        context: { diagnostics: [diagnostic] },
      });
      const asked = titled(actions, '项目文件').command?.arguments?.[0];
      const file = await session.request<{ uri: string; text: string }>('gouji/accept', asked);
      expect(file.uri).toBe(pathToFileURL(join(folder, '.gouji.json')).href);
      writeFileSync(fileURLToPath(file.uri), file.text);
      session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file.uri, type: 1 }] });
      session.edit(uri, 2, 0, 0, 0, '附件\n\n');
      const after = await pull(session, undefined, uri);
      expect(after.items).toHaveLength(before.items.length - 1);
      expect(await session.request('gouji/accept', asked)).toBeNull();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the other features', () => {
  it('outline, fold, colour and explain the draft', async () => {
    const session = await started();
    session.open(URI, DRAFT);
    const params = { textDocument: { uri: URI } };
    const symbols = await session.request<DocumentSymbol[]>('textDocument/documentSymbol', params);
    expect(symbols.map(({ name }) => name)).toEqual(['第一部分部门概况', '第二部分2024年部门预算表']);
    expect(symbols[1]?.children?.map(({ name }) => name)).toEqual(['部门收支总表']);
    const folds = await session.request<FoldingRange[]>('textDocument/foldingRange', params);
    expect(folds.map(({ startLine }) => startLine)).toEqual(expect.arrayContaining([2, 3, 5, 8]));
    const tokens = await session.request<{ resultId: string; data: number[] }>('textDocument/semanticTokens/full', params);
    expect(tokens.data.length).toBeGreaterThan(0);
    session.edit(URI, 2, 0, 0, 0, '\n');
    const delta = await session.request<{ edits: unknown[] }>('textDocument/semanticTokens/full/delta', {
      ...params,
      previousResultId: tokens.resultId,
    });
    expect(delta.edits).toHaveLength(1);
    const position = { line: BLANK_LINE + 1, character: BLANK_AT };
    const hover = await session.request<Hover>('textDocument/hover', { ...params, position });
    expect(JSON.stringify(hover.contents)).toContain('依据');
  });

  it('show the page of a rule', async () => {
    const session = await started();
    session.open(URI, DRAFT);
    const rule = found(await pull(session), onBlank).code;
    expect(await session.request('gouji/rule', { rule })).toContain(`# ${rule}`);
    expect(await session.request('gouji/rule', { rule: 'no-such-rule' })).toBeNull();
  });
});

describe('settings', () => {
  const asked = (session: Session): number =>
    session.received.filter(({ method }) => method === 'workspace/configuration').length;

  it('are asked for once, not at every keystroke', async () => {
    const session = await started();
    session.open(URI, DRAFT);
    for (let version = 2; version < 10; version++) {
      session.edit(URI, version, 0, 0, 0, '附');
      await pull(session);
    }
    expect(asked(session)).toBe(1);
  });

  it('turn rules off and change their severity, at once and for good', async () => {
    const session = await started();
    session.open(URI, DRAFT);
    const before = await pull(session);
    const href = found(before, onBlank).codeDescription?.href ?? '';
    const rule = /([\w-]+)\.md$/.exec(href)?.[1] ?? '';
    session.settings = { rules: { [rule]: 'off' } };
    session.notify('workspace/didChangeConfiguration', { settings: null });
    await session.sees('workspace/diagnostic/refresh');
    const after = await pull(session, before.resultId);
    expect(after.kind).toBe('full');
    expect(after.items.filter(onBlank)).toEqual([]);
    session.settings = { rules: { [rule]: 'hint', nonsense: 7 }, language: 'klingon' };
    session.notify('workspace/didChangeConfiguration', { settings: null });
    await expect.poll(async () => (await pull(session)).items.find(onBlank)?.severity).toBe(4);
  });

  it('choose Chinese unless the client is English, or says otherwise', async () => {
    const message = async (more: object): Promise<string> => {
      const session = await started({ textDocument: CAPABILITIES.textDocument }, more);
      session.open(URI, DRAFT);
      const { message } = found(await pull(session), onBlank);
      return typeof message === 'string' ? message : message.value;
    };
    const chinese = await message({});
    expect(chinese).toMatch(/[\u4e00-\u9fff]。$/);
    expect(await message({ locale: 'de' })).toBe(chinese);
    const english = await message({ locale: 'en-US' });
    expect(english).not.toBe(chinese);
    expect(await message({ locale: 'en', initializationOptions: { settings: { language: 'zh' } } })).toBe(chinese);
  });

  it('come from the project file beside or above the draft, too, and follow it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-project-'));
    try {
      const uri = pathToFileURL(join(folder, 'deeper', 'draft.gkg')).href;
      const session = await started();
      session.open(uri, DRAFT);
      const before = await pull(session, undefined, uri);
      const rule = /([\w-]+)\.md$/.exec(found(before, onBlank).codeDescription?.href ?? '')?.[1] ?? '';
      writeFileSync(join(folder, '.gouji.json'), JSON.stringify({ severities: { [rule]: 'off' } }));
      session.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(join(folder, '.gouji.json')).href, type: 1 }],
      });
      expect((await pull(session, undefined, uri)).items.filter(onBlank)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('whatever comes', () => {
  it('answers unknown requests with an error and goes on', async () => {
    const session = await started();
    expect((await session.ask('textDocument/linkedEditingRange', {})).error?.code).toBe(-32601);
    expect((await session.ask('gouji/nothing', {})).error?.code).toBe(-32601);
    session.notify('gouji/nothing', {});
    session.notify('$/nothing', {});
    session.open(URI, DRAFT);
    expect((await pull(session)).items).not.toEqual([]);
  });

  it('survives requests and edits that make no sense', async () => {
    const session = await started();
    session.open(URI, DRAFT);
    expect((await session.ask('textDocument/hover', { textDocument: { uri: URI } })).error?.code).toBe(-32603);
    expect((await session.ask('textDocument/codeAction', { textDocument: { uri: URI }, range: 5 })).error?.code).toBe(-32603);
    expect((await session.ask('textDocument/hover')).result).toBeNull();
    session.notify('textDocument/didChange', { textDocument: { uri: 'file:///other' }, contentChanges: [{ text: '' }] });
    session.edit(URI, 2, 9999, 9999, 50, '好');
    session.edit(URI, 3, 0, 9999, 50, '好');
    expect((await pull(session)).items.some(onBlank)).toBe(true);
  });

  it('survives any text', async () => {
    const session = await started();
    const texts = [
      '',
      '\ufeff',
      '\u0000\u0001\uffff\ud800 lone \udc00',
      '\r\r\n\n\r',
      '（'.repeat(20_000),
      '|'.repeat(20_000),
      '\t\n'.repeat(20_000),
      '1,'.repeat(20_000),
      '0（类）'.repeat(5_000),
      '<!-- '.repeat(5_000),
    ];
    for (const [i, text] of texts.entries()) {
      const uri = `file:///nowhere/${i}.gkg`;
      session.open(uri, text);
      expect((await pull(session, undefined, uri)).kind).toBe('full');
      for (const method of ['documentSymbol', 'foldingRange', 'semanticTokens/full']) {
        expect((await session.ask(`textDocument/${method}`, { textDocument: { uri } })).error).toBeUndefined();
      }
    }
  });

  it('writes no word of a draft into its logs', async () => {
    const session = await started({ ...CAPABILITIES, general: {} }, { trace: 'verbose' });
    session.open(URI, DRAFT);
    await pull(session);
    await session.ask('textDocument/hover', { textDocument: { uri: URI }, position: '云溪县' });
    await session.ask('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: null,
      context: { diagnostics: ['云溪县'] },
    });
    await session.stop();
    const logs = session.received.filter(({ method }) => method === 'window/logMessage' || method === '$/logTrace');
    expect(logs.length).toBeGreaterThan(0);
    expect(JSON.stringify(logs) + session.stderr).not.toMatch(/云溪|林业|内设/);
  });
});
