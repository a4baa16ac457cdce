// Sets the stage once for all editor tests: VS Code installed, the .vsix packed and in it, its server running, a
// browser found. A machine that cannot is told so: a failure where CI is set, else every test is skipped.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './machine/browser';
import { startServer } from './machine/server';
import { CACHE, installVsCode } from './machine/vscode';

const ROOT = join(import.meta.dirname, '../..');

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = process.platform === 'linux' ? findBrowser() : { missing: 'the editor tests run on Linux only' };
  if ('missing' in browser) {
    const why = `The editor tests cannot run: ${browser.missing}.`;
    if (process.env.CI) throw new Error(why);
    console.warn(`${why} All are skipped.`);
    project.provide('stage', null);
    return async () => {};
  }
  const failures = join(CACHE, 'failures');
  mkdirSync(failures, { recursive: true });
  const vsCode = installVsCode();
  const state = mkdtempSync(join(tmpdir(), 'gouji-editor-'));
  try {
    const vsix = pack(state);
    const server = await startServer(vsCode, vsix, state);
    const extension = installedIn(join(state, 'extensions'));
    project.provide('stage', { address: server.address, browser: browser.executable, failures, vsix, extension });
    return async () => {
      await server.stop();
      rmSync(state, { recursive: true, force: true });
    };
  } catch (error) {
    rmSync(state, { recursive: true, force: true });
    throw error;
  }
}

/** Where VS Code put it. */
function installedIn(extensions: string): string {
  const name = readdirSync(extensions).find((folder) => folder.startsWith('gouji.'));
  if (!name) throw new Error('VS Code did not install the extension');
  return join(extensions, name);
}

/** The .vsix made of what `dist/` holds now. */
function pack(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const file = join(folder, `gouji-${version}.vsix`);
  execFileSync(join(ROOT, 'node_modules/.bin/vsce'), ['package', '--no-dependencies', '--out', file], {
    cwd: ROOT,
    stdio: 'pipe',
  });
  return file;
}
