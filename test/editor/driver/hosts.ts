// Where the extension runs while it is tried: installed in VS Code's server, or fetched by the browser into web workers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { FOLDER, writeMemoryFiles } from '../machine/memoryFiles';
import { startServer } from '../machine/server';
import { installVsCode } from '../machine/vscode';
import type { WindowOptions } from './window';

/** Makes of what a test asks for a window in which the extension runs there. */
export type Host = (options: WindowOptions) => Promise<WindowOptions>;

/** In Node, beside the files: how the stage has it. */
export const installed: Host = async (options) => options;

interface Own {
  /** Whether the extension is installed in it. */
  readonly extension: boolean;
  /** The user's, over those of `SETTINGS`. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** On a VS Code of the test file's own, which ends with the file. */
export function ownVsCode({ extension, settings }: Own): Host {
  let address: Promise<string> | undefined;
  const started: (() => unknown)[] = [];
  const start = async (): Promise<string> => {
    const state = mkdtempSync(join(tmpdir(), 'gouji-editor-'));
    started.push(() => rmSync(state, { recursive: true, force: true }));
    const vsix = extension ? inject('stage')?.vsix : undefined;
    const server = await startServer(installVsCode(), vsix ?? null, state, settings);
    started.push(server.stop);
    return server.address;
  };
  afterAll(async () => {
    for (const stop of started.reverse()) await stop();
  });
  return async (options) => {
    address ??= start();
    return { ...options, address: await address };
  };
}

/**
 * While a window starts, VS Code switches its chat extension off if so told, and with it, now and then, every extension
 * that it has not counted yet: those that come from other sites.
 */
const CHAT = { 'chat.disableAIFeatures': false };

/** In the browser, on a VS Code that has no extension installed. */
export function inABrowser(): Host {
  const host = ownVsCode({ extension: false, settings: CHAT });
  return async (options) => {
    const extension = inject('stage')?.extension;
    return host({ ...options, webExtensions: [...(extension ? [extension] : []), ...(options.webExtensions ?? [])] });
  };
}

/** On files that only VS Code can reach: the window's are in memory, not on disk. */
export function inMemory(host: Host): Host {
  const state = mkdtempSync(join(tmpdir(), 'gouji-memory-'));
  afterAll(() => rmSync(state, { recursive: true, force: true }));
  return async (options) => {
    const folder = join(state, 'test.memory-files-1.0.0');
    writeMemoryFiles(folder, options.files);
    return host({ ...options, workspace: FOLDER, webExtensions: [folder, ...(options.webExtensions ?? [])] });
  };
}
