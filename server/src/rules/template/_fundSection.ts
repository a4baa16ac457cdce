// A section on a fund the draft has nothing of: what is customary is one sentence, not a form full of zeros.

import type { Section } from '../../syntax/outline';
import { fold } from '../../text/fold';
import { say } from '../../text/say';
import type { Draft } from '../draft';
import type { Fix } from '../finding';
import { textAt } from '../reading';

const FUND = /政府性基金|国有资本经营/;
const AMOUNT = /(\d[\d,]*(?:\.\d+)?) ?(?:万元|元|%)/g;
const LONGEST = 6000;

/** Replaces the section around block `at` by its customary sentence; null unless it is a fund's and all zeros. */
export function customarySentence(draft: Draft, at: number): Fix | null {
  const section = fundSectionAt(draft.outline.sections, at);
  if (!section) return null;
  const first = draft.blocks[section.first + 1];
  const last = draft.blocks[section.end - 1];
  if (!first || !last) return null;
  const body = draft.blocks.slice(section.first + 1, section.end);
  if (body.some(({ block }) => block.kind === 'table' || block.kind === 'contents')) return null;
  const span = { start: first.start, end: last.start + last.block.text.length };
  if (span.end - span.start > LONGEST) return null;
  const amounts = [...fold(textAt(draft, span)).matchAll(AMOUNT)];
  if (amounts.length === 0 || amounts.some(([, digits = '']) => /[1-9]/.test(digits))) return null;
  const sentence = sentenceFor(draft, section.heading.block.title);
  return {
    title: say(`整节改为“${sentence}”`, `Replace the whole section by “${sentence}”`),
    kind: 'suggestion',
    edits: [{ span, newText: sentence }],
  };
}

/** The outermost section of a fund that holds block `at`. */
function fundSectionAt(sections: readonly Section[], at: number): Section | null {
  const section = sections.find(({ first, end }) => first < at && at < end);
  if (!section) return null;
  const { title, number } = section.heading.block;
  return FUND.test(title) && number?.style !== 'part' && !title.endsWith('表') ? section : fundSectionAt(section.children, at);
}

function sentenceFor(draft: Draft, title: string): string {
  const { kind, year, entity } = draft.profile;
  const fund = title.includes('政府性基金') ? '政府性基金预算' : '国有资本经营预算';
  const final = kind === 'final-accounts' || (kind === 'unknown' && title.includes('决算'));
  if (final) return `${year === null ? '本年度' : `${year}年度`}无${fund}财政拨款收入和支出。`;
  return `${entity ?? ''}${year === null ? '本年' : `${year}年`}没有使用${fund}拨款安排的支出。`;
}
