// The body's name is the cover's wherever it stands: in the captions, the forms and the prose.
import type { PlacedTable } from '../../tables/table';
import { squash } from '../../text/fold';
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import { performanceForms } from '../arithmetic/_performance';
import type { Draft } from '../draft';
import { perBlock } from '../perBlock';
import { tablesAs } from '../reading';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { matches, passagesOf } from './_passages';

/** The name without what tells the body itself from its department, and without the code before it. */
const core = (name: string): string =>
  squash(name)
    .replace(/^\d+/, '')
    .replace(/[(（](?:本级|机关|部门|单位|汇总)[)）]$/, '')
    .replace(/(?:本级|机关|汇总|部门|单位)$/, '');

const CONJUNCTION = /[和与及、]/;

interface Variant {
  readonly name: string;
  readonly how: 'conjunction' | 'district' | 'lost';
}

/** The names one would write by mistake: another conjunction, a district left out, one character lost. */
function variants(entity: string): readonly Variant[] {
  const found: Variant[] = [];
  for (let i = 1; i < entity.length - 1; i++) {
    if (!CONJUNCTION.test(entity[i] ?? '')) continue;
    for (const other of ['和', '与', '及', '、'])
      if (other !== entity[i]) found.push({ name: entity.slice(0, i) + other + entity.slice(i + 1), how: 'conjunction' });
  }
  const districts = [...entity.matchAll(/[^省市区县州旗]{1,8}(?:自治区|自治州|自治县|省|市|区|县|旗)/g)];
  districts.slice(1).forEach((district) => {
    const at = district.index ?? 0;
    found.push({ name: entity.slice(0, at) + entity.slice(at + district[0].length), how: 'district' });
  });
  if (entity.length >= 10)
    for (let i = 2; i < entity.length - 2; i++) found.push({ name: entity.slice(0, i) + entity.slice(i + 1), how: 'lost' });
  return found.filter(({ name }) => name.length >= 6 && !entity.includes(name));
}

/** What is looked for in a report of a body of that name; null where the name is none to go by. */
interface Names {
  readonly entity: string;
  /** By their first two characters. */
  readonly variants: ReadonlyMap<string, readonly Variant[]>;
  /** The end of the name, and another form of it where the body reports of itself: `巴州水务局单位编制数28人`. */
  readonly tail: string;
  readonly shortened: RegExp | null;
}

let looked: { readonly own: string | null; readonly names: Names | null } = { own: null, names: null };

function namesOf(own: string | null): Names | null {
  if (looked.own !== own) looked = { own, names: readNames(own ?? '') };
  return looked.names;
}

/** Names have brackets in them. */
const literally = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '\\$&');

function readNames(own: string): Names | null {
  const entity = core(own);
  if (entity.length < 5 || /[X×某]{2}/.test(entity)) return null;
  const byHead = new Map<string, Variant[]>();
  for (const variant of variants(entity)) {
    const head = variant.name.slice(0, 2);
    const known = byHead.get(head);
    if (known) known.push(variant);
    else byHead.set(head, [variant]);
  }
  const tail = entity.slice(-5);
  const shortened =
    entity.length < 8
      ? null
      : new RegExp(
          `^\\s*(?<m>[\\u4e00-\\u9fff]{1,12}${literally(tail)}(?:单位|部门)?)(?=无(?:下属|所属)|编制|共有编制|下设|20\\d\\d年)`,
          'g',
        );
  return { entity, variants: byHead, tail, shortened };
}

/** What a block calls the body. */
interface Called {
  readonly variants: readonly (Variant & { readonly span: Span })[];
  readonly shortened: readonly { readonly text: string; readonly span: Span }[];
}

const called = perBlock(undefined, (block, profile): Called | null => {
  const names = namesOf(profile.entity);
  if (!names) return null;
  const found: (Variant & { span: Span })[] = [];
  const short: { text: string; span: Span }[] = [];
  for (const passage of passagesOf(block)) {
    if (passage.where === 'cover') continue;
    const { text } = passage;
    for (const [head, alike] of names.variants) {
      for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
        // No variant stands where the name itself does: it would be part of it.
        if (text.startsWith(names.entity, at)) continue;
        const variant = alike.find(({ name }) => text.startsWith(name, at));
        if (variant) found.push({ ...variant, span: passage.at(at, at + variant.name.length) });
      }
    }
    if (passage.where !== 'prose' || !names.shortened || !text.includes(names.tail)) continue;
    // A fuller name than the cover’s is none cut short.
    for (const match of matches(passage, names.shortened))
      if (core(match.text).length < names.entity.length && !names.entity.includes(core(match.text))) short.push(match);
  }
  return found.length + short.length > 0 ? { variants: found, shortened: short } : null;
});

const nameSeen = ({ table }: PlacedTable): unknown => [table.entity, table.entitySpan];

/** Where tables and forms name the body. */
function* named(draft: Draft): Iterable<{ readonly name: string; readonly span: Span }> {
  for (const { table, start } of tablesAs(draft, nameSeen)) {
    if (table.entity !== null && table.entitySpan) yield { name: table.entity, span: shift(table.entitySpan, start) };
  }
  for (const { form, at } of performanceForms(draft)) {
    for (const { cell } of form.bodies) yield { name: cell.text, span: at(cell.span) };
  }
}

/** How many characters differ, by place, of two names of one length; the rest counts in full. */
function differing(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - same && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return Math.max(a.length, b.length) - same - tail;
}

const TITLE = '某市青河区水务和湿地管理局\n2031年部门预算公开\n\n第一部分 部门概况\n一、机构设置';

export default defineRule({
  id: 'entity-name',
  code: 'N116',
  severity: 'info',
  scope: 'draft',
  title: say('单位名称与封面不一致', 'The body’s name is not the cover’s'),
  why: say(
    '编制单位的名称全文应与封面一致，少一个区名、“和”写成“与”，都会使人疑心是另一个单位。',
    'The body is named as on the cover throughout; a lost district or another conjunction makes one wonder whose report it is.',
  ),
  basis: '编制单位应使用规范的单位全称。',
  examples: [
    {
      before: TITLE,
      bad: '⟦某市青河区水务与湿地管理局⟧下设6个科室。',
      fixed: '某市青河区水务和湿地管理局下设6个科室。',
    },
    { before: TITLE, bad: '⟦某区湿地管理局单位⟧编制数28人，实有21人。' },
    { before: TITLE, good: '某市青河区水务和湿地管理局下设6个科室，归口管理某市林业局移交事项。' },
  ],
  *check(draft) {
    const names = namesOf(draft.profile.entity);
    if (!names) return;
    const { entity } = names;
    const own = draft.profile.entity ?? entity;
    const seen = new Set<number>();
    for (const { placed, noted } of called(draft)) {
      for (const { name, how, span: at } of noted.variants) {
        const span = shift(at, placed.start);
        seen.add(span.start);
        yield {
          span,
          severity: how === 'conjunction' ? 'warning' : 'info',
          message: say(
            `单位名称写成“${name}”，而封面是“${entity}”。`,
            `The body is called “${name}” here, but “${entity}” on the cover.`,
          ),
          fixes: [replaceWith(span, entity)],
        };
      }
    }
    const places = [...named(draft)];
    const agreeing = places.filter(({ name }) => core(name) === entity).length;
    for (const { name, span } of places) {
      const said = core(name);
      if (said === entity || said.includes(entity) || entity.includes(said) || said.length < 4 || seen.has(span.start)) continue;
      const near = differing(said, entity) <= 2;
      // Forms of a department are often those of the units under it.
      if (!near && (agreeing < 3 || draft.profile.level !== 'unit')) continue;
      seen.add(span.start);
      yield {
        span,
        message: say(
          `这里的单位名称是“${squash(name)}”，与封面的“${own}”不一致。`,
          `The body here is “${squash(name)}”, on the cover “${own}”.`,
        ),
        fixes: [replaceWith(span, own)],
      };
    }
    for (const { placed, noted } of called(draft)) {
      for (const { text, span: at } of noted.shortened) {
        const span = shift(at, placed.start);
        if (seen.has(span.start)) continue;
        yield {
          span,
          message: say(
            `这里自称“${text}”，而封面的单位名称是“${entity}”，宜用全称。`,
            `The body calls itself “${text}”, but the cover says “${entity}”.`,
          ),
          fixes: [replaceWith(span, entity)],
        };
      }
    }
  },
});
