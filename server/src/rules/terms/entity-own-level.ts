// A report of the body itself (本级) whose performance tables name the department instead.
import { squash } from '../../text/fold';
import { say } from '../../text/say';
import { performanceForms } from '../arithmetic/_performance';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';

const FORM = (unit: string): string =>
  `某县水务局本级\n2031年单位预算公开\n\n第一部分 单位概况\n一、机构设置\n项目支出绩效目标表\n预算单位\t\t${unit}\t\t\n项目名称\t\t灌区维护\t\t\n项目资金（万元）\t年度预算总额\t20.00\t其中：财政拨款\t20.00\n一级指标\t二级指标\t三级指标\t指标值\t依据\n产出指标\t数量指标\t维护站点\t≥12个\t计划`;

export default defineRule({
  id: 'entity-own-level',
  code: 'N117',
  severity: 'info',
  scope: 'draft',
  title: say('绩效目标表的预算单位缺“本级”', 'A performance table names the department, not the body itself'),
  why: say(
    '本报告的编制单位是本级，绩效目标表的预算单位却是部门名称，两处口径不一致。',
    'The report is of the body itself, its performance tables name the department: the two should agree.',
  ),
  basis: '编制单位应使用规范的单位全称。',
  examples: [{ bad: FORM('⟦某县水务局⟧'), fixed: FORM('某县水务局本级') }, { good: FORM('某县水务局本级') }],
  *check(draft) {
    const own = squash(draft.profile.entity ?? '');
    const department = own.replace(/[(（]?本级[)）]?$/, '');
    if (department === own || department.length < 4) return;
    const spans = [...performanceForms(draft)].flatMap(({ form, at }) =>
      form.bodies
        .filter(({ label, cell }) => !/主管/.test(label) && squash(cell.text) === department)
        .map(({ cell }) => at(cell.span)),
    );
    const [first, ...more] = spans;
    if (!first) return;
    yield {
      span: first,
      message: say(
        `${spans.length} 张绩效目标表的预算单位是“${department}”，而本报告的编制单位是“${own}”。`,
        `${spans.length} performance tables name “${department}”, but the report is of “${own}”.`,
      ),
      related: more.map((span) => ({ span, message: say('这里也缺“本级”', 'Here too') })),
      fixes: [{ ...replaceWith(first, own), edits: spans.map((span) => ({ span, newText: own })) }],
    };
  },
});
