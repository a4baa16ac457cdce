// The entries of the table of contents (目录), each with the heading or table of the body it stands for.
import type { Block, Contents, ContentsEntry, Numbering, Placed } from '../../syntax/block';
import { numberingOf } from '../../syntax/number';
import { readTable } from '../../tables/readTable';
import { squash } from '../../text/fold';
import { type Span, shift } from '../../text/span';
import type { Draft } from '../draft';
import { gistPerBlock } from '../perBlock';
import { blocksFor, perDraft } from '../reading';
import { coreTitle, likeness, plainTitle } from './_titles';

export interface Title {
  readonly kind: 'heading' | 'table' | 'paragraph';
  readonly number: Numbering | null;
  /** As written, squashed, without its number. */
  readonly title: string;
  /** In the draft. */
  readonly span: Span;
  readonly level: number;
  readonly block: number;
}

export interface Entry {
  readonly entry: ContentsEntry;
  /** Of its title, in the draft. */
  readonly span: Span;
  /** What it stands for in the body; null when nothing there has a title like it. */
  readonly title: Title | null;
  /** How well they agree: the same words · the same but for names and years · nearly. */
  readonly match: 'same' | 'core' | 'near' | 'none';
}

export interface ContentsMatch {
  readonly placed: Placed<Contents>;
  readonly entries: readonly Entry[];
  readonly titles: readonly Title[];
}

/** Nobody writes longer ones; beyond this nothing is compared. */
const MOST_ENTRIES = 200;
const MOST_TITLES = 1500;
/** Titles less alike than this are different ones. */
const ALIKE = 0.62;

/** The draft's contents held against its body; null when it has none worth the name. */
export const contentsOf = perDraft(hold);

function hold(draft: Draft): ContentsMatch | null {
  const blocks = blocksFor(draft, 'contents');
  const at = blocks.findIndex(({ block }) => block.kind === 'contents');
  const placed = blocks[at] as Placed<Contents> | undefined;
  if (!placed || placed.block.entries.length < 3 || placed.block.entries.length > MOST_ENTRIES) return null;
  const titles = titlesAfter(draft, at);
  if (titles.length < 3 || titles.length > MOST_TITLES) return null;
  const { entity } = draft.profile;
  const entries = placed.block.entries;
  const found: (number | null)[] = entries.map(() => null);
  const how: Entry['match'][] = entries.map(() => 'none');
  const taken = new Set<number>();
  const take = (i: number, t: number, match: Entry['match']): void => {
    found[i] = t;
    how[i] = match;
    taken.add(t);
  };
  for (const match of ['same', 'core'] as const) {
    const key = (title: string): string => (match === 'same' ? plainTitle(title) : coreTitle(title, entity));
    const byKey = new Map<string, number[]>();
    titles.forEach((title, t) => {
      if (taken.has(t)) return;
      const k = key(title.title);
      const list = byKey.get(k);
      if (list) list.push(t);
      else byKey.set(k, [t]);
    });
    entries.forEach((entry, i) => {
      if (found[i] !== null) return;
      const free = (byKey.get(key(entry.title)) ?? []).filter((t) => !taken.has(t));
      const after = lastBefore(found, i);
      // Of several, the one numbered alike after the entry before; else the first of them.
      const best =
        free.find((t) => t > after && sameNumber(titles[t], entry)) ??
        free.find((t) => t > after && titles[t]?.kind !== 'paragraph') ??
        free.find((t) => titles[t]?.kind !== 'paragraph') ??
        free[0];
      if (best !== undefined && key(entry.title) !== '') take(i, best, match);
    });
  }
  entries.forEach((entry, i) => {
    if (found[i] !== null) return;
    const from = lastBefore(found, i) + 1;
    const to = firstAfter(found, i, titles.length);
    let best = -1;
    let score = ALIKE;
    for (let t = from; t < Math.min(to, from + 80); t++) {
      const title = titles[t];
      if (!title || taken.has(t) || title.kind === 'paragraph') continue;
      const like = alike(coreTitle(entry.title, entity), coreTitle(title.title, entity)) + (sameNumber(title, entry) ? 0.12 : 0);
      if (like > score) {
        score = like;
        best = t;
      }
    }
    if (best >= 0) take(i, best, 'near');
  });
  return {
    placed,
    titles,
    entries: entries.map((entry, i) => {
      const t = found[i];
      return {
        entry,
        span: shift(entry.titleSpan, placed.start),
        title: t === null || t === undefined ? null : (titles[t] ?? null),
        match: how[i] ?? 'none',
      };
    }),
  };
}

/** Likeness; a title that is part of the other is as good as near. */
function alike(a: string, b: string): number {
  if (atOdds(a, b)) return 0;
  if (a.length >= 4 && b.length >= 4 && (a.includes(b) || b.includes(a))) return Math.max(0.7, likeness(a, b));
  return likeness(a, b);
}

/** What a section can be about: two titles that each name something the other does not are two sections. */
const ABOUT = [
  /收入|收支/,
  /支出|收支/,
  /基金/,
  /国有资本/,
  /三公/,
  /基本支出/,
  /项目/,
  /采购/,
  /资产/,
  /绩效/,
  /结转/,
  /职[能责]/,
  /机构|人员/,
  /名词/,
];

function atOdds(a: string, b: string): boolean {
  let onlyA = false;
  let onlyB = false;
  for (const topic of ABOUT) {
    const inA = topic.test(a);
    const inB = topic.test(b);
    onlyA ||= inA && !inB;
    onlyB ||= inB && !inA;
  }
  return onlyA && onlyB;
}

function sameNumber(title: Title | undefined, entry: ContentsEntry): boolean {
  const { number } = title ?? {};
  return !!number && !!entry.number && number.style === entry.number.style && number.value === entry.number.value;
}

function lastBefore(found: readonly (number | null)[], i: number): number {
  for (let k = i - 1; k >= 0; k--) {
    const t = found[k];
    if (t !== null && t !== undefined) return t;
  }
  return -1;
}

function firstAfter(found: readonly (number | null)[], i: number, none: number): number {
  const before = lastBefore(found, i);
  for (let k = i + 1; k < found.length; k++) {
    const t = found[k];
    if (t !== null && t !== undefined && t > before) return t;
  }
  return none;
}

/** Headings, table titles and short paragraphs: a block's titles, their spans those of the block. */
const titled = gistPerBlock(undefined, (block: Block): readonly Omit<Title, 'block'>[] | null => {
  const titles = titlesIn(block);
  return titles.length > 0 ? titles : null;
});

/** The titles of the body, in order. */
function titlesAfter(draft: Draft, at: number): Title[] {
  return titled(draft).flatMap(({ start, index, noted }) =>
    index <= at ? [] : noted.map((title) => ({ ...title, span: shift(title.span, start), block: index })),
  );
}

function titlesIn(block: Block): Omit<Title, 'block'>[] {
  if (block.kind === 'heading')
    return [{ kind: 'heading', number: block.number, title: block.title, span: block.titleSpan, level: block.level }];
  if (block.kind === 'paragraph' && block.flow.text.length <= 60) {
    const { number, flow, text } = block;
    const from = number?.span.end ?? 0;
    const title = squash(flow.text.slice(from).replace(/\*\*/g, ''));
    return /[。；;]/.test(title) ? [] : [{ kind: 'paragraph', number, title, span: { start: from, end: text.length }, level: 9 }];
  }
  if (block.kind !== 'table') return [];
  const captions = block.caption.flatMap(({ role, span }): Omit<Title, 'block'>[] => {
    if (role !== 'title') return [];
    const line = block.text.slice(span.start, span.end);
    const number = numberingOf(line);
    const from = number?.span.end ?? 0;
    const title = squash(line.slice(from).replace(/\*\*/g, ''));
    return [{ kind: 'table', number, title, span: { start: span.start + from, end: span.end }, level: 9 }];
  });
  if (captions.length > 0) return captions;
  // A title that stands in the grid's own first row.
  const { title, titleSpan } = readTable(block);
  return titleSpan && title !== '' ? [{ kind: 'table', number: null, title: squash(title), span: titleSpan, level: 9 }] : [];
}
