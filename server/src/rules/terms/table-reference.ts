// `表5`, `财决公开05表`: a table the text refers to is in the draft.
import type { Block } from '../../syntax/block';
import { fold } from '../../text/fold';
import { say } from '../../text/say';
import { shift } from '../../text/span';
import { perBlock } from '../perBlock';
import { defineRule } from '../rule';
import { type Match, matches, passageOf } from './_passages';

const REFERENCE = /(?:见|详见|参见|根据|按照|依据|取自|如|与|和|、)(?:附)?表\s?(?<m>\d{1,2})(?!\d|[-.]\d)/g;
const OFFICIAL = /(?:财决)?公开(?<m>\d{2})表/g;

interface Numbers {
  /** The numbers its captions or its first words bear: `表 3`, `表3-1`. */
  readonly plain: readonly number[];
  /** `公开05表` */
  readonly official: readonly number[];
  /** What its words refer to. */
  readonly references: readonly Match[];
  readonly officials: readonly Match[];
}

const NONE: readonly Match[] = [];

const numbers = perBlock(undefined, (block): Numbers | null => {
  if (block.kind === 'table') return numbersOfCaptions(block);
  const { kind } = block;
  if ((kind !== 'heading' && kind !== 'paragraph' && kind !== 'note') || !block.text.includes('表')) return null;
  const first = kind === 'note' ? null : /^\s*(?:附)?表\s?(\d{1,2})/.exec(fold(block.text.slice(0, 60)));
  const prose = passageOf(block, 'prose');
  const references = prose ? matches(prose, REFERENCE) : NONE;
  const officials = prose ? matches(prose, OFFICIAL) : NONE;
  if (!first && references.length + officials.length === 0) return null;
  return { plain: first ? [Number(first[1])] : [], official: [], references, officials };
});

function numbersOfCaptions(block: Block & { kind: 'table' }): Numbers | null {
  const plain: number[] = [];
  const official: number[] = [];
  for (const { span } of block.caption) {
    const line = fold(block.text.slice(span.start, span.end));
    const numbered = (/^\s*(?:附)?表\s?(\d{1,2})/.exec(line) ?? /^\s*(\d{1,2})\s*[.、]/.exec(line))?.[1];
    if (numbered) plain.push(Number(numbered));
    for (const match of line.matchAll(OFFICIAL)) official.push(Number(match.groups?.m));
  }
  return plain.length + official.length > 0 ? { plain, official, references: NONE, officials: NONE } : null;
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
    const places = numbers(draft);
    for (const [kind, reference] of [
      ['plain', 'references'],
      ['official', 'officials'],
    ] as const) {
      const known = new Set(places.flatMap(({ noted }) => noted[kind]));
      // One number alone is no numbering.
      if (known.size < 2) continue;
      for (const { placed, noted } of places) {
        for (const { match, text, span } of noted[reference]) {
          if (known.has(Number(text))) continue;
          yield {
            span: shift(span, placed.start),
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
