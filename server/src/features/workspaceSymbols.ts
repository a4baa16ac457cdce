// Headings and tables of every open draft, by a part of their name, or by its characters in order.
import type { SymbolInformation } from 'vscode-languageserver-types';
import { squash } from '../text/fold';
import type { OpenDocument } from './document';
import { flatSymbols, symbolsOf } from './documentSymbols';

const MOST_SYMBOLS = 500;

/** A heading is looked for by its words. */
const NUMBER = /^(?:第[一二三四五六七八九十]{1,3}部分|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])/;

export function workspaceSymbols(documents: readonly OpenDocument[], query: string): SymbolInformation[] {
  const wanted = squash(query).toLowerCase();
  const found: { readonly symbol: SymbolInformation; readonly rank: number }[] = [];
  for (const document of documents) {
    for (const symbol of flatSymbols(document.uri, symbolsOf(document))) {
      const rank = rankOf(squash(symbol.name).toLowerCase().replace(NUMBER, ''), wanted);
      if (rank >= 0) found.push({ symbol, rank });
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_SYMBOLS)
    .map(({ symbol }) => symbol);
}

/** 0 it begins so · 1 it has it · 2 it has its characters in order · -1 it has not. */
function rankOf(name: string, wanted: string): number {
  const at = name.indexOf(wanted);
  if (at >= 0) return at === 0 ? 0 : 1;
  let from = 0;
  for (const character of wanted) {
    from = name.indexOf(character, from) + 1;
    if (from === 0) return -1;
  }
  return 2;
}
