// How many projects there are, said twice with two figures.
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import { perBlock } from '../perBlock';
import { defineRule } from '../rule';
import { passageOf } from './_passages';

const COUNT = /(?<what>当年财政拨款项目|当年非财政拨款项目|编报绩效目标的项目)(?:共)?\s?(?<count>\d+)\s?个/g;

interface Counted {
  readonly what: string;
  readonly count: string;
  /** 其中 stands before it. */
  readonly part: boolean;
  readonly whole: Span;
  /** The figure with its measure word. */
  readonly figure: Span;
}

const counted = perBlock(['财政拨款项目', '编报绩效目标的项目'], (block): readonly Counted[] | null => {
  const passage = passageOf(block, 'prose');
  if (!passage) return null;
  return [...passage.text.matchAll(COUNT)].map((match) => {
    const { what = '', count = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    return {
      what,
      count,
      part: /其中[:,]?$/.test(passage.text.slice(0, match.index)),
      whole: passage.at(match.index, end),
      figure: passage.at(end - count.length - (match[0].endsWith(' 个') ? 2 : 1), end),
    };
  });
});

const LEAD = '某县水务局2031年部门预算公开\n（四）预算绩效情况\n';

export default defineRule({
  id: 'project-count-twice',
  code: 'N131',
  severity: 'info',
  scope: 'draft',
  title: say('项目个数前后不一致', 'The number of projects is said in two ways'),
  why: say(
    '同一口径的项目个数前后应当一致；说的若是其中一部分，应写明“其中”。',
    'The number of projects is the same throughout; where only some are meant, the text says so.',
  ),
  basis: '同一数字前后应当一致。',
  examples: [
    { bad: `${LEAD}当年财政拨款项目9个，涉及预算金额120.00万元。\n当年财政拨款项目⟦1个⟧，绩效目标表待下达后公开。` },
    { good: `${LEAD}当年财政拨款项目9个，涉及预算金额120.00万元。\n其中当年财政拨款项目1个，绩效目标表待下达后公开。` },
    { good: `${LEAD}当年财政拨款项目9个，当年非财政拨款项目1个。` },
  ],
  *check(draft) {
    const first = new Map<string, { readonly count: string; readonly span: Span }>();
    for (const { placed, noted } of counted(draft)) {
      for (const { what, count, part, whole, figure } of noted) {
        const before = first.get(what);
        if (!before) first.set(what, { count, span: shift(whole, placed.start) });
        if (!before || before.count === count || part) continue;
        yield {
          span: shift(figure, placed.start),
          message: say(
            `前文说${what}${before.count}个，这里是${count}个；若只是其中一部分，应写明“其中”。`,
            `Earlier there were ${before.count} of these projects, here ${count}; if only some are meant, say so.`,
          ),
          related: [{ span: before.span, message: say(`${before.count}个`, before.count) }],
        };
      }
    }
  },
});
