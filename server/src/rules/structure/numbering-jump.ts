// Headings, items and tables whose numbers leave one out, come twice or run backwards.

import type { ContentsEntry, NumberStyle } from '../../syntax/block';
import { levelOf } from '../../syntax/number';
import { say } from '../../text/say';
import { shift, span } from '../../text/span';
import type { Draft } from '../draft';
import type { Finding, Fix, Related } from '../finding';
import { blocksFor } from '../reading';
import { defineRule } from '../rule';
import { lostNumber } from './_lost';
import { type Member, markLike, type Series, seriesOf } from './_series';
import { tableNumbers } from './_tableNumbers';

export default defineRule({
  id: 'numbering-jump',
  code: 'S110',
  severity: 'warning',
  scope: 'draft',
  title: say('序号不连续：跳号、重号', 'Numbering jumps or repeats'),
  why: say(
    '序号跳过一个，读者不知道是漏了内容还是编错了号；同一序号出现两次，也无法引用。',
    'Where a number is left out the reader cannot tell whether something is missing; a number that comes twice cannot be referred to.',
  ),
  basis: '公文标题和条目的序号应当连续。',
  examples: [
    {
      bad: '一、主要职能\n1、拟订全县水利规划。\n2、负责水资源管理。\n⟦4、⟧负责防汛抗旱。',
      fixed: '一、主要职能\n1、拟订全县水利规划。\n2、负责水资源管理。\n3、负责防汛抗旱。',
    },
    {
      bad: '二、收入情况说明\n本年收入12.00万元。\n三、支出情况说明\n本年支出12.00万元。\n⟦三、⟧“三公”经费情况说明\n本年无“三公”经费。\n四、名词解释',
      before: '一、机构情况\n本单位为县级行政单位。',
    },
    { before: '一、公开的表', bad: '表1\n收支总表\n项目\t金额\n收入\t1.00\n\n⟦表3⟧\n支出总表\n项目\t金额\n支出\t1.00' },
    { good: '资金分配情况：1．造林12.00万元；2．管护3.00万元；\n3．补植2.00万元。' },
    { good: '一、职责\n（一）拟订规划。\n（二）组织实施。\n二、机构\n（一）办公室。\n1．文秘。\n（二）财务股。' },
  ],
  *check(draft) {
    for (const series of seriesOf(draft)) {
      for (let i = 0; i < series.members.length; i++) {
        const finding = told(draft, series, i);
        if (finding) yield finding;
      }
    }
    yield* tableJumps(draft);
    yield* contentsJumps(draft);
  },
});

function told(draft: Draft, { members }: Series, i: number): Finding | null {
  const member = members[i] as Member;
  const before = members[i - 1];
  const { item, step, expected } = member;
  if (item.style === 'part' || step === 'next' || step === 'switch' || step === 'outer') return null;
  const heading = item.kind !== 'paragraph';
  if (step === 'orphan') {
    return heading && item.value === 2 && item.style === 'chinese'
      ? {
          span: item.span,
          severity: 'info',
          message: say(
            `这里的序号从“${item.mark}”开始，前面没有“${markLike(item.mark, item.style, 1)}”。`,
            `The numbering starts at “${item.mark}”; there is no “${markLike(item.mark, item.style, 1)}” before it.`,
          ),
        }
      : null;
  }
  if (!before) return null;
  // A title between them that lost its number is told where it stands.
  if (step === 'jump' && heading && item.value === expected + 1 && lostNumber(draft, before.item, item)) return null;
  const right = markLike(item.mark, item.style, expected);
  const related: Related[] = [
    { span: before.item.span, message: say(`前一项是“${before.item.mark}”`, `The one before is “${before.item.mark}”`) },
  ];
  const adjacent = item.block - before.item.block <= 1;
  // The same heading again: a page break repeated it.
  const again = item.words === before.item.words;
  const missing = item.value - expected;
  const said = `${before.item.mark}${before.item.words}`.slice(0, 16);
  return {
    span: item.span,
    ...(step === 'back' && !heading && !adjacent && { severity: 'info' as const }),
    ...(step === 'repeat' && (again || (!heading && !adjacent)) && { severity: 'info' as const }),
    message:
      step === 'jump'
        ? say(
            `序号从“${before.item.mark}”跳到“${item.mark}”：${missing > 1 ? `漏了${missing}个序号` : `缺“${right}”`}，请核对是漏了内容还是编错了号。`,
            `The numbering jumps from “${before.item.mark}” to “${item.mark}”: ${missing > 1 ? `${missing} numbers are` : `“${right}” is`} missing; either something was left out or the number is wrong.`,
          )
        : step === 'repeat'
          ? say(
              `序号“${item.mark}”重复：前面已有“${said}”，这一项应为“${right}”。`,
              `The number “${item.mark}” was used before (“${said}”); this one should be “${right}”.`,
            )
          : say(
              `序号倒退：“${before.item.mark}”之后是“${item.mark}”。`,
              `The numbering runs backwards: “${item.mark}” follows “${before.item.mark}”.`,
            ),
    related,
    ...(step !== 'back' && { fixes: renumbering(members, i) }),
  };
}

/** This member and the ones that follow it without a break, numbered on from what should stand here. */
function renumbering(members: readonly Member[], from: number): Fix[] {
  const first = members[from] as Member;
  const run: Member[] = [first];
  for (let i = from + 1; members[i]?.step === 'next'; i++) run.push(members[i] as Member);
  const shift = first.expected - first.item.value;
  const edits = run.map(({ item }) => ({ span: item.span, newText: markLike(item.mark, item.style, item.value + shift) }));
  const right = markLike(first.item.mark, first.item.style, first.expected);
  const title =
    edits.length > 1
      ? say(`从这里起改为“${right}”，后面的依次改`, `Renumber from here on, starting with “${right}”`)
      : say(`改为“${right}”`, `Change to “${right}”`);
  return [{ title, kind: 'suggestion', preferred: true, edits }];
}

function* tableJumps(draft: Draft): Iterable<Finding> {
  let last: ReturnType<typeof tableNumbers>[number] | null = null;
  for (const number of tableNumbers(draft)) {
    const before = last;
    last = number;
    if (!before || number.value === before.value + 1 || number.value === 1) continue;
    const jump = number.value > before.value;
    if (number.value - before.value > 3) continue;
    // Several pages of one table bear its number each.
    if (number.value === before.value && (number.title === '' || number.title === before.title)) continue;
    if (!jump && number.value < before.value) continue;
    yield {
      span: span(number.span.start, number.span.end),
      message: jump
        ? say(
            `表号从“${before.text}”跳到“${number.text}”，请核对是漏了表还是编错了号。`,
            `The table numbers jump from “${before.text}” to “${number.text}”; either a table is missing or the number is wrong.`,
          )
        : say(`表号“${number.text}”重复。`, `The table number “${number.text}” was used before.`),
      related: [{ span: before.span, message: say(`前一张表是“${before.text}”`, `The table before is “${before.text}”`) }],
    };
  }
}

/** The contents' own numbers: each level by itself, beginning anew under the entry above. */
function* contentsJumps(draft: Draft): Iterable<Finding> {
  for (const { block, start } of blocksFor(draft, 'contents')) {
    if (block.kind !== 'contents' || block.entries.length > 400) continue;
    const last = new Map<NumberStyle, ContentsEntry>();
    for (const entry of block.entries) {
      const { number } = entry;
      if (!number) continue;
      const before = last.get(number.style)?.number;
      for (const style of last.keys()) if (levelOf(style) > levelOf(number.style)) last.delete(style);
      last.set(number.style, entry);
      if (!before || number.value === 1 || number.value === before.value + 1) continue;
      if (number.value < before.value || number.value > before.value + 3) continue;
      const right = markLike(number.text, number.style, before.value + 1);
      yield {
        span: shift(number.span, start),
        message:
          number.value === before.value
            ? say(
                `目录中的序号“${number.text}”重复，应为“${right}”。`,
                `The contents use “${number.text}” twice; it should be “${right}”.`,
              )
            : say(
                `目录的序号从“${before.text}”跳到“${number.text}”，缺“${right}”。`,
                `The numbers of the contents jump from “${before.text}” to “${number.text}”; “${right}” is missing.`,
              ),
        related: [
          { span: shift(before.span, start), message: say(`前一项是“${before.text}”`, `The one before is “${before.text}”`) },
        ],
        fixes: [
          {
            title: say(`改为“${right}”`, `Change to “${right}”`),
            kind: 'suggestion',
            edits: [{ span: shift(number.span, start), newText: right }],
          },
        ],
      };
    }
  }
}
