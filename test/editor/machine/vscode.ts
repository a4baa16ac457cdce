// The VS Code under test: installed once from npm into the git-ignored `.editor-test/`, at the versions that
// `test/editor/vscode/package-lock.json` pins. Nothing is compiled, and nothing is fetched but npm packages.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Kept between runs; git does not see it. */
export const CACHE = join(import.meta.dirname, '../../../.editor-test');

const PINNED = join(import.meta.dirname, '../vscode');
const FILES = ['package.json', 'package-lock.json'];

/** How VS Code's server is started: a program and its first arguments. */
export interface VsCode {
  readonly command: string;
  readonly args: readonly string[];
}

/** Installs it if the one that is there is not the pinned one. Throws, with npm's words, when it cannot. */
export function installVsCode(): VsCode {
  const folder = join(CACHE, 'vscode');
  const done = join(folder, '.complete');
  const lock = readFileSync(join(PINNED, 'package-lock.json'), 'utf8');
  if (!existsSync(done) || readFileSync(done, 'utf8') !== lock) {
    console.log('Installing the VS Code under test (once; about 250 MB) …');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const file of FILES) copyFileSync(join(PINNED, file), join(folder, file));
    // Its install scripts compile, and fetch from GitHub, what the packages bring built already.
    npm(['ci', '--ignore-scripts'], folder);
    const server = join(folder, 'node_modules/code-server/lib/vscode');
    npm(['install', '--ignore-scripts', '--omit=dev'], server);
    link('code-linux.sh', join(server, 'bin/remote-cli/code-server'));
    link('browser-linux.sh', join(server, 'bin/helpers/browser.sh'));
    writeFileSync(done, lock);
  }
  return {
    command: join(folder, `node_modules/node-linux-${process.arch}/bin/node`),
    args: [join(folder, 'node_modules/code-server/out/node/entry.js')],
  };
}

function npm(args: readonly string[], cwd: string): void {
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

function link(target: string, path: string): void {
  rmSync(path, { force: true });
  symlinkSync(target, path);
}
