// All that the writer of a section works with: the draft's figures, its hand, and what the section said before.
import type { Draft } from '../rules/draft';
import type { Span } from '../text/span';
import { type Figures, figuresOf, type Sources } from './figures';
import { type Kept, keptIn } from './kept';
import { type Lasting, lastingOf } from './lasting';
import { type Manner, mannerOf } from './manner';

export interface Page {
  readonly draft: Draft;
  readonly figures: Figures;
  readonly manner: Manner;
  readonly kept: Kept;
  /** What last year's draft said that is as true now. */
  readonly lasting: Lasting;
  readonly entity: string;
  /** 部门 or 单位, as the report calls itself. */
  readonly noun: '部门' | '单位';
  /** `2024`; a blank's words where the draft does not say. */
  readonly year: string;
  readonly lastYear: string;
}

/** What the draft's sections share. `section` is the text about to be replaced. */
export function pageOf(draft: Draft, sources: Sources, section: Span): Page {
  const { profile } = draft;
  const noun = profile.level === 'department' ? '部门' : '单位';
  return {
    draft,
    figures: figuresOf(draft, sources),
    manner: mannerOf(draft, section),
    kept: keptIn(draft, section),
    lasting: lastingOf(draft, sources),
    entity: profile.entity ?? draft.tables.find((placed) => placed.table.entity)?.table.entity ?? `本${noun}`,
    noun,
    year: profile.year === null ? '【年度】' : String(profile.year),
    lastYear: profile.year === null ? '上年' : String(profile.year - 1),
  };
}
