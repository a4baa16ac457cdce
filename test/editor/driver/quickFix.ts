// Quick fixes, by key and by light bulb.
import type { Locator, Page } from 'playwright-core';
import { focusEditor, squiggles, underlined } from './editor';

const menu = (page: Page): Locator => page.locator('.action-widget .monaco-list-row');

/**
 * Opens the menu of quick fixes at the cursor and gives their titles. Asks again where no menu comes: VS Code itself
 * looks for fixes a quarter of a second after the cursor has moved, and drops what was asked for just before.
 */
export async function quickFixes(page: Page): Promise<string[]> {
  for (let tries = 0; ; tries++) {
    if (await menu(page).first().isVisible()) await page.keyboard.press('Escape');
    await focusEditor(page);
    await page.keyboard.press('Control+.');
    try {
      await menu(page).first().waitFor({ timeout: 5_000 });
      return (await menu(page).allInnerTexts()).map((title) => title.trim());
    } catch (error) {
      if (tries === 4) throw error;
    }
  }
}

/** Picks one from the open menu. */
export async function pick(page: Page, title: string): Promise<void> {
  const entry = menu(page).filter({ hasText: title }).first();
  await entry.waitFor();
  // The menu lies under a shield until the mouse has moved over it.
  const box = await entry.boundingBox();
  if (!box) throw new Error(`“${title}” is not in view`);
  await page.mouse.move(box.x + 20, box.y + 4);
  await page.mouse.move(box.x + 24, box.y + box.height / 2);
  await page.locator('.context-view-pointerBlock').waitFor({ state: 'detached' });
  await entry.click();
  await menu(page).first().waitFor({ state: 'detached' });
}

const BULB = '.lightBulbWidget:visible, .glyph-margin-widgets .cgmr[class*="lightbulb"]:visible';

/** Clicks the text `words`, which is underlined, waits for the light bulb beside it and clicks that. */
export async function clickLightBulb(page: Page, words: string): Promise<void> {
  // A request of a moment ago may still be answered for the old line, and would take the bulb with it.
  await page.waitForTimeout(1500);
  const index = (await underlined(page)).indexOf(words);
  const squiggle = await squiggles(page).nth(index).boundingBox();
  if (index < 0 || !squiggle) throw new Error(`“${words}” is not underlined`);
  const middle = squiggle.y + squiggle.height / 2;
  await page.mouse.click(squiggle.x + squiggle.width / 2, middle);
  const bulb = page.locator('.editor-instance').locator(BULB).first();
  for (let tries = 0; tries < 100; tries++) {
    const box = await bulb.boundingBox({ timeout: 300 }).catch(() => null);
    // In the margin, on the line, or on the emptier line above or below.
    if (box && Math.abs(box.y + box.height / 2 - middle) < 1.5 * squiggle.height) {
      await bulb.click();
      await menu(page).first().waitFor();
      return;
    }
    if (tries % 20 === 19) await page.keyboard.press(tries % 40 === 19 ? 'ArrowLeft' : 'ArrowRight');
    await page.waitForTimeout(100);
  }
  throw new Error('no light bulb came up beside the squiggle');
}
