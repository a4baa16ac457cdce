// An extension's folder as an editor in a browser gets it: file by file, over https, from another site than the
// workbench's, so that the policies of the workbench and of the preview hold as they do in the field. There is no such
// site: the browser under test is answered from the disk.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

const SITE = 'https://extensions.test';
const OPEN_TO_ALL = { 'Access-Control-Allow-Origin': '*' };

/** Gives the address at which `context` finds what is in `folder`. */
export async function serveExtension(context: BrowserContext, folder: string): Promise<string> {
  const address = `${SITE}/${basename(folder)}`;
  await context.route(`${address}/**`, async (route) => {
    const { href } = new URL(route.request().url());
    const file = join(folder, decodeURIComponent(href.slice(address.length)));
    await route.fulfill(existsSync(file) ? { path: file, headers: OPEN_TO_ALL } : { status: 404, headers: OPEN_TO_ALL });
  });
  return address;
}
