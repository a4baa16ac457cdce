// Contents entries that the body lacks, headings that the contents leave out, and the two in another order.

import type { NumberStyle } from '../../syntax/block';
import { levelOf } from '../../syntax/number';
import { say } from '../../text/say';
import { span as spanOf } from '../../text/span';
import type { Draft } from '../draft';
import type { Finding } from '../finding';
import { blocksFor, breakIn, textAt } from '../reading';
import { defineRule } from '../rule';
import { type ContentsMatch, contentsOf, type Entry } from './_contents';
import { insertBefore } from './_insert';
import { seriesOf } from './_series';

export default defineRule({
  id: 'contents-entry',
  code: 'S102',
  severity: 'warning',
  scope: 'draft',
  title: say('目录与正文不对应：缺、多、次序不同', 'Contents and body do not correspond'),
  why: say(
    '目录列出的部分正文里没有，或者正文有而目录没有，读者会以为文稿不完整。',
    'Where the contents list what the body lacks, or leave out what it has, the report looks incomplete.',
  ),
  basis: '目录应当与正文一致。',
  examples: [
    {
      bad: '目录\n一、主要职能\n二、机构设置\n三、⟦政府采购情况⟧\n四、名词解释\n一、主要职能\n负责水利工作。\n二、机构设置\n无下属单位。\n三、名词解释\n财政拨款：指财政资金。',
    },
    {
      bad: '目录\n一、主要职能\n二、机构设置\n三、名词解释\n一、主要职能\n负责水利工作。\n二、机构设置\n无下属单位。\n三、⟦政府采购情况⟧\n无。\n四、名词解释\n财政拨款：指财政资金。',
      fixed:
        '目录\n一、主要职能\n二、机构设置\n三、政府采购情况\n三、名词解释\n一、主要职能\n负责水利工作。\n二、机构设置\n无下属单位。\n三、政府采购情况\n无。\n四、名词解释\n财政拨款：指财政资金。',
    },
    {
      good: '目录\n一、主要职能\n二、机构设置\n三、名词解释\n一、主要职能\n负责水利工作。\n二、机构设置\n无下属单位。\n三、名词解释\n财政拨款：指财政资金。',
    },
  ],
  *check(draft) {
    const contents = contentsOf(draft);
    if (!contents) return;
    const matched = contents.entries.filter(({ title }) => title).length;
    // Contents of another document, or a body whose titles cannot be told: nothing is known.
    if (matched * 10 < contents.entries.length * 6) return;
    yield* missing(draft, contents);
    yield* extra(draft, contents);
    yield* disorder(contents);
  },
});

function* missing(draft: Draft, { entries }: ContentsMatch): Iterable<Finding> {
  const tables = entries.filter(({ title }) => title?.kind === 'table').length;
  const listed = entries.filter(({ entry }) => /表$/.test(entry.title)).length;
  for (const [i, { entry, span, title }] of entries.entries()) {
    // What is no title stands among the entries now and then: `公开时间：…`, a date, the unit's name.
    if (title || entry.title.length < 3 || (!entry.number && /[:,。;]|\d{4}年\d|时间|日$/.test(entry.title))) continue;
    const isTable = /表$/.test(entry.title);
    // The tables stand in an attachment, or their titles were lost with their pages.
    if (isTable && tables * 2 < listed) continue;
    // A heading of a group (`部门预算表`) whose members follow needs no line of its own.
    const group = (entries[i + 1]?.entry.number?.style ?? entry.number?.style) !== entry.number?.style && entries[i + 1]?.title;
    if (group && /表$/.test(entry.title)) continue;
    if (isTold(draft, entries, i)) continue;
    const next = entries.slice(i + 1).find((later) => later.title)?.title;
    const at = next ? draft.blocks[next.block] : undefined;
    const line = textAt(draft, span);
    const heading = `${entry.number?.text ?? ''}${line.trim()}`;
    const hidden = draft.text.indexOf(line.trim(), span.end) >= 0;
    yield {
      span,
      ...(hidden ? { severity: 'hint' as const } : entry.number === null && { severity: 'info' as const }),
      message: say(
        hidden ? `目录“${entry.title}”在正文中没有单独成行的标题。` : `目录列有“${entry.title}”，正文中没有这一标题。`,
        hidden
          ? `The body has no title line for the contents entry “${entry.title}”.`
          : `The contents list “${entry.title}”, but the body has no such heading.`,
      ),
      ...(at && {
        related: [
          {
            span: spanOf(at.start, at.start + Math.min(40, at.block.text.length)),
            message: say('应在这之前', 'It belongs before this'),
          },
        ],
      }),
      fixes: [
        ...(at && !/[\r\n\t]/.test(heading)
          ? [
              {
                title: say(`在正文补上标题“${heading}”`, `Insert the heading “${heading}” into the body`),
                kind: 'suggestion' as const,
                edits: [insertBefore(draft, at.start, [heading])],
              },
            ]
          : []),
      ],
    };
  }
}

/** Whether the body's own numbers leave out just this entry's: that is told in the body. */
function isTold(draft: Draft, entries: readonly Entry[], i: number): boolean {
  const { entry } = entries[i] as Entry;
  const { number } = entry;
  if (!number) return false;
  return seriesOf(draft).some(({ members }) =>
    members.some(
      ({ item, step, expected }) =>
        step === 'jump' && item.style === number.style && expected <= number.value && number.value < item.value,
    ),
  );
}

function* extra(draft: Draft, { placed, entries, titles }: ContentsMatch): Iterable<Finding> {
  const taken = new Set(entries.map(({ title }) => title));
  const all = entries.every(({ entry }) => entry.title.length < 60);
  if (!all) return;
  for (const title of titles) {
    const { number } = title;
    if (taken.has(title) || title.kind !== 'heading' || !number || title.title.length < 3) continue;
    // Between two headings the contents do have, both numbered as this one is.
    const before = entries.findIndex(
      (entry) =>
        entry.title?.kind === 'heading' &&
        entry.title.number?.style === number.style &&
        entry.title.number.value === number.value - 1 &&
        near(draft, entry.title.block, title.block, number.style),
    );
    if (before < 0) continue;
    const entry = entries[before] as Entry;
    const next = entries[before + 1];
    // The next entry misses its heading: it stands for this one, reworded beyond recognition.
    if (next && !next.title) continue;
    // The contents' own section of that number comes later: this one is an item inside the section before it.
    if (next?.entry.number?.value === number.value && next.title?.number?.value === number.value) continue;
    if (entry.entry.number?.style !== number.style) continue;
    const line = textAt(draft, title.span).trim();
    const end = placed.start + endOfLine(placed.block.text, entry.entry.span.end);
    yield {
      span: title.span,
      message: say(
        `正文有“${number.text}${title.title}”，目录里没有列出。`,
        `The contents leave out the heading “${number.text}${title.title}”.`,
      ),
      related: [{ span: entry.span, message: say('目录中应列在这一项之后', 'In the contents it belongs after this entry') }],
      fixes: [
        {
          title: say('在目录中补上这一项', 'Add it to the contents'),
          kind: 'suggestion',
          edits: [{ span: spanOf(end, end), newText: `${breakIn(draft)}${number.text}${line}` }],
        },
      ],
    };
  }
}

function endOfLine(text: string, from: number): number {
  const rest = text.slice(from).search(/[\r\n]/);
  return rest < 0 ? text.length : from + rest;
}

/** No heading of a higher level stands between two blocks. */
function near(draft: Draft, first: number, last: number, style: NumberStyle): boolean {
  if (first >= last || last - first > 400) return false;
  const level = levelOf(style);
  return !blocksFor(draft, 'heading')
    .slice(first + 1, last)
    .some(({ block }) => block.kind === 'heading' && block.level < level);
}

/** Entries whose headings stand in another order, both numbered and numbered differently. */
function* disorder({ entries }: ContentsMatch): Iterable<Finding> {
  let last: Entry | null = null;
  for (const entry of entries) {
    const { title } = entry;
    if (!title || entry.match === 'near' || title.kind === 'paragraph') continue;
    if (last?.title && title.block < last.title.block) {
      const numbered = entry.entry.number && title.number && entry.entry.number.value !== title.number.value;
      yield {
        span: entry.span,
        severity: numbered && title.kind === 'heading' ? 'warning' : 'info',
        message: say(
          `目录中“${entry.entry.title}”排在“${last.entry.title}”之后，正文里却在它之前。`,
          `The contents list “${entry.entry.title}” after “${last.entry.title}”; in the body it comes before it.`,
        ),
        related: [{ span: title.span, message: say(`正文“${title.title}”`, `Heading: “${title.title}”`) }],
      };
      continue;
    }
    last = entry;
  }
}
