// Where the money comes from and goes to, as charts with the figures under each: what cannot be seen can be read.
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Legend,
  LinearScale,
  Tooltip,
} from 'chart.js';
import type { MoneyFlow, Share } from '../../server/src/features/moneyFlow';
import { byId, el } from './dom';
import { goTo } from './host';
import { spoken, type Word, word } from './words';

Chart.register(ArcElement, BarController, BarElement, CategoryScale, DoughnutController, Legend, LinearScale, Tooltip);

/** Told apart by light as well as by hue, for eyes that see few colours. */
const PALETTE = ['--chart1', '--chart2', '--chart3', '--chart4', '--chart5', '--chart6', '--chart7', '--chart8'];

let charts: Chart[] = [];
let last: MoneyFlow | null = null;
let spans: (fact: number) => { start: number; end: number } | null = () => null;

const colour = (name: string): string => getComputedStyle(document.body).getPropertyValue(name).trim() || '#888888';
const money = (amount: number): string =>
  amount.toLocaleString(spoken() === 'zh' ? 'zh-CN' : 'en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percent = (part: number, whole: number): string => (whole > 0 ? `${((100 * part) / whole).toFixed(2)}%` : '—');

export function showMoney(flow: MoneyFlow, spanOf: typeof spans): void {
  last = flow;
  spans = spanOf;
  for (const chart of charts) chart.destroy();
  charts = [];
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  Chart.defaults.animation = still ? false : { duration: 300 };
  Chart.defaults.color = colour('--text');
  Chart.defaults.borderColor = colour('--line');
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 13;
  byId('money').replaceChildren(incomePart(flow), spendingPart(flow), comparisonPart(flow));
}

/** The theme changed: colours are read anew. */
export function recolourMoney(): void {
  if (last) showMoney(last, spans);
}

function part(title: Word, none: Word, empty: boolean, draw: () => readonly Node[]): HTMLElement {
  const section = el('section', { class: 'chart' }, el('h2', {}, word(title)));
  section.append(...(empty ? [el('p', { class: 'hint' }, word(none))] : draw()));
  return section;
}

/** `name` says in words what the picture shows. */
function canvas(height: number, name: string): { readonly frame: HTMLElement; readonly canvas: HTMLCanvasElement } {
  const drawn = el('canvas', { role: 'img', 'aria-label': name });
  const frame = el('div', { class: 'frame' }, drawn);
  frame.style.height = `${height}px`;
  return { frame, canvas: drawn };
}

const go = (fact: number | undefined): void => {
  const span = fact === undefined ? null : spans(fact);
  if (span) goTo(span);
};

function incomePart({ income, incomeTotal }: MoneyFlow): HTMLElement {
  return part('incomeTitle', 'noIncome', income.length === 0, () => {
    const total = incomeTotal ?? income.reduce((all, { amount }) => all + amount, 0);
    const { frame, canvas: target } = canvas(260, summary('incomeTitle', income, total));
    charts.push(
      new Chart(target, {
        type: 'doughnut',
        plugins: [{ id: 'total', afterDraw: (chart) => writeTotal(chart, total) }],
        data: {
          labels: income.map(({ name, amount }) => `${name}  ${percent(amount, total)}`),
          datasets: [
            {
              data: income.map(({ amount }) => amount),
              backgroundColor: income.map((_, i) => colour(PALETTE[i % PALETTE.length] as string)),
              borderColor: colour('--back'),
              borderWidth: 2,
            },
          ],
        },
        options: {
          maintainAspectRatio: false,
          cutout: '62%',
          plugins: {
            legend: { position: 'right', labels: { boxWidth: 14, padding: 12 } },
            tooltip: {
              callbacks: {
                label: ({ parsed, label }) => ` ${label}  ${money(Number(parsed))} ${word('tenThousand')}`,
              },
            },
          },
          onClick: (_, [hit]) => hit && go(income[hit.index]?.fact),
        },
      }),
    );
    return [
      frame,
      figures(
        [word('item'), word('amount'), word('percent')],
        income.map(({ name, amount, fact }) => [fact, name, money(amount), percent(amount, total)]),
        [word('total'), money(total), '100.00%'],
      ),
    ];
  });
}

/** The whole, in the middle of the ring. */
function writeTotal({ ctx, chartArea: { left, right, top, bottom } }: Chart, total: number): void {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  ctx.save();
  ctx.textAlign = 'center';
  ctx.fillStyle = colour('--text');
  ctx.font = `600 19px ${Chart.defaults.font.family}`;
  ctx.fillText(money(total), x, y);
  ctx.fillStyle = colour('--soft');
  ctx.font = `13px ${Chart.defaults.font.family}`;
  ctx.fillText(word('tenThousand'), x, y + 21);
  ctx.restore();
}

function spendingPart({ spending, spendingTotal }: MoneyFlow): HTMLElement {
  return part('spendingTitle', 'noSpending', spending.length === 0, () => {
    const total = spendingTotal ?? spending.reduce((all, { amount }) => all + amount, 0);
    const { frame, canvas: target } = canvas(70 + 34 * spending.length, summary('spendingTitle', spending, total));
    const split = spending.some(({ basic, project }) => basic !== null || project !== null);
    const bar = (name: string, data: readonly number[], paint: string) => ({
      label: name,
      data: [...data],
      backgroundColor: colour(paint),
      borderColor: colour('--back'),
      borderWidth: 1,
      maxBarThickness: 22,
    });
    const rest = spending.map(({ amount, basic, project }) => Math.max(0, amount - (basic ?? 0) - (project ?? 0)));
    const untold = split && rest.some((amount) => amount > 0.01);
    charts.push(
      new Chart(target, {
        type: 'bar',
        data: {
          labels: spending.map(({ name }) => name),
          datasets: split
            ? [
                bar(
                  word('basic'),
                  spending.map(({ basic }) => basic ?? 0),
                  '--chart1',
                ),
                bar(
                  word('project'),
                  spending.map(({ project }) => project ?? 0),
                  '--chart2',
                ),
                ...(untold ? [bar(word('amount'), rest, '--chart5')] : []),
              ]
            : [
                bar(
                  word('amount'),
                  spending.map(({ amount }) => amount),
                  '--chart1',
                ),
              ],
        },
        options: {
          indexAxis: 'y',
          maintainAspectRatio: false,
          scales: {
            x: { stacked: true, title: { display: true, text: word('tenThousand') } },
            y: { stacked: true, grid: { display: false } },
          },
          plugins: {
            legend: { display: split, position: 'top', align: 'end', labels: { boxWidth: 14 } },
            tooltip: {
              callbacks: {
                label: ({ dataset, parsed }) => ` ${dataset.label} ${money(Number(parsed.x))} ${word('tenThousand')}`,
              },
            },
          },
          onClick: (_, [hit]) => hit && go(spending[hit.index]?.fact),
        },
      }),
    );
    return [
      frame,
      figures(
        [word('item'), word('basic'), word('project'), word('amount'), word('percent')],
        spending.map(({ name, amount, basic, project, fact }) => [
          fact,
          name,
          basic === null ? '—' : money(basic),
          project === null ? '—' : money(project),
          money(amount),
          percent(amount, total),
        ]),
        [word('total'), '', '', money(total), '100.00%'],
      ),
    ];
  });
}

function comparisonPart({ comparisons, year }: MoneyFlow): HTMLElement {
  const now = year === null ? word('now') : String(year);
  const before = year === null ? word('before') : String(year - 1);
  return part('comparisonTitle', 'noComparison', comparisons.length === 0, () => {
    const name = `${word('comparisonTitle')}：${comparisons.map((c) => `${c.name} ${money(c.before)} → ${money(c.now)}`).join('；')}`;
    const { frame, canvas: target } = canvas(70 + 44 * comparisons.length, name);
    charts.push(
      new Chart(target, {
        type: 'bar',
        data: {
          labels: comparisons.map((c) => c.name),
          datasets: [
            { label: before, data: comparisons.map((c) => c.before), backgroundColor: colour('--chart5'), maxBarThickness: 15 },
            { label: now, data: comparisons.map((c) => c.now), backgroundColor: colour('--chart1'), maxBarThickness: 15 },
          ],
        },
        options: {
          indexAxis: 'y',
          maintainAspectRatio: false,
          scales: { x: { title: { display: true, text: word('tenThousand') } }, y: { grid: { display: false } } },
          plugins: {
            legend: { position: 'top', align: 'end', labels: { boxWidth: 14 } },
            tooltip: {
              callbacks: {
                label: ({ dataset, parsed }) => ` ${dataset.label} ${money(Number(parsed.x))} ${word('tenThousand')}`,
              },
            },
          },
          onClick: (_, [hit]) => hit && go(comparisons[hit.index]?.fact),
        },
      }),
    );
    return [
      frame,
      figures(
        [word('item'), before, now, word('change'), '%'],
        comparisons.map((c) => [
          c.fact,
          c.name,
          money(c.before),
          money(c.now),
          `${c.now >= c.before ? '+' : ''}${money(c.now - c.before)}`,
          c.before > 0 ? `${(((c.now - c.before) / c.before) * 100).toFixed(2)}%` : '—',
        ]),
      ),
    ];
  });
}

function summary(title: Word, shares: readonly Share[], total: number): string {
  return `${word(title)}：${shares.map(({ name, amount }) => `${name} ${money(amount)}（${percent(amount, total)}）`).join('；')}`;
}

/** The numbers behind a picture. A row starts with the figure it is read from. */
function figures(
  heads: readonly string[],
  rows: readonly (readonly [fact: number, name: string, ...cells: string[]])[],
  foot?: readonly string[],
): HTMLElement {
  return el(
    'details',
    {},
    el('summary', {}, word('figures')),
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
      el(
        'tbody',
        {},
        ...rows.map(([fact, name, ...cells]) => {
          const button = el('button', { class: 'plain', type: 'button', title: word('goTo') }, name);
          button.addEventListener('click', () => go(fact));
          const head = fact >= 0 ? button : name;
          return el('tr', {}, el('th', { scope: 'row' }, head), ...cells.map((cell) => el('td', { class: 'amount' }, cell)));
        }),
      ),
      foot &&
        el(
          'tfoot',
          {},
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, foot[0] ?? ''),
            ...foot.slice(1).map((cell) => el('td', { class: 'amount' }, cell)),
          ),
        ),
    ),
  );
}
