// Subject codes and names by what is typed: digits, Chinese, pinyin initials. In a table the code or the name the
// cell is for, the other one filled in beside it where that cell is still empty; in prose the name, or its whole path.
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { type Catalogue, classificationOf, inForce, parentOf, type Subject } from '../../catalog/catalogue';
import { searchSubjects } from '../../catalog/search';
import { normalName } from '../../catalog/subjectName';
import type { Draft } from '../../rules/draft';
import { rangeOf } from '../../text/position';
import { say } from '../../text/say';
import type { Span } from '../../text/span';
import type { OpenDocument } from '../document';
import { type CellPlace, cellAt, columnOf } from '../place';
import { subjectsIn } from '../subjectAt';

const MOST_ITEMS = 40;
/** 行政运行 is the name of more than a hundred subjects: those of the draft are looked for among all of them. */
const MOST_HITS = 400;

/** In a table: for a code cell its codes, for a name cell its names. Null when the cell is for neither. */
export function cellItems(document: OpenDocument, offset: number): CompletionItem[] | null {
  const { draft, lines, text } = document.analysis;
  const here = cellAt(draft, offset);
  const role = here && columnOf(here.placed, here.column)?.role;
  if (!here || (role !== 'code' && role !== 'name') || here.row < here.placed.table.headerRows) return null;
  const span: Span = { start: Math.min(here.span.start, offset), end: Math.max(here.span.end, offset) };
  const typed = text.slice(span.start, offset).trim();
  const coded = here.placed.table.columns.filter((column) => column.role === 'code').length;
  // Codes over three columns (210 15 01) are completed level by level.
  if (role === 'code' && coded > 1) return levelItems(document, here, span, typed);
  const beside = role === 'code' ? neighbour(here, 'name') : neighbour(here, 'code');
  const found = role === 'name' && typed === '' && beside ? ofCode(draft, beside.text) : search(draft, typed);
  const first = role === 'name' && beside ? ofCode(draft, beside.text) : [];
  const subjects = [...new Set([...first, ...found])].slice(0, MOST_ITEMS);
  return subjects.map((subject, i) => {
    const own = role === 'code' ? subject.code : subject.name;
    const other = role === 'code' ? subject.name : subject.code;
    const edit =
      beside && beside.text === '' && apart(beside.span, span) ? { range: rangeOf(lines, beside.span), newText: other } : null;
    // A row that ends with its code gets a cell for the name.
    const ends = role === 'code' && beside === null && endsRow(here);
    return {
      ...itemOf(document, subject, i),
      label: role === 'code' ? `${subject.code} ${subject.name}` : subject.name,
      filterText: typed === '' ? own : typed,
      textEdit: { range: rangeOf(lines, span), newText: ends ? `${own}\t${other}` : own },
      ...(edit && { additionalTextEdits: [edit] }),
    };
  });
}

/** The next level's two or three digits, by what the columns to the left say. */
function levelItems(document: OpenDocument, here: CellPlace, span: Span, typed: string): CompletionItem[] {
  const { draft, lines } = document.analysis;
  const cells = here.placed.table.grid.rows[here.row] ?? [];
  const above = here.placed.table.columns
    .filter((column) => column.role === 'code' && column.index < here.column)
    .map((column) => cells[column.index]?.text ?? '')
    .join('');
  const length = above === '' ? 3 : above.length + 2;
  if (above !== '' && !/^\d{3}(?:\d{2})?$/.test(above)) return [];
  const classification = classificationOf(above === '' ? '201' : above) ?? 'functional';
  const subjects = draft.catalogue
    .all(classification)
    .filter(({ code }) => code.length === length && code.startsWith(above) && code.slice(above.length).startsWith(typed))
    .filter((subject) => inForce(subject, draft.profile.year));
  return subjects.slice(0, MOST_ITEMS).map((subject, i) => {
    const digits = subject.code.slice(above.length);
    return {
      ...itemOf(document, subject, i),
      label: `${digits} ${subject.name}`,
      filterText: digits,
      textEdit: { range: rangeOf(lines, span), newText: digits },
    };
  });
}

function neighbour({ placed, row, column }: CellPlace, role: 'code' | 'name'): { text: string; span: Span } | null {
  const at = placed.table.columns.find((other) => other.role === role && Math.abs(other.index - column) === 1);
  const cell = at && placed.table.grid.rows[row]?.[at.index];
  return cell ? { text: cell.text, span: { start: placed.start + cell.span.start, end: placed.start + cell.span.end } } : null;
}

const apart = (a: Span, b: Span): boolean => a.end < b.start || b.end < a.start;

function endsRow({ placed, row, column }: CellPlace): boolean {
  const next = placed.table.columns[column + 1];
  return placed.block.dialect === 'tsv' && next?.role === 'name' && placed.table.grid.rows[row]?.length === column + 1;
}

/** In prose: names that begin with what stands before the cursor, or answer its letters or digits. */
export function proseItems(document: OpenDocument, offset: number): CompletionItem[] {
  const { draft, text, lines } = document.analysis;
  const before = text.slice(Math.max(0, offset - 24), offset);
  const letters = /(?:^|[^A-Za-z\d])([a-zA-Z]{2,16}|\d{3,7})$/.exec(before)?.[1];
  const items = (subjects: readonly Subject[], typed: string): CompletionItem[] => {
    const range = rangeOf(lines, { start: offset - typed.length, end: offset });
    const seen = new Set<string>();
    return subjects.slice(0, MOST_ITEMS).flatMap((subject, i) => {
      const item = itemOf(document, subject, i);
      const path = pathOf(draft.catalogue, subject, draft.profile.year);
      const names = [...(path === null ? [] : [path]), subject.name].filter((name) => !seen.has(name) && seen.add(name));
      return names.map((name, n) => ({
        ...item,
        label: name,
        sortText: `${item.sortText}${n}`,
        filterText: typed,
        textEdit: { range, newText: name },
      }));
    });
  };
  if (letters !== undefined) return items(search(draft, letters), letters);
  const { typed, subjects } = byTail(draft, /[\u4e00-\u9fff（）()、]{2,20}$/.exec(before)?.[0] ?? '');
  return items(subjects, typed);
}

/** The longest end of `words` that a name begins with, and those names; a name written out is no more to complete. */
function byTail(draft: Draft, words: string): { readonly typed: string; readonly subjects: readonly Subject[] } {
  const names = namesIn(draft);
  for (let from = 0; from + 2 <= words.length; from++) {
    const typed = words.slice(from);
    const start = normalName(typed);
    const subjects = names.filter(({ name }) => name.length > typed.length && normalName(name).startsWith(start));
    if (subjects.length > 0) return { typed, subjects: ownFirst(draft, subjects) };
  }
  return { typed: '', subjects: [] };
}

const namesKnown = new WeakMap<Catalogue, Map<number | null, readonly Subject[]>>();

function namesIn({ catalogue, profile }: Draft): readonly Subject[] {
  let years = namesKnown.get(catalogue);
  if (!years) namesKnown.set(catalogue, (years = new Map()));
  let names = years.get(profile.year);
  if (!names) {
    names = [...catalogue.all('functional'), ...catalogue.all('department')].filter((subject) => inForce(subject, profile.year));
    years.set(profile.year, names);
  }
  return names;
}

function search(draft: Draft, typed: string): readonly Subject[] {
  const hits = searchSubjects(draft.catalogue, typed, draft.profile.year, { limit: MOST_HITS });
  return ownFirst(
    draft,
    hits.map(({ subject }) => subject),
  );
}

/** Subjects that stand in the draft's tables come before those that do not. */
function ownFirst(draft: Draft, subjects: readonly Subject[]): readonly Subject[] {
  const { names } = subjectsIn(draft);
  const own = (subject: Subject): boolean => names.has(subject.code);
  return [...subjects.filter(own), ...subjects.filter((subject) => !own(subject))];
}

function ofCode({ catalogue, profile }: Draft, digits: string): readonly Subject[] {
  const classification = classificationOf(digits);
  return classification ? catalogue.byCode(classification, digits).filter((subject) => inForce(subject, profile.year)) : [];
}

const MARKS: Readonly<Record<number, string>> = { 3: '（类）', 5: '（款）', 7: '（项）' };

/** `卫生健康支出（类）…（款）…（项）`; null for economic subjects, which prose names without their level. */
function pathOf(catalogue: Catalogue, subject: Subject, year: number | null): string | null {
  if (subject.classification !== 'functional') return null;
  let path = '';
  for (let code: string | null = subject.code; code !== null; code = parentOf(code)) {
    const entries = catalogue.byCode('functional', code);
    const name = code === subject.code ? subject.name : (entries.find((one) => inForce(one, year)) ?? entries[0])?.name;
    if (name === undefined) return null;
    path = `${name}${MARKS[code.length] ?? ''}${path}`;
  }
  return path;
}

function itemOf({ language, analysis }: OpenDocument, subject: Subject, i: number): CompletionItem {
  const { catalogue, profile } = analysis.draft;
  const parent = parentOf(subject.code);
  const above =
    parent === null ? undefined : catalogue.byCode(subject.classification, parent).find((one) => inForce(one, profile.year));
  const kind = {
    functional: say('功能分类', 'functional'),
    department: say('部门经济分类', 'economic (department)'),
    government: say('政府经济分类', 'economic (government)'),
  }[subject.classification][language];
  return {
    label: subject.name,
    kind: CompletionItemKind.EnumMember,
    detail: `${subject.code} ${kind}${above ? ` · ${above.name}` : ''}`,
    sortText: `2${String(i).padStart(2, '0')}`,
  };
}
