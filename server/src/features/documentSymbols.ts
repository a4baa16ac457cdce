// The outline: headings nested by level, with the tables that stand under each.
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Section } from '../syntax/outline';
import type { PlacedTable } from '../tables/table';
import { rangeOf } from '../text/position';
import { say } from '../text/say';
import { type Span, shift } from '../text/span';
import type { OpenDocument } from './document';

export function symbolsOf(document: OpenDocument): DocumentSymbol[] {
  const { draft } = document.analysis;
  return symbolsAmong(document, tablesByStart(draft.tables), 0, draft.blocks.length, draft.outline.sections);
}

/** The same in one flat list, for clients that know no nesting. */
export function flatSymbols(uri: string, symbols: readonly DocumentSymbol[], container = ''): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(container !== '' && { containerName: container }) },
    ...flatSymbols(uri, children ?? [], name),
  ]);
}

function tablesByStart(tables: readonly PlacedTable[]): ReadonlyMap<number, PlacedTable> {
  return new Map(tables.map((table) => [table.start, table]));
}

type Tables = ReadonlyMap<number, PlacedTable>;

/** What stands among the blocks `[first, end)`: the given sections, and the tables outside them. */
function symbolsAmong(
  document: OpenDocument,
  tables: Tables,
  first: number,
  end: number,
  sections: readonly Section[],
): DocumentSymbol[] {
  const { blocks } = document.analysis.draft;
  const symbols: DocumentSymbol[] = [];
  let at = first;
  const tablesUpTo = (stop: number): void => {
    for (; at < stop; at++) {
      const table = tables.get(blocks[at]?.start ?? -1);
      if (table) symbols.push(tableSymbol(document, table));
    }
  };
  for (const section of sections) {
    tablesUpTo(section.first);
    symbols.push(sectionSymbol(document, tables, section));
    at = section.end;
  }
  tablesUpTo(end);
  return symbols;
}

function sectionSymbol(document: OpenDocument, tables: Tables, section: Section): DocumentSymbol {
  const { lines, draft } = document.analysis;
  const { block, start } = section.heading;
  const last = draft.blocks[section.end - 1] ?? section.heading;
  const whole: Span = { start, end: last.start + last.block.text.length };
  const number = block.number ? block.number.text : '';
  return {
    name: named(`${number}${block.title}`, block.text),
    kind: block.level === 1 ? SymbolKind.Module : SymbolKind.Namespace,
    range: rangeOf(lines, whole),
    selectionRange: rangeOf(lines, shift(block.titleSpan, start)),
    children: symbolsAmong(document, tables, section.first + 1, section.end, section.children),
  };
}

function tableSymbol(document: OpenDocument, { table, block, start }: PlacedTable): DocumentSymbol {
  const { lines } = document.analysis;
  const words = table.continues ? say('（续表）', '(continued)') : say('（无标题表格）', '(untitled table)');
  return {
    name: named(table.title, words[document.language]),
    detail: table.unit ?? '',
    kind: SymbolKind.Struct,
    range: rangeOf(lines, { start, end: start + block.text.length }),
    selectionRange: rangeOf(lines, shift(table.titleSpan ?? { start: table.span.start, end: table.span.start }, start)),
  };
}

/** A symbol must have a name; overlong ones are cut. */
function named(name: string, otherwise: string): string {
  return (name.trim() || otherwise.trim() || '…').slice(0, 120);
}
