// What a figure would state if it were written at a place of the prose: the ledger reads the paragraph up to
// there with a figure put in, in its own section, and says which quantity that is. Nothing is guessed from words
// here; only the section's own paragraphs are read again.

import { atTime } from '../ledger/keys';
import type { Fact, Ledger } from '../ledger/ledger';
import type { RatioRelation, Relation, Statement } from '../ledger/model';
import { recogniseProse } from '../ledger/prose/recogniseProse';
import { percentOf } from '../ledger/ratios';
import type { Draft } from '../rules/draft';
import type { Paragraph, Placed } from '../syntax/block';
import { flowOf } from '../syntax/makeBlock';
import { numberingOf } from '../syntax/number';
import { firstFrom } from '../text/ascending';
import { lineAt } from '../text/lines';
import { say, type Text } from '../text/say';
import { blockIndexAt, sectionsAt } from './place';
import { PERCENT_ULP, settled } from './quantity';

/** A figure that fits, and why. */
export interface Proposal {
  /** Millionths of 万元, or of one per cent. */
  readonly value: number;
  readonly percent: boolean;
  readonly why: Text;
  /** The way it went, where the figure is a change or a rate: the word before may be the wrong one. */
  readonly sign: 1 | -1 | 0;
  /** The cell it is taken from, where it is one. */
  readonly from: Fact | null;
}

/** Paragraphs of the section read along with the one in question: a list may have begun there. */
const MOST_PARAGRAPHS = 80;

/** Figures that could stand at `offset`: most plausible first. `percent`: a percentage is wanted, not an amount. */
export function proposalsAt(draft: Draft, offset: number, percent: boolean): readonly Proposal[] {
  const read = readWith(draft, offset, percent ? '1.00%。' : '1.00万元。');
  if (!read) return [];
  const { statements, relations, at } = read;
  const statement = statements[at];
  if (!statement) return [];
  const ledger = draft.ledger;
  if (percent) {
    const relation = relations.find((one): one is RatioRelation => 'stated' in one && one.stated === at);
    const proposal = relation ? ratio(ledger, statements, relation) : null;
    return proposal ? [proposal] : [];
  }
  const found: Proposal[] = [];
  const add = (proposal: Proposal | null): void => {
    if (proposal && !found.some(({ value }) => value === proposal.value)) found.push(proposal);
  };
  for (const key of statement.keys) {
    if (key.endsWith('|change')) add(changeBy(ledger, key));
    else {
      const fact = settled(ledger, key);
      if (fact) add({ value: fact.value, percent: false, why: fact.label, sign: 0, from: fact });
    }
  }
  add(remainder(statements, relations, at));
  return found;
}

interface Reading {
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
  /** The statement of the figure put in. */
  readonly at: number;
}

function readWith(draft: Draft, offset: number, figure: string): Reading | null {
  const index = blockIndexAt(draft, offset);
  const block = draft.blocks[index];
  const kind = block?.block.kind;
  if (kind === 'table' || kind === 'contents' || kind === 'cover') return null;
  const start = block?.start ?? draft.lines.starts[lineAt(draft.lines, offset)] ?? offset;
  const before = draft.text.slice(start, offset);
  const text = before + figure;
  const paragraph: Placed<Paragraph> = {
    block: { kind: 'paragraph', text, number: numberingOf(text), flow: flowOf(text) },
    start,
    line: 0,
    endLine: 0,
  };
  // A line that was taken for a heading for want of its figure opens no section.
  const sections = sectionsAt(draft, kind === 'heading' ? start - 1 : start).filter(({ heading }) => heading.start < start);
  const inner = sections.at(-1);
  const first = inner ? inner.first + 1 : 0;
  const end = index >= 0 ? index : firstFrom(draft.blocks, start, ({ start }) => start);
  const blocks = [
    ...sections.map(({ heading }) => heading),
    ...draft.blocks.slice(Math.max(first, end - MOST_PARAGRAPHS), end),
    paragraph,
  ];
  const { statements, relations } = recogniseProse({ ...draft, text: draft.text.slice(0, start) + text, blocks });
  const at = statements.findLastIndex(({ span }) => span.start === offset);
  return at < 0 ? null : { statements, relations, at };
}

/** Last year's figure and this year's → the change. */
function changeBy(ledger: Ledger, key: string): Proposal | null {
  const now = settled(ledger, atTime(key, 'now'));
  const prior = settled(ledger, atTime(key, 'prior'));
  if (!now || !prior) {
    const stated = settled(ledger, key);
    return stated && { value: Math.abs(stated.value), percent: false, why: stated.label, sign: 0, from: stated };
  }
  const change = now.value - prior.value;
  const why = say(
    `${now.text}－${prior.text}（${now.label.zh}与${prior.label.zh}）`,
    `${now.text} − ${prior.text} (${now.label.en}, ${prior.label.en})`,
  );
  return { value: Math.abs(change), percent: false, why, sign: change > 0 ? 1 : change < 0 ? -1 : 0, from: null };
}

/** What is missing of a sum whose other figures the sentence states (now = prior ± change). */
function remainder(statements: readonly Statement[], relations: readonly Relation[], at: number): Proposal | null {
  for (const relation of relations) {
    if (relation.kind !== 'sum' || relation.force !== 'certain') continue;
    const own = relation.parts.find((part) => part.at === at);
    if (!own || relation.parts.length > 4) continue;
    const total = statements[relation.total]?.value ?? 0;
    const others = relation.parts.reduce(
      (sum, part) => (part === own ? sum : sum + part.sign * (statements[part.at]?.value ?? 0)),
      0,
    );
    const value = (total - others) * own.sign;
    return {
      value: Math.abs(value),
      percent: false,
      why: relation.label,
      sign: value < 0 ? (-own.sign as 1 | -1) : own.sign,
      from: null,
    };
  }
  return null;
}

function ratio(ledger: Ledger, statements: readonly Statement[], relation: RatioRelation): Proposal | null {
  const said = (at: number): number | null => (at < 0 ? null : (statements[at]?.value ?? null));
  const known = (key: string | null | undefined): number | null => (key ? (settled(ledger, key)?.value ?? null) : null);
  let numerator = said(relation.numerator);
  let denominator = said(relation.denominator) ?? known(relation.denominatorKey);
  let sign: 1 | -1 | 0 = 0;
  if (relation.kind === 'rate') {
    const current = said(relation.current) ?? known(relation.currentKey);
    const direction = relation.direction.amount.sign || relation.direction.rate.sign;
    if (numerator === null && current !== null && denominator !== null) numerator = Math.abs(current - denominator);
    if (denominator === null && current !== null && numerator !== null && direction !== 0)
      denominator = current - direction * numerator;
    if (current !== null && denominator !== null) sign = current > denominator ? 1 : current < denominator ? -1 : 0;
  }
  if (numerator === null || denominator === null || denominator <= 0) return null;
  const why = say(
    `${relation.label.zh}：${shown(numerator)} ÷ ${shown(denominator)}`,
    `${relation.label.en}: ${shown(numerator)} ÷ ${shown(denominator)}`,
  );
  return { value: percentOf(numerator, denominator, PERCENT_ULP), percent: true, why, sign, from: null };
}

/** An amount for the explanation: 万元, two decimals. */
function shown(value: number): string {
  const cents = Math.round(Math.abs(value) / 10_000);
  return `${value < 0 ? '-' : ''}${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
