// The tie-out page: which table ties to which table and to which part of the text, drawn and listed.
import type { TieRelation } from '../../server/src/features/figureCard';
import type { Counts, TieEdge, TieNode, TieOuts } from '../../server/src/features/tieOuts';
import { relationList } from './card';
import { byId, el, svg } from './dom';
import { goTo, tell } from './host';
import { word } from './words';

const WIDTH = 810;
const ROW = 46;
const BOX = 34;
const LEFT = { x: 112, width: 262 };
const RIGHT = { x: 538, width: 262 };
const LONGEST = 18;

export interface TiesPage {
  show(ties: TieOuts): void;
  showBetween(from: number, to: number, relations: readonly TieRelation[]): void;
}

export function createTiesPage(): TiesPage {
  const root = byId('ties');
  let ties: TieOuts | null = null;
  let picked: readonly [number, number] | null = null;
  const detail = el('section', { class: 'between', 'aria-live': 'polite' });

  const pick = (from: number, to: number): void => {
    picked = [from, to];
    if (ties) tell({ type: 'between', version: ties.version, from, to });
    for (const element of root.querySelectorAll('[data-edge]')) {
      element.classList.toggle('picked', element.getAttribute('data-edge') === `${from}-${to}`);
    }
  };

  return {
    show(next) {
      ties = next;
      root.replaceChildren(el('h2', {}, word('tiesTitle')));
      if (next.nodes.length === 0) {
        root.append(el('p', { class: 'hint' }, word('noTies')));
        return;
      }
      root.append(
        el('p', { class: 'hint' }, word('tiesIntro')),
        el('div', { class: 'scroller', tabindex: 0, role: 'group', 'aria-label': word('tiesTitle') }, diagram(next, pick)),
        detail,
        edgeTable(next, pick),
      );
      detail.replaceChildren();
      if (picked) pick(...picked);
    },
    showBetween(from, to, relations) {
      const [a, b] = [ties?.nodes[from]?.title ?? '', ties?.nodes[to]?.title ?? ''];
      const title = from === to ? word('relationsWithin', a) : word('relationsOf', a, b);
      detail.replaceChildren(el('h3', {}, title), relationList(relations));
    },
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function diagram({ nodes, edges }: TieOuts, pick: (from: number, to: number) => void): SVGElement {
  const tables = nodes.filter(({ kind }) => kind === 'table');
  const sections = nodes.filter(({ kind }) => kind === 'section');
  const height = Math.max(tables.length, sections.length) * ROW + 16;
  const spread = (count: number): number => (count > 0 ? (height - 16) / count : ROW);
  const places = nodes.map((node): Place => {
    const among = node.kind === 'table' ? tables : sections;
    const column = node.kind === 'table' ? LEFT : RIGHT;
    return { ...column, y: 8 + (among.indexOf(node) + 0.5) * spread(among.length) };
  });
  const picture = svg('svg', {
    class: 'diagram',
    viewBox: `0 0 ${WIDTH} ${height}`,
    width: WIDTH,
    height,
    role: 'group',
    'aria-label': word('tiesTitle'),
  });
  // Lines with failures last, so that they lie on top.
  const drawn = [...edges].sort((a, b) => a.counts.failed - b.counts.failed);
  picture.append(
    ...drawn.map((edge) => edgeLine(edge, nodes, places, pick)),
    ...nodes.map((node, i) => nodeBox(node, i, places[i] as Place, pick)),
  );
  return picture;
}

const totalOf = ({ exact, rounding, failed }: Counts): number => exact + rounding + failed;

function countWords(counts: Counts): string {
  return [
    `${word('exact')} ${counts.exact}`,
    counts.rounding > 0 ? `${word('rounding')} ${counts.rounding}` : '',
    counts.failed > 0 ? `${word('failed')} ${counts.failed}` : '',
  ]
    .filter((part) => part !== '')
    .join('，');
}

function edgeLine(
  { from, to, counts }: TieEdge,
  nodes: readonly TieNode[],
  places: readonly Place[],
  pick: (from: number, to: number) => void,
): SVGElement {
  const a = places[from] as Place;
  const b = places[to] as Place;
  const sameSide = nodes[from]?.kind === nodes[to]?.kind;
  let path: string;
  if (!sameSide) {
    const [x1, x2] = [a.x + a.width, b.x];
    const middle = (x1 + x2) / 2;
    path = `M${x1},${a.y} C${middle},${a.y} ${middle},${b.y} ${x2},${b.y}`;
  } else {
    // Between two of one column: round the outside, further out the further apart they are.
    const outward = nodes[from]?.kind === 'table' ? -1 : 1;
    const x = outward < 0 ? a.x : a.x + a.width;
    const reach = Math.min(outward < 0 ? 106 : 110, 22 + Math.abs(b.y - a.y) * 0.32);
    // Sections are at the right edge: their arcs go inwards.
    const side = outward < 0 ? x - reach : RIGHT.x - reach;
    const start = outward < 0 ? x : RIGHT.x;
    path = `M${start},${a.y} C${side},${a.y} ${side},${b.y} ${start},${b.y}`;
  }
  const name = `${word('relationsOf', nodes[from]?.title ?? '', nodes[to]?.title ?? '')}：${countWords(counts)}`;
  const width = Math.min(9, 1 + 1.2 * Math.log2(1 + totalOf(counts)));
  const group = svg(
    'g',
    {
      class: `edge ${counts.failed > 0 ? 'failed' : counts.rounding > 0 ? 'rounding' : 'exact'}`,
      'data-edge': `${from}-${to}`,
      role: 'button',
      tabindex: 0,
      'aria-label': name,
    },
    svg('title', {}, name),
    svg('path', { class: 'reach', d: path }),
    svg('path', { class: 'line', d: path, 'stroke-width': width }),
  );
  onPick(group, () => pick(from, to));
  return group;
}

function nodeBox(node: TieNode, index: number, { x, y, width }: Place, pick: (from: number, to: number) => void): SVGElement {
  const { title, own, figures } = node;
  const name = `${title}：${word('within')} ${countWords(own)}`;
  const short = title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title;
  const share = figures.total > 0 ? figures.verified / figures.total : 0;
  const group = svg(
    'g',
    {
      class: `node ${node.kind}${figures.contradicted > 0 || own.failed > 0 ? ' failed' : ''}`,
      'data-edge': `${index}-${index}`,
      role: 'button',
      tabindex: 0,
      'aria-label': name,
    },
    svg('title', {}, name),
    svg('rect', { class: 'box', x, y: y - BOX / 2, width, height: BOX, rx: 4 }),
    svg('rect', { class: 'share', x, y: y + BOX / 2 - 3, width: Math.max(0, width * share), height: 3, rx: 1 }),
    svg('text', { x: x + 8, y: y - 2 }, short),
    svg(
      'text',
      { class: 'count', x: x + 8, y: y + 11 },
      `${figures.contradicted > 0 ? `✗ ${figures.contradicted}  ` : ''}✓ ${figures.verified}/${figures.total}`,
    ),
  );
  onPick(group, () => pick(index, index));
  group.addEventListener('dblclick', () => goTo({ start: node.start, end: node.start }));
  return group;
}

function onPick(element: Element, action: () => void): void {
  element.addEventListener('click', action);
  element.addEventListener('keydown', (event) => {
    const { key } = event as KeyboardEvent;
    if (key !== 'Enter' && key !== ' ') return;
    event.preventDefault();
    action();
  });
}

/** The same as a list: for those who read rather than look. Failing ones first. */
function edgeTable({ nodes, edges }: TieOuts, pick: (from: number, to: number) => void): HTMLElement {
  const within = nodes.flatMap((node, i): TieEdge[] => (totalOf(node.own) > 0 ? [{ from: i, to: i, counts: node.own }] : []));
  const sorted = [...edges, ...within].sort((a, b) => b.counts.failed - a.counts.failed);
  const heads = [word('from'), word('to'), word('exact'), word('rounding'), word('failed'), word('list')];
  return el(
    'details',
    { open: true },
    el('summary', {}, word('allTies')),
    el(
      'div',
      { class: 'scroller', tabindex: 0, role: 'group', 'aria-label': word('allTies') },
      el(
        'table',
        { class: 'edges' },
        el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
        el(
          'tbody',
          {},
          ...sorted.map(({ from, to, counts }) => {
            const button = el('button', { class: 'plain', type: 'button' }, word('list'));
            button.addEventListener('click', () => {
              pick(from, to);
              byId('ties').querySelector('.between')?.scrollIntoView({ block: 'nearest' });
            });
            return el(
              'tr',
              { 'data-edge': `${from}-${to}`, class: counts.failed > 0 ? 'failed' : null },
              el('th', { scope: 'row' }, nodes[from]?.title ?? ''),
              el('td', {}, from === to ? word('within') : (nodes[to]?.title ?? '')),
              ...[counts.exact, counts.rounding, counts.failed].map((count) => el('td', { class: 'amount' }, String(count))),
              el('td', {}, button),
            );
          }),
        ),
      ),
    ),
  );
}
