// How the arithmetic rules speak of figures and mend them: a figure is shown as it is written with its unit and
// place, and a repair is written in the form of the original.

import type { Complaint, Figure, Repair } from '../../ledger/ledger';
import { writeLike } from '../../money/amount';
import type { Unit } from '../../money/unit';
import { fold } from '../../text/fold';
import { say, type Text } from '../../text/say';
import type { Draft } from '../draft';
import type { Edit, Fix, Related } from '../finding';
import { textAt } from '../reading';

export type Of<K extends Complaint['kind']> = Extract<Complaint, { readonly kind: K }>;

/** The complaints of one kind, typed as such. */
export function* complaints<K extends Complaint['kind']>(draft: Draft, ...kinds: readonly K[]): Iterable<Of<K>> {
  for (const complaint of draft.ledger.complaints)
    if ((kinds as readonly string[]).includes(complaint.kind)) yield complaint as Of<K>;
}

const unitName = (unit: Unit): string => (unit === 'count' ? '' : unit);

/** `1,234.50万元`; an empty cell is said to be one. */
export function shown(fact: Figure): Text {
  if (fact.text === '') return say('空白', 'blank');
  const text = fact.text + (/[%％]$/.test(fact.text) ? '' : unitName(fact.unit));
  return say(text, text);
}

/** `value` as the figure `fact` would show it, with its unit. */
export function shownAs(fact: Figure, value: number, decimals = 0): string {
  if (lacksWan(fact, value)) return `${fact.text}万元`;
  return `${written(fact, value, decimals)}${unitName(fact.unit)}`;
}

/** `value` in the form of `fact`, without the unit. */
export function written(fact: Figure, value: number, decimals = 0): string {
  return writeLike(fact.text === '' ? '0.00' : fact.text, value, fact.unit, decimals) ?? String(value);
}

/** `115.57元` for 115.57万元: the digits are right. */
const lacksWan = (fact: Figure, value: number): boolean =>
  fact.unit === '元' && fact.table < 0 && fact.value !== 0 && value === fact.value * 10_000;

/** Replace the figure by `value`, written as it is written. */
export function edit(fact: Figure, value: number, decimals = 0): Edit {
  if (lacksWan(fact, value)) return { span: { start: fact.span.end, end: fact.span.end }, newText: '万' };
  const percent = /[%％]$/.exec(fact.text)?.[0] ?? '';
  return { span: fact.span, newText: written({ ...fact, text: fact.text.replace(/[%％]$/, '') }, value, decimals) + percent };
}

/** What the repair makes of the figure: `1,234.50`; with its unit where that is what was wrong. */
export function repaired(fact: Figure, value: number, decimals = 0): string {
  return lacksWan(fact, value) ? shownAs(fact, value) : edit(fact, value, decimals).newText;
}

/** A relation in quotation marks, unless it has some of its own. */
export const quoted = (relation: string): string => (relation.includes('“') ? relation : `“${relation}”`);

export function repairFix(draft: Draft, repair: Repair, preferred: boolean): Fix | null {
  const fact = draft.ledger.figures[repair.fact];
  if (!fact) return null;
  const change = edit(fact, repair.value);
  if (change.newText === fact.text) return null;
  const right = repaired(fact, repair.value);
  return {
    title: say(`改为 ${right}（${fact.label.zh}）`, `Change to ${right} (${fact.label.en})`),
    kind: 'suggestion',
    ...(preferred && { preferred: true }),
    edits: [change],
  };
}

export function relatedTo(draft: Draft, at: number, note?: Text): Related | null {
  const fact = draft.ledger.figures[at];
  if (!fact) return null;
  const figure = shown(fact);
  return { span: fact.span, message: note ?? say(`${fact.label.zh}：${figure.zh}`, `${fact.label.en}: ${figure.en}`) };
}

export const present = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** `1.25`, from millionths of one per cent, shown to the precision of `fact`. */
export function percent(fact: Figure, value: number): string {
  return `${written(fact, value)}%`;
}

/** What separates a figure from its unit, if anything: used to underline both. */
export function withUnit(draft: Draft, fact: Figure): { readonly start: number; readonly end: number } {
  const tail = fold(textAt(draft, { start: fact.span.end, end: fact.span.end + 4 }));
  const unit = /^\s?(?:亿元|万元|元|%)/.exec(tail);
  return { start: fact.span.start, end: fact.span.end + (fact.table < 0 && unit ? unit[0].length : 0) };
}
