// `编制数95，实有人数93人`: a head count without its 人.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { matches, passageOf } from './_passages';

const BARE = /(?:编制(?:人?数)?|实有人数|在职人数|在编人数|离退休人数)(?:为|共|共计|:)?\s?(?<m>\d{1,5})(?=\s?[,，。;；、])/g;

export default defineRule({
  id: 'headcount-without-measure',
  code: 'N114',
  severity: 'hint',
  scope: 'block',
  triggers: ['编制', '人数'],
  title: say('人数缺“人”字', 'A head count without 人'),
  why: say(
    '编制数、实有人数应带计量单位“人”（或“名”），与后文一致。',
    'Posts and staff are counted in 人, as in the rest of the sentence.',
  ),
  basis: '数量应写明计量单位。',
  examples: [
    {
      bad: '二、机构设置及人员情况\n本单位⟦编制数42⟧，实有人数40人。',
      fixed: '二、机构设置及人员情况\n本单位编制数42人，实有人数40人。',
    },
    { good: '二、机构设置及人员情况\n本单位编制数42人，实有人数40人。' },
  ],
  *check(block) {
    const passage = passageOf(block, 'prose');
    if (!passage) return;
    for (const { match, span } of matches(passage, BARE)) {
      yield {
        span: { start: passage.at(match.index ?? 0, match.index ?? 0).start, end: span.end },
        message: say(`“${match[0]}”缺计量单位“人”。`, `“${match[0]}” lacks its measure word 人.`),
        fixes: [
          {
            title: say('补“人”字', 'Add 人'),
            kind: 'suggestion',
            preferred: true,
            edits: [{ span: { start: span.end, end: span.end }, newText: '人' }],
          },
        ],
      };
    }
  },
});
