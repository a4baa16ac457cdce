// A project has one name: in the table of projects and in its performance table.

import { projectSubject } from '../../ledger/keys';
import { measure, readAmount } from '../../money/amount';
import { squash } from '../../text/fold';
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import { budgetOf, fiscalOf, performanceForms } from '../arithmetic/_performance';
import type { Draft } from '../draft';
import { tablesOf } from '../reading';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';

interface Project {
  readonly name: string;
  readonly span: Span;
  /** Millionths of 万元; null where the row does not say. */
  readonly value: number | null;
}

/** The projects of 项目支出表, each with what it costs; one that stands in several rows with the sum of them. */
function projectsOf(draft: Draft): Project[] {
  const found = new Map<string, Project>();
  for (const { table, whole, start } of tablesOf(draft, 'general-project')) {
    if (table.continues) continue;
    for (const row of whole.rows) {
      const own =
        row.project === '' && row.code === null && row.kind === 'line'
          ? { name: row.label, span: row.labelSpan }
          : { name: row.project, span: row.projectSpan };
      if (own.name === '' || !own.span) continue;
      const column = whole.panels[row.panel]?.amountColumns[0] ?? -1;
      const unit = whole.columns[column]?.unit ?? whole.unit ?? '万元';
      const amount = readAmount(whole.grid.rows[row.index]?.[column]?.text ?? '');
      const value = (amount && measure(amount, unit)?.value) ?? null;
      const before = found.get(own.name);
      if (before)
        found.set(own.name, { ...before, value: before.value === null || value === null ? null : before.value + value });
      else found.set(own.name, { name: own.name, span: shift(own.span, start), value });
    }
  }
  return [...found.values()];
}

/** Names as they are compared: without the year, 项目 and brackets. */
const bare = (name: string): string =>
  projectSubject(name)
    .slice(2)
    .replace(/[（(].*?[)）]/g, '')
    .replace(/(?:经费|资金)?(?:项目)?$/, '');

/** How much two names share: characters of the shorter that come in the longer in order, of all. */
function likeness(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  let same = 0;
  for (const c of short) {
    const next = long.indexOf(c, at);
    if (next < 0) continue;
    same++;
    at = next + 1;
  }
  return same / short.length;
}

const DRAFT = (name: string): string =>
  `表7\n项目支出情况表\n单位：万元\n科目编码\t科目名称\t项目名称\t合计\t商品和服务支出\n2130305\t水利工程建设\t灌区量测水设施维护项目\t50.00\t50.00\n2130306\t水利工程运行与维护\t水质监测站运行\t30.00\t30.00\n\n项目支出绩效目标表\n预算单位\t\t某县水务局\t\t\n项目名称\t\t${name}\t\t\n项目资金（万元）\t年度预算总额\t50.00\t其中：财政拨款\t50.00\n一级指标\t二级指标\t三级指标\t指标值\t依据\n产出指标\t数量指标\t维护站点\t≥12个\t计划`;

export default defineRule({
  id: 'project-name',
  code: 'N118',
  severity: 'info',
  scope: 'draft',
  title: say('项目名称前后不一致', 'A project goes by two names'),
  why: say(
    '同一项目在项目支出表和绩效目标表里应当同名，否则无法对应。',
    'A project has the same name in the table of projects and in its performance table, or the two cannot be matched.',
  ),
  basis: '项目绩效目标应与项目预算逐一对应。',
  examples: [{ bad: DRAFT('⟦灌区测水设备养护⟧') }, { good: DRAFT('灌区量测水设施维护项目') }],
  *check(draft) {
    const projects = projectsOf(draft);
    if (projects.length === 0) return;
    const forms = performanceForms(draft);
    // Each is compared with each: no report has so many.
    if (forms.length * projects.length > 100_000) return;
    for (const { form, at } of forms) {
      const group = budgetOf(form);
      if (!form.project || !group || fiscalOf(group) === 0) continue;
      const said = squash(form.project.text);
      if (projects.some(({ name }) => name === said)) continue;
      const span = at(form.project.span);
      const same = projects.find(({ name }) => projectSubject(name) === projectSubject(said));
      if (same) {
        yield {
          span,
          severity: 'hint',
          message: say(
            `绩效目标表的项目名称是“${said}”，项目支出表是“${same.name}”，宜一致。`,
            `The performance table says “${said}”, the table of projects “${same.name}”.`,
          ),
          related: [{ span: same.span, message: say(same.name, same.name) }],
          fixes: [replaceWith(span, same.name)],
        };
        continue;
      }
      const candidates = projects.filter(({ value }) => value === group.total.value);
      const [match] = candidates.sort((a, b) => likeness(bare(b.name), bare(said)) - likeness(bare(a.name), bare(said)));
      if (match && (candidates.length === 1 || likeness(bare(match.name), bare(said)) > 0.5)) {
        yield {
          span,
          message: say(
            `绩效目标表的项目名称是“${said}”，而项目支出表里金额相同（${group.total.text}${group.total.unit}）的项目叫“${match.name}”。`,
            `The performance table says “${said}”; in the table of projects the one of the same amount is “${match.name}”.`,
          ),
          related: [{ span: match.span, message: say(match.name, match.name) }],
          fixes: [replaceWith(span, match.name)],
        };
        continue;
      }
      const [near] = projects
        .filter(({ name }) => likeness(bare(name), bare(said)) >= 0.8)
        .sort((a, b) => likeness(bare(b.name), bare(said)) - likeness(bare(a.name), bare(said)));
      if (!near) continue;
      yield {
        span,
        message: say(
          `项目支出表里没有名为“${said}”的项目，最接近的是“${near.name}”，请核对名称和金额。`,
          `The table of projects has no “${said}”; the nearest is “${near.name}”.`,
        ),
        related: [{ span: near.span, message: say(near.name, near.name) }],
      };
    }
  },
});
