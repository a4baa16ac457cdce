// Subject paths in running text, `卫生健康支出（类）医疗保障管理事务（款）行政运行（项）`: where their parts stand and
// which subjects they can mean.
import { type Catalogue, inForce, type Subject } from '../../catalog/catalogue';
import { named } from '../../catalog/nearest';
import { plainName, sameName } from '../../catalog/subjectName';
import { type Block, flowSpan, type Placed } from '../../syntax/block';
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import type { Draft } from '../draft';
import type { Finding } from '../finding';
import { perBlock } from '../perBlock';
import { perDraft } from '../reading';
import { nameFix } from './_repair';

export type Level = '类' | '款' | '项';

/** Digits of a code of that level. */
export const DIGITS: Readonly<Record<Level, number>> = { 类: 3, 款: 5, 项: 7 };

/** One part of a path as written. For the first part only its end is sure; `before` is the run of text up to it. */
interface RawPart {
  readonly level: Level;
  readonly start: number;
  readonly end: number;
}

export interface PathPart {
  readonly level: Level;
  readonly name: string;
  /** The name as names are compared. */
  readonly plain: string;
  /** In the draft. */
  readonly span: Span;
  /** The subjects it can mean, those that fit the parts before it; empty when none does. */
  readonly subjects: readonly Subject[];
  /** False for a first part that no subject name ends: where it begins is unknown. */
  readonly bounded: boolean;
}

export interface SubjectPath {
  readonly placed: Placed;
  readonly parts: readonly PathPart[];
  /** The whole path in the draft. */
  readonly span: Span;
  /** It stands at the head of its paragraph or heading: an item of a list. */
  readonly leads: boolean;
}

const MARK = /[（(]([类款项])[）)]/g;
const RUN = /[\p{Script=Han}（）()·、]*$/u;
const resolved = new WeakMap<Block, Resolved>();

/** The text of a block as it reads on; null for blocks that are not running text. */
export function prose(block: Block): string | null {
  if (block.kind === 'paragraph' || block.kind === 'note') return block.flow.text;
  return block.kind === 'heading' ? block.text : null;
}

/** A stretch of `prose(block)` → the draft. */
export function proseSpan({ block, start }: Placed, from: number, to: number): Span {
  const own = block.kind === 'paragraph' || block.kind === 'note' ? flowSpan(block.flow, from, to) : { start: from, end: to };
  return shift(own, start);
}

/** The paths of a block as they are written. */
const written = perBlock(['类', '款', '项'], (block): readonly (readonly RawPart[])[] | null => {
  const found = rawPaths(prose(block) ?? '');
  return found.length > 0 ? found : null;
});

/** Every subject path of the draft, in order. */
export const subjectPaths = perDraft((draft): readonly SubjectPath[] =>
  written(draft).flatMap(({ placed, noted }) => pathsIn(placed, noted, draft.catalogue)),
);

interface Resolved {
  readonly catalogue: Catalogue;
  /** As if the block began the draft. */
  readonly own: readonly SubjectPath[];
}

/** The paths of a block; resolved once for its text, then only moved to where it stands. */
function pathsIn(placed: Placed, raw: readonly (readonly RawPart[])[], catalogue: Catalogue): readonly SubjectPath[] {
  const text = prose(placed.block) ?? '';
  let known = resolved.get(placed.block);
  if (!known || known.catalogue !== catalogue) {
    const origin = { ...placed, start: 0 };
    known = { catalogue, own: raw.map((parts) => resolve(origin, text, parts, catalogue)) };
    resolved.set(placed.block, known);
  }
  const { start } = placed;
  return known.own.map((path) => ({
    ...path,
    placed,
    parts: path.parts.map((part) => ({ ...part, span: shift(part.span, start) })),
    span: shift(path.span, start),
  }));
}

/** Runs of `name（类）name（款）name（项）` with nothing else between; levels only go down. */
function rawPaths(text: string): RawPart[][] {
  if (!/[（(][类款项][）)]/.test(text)) return [];
  const found: RawPart[][] = [];
  let open: RawPart[] = [];
  let last = 0;
  for (const mark of text.matchAll(MARK)) {
    const level = mark[1] as Level;
    const before = open.at(-1);
    const between = text.slice(last, mark.index);
    const goesOn =
      before && DIGITS[level] > DIGITS[before.level] && between.length <= 40 && /^[\s\u3000]*[^\d，。；：;:,\n]+$/.test(between);
    if (!goesOn) {
      if (open.length > 0) found.push(open);
      open = [];
    }
    const run = goesOn ? between : (RUN.exec(text.slice(Math.max(last, mark.index - 30), mark.index))?.[0] ?? '');
    const lead = run.length - run.trimStart().length;
    open.push({ level, start: mark.index - run.length + lead, end: mark.index - (run.length - run.trimEnd().length) });
    last = mark.index + mark[0].length;
  }
  if (open.length > 0) found.push(open);
  return found;
}

function resolve(placed: Placed, text: string, raw: readonly RawPart[], catalogue: Catalogue): SubjectPath {
  const parts: PathPart[] = [];
  let above: readonly Subject[] | null = null;
  for (const part of raw) {
    const found: PathPart =
      above === null ? firstPart(placed, text, part, catalogue) : laterPart(placed, text, part, above, catalogue);
    parts.push(found);
    above = found.subjects;
  }
  const first = parts[0]?.span.start ?? placed.start;
  const numbered = 'number' in placed.block && placed.block.number ? placed.block.number.span.end : 0;
  const lead = text.slice(
    numbered,
    Math.max(numbered, (raw[0]?.start ?? 0) + first - proseSpan(placed, raw[0]?.start ?? 0, raw[0]?.start ?? 0).start),
  );
  return {
    placed,
    parts,
    span: { start: first, end: proseSpan(placed, 0, (raw.at(-1)?.end ?? 0) + 3).end },
    leads: /^[\s\u3000“"*#-]*(?:\d+[.、．]?)?[\s\u3000“"]*$/.test(lead),
  };
}

/** The longest subject name that ends the run of text before the mark. */
function firstPart(placed: Placed, text: string, raw: RawPart, catalogue: Catalogue): PathPart {
  for (let start = raw.start; start <= raw.end - 2; start++) {
    const name = text.slice(start, raw.end);
    const subjects = named(catalogue, 'functional', name).filter((s) => s.code.length === DIGITS[raw.level]);
    if (subjects.length > 0)
      return { level: raw.level, name, plain: plainName(name), span: proseSpan(placed, start, raw.end), subjects, bounded: true };
  }
  const name = text.slice(raw.start, raw.end);
  return {
    level: raw.level,
    name,
    plain: plainName(name),
    span: proseSpan(placed, raw.start, raw.end),
    subjects: [],
    bounded: false,
  };
}

function laterPart(placed: Placed, text: string, raw: RawPart, above: readonly Subject[], catalogue: Catalogue): PathPart {
  const name = text.slice(raw.start, raw.end);
  const subjects = named(catalogue, 'functional', name).filter(
    (s) => s.code.length === DIGITS[raw.level] && above.some((a) => s.code.startsWith(a.code)),
  );
  return { level: raw.level, name, plain: plainName(name), span: proseSpan(placed, raw.start, raw.end), subjects, bounded: true };
}

/** Names in prose that had ended before the draft's year. */
export function retiredInProse(draft: Draft): Finding[] {
  const { catalogue } = draft;
  const { year } = draft.profile;
  if (year === null) return [];
  return subjectPaths(draft).flatMap((path) =>
    path.parts.flatMap((part): Finding[] => {
      if (part.subjects.length === 0 || part.subjects.some((s) => inForce(s, year) || s.confidence !== 'high')) return [];
      const was = part.subjects[0];
      const now = was && catalogue.byCode('functional', was.code).find((s) => inForce(s, year) && s.confidence !== 'low');
      if (!was || !now || was.until === null || was.until >= year || sameName(now.name, was.name)) return [];
      return [
        {
          span: part.span,
          // Last year's name may be meant where last year is compared with.
          severity: was.until === year - 1 ? 'info' : 'warning',
          message: say(
            `科目 ${was.code} 已更名：${year}年为“${now.name}”，“${part.name}”用到${was.until}年。`,
            `${was.code} has been renamed: it is “${now.name}” in ${year}; “${part.name}” was its name until ${was.until}.`,
          ),
          fixes: [nameFix(part.span, now.name, true)],
        },
      ];
    }),
  );
}
