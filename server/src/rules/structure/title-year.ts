// A heading or table title that bears another year than the report and its other titles.

import type { PlacedTable } from '../../tables/table';
import { fold, squash } from '../../text/fold';
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import type { Draft } from '../draft';
import type { Finding, Fix } from '../finding';
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
      before: '某县水务局2031年度部门决算\n\n',
      bad: '第二部分 报表\n收入总表\n编制单位：某县水务局　　2031年度　　单位：万元\n项目\t金额\n财政拨款\t10.00\n合计\t10.00\n\n收入总表\n编制单位：某县水务局　　2031年度　　单位：万元\n项目\t金额\n财政拨款\t10.00\n合计\t10.00\n\n收入总表\n编制单位：某县水务局　　⟦2030年⟧度　　单位：万元\n项目\t金额\n财政拨款\t10.00\n合计\t10.00\n\n收入总表\n编制单位：某县水务局　　2031年度　　单位：万元\n项目\t金额\n财政拨款\t10.00\n合计\t10.00\n\n',
      fixed:
        '第二部分 报表\n收入总表\n编制单位：某县水务局　　2031年度　　单位：万元\n项目\t金额\n财政拨款\t10.00\n合计\t10.00\n\n收入总表\n编制单位：某县水务局　　2031年度　　单位：万元\n项目\t金额\n财政拨款\t10.00\n合计\t10.00\n\n收入总表\n编制单位：某县水务局　　2031年度　　单位：万元\n项目\t金额\n财政拨款\t10.00\n合计\t10.00\n\n收入总表\n编制单位：某县水务局　　2031年度　　单位：万元\n项目\t金额\n财政拨款\t10.00\n合计\t10.00\n\n',
    },
    {
      before: '某县水利局2025年单位预算公开',
      good: '第一部分　2025年单位概况\n一、职责\n负责水利工作。\n第二部分　2025年单位预算公开表\n一、2024年预算执行情况说明\n二、项目名称：2024年灌区改造',
    },
  ],
  *check(draft) {
    const { year } = draft.profile;
    if (year === null) return;
    yield* wrongCaptions(draft, year);
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
        fixes: [changeTo(place, year)],
      };
    }
  },
});

function changeTo(span: Span, year: number): Fix {
  return {
    title: say(`改为“${year}年”`, `Change to ${year}`),
    kind: 'suggestion',
    preferred: true,
    edits: [{ span, newText: `${year}年` }],
  };
}

/** `编制单位：某局　2031年度　单位：万元`, `（2031年）`: what a table's caption says besides its title; spans are the block's. */
const captionYear = gistPerBlock(['20'], (block) => {
  if (block.kind !== 'table') return null;
  const lines = block.caption.map(({ role, span }) => ({ role, span, text: fold(block.text.slice(span.start, span.end)) }));
  if (lines.some(({ text }) => OTHER_YEARS.test(squash(text)))) return null;
  for (const { role, span, text } of lines) {
    const match = role === 'meta' ? /(?<=^|\s|\()(20\d\d)\s?年(?=度?(?:\s|\)|$))/.exec(text) : null;
    if (!match) continue;
    const start = span.start + match.index;
    return { own: Number(match[1]), span: { start, end: start + match[0].length } };
  }
  return null;
});

/** One caption among many that says another year: as many as are right bear the others out. */
function* wrongCaptions(draft: Draft, year: number): Iterable<Finding> {
  const dated = captionYear(draft);
  const right = dated.filter(({ noted }) => noted.own === year).length;
  if (right < FEWEST_RIGHT || right * 2 <= dated.length) return;
  for (const { start, noted } of dated) {
    if (noted.own === year || Math.abs(noted.own - year) > 3) continue;
    const span = shift(noted.span, start);
    yield {
      span,
      message: say(
        `文稿是${year}年度的，这张表标的是${noted.own}年。`,
        `The report is of ${year}; the caption of this table says ${noted.own}.`,
      ),
      fixes: [changeTo(span, year)],
    };
  }
}

const FEWEST_RIGHT = 3;

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
