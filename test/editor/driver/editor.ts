// The text editor of a window, in the words of its user: open, go to, type, undo, save; what is underlined where.
import type { Locator, Page } from 'playwright-core';

const FOCUSED = '.editor-instance .monaco-editor.focused';

/** The squiggles that are in view. */
export const squiggles = (page: Page): Locator =>
  page.locator('.editor-instance').locator('.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint');

export async function openFile(page: Page, name: string): Promise<void> {
  const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
  // The folder is listed once; where what provides its files was not there yet, somebody has to ask again.
  await file.waitFor({ timeout: 15_000 }).catch(() => run(page, 'Refresh Explorer'));
  await file.dblclick();
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator(`.editor-instance .monaco-editor .view-line`).first().waitFor();
  await page.locator(FOCUSED).waitFor();
}

/** Waits until the server has checked the draft: until then it knows no fixes. */
export const checked = (page: Page): Promise<void> =>
  page
    .locator('.statusbar-item', { hasText: /Gouji (?:\d+%|—)/ })
    .first()
    .waitFor();

/** Puts the cursor `after` characters into the words, which stand once (or first) in `draft`, the text as it is now. */
export async function goTo(page: Page, draft: string, words: string, after = 0): Promise<void> {
  const at = draft.indexOf(words);
  if (at < 0) throw new Error(`the draft does not say “${words}”`);
  await page.keyboard.press('Control+g');
  // By offset: what “column” means there depends on tabs and on the width of characters.
  await page.locator('.quick-input-widget input').fill(`::${at + after + 1}`);
  await page.keyboard.press('Enter');
  await focusEditor(page);
  await cursorAt(page, `Ln ${lineOf(draft, words)},`).waitFor();
}

/** The line of the words, from 1. */
export const lineOf = (draft: string, words: string): number => draft.slice(0, draft.indexOf(words)).split('\n').length;

/** The status bar's word on where the cursor is and how much is selected. */
export const cursorAt = (page: Page, text: string | RegExp): Locator =>
  page.locator('#status\\.editor\\.selection', { hasText: text });

export async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${command}`);
  // Enter runs the row that has the focus, which while the list is being filtered is still another one.
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: command }).waitFor();
  await page.keyboard.press('Enter');
}

export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.locator('.tab.active:not(.dirty)').waitFor();
}

/** Asks for the hover at the cursor until it says `words`: one that opens before the findings are there closes again. */
export async function hover(page: Page, words: string): Promise<Locator> {
  const shown = page.locator('.monaco-editor .monaco-hover', { hasText: words });
  for (let tries = 0; ; tries++) {
    await focusEditor(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    try {
      await shown.waitFor({ timeout: 5_000 });
      return shown;
    } catch (error) {
      if (tries === 4) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

export const focusEditor = (page: Page): Promise<void> => page.locator(FOCUSED).waitFor();

export async function undo(page: Page): Promise<void> {
  await page.locator(FOCUSED).waitFor();
  await page.keyboard.press('Control+z');
  await page.locator('.tab.active.dirty').waitFor();
}

/** The text under each squiggle in view, read off where they are drawn: what the writer sees, not what was sent. */
export function underlined(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.editor-instance [class*="squiggly-"]')].map((e) => e.getBoundingClientRect());
    const texts: string[] = boxes.map(() => '');
    const range = document.createRange();
    for (const lines of document.querySelectorAll('.editor-instance .view-lines')) {
      const walker = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        for (let i = 0; i < text.length; i++) {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const box = range.getBoundingClientRect();
          const x = (box.left + box.right) / 2;
          const y = (box.top + box.bottom) / 2;
          boxes.forEach(({ left, right, top, bottom }, k) => {
            if (x > left && x < right && y > top && y < bottom) texts[k] += text[i] ?? '';
          });
        }
      }
    }
    return texts.map((text) => text.replace(/\u00a0/g, ' '));
  });
}
