// Runs the built command as a process of its own, in a folder of its own, as a person or a pipeline would.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const COMMAND = join(__dirname, '../../dist/cli.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Desk {
  readonly folder: string;
  /** Runs `gouji` with these arguments in the folder. */
  gouji(
    args: readonly string[],
    options?: { readonly input?: string | Uint8Array; readonly env?: Record<string, string> },
  ): Promise<Run>;
  file(name: string, content: string | Uint8Array): string;
}

/** A folder with these files, gone when the tests are done. */
export function createDesk(files: Readonly<Record<string, string | Uint8Array>> = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  for (const [name, content] of Object.entries(files)) file(name, content);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, file, gouji: (args, options = {}) => run(folder, args, options.input ?? '', options.env ?? {}) };
}

function run(cwd: string, args: readonly string[], input: string | Uint8Array, env: Record<string, string>): Promise<Run> {
  return new Promise((resolve, reject) => {
    // A language of its own, so that the tests speak Chinese wherever they run.
    const child = spawn(process.execPath, [COMMAND, ...args], {
      cwd,
      env: { PATH: process.env.PATH, LC_ALL: 'zh_CN.UTF-8', ...env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
    // It may end before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
