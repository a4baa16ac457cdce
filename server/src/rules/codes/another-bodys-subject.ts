// The running costs of another public body in this unit's accounts: 人大事务 行政运行 in a report of the 医保局.
import type { Catalogue, Subject } from '../../catalog/catalogue';
import { say } from '../../text/say';
import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import type { Finding, Fix } from '../finding';
import { defineRule } from '../rule';
import { homesOf, isHome } from './_bodies';
import { type SubjectPath, subjectPaths } from './_paths';
import { codeSpan, subjectTables } from './_rows';

const before = '云溪县医疗保障局2024年度部门决算公开报告\n\n第一部分 部门概况\n\n第二部分 决算情况说明\n\n一、支出决算具体情况\n';

export default defineRule({
  id: 'another-bodys-subject',
  code: 'C112',
  severity: 'warning',
  scope: 'draft',
  title: say('科目是其他部门的', 'Subject of another public body'),
  why: say(
    '行政运行列在本部门自己的款下；别的部门的款多半是从其他单位的文稿抄来的。',
    'A body reports its running costs under its own section; another body’s section was most likely copied from another report.',
  ),
  basis: '《政府收支分类科目》各款说明',
  examples: [
    {
      before,
      bad: '1.⟦一般公共服务支出（类）人大事务（款）行政运行（项）⟧。年初预算为60.00万元，支出决算为60.00万元。\n',
      fixed: '1.卫生健康支出（类）医疗保障管理事务（款）行政运行（项）。年初预算为60.00万元，支出决算为60.00万元。\n',
    },
    { before, good: '1.卫生健康支出（类）医疗保障管理事务（款）行政运行（项）。年初预算为60.00万元。\n' },
  ],
  check: (draft) => foreignBodies(draft),
});

function foreignBodies(draft: Draft): Finding[] {
  const { catalogue } = draft;
  const entity = draft.profile.entity ?? '';
  const homes = homesOf(entity);
  if (homes.length === 0) return [];
  const paths = subjectPaths(draft);
  const tables = subjectTables(draft);
  const atHome = (code: string): boolean => homes.some((home) => code.startsWith(home));
  // A body that does report under its own 款 may well run something of another's besides.
  if (tables.some((t) => t.functional.some(atHome)) || paths.some((path) => deepest(path).some((s) => atHome(s.code)))) return [];
  const home = catalogue.byCode('functional', homes[0] ?? '')[0];
  const found: Finding[] = [];
  const tell = (span: Span, section: string, fixes: readonly Fix[] = []): void => {
    const name = catalogue.byCode('functional', section)[0]?.name ?? section;
    found.push({
      span,
      message: say(
        `“${name}”是其他部门的科目；${entity}的行政运行应列在 ${home?.code ?? ''}“${home?.name ?? ''}”。`,
        `“${name}” is another body’s section; ${entity} reports its running costs under ${home?.code ?? ''} “${home?.name ?? ''}”.`,
      ),
      fixes,
    });
  };
  for (const path of paths) {
    const item = deepest(path).find((s) => runs(s.code));
    if (item) tell(path.span, item.code.slice(0, 5), homes.length === 1 ? [homeFix(path, catalogue, homes[0] ?? '')] : []);
  }
  for (const table of tables) {
    if (!table.functional.some(runs)) continue;
    for (const row of table.rows)
      if (row.classification === 'functional' && runs(row.digits)) tell(codeSpan(row), row.digits.slice(0, 5));
  }
  return [...found, ...(found.length > 0 ? foreignClasses(paths, homes, catalogue, entity) : [])];
}

/** 行政运行 of a 款 that is some body's home. */
const runs = (code: string): boolean => code.length === 7 && code.endsWith('01') && isHome(code.slice(0, 5));

const deepest = (path: SubjectPath): readonly Subject[] => path.parts.at(-1)?.subjects ?? [];

/** Where a list by 类 names the other body's 类 and not the unit's own, that 类 is wrong too. */
function foreignClasses(
  paths: readonly SubjectPath[],
  homes: readonly string[],
  catalogue: Catalogue,
  entity: string,
): Finding[] {
  const own = new Set(homes.map((home) => home.slice(0, 3)));
  const classes = paths.filter(
    (path) => path.parts.length === 1 && path.parts[0]?.level === '类' && path.parts[0].subjects.length > 0,
  );
  const codeOf = (path: SubjectPath): string => path.parts[0]?.subjects[0]?.code ?? '';
  if (classes.some((path) => own.has(codeOf(path)))) return [];
  const wrong = new Set(paths.flatMap((path) => deepest(path).flatMap((s) => (runs(s.code) ? [s.code.slice(0, 3)] : []))));
  const home = catalogue.byCode('functional', [...own][0] ?? '')[0];
  return classes
    .filter((path) => wrong.has(codeOf(path)))
    .slice(0, 1)
    .map((path) => ({
      span: path.span,
      message: say(
        `${entity}的支出主要列在“${home?.name ?? ''}（类）”，这里没有该类，却列了“${path.parts[0]?.name ?? ''}（类）”。`,
        `${entity} reports under “${home?.name ?? ''}”; this list lacks it and has “${path.parts[0]?.name ?? ''}” instead.`,
      ),
    }));
}

function homeFix(path: SubjectPath, catalogue: Catalogue, section: string): Fix {
  const names: Readonly<Record<string, string>> = {
    类: catalogue.byCode('functional', section.slice(0, 3))[0]?.name ?? '',
    款: catalogue.byCode('functional', section)[0]?.name ?? '',
    项: '行政运行',
  };
  return {
    title: say(
      `改为本部门的科目：${names.类}（类）${names.款}（款）行政运行（项）`,
      `Change to this body’s own subject, ${section}01`,
    ),
    kind: 'suggestion',
    preferred: true,
    edits: path.parts.flatMap((part) =>
      part.name === names[part.level] ? [] : [{ span: part.span, newText: names[part.level] ?? part.name }],
    ),
  };
}
