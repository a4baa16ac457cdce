// A sentence that tells of the report's own year and names another: left from last year's report, or mistyped.
import { atTime } from '../../ledger/keys';
import type { Fact } from '../../ledger/ledger';
import { agreesAt } from '../../ledger/quantities';
import type { PlacedTable } from '../../tables/table';
import { squash } from '../../text/fold';
import { say } from '../../text/say';
import { shift } from '../../text/span';
import type { Draft } from '../draft';
import { gistPerBlock } from '../perBlock';
import { perTable } from '../perTable';
import { blocksFor, tablesAs } from '../reading';
import { defineRule } from '../rule';
import { titleYear } from '../structure/_titles';
import { replaceWith } from './_fix';
import { passageOf } from './_passages';
import { type Dated, type Staged, type Statement, stagedIn, statementsOf } from './_statements';

interface Said {
  readonly statements: readonly Statement[];
  readonly staged: readonly Staged[];
}

const said = gistPerBlock(['20'], (block, profile): Said | null => {
  const passage = passageOf(block, 'prose');
  if (!passage || (block.kind !== 'paragraph' && block.kind !== 'note')) return null;
  const statements = statementsOf(passage, profile);
  const staged = stagedIn(block, passage);
  return statements.length + staged.length > 0 ? { statements, staged } : null;
});

/** Sections that may tell of another year. */
const LOOKS_BACK = /执行情况|总结|完成情况|回顾|自评|评价|(?<![比较与])上一?年|沿革/;
/** So many statements of another year, and nothing but the cover for the report's: the cover may be what is wrong. */
const MANY = 6;
/** A year farther off than this was not left from a report before. */
const FARTHEST = 3;
/** Paragraphs so close may set two years side by side. */
const NEAR = 3;

export default defineRule({
  id: 'statement-year',
  code: 'N134',
  severity: 'warning',
  scope: 'draft',
  title: say('正文的年度不是本报告的年度', 'A statement names another year than the report’s'),
  why: say(
    '收支、“三公”经费、政府采购等说的是本报告年度的情况；写成别的年度，多半是沿用上年文稿或打错了一位。',
    'What a report tells of income, spending or procurement is of its own year; another one was left from last year’s report or mistyped.',
  ),
  basis: '公开文稿应当准确，年度前后一致。',
  examples: [
    {
      before: '某县水务局2031年度部门决算\n\n',
      bad: '一、基本支出情况说明\n⟦2030年⟧度一般公共预算财政拨款基本支出100.00万元。\n二、政府采购情况说明\n某县水务局⟦2030年⟧度政府采购支出总额10.00万元。',
      fixed:
        '一、基本支出情况说明\n2031年度一般公共预算财政拨款基本支出100.00万元。\n二、政府采购情况说明\n某县水务局2031年度政府采购支出总额10.00万元。',
    },
    {
      before: '某县水务局2031年部门预算公开\n\n',
      bad: '一、收支情况\n按照预算管理有关规定，⟦2029年⟧预算收入96.00万元。2031年单位支出预算为96.00万元。\n二、基金\n注：本单位⟦2030年⟧没有使用政府性基金预算拨款安排的支出，故本表为空表。\n三、绩效\n⟦2030年⟧度，我单位编报绩效目标的项目共2个。',
      fixed:
        '一、收支情况\n按照预算管理有关规定，2031年预算收入96.00万元。2031年单位支出预算为96.00万元。\n二、基金\n注：本单位2031年没有使用政府性基金预算拨款安排的支出，故本表为空表。\n三、绩效\n2031年度，我单位编报绩效目标的项目共2个。',
    },
    {
      before: '某县水务局2031年部门预算公开\n\n',
      bad: '一、支出情况\n1.“教育支出（类）进修及培训（款）培训支出（项）”11.00万元。⟦2031年⟧当年预算执行数为10.00万元，2031年预算安排11.00万元。\n2.“教育支出（类）普通教育（款）小学教育（项）”12.00万元。2030年当年预算执行数为10.00万元，⟦2030年⟧预算安排12.00万元。',
      fixed:
        '一、支出情况\n1.“教育支出（类）进修及培训（款）培训支出（项）”11.00万元。2030年当年预算执行数为10.00万元，2031年预算安排11.00万元。\n2.“教育支出（类）普通教育（款）小学教育（项）”12.00万元。2030年当年预算执行数为10.00万元，2031年预算安排12.00万元。',
    },
    {
      before: '某县水务局2031年部门预算公开\n\n',
      good: '一、收支情况\n2031年收入预算100.00万元，其中：一般公共预算100.00万元。2030年预算执行数为90.00万元。\n2030年度一般公共预算支出实际完成88.00万元。\n二、2030年预算执行情况\n2030年支出预算90.00万元。\n三、历年情况\n2030年支出预算为90.00万元。\n2031年支出预算为100.00万元。',
    },
    {
      before: '某县水务局2031年度部门决算\n\n',
      good: '一、收支情况\n2031年度收入总计100.00万元。2030年度收入总计90.00万元，2031年度增加10.00万元。主要原因：2030年新增单位1个。\n2032年预算安排公用经费5.00万元。\n2020年成立某县水务局。',
    },
  ],
  *check(draft) {
    const { kind, year } = draft.profile;
    if (year === null || kind === 'unknown') return;
    const noted = said(draft);
    const suspects = noted.flatMap(({ start, noted: { statements, staged } }, i) => [
      ...statements
        .filter((one) => isSuspect(one, year, kind))
        .map((one): Suspect => ({ one, statement: one, i, start, right: year })),
      ...(kind === 'budget' ? staged.flatMap((one) => misdated(one, year)) : []).map(
        (wrong): Suspect => ({ ...wrong, statement: null, i, start }),
      ),
    ]);
    if (suspects.length === 0) return;
    const titles = titlesOf(draft);
    if (!isInTitle(draft, year, titles)) return;
    const cover = coverIsDoubtful(year, titles, noted);
    const known = figuresOfEarlierYears(draft, suspects);
    let next = 0;
    for (const { one, statement, i, start, right } of suspects) {
      while ((titles[next]?.start ?? Number.POSITIVE_INFINITY) < start) next++;
      const under = titles[next - 1];
      if (under?.looksBack) continue;
      if (one.year !== year && (cover(one.year) || under?.current === one.year || under?.above.has(one.year))) continue;
      if (statement && (isBesideOwn(statement, year, i, noted) || known(statement, start))) continue;
      const span = shift(one.span, start);
      yield {
        span,
        message: say(
          right === year
            ? `本报告是${year}年度的，这里说的应是${year}年，写的是${one.year}年。`
            : `${year}年预算中的执行数应是${right}年的，这里写的是${one.year}年。`,
          right === year
            ? `This report is for ${year}, and so should this be; here it says ${one.year}.`
            : `What was spent is told of ${right} in a budget for ${year}; here it says ${one.year}.`,
        ),
        fixes: [replaceWith(span, `${right}年`)],
      };
    }
  },
});

type Noted = ReturnType<typeof said>;

interface Suspect {
  readonly one: Dated;
  /** Null for the year of a stage. */
  readonly statement: Statement | null;
  /** Index of what was noted of its block, and where that stands. */
  readonly i: number;
  readonly start: number;
  readonly right: number;
}

function isSuspect(one: Statement, year: number, kind: 'budget' | 'final-accounts'): boolean {
  if (one.year === year || Math.abs(one.year - year) > FARTHEST || one.ahead) return false;
  // `2030年预算数比2029年预算数减少`: one year back throughout.
  if (one.bases.includes(one.year - 1)) return false;
  // Where several years are told, none is there by mistake.
  if (one.others.some((other) => other !== one.year)) return false;
  if (one.near.includes(year) && one.near.filter((other) => other === one.year).length > 1) return false;
  // What was done is of the year before in a budget; what is planned is of the year after in final accounts.
  return kind === 'budget' ? one.ofBudget && !one.done : one.year < year || one.done || !one.planned;
}

/** In a budget, what was spent is of the year before and what is planned of its own; nothing is said where the right year stands beside. */
function misdated({ spent, planned }: Staged, year: number): { readonly one: Dated; readonly right: number }[] {
  const wrong = (dated: readonly Dated[], right: number) => {
    const [one] = dated;
    if (!one || dated.length > 1 || one.year === right || Math.abs(one.year - right) > FARTHEST) return [];
    return [{ one, right }];
  };
  return [...wrong(spent, year - 1), ...wrong(planned, year)];
}

interface Title {
  readonly start: number;
  /** The year it names by itself. */
  readonly own: number | null;
  /** The last year a title named up to here. */
  readonly current: number | null;
  /** The years the headings above it, and itself, name. */
  readonly above: ReadonlySet<number>;
  /** Whether it, or a heading above it, may well tell of another year. */
  readonly looksBack: boolean;
}

const tableTitle = perTable(({ title, identity }) => (identity === 'performance' ? null : title));
const titleSeen = ({ table }: PlacedTable): unknown => tableTitle(table);

/** Headings and titles of tables in reading order; a table is under the heading before it and heads nothing. */
function titlesOf(draft: Draft): Title[] {
  const headings = draft.headings.map(({ start, block }) => ({ start, level: block.level, title: block.title }));
  const tables = tablesAs(draft, titleSeen).map(({ table, start }) => ({ start, level: null, title: tableTitle(table) ?? '' }));
  const open: { readonly level: number; readonly above: ReadonlySet<number>; readonly looksBack: boolean }[] = [];
  let current: number | null = null;
  return [...headings, ...tables]
    .sort((a, b) => a.start - b.start)
    .map(({ start, level, title }) => {
      const own = titleYear(title);
      current = own ?? current;
      if (level !== null) {
        while ((open.at(-1)?.level ?? -1) >= level) open.pop();
        const parent = open.at(-1);
        const above = new Set([...(parent?.above ?? []), ...(own === null ? [] : [own])]);
        open.push({ level, above, looksBack: (parent?.looksBack ?? false) || LOOKS_BACK.test(title) });
      }
      const heading = open.at(-1);
      return { start, own, current, above: heading?.above ?? NO_YEARS, looksBack: heading?.looksBack ?? false };
    });
}

const NO_YEARS: ReadonlySet<number> = new Set();

/** A year that was only found in running text may be any. */
function isInTitle(draft: Draft, year: number, titles: readonly Title[]): boolean {
  return (
    titles.some(({ own }) => own === year) ||
    blocksFor(draft, 'cover').some(({ block }) => block.kind === 'cover' && squash(block.text).includes(`${year}年`))
  );
}

/** Of which other years the draft may be throughout, its cover or first title being wrong. */
function coverIsDoubtful(year: number, titles: readonly Title[], noted: Noted): (other: number) => boolean {
  const named = counted(titles.map(({ own }) => own));
  const stated = counted(noted.flatMap(({ noted: { statements } }) => statements.map((one) => one.year)));
  return (other) => named(other) > named(year) || (named(year) + stated(year) === 0 && stated(other) >= MANY);
}

function counted<T>(values: readonly T[]): (value: T) => number {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return (value) => counts.get(value) ?? 0;
}

/** Two years told side by side: the same words of the report's own year, and another amount, close by. */
function isBesideOwn(one: Statement, year: number, i: number, noted: Noted): boolean {
  const at = noted[i]?.index ?? 0;
  return noted
    .slice(Math.max(0, i - NEAR), i + NEAR + 1)
    .some(
      (near) =>
        Math.abs(near.index - at) <= NEAR &&
        near.noted.statements.some(
          (own) => own.year === year && own.subject === one.subject && (!own.amount || own.amount.text !== one.amount?.text),
        ),
    );
}

const PRIOR = /\|prior(?:Outturn)?$/;

/**
 * Whether a statement's amount is what the rest of the draft gives for a year before: the same figure stands elsewhere
 * (not in another suspect), or with the change since it comes to the report's own.
 */
function figuresOfEarlierYears(draft: Draft, suspects: readonly Suspect[]): (one: Statement, start: number) => boolean {
  const doubtful = new Set(
    suspects.flatMap(({ statement, start }) => (statement?.amount ? [start + statement.amount.span.start] : [])),
  );
  let borneOut: ReadonlySet<number> | null = null;
  return ({ amount }, start) => {
    if (!amount) return false;
    borneOut ??= figuresBorneOut(draft, doubtful);
    return borneOut.has(start + amount.span.start);
  };
}

/** Where the doubtful figures stand that others bear out as a year before's. */
function figuresBorneOut({ ledger: { facts } }: Draft, doubtful: ReadonlySet<number>): ReadonlySet<number> {
  const byKey = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.key === null || doubtful.has(fact.span.start)) continue;
    const same = byKey.get(fact.key);
    if (same) same.push(fact);
    else byKey.set(fact.key, [fact]);
  }
  const found = new Set<number>();
  for (const { key, span, value, ulp } of facts) {
    if (key === null || !PRIOR.test(key) || !doubtful.has(span.start)) continue;
    const now = byKey.get(atTime(key, 'now'))?.[0];
    const changes = now ? (byKey.get(atTime(key, 'change')) ?? []) : [];
    const known = [
      ...(byKey.get(key) ?? []),
      ...changes.flatMap((change) =>
        [1, -1].map((sign) => ({ value: (now?.value ?? 0) + sign * change.value, ulp: change.ulp })),
      ),
    ];
    if (known.some((fact) => agreesAt(fact.value, fact.ulp, value, ulp))) found.add(span.start);
  }
  return found;
}
