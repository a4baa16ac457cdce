// One word or phrase written twice in a row: 医疗保障保障经办.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { doubledWords } from './_doubled';
import { isLeftover, readingOf } from './_reading';

export default defineRule({
  id: 'doubled-word',
  code: 'W102',
  severity: 'warning',
  scope: 'block',
  title: say('叠词', 'Doubled word'),
  why: say('同一个词连写了两遍。', 'A word was written twice in a row.'),
  basis: '公开文稿文字应当准确。',
  examples: [
    { bad: '主要是公共服务⟦保障保障⟧经办能力建设项目未完成。', fixed: '主要是公共服务保障经办能力建设项目未完成。' },
    { bad: '群众自觉性增强，进一步提高全民⟦参保参保⟧率。', fixed: '群众自觉性增强，进一步提高全民参保率。' },
    { good: '卫生健康支出行政事业单位医疗事业单位医疗20.00万元，主要用于用于体育事业的彩票公益金支出。' },
    { good: '用于住房保障保障性住房建设，二〇二〇年、百分百分解到位。' },
    { good: '形成的方案再研究研究，逐项落实。' },
  ],
  *check(block) {
    const reading = readingOf(block);
    if (!reading || block.kind === 'contents') return;
    for (const slip of doubledWords(reading.text)) {
      const span = reading.span(slip.start, slip.end);
      if (isLeftover(block, span)) continue;
      yield {
        span,
        severity: slip.sure ? 'warning' : 'info',
        message: slip.sure
          ? say(`“${slip.unit}”连写了两遍。`, `“${slip.unit}” is written twice.`)
          : say(`“${slip.unit}”连写了两遍，请核对是否多余。`, `“${slip.unit}” is written twice; please check.`),
        fixes: [
          {
            title: say(`只留一个“${slip.unit}”`, `Keep one “${slip.unit}”`),
            kind: 'suggestion',
            preferred: true,
            edits: [{ span: reading.span(slip.start, slip.start + slip.unit.length), newText: '' }],
          },
        ],
      };
    }
  },
});
