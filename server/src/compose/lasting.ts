// Words of last year's draft that are as true a year later: what a subject's money is for, the papers a project rests
// on. Reasons are none of them, nor is anything with a figure or a year in it.
import { projectSubject } from '../ledger/keys';
import type { Draft } from '../rules/draft';
import type { Sources } from './figures';
import { keptIn } from './kept';
import { basisOf, readNotes, useOf } from './priorNotes';

export interface Lasting {
  /** 主要用于, by the name of the quantity. */
  use(...keys: readonly string[]): string | null;
  /** 设立的政策依据 of a project. */
  basis(project: string): string | null;
}

/** As far as last year's draft is at hand, or was. */
export function lastingOf(draft: Draft, { lastYear }: Sources): Lasting {
  const words = lastYear === null ? readNotes(draft.text, 'lastYear').words : lastingWords(lastYear);
  return {
    use: (...keys) => {
      for (const key of keys) {
        const known = words.get(useOf(key.replace(/\|now$/, '')));
        if (known !== undefined) return known;
      }
      return null;
    },
    basis: (project) => words.get(basisOf(projectSubject(project))) ?? null,
  };
}

/** They, under the names they are noted by. */
export function lastingWords(draft: Draft): Map<string, string> {
  const kept = keptIn(draft, { start: 0, end: draft.text.length });
  const words = new Map<string, string>();
  for (const [key, use] of kept.uses) {
    if (/^out\|[fx]:/.test(key) && !/[\d【]/.test(use)) words.set(useOf(key.replace(/\|now$/, '')), use);
  }
  for (const project of kept.projects) {
    const basis = kept.project(project.slice('p:'.length)).find(({ label }) => /依据$/.test(label));
    if (basis && basis.more.length === 0 && basis.words !== '' && !/【|\d\s?(?:万|亿)?元/.test(basis.words))
      words.set(basisOf(project), basis.words);
  }
  return words;
}
