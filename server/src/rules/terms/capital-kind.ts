// 资本性支出 and 资本性支出（基本建设） are two categories: what the text calls one stands in the table under the other.

import { projectSubject } from '../../ledger/keys';
import { measure, readAmount } from '../../money/amount';
import { isMoney } from '../../money/unit';
import { squash } from '../../text/fold';
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import type { Draft } from '../draft';
import { perBlock } from '../perBlock';
import { textAt } from '../reading';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { figuresOf, passageOf } from './_passages';

const KIND = /(资本性支出|对企业补助)(\(基本建设(?:支出)?\))?/g;

/** What a block says of a project. */
interface Told {
  /** The project it names. */
  readonly project: string | null;
  /** The categories it gives amounts of. */
  readonly kinds: readonly { readonly base: string; readonly basic: boolean; readonly value: number; readonly span: Span }[];
}

const told = perBlock(['项目名称', '资金分配'], (block): Told | null => {
  const passage = passageOf(block, 'prose', 'heading');
  if (!passage) return null;
  const { text } = passage;
  const named = /项目名称:\s*(.{1,60}?)\s*$/.exec(text)?.[1];
  const kinds: Told['kinds'][number][] = [];
  for (const match of text.includes('资金分配') ? text.matchAll(KIND) : []) {
    const end = match.index + match[0].length;
    const figure = figuresOf(passage).find((other) => other.start >= end);
    const measured = figure && isMoney(figure.unit) && figure.start - end <= 2 ? measure(figure.amount, figure.unit) : null;
    if (!measured) continue;
    kinds.push({
      base: match[1] ?? '',
      basic: match[2] !== undefined,
      value: measured.value,
      span: passage.at(match.index, end),
    });
  }
  if (named === undefined && kinds.length === 0) return null;
  return { project: named === undefined ? null : projectSubject(named.replace(/[。;]$/, '')), kinds };
});

interface Held {
  readonly basic: boolean;
  readonly value: number;
  readonly header: string;
  readonly span: Span;
}

/** What a project's row holds under the columns of one category. */
function heldBy(draft: Draft, project: string, base: string): Held[] {
  const found: Held[] = [];
  for (const { table, whole, start } of draft.tables) {
    if (table.identity !== 'general-project' || table.continues) continue;
    for (const row of whole.rows) {
      if (projectSubject(row.project || row.label) !== project) continue;
      for (const column of whole.columns) {
        const header = column.path.at(-1) ?? '';
        if (header.replace(/[(（].*$/, '') !== base) continue;
        const cell = whole.grid.rows[row.index]?.[column.index];
        const amount = cell && readAmount(cell.text);
        const measured = amount && measure(amount, column.unit ?? whole.unit ?? '万元');
        if (cell && measured && measured.value !== 0)
          found.push({ basic: /基本建设/.test(header), value: measured.value, header, span: shift(cell.span, start) });
      }
    }
  }
  return found;
}

const DRAFT = (kind: string): string =>
  `二、预算表\n项目支出情况表\n单位：万元\n科目编码\t科目名称\t项目名称\t合计\t商品和服务支出\t资本性支出（基本建设）\t资本性支出\n2130305\t水利工程建设\t灌区专网建设\t68.00\t32.00\t\t36.00\n2130306\t水利工程运行与维护\t水质监测\t30.00\t30.00\t\t\n\n三、情况说明\n项目名称：灌区专网建设项目\n预算安排规模：68.00万元\n资金分配情况：商品和服务支出32.00万元，${kind}36.00万元。\n`;

export default defineRule({
  id: 'capital-kind',
  code: 'N129',
  severity: 'warning',
  scope: 'draft',
  title: say('资本性支出的类别与项目支出表不符', 'The kind of capital expenditure is not the table’s'),
  why: say(
    '“资本性支出（基本建设）”（309）由发展改革部门安排，“资本性支出”（310）由其他部门安排，是两个科目；文字应与项目支出表一致。',
    'Capital expenditure on capital construction (309) and other capital expenditure (310) are two subjects; the text must name the table’s.',
  ),
  basis: '《政府收支分类科目》支出经济分类309、310。',
  examples: [{ bad: DRAFT('⟦资本性支出（基本建设支出）⟧'), fixed: DRAFT('资本性支出') }, { good: DRAFT('资本性支出') }],
  *check(draft) {
    let project: string | null = null;
    for (const { placed, noted } of told(draft)) {
      project = noted.project ?? project;
      if (project === null) continue;
      for (const { base, basic, value, span: at } of noted.kinds) {
        const held = heldBy(draft, project, base).filter((other) => other.value === value);
        const [other] = held;
        if (!other || held.some((one) => one.basic === basic)) continue;
        const span = shift(at, placed.start);
        yield {
          span,
          message: say(
            `项目支出表里这笔支出在“${squash(other.header)}”一栏，文中写的却是“${textAt(draft, span)}”。`,
            `In the table of projects this amount stands under “${squash(other.header)}”, but the text says “${textAt(draft, span)}”.`,
          ),
          related: [{ span: other.span, message: say(`“${squash(other.header)}”`, `“${squash(other.header)}”`) }],
          fixes: [replaceWith(span, `${base}${other.basic ? '（基本建设）' : ''}`)],
        };
      }
    }
  },
});
