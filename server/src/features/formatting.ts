// Makes the figures of a table uniform: one number of decimals and one custom of separators, those most of its
// figures have. No value changes; what cannot be written so stays as it is. Columns that were aligned stay so.
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Fact } from '../ledger/ledger';
import { readAmount, writeAmount } from '../money/amount';
import { isMoney, type Unit } from '../money/unit';
import type { Edit } from '../rules/finding';
import type { Dialect } from '../syntax/block';
import { fold } from '../text/fold';
import { offsetAt } from '../text/position';
import type { Span } from '../text/span';
import type { OpenDocument } from './document';
import { tableAt } from './place';
import { textEdits } from './workspaceEdit';

/** How a table's figures of one unit are written. */
interface Form {
  readonly decimals: number;
  readonly separators: boolean;
}

export function formattingOf(document: OpenDocument, range?: Range): TextEdit[] {
  const { lines, text } = document.analysis;
  const within = range
    ? { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) }
    : { start: 0, end: text.length };
  return textEdits(document, uniformFigures(document, within));
}

/** The edits that make the figures within a stretch like the others of their tables. */
export function uniformFigures({ analysis }: OpenDocument, within: Span): Edit[] {
  const { draft, text } = analysis;
  const edits: Edit[] = [];
  for (const [, facts] of byTable(draft.ledger.facts)) {
    if (!facts.some(({ span }) => touches(span, within))) continue;
    const forms = formsOf(facts);
    for (const fact of facts) {
      if (!touches(fact.span, within)) continue;
      const placed = tableAt(draft, fact.span.start);
      const form = forms.get(fact.unit);
      if (!placed || placed.table.identity === 'performance' || !form) continue;
      const newText = written(fact, form);
      const edit = newText === null || newText === fact.text ? null : inPlace(text, fact.span, newText, placed.block.dialect);
      if (edit) edits.push(edit);
    }
  }
  return edits;
}

const touches = (span: Span, within: Span): boolean => span.start >= within.start && span.end <= within.end;

const tablesKnown = new WeakMap<readonly Fact[], ReadonlyMap<number, readonly Fact[]>>();

/** The money of each table. */
function byTable(facts: readonly Fact[]): ReadonlyMap<number, readonly Fact[]> {
  let tables = tablesKnown.get(facts);
  if (!tables) {
    const lists = new Map<number, Fact[]>();
    for (const fact of facts) {
      if (fact.table < 0 || fact.text === '' || !isMoney(fact.unit)) continue;
      const list = lists.get(fact.table);
      if (list) list.push(fact);
      else lists.set(fact.table, [fact]);
    }
    tablesKnown.set(facts, (tables = lists));
  }
  return tables;
}

function formsOf(facts: readonly Fact[]): ReadonlyMap<Unit, Form> {
  const units = new Set(facts.map(({ unit }) => unit));
  return new Map(
    [...units].flatMap((unit): [Unit, Form][] => {
      const own = facts.filter((fact) => fact.unit === unit);
      // A zero says little about decimals: `0` stands among `1.50`.
      const telling = own.filter(({ value }) => value !== 0);
      const decimals = mostCommon((telling.length > 0 ? telling : own).flatMap(({ text }) => readAmount(text)?.decimals ?? []));
      if (decimals === null) return [];
      const long = own.map(({ text }) => fold(text)).filter((text) => /\d,?\d{3}(?:\D|$)/.test(text));
      const separated = long.filter((text) => text.includes(',')).length;
      return [[unit, { decimals, separators: separated * 2 > long.length }]];
    }),
  );
}

/** The most common of `numbers`, of equals the larger. */
function mostCommon(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  let best: number | null = null;
  for (const [n, count] of counts) {
    const most = best === null ? 0 : (counts.get(best) ?? 0);
    if (count > most || (count === most && best !== null && n > best)) best = n;
  }
  return best;
}

function written(fact: Fact, { decimals, separators }: Form): string | null {
  const plain = fold(fact.text);
  if (!/^[-(]?[\d,]+(?:\.\d+)?\)?$/.test(plain)) return null;
  const own = readAmount(fact.text)?.decimals ?? decimals;
  for (let places = decimals; places <= Math.max(own, decimals); places++) {
    const text = writeAmount(fact.value, fact.unit, places, separators);
    if (text !== null) return plain.startsWith('(') ? `(${text.replace('-', '')})` : text;
  }
  return null;
}

/** Takes room from, or gives it back to, the spaces before an aligned figure. */
function inPlace(text: string, span: Span, newText: string, dialect: Dialect): Edit | null {
  const growth = newText.length - (span.end - span.start);
  let room = 0;
  while (text[span.start - room - 1] === ' ') room++;
  const needed = dialect === 'aligned' ? 2 : dialect === 'pipe' ? 1 : 0;
  if (growth > 0 && room >= growth + needed) return { span: { start: span.start - growth, end: span.end }, newText };
  if (growth > 0 && dialect === 'aligned') return null;
  if (growth < 0 && room > needed) return { span, newText: ' '.repeat(-growth) + newText };
  if (growth < 0 && dialect === 'aligned') return { span, newText: ' '.repeat(-growth) + newText };
  return { span, newText };
}
