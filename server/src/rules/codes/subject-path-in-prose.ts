// A subject path in prose whose parts do not belong together, or a part that is not the catalogue's name.

import { type Catalogue, inForce, parentOf, type Subject } from '../../catalog/catalogue';
import { named, nearestNames } from '../../catalog/nearest';
import { editDistance, normalName, sameName } from '../../catalog/subjectName';
import { say } from '../../text/say';
import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import type { Finding } from '../finding';
import { perBlock } from '../perBlock';
import { defineRule } from '../rule';
import { DIGITS, type PathPart, prose, proseSpan, type SubjectPath, subjectPaths } from './_paths';
import { nameFix } from './_repair';
import { subjectTables } from './_rows';

const before = '2024年部门预算公开\n\n一、一般公共预算支出情况\n';

export default defineRule({
  id: 'subject-path-in-prose',
  code: 'C110',
  severity: 'warning',
  scope: 'draft',
  title: say('正文科目层级或名称有误', 'Wrong subject path in prose'),
  why: say(
    '正文按“类、款、项”引用科目，三级要属于同一条路径，名称与目录一致，读者才能与表对上。',
    'Prose quotes a subject by its class, section and item; the three must be one path with the catalogue’s names, or readers cannot find it in the tables.',
  ),
  basis: '《政府收支分类科目》（财政部每年印发）',
  examples: [
    {
      before,
      bad: '1.卫生健康支出（类）医疗保障管理事务（款）⟦其它医疗保障管理事务支出⟧（项）：2024年预算数为5.00万元。\n',
      fixed: '1.卫生健康支出（类）医疗保障管理事务（款）其他医疗保障管理事务支出（项）：2024年预算数为5.00万元。\n',
    },
    {
      before,
      bad: '1.⟦社会保障和就业支出⟧（类）医疗保障管理事务（款）行政运行（项）：2024年预算数为5.00万元。\n',
      fixed: '1.卫生健康支出（类）医疗保障管理事务（款）行政运行（项）：2024年预算数为5.00万元。\n',
    },
    {
      before,
      bad: '1.住房保障支出（类）⟦住房保障支出⟧（款）住房公积金（项）：2024年预算数为5.00万元。\n',
      fixed: '1.住房保障支出（类）住房改革支出（款）住房公积金（项）：2024年预算数为5.00万元。\n',
    },
    { before, good: '1.住房保障支出（类）住房改革支出（款）住房公积金（项）：2024年预算数为5.00万元。\n' },
    { before, good: '1.卫生健康（类）医疗保障管理事务（款）行政运行（项）：2024年预算数为5.00万元。\n' },
  ],
  *check(draft) {
    let used: ReadonlySet<string> | null = null;
    for (const path of subjectPaths(draft)) {
      used ??= new Set(subjectTables(draft).flatMap((table) => table.unplaced.map((row) => row.digits)));
      const finding = judgePath(path, draft, used);
      if (finding) yield finding;
    }
    for (const { placed, noted } of classed(draft))
      yield* strayItems(noted, (from, to) => proseSpan(placed, from, to), draft.catalogue);
  },
});

/** Running text that may list classes. */
const classed = perBlock(['类'], (block) => prose(block));

/** At most one finding a path: the first part that does not fit. `used` are the codes of the draft's tables. */
function judgePath(path: SubjectPath, draft: Draft, used: ReadonlySet<string>): Finding | null {
  const { catalogue } = draft;
  const { year } = draft.profile;
  for (const [i, part] of path.parts.entries()) {
    if (part.subjects.length > 0) continue;
    if (!/^[\p{Script=Han}“”、（）()·\s]{2,40}$/u.test(part.name)) return null;
    if (i === 0) return judgeFirst(part, path.parts[1], catalogue, year);
    return judgeLater(path.parts, i, catalogue, year, used);
  }
  return null;
}

function judgeFirst(part: PathPart, next: PathPart | undefined, catalogue: Catalogue, year: number | null): Finding | null {
  const level = catalogue.all('functional').filter((s) => s.code.length === DIGITS[part.level]);
  // Where the name begins is unknown: the end of the run is compared with every name of the level.
  const written = normalName(part.name);
  const near = level
    .filter((s) => inForce(s, year) && s.confidence !== 'low')
    .flatMap((s) => {
      const right = normalName(s.name);
      return [right.length, right.length - 1, right.length + 1].flatMap((length) => {
        const end = written.slice(-length);
        return end.length === length && length >= 4 && editDistance(end, right) === 1 ? [{ subject: s, length }] : [];
      });
    })
    .sort((a, b) => b.length - a.length)[0];
  if (near) {
    const span = { start: part.span.end - near.length, end: part.span.end };
    return misspelt(span, written.slice(-near.length), near.subject, [near.subject]);
  }
  // A name of another level: `行政运行（类）`, `卫生健康支出（款）`.
  for (let start = 0; start <= part.name.length - 3; start++) {
    const name = part.name.slice(start);
    const others = named(catalogue, 'functional', name).filter((s) => s.confidence !== 'low');
    if (others.length === 0) continue;
    const below = next ? named(catalogue, 'functional', next.name).filter((s) => s.code.length === DIGITS[next.level]) : [];
    const meant = distinct(
      below.flatMap((s) => catalogue.byCode('functional', s.code.slice(0, DIGITS[part.level]))),
      year,
    );
    return otherLevel({ start: part.span.end - name.length, end: part.span.end }, name, part.level, others[0], meant.slice(0, 3));
  }
  return null;
}

function judgeLater(
  parts: readonly PathPart[],
  at: number,
  catalogue: Catalogue,
  year: number | null,
  used: ReadonlySet<string>,
): Finding | null {
  const part = parts[at];
  const above = parts[at - 1];
  if (!part || !above) return null;
  const children = above.subjects.flatMap((s) => catalogue.children('functional', s.code));
  const everywhere = named(catalogue, 'functional', part.name).filter((s) => s.confidence !== 'low');
  const sameLevel = everywhere.filter((s) => s.code.length === DIGITS[part.level]);
  const below = parts[at + 1];
  const grandchildren = above.subjects.flatMap((s) => itemsUnder(catalogue, s.code, DIGITS[part.level] + 2));
  if (sameLevel.length > 0) {
    // The part is a subject, of another parent. If what follows is that subject's, the parts above are wrong.
    const follows = below
      ? sameLevel.filter((s) => catalogue.children('functional', s.code).some((child) => sameName(child.name, below.name)))
      : sameLevel;
    const stays = below
      ? prefer(
          grandchildren.filter((s) => sameName(s.name, below.name)),
          used,
        )
      : [];
    if (stays.length > 0 && follows.length === 0) {
      return foreign(
        part,
        above,
        sameLevel,
        distinct(
          stays.flatMap((s) => parentsOf(catalogue, s)),
          year,
        ),
        part,
        [],
      );
    }
    const home = prefer(follows.length > 0 ? follows : sameLevel, used);
    const parents = distinct(
      home.flatMap((s) => parentsOf(catalogue, s)),
      year,
    );
    return foreign(part, above, home, parents, above, nearestNames(children, part.name, { year, limit: 2, least: 0.5 }));
  }
  const near = distinct(
    children.filter((s) => editDistance(normalName(s.name), normalName(part.name)) <= 1),
    year,
  );
  const like = near.length > 0 ? near : nearestNames(children, part.name, { year, limit: 3 });
  const best = like[0];
  if (best) return misspelt(part.span, part.name, best, like);
  const meant = below
    ? distinct(
        prefer(
          grandchildren.filter((s) => sameName(s.name, below.name)),
          used,
        ).flatMap((s) => parentsOf(catalogue, s)),
        year,
      )
    : [];
  if (everywhere.length > 0) return otherLevel(part.span, part.name, part.level, everywhere[0], meant);
  if (above.subjects.every((s) => s.confidence === 'low')) return null;
  return {
    span: part.span,
    severity: meant.length > 0 ? 'warning' : 'info',
    message: say(
      `“${above.name}（${above.level}）”之下没有“${part.name}（${part.level}）”。`,
      `There is no “${part.name}” (${part.level}) under “${above.name}” (${above.level}).`,
    ),
    fixes: meant.slice(0, 3).map((s, i) => nameFix(part.span, s.name, i === 0)),
  };
}

/** Parts that are both right but do not belong together: the finding stands at `wrong`, whose fixes are `right`. */
function foreign(
  part: PathPart,
  above: PathPart,
  homes: readonly Subject[],
  right: readonly Subject[],
  wrong: PathPart,
  instead: readonly Subject[],
): Finding {
  const home = homes[0];
  const fixes = right.filter((s) => !sameName(s.name, wrong.name)).slice(0, 3);
  return {
    span: wrong.span,
    message: say(
      `“${part.name}（${part.level}）”不属于“${above.name}（${above.level}）”${home && homes.length === 1 ? `，它是 ${home.code}，上级为 ${parentOf(home.code) ?? ''}${fixes[0] && wrong === above ? `“${fixes[0].name}”` : ''}` : ''}。`,
      `“${part.name}” (${part.level}) does not belong to “${above.name}” (${above.level})${home && homes.length === 1 ? `; it is ${home.code}` : ''}.`,
    ),
    fixes: [
      ...fixes.map((s, i) => nameFix(wrong.span, s.name, i === 0)),
      ...(wrong === above ? instead.map((s) => nameFix(part.span, s.name)) : []),
    ],
  };
}

function misspelt(span: Span, written: string, right: Subject, all: readonly Subject[]): Finding {
  const spelling = written.includes('其它');
  return {
    span,
    message: spelling
      ? say(`科目名称用“其他”，不用“其它”：应为“${right.name}”。`, `Subject names are written 其他, not 其它: “${right.name}”.`)
      : say(
          `科目名称与目录不一致：应为“${right.name}”（${right.code}），此处为“${written}”。`,
          `Not the catalogue's name: it is “${right.name}” (${right.code}), here “${written}”.`,
        ),
    fixes: all.slice(0, 3).map((s, i) => nameFix(span, s.name, i === 0)),
  };
}

function otherLevel(span: Span, name: string, level: string, subject: Subject | undefined, meant: readonly Subject[]): Finding {
  const own = subject ? (subject.code.length === 3 ? '类' : subject.code.length === 5 ? '款' : '项') : '';
  return {
    span,
    message: say(
      `“${name}”是${own}级科目${subject ? `（${subject.code}）` : ''}，不能写作“（${level}）”。`,
      `“${name}”${subject ? ` (${subject.code})` : ''} is a subject of level ${own}, not ${level}.`,
    ),
    fixes: meant.slice(0, 3).map((s, i) => nameFix(span, s.name, i === 0)),
  };
}

function parentsOf(catalogue: Catalogue, subject: Subject): readonly Subject[] {
  return catalogue.byCode('functional', parentOf(subject.code) ?? '');
}

function itemsUnder(catalogue: Catalogue, code: string, digits: number): readonly Subject[] {
  const children = catalogue.children('functional', code);
  return code.length + 2 >= digits ? children : children.flatMap((s) => itemsUnder(catalogue, s.code, digits));
}

/** Those whose code the draft's tables have, if any. */
function prefer(subjects: readonly Subject[], used: ReadonlySet<string>): readonly Subject[] {
  const here = subjects.filter((s) => used.has(s.code));
  return here.length > 0 ? here : subjects;
}

/** In force, one a name. */
function distinct(subjects: readonly Subject[], year: number | null): readonly Subject[] {
  const seen = new Set<string>();
  return subjects.filter((s) => inForce(s, year) && !seen.has(s.name) && seen.add(s.name));
}

/** `A（类）支出1万元，占…；B（类）…；一般公共预算财政拨款支出2万元，占…`: in a list by 类, an item that is no 类. */
function* strayItems(text: string, place: (from: number, to: number) => Span, catalogue: Catalogue): Iterable<Finding> {
  let start = 0;
  for (const sentence of text.split('。')) {
    const from = start;
    start += sentence.length + 1;
    const items = sentence.split(/[；;]/);
    const marked = items.filter((item) => /[（(]类[）)]/.test(item)).length;
    if (marked < 2) continue;
    let at = from;
    for (const item of items) {
      const own = at;
      at += item.length + 1;
      const stray =
        /^[\s\u3000]*([\p{Script=Han}]{4,30}?)(?:支出)?[\s\u3000]*[\d,.]+[\s\u3000]*(?:亿|万)?元(?=[，,][\s\u3000]*占)/u.exec(
          item,
        );
      const name = stray?.[1];
      if (!stray || !name || /[（(]类[）)]/.test(item)) continue;
      if ([name, `${name}支出`].some((n) => named(catalogue, 'functional', n).some((s) => s.code.length === 3))) continue;
      const lead = stray[0].length - stray[0].trimStart().length;
      yield {
        span: place(own + lead, own + stray[0].length),
        message: say(
          `这里按类级科目列举，“${stray[0].slice(lead).replace(/[\s\u3000]*[\d,.]+[\s\u3000]*(?:亿|万)?元$/, '')}”不是类级科目。`,
          `This list goes by class (类); “${name}” is no class.`,
        ),
      };
    }
  }
}
