// The same server in another editor: a headless Neovim opens the faulty sample over stdio and prints what it is told.
// `node test/editors/neovim.mjs [draft]` after `npm run build`; says so and does nothing where there is no Neovim.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const server = join(root, 'dist/server.js');
const draft = resolve(process.argv[2] ?? join(root, 'samples/云州市林业和草原局2024年部门预算公开（有错）.txt'));

const version = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
if (version.error) {
  console.log('No Neovim on this machine (Debian: apt-get install neovim): nothing tried.');
} else if (!existsSync(server)) {
  console.error('dist/server.js is not built: npm run build');
  process.exitCode = 1;
} else {
  console.log(version.stdout.split('\n', 1)[0]);
  const env = { ...process.env, GOUJI_SERVER: server, GOUJI_DRAFT: draft };
  const args = ['--headless', '-n', '-u', 'NONE', '-c', `luafile ${join(here, 'neovim.lua')}`];
  // What a script prints, a headless Neovim writes to its standard error.
  const run = spawnSync('nvim', args, { env, encoding: 'utf8', timeout: 60_000 });
  console.log(run.stderr.trim());
  process.exitCode = run.status ?? 1;
}
