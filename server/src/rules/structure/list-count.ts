// `下设7个处室，分别是：…`: a count and a list beside it that holds more or fewer.

import { narrativeOf } from '../../narrative/narrative';
import { flowSpan } from '../../syntax/block';
import { chineseNumber } from '../../syntax/number';
import { say } from '../../text/say';
import { shift } from '../../text/span';
import type { Draft } from '../draft';
import type { Finding } from '../finding';
import { perBlock } from '../perBlock';
import { defineRule } from '../rule';
import { type Series, seriesOf } from './_series';

export default defineRule({
  id: 'list-count',
  code: 'S140',
  severity: 'warning',
  scope: 'draft',
  title: say('个数与列举不符', 'Count does not match the list'),
  why: say(
    '写明的个数与后面列出的个数不同，必有一处是旧的或写错了。',
    'Where the number given differs from the number listed, one of the two is out of date or wrong.',
  ),
  basis: '公开文稿应当前后一致。',
  examples: [
    {
      before: '一、机构设置',
      bad: '本单位下设⟦4个⟧科室，分别是：办公室、规划科、财务科。',
      fixed: '本单位下设3个科室，分别是：办公室、规划科、财务科。',
    },
    {
      before: '一、机构设置',
      bad: '编制范围的单位共⟦3个⟧，包括：正科级1名，副科级2名。',
    },
    {
      before: '一、机构设置',
      bad: '本部门中，⟦行政单位1家，事业单位3家⟧，具体包括：\n1．水务局（本部）。\n2．水利站。\n3．水文站。',
    },
    {
      before: '一、机构设置',
      bad: '本部门中，⟦行政单位一家，事业单位三家⟧，具体包括（列示至基层预算单位）：\n1．水务局（本部）。\n2．水利站。\n3．水文站。',
    },
    { before: '一、机构设置', good: '本单位下设3个科室，分别是：办公室、规划科（安全科）、财务科。' },
    { before: '一、机构设置', good: '本单位下设4个科室，分别是：办公室、规划科、财务科和人事科。' },
    {
      before: '一、机构设置',
      good: '本部门中，行政单位1家，事业单位2家，具体包括：\n1．水务局（本部）。\n2．水利站。\n3．水文站。',
    },
    {
      before: '一、机构设置',
      good: '预算包括本部以及下属2家预算单位，具体包括：\n1．水务局（本部）。\n2．水利站。\n3．水文站。',
    },
  ],
  *check(draft) {
    const places = counting(draft);
    if (places.length === 0) return;
    const lists = new Map<number, Series>();
    for (const series of seriesOf(draft)) {
      const first = series.members[0]?.item;
      if (first?.kind === 'paragraph' && first.value === 1) lists.set(first.block, series);
    }
    for (const { placed, index: b } of places) {
      const { block, start } = placed;
      if (block.kind !== 'paragraph') continue;
      const { text, enumerations } = narrativeOf(block);
      for (const { count, value, items } of enumerations) {
        const after = text.slice(count.end).match(/^\s?(?:个|家|类|种|项|处|科|室)?/)?.[0] ?? '';
        const at = shift(flowSpan(block.flow, count.start, count.end + after.length), start);
        const listed = items.map((item) => text.slice(item.start, item.end));
        const told =
          items.length > 0
            ? inline(text, value, listed, count.start, after)
            : below(draft, lists, b, value, text.slice(0, count.start));
        if (!told) continue;
        const { right, ...finding } = told;
        const digits = /^\d/.test(text.slice(count.start, count.end));
        yield { ...finding, span: at, ...(right !== undefined && digits && fixOf(right, at, after)) };
      }
      const kinds = text.length < LONGEST_LEAD && /:\s*$/.test(text) ? KINDS.exec(text) : null;
      if (kinds?.[1] !== undefined) {
        const total = [...kinds[1].matchAll(KIND)].reduce((sum, [, count = '']) => sum + numberOf(count), 0);
        const listed = lists.get(b + 1);
        const found = listed?.members.length ?? 0;
        if (listed && plain(listed) && found !== total && found > 1) {
          const written = kinds[1].replace(/,$/, '');
          yield {
            span: shift(flowSpan(block.flow, kinds.index, kinds.index + written.length), start),
            message: say(
              `这里各类合计${total}家，下面列出的是${found}家。`,
              `The kinds add up to ${total}; ${found} are listed below.`,
            ),
          };
        }
      }
    }
  },
});

const numberOf = (count: string): number => (/^\d/.test(count) ? Number(count) : (chineseNumber(count.replace('两', '二')) ?? 0));

/** The paragraphs that may count something. */
const counting = perBlock(undefined, (block): true | null => {
  if (block.kind !== 'paragraph') return null;
  const { text, enumerations } = narrativeOf(block);
  return enumerations.length > 0 || /:\s*$/.test(text) ? true : null;
});

type Told = Omit<Finding, 'span'> & { readonly right?: number };

/** What leads to a list is one sentence or two. */
const LONGEST_LEAD = 600;
/** `行政单位1家，参公单位1家，事业单位4家，具体包括：` at the end of a paragraph. */
const KINDS =
  /((?:[^,。;:、\d]{2,14}(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[家个],?){2,})(?:具体)?(?:包括|为|如下|分别是|分别为)(?:\([^()]{0,20}\))?:?\s*$/;
/** One of them: how many. */
const KIND = /(\d{1,3}|[一二两三四五六七八九十]{1,3})[家个](?=,|$)/g;
/** Bodies that some reports list without counting them. */
const BESIDES = /党委|党组|纪委|纪检|工会|团委|妇联|离退休|派驻|按照有关规定/;

function inline(text: string, value: number, items: readonly string[], at: number, unit: string): Told | null {
  const last = items.at(-1) ?? '';
  // A list that goes on (等) or is only the main part says nothing of the number.
  if (/等\s*(?:\d+\s?[个家类项])?[。;]?$/.test(last) || items.some((item) => item.includes('等'))) return null;
  if (/主要|其中/.test(text.slice(Math.max(0, at - 12), at))) return null;
  const people = items.every((item) => /\d+\s?[名人]\)?$/.test(item));
  if (people) {
    return {
      message: say(
        `前面写${value}${unit}，后面列的却是人员（${items.slice(0, 2).join('、')}），请核对。`,
        `The text speaks of ${value}, but what follows are posts (${items.slice(0, 2).join(', ')}).`,
      ),
    };
  }
  const joined = items.reduce(
    (sum, item) => sum + (item.replace(/[(（][^()（）]*[)）]/g, '').match(/和|及|与/g)?.length ?? 0),
    0,
  );
  const besides = items.filter((item) => BESIDES.test(item)).length;
  if (value >= items.length - besides && value <= items.length + joined) return null;
  // Long or broken items may hold more than one thing.
  const clear = joined === 0 && items.every((item) => item.length <= 24 && !/[,;:]/.test(item));
  return {
    severity: clear ? 'warning' : 'info',
    message: say(
      `这里写${value}${unit}，后面列出的是${items.length}${unit}。`,
      `The text says ${value}; ${items.length} are listed.`,
    ),
    ...(clear && { right: items.length }),
  };
}

function fixOf(right: number, at: Finding['span'], unit: string): Pick<Finding, 'fixes'> {
  return {
    fixes: [
      {
        title: say(`改为“${right}${unit}”`, `Change to “${right}${unit}”`),
        kind: 'suggestion',
        preferred: true,
        edits: [{ span: at, newText: `${right}${unit}` }],
      },
    ],
  };
}

/** The list that follows in numbered paragraphs. */
function below(draft: Draft, lists: ReadonlyMap<number, Series>, block: number, value: number, before: string): Told | null {
  const listed = lists.get(block + 1);
  if (!listed || !plain(listed)) return null;
  const found = listed.members.length;
  // 下属N家 does not count the unit itself, which the list may well name first.
  const own = /下属|所属|二级/.test(before.slice(-12)) ? 1 : 0;
  if (found === value || found === value + own || found < 2) return null;
  return {
    severity:
      listed.members.every(({ item }) => item.words.length <= 40) && draft.blocks.length > block + found ? 'warning' : 'info',
    message: say(`这里写${value}个，下面列出的是${found}个。`, `The text says ${value}; ${found} are listed below.`),
  };
}

/** Numbered without a break. */
function plain({ members }: Series): boolean {
  return members.every(({ item, step }) => step === 'next' && item.kind === 'paragraph');
}
