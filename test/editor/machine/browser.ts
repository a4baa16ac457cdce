// The browser that shows VS Code: the machine's own Chromium, or Debian's, installed when that is allowed.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** The browser's program, or why there is none. */
export type Browser = { readonly executable: string } | { readonly missing: string };

export function findBrowser(): Browser {
  const given = process.env.EDITOR_TEST_BROWSER;
  if (given)
    return existsSync(given) ? { executable: given } : { missing: `EDITOR_TEST_BROWSER names ${given}, which is not there` };
  const here = installed();
  if (here && hasChineseFont()) return { executable: here };
  const refusal = aptInstall();
  const now = installed();
  // Without a Chinese font the text is drawn as boxes, and every test still holds.
  if (now) return { executable: now };
  return {
    missing: `there is no Chromium on this machine (looked for ${PLACES.join(', ')}), and ${refusal ?? 'apt-get brought none'}`,
  };
}

/** The browser that is there already. */
export const installed = (): string | undefined => PLACES.find((place) => existsSync(place));

function hasChineseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() !== '';
  } catch {
    return false;
  }
}

/** Why nothing could be installed; undefined when it went well. */
function aptInstall(): string | undefined {
  if (!existsSync('/usr/bin/apt-get')) return 'it has no apt-get to install one with (set EDITOR_TEST_BROWSER to a Chromium)';
  if (process.getuid?.() !== 0) return `only root may install one: sudo apt-get install ${PACKAGES.join(' ')}`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    console.log(`Installing ${PACKAGES.join(' and ')} with apt-get (once) …`);
    execFileSync('apt-get', ['-qq', 'update'], { env, stdio: 'pipe' });
    execFileSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...PACKAGES], { env, stdio: 'pipe' });
    return undefined;
  } catch (error) {
    return `apt-get failed: ${said(error)}`;
  }
}

/** The last thing a failed program wrote. */
function said(error: unknown): string {
  const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  return output.trim().split('\n').at(-1) || String(error);
}
