// What a section said before it is written anew and no table knows: reasons, uses, the papers a project rests
// on. Kept under the quantity each was said of, so that it comes back beside the same figure.
import { atTime, projectSubject } from '../ledger/keys';
import type { Draft } from '../rules/draft';
import { squash } from '../text/fold';
import type { Span } from '../text/span';
import { blockAt, paragraphsIn, unbroken } from './paragraph';
import { wide } from './subjects';

/** Why a figure changed, and which way it went when that was said: +1, -1, 0 not said. */
export interface Reason {
  readonly words: string;
  readonly sign: 1 | -1 | 0;
}

/** `项目承担单位：某局`, with the paragraphs that go on with it. */
export interface Labelled {
  readonly label: string;
  readonly words: string;
  readonly more: readonly string[];
}

export interface Kept {
  /** 主要原因, by the name of the quantity. */
  reason(...keys: readonly string[]): Reason | null;
  /** Why the outturn was not as planned. */
  reasonAgainst(...keys: readonly string[]): Reason | null;
  /** 主要用于, by the name of the quantity. */
  use(...keys: readonly string[]): string | null;
  /** All it knows of 主要用于. */
  readonly uses: ReadonlyMap<string, string>;
  /** What the section said of a thing by its name, for things no figure tells apart. */
  about(name: string): { readonly reason: string | null; readonly use: string | null; readonly even: boolean };
  /** The projects it had (`p:…`), in order. */
  readonly projects: readonly string[];
  /** Further paragraphs of a project (`项目承担单位：…`), by label, in order. */
  project(name: string): readonly Labelled[];
  /** Subjects (`f:2130211`) the section spoke of. */
  readonly subjects: readonly string[];
  /** The section as it was. */
  readonly text: string;
}

const REASON = /主要(?:是|原因)(?:是|为)?[：:]?(?<words>[^。]{2,600})/;

/** Whether the figure is said in the course of a reason: one came before it in its sentence, and its own clause gives none. */
function insideReason(text: string, block: Span, figure: Span): boolean {
  const sentence = text.slice(block.start, figure.start).replace(/^.*。/s, '');
  if (!/主要(?:是|原因|由于)/.test(sentence)) return false;
  const clause = sentence.replace(/^.*；/s, '') + (text.slice(figure.end, block.end).split(/[；。]/, 1)[0] ?? '');
  return !/主要(?:是|原因|由于)/.test(clause) || /主要(?:是|原因|由于)/.test(sentence.replace(/^.*；/s, ''));
}

const OPEN = /【|X{2}|×{2}|…|待填/;

export function keptIn(draft: Draft, section: Span): Kept {
  const { ledger, text } = draft;
  const reasons = new Map<string, Reason>();
  const against = new Map<string, Reason>();
  const uses = new Map<string, string>();
  const subjects = new Set<string>();
  const inside = ledger.facts.filter(
    (fact) => fact.table < 0 && fact.key !== null && section.start <= fact.span.start && fact.span.end <= section.end,
  );
  // A change and the figure that changed are one thing said; figures inside a reason are the reason's.
  const named = inside
    .map((fact) => ({
      span: fact.span,
      key: (fact.key ?? '').replace(/\|(?:change|prior)$/, '|now'),
      block: blockAt(draft, fact.span.start),
    }))
    .filter(({ span, block }) => block !== null && !insideReason(text, block, span));
  const stated = named.filter((one, i) => one.key !== named[i - 1]?.key);
  stated.forEach(({ key, span, block }, i) => {
    if (block === null) return;
    const subject = /\|(f:2\d+)\|/.exec(key)?.[1];
    if (subject) subjects.add(subject);
    const [last, next] = [stated[i - 1], stated[i + 1]];
    const until = next && next.span.start < block.end ? next.span.start : block.end;
    const said = unbroken(text.slice(span.end, until)).slice(0, 800);
    const after = until === block.end ? said : said.slice(0, Math.max(said.lastIndexOf('；'), said.lastIndexOf('。')) + 1);
    const before = unbroken(text.slice(Math.max(block.start, last?.span.end ?? 0), span.start));
    const words = reasonIn(after);
    const sign = signIn(before.slice(-4) + after);
    const store = /决算数(?:大于|小于|高于|低于|等于)/.test(after) ? against : reasons;
    if (words !== null && !store.has(key)) store.set(key, { words, sign });
    const use = useIn(after) ?? useIn(before);
    const of = atTime(key, 'now');
    if (use !== null && !uses.has(of)) uses.set(of, use);
  });
  const projects = projectsIn(paragraphsIn(draft, section));
  return {
    reason: (...keys) => firstOf(reasons, keys),
    reasonAgainst: (...keys) => firstOf(against, keys),
    use: (...keys) => firstOf(uses, keys),
    uses,
    about: (name) => aboutIn(text.slice(section.start, section.end), name),
    projects: [...projects.keys()],
    project: (name) => projects.get(projectSubject(name)) ?? [],
    subjects: [...subjects],
    text: text.slice(section.start, section.end),
  };
}

function reasonIn(words: string): string | null {
  const found = REASON.exec(words)?.groups?.words?.replace(/[；，\s]+$/, '');
  return found === undefined || found === '' || OPEN.test(found) ? null : found.trim();
}

function useIn(words: string): string | null {
  const found = /主要用于[：:]?(?<words>[^。；]{2,400})/.exec(words)?.groups?.words;
  return found === undefined || OPEN.test(found) ? null : found.trim();
}

function aboutIn(text: string, name: string): { reason: string | null; use: string | null; even: boolean } {
  let about = { reason: null as string | null, use: null as string | null, even: false };
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const clause = text.slice(at + name.length, at + name.length + 440).split(/[。；\r\n]/, 1)[0] ?? '';
    about = {
      reason: about.reason ?? reasonIn(clause),
      use: about.use ?? useIn(clause),
      even: about.even || /^[^，]{0,4}与[^，]{0,16}持平/.test(clause),
    };
  }
  return about;
}

function firstOf<T>(map: ReadonlyMap<string, T>, keys: readonly string[]): T | null {
  for (const key of keys) {
    const value = map.get(key);
    if (value !== undefined) return value;
  }
  return null;
}

function signIn(words: string): 1 | -1 | 0 {
  const word = /增加|增长|减少|下降/.exec(words.split(/主要/, 1)[0] ?? '')?.[0];
  return word === undefined ? 0 : /增/.test(word) ? 1 : -1;
}

/** `项目名称：…` and the labelled paragraphs under each. */
function projectsIn(paragraphs: readonly string[]): Map<string, Labelled[]> {
  const projects = new Map<string, Labelled[]>();
  let current: Labelled[] | null = null;
  for (const paragraph of paragraphs) {
    const name = /项目名称\s?[:：]\s?(.+)/.exec(paragraph)?.[1];
    if (name !== undefined) {
      current = [];
      projects.set(projectSubject(squash(wide(name))), current);
      continue;
    }
    if (current === null || paragraph.trim() === '') continue;
    const labelled = /^[\s-]*(?<label>[\u4e00-\u9fff]{2,12})[:：]\s*(?<words>.*)$/.exec(paragraph)?.groups;
    const last = current.at(-1);
    if (labelled?.label) current.push({ label: labelled.label, words: (labelled.words ?? '').trim(), more: [] });
    else if (last) current.splice(-1, 1, { ...last, more: [...last.more, paragraph.trim()] });
  }
  return projects;
}
