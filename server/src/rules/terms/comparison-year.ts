// A report compares with the year before its own; another year was left from an older draft.
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import { perBlock } from '../perBlock';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { matches, passageOf } from './_passages';

const COMPARED =
  /(?:比|较|与)\s?(?<m>20\d\d年)(?=度?(?:\(上一?年度?[^()]{0,8}\))?(?:当年)?(?:部门|单位)?(?<own>年初|预算|全年|调整)?(?:决算|执行|同期|相比|增加|减少|增长|下降|持平|支出|收入|财政|(?<=年初|预算|全年|调整)))/g;

interface Compared {
  readonly text: string;
  readonly span: Span;
  readonly said: number;
  /** Against a budget: in final accounts that may be the budget of the same year. */
  readonly budget: boolean;
  /** The year the text named last before. */
  readonly own: number | null;
}

const comparisons = perBlock(['比', '较', '与'], (block): readonly Compared[] | null => {
  const passage = passageOf(block, 'prose');
  if (!passage) return null;
  const found = matches(passage, COMPARED).flatMap(({ match, text, span }): Compared[] => {
    const said = Number(text.slice(0, 4));
    const before = passage.text.slice(0, match.index);
    const sentence = before.slice(before.lastIndexOf('。') + 1);
    // `2022年追回基金180万元，比2021年减少…`: the sentence is about that year itself.
    if (lastYear(sentence) === said + 1) return [];
    return [{ text, span, said, budget: match.groups?.own !== undefined, own: lastYear(before) }];
  });
  return found.length > 0 ? found : null;
});

/** The last year named, not counting what something else is compared with. */
function lastYear(text: string): number | null {
  const year = [...text.matchAll(/(?<![\d比较与]\s?)(20\d\d)\s?年/g)].at(-1)?.[1];
  return year === undefined ? null : Number(year);
}

export default defineRule({
  id: 'comparison-year',
  code: 'N105',
  severity: 'warning',
  scope: 'draft',
  title: say('比较的年度不是上一年', 'A comparison with the wrong year'),
  why: say(
    '增减变化是与上一年度比较的；写成别的年度，多半是沿用旧稿时没有改，或打错了一位。',
    'Changes are told against the year before; another year is mostly left from an older draft or mistyped.',
  ),
  basis: '预决算公开要求说明与上年相比的增减变化及原因。',
  examples: [
    {
      before: '某县水务局2031年部门预算公开\n\n一、收支情况\n',
      bad: '收入预算120.00万元，比⟦2029年⟧预算增加20.00万元。',
      fixed: '收入预算120.00万元，比2030年预算增加20.00万元。',
    },
    {
      before: '某县水务局2031年度部门决算\n\n一、收支情况\n',
      bad: '某县水务局2031年度收入支出总计120.00万元。与⟦2031年⟧度相比，人员经费增加。',
      fixed: '某县水务局2031年度收入支出总计120.00万元。与2030年度相比，人员经费增加。',
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
      noted.map((one) => ({ ...one, span: shift(one.span, placed.start) })),
    );
    const usual = found.filter(({ said }) => said === year - 1).length;
    for (const { text, span, said, budget, own } of found) {
      if (said === year - 1 || (said === year && kind === 'final-accounts' && budget)) continue;
      const withItself = said === year && own === year;
      // Where few comparisons are with the year before, the draft may count otherwise.
      const sure = withItself || usual * 2 >= found.length || (found.length === 1 && said < year);
      if (!sure && (said > year || (said === year && kind === 'final-accounts'))) continue;
      yield {
        span,
        severity: sure ? 'warning' : 'info',
        message: withItself
          ? say(
              `本报告是${year}年的，应与${year - 1}年比较，这里写成与${text}自己比较。`,
              `This report is for ${year} and compares with ${year - 1}, but here with itself.`,
            )
          : say(
              `本报告是${year}年的，应与${year - 1}年比较，这里写的是${text}。`,
              `This report is for ${year} and compares with ${year - 1}, but here with ${said}.`,
            ),
        fixes: [replaceWith(span, `${year - 1}年`)],
      };
    }
  },
});
