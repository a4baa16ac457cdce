// A title in 《》 that differs by one character from one the draft uses several times is the same, miswritten.
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import { perBlock } from '../perBlock';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { cellsWith, passageOf } from './_passages';

const TITLE = /《([^《》]{4,30})》/g;
/** Characters whose change makes another title: 十三五 and 十四五, 第一 and 第二, 市 and 县. */
const TELLING = /[\d一二三四五六七八九十上下甲乙丙东西南北前后省市区县州本专新老男女]/;

interface Cited {
  readonly title: string;
  readonly span: Span;
}

const cited = perBlock(['《'], (block): readonly Cited[] | null => {
  const passage = passageOf(block, 'prose', 'heading');
  const found: Cited[] = [];
  for (const place of passage ? [passage] : cellsWith(block, '《'))
    for (const match of place.text.matchAll(TITLE))
      found.push({ title: match[1] ?? '', span: place.at(match.index, match.index + match[0].length) });
  return found.length > 0 ? found : null;
});

/** The place of the one character in which they differ; -1 when it is none or more. */
function oneApart(a: string, b: string): number {
  if (a.length !== b.length) return -1;
  let at = -1;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (at >= 0) return -1;
    at = i;
  }
  return at;
}

export default defineRule({
  id: 'title-variant',
  code: 'N127',
  severity: 'info',
  scope: 'draft',
  title: say('书名号里的名称前后差一字', 'A title that differs by one character'),
  why: say(
    '同一刊物、文件的名称前后应当一致；只差一字的，多半是笔误。',
    'A journal or document has one title; one that differs by a character is mostly a slip.',
  ),
  basis: '名称应前后一致。',
  examples: [
    {
      bad: '一、项目情况\n编印⟦《青河水力》⟧杂志12期。\n二、绩效目标\n《青河水利》出版12期，《青河水利》发行800册。',
      fixed: '一、项目情况\n编印《青河水利》杂志12期。\n二、绩效目标\n《青河水利》出版12期，《青河水利》发行800册。',
    },
    { good: '一、项目情况\n落实《水利“十三五”规划》《水利“十四五”规划》，《水利“十四五”规划》已经印发。' },
  ],
  *check(draft) {
    const found = new Map<string, Span[]>();
    const places = cited(draft);
    // What the text calls it comes before what a cell does.
    for (const inTable of [false, true]) {
      for (const { placed, noted } of places) {
        if ((placed.block.kind === 'table') !== inTable) continue;
        for (const { title, span } of noted) {
          const list = found.get(title);
          if (list) list.push(shift(span, placed.start));
          else found.set(title, [shift(span, placed.start)]);
        }
      }
    }
    const titles = [...found];
    // No report cites so many; what does is no report, and comparing each with each would take for ever.
    if (titles.length > 1000) return;
    for (const [title, [span, ...more]] of titles) {
      if (more.length > 0 || !span) continue;
      const other = titles.find(([usual, uses]) => {
        const at = uses.length >= 2 ? oneApart(title, usual) : -1;
        return at >= 0 && !TELLING.test(title[at] ?? '') && !TELLING.test(usual[at] ?? '');
      });
      if (!other) continue;
      const [first] = other[1];
      yield {
        span,
        message: say(
          `这里写作《${title}》，别处 ${other[1].length} 次都是《${other[0]}》。`,
          `《${title}》 here, 《${other[0]}》 in ${other[1].length} other places.`,
        ),
        ...(first && {
          related: [{ span: first, message: say(`《${other[0]}》`, `《${other[0]}》`) }],
        }),
        fixes: [replaceWith(span, `《${other[0]}》`)],
      };
    }
  },
});
