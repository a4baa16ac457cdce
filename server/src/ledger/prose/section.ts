// What a section of the report is about, from its heading and those above it: whose money, which side, whether
// its figures are the unit's money at all.
import type { Heading, Placed } from '../../syntax/block';
import type { Fund } from '../keys';

/** What a section's figures are about when it is not plainly income or expenditure. */
export type About = 'threePublic' | 'agency' | 'procurement' | 'assets' | 'performance' | 'carry' | 'staff' | 'silent';

export interface SectionContext {
  readonly scope: Fund | null;
  readonly side: 'in' | 'out' | null;
  readonly about: About | null;
  /** 项目名称 of a section about one project. */
  readonly project: string | null;
  /** The heading's own words, for labels. */
  readonly title: string;
  readonly level: number;
}

export const WHOLE_DRAFT: SectionContext = { scope: null, side: null, about: null, project: null, title: '', level: 0 };

/** `heading` under the section `above`. */
export function sectionOf(heading: Placed<Heading>, above: SectionContext, entity: string | null): SectionContext {
  const { title, level } = heading.block;
  const own = aboutOf(title);
  const scope = scopeOf(title);
  const side = sideOf(title);
  const project = /^项目名称[:：](.+)$/.exec(title)?.[1] ?? null;
  // A heading that names no fund of its own inherits; a new section at the second level starts afresh.
  const fresh = level <= 2;
  // 财政拨款支出决算总体情况 under 一般公共预算财政拨款支出决算情况说明 is of that fund.
  const narrower = scope === 'fiscal' && !fresh && above.scope !== 'all' ? above.scope : null;
  return {
    scope: narrower ?? scope ?? (fresh ? null : above.scope) ?? (/收支|收入|支出/.test(title) ? 'all' : null),
    side: side ?? (fresh || scope !== null ? null : above.side),
    about: own ?? (fresh && above.about !== 'silent' ? null : above.about),
    project: project ?? (fresh ? null : above.project),
    title: shortTitle(title, entity),
    level,
  };
}

function aboutOf(title: string): About | null {
  if (/名词解释|主要职能|主要职责|单位职责|部门职责|职能简介|立项依据|实施方案|实施主体|项目概况|实施周期/.test(title))
    return 'silent';
  if (/机构设置|人员情况|人员构成|基本情况|单位构成/.test(title)) return 'staff';
  if (/三公/.test(title)) return 'threePublic';
  if (/机关运行|单位运行|运行经费/.test(title)) return 'agency';
  if (/政府采购/.test(title)) return 'procurement';
  if (/国有资产|资产占/.test(title)) return 'assets';
  if (/绩效/.test(title)) return 'performance';
  if (/结转结余|结转和结余/.test(title)) return 'carry';
  return null;
}

function scopeOf(title: string): Fund | null {
  if (/国有资本/.test(title)) return 'capital';
  if (/政府性?基金/.test(title)) return 'fund';
  if (/一般公共预算/.test(title)) return 'general';
  if (/财政拨款/.test(title)) return 'fiscal';
  return null;
}

function sideOf(title: string): 'in' | 'out' | null {
  const incomes = /收入|收支/.test(title);
  const outlays = /支出|收支|支总/.test(title);
  return incomes === outlays ? null : incomes ? 'in' : 'out';
}

/** `关于某局2024年收入预算情况说明` → `收入预算情况说明`. */
function shortTitle(title: string, entity: string | null): string {
  let words = title.replace(/^关于/, '');
  if (entity !== null) words = words.replace(entity, '');
  const year = /^.{0,40}?20\d\d年(?:度)?/.exec(words);
  if (year && words.length > year[0].length + 2) words = words.slice(year[0].length);
  return words.length > 28 ? `${words.slice(0, 27)}…` : words;
}
