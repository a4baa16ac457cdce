// An entry of the glossary (名词解释) that names a term and does not explain it.

import { flowSpan } from '../../syntax/block';
import { fold } from '../../text/fold';
import { say } from '../../text/say';
import { shift } from '../../text/span';
import { foldedText } from '../foldedText';
import { blocksFor } from '../reading';
import { defineRule } from '../rule';

export default defineRule({
  id: 'glossary-entry',
  code: 'S160',
  severity: 'warning',
  scope: 'draft',
  title: say('名词解释有词无解释', 'A glossary entry without its explanation'),
  why: say(
    '名词列出来了，后面没有解释，这一条没有写完。',
    'The term is there but nothing explains it; the entry was not finished.',
  ),
  basis: '预决算公开应当对专业性较强的名词进行解释。',
  examples: [
    { bad: '第四部分　名词解释\n一、财政拨款收入：指财政部门当年拨付的各类财政拨款。\n二、⟦支出功能分类：⟧\n' },
    {
      good: '第四部分　名词解释\n一、财政拨款收入：指财政部门当年拨付的各类财政拨款。\n二、支出功能分类：\n（一）农林水支出：指用于农业、林业、水利的支出。',
    },
  ],
  *check(draft) {
    const blocks = blocksFor(draft, 'heading', 'paragraph');
    let inside = false;
    let level = 0;
    for (const [i, { block, start }] of blocks.entries()) {
      if (block.kind === 'heading' && (!inside || block.level <= level)) {
        inside = /名词解释/.test(block.title);
        level = block.level;
        continue;
      }
      if (!inside || (block.kind !== 'heading' && block.kind !== 'paragraph') || !block.number) continue;
      const named = block.kind === 'heading' ? foldedText(block) : fold(block.text);
      const from = block.number.span.end;
      const term = /^\s*([^,。;:]{2,24})[:：]\s*$/.exec(named.slice(from));
      if (!term) continue;
      // What explains it may stand on the lines below.
      const below = blocks.slice(i + 1, i + 4).find(({ block: next }) => next.kind !== 'note' && next.kind !== 'artefact');
      const next = below?.block;
      const explained =
        next?.kind === 'table' ||
        (next?.kind === 'paragraph' && next.number?.style !== block.number.style && !/^\s*[0０X×*]/i.test(next.flow.text)) ||
        (next?.kind === 'heading' && next.number?.style !== block.number.style);
      if (explained) continue;
      const end = named.trimEnd().length;
      const lead = named.slice(from).length - named.slice(from).trimStart().length;
      const at =
        block.kind === 'paragraph'
          ? flowSpan(block.flow, from + lead, Math.min(end, block.flow.text.length))
          : { start: from + lead, end };
      yield {
        span: shift(at, start),
        message: say(`“${term[1]?.trim()}”后面没有解释。`, `“${term[1]?.trim()}” is not explained.`),
      };
    }
  },
});
