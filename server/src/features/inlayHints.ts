// Beside the figures, what follows from them: the right total where a sum does not hold, and the share and the
// rate of a figure that the sentence does not state itself. For the asked range only.
import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver-types';
import type { Complaint, Fact, Ledger } from '../ledger/ledger';
import { writeAmount, writeLike } from '../money/amount';
import { isMoney } from '../money/unit';
import { offsetAt, positionAt } from '../text/position';
import { type Language, say, type Text } from '../text/say';
import type { OpenDocument } from './document';
import { type Figures, figuresOf } from './figures';
import { changeOf, shareOf } from './quantity';

export function inlayHintsIn(document: OpenDocument, range: Range): InlayHint[] {
  const { draft, lines } = document.analysis;
  const { ledger } = draft;
  const figures = figuresOf(ledger);
  const expected = expectedIn(ledger);
  const hints: InlayHint[] = [];
  for (const at of figures.within({ start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) })) {
    const fact = ledger.facts[at];
    if (!fact) continue;
    const right = expected.get(at);
    const told =
      right === undefined ? following(draft.ledger, figures, fact, at, document.language) : total(fact, right, document.language);
    if (!told) continue;
    hints.push({
      position: positionAt(lines, endWithUnit(document.analysis.text, fact)),
      label: told.label,
      kind: InlayHintKind.Parameter,
      paddingLeft: true,
      ...(told.tooltip && { tooltip: told.tooltip }),
    });
  }
  return hints;
}

/** A hundred per cent says nothing. */
const WHOLE = 100_000_000;

interface Told {
  readonly label: string;
  readonly tooltip?: string;
}

const expectedKnown = new WeakMap<Ledger, ReadonlyMap<number, number>>();

/** What contradicted figures ought to be, by the ledger's complaints. */
function expectedIn(ledger: Ledger): ReadonlyMap<number, number> {
  let known = expectedKnown.get(ledger);
  if (!known) expectedKnown.set(ledger, (known = new Map(ledger.complaints.flatMap(expectedBy))));
  return known;
}

function expectedBy(complaint: Complaint): [number, number][] {
  switch (complaint.kind) {
    case 'misstated':
    case 'share':
    case 'completion':
    case 'rate':
      return [[complaint.fact, complaint.expected]];
    case 'sum':
      return [[complaint.total, complaint.expected]];
    default:
      return [];
  }
}

function total(fact: Fact, expected: number, language: Language): Told | null {
  const right = writeLike(fact.text === '' ? '0.00' : fact.text, expected, fact.unit);
  return right === null
    ? null
    : { label: `→ ${right}`, tooltip: say('按勾稽关系算得', 'as computed from the other figures')[language] };
}

/** Share and rate, unless a sentence states them with the figure; in tables only where a 类 or a total stands. */
function following(ledger: Ledger, figures: Figures, fact: Fact, at: number, language: Language): Told | null {
  if (fact.key === null || !isMoney(fact.unit) || !wantsRatio(fact)) return null;
  const stated = new Set(figures.equationsOf(at).map(({ kind }) => kind));
  const parts: string[] = [];
  const why: Text[] = [];
  const share = stated.has('share') ? null : shareOf(ledger, fact);
  if (share && share.percent !== WHOLE) {
    parts.push(`${language === 'zh' ? '占' : ''}${percent(share.percent)}`);
    why.push(say(`占${share.whole.label.zh}${share.whole.text}的比例`, `share of ${share.whole.label.en} ${share.whole.text}`));
  }
  const change = stated.has('rate') ? null : changeOf(ledger, fact);
  if (change?.rate != null && change.change !== 0) {
    parts.push(`${change.change > 0 ? '+' : '−'}${percent(change.rate)}`);
    why.push(say(`比${change.prior.label.zh}${change.prior.text}`, `against ${change.prior.label.en} ${change.prior.text}`));
  }
  return parts.length === 0 ? null : { label: parts.join(' '), tooltip: why.map((text) => text[language]).join('\n') };
}

const wantsRatio = ({ table, key }: Fact): boolean =>
  table < 0 || /^out\|(?:f:\d{3}|current)\|all\||^out\|current\||^in\|total\|/.test(key ?? '');

const percent = (value: number): string => `${writeAmount(value, '%', 2, false) ?? ''}%`;

/** Past `万元`, so that a hint does not tear the figure from its unit. */
function endWithUnit(text: string, { span, table }: Fact): number {
  if (table >= 0) return span.end;
  return span.end + (/^\s?(?:亿元|万元|元|[%％]|个百分点)/.exec(text.slice(span.end, span.end + 6))?.[0].length ?? 0);
}
