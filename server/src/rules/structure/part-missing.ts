// A part (第N部分) whose title is not there, or lost its number.

import type { Heading, Placed } from '../../syntax/block';
import { toChinese } from '../../syntax/number';
import { say } from '../../text/say';
import { shift } from '../../text/span';
import type { Draft } from '../draft';
import type { Finding, Fix } from '../finding';
import { blocksFor } from '../reading';
import { defineRule } from '../rule';
import { insertBefore } from './_insert';
import { coreTitle, likeness } from './_titles';

export default defineRule({
  id: 'part-missing',
  code: 'S120',
  severity: 'error',
  scope: 'draft',
  title: say('缺“第N部分”标题', 'A part title is missing'),
  why: say(
    '文稿分成几个部分，少了一个部分的标题，后面的内容就归到了前一部分，编号也对不上。',
    'Without its title a part runs into the one before it, and the numbers no longer match.',
  ),
  basis: '部门预决算公开的格式：概况、公开表、情况说明、名词解释。',
  examples: [
    {
      bad: '第一部分　单位概况\n一、主要职责\n负责水利工作。\n第二部分　2024年度单位决算公开表\n一、收入支出决算总表\n二、收入决算表\n⟦一、收入支出总体情况说明⟧\n收支12.00万元。\n第四部分　名词解释',
      fixed:
        '第一部分　单位概况\n一、主要职责\n负责水利工作。\n第二部分　2024年度单位决算公开表\n一、收入支出决算总表\n二、收入决算表\n第三部分　2024年度单位决算情况说明\n\n一、收入支出总体情况说明\n收支12.00万元。\n第四部分　名词解释',
    },
    {
      bad: '第一部分　单位概况\n一、主要职责\n负责水利工作。\n⟦2024年度单位决算情况说明⟧\n一、收入支出总体情况说明\n收支12.00万元。\n第三部分　名词解释',
      fixed:
        '第一部分　单位概况\n一、主要职责\n负责水利工作。\n第二部分　2024年度单位决算情况说明\n一、收入支出总体情况说明\n收支12.00万元。\n第三部分　名词解释',
    },
    {
      good: '第一部分　单位概况\n一、主要职责\n负责水利工作。\n第二部分　情况说明\n一、收支说明\n收支12.00万元。\n第三部分　名词解释',
    },
  ],
  *check(draft) {
    let value = 0;
    let from = 0;
    let title = '';
    for (const [b, placed] of blocksFor(draft, 'heading').entries()) {
      if (placed.block.kind !== 'heading') continue;
      const { number } = placed.block;
      if (number?.style !== 'part') continue;
      const heading = placed as Placed<Heading>;
      const at = shift(number.span, placed.start);
      // A title page for the part, or a running head, bears the same number and no other title.
      const same = title === '' || heading.block.title === '' || title === heading.block.title;
      if (number.value === value && value > 0 && !same) {
        yield {
          span: at,
          severity: 'warning',
          message: say(`“${number.text}”出现了两次。`, `“${number.text}” comes twice.`),
          fixes: [change(`第${toChinese(value + 1)}部分`, at)],
        };
      } else if (number.value < value && number.value > 1) {
        yield {
          span: at,
          severity: 'warning',
          message: say(`“${number.text}”排在“第${toChinese(value)}部分”之后。`, `“${number.text}” follows part ${value}.`),
        };
      } else if (number.value === value + 2 && value > 0) {
        yield missing(draft, heading, value + 1, from, b);
      } else if (number.value > value + 1 && value > 0) {
        yield {
          span: at,
          message: say(
            `从“第${toChinese(value)}部分”跳到了“${number.text}”。`,
            `The parts jump from ${value} to “${number.text}”.`,
          ),
        };
      }
      value = Math.max(number.value, 1) < value && number.value !== 1 ? value : number.value;
      from = b;
      title = heading.block.title;
    }
  },
});

const change = (text: string, span: Finding['span']): Fix => ({
  title: say(`改为“${text}”`, `Change to “${text}”`),
  kind: 'suggestion',
  preferred: true,
  edits: [{ span, newText: text }],
});

/** Part `value` is not there between the blocks `from` and `to`: where it begins, as far as can be told. */
function missing(draft: Draft, after: Placed<Heading>, value: number, from: number, to: number): Finding {
  const mark = `第${toChinese(value)}部分`;
  const between = draft.blocks.slice(from + 1, to).filter((placed): placed is Placed<Heading> => placed.block.kind === 'heading');
  const entry = entryOf(draft, value);
  const { entity } = draft.profile;
  const bare = between.filter(({ block }) => block.number === null && block.title.length >= 4);
  const unnumbered =
    (entry && bare.find(({ block }) => likeness(coreTitle(block.title, entity), coreTitle(entry, entity)) > 0.7)) ??
    (bare.length === 1 ? bare[0] : undefined);
  if (unnumbered) {
    return {
      span: shift(unnumbered.block.titleSpan, unnumbered.start),
      severity: 'info',
      message: say(
        `这一标题前缺“${mark}”：前面是第${toChinese(value - 1)}部分，后面是“${after.block.number?.text ?? ''}”。`,
        `This title lacks “${mark}”: part ${value - 1} comes before it and “${after.block.number?.text ?? ''}” after it.`,
      ),
      fixes: [
        {
          title: say(`在前面加上“${mark}”`, `Put “${mark}” before it`),
          kind: 'suggestion',
          preferred: true,
          edits: [
            {
              span: {
                start: unnumbered.start + unnumbered.block.titleSpan.start,
                end: unnumbered.start + unnumbered.block.titleSpan.start,
              },
              newText: `${mark}　`,
            },
          ],
        },
      ],
    };
  }
  // The headings start again at 一、 where the part begins.
  let seen = false;
  const restart = between.find(({ block }) => {
    const { number } = block;
    if (number?.style !== 'chinese') return false;
    if (number.value === 1 && seen) return true;
    seen = true;
    return false;
  });
  const place = restart ?? after;
  const title = `${mark}　${entry ?? guess(draft, value)}`;
  return {
    span: restart
      ? { start: restart.start + (restart.block.number?.span.start ?? 0), end: restart.start + restart.block.titleSpan.end }
      : shift(after.block.number?.span ?? after.block.titleSpan, after.start),
    message: restart
      ? say(
          `编号从“一、”重新开始，这里应有“${mark}”的标题：前面是第${toChinese(value - 1)}部分，后面是“${after.block.number?.text ?? ''}”。`,
          `The numbering starts again at 一、, so the title of “${mark}” belongs here: part ${value - 1} comes before and “${after.block.number?.text ?? ''}” after.`,
        )
      : say(
          `从“第${toChinese(value - 1)}部分”跳到了“${after.block.number?.text ?? ''}”，缺“${mark}”。`,
          `The parts jump from ${value - 1} to “${after.block.number?.text ?? ''}”; “${mark}” is missing.`,
        ),
    related: [
      {
        span: shift(after.block.titleSpan, after.start),
        message: say(`下一部分“${after.block.title}”`, `The next part, “${after.block.title}”`),
      },
    ],
    fixes: [
      {
        title: say(`插入标题“${title}”`, `Insert the title “${title}”`),
        kind: 'suggestion',
        preferred: true,
        edits: [insertBefore(draft, place.start, [title])],
      },
    ],
  };
}

/** The part's title in the contents, which stand near the beginning. */
function entryOf(draft: Draft, value: number): string | null {
  for (const { block } of draft.blocks.slice(0, 60)) {
    if (block.kind !== 'contents') continue;
    return block.entries.find((entry) => entry.number?.style === 'part' && entry.number.value === value)?.title ?? null;
  }
  return null;
}

/** What the part is called where reports have four of them. */
function guess({ profile }: Draft, value: number): string {
  const unit = profile.level === 'department' ? '部门' : '单位';
  const final = profile.kind === 'final-accounts';
  const lead = `${profile.year === null ? '' : `${profile.year}年${final ? '度' : ''}`}${unit}${final ? '决算' : '预算'}`;
  if (value === 1) return `${unit}概况`;
  return value === 2 ? `${lead}公开表` : value === 3 ? `${lead}情况说明` : '名词解释';
}
