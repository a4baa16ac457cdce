// Counts and the lists they count.
import { measure } from '../../money/amount';
import type { Narrative } from '../../narrative/mention';
import { flowSpan, type Note, type Paragraph, type Placed } from '../../syntax/block';
import { type Span, shift } from '../../text/span';
import type { Parsed } from '../parsed';
import { push, type Reading } from './reading';

export function enumerate(
  reading: Reading,
  placed: Placed<Paragraph | Note>,
  narrative: Narrative,
  index: number,
  at: readonly number[],
): void {
  if (reading.section.about === 'silent') return;
  const { block, start } = placed;
  for (const list of narrative.enumerations) {
    const inDraft = (span: Span): Span => shift(flowSpan(block.flow, span.start, span.end), start);
    const items = list.items.length > 0 ? list.items.map(inDraft) : paragraphsAfter(reading.parsed, index);
    if (items.length === 0) continue;
    const span = inDraft(list.count);
    const known = list.mention >= 0 ? at[list.mention] : undefined;
    const measured = measure({ digits: list.value, decimals: 0 }, 'count');
    if (known === undefined && !measured) continue;
    const text = block.flow.text.slice(list.count.start, list.count.end);
    const statement =
      known ??
      push(reading, {
        span,
        text,
        value: measured?.value ?? 0,
        ulp: measured?.ulp ?? 1,
        unit: 'count',
        keys: [],
        label: { zh: '所列项数', en: 'the number of items listed' },
        table: -1,
      });
    // `甲和乙` at the end may be one item or two.
    const last = items.at(-1);
    const tail = last ? reading.parsed.text.slice(last.start, last.end) : '';
    const extra = /(?:和|及|以及|与)/.test(tail) ? 1 : 0;
    const listed = items.length + extra === list.value ? list.value : items.length;
    reading.counts.push({ statement, span, listed, items });
  }
}

/** The numbered paragraphs that follow one that announces a list. */
function paragraphsAfter(parsed: Parsed, index: number): Span[] {
  const spans: Span[] = [];
  for (let i = index + 1; i < parsed.blocks.length; i++) {
    const placed = parsed.blocks[i];
    if (placed?.block.kind !== 'paragraph' || placed.block.number?.value !== spans.length + 1) break;
    spans.push({ start: placed.start, end: placed.start + placed.block.text.length });
  }
  return spans;
}
