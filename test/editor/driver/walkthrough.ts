// The first steps that VS Code shows a newcomer.
import type { Page } from 'playwright-core';
import { run } from './editor';

export async function openWalkthrough(page: Page): Promise<void> {
  await run(page, 'Welcome: Open Walkthrough...');
  await page.locator('.quick-input-widget input').fill('Gouji');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Gouji' }).first().click();
  await page.locator('.gettingStartedContainer .step-title').first().waitFor();
}
