// The prose's item list against the table it explains: a subject of the table that the list leaves out, and an
// item whose subject no table has.

import { likeness } from '../../catalog/subjectName';
import type { Heading, Placed } from '../../syntax/block';
import { say } from '../../text/say';
import type { Draft } from '../draft';
import type { Finding } from '../finding';
import { blocksFor } from '../reading';
import { defineRule } from '../rule';
import { prose, type SubjectPath, subjectPaths } from './_paths';
import { nameFix } from './_repair';
import { hasFigure, type SubjectRow, type SubjectTable, subjectTables } from './_rows';

const before =
  '2024年部门预算公开\n\n第一部分 部门预算表\n\n一般公共预算支出表\n编制部门：云溪县医疗保障局　　单位：万元\n\n类\t款\t项\t科目名称\t合计\t基本支出\t项目支出\n210\t\t\t卫生健康支出\t50.00\t30.00\t20.00\n210\t15\t\t医疗保障管理事务\t50.00\t30.00\t20.00\n210\t15\t01\t行政运行\t20.00\t20.00\t\n210\t15\t04\t信息化建设\t10.00\t\t10.00\n210\t15\t06\t医疗保障经办事务\t10.00\t\t10.00\n210\t15\t50\t事业运行\t10.00\t10.00\t\n\n';
const item = (n: number, name: string, figure: string): string =>
  `${n}.卫生健康支出（类）医疗保障管理事务（款）${name}（项）：2024年预算数为${figure}万元，比上年预算增加1.00万元。\n\n`;
const three = item(1, '行政运行', '20.00') + item(2, '信息化建设', '10.00') + item(3, '医疗保障经办事务', '10.00');

export default defineRule({
  id: 'subjects-listed',
  code: 'C111',
  severity: 'warning',
  scope: 'draft',
  title: say('正文科目与表不一致', 'Subjects listed in prose and in the table differ'),
  why: say(
    '“具体使用情况”逐项说明支出表里的每个项级科目；漏一项，读者就看不到它的用途。',
    'The item list explains every item of the expenditure table; what it leaves out is never explained.',
  ),
  basis: '部门预算公开、部门决算公开的情况说明按项级科目逐项说明',
  examples: [
    {
      before: `${before}五、一般公共预算当年拨款具体使用情况\n\n`,
      bad: three + item(4, '⟦医疗保障政策管理⟧', '10.00'),
      fixed: three + item(4, '事业运行', '10.00'),
    },
    {
      before: `${before}五、一般公共预算当年拨款具体使用情况\n\n`,
      good: three + item(4, '事业运行', '10.00') + item(5, '医疗保障政策管理', '0.00'),
    },
    { before, bad: `五、⟦一般公共预算当年拨款具体使用情况⟧\n\n${three}` },
  ],
  check: (draft) => compare(draft),
});

interface List {
  readonly heading: Placed<Heading> | null;
  readonly items: readonly SubjectPath[];
}

function compare(draft: Draft): Finding[] {
  const lists = itemLists(draft);
  if (lists.length === 0) return [];
  const tables = subjectTables(draft).filter((t) => t.classification === 'functional');
  const general = tables
    .filter((t) => t.table.table.identity === 'general-expenditure')
    .flatMap((t) => t.rows)
    .filter((row) => row.digits.length === 7 && hasFigure(row.table.table, row.row));
  let everywhere: Everywhere | null = null;
  return lists.flatMap((list) => compareList(list, general, () => (everywhere ??= everywhereIn(tables))));
}

/** The items of all tables, by code and by name. */
interface Everywhere {
  readonly codes: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, readonly SubjectRow[]>;
}

function everywhereIn(tables: readonly SubjectTable[]): Everywhere {
  const rows = tables.flatMap((t) => t.unplaced).filter((row) => row.digits.length === 7);
  return { codes: new Set(rows.map((row) => row.digits)), names: grouped(rows, (row) => row.plain) };
}

function compareList(list: List, general: readonly SubjectRow[], everywhere: () => Everywhere): Finding[] {
  const { items, heading } = list;
  // A list that names few subjects, or few of the table's, is not meant to be complete.
  if (items.length < 3) return [];
  const byCode = new Set(items.flatMap((path) => path.parts.at(-1)?.subjects.map((s) => s.code) ?? []));
  const byName = grouped(items, (path) => path.parts.at(-1)?.plain ?? '');
  const listed = new Set(
    general.filter((row) => byCode.has(row.digits) || byName.get(row.plain)?.some((path) => means(path, row))),
  );
  if (listed.size < 3 || listed.size < 0.6 * general.length) return [];
  const missing = withoutMisnamed(
    general.filter((row) => !listed.has(row)),
    items,
  );
  const { codes, names } = everywhere();
  const extra = items.filter(
    (path) =>
      !path.parts.at(-1)?.subjects.some((s) => codes.has(s.code)) &&
      !names.get(path.parts.at(-1)?.plain ?? '')?.some((row) => means(path, row)) &&
      path.parts.every((part) => part.subjects.length > 0) &&
      !stoodLastYearOnly(path),
  );
  const swapped = swap(missing, extra);
  if (swapped) return [swapped];
  return [
    ...leftOut(list, missing, listed.size / general.length, heading),
    ...extra.map((path): Finding => {
      const last = path.parts.at(-1);
      return {
        span: path.span,
        message: say(
          `表中没有这一科目：支出表里没有 ${last?.subjects[0]?.code ?? ''}“${last?.name ?? ''}”的行。`,
          `No table has this subject: there is no row of ${last?.subjects[0]?.code ?? ''} “${last?.name ?? ''}”.`,
        ),
      };
    }),
  ];
}

function grouped<T>(values: readonly T[], key: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const known = groups.get(key(value));
    if (known) known.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

/** Less the rows that an item with a wrong path means: what is wrong with the path is said there. */
function withoutMisnamed(missing: readonly SubjectRow[], items: readonly SubjectPath[]): readonly SubjectRow[] {
  let left = missing;
  if (left.length > 100) return left;
  for (const path of items) {
    const name = path.parts.at(-1)?.name;
    if (left.length === 0 || name === undefined || path.parts.every((part) => part.subjects.length > 0)) continue;
    const [best] = left
      .map((row) => ({ row, like: likeness(row.name, name) }))
      .filter(({ like }) => like >= 0.5)
      .sort((a, b) => b.like - a.like);
    if (best) left = left.filter((row) => row !== best.row);
  }
  return left;
}

/** One subject of a 款 missing and another of it too many: the item bears the wrong name. */
function swap(missing: readonly SubjectRow[], extra: readonly SubjectPath[]): Finding | null {
  const row = missing[0];
  const last = extra[0]?.parts.at(-1);
  if (missing.length !== 1 || extra.length !== 1 || !row || !last) return null;
  if (!last.subjects.some((s) => s.code.slice(0, 5) === row.digits.slice(0, 5))) return null;
  return {
    span: last.span,
    message: say(
      `表中没有“${last.name}”，而表中的“${row.name}”（${row.digits}）没有说明：此处应为“${row.name}”。`,
      `No table has “${last.name}”, and “${row.name}” (${row.digits}) of the table is not explained: it should stand here.`,
    ),
    related: row.nameSpan ? [{ span: row.nameSpan, message: say(`${row.digits} ${row.name}`, `${row.digits} ${row.name}`) }] : [],
    fixes: [nameFix(last.span, row.name, true)],
  };
}

/** One finding for everything the list leaves out, at its heading. */
function leftOut({ items }: List, missing: readonly SubjectRow[], share: number, heading: List['heading']): Finding[] {
  const at = items[0]?.span;
  if (missing.length === 0 || !at) return [];
  const names = missing.map((row) => `${row.digits} ${row.name}`);
  const numbered = items.every((path) => 'number' in path.placed.block && path.placed.block.number !== null);
  const title = heading?.block.titleSpan;
  return [
    {
      span: heading && title ? { start: heading.start + title.start, end: heading.start + title.end } : at,
      severity: numbered && share >= 0.75 && missing.length <= 3 ? 'warning' : 'hint',
      message: say(
        `逐项说明漏了一般公共预算支出表中的${missing.length > 1 ? `${missing.length}个科目` : '科目'}：${names.slice(0, 5).join('、')}${names.length > 5 ? '等' : ''}。`,
        `The item list leaves out ${missing.length} of the table's subjects: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}.`,
      ),
      related: missing.flatMap((row) =>
        row.nameSpan ? [{ span: row.nameSpan, message: say(`${row.digits} ${row.name}`, `${row.digits} ${row.name}`) }] : [],
      ),
    },
  ];
}

/** Path and row mean one subject; a row whose code is miscopied is known by its name and its 款. */
function means(path: SubjectPath, row: SubjectRow): boolean {
  const last = path.parts.at(-1);
  if (!last) return false;
  if (last.subjects.some((s) => s.code === row.digits)) return true;
  if (last.plain !== row.plain) return false;
  const section = path.parts.at(-2);
  return (
    !section ||
    section.subjects.length === 0 ||
    section.subjects.some((s) => row.digits.startsWith(s.code) || row.under === s.code)
  );
}

/** An item with nothing this year is there for the comparison with the last. */
function stoodLastYearOnly({ placed }: SubjectPath): boolean {
  const text = prose(placed.block) ?? '';
  return /(?<![\d.,])0(?:\.0+)?[\s\u3000]*(?:亿|万)?元|未安排|无此项|没有安排|不再使用|未使用此科目/.test(text);
}

/** Runs of items (`1.X（类）Y（款）Z（项）…`) under one heading; those of funds and of state capital are left out. */
function itemLists(draft: Draft): List[] {
  const lists: { heading: Placed<Heading> | null; items: SubjectPath[] }[] = [];
  const leading = new Map<Placed, SubjectPath>();
  for (const path of subjectPaths(draft)) {
    if (path.leads && path.parts.at(-1)?.level === '项' && !leading.has(path.placed)) leading.set(path.placed, path);
  }
  let heading: Placed<Heading> | null = null;
  let open: { heading: Placed<Heading> | null; items: SubjectPath[] } | null = null;
  for (const placed of blocksFor(draft, 'heading')) {
    const path = leading.get(placed);
    if (path) {
      if (!open) lists.push((open = { heading, items: [] }));
      open.items.push(path);
    } else if (placed.block.kind === 'heading') {
      heading = placed as Placed<Heading>;
      open = null;
    }
  }
  return lists.filter(({ heading: above, items }) => {
    const fund = /政府性基金|国有资本经营/.test(above?.block.title ?? '');
    return !fund && items.some((path) => path.parts.at(-1)?.subjects.some((s) => s.fund === 'general'));
  });
}
