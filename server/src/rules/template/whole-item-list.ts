// The template lists every economic item there is, to choose from; a unit spends on some of them.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { report } from './_leftovers';

export default defineRule({
  id: 'whole-item-list',
  code: 'T115',
  severity: 'info',
  scope: 'draft',
  title: say('经济分类照抄模板全部科目', 'Every economic item of the template listed'),
  why: say(
    '模板列出全部经济分类科目供选列。没有支出的科目应当删去，只留下实际发生的。',
    'The template lists every economic item to choose from. Keep those with expenditure and delete the others.',
  ),
  basis: '一般公共预算基本支出按经济分类说明实际发生的支出。',
  examples: [
    {
      bad: '人员经费80.00万元，主要包括：基本工资、离休费、⟦退职（役）费、个人农业生产补贴；公用经费20.00万元，主要包括：办公费、国外债务付息、土地补偿、拆迁补偿、文物和陈列品购置⟧等。',
    },
    {
      good: '人员经费80.00万元，主要包括：基本工资、津贴补贴、奖金、离休费、退职（役）费；公用经费20.00万元，主要包括：办公费、文物和陈列品购置。',
    },
  ],
  *check(draft) {
    yield* report(draft, ['roster'], (place) => ({
      span: place.span,
      message: say(
        '这里列出了模板中的全部经济分类科目，包括很少有单位发生的，请只留下实际有支出的科目。',
        'This lists every economic item of the template, among them some that hardly any unit has: keep those with expenditure.',
      ),
    }));
  },
});
