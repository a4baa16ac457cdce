// Blanks in sentences that are there already: `占 %`, `支出XX万元`, `XXX万元`. Each blank is read as if it held a
// figure; the ledger says which quantity that would be, and the tables which figure it is.
import { percentOf } from '../ledger/ratios';
import { roundTo, writeAmount } from '../money/amount';
import { MILLION } from '../money/unit';
import type { Draft } from '../rules/draft';
import type { Edit } from '../rules/finding';
import { overlaps, type Span } from '../text/span';
import { type Figures, figuresOf, NO_SOURCES, type Sources } from './figures';
import { type Manner, mannerOf } from './manner';

/** A place without its figure: where the figure goes, and what stands there now. */
interface Gap {
  readonly span: Span;
}

const GAPS =
  /(?<=[占长降的为达至])(?:[X×Ｘx]{1,8}|[ 　_]{0,8})(?=[%％])|(?<![\dA-Za-z])(?:[X×Ｘx]{1,8}|[ 　_]{1,8})(?=万元)|(?<=(?:支出|收入|安排|决算数?|预算数?|资金|合计|共计|总计|结余|为))(?=万元[，。；、])|【(?:金额|比例)】(?=[万%％])/g;
/** What a gap is read as: its own figure must not be one the draft has. */
const PROBE = '0.00';

/**
 * Edits that fill the gaps within `span` whose quantities the tables know. `parse` reads a draft's text; it is
 * handed in because it stands above.
 */
export function fillFigures(draft: Draft, span: Span, parse: (text: string) => Draft, sources: Sources = NO_SOURCES): Edit[] {
  const gaps = gapsIn(draft, span);
  if (gaps.length === 0) return [];
  let probed = '';
  let from = 0;
  const places: { readonly gap: Gap; readonly at: number }[] = [];
  for (const gap of gaps) {
    probed += draft.text.slice(from, gap.span.start);
    places.push({ gap, at: probed.length });
    probed += PROBE;
    from = gap.span.end;
  }
  const read = parse(probed + draft.text.slice(from));
  const manner = mannerOf(draft, span);
  const values = valuesAt(read, places, figuresOf(draft, sources), manner);
  return places.flatMap(({ gap, at }): Edit[] => {
    const newText = values.get(at);
    return newText === undefined ? [] : [{ span: gap.span, newText }];
  });
}

/** Whether there is a gap at all: cheap enough to ask at every move of the caret. */
export function hasGaps(draft: Draft, span: Span): boolean {
  return gapsIn(draft, span).length > 0;
}

function gapsIn(draft: Draft, span: Span): Gap[] {
  const gaps: Gap[] = [];
  for (const { block, start } of draft.blocks) {
    const own = { start, end: start + block.text.length };
    if (block.kind !== 'paragraph' || !overlaps(own, { start: span.start, end: span.end + 1 })) continue;
    for (const match of block.text.matchAll(GAPS)) {
      const at = start + match.index;
      if (at >= span.start && at + match[0].length <= span.end) gaps.push({ span: { start: at, end: at + match[0].length } });
    }
  }
  return gaps;
}

/** What goes at each place, as it is written. */
function valuesAt(
  read: Draft,
  places: readonly { readonly at: number }[],
  figures: Figures,
  manner: Manner,
): Map<number, string> {
  const { facts, equations } = read.ledger;
  const probes = new Set(places.map(({ at }) => at));
  const known = new Map<number, number>();
  facts.forEach((fact, i) => {
    if (fact.table >= 0) return;
    if (!probes.has(fact.span.start)) known.set(i, fact.value);
    else if (fact.key !== null) {
      const value = fact.key.endsWith('|now')
        ? figures.now(fact.key)
        : /\|(?:budget|revised)$/.test(fact.key)
          ? (figures.planned(fact.key.replace(/\|[a-z]+$/, '|now'))?.value ?? null)
          : fact.key.endsWith('|prior')
            ? figures.prior(fact.key.replace(/\|prior$/, '|now'))
            : null;
      if (value !== null) known.set(i, value);
    }
  });
  facts.forEach((fact, i) => {
    if (fact.table >= 0) known.set(i, fact.value);
  });
  for (const { kind, facts: of } of equations) {
    const [stated, part, whole] = of;
    if ((kind !== 'share' && kind !== 'completion') || stated === undefined || known.has(stated)) continue;
    const [n, d] = [part, whole].map((i) => (i === undefined ? undefined : known.get(i)));
    if (n === undefined || d === undefined || d <= 0 || n < 0) continue;
    known.set(stated, percentOf(n, d, MILLION / 10 ** manner.percentDecimals));
  }
  const written = new Map<number, string>();
  facts.forEach((fact, i) => {
    const value = known.get(i);
    if (fact.table >= 0 || value === undefined || !probes.has(fact.span.start)) return;
    const percentage = fact.unit === '%' || fact.unit === '个百分点';
    const decimals = percentage ? manner.percentDecimals : manner.decimals;
    const text = writeAmount(roundTo(value, MILLION / 10 ** decimals), percentage ? '%' : '万元', decimals, manner.separators);
    if (text !== null) written.set(fact.span.start, text);
  });
  return written;
}
