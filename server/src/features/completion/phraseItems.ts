// Section skeletons, customary sentences, table titles and table forms: offered where a line (or a sentence)
// begins, those of the section at hand first, with tab stops where the client takes them.
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import { toChinese } from '../../syntax/number';
import type { Profile } from '../../syntax/profile';
import { squash } from '../../text/fold';
import { rangeOf } from '../../text/position';
import { type Language, say } from '../../text/say';
import type { ClientTraits } from '../client';
import type { OpenDocument } from '../document';
import { blockAt, sectionsAt } from '../place';
import { type Phrase, SECTIONS, SENTENCES, type Skeleton, TABLES, type TableForm } from './phrases';

export function phraseItems(document: OpenDocument, offset: number, client: ClientTraits): CompletionItem[] {
  const { draft, lines, text } = document.analysis;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(Math.max(lineStart, offset - 40), offset);
  const number = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*)?/.exec(text.slice(lineStart, offset))?.[0] ?? '';
  const atStart = /^[^，。；：:\t|]*$/.test(text.slice(lineStart, offset)) && offset - lineStart <= number.length + 24;
  const typed = /[^，。；：:、\s]*$/.exec(atStart ? text.slice(lineStart + number.length, offset) : before)?.[0] ?? '';
  // Within a sentence only what was asked for by letters or the first words.
  if (!atStart && (typed.length < 2 || typed.length > 8)) return [];
  const kind = blockAt(draft, offset)?.block.kind;
  if (kind === 'table' || kind === 'contents' || kind === 'cover') return [];
  const words = wordsOf(draft.profile);
  const section = sectionsAt(draft, offset).map(({ heading }) => heading.block.title);
  const range = rangeOf(lines, { start: offset - typed.length, end: offset });
  const item = (name: string, detail: string, body: string, rank: string, kindOf: CompletionItemKind): CompletionItem => {
    const filled = filledIn(body, words);
    const newText = client.snippets ? filled : withoutStops(filled);
    return {
      label: name,
      detail,
      kind: kindOf,
      documentation: withoutStops(filled),
      sortText: rank,
      filterText: typed === '' ? name : typed,
      insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText },
    };
  };
  const { language } = document;
  const fits = (one: { readonly kind?: string }): boolean =>
    one.kind === undefined || draft.profile.kind === 'unknown' || one.kind === draft.profile.kind;
  const items: CompletionItem[] = [];
  for (const phrase of SENTENCES) {
    if (!fits(phrase) || !answers(typed, phrase.keys, phrase.name.zh, phrase.body)) continue;
    const here = phrase.section && section.some((title) => phrase.section?.test(title));
    items.push(
      item(
        phrase.name[language],
        say('常用句', 'customary sentence')[language],
        phrase.body,
        here ? '3' : '4',
        CompletionItemKind.Snippet,
      ),
    );
  }
  if (!atStart) return items;
  for (const skeleton of SECTIONS) {
    const title = filledIn(skeleton.title, words);
    if (!fits(skeleton) || !answers(typed, skeleton.keys, title) || hasHeading(document, title)) continue;
    const body = `${number === '' ? nextNumber(document, offset) : ''}${skeleton.title}\n\n${bodyOf(skeleton, fits)}`;
    items.push(item(title, say('章节骨架', 'section skeleton')[language], body, '5', CompletionItemKind.Module));
  }
  for (const table of TABLES) {
    if (!fits(table) || !answers(typed, table.keys, table.title)) continue;
    items.push(item(table.title, say('表名', 'table title')[language], table.title, '6', CompletionItemKind.Struct));
    items.push(
      item(
        `${table.title} ${say('（表头）', '(header)')[language]}`,
        table.number,
        formOf(table, language),
        '7',
        CompletionItemKind.Struct,
      ),
    );
  }
  return items;
}

interface Words {
  readonly year: string;
  readonly prior: string;
  /** The year whose end 国有资产 are told of: the report's for final accounts, the one before for budgets. */
  readonly assets: string;
  readonly entity: string;
}

function wordsOf({ year, entity, kind }: Profile): Words {
  const shown = (value: number | null): string => (value === null ? '20XX' : String(value));
  const prior = year === null ? null : year - 1;
  return { year: shown(year), prior: shown(prior), assets: shown(kind === 'budget' ? prior : year), entity: entity ?? '本部门' };
}

function filledIn(body: string, words: Words): string {
  return body.replace(/\{(year|prior|assets|entity)\}/g, (_, name: keyof Words) => words[name].replace(/[\\$}]/g, '\\$&'));
}

/** The text as it stands before anything is filled in: the first of choices, the words of named stops. */
export function withoutStops(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|}]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^{}]*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

/** Nothing typed: everything. Letters: pinyin initials. Otherwise the words it begins with or has. */
function answers(typed: string, keys: string, ...names: readonly string[]): boolean {
  if (typed === '') return true;
  const wanted = squash(typed).toLowerCase();
  if (/^[a-z]+$/.test(wanted)) return keys.startsWith(wanted);
  const [name = '', body = ''] = names;
  return wanted.length >= 1 && (squash(name).includes(wanted) || withoutStops(body).startsWith(wanted));
}

const hasHeading = ({ analysis }: OpenDocument, title: string): boolean =>
  analysis.draft.headings.some(({ block }) => block.title === squash(title));

function bodyOf({ sentences, kind }: Skeleton, fits: (phrase: Phrase) => boolean): string {
  const found = sentences.flatMap(
    (keys) =>
      SENTENCES.find((phrase) => phrase.keys === keys && phrase.kind === kind && fits(phrase)) ??
      SENTENCES.find((phrase) => phrase.keys === keys && phrase.kind === undefined) ??
      [],
  );
  return renumbered(found.map(({ body }) => body)) || '$0';
}

/** Tab stops of several sentences counted on, so that each has its own. */
function renumbered(bodies: readonly string[]): string {
  let last = 0;
  return bodies
    .map((body) => {
      const base = last;
      return body.replace(/\$(\{?)(\d+)/g, (_, brace: string, n: string) => {
        last = Math.max(last, base + Number(n));
        return `$${brace}${base + Number(n)}`;
      });
    })
    .join('\n\n');
}

/** `十一、` after `十、` in the part at hand. */
function nextNumber({ analysis }: OpenDocument, offset: number): string {
  const sections = sectionsAt(analysis.draft, offset);
  const sibling = sections.findLast(({ heading }) => heading.block.number?.style === 'chinese');
  return `${toChinese((sibling?.heading.block.number?.value ?? 0) + 1)}、`;
}

function formOf({ number, title, header }: TableForm, language: Language): string {
  const entity = say('编制单位：{entity}　　单位：万元', '编制单位：{entity}　　单位：万元')[language];
  return `${number}\n\n${title}\n\n${entity}\n\n${header.join('\n')}\n$0`;
}
