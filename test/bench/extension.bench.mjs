// What the extension costs whoever installs it: the size of the .vsix, how soon the server answers over stdio, its
// memory, and how long loading the client's code takes. Prints; asserts nothing. `node test/bench/extension.bench.mjs
// [draft]` after `npm run build`.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const server = join(root, 'dist/server.js');
const draft = process.argv[2] ?? join(root, 'samples/云州市林业和草原局2024年部门预算公开（有错）.txt');
const text = readFileSync(draft, 'utf8');
const RUNS = 5;
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;

function packed() {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-vsix-'));
  const file = join(folder, 'gouji.vsix');
  execFileSync(join(root, 'node_modules/.bin/vsce'), ['package', '--no-dependencies', '--out', file], {
    cwd: root,
    stdio: 'pipe',
  });
  const { size } = statSync(file);
  rmSync(folder, { recursive: true });
  return size;
}

/** Starts a server; `send` writes, `until` waits for the first message that fits. */
function start() {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let rest = Buffer.alloc(0);
  const waiting = [];
  const receive = (message) => {
    // A request of the server's, such as for the settings: nothing is set.
    if (message.method && message.id !== undefined)
      send({ id: message.id, result: message.params?.items?.map(() => null) ?? null });
    for (const one of [...waiting]) {
      if (!one.fits(message)) continue;
      waiting.splice(waiting.indexOf(one), 1);
      one.done(message);
    }
  };
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  child.stdout.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(rest.toString('latin1', 0, Math.max(head, 0)))?.[1]);
      if (head < 0 || rest.length < head + 4 + length) return;
      const body = rest.toString('utf8', head + 4, head + 4 + length);
      rest = rest.subarray(head + 4 + length);
      receive(JSON.parse(body));
    }
  });
  const until = (fits) => new Promise((done) => waiting.push({ fits, done }));
  return { child, send, until };
}

/** RSS in bytes, of a Linux process; null elsewhere. */
function memory(pid) {
  try {
    return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
  } catch {
    return null;
  }
}

/** Opens `content` and gives the time from the start of the process to its findings, and the memory then. */
async function opened(content) {
  const before = performance.now();
  const { child, send, until } = start();
  const ready = until(({ id }) => id === 1);
  send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
  await ready;
  const answered = performance.now() - before;
  send({ method: 'initialized', params: {} });
  const published = until(({ method }) => method === 'textDocument/publishDiagnostics');
  const uri = 'file:///draft.txt';
  send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'disclosure', version: 1, text: content } },
  });
  const found = (await published).params.diagnostics.length;
  const result = { answered, shown: performance.now() - before, found, rss: memory(child.pid) };
  const over = new Promise((done) => child.on('exit', done));
  send({ id: 2, method: 'shutdown' });
  send({ method: 'exit' });
  await over;
  return result;
}

/** Loading the client's bundle, as activation does before anything else; `vscode` is an empty stand-in. */
function loading() {
  const script = `
    const modules = require('node:module');
    const load = modules._load;
    const any = new Proxy(function () {}, {
      get: (_, key) => (key === Symbol.toPrimitive ? () => '' : any),
      apply: () => any,
      construct: () => any,
    });
    // The bundle copies what a module owns and inherits the rest.
    const vscode = new Proxy(function () {}, { get: () => any, getPrototypeOf: () => any });
    modules._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));
    const start = performance.now();
    require(${JSON.stringify(join(root, 'dist/extension.js'))});
    console.log(performance.now() - start);`;
  return Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
}

async function report(name, content) {
  const runs = [];
  for (let i = 0; i < RUNS; i++) runs.push(await opened(content));
  const of = (key) => median(runs.map((run) => run[key]));
  const rss = of('rss');
  console.log(
    `${name} (${(content.length / 1024).toFixed(0)} K characters): initialized after ${of('answered').toFixed(0)} ms, ${of('found')} findings after ${of('shown').toFixed(0)} ms, ${rss === null ? 'memory unknown' : `${(rss / 1024 / 1024).toFixed(0)} MB`}`,
  );
}

const parts = ['extension.js', 'server.js', 'extension.web.js', 'server.web.js', 'preview.js'];
console.log(`.vsix ${kb(packed())}; ${parts.map((file) => `${file} ${kb(statSync(join(root, 'dist', file)).size)}`).join(', ')}`);
const times = Array.from({ length: RUNS }, loading);
console.log(`loading the client's code: ${median(times).toFixed(0)} ms`);
console.log(`from the start of the server over stdio, median of ${RUNS}:`);
await report('an empty text', '\n');
await report('the draft', text);
await report('twenty times the draft', Array.from({ length: 20 }, () => text).join('\n'));
