// The preview's page: three pages behind tabs, kept in step with the text beside it. It holds no draft of its own
// and asks the extension for all it shows; words of a draft only ever become text.
import type { PreviewModel } from '../../server/src/features/preview';
import type { Page, ToPage } from '../src/previewMessages';
import { showCard } from './card';
import { byId, el } from './dom';
import { goTo, keep, kept, tell } from './host';
import { recolourMoney, showMoney } from './moneyPage';
import './preview.css';
import { createReportPage } from './reportPage';
import { createTiesPage } from './tiesPage';
import { speak, word } from './words';

const PAGES: readonly Page[] = ['report', 'ties', 'money'];
const PANELS: Readonly<Record<Page, string>> = { report: 'report-page', ties: 'ties', money: 'money' };

let page: Page = kept().page;
let model: PreviewModel | null = null;
/** The figure whose card is wanted, and whether it was picked: a picked one is not driven out by the mouse in passing. */
let looked = { fact: -1, picked: false };

frame();
const report = createReportPage((fact, picked) => {
  if (fact < 0 || (fact === looked.fact && picked === looked.picked)) return;
  looked = { fact, picked };
  tell({ type: 'card', version: report.version(), fact });
});
const ties = createTiesPage();

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => take(data));
new MutationObserver(recolourMoney).observe(document.body, { attributes: true, attributeFilter: ['class'] });
showPage(page);
showCard(null);
tell({ type: 'ready', page });

function take(message: ToPage): void {
  switch (message.type) {
    case 'model':
      takeModel(message.model, message.name);
      break;
    case 'ties':
      ties.show(message.ties);
      break;
    case 'between':
      ties.showBetween(message.from, message.to, message.relations);
      break;
    case 'money':
      showMoney(message.money, report.spanOf);
      break;
    case 'card':
      showCard(message.card);
      report.tie(message.card ? message.card.relations.flatMap(({ figures }) => figures.map(({ fact }) => fact)) : []);
      if (looked.picked && page === 'report') report.keepInView();
      break;
    case 'caret':
      report.reveal(message.offset, page === 'report');
      break;
    case 'scroll':
      if (page === 'report') report.scrollToLine(message.line);
      break;
    case 'show':
      showPage(message.page);
      break;
    case 'empty':
      byId('empty').hidden = false;
      byId('desk').hidden = true;
  }
}

function takeModel(next: PreviewModel, name: string): void {
  const first = model?.uri !== next.uri || model.language !== next.language;
  speak(next.language);
  byId('empty').hidden = true;
  byId('desk').hidden = false;
  if (first) {
    label();
    looked = { fact: -1, picked: false };
    showCard(null);
  }
  model = next;
  document.title = name;
  byId('name').textContent = name;
  report.show(next);
  if (first) byId('report').scrollTop = 0;
  const { total, verified, contradicted, unchecked } = next.figures;
  byId('share').textContent = total > 0 ? `${(Math.floor((1000 * verified) / total) / 10).toFixed(1)}%` : '—';
  byId('share-words').textContent = word('share');
  byId('count-verified').textContent = String(verified);
  byId('count-contradicted').textContent = String(contradicted);
  byId('count-unchecked').textContent = String(unchecked);
  const problems = next.problems.filter(({ severity }) => severity !== 'hint').length;
  byId('problems').textContent = problems > 0 ? word('problems', problems) : word('noProblems');
  byId('problems').classList.toggle('some', problems > 0);
  // The card speaks of the version before: ask again.
  if (looked.fact >= 0) tell({ type: 'card', version: next.version, fact: looked.fact });
}

/** The page's own furniture, made once; its words come with the first draft, in its language. */
function frame(): void {
  const tabs = PAGES.map((name) => {
    const tab = el('button', { role: 'tab', id: `tab-${name}`, type: 'button', 'aria-controls': PANELS[name] });
    tab.addEventListener('click', () => showPage(name, true));
    return tab;
  });
  const tablist = el('div', { role: 'tablist', id: 'tabs' }, ...tabs);
  tablist.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const next = PAGES[(PAGES.indexOf(page) + step + PAGES.length) % PAGES.length] as Page;
    showPage(next, true);
    byId(`tab-${next}`).focus();
  });
  const legend = el(
    'p',
    { id: 'legend', role: 'group' },
    ...(['verified', 'contradicted', 'unchecked'] as const).map((standing) =>
      el(
        'span',
        { class: 'entry' },
        el('span', { class: `figure sample ${standing}`, id: `word-${standing}` }),
        el('span', { id: `count-${standing}` }),
      ),
    ),
  );
  const marks = el('input', { type: 'checkbox', id: 'marks', checked: kept().marks });
  marks.addEventListener('change', () => showMarks(marks.checked));
  const step = (direction: 1 | -1): HTMLElement => {
    const button = el('button', { class: 'plain', type: 'button', id: direction > 0 ? 'next' : 'previous' });
    button.append(direction > 0 ? '↓' : '↑');
    button.addEventListener('click', () => stepProblem(direction));
    return button;
  };
  const print = el('button', { class: 'plain', type: 'button', id: 'print' });
  print.addEventListener('click', () => tell({ type: 'command', command: 'report' }));
  const problems = el('button', { class: 'plain', type: 'button', id: 'problems' });
  problems.addEventListener('click', () => tell({ type: 'command', command: 'problems' }));
  document.body.append(
    el('main', { id: 'empty', hidden: true }, el('p', { id: 'empty-words' })),
    el(
      'main',
      { id: 'desk' },
      el(
        'header',
        {},
        el('h1', { class: 'unseen', id: 'name' }, word('report')),
        tablist,
        el('p', { id: 'summary' }, el('strong', { id: 'share' }), ' ', el('span', { id: 'share-words' })),
        el('div', { class: 'tools' }, problems, step(-1), step(1), print),
      ),
      el(
        'div',
        { id: 'report-page', role: 'tabpanel', 'aria-labelledby': 'tab-report' },
        el(
          'div',
          { class: 'bar' },
          legend,
          el('label', { for: 'marks', class: 'switch' }, marks, el('span', { id: 'marks-words' })),
        ),
        el('div', { id: 'report', tabindex: 0, role: 'document' }),
        el('aside', { id: 'card', 'aria-live': 'polite' }),
      ),
      el('div', { id: 'ties', role: 'tabpanel', 'aria-labelledby': 'tab-ties' }),
      el('div', { id: 'money', role: 'tabpanel', 'aria-labelledby': 'tab-money' }),
    ),
  );
  showMarks(kept().marks);
  label();
}

function label(): void {
  for (const name of PAGES) byId(`tab-${name}`).textContent = word(name);
  for (const standing of ['verified', 'contradicted', 'unchecked'] as const)
    byId(`word-${standing}`).textContent = word(standing);
  byId('tabs').setAttribute('aria-label', word('pages'));
  byId('legend').setAttribute('aria-label', word('marks'));
  byId('report').setAttribute('aria-label', word('report'));
  byId('card').setAttribute('aria-label', word('card'));
  byId('marks-words').textContent = word('showMark');
  byId('empty-words').textContent = word('empty');
  byId('print').textContent = word('print');
  for (const [id, name] of [
    ['next', 'nextProblem'],
    ['previous', 'previousProblem'],
  ] as const) {
    byId(id).title = word(name);
    byId(id).setAttribute('aria-label', word(name));
  }
}

function showPage(next: Page, told = false): void {
  page = next;
  keep({ ...kept(), page });
  for (const name of PAGES) {
    byId(PANELS[name]).hidden = name !== page;
    byId(`tab-${name}`).setAttribute('aria-selected', String(name === page));
    byId(`tab-${name}`).setAttribute('tabindex', name === page ? '0' : '-1');
  }
  if (told) tell({ type: 'page', page });
}

function showMarks(shown: boolean): void {
  keep({ ...kept(), marks: shown });
  document.body.classList.toggle('unmarked', !shown);
}

let lastProblem = -1;

/** Round and round through the problems, here and in the text. */
function stepProblem(direction: 1 | -1): void {
  const problems = model?.problems.filter(({ severity }) => severity !== 'hint') ?? [];
  if (problems.length === 0) return;
  lastProblem = (lastProblem + direction + problems.length + (lastProblem < 0 && direction < 0 ? 1 : 0)) % problems.length;
  const problem = problems[lastProblem];
  if (!problem) return;
  if (page !== 'report') showPage('report', true);
  report.reveal(problem.start, true);
  goTo(problem, false);
}
