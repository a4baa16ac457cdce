// What reading the prose gathers: statements, relations, and where in the report the reader is. One value, passed
// from paragraph to paragraph.
import type { Role } from '../../narrative/mention';
import type { Numbering } from '../../syntax/block';
import type { Text } from '../../text/say';
import type { Span } from '../../text/span';
import type { Direction, Recognised, Relation, Statement } from '../model';
import type { Parsed } from '../parsed';
import type { OpenList, Part, Thing } from './lists';
import type { SectionContext } from './section';
import type { Subjects } from './subjects';
import type { Topic } from './topic';

/** `下设7个处室，分别是：…`: a stated number and the list that was meant. */
export interface CountedList {
  /** Index into the statements. */
  readonly statement: number;
  /** The number as written. */
  readonly span: Span;
  readonly listed: number;
  readonly items: readonly Span[];
}

/** A reason that says of the thing itself that it rose, where the figures fell (or the other way about). */
export interface OppositeReason {
  readonly span: Span;
  readonly word: string;
  readonly said: Direction;
}

export interface ProseRecognised extends Recognised {
  readonly counts: readonly CountedList[];
  readonly reasons: readonly OppositeReason[];
  readonly directions: readonly SaidDirection[];
}

/** An amount by which a quantity changed. */
export interface SpokenChange {
  readonly key: string;
  readonly at: number;
  readonly sign: 1 | -1 | 0;
  readonly section: number;
  readonly path: boolean;
}

/** Which way a change was said to go; `at`: the statement. */
export interface SaidDirection {
  readonly at: number;
  readonly direction: Direction;
}

/** A part of a divided total, under the name it has there. */
export interface NamedPart {
  readonly key: string;
  readonly at: number;
}

/** What a passage wanted to know of those before it: the last figure of a quantity, the one before that, its last change. */
export interface Asked {
  readonly of: 'last' | 'before' | 'change';
  readonly key: string;
  /** The answer's statement; -1 when there was none. */
  readonly at: number;
  /** Which way a change went. */
  readonly sign: 1 | -1 | 0;
}

/** A list of numbered paragraphs that waits for its next number. */
export interface SuspendedList {
  readonly outer: OpenList;
  readonly opened: Numbering | null;
  readonly latest: Numbering;
}

/** What has been read so far. */
export interface Reading {
  readonly parsed: Parsed;
  readonly subjects: Subjects;
  readonly statements: Statement[];
  readonly relations: Relation[];
  readonly counts: CountedList[];
  readonly reasons: OppositeReason[];
  /** Key → the statements that may state it, in order. */
  readonly byKey: Map<string, number[]>;
  /** Changes by key with their direction, for the sums of changes. */
  readonly changes: SpokenChange[];
  /** Every amount of change with the word before it. */
  readonly directions: SaidDirection[];
  /** Key → the last change said of it. */
  readonly changeOf: Map<string, SpokenChange>;
  /** Named parts of divided totals, by name and total. */
  readonly parts: NamedPart[];
  /** Rates whose figure of the year, shares whose whole was not said before them. */
  readonly open: { readonly relation: number; readonly keys: readonly string[] }[];
  /** Statements bound to a key only if another figure of it is the same but for a slip. */
  readonly soft: { readonly at: number; readonly keys: readonly string[] }[];
  /** Income lines as read, to tell 一般公共预算 from 一般财力 when 转移支付 follows. */
  readonly incomes: { readonly at: number; readonly source: string; readonly section: number }[];
  section: SectionContext;
  sectionIndex: number;
  /** The first statement of the passage being read, and what it asked of the passages before it. */
  first: number;
  asked: Asked[];
  /** A list whose parts are paragraphs. */
  outer: OpenList | null;
  /** Whether the outer list's parts are numbered, and the number of the latest. */
  numbered: boolean | null;
  latest: Numbering | null;
  /** The latest part of the outer list ended in a semicolon: one that ends in a full stop is the last. */
  semicolons: boolean;
  /** Lists that go on when the outer one is over: it is a list under one of their parts. */
  readonly suspended: SuspendedList[];
  /** The number of the paragraph that opened the outer list: its next sibling ends it. */
  opened: Numbering | null;
  /** What the last paragraph ended with: a list that begins the next is of that. */
  divisible: { readonly heads: ReadonlyMap<string, Part>; readonly thing: Thing } | null;
  /** The project a 项目名称 paragraph began, and its 预算安排规模. */
  project: string | null;
  scale: Part | null;
  /** A subject path that stands in a paragraph (or heading) of its own above the figures. */
  heading: Topic | null;
}

export function push(reading: Reading, statement: Statement): number {
  const at = reading.statements.push(statement) - 1;
  for (const key of statement.keys) {
    const list = reading.byKey.get(key);
    if (list) list.push(at);
    else reading.byKey.set(key, [at]);
  }
  return at;
}

/** The statement that last stated the quantity; -1 when none has. */
export function lastSaid(reading: Reading, key: string): number {
  const at = reading.byKey.get(key)?.at(-1) ?? -1;
  if (at < reading.first) reading.asked.push({ of: 'last', key, at, sign: 0 });
  return at;
}

/** The same, or the one before when that is `but`. */
export function lastSaidBut(reading: Reading, key: string, but: number): number {
  const last = lastSaid(reading, key);
  if (last < 0 || last !== but) return last;
  const at = reading.byKey.get(key)?.at(-2) ?? -1;
  if (at < reading.first) reading.asked.push({ of: last < reading.first ? 'before' : 'last', key, at, sign: 0 });
  return at;
}

/** The last change that was said of the quantity whose change the key names. */
export function lastChange(reading: Reading, key: string): SpokenChange | undefined {
  const change = reading.changeOf.get(key);
  if (!change || change.at < reading.first)
    reading.asked.push({ of: 'change', key, at: change?.at ?? -1, sign: change?.sign ?? 0 });
  return change;
}

export function noteChange(reading: Reading, change: SpokenChange): void {
  reading.changes.push(change);
  reading.changeOf.set(change.key, change);
}

/** Binds a statement to other quantities than it was read with. */
export function rebind(reading: Reading, at: number, keys: readonly string[]): void {
  const statement = reading.statements[at];
  if (statement) reading.statements[at] = { ...statement, keys: [...new Set(keys)] };
}

/** Words without the name of the report's own unit. */
export function withoutEntity(entity: string | null, words: string): string {
  return entity !== null && words.length > entity.length
    ? words.replace(entity, '').replace(/^(?:部门|单位)(?=收|支|政)/, '')
    : words;
}

export const inSection = (title: string): string => (title === '' ? '' : `“${title}”中的`);

export function labelOf(title: string, words: string, role: Role): Text {
  const what: Readonly<Record<Role, readonly [string, string]>> = {
    stated: ['', ''],
    change: ['的增减额', ', change'],
    rate: ['', ''],
    share: ['', ''],
    completion: ['', ''],
  };
  const [zh, en] = what[role];
  const name = words === '' ? '数字' : `“${words}”`;
  return { zh: `${inSection(title)}${name}${zh}`, en: `${name}${en}${title === '' ? '' : ` in section “${title}”`}` };
}
