// The card under the report: one figure, how it fared, and every relation it is in, each figure of it a way there.
import type { FigureCard, TiedFigure, TieRelation } from '../../server/src/features/figureCard';
import { byId, el } from './dom';
import { goTo } from './host';
import { type Word, word } from './words';

const SIGNS: Readonly<Record<TieRelation['verdict'], string>> = { exact: '✓', rounding: '≈', failed: '✗' };
const STANDING_SIGNS: Readonly<Record<TiedFigure['standing'], string>> = { verified: '✓', contradicted: '✗', unchecked: '?' };
const KINDS: Readonly<Record<TieRelation['kind'], Word>> = {
  sum: 'sum',
  same: 'same',
  share: 'shareOf',
  rate: 'rate',
  completion: 'completion',
  comparison: 'comparison',
};

export function showCard(card: FigureCard | null): void {
  const root = byId('card');
  root.replaceChildren();
  if (!card) {
    root.append(el('p', { class: 'hint' }, word('cardHint')));
    return;
  }
  const { figure, relations, moreRelations, problems } = card;
  const go = el('button', { class: 'plain', type: 'button' }, word('goTo'));
  go.addEventListener('click', () => goTo(figure.span));
  root.append(
    el(
      'div',
      { class: 'what' },
      el('span', { class: `sign ${figure.standing}`, 'aria-hidden': true }, STANDING_SIGNS[figure.standing]),
      el('strong', {}, `${figure.text}${figure.unit}`),
      el('span', { class: `standing ${figure.standing}` }, word(figure.standing)),
      el('span', { class: 'label' }, figure.label),
      go,
    ),
    ...problems.map(({ severity, message }) => el('p', { class: `problem ${severity}` }, message)),
    relations.length === 0 ? el('p', { class: 'hint' }, word('noRelations')) : relationList(relations, figure.fact),
  );
  if (moreRelations > 0) root.append(el('p', { class: 'hint' }, word('more', moreRelations)));
}

/** Relations with their figures; the figure `current` is not offered as a way to itself. */
export function relationList(relations: readonly TieRelation[], current = -1): HTMLElement {
  return el('ul', { class: 'relations' }, ...relations.map((relation) => relationItem(relation, current)));
}

function relationItem({ kind, label, verdict, figures, more }: TieRelation, current: number): HTMLElement {
  return el(
    'li',
    { class: verdict },
    el(
      'p',
      {},
      el('span', { class: `sign ${verdict}`, 'aria-hidden': true }, SIGNS[verdict]),
      el('span', { class: 'verdict' }, word(verdict)),
      el('span', { class: 'kind' }, word(KINDS[kind])),
      ' ',
      label,
    ),
    el(
      'ul',
      { class: 'figures' },
      ...figures.map((figure) => el('li', {}, figureButton(figure, figure.fact === current, whereOf(figure, figures)))),
      more > 0 && el('li', { class: 'hint' }, word('more', more)),
    ),
  );
}

function figureButton(figure: TiedFigure, isCurrent: boolean, where: string): HTMLElement {
  const button = el(
    'button',
    { class: `chip ${figure.standing}`, type: 'button', title: figure.label, 'aria-current': isCurrent ? 'true' : null },
    el('span', { class: 'sign', 'aria-hidden': true }, STANDING_SIGNS[figure.standing]),
    el('b', {}, `${figure.text || '0'}${figure.unit}`),
    el('span', { class: 'where' }, where),
  );
  button.addEventListener('click', () => goTo(figure.span));
  return button;
}

const TABLE = /^(?:《[^》]*》|绩效目标表)/;

/** Where a figure stands, without the table's name where all of the relation stand in that table. */
function whereOf({ label }: TiedFigure, all: readonly TiedFigure[]): string {
  const table = TABLE.exec(label)?.[0];
  return table && all.every((other) => other.label.startsWith(table)) ? label.slice(table.length) : label;
}
