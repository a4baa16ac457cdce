// Gaps in sentences that are there already. Each is read as if it held a figure; the ledger says which quantity that
// would be, and the tables, last year's figures and the figures beside it which one it is.
import { atTime } from '../ledger/keys';
import type { Fact } from '../ledger/ledger';
import { percentOf } from '../ledger/ratios';
import { roundTo, writeAmount } from '../money/amount';
import { MILLION } from '../money/unit';
import type { Draft } from '../rules/draft';
import type { Edit } from '../rules/finding';
import { overlaps, type Span } from '../text/span';
import { type Figures, figuresOf, NO_SOURCES, type Sources } from './figures';
import { type Gap, gapsOf } from './gaps';
import { type Manner, mannerOf } from './manner';
import { notesSpan } from './priorNotes';

/**
 * Edits that fill the gaps within `span` whose quantities are known. `parse` reads a draft's text; it is handed in
 * because it stands above.
 */
export function fillFigures(draft: Draft, span: Span, parse: (text: string) => Draft, sources: Sources = NO_SOURCES): Edit[] {
  const gaps = gapsIn(draft, span);
  if (gaps.length === 0) return [];
  let probed = '';
  let from = 0;
  const places: Place[] = [];
  for (const gap of gaps) {
    probed += draft.text.slice(from, gap.span.start);
    places.push({ gap, at: probed.length + gap.at });
    probed += gap.probe;
    from = gap.span.end;
  }
  const read = parse(probed + draft.text.slice(from));
  const page: Reading = { read, figures: figuresOf(draft, sources), manner: mannerOf(draft, span), year: draft.profile.year };
  const written = valuesAt(page, places);
  return places.flatMap(({ gap, at }): Edit[] => {
    const newText = gap.kind === 'listed' ? gap.probe : written.get(at);
    return newText === undefined ? [] : [{ span: gap.span, newText }];
  });
}

/** A gap, and where its figure stands in the text that was read. */
interface Place {
  readonly gap: Gap;
  readonly at: number;
}

interface Reading {
  readonly read: Draft;
  readonly figures: Figures;
  readonly manner: Manner;
  readonly year: number | null;
}

/** Whether there is a gap at all: cheap enough to ask at every move of the caret. */
export function hasGaps(draft: Draft, span: Span): boolean {
  return gapsIn(draft, span).length > 0;
}

/** Whether a change waits for last year's figure, and no draft of last year's has been asked. */
export function awaitsLastYear(draft: Draft, span: Span): boolean {
  return notesSpan(draft.text, 'lastYear') === null && gapsIn(draft, span).some(({ kind }) => kind === 'change');
}

function gapsIn(draft: Draft, span: Span): Gap[] {
  const gaps: Gap[] = [];
  for (const { block, start } of draft.blocks) {
    const own = { start, end: start + block.text.length };
    if (block.kind !== 'paragraph' || !overlaps(own, { start: span.start, end: span.end + 1 })) continue;
    for (const gap of gapsOf(block.text)) {
      const moved = { start: start + gap.span.start, end: start + gap.span.end };
      if (moved.start >= span.start && moved.end <= span.end) gaps.push({ ...gap, span: moved });
    }
  }
  return gaps;
}

/** What goes at each place, as it is written. */
function valuesAt(page: Reading, places: readonly Place[]): Map<number, string> {
  const { read, figures, manner } = page;
  const { facts, equations } = read.ledger;
  const probes = new Map(places.map((place) => [place.at, place.gap]));
  // The percentage of a change follows its amount; it is no figure that is known, and none that is asked for.
  const changes = places
    .filter(({ gap }) => gap.kind === 'change')
    .map(({ gap, at }) => ({ start: at, end: at + gap.probe.length }));
  const inChange = (fact: Fact): boolean => changes.some(({ start, end }) => start <= fact.span.start && fact.span.start < end);
  const known = new Map<number, number>();
  facts.forEach((fact, i) => {
    const probe = fact.table < 0 && (probes.has(fact.span.start) || inChange(fact));
    if (!probe) known.set(i, fact.value);
    else if (fact.key !== null) {
      const value = stated(figures, fact.key);
      if (value !== null) known.set(i, value);
    }
  });
  for (let round = 0; round < 3; round++) {
    for (const equation of equations) {
      const [first, second, third] = equation.facts;
      const unknown = equation.facts.filter((i) => !known.has(i));
      const [only] = unknown;
      if (first === undefined || only === undefined || unknown.length > 1) continue;
      const sum = equation.facts.slice(1).reduce((total, i) => total + (i === only ? 0 : (known.get(i) ?? 0)), 0);
      if (equation.kind === 'sum' && equation.complete) {
        const value = only === first ? sum : (known.get(first) ?? 0) - sum;
        if (value >= 0) known.set(only, value);
        continue;
      }
      if ((equation.kind !== 'share' && equation.kind !== 'completion') || only !== first) continue;
      const [n, d] = [second, third].map((i) => (i === undefined ? undefined : known.get(i)));
      if (n === undefined || d === undefined || d <= 0 || n < 0) continue;
      known.set(first, percentOf(n, d, MILLION / 10 ** manner.percentDecimals));
    }
  }
  const written = new Map<number, string>();
  facts.forEach((fact, i) => {
    const gap = fact.table < 0 ? probes.get(fact.span.start) : undefined;
    if (gap === undefined) return;
    const value = known.get(i);
    const text =
      gap.kind === 'change' ? changeText(page, gap, fact, known) : value === undefined ? null : plain(manner, fact, value);
    if (text !== null) written.set(fact.span.start, text);
  });
  return written;
}

/** What a quantity is, by its name. */
function stated(figures: Figures, key: string): number | null {
  if (key.endsWith('|now')) return figures.now(key);
  if (/\|(?:budget|revised)$/.test(key)) return figures.planned(atTime(key, 'now'))?.value ?? null;
  return key.endsWith('|prior') ? figures.prior(atTime(key, 'now')) : null;
}

function plain(manner: Manner, { unit }: Fact, value: number): string | null {
  if (unit === 'count') return value % MILLION === 0 ? String(value / MILLION) : null;
  const percentage = unit === '%' || unit === '个百分点';
  const decimals = percentage ? manner.percentDecimals : manner.decimals;
  return writeAmount(
    roundTo(value, MILLION / 10 ** decimals),
    percentage ? '%' : '万元',
    decimals,
    !percentage && manner.separators,
  );
}

/** The change of the quantity a gap is about, in words; null where this year's figure or last year's is not known. */
function changeText(page: Reading, gap: Gap, fact: Fact, known: ReadonlyMap<number, number>): string | null {
  const { read, figures, manner, year } = page;
  const { change } = gap;
  if (change === undefined || !fact.key?.endsWith('|change')) return null;
  const { facts, equations } = read.ledger;
  const key = atTime(fact.key, 'now');
  // The figure said to have changed may go by another name: a unit's 机关运行经费 is its 公用经费.
  const said = equations.find(({ kind, facts: of }) => kind === 'rate' && of.length === 3 && facts[of[1] ?? -1] === fact)
    ?.facts[2];
  const other = facts[said ?? -1]?.key;
  const keys = other?.endsWith('|now') ? [key, other] : [key];
  const inProse = facts.findIndex(({ key: its, table }, i) => table < 0 && known.has(i) && its !== null && keys.includes(its));
  const now = figures.now(...keys) ?? known.get(inProse) ?? null;
  const prior = figures.prior(...keys);
  if (now === null || prior === null || prior < 0) return null;
  const ulp = MILLION / 10 ** manner.decimals;
  const [here, before] = [roundTo(now, ulp), roundTo(prior, ulp)];
  if (here === before) {
    // Where the words before it say what it is compared with, they go on to 持平.
    if (change.than !== '') return `与${change.base}持平`;
    const start = read.text.slice(Math.max(0, fact.span.start - 60), fact.span.start);
    if (/与[^，。；]{2,20}相比，[^，。；]*增加$/.test(start)) return '持平';
    return year === null ? '与上年持平' : `与${year - 1}年持平`;
  }
  const up = here > before;
  const amount = writeAmount(Math.abs(here - before), '万元', manner.decimals, manner.separators);
  if (amount === null) return null;
  // Where there was nothing before, there is no rate.
  const rated = change.rate && before > 0;
  const share = rated ? percentOf(Math.abs(here - before), before, MILLION / 10 ** manner.percentDecimals) : 0;
  const rate = writeAmount(share, '%', manner.percentDecimals, false);
  if (rated && rate === null) return null;
  const percentage = rated ? `，${up ? '增长' : '下降'}${rate}%` : '';
  return `${change.than}${up ? '增加' : '减少'}${amount}万元${percentage}${change.why}`;
}
