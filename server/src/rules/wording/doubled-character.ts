// One character typed twice: 组织实实施. Two words that meet in the same character (制定定点) are no slip.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { doubledCharacters } from './_doubled';
import { isLeftover, readingOf } from './_reading';

export default defineRule({
  id: 'doubled-character',
  code: 'W101',
  severity: 'warning',
  scope: 'block',
  title: say('叠字', 'Doubled character'),
  why: say('同一个字打了两遍，句子读不通。', 'A character was typed twice; the sentence does not read.'),
  basis: '公开文稿文字应当准确。',
  examples: [
    { bad: '拟订全县水利政策并组织⟦实实⟧施。', fixed: '拟订全县水利政策并组织实施。' },
    {
      bad: '建立价格监测⟦信信⟧息发布制度，推进招标采购平台⟦建建⟧设。',
      fixed: '建立价格监测信息发布制度，推进招标采购平台建设。',
    },
    {
      bad: '因公出国（境）经⟦费费⟧6.20万元，增加原因主要⟦是是⟧培训任务增加。',
      fixed: '因公出国（境）经费6.20万元，增加原因主要是培训任务增加。',
    },
    { good: '经费费用各半，保险费费率下调，税费费改税，达到目的的活动，凡是是非不明的，参与与否自定。' },
    { good: '制定定点机构管理办法，开展专业业务活动，反映财政政策执行情况，现金金额按基金金额核对。' },
    { good: '综治中心负责综治治理，党建建设由机关党委牵头，在建建设项目三个，村组组长、专家组组织评审。' },
    { good: '行政政法处、州直企业、道路路口、公务用车车辆、功能分类类级科目、人人参与、年年有余。' },
    { good: '开展地表水水质监测，保护饮用水水源，检修配电电网，清理欠款款项。' },
  ],
  *check(block) {
    const reading = readingOf(block);
    if (!reading) return;
    for (const slip of doubledCharacters(reading.text)) {
      const span = reading.span(slip.start, slip.end);
      if (isLeftover(block, span)) continue;
      yield {
        span,
        severity: slip.sure ? 'warning' : 'info',
        message: slip.sure
          ? say(`“${slip.unit}”重复了，多打了一个字。`, `“${slip.unit}” was typed twice.`)
          : say(`“${slip.unit}”疑似重复，请核对。`, `“${slip.unit}” seems to stand here twice; please check.`),
        fixes: [
          {
            title: say(`删去多余的“${slip.unit}”`, `Delete one “${slip.unit}”`),
            kind: 'suggestion',
            preferred: true,
            edits: [{ span: reading.span(slip.start, slip.start + 1), newText: '' }],
          },
        ],
      };
    }
  },
});
