// The panels of extensions, which are pages within the page.
import type { FrameLocator, Page } from 'playwright-core';

/** The only panel that is open. */
export const panel = (page: Page): FrameLocator => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

/** What all that are open say. */
export async function panelTexts(page: Page): Promise<string> {
  // A frame may go while it is read.
  const text = (frame: ReturnType<Page['frames']>[number]) => frame.evaluate(() => document.body.innerText).catch(() => '');
  return (await Promise.all(page.frames().map(text))).join('\n');
}
