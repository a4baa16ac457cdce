// What can be folded away: sections, the contents, tables.
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Section } from '../syntax/outline';
import type { ClientTraits } from './client';
import type { OpenDocument } from './document';

export function foldingOf(document: OpenDocument, client: ClientTraits): FoldingRange[] {
  const { draft } = document.analysis;
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
  ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  return ranges.length > client.foldLimit ? ranges.slice(0, client.foldLimit) : ranges;
}
