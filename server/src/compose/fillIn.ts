// A section of the narrative, written from the tables: what its heading promises, with this year's figures, the
// shares and rates worked out, directions chosen, and blanks where only the writer knows.
import type { Draft } from '../rules/draft';
import type { Edit } from '../rules/finding';
import type { Section } from '../syntax/outline';
import type { Span } from '../text/span';
import * as budget from './budgetSections';
import { NO_SOURCES, type Sources } from './figures';
import * as finalPublic from './finalPublic';
import * as final from './finalSections';
import * as hebei from './hebeiSections';
import { chinese } from './numerals';
import { type Page, pageOf } from './page';
import { kindOf, type SectionKind } from './sectionKind';
import * as shanghai from './shanghaiSections';
import { hasBlanks, type Line, line, plainText, snippetText } from './writing';

type Writer = (page: Page) => Line[];

const WRITERS: Readonly<
  Record<Exclude<SectionKind, 'budget-general' | 'hebei-overview' | 'final-general' | 'final-public'>, Writer>
> = {
  'budget-overview': budget.overview,
  'budget-income': budget.income,
  'budget-outlay': budget.outlay,
  'budget-fiscal': budget.fiscal,
  'budget-scale': budget.scale,
  'budget-structure': budget.structure,
  'budget-items': budget.items,
  'budget-basic': budget.basic,
  'budget-projects': budget.projects,
  'budget-fund': (page) => budget.fundSection(page, 'fund'),
  'budget-capital': (page) => budget.fundSection(page, 'capital'),
  'budget-public': budget.publicItems,
  'budget-carry': budget.carried,
  'budget-agency': budget.agency,
  'shanghai-explanation': shanghai.explanation,
  'shanghai-public': shanghai.publicItems,
  'shanghai-agency': shanghai.agency,
  'hebei-income': hebei.income,
  'hebei-outlay': hebei.outlay,
  'hebei-changes': hebei.changes,
  'hebei-agency': hebei.agency,
  'hebei-public': hebei.publicItems,
  'final-overview': final.overview,
  'final-income-parts': final.incomeParts,
  'final-outlay-parts': final.outlayParts,
  'final-income': final.income,
  'final-outlay': final.outlay,
  'final-fiscal': final.fiscal,
  'final-general-whole': final.generalWhole,
  'final-general-structure': final.generalStructure,
  'final-general-items': final.generalItems,
  'final-basic': final.basic,
  'final-fund': (page) => final.fundSection(page, 'fund'),
  'final-capital': (page) => final.fundSection(page, 'capital'),
  'final-public-whole': finalPublic.whole,
  'final-public-detail': finalPublic.detail,
  'final-agency': final.agency,
};

/** Sections that are customarily divided, and into what. */
const DIVIDED: Partial<Record<SectionKind, readonly (readonly [string, keyof typeof WRITERS])[]>> = {
  'budget-general': [
    ['一般公共预算当年拨款规模变化情况', 'budget-scale'],
    ['一般公共预算当年拨款结构情况', 'budget-structure'],
    ['一般公共预算当年拨款具体使用情况', 'budget-items'],
  ],
  'hebei-overview': [
    ['收入说明', 'hebei-income'],
    ['支出说明', 'hebei-outlay'],
    ['比上年增减情况', 'hebei-changes'],
  ],
  'final-general': [
    ['一般公共预算财政拨款支出决算总体情况', 'final-general-whole'],
    ['一般公共预算财政拨款支出决算结构情况', 'final-general-structure'],
    ['一般公共预算财政拨款支出决算具体情况', 'final-general-items'],
  ],
  'final-public': [
    ['财政拨款“三公”经费支出决算总体情况说明', 'final-public-whole'],
    ['财政拨款“三公”经费支出决算具体情况说明', 'final-public-detail'],
  ],
};
/** 收入支出总体 may be divided further; it is only where it was. */
const MAY_HAVE: Partial<Record<SectionKind, readonly SectionKind[]>> = {
  'final-overview': ['final-income-parts', 'final-outlay-parts'],
};

/** A piece of the draft written anew: `span` gives way to `lines`. */
export interface Filled {
  readonly section: Section;
  readonly kind: SectionKind;
  readonly span: Span;
  readonly lines: readonly Line[];
  /** Line breaks before, between and after the lines. */
  readonly before: string;
  readonly between: string;
}

/** The innermost section at `offset` that can be written from the tables, with the sections it stands in. */
export function fillableAt(draft: Draft, offset: number): Section | null {
  let found: Section | null = null;
  const look = (sections: readonly Section[], above: readonly string[]): void => {
    for (const section of sections) {
      const span = spanOf(draft, section);
      if (offset < span.start || offset > span.end) continue;
      if (fillable(draft, section, above)) found = section;
      look(section.children, [...above, section.heading.block.title]);
    }
  };
  look(draft.outline.sections, []);
  return found;
}

/**
 * Every section that can be written from the tables, in order; of nested ones the innermost, but a section that has
 * words of its own before its parts as a whole.
 */
export function fillableSections(draft: Draft): Section[] {
  const found: Section[] = [];
  const look = (sections: readonly Section[], above: readonly string[]): void => {
    for (const section of sections) {
      const before = found.length;
      look(section.children, [...above, section.heading.block.title]);
      const kind = kindOf(draft, section, above);
      const whole = kind !== null && MAY_HAVE[kind] !== undefined;
      if ((found.length > before && !whole) || !fillable(draft, section, above)) continue;
      found.splice(before, found.length, section);
    }
  };
  look(draft.outline.sections, []);
  return found;
}

/** Heading to end. */
export function spanOf(draft: Draft, section: Section): Span {
  const last = draft.blocks[section.end - 1] ?? section.heading;
  return { start: section.heading.start, end: last.start + last.block.text.length };
}

function fillable(draft: Draft, section: Section, above: readonly string[]): boolean {
  const kind = kindOf(draft, section, above);
  if (kind === null) return false;
  return (
    BEFORE_TABLES.includes(kind) || draft.blocks.slice(section.first, section.end).every(({ block }) => block.kind !== 'table')
  );
}

/** Sections whose heading the tables may follow, too. */
const BEFORE_TABLES: readonly SectionKind[] = ['shanghai-explanation'];

/**
 * `section` written from the tables. Its heading stays, and so do the headings of its parts; parts that the tables
 * say nothing about stay as they are. Empty when there is nothing to write.
 */
export function fillSection(draft: Draft, section: Section, sources: Sources = NO_SOURCES): Filled[] {
  return fill(draft, section, titlesAbove(draft, section), sources);
}

function titlesAbove(draft: Draft, wanted: Section): string[] {
  const look = (sections: readonly Section[], above: readonly string[]): string[] | null => {
    for (const section of sections) {
      if (section === wanted) return [...above];
      const found = look(section.children, [...above, section.heading.block.title]);
      if (found) return found;
    }
    return null;
  };
  return look(draft.outline.sections, []) ?? [];
}

function fill(draft: Draft, section: Section, above: readonly string[], sources: Sources): Filled[] {
  const kind = kindOf(draft, section, above);
  const titles = [...above, section.heading.block.title];
  const inner = section.children.flatMap((child) => {
    const own = kindOf(draft, child, titles);
    return own === null ? [] : [{ child, kind: own }];
  });
  if (kind === null) return inner.flatMap(({ child }) => fill(draft, child, titles, sources));
  const parts = DIVIDED[kind];
  const nested = parts ? inner : inner.filter((one) => MAY_HAVE[kind]?.includes(one.kind));
  const results = nested.flatMap(({ child }) => fill(draft, child, titles, sources));
  if (parts && nested.length > 0) return results;
  const own = bodyOf(draft, section, nested.length > 0, kind);
  if (own === null) return results;
  const page = pageOf(draft, sources, own);
  const lines =
    kind === 'final-public' && finalPublic.isNothing(page)
      ? finalPublic.nothing(page)
      : parts
        ? divided(page, parts)
        : WRITERS[kind as keyof typeof WRITERS](page);
  return [filled(page, section, kind, own, lines), ...results];
}

function divided(page: Page, parts: readonly (readonly [string, keyof typeof WRITERS])[]): Line[] {
  return parts.flatMap(([title, kind], i) => [line`（${chinese(i + 1)}）${title}`, ...WRITERS[kind](page)]);
}

/** What stands under the heading; down to the first heading below it if that part is written by itself. Null where a table is in it. */
function bodyOf(draft: Draft, section: Section, ownOnly: boolean, kind: SectionKind): Span | null {
  const { heading, first, end } = section;
  const blocks = draft.blocks.slice(first + 1, end);
  const stop = ownOnly ? 'heading' : BEFORE_TABLES.includes(kind) ? 'table' : null;
  const until = stop === null ? -1 : blocks.findIndex(({ block }) => block.kind === stop);
  const body = until >= 0 ? blocks.slice(0, until) : blocks;
  if (body.some(({ block }) => block.kind === 'table' || block.kind === 'contents')) return null;
  const start = heading.start + heading.block.text.length;
  const last = body.at(-1);
  return { start, end: last ? last.start + last.block.text.length : start };
}

function filled(page: Page, section: Section, kind: SectionKind, span: Span, lines: readonly Line[]): Filled {
  const { between } = page.manner;
  return { section, kind, span, lines, before: between, between };
}

/** As an edit, blanks shown as `【…】`. */
export function plainEdit(one: Filled): Edit {
  return { span: one.span, newText: one.before + plainText(one.lines, one.between) };
}

/** As a snippet for the same span: blanks are tab stops. */
export function snippetEdit(one: Filled): Edit {
  return { span: one.span, newText: one.before + snippetText(one.lines, one.between) };
}

export const isOpen = (one: Filled): boolean => hasBlanks(one.lines);
