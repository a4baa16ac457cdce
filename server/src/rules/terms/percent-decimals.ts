// Percentages of one report are shown alike: one with three decimals among two was pasted from a calculator.
import { scanFigures } from '../../money/scan';
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { passages } from './_passages';

/** With fewer there is no custom to depart from. */
const ENOUGH = 5;

const LINE = '基本支出占66.67%，项目支出占33.33%。教育支出占12.50%，住房保障支出占7.25%，其他支出占80.25%。';

export default defineRule({
  id: 'percent-decimals',
  code: 'N113',
  severity: 'hint',
  scope: 'draft',
  title: say('百分数的小数位数不一致', 'A percentage shown to other decimals'),
  why: say(
    '全文的百分数应保留同样的小数位数，一般为两位。',
    'The percentages of a report keep the same number of decimals, two as a rule.',
  ),
  basis: '数字的表达方式应前后一致。',
  examples: [
    { bad: `二、支出情况\n${LINE}\n公用经费比上年下降⟦3.225%⟧。` },
    { good: `二、支出情况\n${LINE}\n公用经费比上年下降3.2%，人员经费增长100%。` },
  ],
  *check(draft) {
    const found = [...passages(draft, 'prose')].flatMap((passage) =>
      passage.text.includes('%')
        ? scanFigures(passage.text).flatMap((figure) => (figure.kind === 'percent' ? [{ passage, figure }] : []))
        : [],
    );
    const shown = found.filter(({ figure }) => figure.amount.decimals > 0);
    const two = shown.filter(({ figure }) => figure.amount.decimals === 2).length;
    if (two < ENOUGH || two * 10 < shown.length * 8) return;
    for (const { passage, figure } of shown) {
      if (figure.amount.decimals < 3) continue;
      const text = passage.text.slice(figure.start, figure.unitEnd);
      yield {
        span: passage.at(figure.start, figure.unitEnd),
        message: say(
          `全文的百分数一般保留两位小数，这里的 ${text} 有 ${figure.amount.decimals} 位。`,
          `Percentages here mostly have two decimals; ${text} has ${figure.amount.decimals}.`,
        ),
      };
    }
  },
});
