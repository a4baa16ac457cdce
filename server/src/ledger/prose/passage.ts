// A passage is a heading with what stands under it up to the next. What it says depends on its own blocks, on the
// section it opens, on the subjects of the tables, and on the few figures before it that it refers to. A passage
// of which all this is as it was in the draft's last version is not read again: what was read is put in its place.
import type { Block, Placed } from '../../syntax/block';
import type { Profile } from '../../syntax/profile';
import { type Span, shift } from '../../text/span';
import type { Direction, Relation, Statement } from '../model';
import type { Parsed } from '../parsed';
import type { Asked, Reading } from './reading';
import type { SectionContext } from './section';
import { type Sources, type Subjects, sameSources, sourcesOf, subjectsFrom } from './subjects';

/** The parts of a reading that grow. */
type Gains = Pick<
  Reading,
  'statements' | 'relations' | 'counts' | 'reasons' | 'changes' | 'directions' | 'parts' | 'open' | 'soft' | 'incomes'
>;

const lengthsOf = (reading: Gains): Readonly<Record<keyof Gains, number>> => ({
  statements: reading.statements.length,
  relations: reading.relations.length,
  counts: reading.counts.length,
  reasons: reading.reasons.length,
  changes: reading.changes.length,
  directions: reading.directions.length,
  parts: reading.parts.length,
  open: reading.open.length,
  soft: reading.soft.length,
  incomes: reading.incomes.length,
});

/** A passage that was read, with offsets and statements as they were then. */
interface Passage {
  readonly blocks: readonly Block[];
  /** Offsets of the blocks. */
  readonly starts: readonly number[];
  readonly section: SectionContext;
  /** Its first statement and its first relation. */
  readonly first: number;
  readonly relation: number;
  readonly asked: readonly Asked[];
  /** The statements that answered, in the order of `asked`. */
  readonly answers: readonly (Statement | undefined)[];
  readonly gains: Gains;
}

/** What the prose of one document's last version left behind. */
export interface ProseMemo {
  profile: Profile | null;
  sources: Sources | null;
  subjects: Subjects | null;
  /** By their first block; one text may stand in several places. */
  passages: Map<Block, Passage[]>;
  /** Heading and section above it → its section. */
  sections: WeakMap<Block, WeakMap<SectionContext, SectionContext>>;
}

export function createProseMemo(): ProseMemo {
  return { profile: null, sources: null, subjects: null, passages: new Map(), sections: new WeakMap() };
}

/** The subjects of the draft; where they or its profile are new, nothing that was read is of use any more. */
export function subjectsFor({ tables, profile }: Parsed, projects: readonly string[], memo: ProseMemo): Subjects {
  const sources = sourcesOf(tables, projects, profile.year);
  const known = memo.subjects !== null && memo.sources !== null && sameSources(memo.sources, sources);
  const { kind, year, entity } = memo.profile ?? {};
  if (!known || kind !== profile.kind || year !== profile.year || entity !== profile.entity) {
    memo.passages = new Map();
    memo.sections = new WeakMap();
  }
  memo.profile = profile;
  memo.sources = sources;
  return (memo.subjects = known && memo.subjects ? memo.subjects : subjectsFrom(sources));
}

/** Passages of one text that are remembered: reports set side by side, say, repeat theirs. */
const MOST_ALIKE = 4;

/** Reads the passage that `blocks` are, or says again what was read of it. Passages are put down in `kept` for the next version. */
export function readPassage(
  reading: Reading,
  blocks: readonly Placed[],
  memo: ProseMemo,
  kept: ProseMemo['passages'],
  read: () => void,
): void {
  const [head] = blocks;
  if (!head) return;
  reading.first = reading.statements.length;
  let alike = kept.get(head.block);
  if (!alike) kept.set(head.block, (alike = []));
  for (const known of [alike, memo.passages.get(head.block) ?? []])
    for (const passage of known)
      if (isThere(passage, reading, blocks) && repeat(passage, reading, head.start)) {
        if (known !== alike && alike.length < MOST_ALIKE) alike.push(passage);
        return;
      }
  const before = lengthsOf(reading);
  reading.asked = [];
  read();
  if (alike.length >= MOST_ALIKE) return;
  alike.push({
    blocks: blocks.map(({ block }) => block),
    starts: blocks.map(({ start }) => start),
    section: reading.section,
    first: reading.first,
    relation: before.relations,
    asked: reading.asked,
    answers: reading.asked.map(({ at }) => reading.statements[at]),
    gains: {
      statements: reading.statements.slice(before.statements),
      relations: reading.relations.slice(before.relations),
      counts: reading.counts.slice(before.counts),
      reasons: reading.reasons.slice(before.reasons),
      changes: reading.changes.slice(before.changes),
      directions: reading.directions.slice(before.directions),
      parts: reading.parts.slice(before.parts),
      open: reading.open.slice(before.open),
      soft: reading.soft.slice(before.soft),
      incomes: reading.incomes.slice(before.incomes),
    },
  });
}

/** Whether these very blocks stand here, as far apart as then, in the same section. */
function isThere(passage: Passage, { section }: Reading, blocks: readonly Placed[]): boolean {
  if (passage.section !== section || passage.blocks.length !== blocks.length) return false;
  const by = (blocks[0]?.start ?? 0) - (passage.starts[0] ?? 0);
  return blocks.every(({ block, start }, i) => block === passage.blocks[i] && start - (passage.starts[i] ?? 0) === by);
}

/** Puts the passage in its place, `start`; false, and nothing done, where what it asks is answered otherwise now. */
function repeat(passage: Passage, reading: Reading, start: number): boolean {
  const answers = answersNow(passage, reading);
  if (!answers) return false;
  const by = start - (passage.starts[0] ?? 0);
  const on = reading.statements.length - passage.first;
  const onward = reading.relations.length - passage.relation;
  const to = (at: number): number => (at < 0 ? at : at >= passage.first ? at + on : (answers.get(at) ?? -1));
  const move = (span: Span): Span => shift(span, by);
  const { gains } = passage;
  for (const statement of gains.statements) {
    const at = reading.statements.push(movedStatement(statement, by)) - 1;
    for (const key of statement.keys) {
      const list = reading.byKey.get(key);
      if (list) list.push(at);
      else reading.byKey.set(key, [at]);
    }
  }
  for (const relation of gains.relations) reading.relations.push(movedRelation(relation, to, move));
  for (const one of gains.counts)
    reading.counts.push({ ...one, statement: to(one.statement), span: move(one.span), items: one.items.map(move) });
  for (const one of gains.reasons) reading.reasons.push({ ...one, span: move(one.span), said: movedDirection(one.said, move) });
  const section = reading.sectionIndex;
  for (const one of gains.changes) {
    const change = { ...one, at: to(one.at), section };
    reading.changes.push(change);
    reading.changeOf.set(change.key, change);
  }
  for (const one of gains.directions) reading.directions.push({ at: to(one.at), direction: movedDirection(one.direction, move) });
  for (const one of gains.parts) reading.parts.push({ key: one.key, at: to(one.at) });
  for (const one of gains.open) reading.open.push({ relation: one.relation + onward, keys: one.keys });
  for (const one of gains.soft) reading.soft.push({ at: to(one.at), keys: one.keys });
  for (const one of gains.incomes) reading.incomes.push({ at: to(one.at), source: one.source, section });
  return true;
}

/**
 * Old statement → new, for all that the passage refers to before itself. Null unless each answer says what it said,
 * and one stands for one.
 */
function answersNow({ asked, answers }: Passage, reading: Reading): Map<number, number> | null {
  const now = new Map<number, number>();
  const then = new Map<number, number>();
  for (let i = 0; i < asked.length; i++) {
    const { of, key, at, sign } = asked[i] as Asked;
    const change = of === 'change' ? reading.changeOf.get(key) : undefined;
    const answer = change?.at ?? (of === 'change' ? -1 : (reading.byKey.get(key)?.at(of === 'last' ? -1 : -2) ?? -1));
    if (at < 0 !== answer < 0 || (change?.sign ?? 0) !== sign) return null;
    if (at < 0) continue;
    if ((now.get(at) ?? answer) !== answer || (then.get(answer) ?? at) !== at) return null;
    if (!saysTheSame(answers[i], reading.statements[answer])) return null;
    now.set(at, answer);
    then.set(answer, at);
  }
  return now;
}

function saysTheSame(a: Statement | undefined, b: Statement | undefined): boolean {
  return (
    a === b ||
    (a !== undefined && b !== undefined && a.value === b.value && a.ulp === b.ulp && a.unit === b.unit && a.text === b.text)
  );
}

/** Written out, as in `gather.ts`: there are thousands of them. */
function movedStatement(statement: Statement, by: number): Statement {
  if (by === 0) return statement;
  const { span, text, value, ulp, unit, keys, label, table } = statement;
  return { span: shift(span, by), text, value, ulp, unit, keys, label, table };
}

function movedRelation(relation: Relation, to: (at: number) => number, move: (span: Span) => Span): Relation {
  switch (relation.kind) {
    case 'sum':
      return { ...relation, total: to(relation.total), parts: relation.parts.map(({ at, sign }) => ({ at: to(at), sign })) };
    case 'comparison':
      return { ...relation, left: to(relation.left), right: to(relation.right), span: move(relation.span) };
    default:
      return {
        ...relation,
        stated: to(relation.stated),
        numerator: to(relation.numerator),
        denominator: to(relation.denominator),
        current: to(relation.current),
        direction: {
          amount: movedDirection(relation.direction.amount, move),
          rate: movedDirection(relation.direction.rate, move),
        },
      };
  }
}

function movedDirection(direction: Direction, move: (span: Span) => Span): Direction {
  return direction.span ? { ...direction, span: move(direction.span) } : direction;
}
