// The body's name is the cover's wherever it stands: in the captions, the forms and the prose.
import { squash } from '../../text/fold';
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import { performanceForms } from '../arithmetic/_performance';
import type { Draft } from '../draft';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { matches, passages } from './_passages';

/** The name without what tells the body itself from its department, and without the code before it. */
const core = (name: string): string =>
  squash(name)
    .replace(/^\d+/, '')
    .replace(/[(（](?:本级|机关|部门|单位|汇总)[)）]$/, '')
    .replace(/(?:本级|机关|汇总|部门|单位)$/, '');

const CONJUNCTION = /[和与及、]/;

/** The names one would write by mistake: another conjunction, a district left out, one character lost. */
function variants(entity: string): readonly { readonly name: string; readonly how: 'conjunction' | 'district' | 'lost' }[] {
  const found: { name: string; how: 'conjunction' | 'district' | 'lost' }[] = [];
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

/** Where tables and forms name the body. */
function* named(draft: Draft): Iterable<{ readonly name: string; readonly span: Span }> {
  for (const { table, start } of draft.tables) {
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
    const entity = core(draft.profile.entity ?? '');
    if (entity.length < 5 || /[X×某]{2}/.test(entity)) return;
    const own = draft.profile.entity ?? entity;
    const seen = new Set<number>();
    const texts = [...passages(draft, 'prose', 'heading', 'title')];
    for (const { name, how } of variants(entity)) {
      for (const passage of texts) {
        for (let at = passage.text.indexOf(name); at >= 0; at = passage.text.indexOf(name, at + 1)) {
          const span = passage.at(at, at + name.length);
          if (seen.has(span.start)) continue;
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
    yield* shortened(draft, entity, seen);
  },
});

/** `巴州水务局单位编制数28人`: another form of the own name where the body reports of itself. */
function* shortened(draft: Draft, entity: string, seen: ReadonlySet<number>) {
  const tail = entity.slice(-5);
  if (tail.length < 5 || entity.length < 8) return;
  const pattern = new RegExp(
    `^\\s*(?<m>[\\u4e00-\\u9fff]{1,12}${tail}(?:单位|部门)?)(?=无(?:下属|所属)|编制|共有编制|下设|20\\d\\d年)`,
    'g',
  );
  for (const passage of passages(draft, 'prose')) {
    for (const { text, span } of matches(passage, pattern)) {
      if (text.includes(entity) || entity.includes(core(text)) || seen.has(span.start)) continue;
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
}
