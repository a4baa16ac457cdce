// The preview's page on a real screen, as the editor would frame it: its policy lets it work and nothing else,
// contrast and all other rules of axe hold in light, dark and high contrast, and the charts are drawn.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewHtml } from '../../../client/src/previewHtml';
import type { FromPage } from '../../../client/src/previewMessages';
import { withSlips } from '../../../client/src/sampleSlips';
import { installed } from '../../editor/machine/browser';
import { analysed, answerTo, builtPage } from './page';

const SAMPLES = join(__dirname, '../../../samples');
const CLEAN = readFileSync(join(SAMPLES, readdirSync(SAMPLES).find((name) => name.includes('柳溪')) as string), 'utf8');
const DRAFT = analysed(withSlips(CLEAN));
const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const ORIGIN = 'http://preview.invalid';

/** The colours VS Code's own themes set. */
const THEMES: Readonly<Record<string, string>> = {
  'vscode-light':
    '--vscode-editor-background:#ffffff;--vscode-editor-foreground:#3b3b3b;--vscode-descriptionForeground:#3b3b3b;--vscode-panel-border:#e5e5e5;--vscode-sideBar-background:#f8f8f8;--vscode-textLink-foreground:#005fb8;--vscode-focusBorder:#005fb8',
  'vscode-dark':
    '--vscode-editor-background:#1f1f1f;--vscode-editor-foreground:#cccccc;--vscode-descriptionForeground:#9d9d9d;--vscode-panel-border:#2b2b2b;--vscode-sideBar-background:#181818;--vscode-textLink-foreground:#4daafc;--vscode-focusBorder:#0078d4',
  'vscode-high-contrast':
    '--vscode-editor-background:#000000;--vscode-editor-foreground:#ffffff;--vscode-descriptionForeground:#ffffffb3;--vscode-contrastBorder:#6fc3df;--vscode-sideBar-background:#000000;--vscode-textLink-foreground:#21a6ff;--vscode-focusBorder:#f38518',
};

const executablePath = process.env.EDITOR_TEST_BROWSER ?? installed();

describe.skipIf(!executablePath)('the page on a screen', () => {
  let browser: Browser;
  beforeAll(async () => {
    if (executablePath) browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());

  async function open(theme: string, complaints: string[] = []): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 960, height: 800 }, reducedMotion: 'reduce' });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.route(`${ORIGIN}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      const { script, style } = builtPage();
      if (pathname === '/p.js') return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script });
      if (pathname === '/p.css') return route.fulfill({ contentType: 'text/css', body: `${style}:root{${THEMES[theme]}}` });
      if (pathname !== '/') return route.fulfill({ status: 404 });
      const html = previewHtml({ script: '/p.js', style: '/p.css', source: ORIGIN, nonce: 'n', title: '预览' });
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html.replace('<body>', `<body class="${theme}">`) });
    });
    await page.exposeFunction('answer', (message: FromPage) => answerTo(DRAFT, message));
    await page.addInitScript(() => {
      const host = window as unknown as { answer(message: unknown): Promise<unknown[]>; acquireVsCodeApi: unknown };
      host.acquireVsCodeApi = () => ({
        postMessage: async (message: unknown) => {
          for (const answer of await host.answer(message)) window.postMessage(answer, '*');
        },
        getState: () => undefined,
        setState: () => undefined,
      });
    });
    await page.goto(`${ORIGIN}/`);
    await page.locator('#report .figure').first().waitFor();
    return page;
  }

  async function wrong(page: Page): Promise<unknown[]> {
    await page.evaluate(AXE);
    const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
    return results.violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))]);
  }

  it.each(Object.keys(THEMES))('axe finds nothing wrong on any page (%s)', async (theme) => {
    const page = await open(theme);
    await page.locator('#report .figure.contradicted').first().click();
    await page.locator('#card .relations').waitFor();
    expect(await wrong(page)).toEqual([]);
    await page.locator('#tab-ties').click();
    await page.locator('#ties g.edge.failed').first().press('Enter');
    await page.locator('#ties .between .relations').waitFor();
    expect(await wrong(page)).toEqual([]);
    await page.locator('#tab-money').click();
    await page.locator('#money canvas').first().waitFor();
    expect(await wrong(page)).toEqual([]);
    await page.close();
  });

  it('draws its charts, under a policy that lets nothing else in', async () => {
    const complaints: string[] = [];
    const page = await open('vscode-light', complaints);
    await page.locator('#tab-money').click();
    await page.locator('#money canvas').first().waitFor();
    const colours = await page.locator('#money canvas').evaluateAll((canvases) =>
      canvases.map((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
        const seen = new Set<number>();
        for (let i = 0; i < pixels.length; i += 4)
          if (pixels[i + 3] === 255) seen.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0));
        return seen.size;
      }),
    );
    expect(colours).toHaveLength(3);
    for (const count of colours) expect(count).toBeGreaterThan(3);
    expect(complaints).toEqual([]);
    const blocked = await page.evaluate(() =>
      fetch('https://example.invalid/').then(
        () => 'fetched',
        () => 'blocked',
      ),
    );
    expect(blocked).toBe('blocked');
    expect(complaints.some((complaint) => complaint.includes('Content Security Policy'))).toBe(true);
    await page.close();
  });

  it('scrolls with the text and back to the figure at the caret', async () => {
    const page = await open('vscode-dark');
    const say = (message: unknown): Promise<void> => page.evaluate((data) => window.postMessage(data, '*'), message);
    const lines = DRAFT.analysis.text.slice(0, DRAFT.analysis.text.indexOf('名词解释\n')).split('\n').length;
    await say({ type: 'scroll', line: lines });
    await expect.poll(() => page.locator('#report').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(1000);
    await say({ type: 'caret', offset: DRAFT.analysis.text.indexOf('1185.34') + 1 });
    const figure = page.locator('.figure.current');
    await expect.poll(() => figure.textContent()).toBe('1185.34');
    await expect.poll(async () => ((await figure.boundingBox())?.y ?? -1) > 60).toBe(true);
    await page.close();
  });
});
