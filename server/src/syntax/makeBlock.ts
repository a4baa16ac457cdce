// Makes the block of a group of lines. Everything in it is relative to the block's own text.
import { squash } from '../text/fold';
import { splitLines } from '../text/lines';
import type { Block, CaptionLine, Flow, Heading, Numbering } from './block';
import { contentsEntries } from './contents';
import type { Group } from './group';
import { type LineShape, numberWidth, shapeOf } from './line';
import { levelOf } from './number';

export function makeBlock(group: Group, text: string, shapes: readonly LineShape[]): Block {
  const first = shapes[group.first] as LineShape;
  switch (group.kind) {
    case 'cover':
    case 'artefact':
      return { kind: group.kind, text };
    case 'contents':
      return { kind: 'contents', text, entries: contentsEntries(text) };
    case 'heading':
      return headingOf(text, first);
    case 'note':
      return { kind: 'note', text, flow: flowOf(text) };
    case 'paragraph':
      return { kind: 'paragraph', text, number: first.number, flow: flowOf(text) };
    case 'table': {
      const lines = splitLines(text);
      const rows = (group.grid ?? group.first) - group.first;
      const grid = { start: lines.starts[rows] ?? 0, end: text.length };
      return { kind: 'table', text, dialect: group.dialect ?? 'tsv', caption: captionOf(text, rows), grid };
    }
  }
}

function headingOf(text: string, shape: LineShape): Heading {
  const number: Numbering | null = shape.number;
  // A title that was cut goes on on its next line.
  const end = /[\r\n]/.test(text) ? text.trimEnd().length : shape.end;
  const title = squash(text.slice(shape.words, end).replace(/\*\*/g, ''));
  return {
    kind: 'heading',
    text,
    level: levelOf(number?.style ?? null),
    number,
    title,
    titleSpan: { start: shape.words, end },
  };
}

function captionOf(text: string, rows: number): CaptionLine[] {
  const lines = splitLines(text);
  const caption: CaptionLine[] = [];
  for (let i = 0; i < rows; i++) {
    const start = lines.starts[i] ?? 0;
    const shape = shapeOf(text.slice(start, lines.ends[i]));
    if (shape.blank) continue;
    const span = { start: start + shape.start, end: start + shape.end };
    // A line set in by a tab is a caption because of the lines beside it: without the name of a table it is whose it is.
    const aside = shape.tabs > 0 && !shapeOf(text.slice(span.start, span.end)).titled;
    const role = shape.role === 'tableNumber' ? 'number' : shape.role === 'meta' || aside ? 'meta' : 'title';
    const lead = role === 'title' && shape.captioned ? numberWidth(text.slice(span.start, span.end)) : 0;
    if (lead > 0) {
      const number = text.slice(span.start, span.start + lead).trimEnd();
      caption.push({ role: 'number', span: { start: span.start, end: span.start + number.length } });
    }
    caption.push({ role, span: { start: span.start + lead, end: span.end } });
  }
  return caption;
}

/** Running text as it reads on: the breaks a page or a wrapped line put into it are taken out. */
export function flowOf(text: string): Flow {
  if (!/[\r\n]/.test(text)) return { text, cuts: [] };
  const cuts: { at: number; removed: number }[] = [];
  let out = '';
  let from = 0;
  // Break by break: a pattern that takes the spaces before a break along looks at every space of a long run anew.
  for (const gap of text.matchAll(/[\r\n]\s*/g)) {
    const before = text.slice(from, gap.index).trimEnd();
    const end = gap.index + gap[0].length;
    out += before;
    cuts.push({ at: out.length, removed: end - from - before.length });
    from = end;
  }
  return { text: out + text.slice(from), cuts };
}
