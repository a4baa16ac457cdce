// The preview's page in a DOM without a browser: what it shows, how it is reached by key, what it asks for and what
// it leaves alone while the writer types. axe looks it over; what needs a real screen is in `screen.test.ts`.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it } from 'vitest';
import type { FromPage, ToPage } from '../../../client/src/previewMessages';
import { withSlips } from '../../../client/src/sampleSlips';
import type { OpenDocument } from '../../../server/src/features/document';
import { previewOf } from '../../../server/src/features/preview';
import { analysed, answerTo, builtPage } from './page';

const SAMPLES = join(__dirname, '../../../samples');
const CLEAN = readFileSync(join(SAMPLES, readdirSync(SAMPLES).find((name) => name.includes('柳溪')) as string), 'utf8');
const DRAFT = withSlips(CLEAN);

interface Page {
  readonly dom: JSDOM;
  readonly document: Document;
  readonly sent: FromPage[];
  /** What the extension says. */
  tell(message: ToPage): Promise<void>;
  /** The elements that `selector` names. */
  all(selector: string): HTMLElement[];
  one(selector: string): HTMLElement;
}

let open: JSDOM | undefined;
afterEach(() => open?.window.close());

async function pageOf(draft: OpenDocument): Promise<Page> {
  const dom = new JSDOM(
    '<!DOCTYPE html><html lang="zh-CN"><head><title>预览</title></head><body class="vscode-light"></body></html>',
    {
      runScripts: 'outside-only',
      pretendToBeVisual: true,
      url: 'http://localhost/',
    },
  );
  open = dom;
  const { window } = dom;
  const sent: FromPage[] = [];
  const tell = async (message: ToPage): Promise<void> => {
    window.dispatchEvent(new window.MessageEvent('message', { data: JSON.parse(JSON.stringify(message)) }));
    await new Promise((resolve) => setTimeout(resolve));
  };
  let state: unknown;
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage(message: FromPage) {
        sent.push(message);
        for (const answer of answerTo(draft, message)) queueMicrotask(() => void tell(answer));
      },
      getState: () => state,
      setState: (next: unknown) => {
        state = next;
      },
    }),
    matchMedia: () => ({ matches: true }),
  });
  window.Element.prototype.scrollIntoView = () => undefined;
  window.HTMLCanvasElement.prototype.getContext = () => null;
  window.eval(builtPage().script);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const { document } = window;
  const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
  const one = (selector: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`the page has no ${selector}`);
    return found;
  };
  return { dom, document, sent, tell, all, one };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
const press = ({ dom, document }: Page, key: string): void => {
  document.activeElement?.dispatchEvent(new dom.window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};

describe('the page of the report', () => {
  it('shows the report: cover, headings, tables with merged headers, figures with their standing in words', async () => {
    const draft = analysed(DRAFT);
    const page = await pageOf(draft);
    expect(page.all('#report h2, #report h3').length).toBe(
      draft.analysis.draft.headings.filter(({ block }) => block.level <= 2).length + 1,
    );
    expect(page.all('#report table').length).toBe(draft.analysis.draft.tables.length);
    expect(page.all('#report thead th[colspan]').length).toBeGreaterThan(3);
    const wrong = page.all('#report .figure.contradicted').map((figure) => figure.getAttribute('aria-label'));
    expect(wrong).toContain('1185.34，不符');
    expect(page.one('#count-verified').textContent).toBe(String(previewOf(draft).figures.verified));
    // Every figure of the model is on the page.
    const figures = previewOf(draft).blocks.reduce((sum, block) => sum + block.figures.length, 0);
    expect(page.all('#report .figure').length).toBe(figures);
  });

  it('goes to the text on a click and shows what the figure ties to, with all of it marked', async () => {
    const page = await pageOf(analysed(DRAFT));
    const figure = page.all('#report .figure.contradicted').find(({ textContent }) => textContent === '1185.34');
    figure?.click();
    await settle();
    const went = page.sent.find((message) => message.type === 'go');
    expect(went?.type === 'go' && DRAFT.slice(went.start, went.end)).toBe('1185.34');
    expect(page.one('#card').textContent).toContain('1185.34万元');
    expect(page.one('#card .relations li').className).toBe('failed');
    expect(page.all('.figure.tied').length).toBeGreaterThan(1);
    // From the card on to the table's figure.
    const chip = page.all('#card .chip').find(({ textContent }) => textContent?.includes('11,583,400'));
    chip?.click();
    const last = page.sent.at(-1);
    expect(last?.type === 'go' && DRAFT.slice(last.start, last.end)).toBe('11,583,400');
  });

  it('is walked through by key: one stop for all figures, arrows between them, Enter to the text', async () => {
    const page = await pageOf(analysed(DRAFT));
    expect(page.all('#report .figure[tabindex="0"]')).toHaveLength(1);
    const figures = page.all('#report .figure');
    figures[0]?.focus();
    press(page, 'ArrowRight');
    expect(page.document.activeElement).toBe(figures[1]);
    press(page, 'End');
    expect(page.document.activeElement).toBe(figures.at(-1));
    expect(page.all('#report .figure[tabindex="0"]')).toEqual([figures.at(-1)]);
    const inTable = page.one('#report tbody .figure');
    inTable.focus();
    press(page, 'ArrowDown');
    const cell = page.document.activeElement?.closest('td');
    expect(cell?.cellIndex).toBe(inTable.closest('td')?.cellIndex);
    expect(cell?.parentElement).not.toBe(inTable.closest('tr'));
    press(page, 'Enter');
    const went = page.sent.at(-1);
    expect(went?.type === 'go' && [went.focus, DRAFT.slice(went.start, went.end)]).toEqual([
      true,
      page.document.activeElement?.textContent,
    ]);
  });

  it('follows the caret in the text', async () => {
    const page = await pageOf(analysed(DRAFT));
    await page.tell({ type: 'caret', offset: DRAFT.indexOf('1185.34') + 2 });
    await settle();
    expect(page.one('.figure.current').textContent).toBe('1185.34');
    expect(page.one('#card strong').textContent).toBe('1185.34万元');
    await page.tell({ type: 'caret', offset: 0 });
    expect(page.one('.figure.current').textContent).toBe('1185.34');
  });

  it('keeps every element whose block did not change', async () => {
    const page = await pageOf(analysed(DRAFT));
    const before = page.all('#report > .block');
    const known = Object.keys(previewOf(analysed(DRAFT)).contents);
    const next = analysed(DRAFT.replace('普查任务减少', '普查任务变少'), 2);
    await page.tell({ type: 'model', model: previewOf(next, { known }), name: '草稿' });
    const after = page.all('#report > .block');
    expect(after.length).toBe(before.length);
    expect(after.filter((element, i) => element !== before[i])).toHaveLength(1);
    expect(page.one('#report').textContent).toContain('普查任务变少');
  });

  it('makes text, never markup, of what a draft says', async () => {
    const nasty = `第一部分 <img src=x onerror=alert(1)>\n一、<script>alert(1)</script>\n收入预算<b>12.00</b>万元。\n表1\n收支总表\n单位：万元\n项目\t<svg onload=alert(1)>\n一、本年收入\t1.00\n`;
    const page = await pageOf(analysed(nasty));
    expect(page.all('#report img, #report script, #report b, #report svg')).toEqual([]);
    expect(page.one('#report').textContent).toContain('<script>alert(1)</script>');
  });

  it('goes round the problems', async () => {
    const draft = analysed(DRAFT);
    const page = await pageOf(draft);
    const problems = previewOf(draft).problems.filter(({ severity }) => severity !== 'hint');
    for (let i = 0; i <= problems.length; i++) page.one('#next').click();
    const went = page.sent.flatMap((message) => (message.type === 'go' ? [message.start] : []));
    expect(went).toEqual([...problems.map(({ start }) => start), problems[0]?.start]);
    expect(page.all('#report .flag').reduce((sum, { textContent }) => sum + Number(textContent), 0)).toBe(problems.length);
  });

  it('says so when there is no draft, and in English when asked to', async () => {
    const page = await pageOf(analysed(DRAFT, 1, 'en'));
    expect(page.all('[role="tab"]').map(({ textContent }) => textContent)).toEqual(['Report', 'Tie-outs', 'Charts']);
    expect(page.document.documentElement.lang).toBe('en');
    await page.tell({ type: 'empty' });
    expect([page.one('#desk').hidden, page.one('#empty').hidden]).toEqual([true, false]);
  });
});

describe('the page of the tie-outs', () => {
  it('draws a line for each pair and lists its relations', async () => {
    const page = await pageOf(analysed(DRAFT));
    page.one('#tab-ties').click();
    await settle();
    expect(page.all('#ties g.edge').length).toBeGreaterThan(5);
    expect(page.all('#ties g.edge').length).toBe(
      page.all('#ties tbody tr').length - page.all('#ties tbody td').filter(({ textContent }) => textContent === '内部').length,
    );
    const failed = page.one('#ties g.edge.failed');
    failed.dispatchEvent(new page.dom.window.KeyboardEvent('keydown', { key: 'Enter' }));
    await settle();
    expect(page.one('#ties .between .relations li').className).toBe('failed');
    expect(page.one('#ties .between').textContent).toContain('1185.34');
  });
});

describe('the tabs', () => {
  it('are one stop, with arrows between them, and remember the page', async () => {
    const page = await pageOf(analysed(DRAFT));
    page.one('#tab-report').focus();
    press(page, 'ArrowRight');
    expect(page.document.activeElement?.id).toBe('tab-ties');
    expect(page.all('[role="tab"][tabindex="0"]').map(({ id }) => id)).toEqual(['tab-ties']);
    expect(
      page
        .all('[role="tabpanel"]')
        .filter(({ hidden }) => !hidden)
        .map(({ id }) => id),
    ).toEqual(['ties']);
    expect(page.sent.at(-1)).toEqual({ type: 'page', page: 'ties' });
  });
});

describe('accessibility', () => {
  const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

  it.each(['report', 'ties'])('axe finds nothing wrong with the page of %s', async (name) => {
    const page = await pageOf(analysed(DRAFT));
    page.one(`#tab-${name}`).click();
    await settle();
    page.all('#report .figure.contradicted')[0]?.click();
    await settle();
    page.dom.window.eval(axe);
    const { axe: checker } = page.dom.window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    // Contrast needs a screen.
    const { violations } = await checker.run({ rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
