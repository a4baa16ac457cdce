// A VS Code window on a folder of its own. Every test file opens one, with the drafts it needs, and closes it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { serveExtension } from '../machine/served';
import { ownEnvironment } from '../machine/server';

/** What the set-up found out; null where this machine cannot show VS Code. */
export interface Stage {
  readonly address: string;
  readonly browser: string;
  readonly failures: string;
  /** The packed extension. */
  readonly vsix: string;
  /** Its folder, as it was installed. */
  readonly extension: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    stage: Stage | null;
  }
}

export interface Window {
  readonly page: Page;
  readonly folder: string;
  /** What a file of the folder holds on disk. */
  read(file: string): string;
  close(): Promise<void>;
}

export interface WindowOptions {
  /** Files of the folder, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Settings of the folder, over those of `SETTINGS`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folders of extensions to load as a browser does. */
  readonly webExtensions?: readonly string[];
  /** Another server than the stage's. */
  readonly address?: string;
  /** The address of the folder to open, where it is not the one on disk. */
  readonly workspace?: string;
}

/** Signals are the test runner's; the browser goes when its pipe closes. */
const QUIET = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

export async function openWindow({
  files,
  settings = {},
  webExtensions = [],
  address,
  workspace,
}: WindowOptions): Promise<Window> {
  const stage = inject('stage');
  if (!stage) throw new Error('there is no VS Code to open a window of');
  const state = mkdtempSync(join(tmpdir(), 'gouji-window-'));
  const folder = join(state, '文稿');
  for (const [name, text] of Object.entries({ ...files, '.vscode/settings.json': JSON.stringify(settings) })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const browser = await chromium.launch({ executablePath: stage.browser, args: FLAGS, env: ownEnvironment(state), ...QUIET });
  const close = async (): Promise<void> => {
    await browser.close();
    rmSync(state, { recursive: true, force: true });
  };
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const fetched = await Promise.all(webExtensions.map((extension) => serveExtension(context, extension)));
    if (fetched.length > 0) await page.addInitScript(loadAlso, fetched);
    await page.goto(`${address ?? stage.address}/?folder=${encodeURIComponent(workspace ?? folder)}`);
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    return { page, folder, read: (file) => readFileSync(join(folder, file), 'utf8'), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** In the page: adds to the extensions that the workbench is told to bring along. */
function loadAlso(addresses: readonly string[]): void {
  const get = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = get.call(this, name);
    if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration' || !value) return value;
    const additionalBuiltinExtensions = addresses.map((address) => {
      const { protocol, host, pathname } = new URL(address);
      return { scheme: protocol.slice(0, -1), authority: host, path: pathname };
    });
    return JSON.stringify({ ...JSON.parse(value), additionalBuiltinExtensions });
  };
}
