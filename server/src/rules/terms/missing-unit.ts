// `年初预算为30.00万元，支出决算为29.79。`, `较上年收入68.40减少2.40万元`: an amount among others that lost its unit.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { figuresOf, matches, passageOf } from './_passages';

/** Two decimals after what can only be an amount, and no word after them, or the change of it. */
const AMOUNT =
  /(?:预算|决算|支出|收入|拨款|经费|资金|金额|合计|总计|共计|上年|去年)(?:数|额)?[为是共计]{0,2}\s?(?<m>\d[\d,]*\.\d{2})(?=\s?[,，。;；)）]|\s*$|\s?(?:增加|减少|增长|下降))/g;
/** So many others in the paragraph say what the unit is. */
const OTHERS = 2;

export default defineRule({
  id: 'missing-unit',
  code: 'N132',
  severity: 'warning',
  scope: 'block',
  triggers: ['万元'],
  title: say('金额缺“万元”', 'An amount without 万元'),
  why: say(
    '同一段里其他金额都带“万元”，只有这一个没有，读者会当成元，或者疑心漏了字。',
    'Every other amount of the paragraph is in 万元; this one has no unit and may be taken for 元.',
  ),
  basis: '金额应当写明计量单位，前后一致。',
  examples: [
    {
      bad: '二、支出情况\n4.市场监督管理事务4.19万元。年初预算为3.00万元，支出决算为⟦4.19⟧。决算数大于预算数的主要原因是任务增加。',
      fixed:
        '二、支出情况\n4.市场监督管理事务4.19万元。年初预算为3.00万元，支出决算为4.19万元。决算数大于预算数的主要原因是任务增加。',
    },
    {
      bad: '二、收入情况\n本年总收入66.00万元，相比上年总收入⟦68.40⟧减少2.40万元。',
      fixed: '二、收入情况\n本年总收入66.00万元，相比上年总收入68.40万元减少2.40万元。',
    },
    { good: '二、支出情况\n年初预算为3.00万元，支出决算为4.19万元，完成预算的139.67%。' },
    { good: '二、支出情况（单位：万元）\n基本支出80.00，项目支出40.00，其中基建支出12.00。' },
    { good: '二、支出情况\n基本支出80.00万元，项目支出40.00 万元，共支出120.00\n万元。' },
  ],
  *check(block) {
    const passage = passageOf(block, 'prose');
    if (!passage) return;
    const bare = [...matches(passage, AMOUNT)];
    const [only] = bare;
    if (!only || bare.length > 1) return;
    const others = figuresOf(passage).filter(({ kind, unit }) => kind === 'amount' && unit === '万元').length;
    if (others < OTHERS) return;
    yield {
      span: only.span,
      message: say(`“${only.match[0]}”缺计量单位“万元”。`, `“${only.match[0]}” lacks its unit, 万元.`),
      fixes: [replaceWith(only.span, `${only.text}万元`)],
    };
  },
});
