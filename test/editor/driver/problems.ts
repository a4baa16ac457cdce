// The Problems panel: what VS Code itself lists of our findings.
import type { Locator, Page } from 'playwright-core';

const PANEL = '.markers-panel';

export async function showProblems(page: Page): Promise<void> {
  if (!(await page.locator(PANEL).isVisible())) await page.keyboard.press('Control+Shift+M');
  await page.locator(PANEL).waitFor();
}

/** The problems in view whose text holds `text`; filter first when there are many. */
export const problem = (page: Page, text: string): Locator =>
  page.locator(`${PANEL} .monaco-list-row[aria-level="2"]`, { hasText: text });

export const noProblems = (page: Page): Locator => page.locator(PANEL, { hasText: 'No problems have been detected' });
