// What a section of the narrative is to say, by its heading, the headings above it and the kind of report.
import type { Draft } from '../rules/draft';
import type { Section } from '../syntax/outline';

export type SectionKind =
  | 'budget-overview'
  | 'budget-income'
  | 'budget-outlay'
  | 'budget-fiscal'
  | 'budget-general'
  | 'budget-scale'
  | 'budget-structure'
  | 'budget-items'
  | 'budget-basic'
  | 'budget-projects'
  | 'budget-fund'
  | 'budget-capital'
  | 'budget-public'
  | 'budget-carry'
  | 'budget-agency'
  | 'shanghai-explanation'
  | 'shanghai-public'
  | 'shanghai-agency'
  | 'hebei-overview'
  | 'hebei-income'
  | 'hebei-outlay'
  | 'hebei-changes'
  | 'hebei-agency'
  | 'hebei-public'
  | 'final-overview'
  | 'final-income-parts'
  | 'final-outlay-parts'
  | 'final-income'
  | 'final-outlay'
  | 'final-fiscal'
  | 'final-general'
  | 'final-general-whole'
  | 'final-general-structure'
  | 'final-general-items'
  | 'final-basic'
  | 'final-fund'
  | 'final-capital'
  | 'final-public'
  | 'final-public-whole'
  | 'final-public-detail'
  | 'final-agency';

/** Headings of tables, of definitions, of parts that hold tables. */
const NOT_NARRATIVE = /表$|公开表|预算表|决算表$|名词解释|概况|主要职能|机构设置|人员情况|绩效|资产|采购/;

/** Null for a section that the tables say nothing about. `above`: titles of the sections around it, outermost first. */
export function kindOf(draft: Draft, section: Section, above: readonly string[] = []): SectionKind | null {
  const { title } = section.heading.block;
  if (NOT_NARRATIVE.test(title) || above.some((one) => /公开表|(?:预算|决算)表$|名词解释|概况$/.test(one))) return null;
  if (section.heading.block.level === 1 && section.heading.block.number?.style === 'part') return null;
  const { kind } = draft.profile;
  const final = kind === 'final-accounts' || (kind === 'unknown' && /决算/.test([...above, title].join()));
  return final ? finalKind(title, above.at(-1) ?? '') : budgetKind(draft, title, above.at(-1) ?? '');
}

function budgetKind(draft: Draft, title: string, parent: string): SectionKind | null {
  if (/(?:部门|单位)?预算编制说明$/.test(title)) return 'shanghai-explanation';
  if (/预算安排的?总体情况/.test(title)) return 'hebei-overview';
  if (/预算安排的?总体情况/.test(parent)) {
    if (/收入说明/.test(title)) return 'hebei-income';
    if (/支出说明/.test(title)) return 'hebei-outlay';
    return /增减/.test(title) ? 'hebei-changes' : null;
  }
  const priorByYear = isShanghai(draft);
  if (/三公/.test(title)) return priorByYear ? 'shanghai-public' : /及增减变化/.test(title) ? 'hebei-public' : 'budget-public';
  if (/(?:机关|单位)运行/.test(title))
    return priorByYear ? 'shanghai-agency' : /安排情况/.test(title) ? 'hebei-agency' : 'budget-agency';
  if (/结转结余|结转和结余/.test(title)) return 'budget-carry';
  if (/政府性?基金/.test(title)) return 'budget-fund';
  if (/国有资本/.test(title)) return 'budget-capital';
  if (/一般公共预算/.test(title) || /一般公共预算/.test(parent)) {
    if (/规模/.test(title)) return 'budget-scale';
    if (/结构/.test(title)) return 'budget-structure';
    if (/具体|使用情况/.test(title)) return 'budget-items';
    if (/基本支出/.test(title)) return 'budget-basic';
    if (/项目支出/.test(title)) return 'budget-projects';
    if (/当年拨款/.test(title)) return 'budget-general';
    return null;
  }
  if (/财政拨款收支/.test(title)) return 'budget-fiscal';
  if (/收支预算|收支总体/.test(title)) return 'budget-overview';
  if (/收入预算/.test(title)) return 'budget-income';
  if (/支出预算/.test(title)) return 'budget-outlay';
  return null;
}

/** Shanghai's reports explain their budget before the tables and in one section. */
function isShanghai(draft: Draft): boolean {
  return draft.headings.some(({ block }) => /(?:部门|单位)?预算编制说明$/.test(block.title));
}

function finalKind(title: string, parent: string): SectionKind | null {
  if (/三公/.test(title))
    return /具体/.test(title) ? 'final-public-detail' : /总体/.test(title) ? 'final-public-whole' : 'final-public';
  if (/运行经费/.test(title)) return 'final-agency';
  if (/收入总计.*构成/.test(title)) return 'final-income-parts';
  if (/支出总计.*构成/.test(title)) return 'final-outlay-parts';
  const part = /总体/.test(title) ? 'whole' : /结构/.test(title) ? 'structure' : /具体/.test(title) ? 'items' : null;
  // Under a fund there are such parts, too; they are written as one.
  if (/政府性?基金/.test(title)) return part === null ? 'final-fund' : null;
  if (/国有资本/.test(title)) return part === null ? 'final-capital' : null;
  if (/基本支出/.test(title)) return 'final-basic';
  if (/一般公共预算/.test(title) || (/一般公共预算/.test(parent) && part !== null))
    return part === null ? 'final-general' : `final-general-${part}`;
  if (/财政拨款收(?:入)?支/.test(title)) return 'final-fiscal';
  if (/收入支出|收支/.test(title)) return 'final-overview';
  if (/收入决算|收入情况/.test(title)) return 'final-income';
  if (/支出决算|支出情况/.test(title)) return 'final-outlay';
  return null;
}
