// A contents entry that words its heading differently from the body.

import { say } from '../../text/say';
import type { Draft } from '../draft';
import type { Finding, Severity } from '../finding';
import { textAt } from '../reading';
import { defineRule } from '../rule';
import { contentsOf, type Entry } from './_contents';
import { coreTitle, difference, plainTitle, titleYear } from './_titles';

export default defineRule({
  id: 'contents-title',
  code: 'S101',
  severity: 'warning',
  scope: 'draft',
  title: say('目录与正文标题不一致', 'Contents entry and heading differ'),
  why: say(
    '目录是从正文抄来的，两处文字不同，必有一处写错；读者按目录也找不到这一节。',
    'The contents repeat the headings; where the words differ, one of them is wrong and the reader does not find the section.',
  ),
  basis: '目录应当与正文标题一致。',
  examples: [
    {
      bad: '目录\n一、主要职能\n二、⟦收支情况总体说明⟧\n三、“三公”经费情况说明\n四、名词解释\n一、主要职能\n负责水利工作。\n二、收支预算情况总体说明\n收支12.00万元。\n三、“三公”经费情况说明\n无。\n四、名词解释\n财政拨款：指财政资金。',
      fixed:
        '目录\n一、主要职能\n二、收支预算情况总体说明\n三、“三公”经费情况说明\n四、名词解释\n一、主要职能\n负责水利工作。\n二、收支预算情况总体说明\n收支12.00万元。\n三、“三公”经费情况说明\n无。\n四、名词解释\n财政拨款：指财政资金。',
    },
    {
      before: '某县水务局2031年度部门决算\n\n',
      bad: '目录\n第一部分 概况\n第二部分 2031年度部门决算情况说明\n第三部分 名词解释\n第一部分 概况\n负责水利工作。\n第二部分 ⟦2030年度部门决算情况说明⟧\n收支12.00万元。\n第三部分 名词解释\n财政拨款：指财政资金。',
      fixed:
        '目录\n第一部分 概况\n第二部分 2031年度部门决算情况说明\n第三部分 名词解释\n第一部分 概况\n负责水利工作。\n第二部分 2031年度部门决算情况说明\n收支12.00万元。\n第三部分 名词解释\n财政拨款：指财政资金。',
    },
    {
      good: '目录\n一、主要职能\n二、收支情况说明\n三、名词解释\n一、主要职能\n负责水利工作。\n二、收支情况说明\n收支12.00万元。\n三、名词解释\n财政拨款：指财政资金。',
    },
  ],
  *check(draft) {
    const contents = contentsOf(draft);
    if (!contents) return;
    const tails = new Map<string, number>();
    const titles = [...contents.entries.map(({ entry }) => entry.title), ...contents.titles.map(({ title }) => title)];
    for (const title of titles) tails.set(tail(title), (tails.get(tail(title)) ?? 0) + 1);
    for (const entry of contents.entries) {
      const finding = told(draft, entry, tails);
      if (finding) yield finding;
    }
  },
});

const tail = (title: string): string => plainTitle(title).slice(-6);

function told(draft: Draft, { entry, span, title, match }: Entry, tails: ReadonlyMap<string, number>): Finding | null {
  if (!title || match === 'none' || match === 'same') return null;
  const a = plainTitle(entry.title);
  const b = plainTitle(title.title);
  const severity = severityOf(draft, a, b, match);
  if (!severity) return null;
  // The wording the other titles share is right; as a rule the contents are the copy.
  const common =
    (tails.get(tail(title.title)) ?? 0) < (tails.get(tail(entry.title)) ?? 0) && (tails.get(tail(title.title)) ?? 0) <= 1;
  const body = bodyIsOfAnotherYear(draft, entry.title, title.title) ?? common;
  const [here, there] = body ? [title, entry] : [entry, title];
  const { onlyA, onlyB } = difference(body ? b : a, body ? a : b);
  const detail = {
    zh: onlyA === '' ? `少了“${onlyB}”` : onlyB === '' ? `多了“${onlyA}”` : `“${onlyA}”与“${onlyB}”不同`,
    en: onlyA === '' ? `“${onlyB}” is missing` : onlyB === '' ? `“${onlyA}” is too many` : `“${onlyA}” for “${onlyB}”`,
  };
  const spans = body ? [title.span, span] : [span, title.span];
  const [own, other] = spans;
  if (!own || !other) return null;
  const right = textAt(draft, other).trim();
  const written = textAt(draft, own).trim();
  const fixable = !/[\r\n\t|]/.test(right + written);
  return {
    span: own,
    severity,
    message: body
      ? say(
          `正文标题“${here.title}”与目录“${there.title}”不一致，${detail.zh}。`,
          `The heading “${here.title}” differs from the contents entry “${there.title}”: ${detail.en}.`,
        )
      : say(
          `目录“${here.title}”与正文标题“${there.title}”不一致，${detail.zh}。`,
          `The contents entry “${here.title}” differs from the heading “${there.title}”: ${detail.en}.`,
        ),
    related: [
      {
        span: other,
        message: body
          ? say(`目录“${there.title}”`, `Contents: “${there.title}”`)
          : say(`正文“${there.title}”`, `Heading: “${there.title}”`),
      },
    ],
    ...(fixable && {
      fixes: [
        {
          title: body ? say('按目录改', 'Use the wording of the contents') : say('按正文改', 'Use the wording of the heading'),
          kind: 'suggestion',
          preferred: true,
          edits: [{ span: own, newText: right }],
        },
        {
          title: body ? say('按正文改目录', 'Change the contents instead') : say('按目录改正文', 'Change the heading instead'),
          kind: 'suggestion',
          edits: [{ span: other, newText: written }],
        },
      ],
    }),
  };
}

/** How much a difference matters; null where it is custom (the unit's name before 主要职能, 部门 left out). */
function severityOf(draft: Draft, a: string, b: string, match: Entry['match']): Severity | null {
  const years = [titleYear(a), titleYear(b)];
  if (years[0] !== null && years[1] !== null && years[0] !== years[1]) return 'warning';
  if (match === 'core') {
    // Only names, years and remarks differ.
    return null;
  }
  const { entity } = draft.profile;
  const x = coreTitle(a, entity);
  const y = coreTitle(b, entity);
  const { onlyA, onlyB } = difference(x, y);
  // `某工程项目经费情况说明` is 项目经费情况说明 with what it is of before it.
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length >= 6 && long.endsWith(short) && long.length - short.length > 6) return null;
  if (onlyA.length > 6 || onlyB.length > 6) return 'hint';
  if (/^\(.*\)$/.test(onlyA + onlyB)) return 'hint';
  return 'warning';
}

/** Where just one of the two bears the report's year: whether that is the entry. Null where years do not tell. */
function bodyIsOfAnotherYear({ profile: { year } }: Draft, entry: string, body: string): boolean | null {
  const [there, here] = [titleYear(entry), titleYear(body)];
  if (year === null || there === null || here === null || (there === year) === (here === year)) return null;
  return there === year;
}
