// `表5`, `财决公开05表`: a table the text refers to is in the draft.
import { fold } from '../../text/fold';
import { say } from '../../text/say';
import type { Draft } from '../draft';
import { defineRule } from '../rule';
import { matches, passages } from './_passages';

const REFERENCE = /(?:见|详见|参见|根据|按照|依据|取自|如|与|和|、)(?:附)?表\s?(?<m>\d{1,2})(?!\d|[-.]\d)/g;
const OFFICIAL = /(?:财决)?公开(?<m>\d{2})表/g;

/** The numbers the captions bear: `表 3`, `表3-1`, `公开05表`. */
function numbersOf(draft: Draft): { readonly plain: ReadonlySet<number>; readonly official: ReadonlySet<number> } {
  const plain = new Set<number>();
  const official = new Set<number>();
  for (const { block } of draft.blocks) {
    const lines =
      block.kind === 'table'
        ? block.caption.map(({ span }) => fold(block.text.slice(span.start, span.end)))
        : block.kind === 'heading' || block.kind === 'paragraph'
          ? [fold(block.text.slice(0, 60))]
          : [];
    for (const line of lines) {
      const numbered =
        /^\s*(?:附)?表\s?(\d{1,2})/.exec(line)?.[1] ??
        (block.kind === 'table' ? /^\s*(\d{1,2})\s*[.、]/.exec(line)?.[1] : undefined);
      if (numbered) plain.add(Number(numbered));
      if (block.kind !== 'table') continue;
      for (const match of line.matchAll(OFFICIAL)) official.add(Number(match.groups?.m));
    }
  }
  return { plain, official };
}

const TABLES =
  '某县水务局2031年部门预算公开\n一、预算表\n表1\n收入总表\n单位：万元\n科目编码\t科目名称\t合计\n213\t农林水支出\t50.00\n21303\t水利\t50.00\n\n表2\n支出总表\n单位：万元\n科目编码\t科目名称\t合计\n213\t农林水支出\t50.00\n21303\t水利\t50.00\n\n二、情况说明\n';

export default defineRule({
  id: 'table-reference',
  code: 'N125',
  severity: 'info',
  scope: 'draft',
  title: say('引用的表不存在', 'A table referred to is not there'),
  why: say(
    '文中引用的表号在本文找不到，多半是沿用了别的模板的编号。',
    'The table the text refers to is not in the draft: the number was left from another template.',
  ),
  basis: '文字说明引用的表应与公开的表一致。',
  examples: [
    { bad: `${TABLES}各科目支出详见表⟦9⟧。` },
    { good: `${TABLES}各科目支出详见表2。` },
    { good: '二、情况说明\n各科目支出详见表9。' },
  ],
  *check(draft) {
    const { plain, official } = numbersOf(draft);
    for (const [pattern, known] of [
      [REFERENCE, plain],
      [OFFICIAL, official],
    ] as const) {
      // One number alone is no numbering.
      if (known.size < 2) continue;
      for (const passage of passages(draft, 'prose')) {
        for (const { match, text, span } of matches(passage, pattern)) {
          if (known.has(Number(text))) continue;
          yield {
            span,
            message: say(
              `文中提到“${match[0]}”，但本文没有这张表（有${[...known].sort((a, b) => a - b).join('、')}）。`,
              `The text refers to “${match[0]}”, but there is no such table here (there are ${[...known].sort((a, b) => a - b).join(', ')}).`,
            ),
          };
        }
      }
    }
  },
});
