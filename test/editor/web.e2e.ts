// The extension as a browser runs it: client and server in web workers, fetched over HTTP, on a VS Code that has
// no extension installed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeAtDesk } from './driver/desk';
import { goTo, openFile, underlined } from './driver/editor';
import { pick, quickFixes } from './driver/quickFix';
import { FAULTY, sample } from './driver/samples';
import { serveExtension } from './machine/served';
import { startServer } from './machine/server';
import { installVsCode } from './machine/vscode';

const DRAFT = sample(FAULTY);
const started: (() => unknown)[] = [];

afterAll(async () => {
  for (const stop of started.reverse()) await stop();
});

async function bareVsCode() {
  const state = mkdtempSync(join(tmpdir(), 'gouji-editor-'));
  started.push(() => rmSync(state, { recursive: true, force: true }));
  const server = await startServer(installVsCode(), null, state);
  started.push(server.stop);
  const extension = await serveExtension();
  started.push(extension.stop);
  return { files: { [FAULTY]: DRAFT }, address: server.address, extensions: [extension.address] };
}

describeAtDesk('in a browser', bareVsCode, (window) => {
  it('the server is a worker, and a wrong figure is underlined', async () => {
    const { page } = window();
    await openFile(page, FAULTY);
    await goTo(page, DRAFT, '2,319.67');
    await expect.poll(() => underlined(page)).toEqual(['2,319.67']);
  });

  it('its quick fix repairs it', async () => {
    const { page } = window();
    await quickFixes(page);
    await pick(page, '改为 2,391.67');
    await expect.poll(() => underlined(page)).toEqual([]);
  });
});
