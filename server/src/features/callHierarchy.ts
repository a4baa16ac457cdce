// A total and its parts as a call hierarchy: what it is made of goes out, the totals it is part of come in. A
// restated figure stands for its quantity, so that the way leads from the prose into the tables.
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  SymbolKind,
} from 'vscode-languageserver-types';
import type { Equation, Fact } from '../ledger/ledger';
import { offsetAt, rangeOf } from '../text/position';
import type { OpenDocument } from './document';
import { figuresOf } from './figures';

/** What an item carries: the figure it stands for, in which analysis. */
interface FigureRef {
  readonly result: string;
  readonly fact: number;
}

export function prepareCallHierarchy(document: OpenDocument, position: Position): CallHierarchyItem[] | null {
  const { ledger } = document.analysis.draft;
  const at = figuresOf(ledger).at(offsetAt(document.analysis.lines, position));
  if (at === null) return null;
  // Rather the statement that has parts, or is one.
  const home = sameQuantity(document, at).find((i) => sumsOf(document, i).length > 0);
  return home === undefined ? null : [itemOf(document, home)].filter((item) => item !== null);
}

/** The totals the figure is part of. */
export function incomingCalls(document: OpenDocument, item: CallHierarchyItem): CallHierarchyIncomingCall[] | null {
  const at = factOf(document, item);
  if (at === null) return null;
  const totals = new Set<number>();
  for (const i of sameQuantity(document, at)) {
    for (const { facts } of sumsOf(document, i)) if (facts[0] !== i && facts[0] !== undefined) totals.add(facts[0]);
  }
  return [...totals].flatMap((total) => {
    const from = itemOf(document, total);
    return from ? [{ from, fromRanges: [from.selectionRange] }] : [];
  });
}

/** The parts the figure is made of, by every sum it is the total of. */
export function outgoingCalls(document: OpenDocument, item: CallHierarchyItem): CallHierarchyOutgoingCall[] | null {
  const at = factOf(document, item);
  if (at === null) return null;
  const parts = new Set<number>();
  for (const i of sameQuantity(document, at)) {
    for (const { facts } of sumsOf(document, i)) if (facts[0] === i) for (const part of facts.slice(1)) parts.add(part);
  }
  return [...parts].flatMap((part) => {
    const to = itemOf(document, part);
    return to ? [{ to, fromRanges: [item.selectionRange] }] : [];
  });
}

const sumsOf = ({ analysis }: OpenDocument, fact: number): readonly Equation[] =>
  figuresOf(analysis.draft.ledger)
    .equationsOf(fact)
    .filter(({ kind }) => kind === 'sum');

function sameQuantity({ analysis }: OpenDocument, at: number): readonly number[] {
  const { ledger } = analysis.draft;
  const key = ledger.facts[at]?.key ?? null;
  return key === null
    ? [at]
    : [
        at,
        ...figuresOf(ledger)
          .stating(key)
          .filter((i) => i !== at),
      ];
}

function itemOf(document: OpenDocument, fact: number): CallHierarchyItem | null {
  const { analysis, uri, language, resultId } = document;
  const found: Fact | undefined = analysis.draft.ledger.facts[fact];
  if (!found) return null;
  const range = rangeOf(analysis.lines, found.span);
  const data: FigureRef = { result: resultId, fact };
  return {
    name: found.text || '0',
    detail: found.label[language],
    kind: SymbolKind.Number,
    uri,
    range,
    selectionRange: range,
    data,
  };
}

/** The figure an item stands for; null when the draft has moved on since. */
function factOf(document: OpenDocument, { data, range }: CallHierarchyItem): number | null {
  const ref = data as Partial<FigureRef> | undefined;
  if (ref?.result === document.resultId && typeof ref.fact === 'number') return ref.fact;
  return figuresOf(document.analysis.draft.ledger).at(offsetAt(document.analysis.lines, range.start));
}
