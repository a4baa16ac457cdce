// A VS Code window on a folder of its own. Every test file opens one, with the drafts it needs, and closes it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { ownEnvironment } from '../machine/server';

/** What the set-up found out; null where this machine cannot show VS Code. */
export interface Stage {
  readonly address: string;
  readonly browser: string;
  readonly failures: string;
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
  readonly scale?: number;
}

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

export async function openWindow({ files, settings = {}, scale = 1 }: WindowOptions): Promise<Window> {
  const stage = inject('stage');
  if (!stage) throw new Error('there is no VS Code to open a window of');
  const state = mkdtempSync(join(tmpdir(), 'gouji-window-'));
  const folder = join(state, '文稿');
  for (const [name, text] of Object.entries({ ...files, '.vscode/settings.json': JSON.stringify(settings) })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const browser = await chromium.launch({ executablePath: stage.browser, args: FLAGS, env: ownEnvironment(state) });
  const close = async (): Promise<void> => {
    await browser.close();
    rmSync(state, { recursive: true, force: true });
  };
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      deviceScaleFactor: scale,
      locale: 'en-US',
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await page.goto(`${stage.address}/?folder=${encodeURIComponent(folder)}`);
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    return { page, folder, read: (file) => readFileSync(join(folder, file), 'utf8'), close };
  } catch (error) {
    await close();
    throw error;
  }
}
