// What can be folded away: sections, the contents, tables, what is noted for comparison.
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { notesSpans } from '../compose/priorNotes';
import type { Section } from '../syntax/outline';
import { lineAt } from '../text/lines';
import type { ClientTraits } from './client';
import type { OpenDocument } from './document';

export function foldingOf(document: OpenDocument, client: ClientTraits): FoldingRange[] {
  const { draft, lines } = document.analysis;
  const ranges: FoldingRange[] = [];
  const add = (startLine: number, endLine: number, kind?: FoldingRangeKind): void => {
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind && { kind }) });
  };
  const addSections = (sections: readonly Section[]): void => {
    for (const section of sections) {
      const last = draft.blocks[section.end - 1];
      if (last) add(section.heading.line, last.endLine - 1, FoldingRangeKind.Region);
      addSections(section.children);
    }
  };
  addSections(draft.outline.sections);
  for (const { block, line, endLine } of draft.blocks) {
    if (block.kind === 'contents' || block.kind === 'table') add(line, endLine - 1);
  }
  for (const { start, end } of notesSpans(draft.text)) add(lineAt(lines, start), lineAt(lines, end), FoldingRangeKind.Comment);
  ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  return ranges.length > client.foldLimit ? ranges.slice(0, client.foldLimit) : ranges;
}
