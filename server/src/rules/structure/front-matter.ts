// A whole report without a title of its own, or in parts and without contents; a heading that comes twice.

import { squash } from '../../text/fold';
import { say } from '../../text/say';
import { shift } from '../../text/span';
import type { Draft } from '../draft';
import type { Finding } from '../finding';
import { blocksFor } from '../reading';
import { defineRule } from '../rule';

export default defineRule({
  id: 'front-matter',
  code: 'S104',
  severity: 'info',
  scope: 'draft',
  title: say('文稿开头不完整：没有标题、目录，或标题重复', 'The beginning of the report is incomplete'),
  why: say(
    '公开文稿应有写明单位、年度的标题；分成几个部分的文稿应有目录。',
    'A disclosure has a title that names the unit and the year; one in several parts has a table of contents.',
  ),
  basis: '部门预决算公开的格式。',
  examples: [
    {
      bad: '⟦某县水利局2024年度单位决算公开⟧\n第一部分　单位概况\n一、职责\n负责水利工作。\n第二部分　公开表\n一、收入决算表\n第三部分　情况说明\n一、收入说明\n本年收入12.00万元。\n二、支出说明\n本年支出12.00万元。\n三、“三公”经费说明\n无。\n四、政府采购说明\n无。\n第四部分　名词解释\n一、财政拨款：指财政资金。',
    },
    {
      bad: '某县水利局2024年度单位决算公开\n一、⟦收支预算⟧\n一、收支预算\n本年收入12.00万元。',
      fixed: '某县水利局2024年度单位决算公开\n一、收支预算\n本年收入12.00万元。',
    },
    { good: '某县水利局2024年单位预算公开\n一、职责\n负责水利工作。\n二、收支预算\n本年收入12.00万元。' },
  ],
  *check(draft) {
    yield* repeated(draft);
    const untitled = withoutTitle(draft);
    if (untitled) yield untitled;
    const uncontained = withoutContents(draft);
    if (uncontained) yield uncontained;
  },
});

/** A heading and the very same again with nothing between them. */
function* repeated(draft: Draft): Iterable<Finding> {
  const blocks = blocksFor(draft, 'heading');
  for (let i = 0; i + 1 < blocks.length; i++) {
    const here = blocks[i];
    const next = blocks[i + 1];
    if (here?.block.kind !== 'heading' || next?.block.kind !== 'heading') continue;
    if (here.block.title.length < 4 || squash(here.block.text) !== squash(next.block.text)) continue;
    yield {
      span: shift(here.block.titleSpan, here.start),
      message: say(
        `“${here.block.title}”接连出现了两次，第一次可能是只有一项的目录。`,
        `“${here.block.title}” comes twice in a row; the first may be contents of one entry.`,
      ),
      related: [{ span: shift(next.block.titleSpan, next.start), message: say('同一标题', 'The same heading') }],
      fixes: [
        {
          title: say('删去前一个', 'Delete the first'),
          kind: 'suggestion',
          preferred: true,
          edits: [{ span: { start: here.start, end: next.start }, newText: '' }],
        },
      ],
    };
  }
}

const TITLE = /(?:预算|决算)/;

/** Tables and explanations, but nothing before them that says whose and of which year. */
function withoutTitle(draft: Draft): Finding | null {
  const kinds = blocksFor(draft).map(({ block }) => block.kind);
  if (kinds.filter((kind) => kind === 'table').length < 5 || kinds.includes('cover') || kinds.includes('contents')) return null;
  const first = draft.blocks.find(({ block }) => block.kind === 'heading' || block.kind === 'table');
  const at = draft.blocks.findIndex(({ block }) => block.kind === 'table');
  const above = draft.blocks.slice(0, at);
  if (above.some(({ block }) => /20\d\d\s?年/.test(block.text) && TITLE.test(block.text) && block.text.length < 80)) return null;
  const place = draft.blocks.slice(0, at).findLast(({ block }) => block.kind === 'heading') ?? first;
  if (!place) return null;
  const { profile } = draft;
  return {
    span: { start: place.start, end: place.start + Math.min(place.block.text.length, 40) },
    message: say(
      `文稿没有标题：开头应写明单位名称和年度，如“${profile.entity ?? 'XX单位'}${profile.year ?? 'XX'}年${profile.level === 'department' ? '部门' : '单位'}${profile.kind === 'final-accounts' ? '决算' : '预算'}公开”。`,
      'The report has no title; it should open with the name of the unit and the year.',
    ),
  };
}

/** Three parts or more, and no contents. */
function withoutContents(draft: Draft): Finding | null {
  const parts = draft.headings.filter(({ block }) => block.number?.style === 'part');
  if (parts.length < 3 || draft.headings.length < 8) return null;
  if (
    blocksFor(draft).some(({ block }) => block.kind === 'contents') ||
    /^[ \u3000]*目[ \u3000]*录/m.test(draft.text.slice(0, 4000))
  )
    return null;
  const first = draft.blocks[0];
  if (!first) return null;
  const line = first.block.text.split(/[\r\n]/, 1)[0] ?? '';
  return {
    span: { start: first.start, end: first.start + line.trimEnd().length },
    message: say('文稿分成几个部分，却没有目录。', 'The report is in several parts but has no table of contents.'),
  };
}
