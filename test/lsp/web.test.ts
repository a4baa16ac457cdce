// The server as a web worker runs it: no Node, one global scope that posts and receives messages.
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { expect, it } from 'vitest';

interface Answer {
  readonly id?: number;
  readonly result?: { readonly capabilities?: object; readonly items?: readonly { readonly source: string }[] };
}

it('answers in a web worker', async () => {
  const bundle = buildSync({
    entryPoints: [join(__dirname, '../../server/src/lsp/server.web.ts')],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    logLevel: 'error',
  });
  const posted: Answer[] = [];
  const scope: { onmessage?: (event: { data: unknown }) => void; self?: unknown } & Record<string, unknown> = {
    postMessage: (message: Answer) => posted.push(message),
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
      .poll(() => posted.find((message) => message.id === id))
      .toBeDefined()
      .then(() => posted.find((m) => m.id === id) ?? {});
  };
  const initialized = await ask(1, 'initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  expect(initialized.result?.capabilities).toHaveProperty('diagnosticProvider');
  const uri = 'vscode-vfs://host/folder/draft.gkg';
  const textDocument = {
    uri,
    languageId: 'disclosure',
    version: 1,
    text: '2024年部门预算公开\n\n第一部分 概况\n云溪县××局内设机构3个。\n',
  };
  scope.onmessage?.({ data: { jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } } });
  const { result } = await ask(2, 'textDocument/diagnostic', { textDocument: { uri } });
  expect(result?.items?.map(({ source }) => source)).toContain('gouji');
});
