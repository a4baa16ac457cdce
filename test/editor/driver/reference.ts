// Choosing the draft to compare with, as the extension asks for it.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The notification that says `words`. */
export const toast = (page: Page, words: string): Locator => page.locator('.notification-toast', { hasText: words });

export const press = (notification: Locator, button: string): Promise<void> =>
  notification.locator('.monaco-button', { hasText: button }).click();

/** Takes the draft that is offered first, which must be `name`. */
export async function chooseFirst(page: Page, name: string): Promise<void> {
  await page.locator('.quick-input-title', { hasText: 'figures of which draft' }).waitFor();
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
}

/** Saves again and again until the file says `words`: two edits come, and the first may be saved before the second. */
export async function savedWith(page: Page, read: () => string, words: RegExp): Promise<void> {
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+s');
      return read();
    })
    .toMatch(words);
}
