// The report as it will be read. Blocks whose contents did not change keep their elements, so that nothing jumps
// while the writer types; figures carry their standing as a shape, a colour and a word.
import type { PreviewBlock, PreviewContent, PreviewModel, PreviewProblem, Run } from '../../server/src/features/preview';
import type { PreviewCell, PreviewRow, PreviewTable } from '../../server/src/features/previewTable';
import { byId, el } from './dom';
import { goTo } from './host';
import { word } from './words';

/** How far from the edge a place still is well in view. */
const MARGIN = 28;

interface Shown {
  readonly element: HTMLElement;
  readonly block: PreviewBlock;
}

export interface ReportPage {
  show(model: PreviewModel): void;
  /** Keys of the contents at hand. */
  known(): string[];
  /** The figure at an offset of the draft is made the current one; -1 for none. */
  reveal(offset: number, scroll: boolean): void;
  scrollToLine(line: number): void;
  /** The card has grown: the current figure must not lie under it. */
  keepInView(): void;
  /** Marks the figures the current one ties to. */
  tie(facts: readonly number[]): void;
  spanOf(fact: number): { start: number; end: number } | null;
  version(): number;
}

/** `onFigure` is told which figure the reader looks at, and whether it was picked (clicked, reached by key). */
export function createReportPage(onFigure: (fact: number, picked: boolean) => void): ReportPage {
  const root = byId('report');
  let contents = new Map<string, PreviewContent>();
  let shown: Shown[] = [];
  let model: PreviewModel | null = null;
  let current: HTMLElement | null = null;
  let tied: HTMLElement[] = [];
  let hover: ReturnType<typeof setTimeout> | undefined;

  const figureOf = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>('.figure') : null;
  const factOf = (figure: HTMLElement): number => {
    const block = shown[Number(figure.closest<HTMLElement>('[data-block]')?.dataset.block)]?.block;
    return block?.figures[Number(figure.dataset.figure)] ?? -1;
  };
  const spanOf = (fact: number): { start: number; end: number } | null => {
    const start = model?.spans[2 * fact];
    const end = model?.spans[2 * fact + 1];
    return start === undefined || end === undefined ? null : { start, end };
  };
  const all = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.figure')];

  /** Scrolls only where the element is not well in view. */
  const bringIntoView = (element: HTMLElement): void => {
    const page = root.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    if (box.top < page.top + MARGIN || box.bottom > page.bottom - MARGIN)
      element.scrollIntoView({ block: 'center', inline: 'nearest' });
  };

  // One figure at a time can be reached with Tab; arrow keys go on from there.
  const makeCurrent = (figure: HTMLElement | null): void => {
    if (current === figure) return;
    current?.classList.remove('current');
    current?.setAttribute('tabindex', '-1');
    current = figure;
    figure?.classList.add('current');
    figure?.setAttribute('tabindex', '0');
  };

  root.addEventListener('click', (event) => {
    const figure = figureOf(event.target);
    if (figure) {
      const fact = factOf(figure);
      makeCurrent(figure);
      onFigure(fact, true);
      const span = spanOf(fact);
      if (span) goTo(span, false);
      return;
    }
    const entry = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-title]') : null;
    if (entry) {
      event.preventDefault();
      const heading = root.querySelector(`[data-heading="${CSS.escape(entry.dataset.title ?? '')}"]`);
      heading?.scrollIntoView({ block: 'start' });
    }
  });
  root.addEventListener('dblclick', (event) => {
    const block = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-block]') : null;
    const figure = figureOf(event.target);
    const place = figure ? spanOf(factOf(figure)) : shown[Number(block?.dataset.block)]?.block;
    if (place) goTo(figure ? place : { start: place.start, end: place.start });
  });
  root.addEventListener('mouseover', (event) => {
    clearTimeout(hover);
    const figure = figureOf(event.target);
    if (figure) hover = setTimeout(() => onFigure(factOf(figure), false), 180);
  });
  root.addEventListener('mouseleave', () => clearTimeout(hover));
  root.addEventListener('focusin', (event) => {
    const figure = figureOf(event.target);
    if (!figure) return;
    makeCurrent(figure);
    onFigure(factOf(figure), true);
  });
  root.addEventListener('keydown', (event) => {
    const figure = figureOf(event.target);
    if (!figure) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const span = spanOf(factOf(figure));
      if (span) goTo(span);
      return;
    }
    const next = neighbour(figure, event.key, all);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  return {
    show(next) {
      model = next;
      for (const [key, content] of Object.entries(next.contents)) contents.set(key, content);
      contents = new Map(
        next.blocks.flatMap(({ key }) => (contents.has(key) ? [[key, contents.get(key) as PreviewContent]] : [])),
      );
      const spare = new Map<string, HTMLElement[]>();
      for (const { element, block } of shown) {
        const list = spare.get(block.key);
        if (list) list.push(element);
        else spare.set(block.key, [element]);
      }
      const focused = document.activeElement;
      shown = next.blocks.flatMap((block) => {
        const content = contents.get(block.key);
        if (!content) return [];
        return [{ element: spare.get(block.key)?.shift() ?? blockElement(content), block }];
      });
      shown.forEach(({ element }, i) => {
        element.dataset.block = String(i);
      });
      place(root, shown);
      if (next.omitted > 0) root.append(el('p', { class: 'omitted' }, word('omittedBlocks', next.omitted)));
      flag(shown, next.problems);
      if (current && !current.isConnected) makeCurrent(null);
      if (!current) {
        const first = root.querySelector<HTMLElement>('.figure');
        first?.setAttribute('tabindex', '0');
        current = first;
      }
      if (focused instanceof HTMLElement && focused.isConnected && root.contains(focused)) focused.focus({ preventScroll: true });
    },
    known: () => [...contents.keys()],
    reveal(offset, scroll) {
      const at = shown.findIndex(({ block }) => block.start <= offset && offset <= block.end);
      const entry = shown[at];
      if (!entry) return;
      const number = entry.block.figures.findIndex((fact) => {
        const span = spanOf(fact);
        return span !== null && span.start <= offset && offset <= span.end;
      });
      const figure = number < 0 ? null : entry.element.querySelector<HTMLElement>(`.figure[data-figure="${number}"]`);
      if (figure) {
        makeCurrent(figure);
        onFigure(entry.block.figures[number] ?? -1, true);
      }
      if (scroll) bringIntoView(figure ?? entry.element);
    },
    scrollToLine(line) {
      let at = 0;
      while (at + 1 < shown.length && (shown[at + 1]?.block.line ?? 0) <= line) at++;
      const entry = shown[at];
      if (!entry) return;
      const box = entry.element.getBoundingClientRect();
      const next = shown[at + 1]?.block.line ?? line + 1;
      const part = next > entry.block.line ? (line - entry.block.line) / (next - entry.block.line) : 0;
      root.scrollTop += box.top - root.getBoundingClientRect().top + part * box.height;
    },
    tie(facts) {
      for (const figure of tied) figure.classList.remove('tied');
      const wanted = new Set(facts);
      tied = shown.flatMap(({ element, block }) =>
        block.figures.flatMap((fact, i) =>
          wanted.has(fact) ? (element.querySelector<HTMLElement>(`.figure[data-figure="${i}"]`) ?? []) : [],
        ),
      );
      for (const figure of tied) figure.classList.add('tied');
    },
    keepInView() {
      if (current) bringIntoView(current);
    },
    spanOf,
    version: () => model?.version ?? -1,
  };
}

/** The figure an arrow key leads to: along the text, or to the one above or below in a table. */
function neighbour(figure: HTMLElement, key: string, all: () => HTMLElement[]): HTMLElement | null {
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const cell = figure.closest<HTMLTableCellElement>('td');
    let row = cell?.parentElement;
    while (cell && row) {
      row = (key === 'ArrowUp' ? row.previousElementSibling : row.nextElementSibling) as HTMLElement | null;
      const found = row?.children[cell.cellIndex]?.querySelector<HTMLElement>('.figure');
      if (found) return found;
    }
  }
  const figures = all();
  const at = figures.indexOf(figure);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return figures[at + 1] ?? null;
    case 'ArrowLeft':
    case 'ArrowUp':
      return figures[at - 1] ?? null;
    case 'Home':
      return figures[0] ?? null;
    case 'End':
      return figures.at(-1) ?? null;
    default:
      return null;
  }
}

/** Puts the elements in order with as few moves as can be: those already in their place are not touched. */
function place(root: HTMLElement, shown: readonly Shown[]): void {
  let at: Node | null = root.firstChild;
  const wanted = new Set<Node>(shown.map(({ element }) => element));
  for (const { element } of shown) {
    while (at && !wanted.has(at)) {
      const gone: ChildNode = at as ChildNode;
      at = at.nextSibling;
      gone.remove();
    }
    if (at === element) at = at.nextSibling;
    else root.insertBefore(element, at);
  }
  while (at) {
    const gone: ChildNode = at as ChildNode;
    at = at.nextSibling;
    gone.remove();
  }
}

const ORDER = ['error', 'warning', 'info', 'hint'] as const;

/** A flag in the margin of each block that has problems; it leads to the first of them. */
function flag(shown: readonly Shown[], problems: readonly PreviewProblem[]): void {
  let next = 0;
  for (const { element, block } of shown) {
    while (next < problems.length && (problems[next]?.start ?? 0) < block.start) next++;
    const here: PreviewProblem[] = [];
    for (; next < problems.length && (problems[next]?.start ?? 0) <= block.end; next++)
      here.push(problems[next] as PreviewProblem);
    const old = element.querySelector(':scope > .flag');
    const worst = ORDER.find((severity) => here.some((problem) => problem.severity === severity));
    const grave = here.filter(({ severity }) => severity !== 'hint');
    if (!worst || grave.length === 0) {
      old?.remove();
      continue;
    }
    const title = grave.map(({ message }) => message).join('\n');
    if (old?.getAttribute('title') === title) continue;
    const button = el(
      'button',
      {
        class: `flag ${worst}`,
        type: 'button',
        title,
        'aria-label': `${word('problems', grave.length)}：${title}`.slice(0, 400),
      },
      String(grave.length),
    );
    button.addEventListener('click', () => grave[0] && goTo(grave[0]));
    if (old) old.replaceWith(button);
    else element.prepend(button);
  }
}

function blockElement(content: PreviewContent): HTMLElement {
  switch (content.kind) {
    case 'cover':
      return el('section', { class: 'block cover' }, ...content.lines.map((line) => el('p', {}, ...runNodes(line))));
    case 'contents':
      return el(
        'nav',
        { class: 'block contents', 'aria-label': content.title || '目录' },
        el('h2', {}, content.title || '目录'),
        el(
          'ol',
          {},
          ...content.entries.map(({ number, title, level }) =>
            el(
              'li',
              { class: `level${level}` },
              el('a', { href: '#', 'data-title': title }, `${number}${/^第/.test(number) ? ' ' : ''}${title}`),
            ),
          ),
        ),
      );
    case 'heading': {
      const level = Math.min(6, content.level + 1) as 2 | 3 | 4 | 5 | 6;
      return el('div', { class: 'block' }, el(`h${level}`, { 'data-heading': content.title }, ...runNodes(content.runs)));
    }
    case 'table':
      return tableElement(content);
    default:
      return el('div', { class: `block ${content.kind}` }, el('p', {}, ...runNodes(content.runs)));
  }
}

function runNodes(runs: readonly Run[]): Node[] {
  return runs.map((run) => {
    if (typeof run === 'string') return document.createTextNode(run);
    const [words, figure, standing] = run;
    return el(
      'span',
      {
        class: `figure ${standing}`,
        role: 'button',
        tabindex: -1,
        'data-figure': figure,
        'aria-label': word('figureIs', words, word(standing)),
      },
      words,
    );
  });
}

function tableElement(table: PreviewTable): HTMLElement {
  const caption = table.caption.filter(({ parts }) => parts.length > 0);
  const name = table.title || (table.continues ? word('continued') : word('table'));
  return el(
    'section',
    { class: 'block table', 'data-heading': table.title },
    ...caption.map(({ role, parts }) => el('p', { class: `caption ${role}` }, ...parts.map((part) => el('span', {}, part)))),
    el(
      'div',
      { class: 'scroller', tabindex: 0, role: 'group', 'aria-label': name },
      el(
        'table',
        {},
        el('caption', { class: 'unseen' }, name),
        table.head.length > 0 && el('thead', {}, ...table.head.map((row) => rowElement(row, true))),
        el('tbody', {}, ...table.body.map((row) => rowElement(row, false))),
      ),
    ),
    table.omitted > 0 && el('p', { class: 'omitted' }, word('omittedRows', table.omitted)),
  );
}

function rowElement(row: PreviewRow, head: boolean): HTMLElement {
  return el('tr', { class: row.strong ? 'strong' : null }, ...row.cells.map((cell) => cellElement(cell, head)));
}

function cellElement(cell: PreviewCell, head: boolean): HTMLElement {
  // An empty header cell heads nothing: to a screen reader it is a cell.
  const name = head && cell.runs.length > 0 ? 'th' : 'td';
  const classes = [cell.role, cell.indent ? `in${cell.indent}` : null, head ? 'head' : null].filter(Boolean).join(' ');
  return el(
    name,
    {
      class: classes || null,
      colspan: cell.columns ?? null,
      rowspan: cell.rows ?? null,
      scope: name === 'th' ? ((cell.columns ?? 1) > 1 ? 'colgroup' : 'col') : null,
    },
    ...runNodes(cell.runs),
  );
}
