// A unit's report (单位预算) is not a department's (部门预算), and the other way round.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { isDefinition, matches, passageOf } from './_passages';

const SAYS_DEPARTMENT =
  /(?<m>部门(?:预算|决算))(?=(?:未)?安排(?!资金)|(?:收支|收入|支出)(?:总体)?(?:情况|说明)|公开(?:情况)?(?:说明|表)|编制说明)/g;
const SAYS_UNIT =
  /(?<m>单位(?:预算|决算))(?=(?:未)?安排(?!资金)|(?:收支|收入|支出)(?:总体)?(?:情况|说明)|公开(?:情况)?(?:说明|表)|编制说明)/g;

export default defineRule({
  id: 'report-level',
  code: 'N102',
  severity: 'info',
  scope: 'block',
  triggers: ['部门预算', '部门决算', '单位预算', '单位决算'],
  title: say('“部门预算”“单位预算”与本报告不符', 'A department’s budget in a unit’s report'),
  why: say(
    '单位公开的是单位预算（决算），部门公开的是部门预算（决算）；混用会使人不知道数字是谁的。',
    'A unit publishes a unit budget, a department a department budget; mixing the two leaves open whose figures these are.',
  ),
  basis: '预决算公开分为部门公开和单位公开两级。',
  examples: [
    {
      before: '某市2031年市级单位预算\n预算单位：某市水文站\n\n一、收支情况\n',
      bad: '2031年⟦部门预算⟧安排购置车辆0辆。',
      fixed: '2031年单位预算安排购置车辆0辆。',
    },
    {
      before: '某县水务局2031年部门预算公开\n\n一、收支情况\n',
      bad: '2031年⟦单位预算⟧未安排购置车辆经费。',
      fixed: '2031年部门预算未安排购置车辆经费。',
    },
    { before: '某市2031年市级单位预算\n预算单位：某市水文站\n\n一、收支情况\n', good: '2031年单位预算安排购置车辆0辆。' },
    {
      before: '某市2031年市级单位预算\n预算单位：某市水文站\n\n一、收支情况\n',
      good: '按照部门预算编制要求，本单位编制了2031年预算。',
    },
  ],
  *check(block, { level }) {
    if (level === 'unknown') return;
    const [pattern, own] = level === 'unit' ? [SAYS_DEPARTMENT, '单位'] : [SAYS_UNIT, '部门'];
    const passage = passageOf(block, 'prose', 'heading');
    if (!passage || isDefinition(passage) || /所属(?:预算)?单位|下属(?:预算)?单位/.test(passage.text)) return;
    for (const { text, span } of matches(passage, pattern)) {
      const right = own + text.slice(2);
      yield {
        span,
        message: say(
          `这是一份${own}公开的报告，这里写的是“${text}”，应为“${right}”。`,
          `This is a ${level}'s report, so this should be ${right}.`,
        ),
        fixes: [replaceWith(span, right)],
      };
    }
  },
});
