// How a draft writes: separators and decimals of its figures, the mark before an item, the lines between its
// paragraphs, the words for last year. What is filled in follows the hand of what is there.
import type { Draft } from '../rules/draft';
import type { Span } from '../text/span';
import { notesSpans } from './priorNotes';

export interface Manner {
  readonly separators: boolean;
  readonly decimals: number;
  readonly percentDecimals: number;
  /** What stands after the number of an item: `、`, `.` or `．`. */
  readonly itemMark: string;
  /** Line breaks between two paragraphs. */
  readonly between: string;
  readonly lineBreak: string;
  /** `上年预算`, `2023年预算`. */
  readonly priorBudget: string;
  /** `，主要原因是` or `。主要原因：`. */
  readonly because: string;
  /** The final-accounts wording of Shanghai: both sides in one sentence. */
  readonly joint: boolean;
}

/** `section` is the text about to be replaced: its own decimals count first. */
export function mannerOf(draft: Draft, section: Span): Manner {
  const { text, profile } = draft;
  const blocks = ownBlocks(draft);
  const prose = blocks.flatMap(({ block }) => (block.kind === 'paragraph' ? [block.flow.text] : [])).join('\n');
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const amounts = amountsIn(prose);
  const own = amountsIn(text.slice(section.start, section.end));
  const long = amounts.filter((match) => (match[1] ?? '').replaceAll(',', '').length > 3);
  const year = profile.year;
  const before = year === null ? [] : [`${year - 1}年预算`, `${year - 1}年度预算`];
  const named = before.find((words) => prose.includes(`比${words}`) && !prose.includes('比上年预算'));
  return {
    separators:
      long.length === 0 ? tablesSeparate(draft) : long.filter((match) => match[1]?.includes(',')).length * 2 > long.length,
    decimals: usual(
      (own.length >= ENOUGH || own.some((match) => match[2] !== undefined) ? own : amounts)
        .filter((match) => Number((match[1] ?? '').replaceAll(',', '')) > 0)
        .map((match) => match[2]?.length ?? 0),
    ),
    percentDecimals: usual(
      [...prose.matchAll(/\d+(?:\.(\d+))?\s?[%％]/g)]
        .filter((match) => match[0] !== '100%')
        .map((match) => match[1]?.length ?? 0),
    ),
    itemMark: itemMarkIn(draft),
    between: spaced(blocks) ? lineBreak.repeat(2) : lineBreak,
    lineBreak,
    priorBudget: named ?? '上年预算',
    because:
      (prose.match(/。主要原因[:：]/g)?.length ?? 0) > (prose.match(/，主要原因是/g)?.length ?? 0)
        ? '。主要原因：'
        : '，主要原因是',
    joint: /收入支出总计|“三公”经费财政拨款支出/.test(prose) || /上海/.test(profile.entity ?? ''),
  };
}

const amountsIn = (text: string): RegExpExecArray[] => [...text.matchAll(/(\d[\d,]*)(?:\.(\d+))?\s?万元/g)];

/** Two, unless enough figures are there to show another custom that none of them breaks: no digit is lost. */
function usual(decimals: readonly number[]): number {
  const [first = 2] = decimals;
  return decimals.length >= ENOUGH && first < 2 && decimals.every((one) => one === first) ? first : 2;
}

/** So many figures are a custom. */
const ENOUGH = 6;

function tablesSeparate(draft: Draft): boolean {
  const first = draft.tables[0];
  return first === undefined || /\d,\d{3}/.test(draft.tables.map((table) => table.block.text).join('\n'));
}

function itemMarkIn(draft: Draft): string {
  const counts = new Map<string, number>();
  for (const { block } of draft.blocks) {
    if ((block.kind !== 'paragraph' && block.kind !== 'heading') || block.number?.style !== 'arabic') continue;
    const mark = block.number.text.replace(/[\d\s]/g, '');
    if (/^[、.．]$/.test(mark)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '、';
}

/** Without what is noted for comparison: that is nobody's hand. */
function ownBlocks({ text, blocks }: Draft): Draft['blocks'] {
  const notes = notesSpans(text);
  return notes.length === 0
    ? blocks
    : blocks.filter(({ start }) => !notes.some((span) => span.start <= start && start < span.end));
}

/** Whether blank lines stand between most of the draft's paragraphs. */
function spaced(blocks: Draft['blocks']): boolean {
  let apart = 0;
  let together = 0;
  blocks.forEach((placed, i) => {
    const next = blocks[i + 1];
    if (placed.block.kind !== 'paragraph' || next?.block.kind !== 'paragraph') return;
    if (next.line > placed.endLine) apart++;
    else together++;
  });
  return apart >= together;
}
