// `对2个项目开展了部门评价` and then, under 部门评价结果, 无: one of the two is not so.
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import { perBlock } from '../perBlock';
import { defineRule } from '../rule';
import { passageOf } from './_passages';

const DONE =
  /(?<!\d)(?<count>[1-9]\d{0,4})个(?:重点)?(?:支出)?项目[^。;0-9]{0,16}(?:开展|进行)[^。;0-9]{0,8}(?<kind>部门评价|财政评价)/;

interface Said {
  /** How many were evaluated, and how. */
  readonly done: { readonly count: string; readonly kind: string; readonly words: string; readonly span: Span } | null;
  /** A short text that may announce the results. */
  readonly announces: string | null;
  /** 无 and nothing else. */
  readonly none: Span | null;
}

const said = perBlock(['评价', '无', '没有'], (block): Said | null => {
  const passage = passageOf(block, 'prose', 'heading');
  if (!passage) return null;
  const { text } = passage;
  const match = text.includes('评价') ? DONE.exec(text) : null;
  const announces = text.length < 60 && text.includes('评价结果') ? text : null;
  const none = /^\s*(?:无|没有)[。.]?\s*$/.test(text) ? passage.at(text.search(/\S/), text.trimEnd().length) : null;
  if (!match && announces === null && !none) return null;
  const done = match && {
    count: match.groups?.count ?? '',
    kind: match.groups?.kind ?? '',
    words: match[0],
    span: passage.at(match.index, match.index + match[0].length),
  };
  return { done, announces, none };
});

const LEAD = '某县水务局2031年度部门决算\n十、预算绩效情况说明\n（一）绩效管理工作开展情况\n';

export default defineRule({
  id: 'evaluation-result',
  code: 'N130',
  severity: 'warning',
  scope: 'draft',
  title: say('开展了评价却没有评价结果', 'Evaluations were made, but no result is given'),
  why: say(
    '前文说已对若干项目开展部门评价，评价结果却填“无”，两处矛盾。',
    'The draft says projects were evaluated, and then gives no result: the two contradict.',
  ),
  basis: '决算公开要求公开部门评价项目的绩效评价结果。',
  examples: [
    { bad: `${LEAD}对“灌区维护”等2个项目开展了部门评价。\n（二）部门评价结果\n⟦无⟧` },
    { good: `${LEAD}对“灌区维护”等2个项目开展了部门评价。\n（二）部门评价结果\n灌区维护项目评价得分92分，等级为优。` },
    { good: `${LEAD}本年没有开展部门评价。\n（二）部门评价结果\n无` },
  ],
  *check(draft) {
    let done: NonNullable<Said['done']> | null = null;
    let asked = -2;
    for (const { placed, index, noted } of said(draft)) {
      if (noted.done) done = { ...noted.done, span: shift(noted.done.span, placed.start) };
      if (!done) continue;
      const { count, kind, words, span } = done;
      if (noted.none && index === asked + 1) {
        yield {
          span: shift(noted.none, placed.start),
          message: say(
            `前文说对${count}个项目开展了${kind}，这里的评价结果却是“无”。`,
            `The draft says ${count} projects were evaluated, but the result here is “none”.`,
          ),
          related: [{ span, message: say(words, 'The evaluations') }],
        };
      }
      if (noted.announces?.includes(`${kind}结果`)) asked = index;
    }
  },
});
