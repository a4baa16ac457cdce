// The draft's own names: tables by title inside 《》, projects by name as the tables write them.
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { Draft } from '../../rules/draft';
import { rangeOf } from '../../text/position';
import { say } from '../../text/say';
import type { OpenDocument } from '../document';

/** Inside 《: the titles of the draft's tables. */
export function titleItems(document: OpenDocument, offset: number): CompletionItem[] {
  const { draft, text, lines } = document.analysis;
  const typed = /《([^《》\n\r]{0,40})$/.exec(text.slice(Math.max(0, offset - 44), offset))?.[1];
  if (typed === undefined) return [];
  const close = text[offset] === '》' ? '' : '》';
  return [...new Set(draft.tables.map(({ table }) => table.title))].flatMap((title, i): CompletionItem[] =>
    title === ''
      ? []
      : [
          {
            label: title,
            detail: say('本文稿的表', 'table of this draft')[document.language],
            kind: CompletionItemKind.Struct,
            sortText: `1${String(i).padStart(2, '0')}`,
            filterText: typed === '' ? title : title.includes(typed) ? typed : title,
            textEdit: { range: rangeOf(lines, { start: offset - typed.length, end: offset }), newText: title + close },
          },
        ],
  );
}

const known = new WeakMap<Draft, readonly string[]>();

/** The projects the draft's tables name, as written there. */
function projectsIn(draft: Draft): readonly string[] {
  let projects = known.get(draft);
  if (!projects) {
    const names = new Set<string>();
    for (const { table, block } of draft.tables) {
      for (const row of table.rows) if (row.project !== '' && row.projectSpan) names.add(row.project);
      if (table.identity !== 'performance') continue;
      for (const cells of table.grid.rows.slice(0, table.headerRows)) {
        const at = cells.findIndex(({ text }) => text.replace(/\s/g, '') === '项目名称');
        const name = at < 0 ? undefined : cells.slice(at + 1).find(({ text }) => text !== '');
        if (name) names.add(block.text.slice(name.span.start, name.span.end).replace(/\s+/g, ''));
      }
    }
    known.set(draft, (projects = [...names]));
  }
  return projects;
}

/** After `项目名称：`, an opening quotation mark, or the first two characters of a project's name. */
export function projectItems(document: OpenDocument, offset: number): CompletionItem[] {
  const { draft, text, lines } = document.analysis;
  const before = text.slice(Math.max(0, offset - 40), offset);
  const asked = /(?:项目名称\s?[:：]\s?|[“"])([^“”"：:，。\n\r\t]{0,30})$/.exec(before)?.[1];
  const tail = /[\u4e00-\u9fff\d（）()—-]{2,30}$/.exec(before)?.[0] ?? '';
  return projectsIn(draft).flatMap((name, i): CompletionItem[] => {
    const typed = asked !== undefined && name.startsWith(asked) ? asked : begun(name, tail);
    if (typed === null || typed === name) return [];
    return [
      {
        label: name,
        detail: say('项目名称', 'project')[document.language],
        kind: CompletionItemKind.Reference,
        sortText: `1${String(i).padStart(2, '0')}`,
        filterText: typed === '' ? name : typed,
        textEdit: { range: rangeOf(lines, { start: offset - typed.length, end: offset }), newText: name },
      },
    ];
  });
}

/** The longest end of `words` that `name` begins with; null when it is shorter than two characters. */
function begun(name: string, words: string): string | null {
  for (let length = Math.min(words.length, name.length); length >= 2; length--) {
    const end = words.slice(-length);
    if (name.startsWith(end)) return end;
  }
  return null;
}
