// The template lists the usual reasons with `/` between them; one of them was to be kept.

import { say } from '../../text/say';
import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import type { Fix } from '../finding';
import { textAt } from '../reading';
import { defineRule } from '../rule';
import { clauseRemoval, removal } from './_edits';
import { report } from './_leftovers';

const MOST_OFFERED = 6;

export default defineRule({
  id: 'slash-alternatives',
  code: 'T104',
  severity: 'warning',
  scope: 'draft',
  title: say('备选原因未选：甲/乙/丙', 'List of alternatives left in: 甲/乙/丙'),
  why: say(
    '模板用“/”列出几种常见原因供选用。全部留下等于没有说明原因。',
    'The template lists common reasons with “/” between them, to choose from. Keeping them all gives no reason at all.',
  ),
  basis: '预决算公开要求说明增减变动的具体原因。',
  examples: [
    {
      bad: '主要原因是⟦办公用房维修增加/编制人数减少/会议次数减少/等⟧。',
      fixed: '主要原因是办公用房维修增加。',
    },
    {
      bad: '机关运行经费减少2.00万元。主要原因是⟦设备购置经费增加（减少）/资产运行维护支出增加（减少）/落实过紧日子要求压减支出⟧。',
    },
    {
      bad: '主要原因是没有此项支出。⟦办公用房维修增加/编制人数减少/等⟧（具体原因由单位填列）。',
      fixed: '主要原因是没有此项支出。',
    },
    { good: '推进DRG/DIP支付方式改革，购置设备2台/套，会议1.5万元/次。' },
    { good: '本系统覆盖省/市/县三级。' },
  ],
  *check(draft) {
    yield* report(draft, ['list'], (place) => {
      const items = place.text
        .split(/[/／]/)
        .map((item) => item.trim())
        .filter((item) => item.length > 1);
      const picks = items.slice(0, MOST_OFFERED).map(
        (item): Fix => ({
          title: say(`只留“${item}”`, `Keep “${item}” only`),
          kind: 'suggestion',
          edits: [{ span: place.span, newText: item }],
        }),
      );
      return {
        span: place.span,
        message: say(
          `模板用“/”列出的${items.length}种备选说法没有选定，请只留下符合实际的。`,
          `The template's ${items.length} alternatives separated by “/” were not decided: keep those that apply.`,
        ),
        unnecessary: true,
        fixes: ownSentence(draft, place.span)
          ? [{ ...dropAll(draft, place.span), preferred: true }, ...picks]
          : [...picks, dropAll(draft, place.span)],
      };
    });
  },
});

/** The reason was given, and the list stands after it as a sentence of its own. */
function ownSentence(draft: Draft, span: Span): boolean {
  return span.start === 0 || /[。；;\n\r]\s?$/.test(textAt(draft, { start: Math.max(0, span.start - 2), end: span.start }));
}

/** An instruction in brackets behind the list and its full stop go with it. */
function dropAll(draft: Draft, span: Span): Fix {
  const after = textAt(draft, { start: span.end, end: span.end + 200 });
  const rest = ownSentence(draft, span)
    ? /^(?:[（(][^（()）]{0,150}(?:填列|填写|说明)[^（()）]{0,30}[)）])?[。；;]/.exec(after)
    : null;
  const edit = rest ? removal(draft, { start: span.start, end: span.end + rest[0].length }) : clauseRemoval(draft, span);
  return { title: say('全部删去', 'Delete them all'), kind: 'suggestion', edits: [edit] };
}
