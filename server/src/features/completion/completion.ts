// What can be typed next. In a table its codes and names; in prose the figure the tables have for it, names of
// subjects, tables and projects, customary sentences, whole sections.
import {
  type CompletionContext,
  type CompletionItem,
  type CompletionList,
  CompletionTriggerKind,
  type Position,
} from 'vscode-languageserver';
import { offsetAt } from '../../text/position';
import type { ClientTraits } from '../client';
import type { OpenDocument } from '../document';
import { tableAt } from '../place';
import { figureItems } from './figureItems';
import { projectItems, titleItems } from './nameItems';
import { phraseItems } from './phraseItems';
import { cellItems, proseItems } from './subjectItems';

/** After these a figure or a name is due; letters and digits ask by themselves. */
export const COMPLETION_TRIGGERS: readonly string[] = [
  '为',
  '是',
  '占',
  '的',
  '加',
  '少',
  '长',
  '降',
  '共',
  '计',
  '：',
  '《',
  '“',
];

export function completionAt(
  document: OpenDocument,
  position: Position,
  context: CompletionContext | undefined,
  client: ClientTraits,
): CompletionList {
  const { draft, lines } = document.analysis;
  const offset = offsetAt(lines, position);
  if (tableAt(draft, offset)) return listOf(cellItems(document, offset) ?? []);
  const figures = figureItems(document, offset);
  // A character that triggers by itself asks for what it opens, not for everything.
  if (context?.triggerKind === CompletionTriggerKind.TriggerCharacter) {
    const opened = context.triggerCharacter === '《' ? titleItems(document, offset) : [];
    const projects = context.triggerCharacter === '“' || context.triggerCharacter === '：' ? projectItems(document, offset) : [];
    return listOf([...figures, ...opened, ...projects]);
  }
  return listOf([
    ...figures,
    ...titleItems(document, offset),
    ...projectItems(document, offset),
    ...proseItems(document, offset),
    ...phraseItems(document, offset, client),
  ]);
}

/** What is found depends on every character typed: the client asks anew. */
function listOf(items: CompletionItem[]): CompletionList {
  return { isIncomplete: true, items };
}
