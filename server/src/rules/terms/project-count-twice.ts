// How many projects there are, said twice with two figures.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { type Passage, passages } from './_passages';

const COUNT = /(?<what>当年财政拨款项目|当年非财政拨款项目|编报绩效目标的项目)(?:共)?\s?(?<count>\d+)\s?个/g;

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
    const first = new Map<
      string,
      { readonly count: string; readonly passage: Passage; readonly start: number; readonly end: number }
    >();
    for (const passage of passages(draft, 'prose')) {
      for (const match of passage.text.matchAll(COUNT)) {
        const { what = '', count = '' } = match.groups ?? {};
        const end = match.index + match[0].length;
        const before = first.get(what);
        if (!before) first.set(what, { count, passage, start: match.index, end });
        if (!before || before.count === count || /其中[:,]?$/.test(passage.text.slice(0, match.index))) continue;
        yield {
          span: passage.at(end - count.length - (match[0].endsWith(' 个') ? 2 : 1), end),
          message: say(
            `前文说${what}${before.count}个，这里是${count}个；若只是其中一部分，应写明“其中”。`,
            `Earlier there were ${before.count} of these projects, here ${count}; if only some are meant, say so.`,
          ),
          related: [{ span: before.passage.at(before.start, before.end), message: say(`${before.count}个`, before.count) }],
        };
      }
    }
  },
});
