// A district's report explains its terms as a district's: 市级 in its glossary is the city's template.
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import { perBlock } from '../perBlock';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { isDefinition, matches, passageOf } from './_passages';

const COVER = /([省市区县])级(?:部门|单位)?(?:预算|决算)/;
const OWN = /(?:是|与|使用|由)(?<m>[省市区县]级)(?=预算(?:主管部门|单位)|财政(?:有经费|拨款安排|部门)|(?:部门|单位))/g;

interface Levels {
  /** The level a title names: 市级, 区级 and so on. */
  readonly titled: string | null;
  /** The levels a definition speaks of. */
  readonly defined: readonly { readonly text: string; readonly span: Span }[];
}

const levels = perBlock(['级'], (block): Levels | null => {
  const passage = passageOf(block, 'cover', 'heading', 'prose');
  if (!passage) return null;
  const match = passage.where === 'prose' ? null : COVER.exec(passage.text.replace(/\s/g, ''));
  const found = passage.where === 'cover' ? [] : matches(passage, OWN);
  const defined = found.length > 0 && isDefinition(passage) ? found : [];
  return match || defined.length > 0 ? { titled: match ? `${match[1]}级` : null, defined } : null;
});

const TITLE = '某市青河区2031年区级部门预算\n\n预算主管部门：某市青河区水务局\n\n名词解释\n';

export default defineRule({
  id: 'government-level',
  code: 'N101',
  severity: 'warning',
  scope: 'draft',
  title: say('市级、区级与本报告的级次不符', 'The level of government is not this report’s'),
  why: say(
    '封面写明是区级（县级）部门的报告，名词解释却沿用上级的模板，写成“市级预算主管部门”，口径就不对了。',
    'The cover says whose level the report is of; a glossary that speaks of another level was copied from that level’s template.',
  ),
  basis: '预决算公开按级次编制，名词解释应与本级次一致。',
  examples: [
    {
      before: TITLE,
      bad: '（一）财政拨款收入：是⟦市级⟧预算主管部门及所属预算单位本年度从本级财政部门取得的财政拨款。',
      fixed: '（一）财政拨款收入：是区级预算主管部门及所属预算单位本年度从本级财政部门取得的财政拨款。',
    },
    { before: TITLE, good: '（一）财政拨款收入：是区级预算主管部门及所属预算单位本年度从本级财政部门取得的财政拨款。' },
    { before: TITLE, good: '本年收到市级财政拨款安排的专项资金120.00万元。' },
  ],
  *check(draft) {
    const said = levels(draft);
    const own = said.find(({ noted }) => noted.titled !== null)?.noted.titled;
    if (!own) return;
    for (const { placed, noted } of said) {
      for (const { text, span: at } of noted.defined) {
        if (text === own) continue;
        const span = shift(at, placed.start);
        yield {
          span,
          message: say(
            `本报告是${own}的，这里却写“${text}”，像是沿用了别的级次的模板。`,
            `This is a report at the level ${own}, but the text says ${text}.`,
          ),
          fixes: [replaceWith(span, own)],
        };
      }
    }
  },
});
