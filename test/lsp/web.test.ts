// The server as a web worker runs it: no Node, one global scope that posts and receives messages.
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { expect, it } from 'vitest';

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string };
  readonly result?: { readonly capabilities?: object; readonly items?: readonly { readonly source: string }[] };
}

it('answers in a web worker, where the client reads every file for it', async () => {
  const bundle = buildSync({
    entryPoints: [join(__dirname, '../../server/src/lsp/server.web.ts')],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    logLevel: 'error',
  });
  const posted: Answer[] = [];
  const asked: unknown[] = [];
  const scope: { onmessage?: (event: { data: unknown }) => void; self?: unknown } & Record<string, unknown> = {
    postMessage: (message: Answer) => {
      posted.push(message);
      if (message.method !== 'gouji/readText') return;
      asked.push(message.params?.uri);
      scope.onmessage?.({ data: { jsonrpc: '2.0', id: message.id, result: null } });
    },
    addEventListener: () => undefined,
    setTimeout,
    clearTimeout,
    console,
    URL,
    TextDecoder,
    TextEncoder,
    queueMicrotask,
  };
  scope.self = scope;
  runInContext(bundle.outputFiles[0]?.text ?? '', createContext(scope));
  const ask = async (id: number, method: string, params: object): Promise<Answer> => {
    scope.onmessage?.({ data: { jsonrpc: '2.0', id, method, params } });
    return expect
      .poll(() => posted.find((message) => message.id === id && !message.method))
      .toBeDefined()
      .then(() => posted.find((m) => m.id === id && !m.method) ?? {});
  };
  const initialized = await ask(1, 'initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { readText: true },
  });
  expect(initialized.result?.capabilities).toHaveProperty('diagnosticProvider');
  // As a browser names the drafts of a folder of its own machine.
  const uri = 'file:///folder/draft.gkg';
  const textDocument = {
    uri,
    languageId: 'disclosure',
    version: 1,
    text: '2024年部门预算公开\n\n第一部分 概况\n云溪县××局内设机构3个。\n',
  };
  scope.onmessage?.({ data: { jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } } });
  const { result } = await ask(2, 'textDocument/diagnostic', { textDocument: { uri } });
  expect(result?.items?.map(({ source }) => source)).toContain('gouji');
  expect(asked).toContain('file:///folder/.gouji.json');
});
