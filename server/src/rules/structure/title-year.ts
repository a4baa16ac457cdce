// A heading or table title that bears another year than the report and its other titles.

import type { PlacedTable } from '../../tables/table';
import { squash } from '../../text/fold';
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import type { Draft } from '../draft';
import { gistPerBlock } from '../perBlock';
import { perTable } from '../perTable';
import { tablesAs, textAt } from '../reading';
import { defineRule } from '../rule';
import { titleYear } from './_titles';

export default defineRule({
  id: 'title-year',
  code: 'S150',
  severity: 'warning',
  scope: 'draft',
  title: say('标题的年度不对', 'A title bears the wrong year'),
  why: say(
    '标题的年度应是文稿的年度，多半是从上年文稿抄来没有改。',
    'A title names the year of the report; another one was mostly left over from last year.',
  ),
  basis: '公开文稿应当准确，年度前后一致。',
  examples: [
    {
      before: '某县水利局2025年单位预算公开',
      bad: '第一部分　2025年单位概况\n一、职责\n负责水利工作。\n第二部分　2025年单位预算公开表\n一、收支总表\n第三部分　⟦2024年⟧单位预算情况说明\n一、收入说明',
      fixed:
        '第一部分　2025年单位概况\n一、职责\n负责水利工作。\n第二部分　2025年单位预算公开表\n一、收支总表\n第三部分　2025年单位预算情况说明\n一、收入说明',
    },
    {
      before: '某县水利局2025年单位预算公开',
      good: '第一部分　2025年单位概况\n一、职责\n负责水利工作。\n第二部分　2025年单位预算公开表\n一、2024年预算执行情况说明\n二、项目名称：2024年灌区改造',
    },
  ],
  *check(draft) {
    const { year } = draft.profile;
    if (year === null) return;
    const titles = titlesOf(draft);
    const right = titles.filter((title) => title.year === year).length;
    // Where most titles bear another year, the cover is no measure.
    const wrong = (tables: boolean): boolean => {
      const dated = titles.filter((title) => title.table === tables && title.year !== null);
      return dated.filter((title) => title.year !== year).length * 2 > dated.length;
    };
    const unsure = { headings: wrong(false), tables: wrong(true) };
    if (right < 2) return;
    for (const { text, span, table, year: own } of titles) {
      if (own === null || own === year || Math.abs(own - year) > 3) continue;
      if (OTHER_YEARS.test(text) || !OF_THE_REPORT.test(text) || (table ? unsure.tables : unsure.headings)) continue;
      const written = textAt(draft, span);
      const at = new RegExp(`${own}\\s?年`).exec(written);
      if (!at) continue;
      const place = { start: span.start + at.index, end: span.start + at.index + at[0].length };
      yield {
        span: place,
        message: say(`文稿是${year}年度的，这一标题写的是${own}年。`, `The report is of ${year}; this title says ${own}.`),
        fixes: [
          {
            title: say(`改为“${year}年”`, `Change to ${year}`),
            kind: 'suggestion',
            preferred: true,
            edits: [{ span: place, newText: `${year}年` }],
          },
        ],
      };
    }
  },
});

/** Titles that may well speak of another year. */
const OTHER_YEARS = /上年|上一年|执行|完成|回顾|总结|自评|评价|结转|项目名称|对比|比较|变化|至|—|-|规划|计划|资产|补助|专项/;
/** Titles of the report itself. */
const OF_THE_REPORT = /(?:预算|决算|收支|收入|支出|三公|概况|公开).{0,24}(?:表|说明|情况|公开|概况|报告)|(?:预算|决算)$/;

interface Title {
  readonly text: string;
  readonly span: Span;
  readonly table: boolean;
  readonly year: number | null;
}

/** Spans are the block's. */
const headingTitle = gistPerBlock(undefined, (block): Title | null =>
  block.kind === 'heading' ? titleAs(block.title, block.titleSpan, false) : null,
);
const tableTitle = perTable(({ title, titleSpan, identity }): Title | null =>
  titleSpan && identity !== 'performance' ? titleAs(title, titleSpan, true) : null,
);

const titleSeen = ({ table }: PlacedTable): Title | null => tableTitle(table);

function titleAs(title: string, span: Span, table: boolean): Title {
  const text = squash(title);
  return { text, span, table, year: titleYear(text) };
}

function titlesOf(draft: Draft): Title[] {
  const headings = headingTitle(draft).map(({ start, noted }) => ({ ...noted, span: shift(noted.span, start) }));
  const tables = tablesAs(draft, titleSeen).flatMap(({ table, start }) => {
    const title = tableTitle(table);
    return title ? [{ ...title, span: shift(title.span, start) }] : [];
  });
  return [...headings, ...tables];
}
