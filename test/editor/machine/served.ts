// The extension's folder over HTTP, as an editor in a browser gets it.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

export interface Served {
  readonly address: string;
  stop(): void;
}

export async function serveExtension(): Promise<Served> {
  const server = createServer(({ url = '/' }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)).replace(/^\/gouji\//, '');
    const file = join(ROOT, path);
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (path.includes('..') || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain');
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (!address || typeof address !== 'object') throw new Error('no address to serve the extension at');
  return { address: `http://localhost:${address.port}/gouji`, stop: () => server.close() };
}
