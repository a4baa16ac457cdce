// VS Code's server with the packed extension in it, in a process group and a home folder of its own.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SETTINGS } from '../driver/settings';
import type { VsCode } from './vscode';

export interface Server {
  readonly address: string;
  stop(): Promise<void>;
}

/** What a program under test may see of the outside: nothing of the writer's home. */
export function ownEnvironment(home: string): Record<string, string> {
  const outer = Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_'));
  return {
    ...Object.fromEntries(outer.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local/share'),
    XDG_CACHE_HOME: join(home, '.cache'),
  };
}

/**
 * `vsix` is installed as a writer would install it; null: none is. `state` is a temporary folder that the caller removes.
 * `settings` are the user's, over those of `SETTINGS`.
 */
export async function startServer(
  vsCode: VsCode,
  vsix: string | null,
  state: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<Server> {
  const user = join(state, 'user');
  mkdirSync(join(user, 'User'), { recursive: true });
  const all = { ...SETTINGS, ...settings };
  writeFileSync(join(user, 'User/settings.json'), JSON.stringify(all, null, 2));
  writeFileSync(join(state, 'config.yaml'), 'auth: none\n');
  const own = ['--config', join(state, 'config.yaml'), '--user-data-dir', user, '--extensions-dir', join(state, 'extensions')];
  const env = ownEnvironment(state);
  if (vsix) execFileSync(vsCode.command, [...vsCode.args, ...own, '--install-extension', vsix], { env, stdio: 'pipe' });

  const log = join(state, 'server.log');
  const output = openSync(log, 'w');
  const port = await freePort();
  const quiet = [
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-getting-started-override',
    // The setting alone comes late: for a moment the workspace would be an untrusted one.
    ...(all['security.workspace.trust.enabled'] ? [] : ['--disable-workspace-trust']),
  ];
  const server = spawn(vsCode.command, [...vsCode.args, ...own, '--bind-addr', `127.0.0.1:${port}`, ...quiet], {
    env,
    detached: true,
    stdio: ['ignore', output, output],
  });
  const signal = (name: NodeJS.Signals): void => {
    try {
      if (server.pid !== undefined) process.kill(-server.pid, name);
    } catch {
      // The group is gone.
    }
  };
  const onExit = (): void => signal('SIGKILL');
  process.once('exit', onExit);
  const stop = async (): Promise<void> => {
    signal('SIGTERM');
    for (let i = 0; i < 30 && server.exitCode === null && server.signalCode === null; i++) await wait(100);
    // Extension hosts outlive the server that started them by a while.
    signal('SIGKILL');
    process.off('exit', onExit);
  };

  const address = `http://127.0.0.1:${port}`;
  for (let i = 0; i < 300; i++) {
    if (await answers(address)) return { address, stop };
    await wait(100);
  }
  await stop();
  throw new Error(`VS Code's server did not start:\n${readFileSync(log, 'utf8')}`);
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}
