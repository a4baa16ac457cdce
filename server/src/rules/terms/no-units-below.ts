// A body without subordinate units does not report theirs: `无下属预算单位` and then `本级及下属0家行政单位`.

import { squash } from '../../text/fold';
import { say } from '../../text/say';
import { shift } from '../../text/span';
import type { Draft } from '../draft';
import type { Finding } from '../finding';
import { perBlock } from '../perBlock';
import { tablesOf } from '../reading';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { isDefinition, type Match, matches, passageOf } from './_passages';

const NONE = /(?:无|没有)(?:下属|所属)(?:的)?(?:独立核算)?(?:预算|事业|二级)*单位/;
const ZERO =
  /(?<m>(?:本级)?(?:及|和|以及)?(?:下属|所属)\s?0\s?(?:家|个)[\u4e00-\u9fff]{2,12}(?:(?:和|及|、)\s?0\s?(?:家|个)[\u4e00-\u9fff]{2,8}?单位)?)(?=的|,|，|。|机关)/g;
const BELOW =
  /(?<m>(?:及|和|以及)(?:下属|所属)(?:各)?(?:预算|事业|二级)*单位)(?=占有|占用|共有|的收支|收支|的?机关运行|[\u4e00-\u9fff]{0,4}(?:资产|车辆)|20\d\d年)/g;
const INCLUDED =
  /(?<m>[\u4e00-\u9fff]{0,20}(?:及|和)(?:下属|所属)(?:预算|事业|二级)*单位的收支)(?=(?:均|都)?(?:包含|纳入|反映)在)/g;

const ANY_NONE = new RegExp(NONE.source, 'g');

/** What a paragraph says of units below. */
interface Below {
  /** That there are none. */
  readonly none: Match | null;
  readonly zero: readonly Match[];
  readonly below: readonly Match[];
  readonly included: readonly Match[];
}

const spoken = perBlock(['下属', '所属'], (block): Below | null => {
  const passage = passageOf(block, 'prose');
  if (!passage) return null;
  const none = matches(passage, ANY_NONE)[0] ?? null;
  if (isDefinition(passage)) return none && { none, zero: [], below: [], included: [] };
  const zero = matches(passage, ZERO);
  const below = none ? [] : matches(passage, BELOW);
  const included = matches(passage, INCLUDED);
  return none || zero.length + below.length + included.length > 0 ? { none, zero, below, included } : null;
});

/** 本级, with a list of units that names nobody else. */
function isAlone(draft: Draft): boolean {
  const entity = draft.profile.entity ?? '';
  if (!/本级|机关$/.test(entity)) return false;
  const units = tablesOf(draft, 'units');
  return (
    units.length > 0 &&
    units.every(
      ({ table }) =>
        namesIn(table.grid.rows.slice(table.headerRows).map((row) => row.map((cell) => squash(cell.text)))).length === 1,
    )
  );
}

const namesIn = (rows: readonly (readonly string[])[]): readonly string[] =>
  rows.flatMap((row) => {
    const name = row.find((text) => /[\u4e00-\u9fff]{4}/.test(text));
    return name === undefined ? [] : [name];
  });

export default defineRule({
  id: 'no-units-below',
  code: 'N115',
  severity: 'info',
  scope: 'draft',
  title: say('没有下属单位却写下属单位', 'Subordinate units where there are none'),
  why: say(
    '前文说明没有下属单位（或只公开本级），后文又写下属单位的收支、资产，是模板没有改干净。',
    'The draft says there are no subordinate units (or reports the body itself only); speaking of theirs is left from the template.',
  ),
  basis: '公开口径应与单位构成一致。',
  examples: [
    {
      before: '某县水务局2031年部门预算公开\n一、机构设置\n某县水务局无下属预算单位，下设6个科室。\n二、其他事项',
      bad: '2031年，某县水务局⟦本级及下属 0 家行政单位和 0 家事业单位⟧的机关运行经费22.00万元。',
      fixed: '2031年，某县水务局的机关运行经费22.00万元。',
    },
    {
      before: '某县水务局2031年部门预算公开\n一、机构设置\n某县水务局无下属预算单位，下设6个科室。\n二、其他事项',
      bad: '截至2030年底，某县水务局⟦及下属各预算单位⟧占用使用国有资产总体情况为：',
      fixed: '截至2030年底，某县水务局占用使用国有资产总体情况为：',
    },
    {
      before: '某县水务局2031年部门预算公开\n一、机构设置\n某县水务局下属预算单位3家。\n二、其他事项',
      good: '截至2030年底，某县水务局及下属各预算单位占用使用国有资产总体情况为：',
    },
  ],
  *check(draft) {
    const places = spoken(draft);
    const none = places.find(({ noted }) => noted.none !== null);
    const said = none?.noted.none && { text: none.noted.none.text, span: shift(none.noted.none.span, none.placed.start) };
    const alone = isAlone(draft);
    for (const { placed, noted } of places) {
      for (const { text, span: at } of noted.zero) {
        const span = shift(at, placed.start);
        yield {
          span,
          severity: 'warning',
          message: say(
            `“${text}”的个数是0：没有下属单位就不必列举，应删去。`,
            `“${text}” counts none: without subordinate units the phrase is to be deleted.`,
          ),
          fixes: [replaceWith(span, '')],
        };
      }
      if (said) {
        for (const { text, span: at } of noted.below) {
          const span = shift(at, placed.start);
          yield {
            span,
            message: say(
              `前文说“${said.text}”，这里又写“${text}”，应删去。`,
              'The draft says there are no subordinate units; this phrase is to be deleted.',
            ),
            related: [{ span: said.span, message: say(said.text, 'No subordinate units') }],
            fixes: [replaceWith(span, '')],
          } satisfies Finding;
        }
      }
      if (!alone) continue;
      for (const { text, span: at } of noted.included) {
        const span = shift(at, placed.start);
        yield {
          span,
          severity: 'warning',
          message: say(
            `本报告只公开本级，单位名单里也只有本级，这里却写“${text}”。`,
            `This report is of the body itself only, and so is its list of units; yet it says “${text}”.`,
          ),
          fixes: [replaceWith(span, text.replace(/(?:机关)?(?:及|和)(?:下属|所属)(?:预算|事业|二级)*单位/, '本级'))],
        };
      }
    }
  },
});
