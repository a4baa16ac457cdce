// A client for tests: it talks to the real server, a process of its own, over its standard streams, byte for
// byte. It keeps everything the server sends, and answers what a client has to answer.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

let built: string | undefined;

/** The server, bundled from the sources as they are now. */
export function serverFile(): string {
  if (built) return built;
  const folder = mkdtempSync(join(tmpdir(), 'gouji-server-'));
  built = join(folder, 'server.js');
  buildSync({
    entryPoints: [join(__dirname, '../../server/src/lsp/server.ts')],
    outfile: built,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return built;
}

export function removeServer(): void {
  if (built) rmSync(dirname(built), { recursive: true, force: true });
  built = undefined;
}

/** What a modern client says it can do. */
export const CAPABILITIES = {
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown'] },
    publishDiagnostics: { versionSupport: true },
  },
};

export class Session {
  /** Every notification and request from the server. */
  readonly received: Message[] = [];
  /** What workspace/configuration is answered with. */
  settings: unknown = null;
  stderr = '';
  readonly exited: Promise<number | null>;
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #watchers = new Set<() => void>();
  #buffer = Buffer.alloc(0);
  #id = 0;
  #gone = false;

  constructor(args: readonly string[] = ['--stdio']) {
    this.#process = spawn(process.execPath, [serverFile(), ...args]);
    // A server that was told to exit may be gone before the last byte is written.
    this.#process.stdin.on('error', () => undefined);
    this.#process.stdout.on('data', (data: Buffer) => this.#read(data));
    this.#process.stderr.on('data', (data: Buffer) => (this.stderr += data.toString()));
    this.exited = new Promise((resolve) => this.#process.on('exit', resolve));
    void this.exited.then(() => this.#giveUp());
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.subarray(0, head).toString())?.[1]);
      if (this.#buffer.length < head + 4 + length) return;
      const message: Message = JSON.parse(this.#buffer.subarray(head + 4, head + 4 + length).toString());
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      this.#take(message);
    }
  }

  #take(message: Message): void {
    if (message.method === undefined) {
      this.#waiting.get(message.id ?? -1)?.(message);
      return;
    }
    this.received.push(message);
    if (message.id !== undefined) {
      const result = message.method === 'workspace/configuration' ? [this.settings] : null;
      this.send({ id: message.id, result });
    }
    for (const watcher of this.#watchers) watcher();
  }

  /** Whoever waits for a server that has gone is told so at once. */
  #giveUp(): void {
    this.#gone = true;
    const error = { code: 0, message: `the server has exited ${this.stderr.slice(-500)}` };
    for (const resolve of this.#waiting.values()) resolve({ error });
  }

  raw(bytes: string): void {
    this.#process.stdin.write(bytes);
  }

  send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  notify(method: string, params?: unknown): void {
    this.send({ method, params });
  }

  /** The whole answer, error or result. */
  ask(method: string, params?: unknown): Promise<Message> {
    const id = ++this.#id;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      if (this.#gone) this.#giveUp();
      this.send({ id, method, params });
    });
  }

  /** The result of a request that must not fail. */
  async request<R>(method: string, params?: unknown): Promise<R> {
    const { result, error } = await this.ask(method, params);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as R;
  }

  /** The parameters of the first message of that method that satisfies `wanted`, past or to come. */
  sees<P>(method: string, wanted: (params: P) => boolean = () => true): Promise<P> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.received.find((message) => message.method === method && wanted(message.params as P));
        if (!found) return;
        this.#watchers.delete(look);
        resolve(found.params as P);
      };
      this.#watchers.add(look);
      look();
    });
  }

  async initialize(capabilities: object = CAPABILITIES, more: object = {}): Promise<{ capabilities: Record<string, unknown> }> {
    const result = await this.request<{ capabilities: Record<string, unknown> }>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      ...more,
    });
    this.notify('initialized', {});
    return result;
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'disclosure', version, text } });
  }

  /** Replaces `length` characters at a place. */
  edit(uri: string, version: number, line: number, character: number, length: number, text: string): void {
    const range = { start: { line, character }, end: { line, character: character + length } };
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] });
  }

  async stop(): Promise<number | null> {
    await this.ask('shutdown');
    this.notify('exit');
    return this.exited;
  }

  kill(): void {
    this.#process.kill();
  }
}
