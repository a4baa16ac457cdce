// A report compares with the year before its own; another year was left from an older draft.
import { say } from '../../text/say';
import { shift } from '../../text/span';
import { perBlock } from '../perBlock';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { matches, passageOf } from './_passages';

const COMPARED =
  /(?:比|较|与)\s?(?<m>20\d\d年)(?=度?(?:当年)?(?:部门|单位)?(?:年初|决算|预算|执行|同期|相比|增加|减少|增长|下降|持平|支出|收入|财政))/g;

/** `2022年追回基金180万元，比2021年减少…`: the sentence is about that year itself. */
function isOfEarlier(text: string, match: RegExpExecArray): boolean {
  const said = Number(match.groups?.m?.slice(0, 4));
  const before = text.slice(text.lastIndexOf('。', match.index) + 1, match.index);
  const own = [...before.matchAll(/(20\d\d)\s?年/g)].at(-1)?.[1];
  return own !== undefined && Number(own) === said + 1;
}

const comparisons = perBlock(['比', '较', '与'], (block) => {
  const passage = passageOf(block, 'prose');
  const found = passage ? matches(passage, COMPARED).filter(({ match }) => !isOfEarlier(passage.text, match)) : [];
  return found.length > 0 ? found.map(({ text, span }) => ({ text, span, said: Number(text.slice(0, 4)) })) : null;
});

export default defineRule({
  id: 'comparison-year',
  code: 'N105',
  severity: 'warning',
  scope: 'draft',
  title: say('比较的年度不是上一年', 'A comparison with the wrong year'),
  why: say(
    '增减变化是与上一年度比较的；写成更早的年度，多半是沿用旧稿时没有改。',
    'Changes are told against the year before; an older year is mostly left from an older draft.',
  ),
  basis: '预决算公开要求说明与上年相比的增减变化及原因。',
  examples: [
    {
      before: '某县水务局2031年部门预算公开\n\n一、收支情况\n',
      bad: '收入预算120.00万元，比⟦2029年⟧预算增加20.00万元。',
      fixed: '收入预算120.00万元，比2030年预算增加20.00万元。',
    },
    { before: '某县水务局2031年部门预算公开\n\n一、收支情况\n', good: '收入预算120.00万元，比2030年预算增加20.00万元。' },
    {
      before: '某县水务局2031年度部门决算\n\n一、收支情况\n',
      good: '支出决算比2031年年初预算减少20.00万元，比2030年度决算减少3.00万元。',
    },
  ],
  *check(draft) {
    const { kind, year } = draft.profile;
    if (year === null || kind === 'unknown') return;
    const found = comparisons(draft).flatMap(({ noted, placed }) =>
      noted.map(({ text, span, said }) => ({ text, span: shift(span, placed.start), said })),
    );
    const usual = found.filter(({ said }) => said === year - 1).length;
    for (const { text, span, said } of found) {
      if (said === year - 1 || (said === year && kind === 'final-accounts') || said > year) continue;
      // Where few comparisons are with the year before, the draft may count otherwise.
      const sure = usual * 2 >= found.length && said < year;
      yield {
        span,
        severity: sure || found.length === 1 ? (said < year ? 'warning' : 'info') : 'info',
        message: say(
          `本报告是${year}年的，应与${year - 1}年比较，这里写的是${text}。`,
          `This report is for ${year} and compares with ${year - 1}, but here with ${said}.`,
        ),
        fixes: [replaceWith(span, `${year - 1}年`)],
      };
    }
  },
});
