// `减少2.98%。主要原因是：宣传事务经费增加。`: the reason says the item itself went the other way.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { itemLists, namesOf } from './_items';

const LEAD = '某市2031年区级部门预算\n一、支出情况\n';
const ITEM = (moved: string, word: string): string =>
  `4.“一般公共服务支出（类）宣传事务（款）一般行政管理事务（项）”110.60万元，主要用于宣传事务一般行政管理事务。比2030年预算执行数${moved}2.98%。主要原因是：宣传事务一般行政管理事务经费${word}。`;

export default defineRule({
  id: 'reason-direction',
  code: 'N123',
  severity: 'warning',
  scope: 'draft',
  title: say('原因与增减方向相反', 'A reason that goes the other way'),
  why: say(
    '本条说减少，原因却说该项经费增加（或相反），两处必有一处写错。',
    'The item is said to fall and its own funds to rise, or the other way round: one of the two is wrong.',
  ),
  basis: '增减原因应与增减方向一致。',
  examples: [
    { bad: LEAD + ITEM('减少', '⟦增加⟧'), fixed: LEAD + ITEM('减少', '减少') },
    { good: LEAD + ITEM('减少', '减少') },
    {
      good: `${LEAD}4.“一般公共服务支出（类）宣传事务（款）行政运行（项）”110.60万元。比2030年预算执行数增加2.98%。主要原因是：退休人员减少。`,
    },
  ],
  *check(draft) {
    for (const item of itemLists(draft).flat()) {
      const { reason, direction } = item;
      if (!reason || direction === 0 || (reason.word !== '增加' && reason.word !== '减少')) continue;
      if ((reason.word === '增加') === direction > 0) continue;
      const said = reason.text.replace(/(?:经费|支出)$/, '');
      const own =
        said === item.purpose?.text.replace(/(?:经费|支出)$/, '') ||
        [...namesOf(item)].some((name) => name === said || said === `${item.section}${item.name}`.replace(/支出$/, ''));
      if (!own) continue;
      const right = direction > 0 ? '增加' : '减少';
      yield {
        span: reason.wordSpan,
        message: say(
          `前面说比上年${right}，原因却说“${reason.text}”${reason.word}，方向相反。`,
          `The text says it went ${direction > 0 ? 'up' : 'down'}, the reason says the opposite.`,
        ),
        fixes: [replaceWith(reason.wordSpan, right)],
      };
    }
  },
});
