// A unit whose figure was never typed: `占 %`, `支出 万元`.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { report } from './_leftovers';

export default defineRule({
  id: 'missing-figure',
  code: 'T108',
  severity: 'error',
  scope: 'draft',
  title: say('数字没有填：占 %、支出 万元', 'Figure missing before its unit'),
  why: say(
    '单位前面应有数字，模板的空格没有填。',
    'A unit needs a figure before it; the blank of the template was not filled in.',
  ),
  basis: '公开文稿应当完整、准确。',
  examples: [
    { bad: '本年收入合计120.00万元，其中财政拨款收入118.00万元，⟦占 %⟧。' },
    { bad: '商品和服务支出75.80万元，⟦占基本支出预算%⟧，同比增加52.04万元。' },
    { bad: '机关运行经费⟦支出　　万元⟧，比上年增加3.00万元。' },
    { good: '以上数据单位为万元，占比以%表示，支出120.00万元，占100%。' },
  ],
  *check(draft) {
    yield* report(draft, ['figure'], (place) => ({
      span: place.span,
      message: say(`“${place.text}”缺少数字，请补上。`, `“${place.text}” lacks its figure.`),
    }));
  },
});
