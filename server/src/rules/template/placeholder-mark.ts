// `XX局`, `20XX年`, `○○`, `……`: places the template left open and nobody filled in.

import { squash } from '../../text/fold';
import { say } from '../../text/say';
import type { Draft } from '../draft';
import type { Fix } from '../finding';
import { blocksFor, textAt } from '../reading';
import { defineRule } from '../rule';
import { removal, wholeLines } from './_edits';
import { type Place, report } from './_leftovers';

export default defineRule({
  id: 'placeholder-mark',
  code: 'T107',
  severity: 'error',
  scope: 'draft',
  title: say('占位符未填：XX、20XX、……', 'Placeholder left in: XX, 20XX, ……'),
  why: say(
    '模板用这些符号留出要填的名称、年份和数字。留在公开的文稿里，等于没有写。',
    'The template marks with these what is to be filled in. Left in a published report, they say nothing.',
  ),
  basis: '公开文稿应当完整、准确。',
  examples: [
    { bad: '⟦XX⟧局2024年度收入总计⟦XXX⟧万元，增长⟦××⟧%。' },
    { bad: '截至⟦20XX⟧年底，本部门共有车辆⟦X⟧辆，由⟦某某⟧管理。' },
    { bad: '1、⟦XX（类）XX（款）XX（项）⟧。主要用于：⟦XXXXXXXX⟧。' },
    {
      bad: '人员经费80.00万元，主要包括：基本工资、奖金⟦……⟧其他支出。',
      fixed: '人员经费80.00万元，主要包括：基本工资、奖金、其他支出。',
    },
    { bad: '联系人：⟦○○○⟧，联系电话：⟦____⟧。' },
    { bad: '项目负责人⟦（待填写）⟧。' },
    {
      bad: '序号\t单位名称\t备注\n1\t某县水务局（本级）\t\n2\t⟦。。。⟧\t',
      fixed: '序号\t单位名称\t备注\n1\t某县水务局（本级）\t',
    },
    { good: '推进DRG/DIP付费，设备编号X101、X102，型号MXXX。' },
    { good: '依据二〇〇八年第○号文，落实“放管服……”改革，购置X光机1台。' },
    { good: '目录\n第一部分 概况………………………………3\n第二部分 情况说明………………………………5\n第三部分 名词解释……………………………9' },
  ],
  *check(draft) {
    yield* report(draft, ['blank'], (place) => ({
      span: place.span,
      severity: place.mark.shape === 'ellipsis' && blocksFor(draft)[place.block]?.block.kind !== 'table' ? 'warning' : 'error',
      message: messageFor(place),
      fixes: fixesFor(draft, place),
    }));
  },
});

function messageFor({ mark, text }: Place) {
  if (mark.shape) {
    return say(
      `“${text.slice(0, 6)}”是模板的省略号，请补全内容或删去。`,
      `“${text.slice(0, 6)}” is the template's ellipsis: complete it or delete it.`,
    );
  }
  const shown = text.length > 20 ? `${text.slice(0, 18)}…` : text;
  return say(`“${shown}”是模板的占位符，没有填写。`, `“${shown}” is a placeholder of the template that was not filled in.`);
}

function fixesFor(draft: Draft, place: Place): Fix[] {
  const { span, mark, text } = place;
  if (mark.shape) return [ellipsisFix(draft, place)];
  const { year, entity } = draft.profile;
  if (/^(?:19|20)/.test(text) && year !== null) {
    return [{ title: say(`改为${year}`, `Change to ${year}`), kind: 'suggestion', edits: [{ span, newText: String(year) }] }];
  }
  const organ = /^(?:局|厅|委员会|委|办公室|办|部门|单位|中心)/.exec(textAt(draft, { start: span.end, end: span.end + 4 }))?.[0];
  if (
    organ !== undefined &&
    entity !== null &&
    !/X|×|○/.test(squash(entity)) &&
    (entity.endsWith(organ) || /部门|单位/.test(organ))
  ) {
    const whole = { start: span.start, end: span.end + organ.length };
    return [
      { title: say(`改为“${entity}”`, `Change to “${entity}”`), kind: 'suggestion', edits: [{ span: whole, newText: entity }] },
    ];
  }
  return [];
}

/** A row of dots goes as a row, `甲……乙` becomes `甲、乙`, anything else just goes. */
function ellipsisFix(draft: Draft, { span, block }: Place): Fix {
  const placed = draft.blocks[block]?.block;
  const title = say('删去省略号', 'Delete the ellipsis');
  if (placed?.kind === 'table') {
    const row = placed.dialect === 'cells' ? null : wholeLines(draft, span, /^[\s\u3000|\d…。.]*$/);
    if (row) return { title: say('删去这一行', 'Delete the row'), kind: 'suggestion', preferred: true, edits: [row] };
    return { title, kind: 'suggestion', preferred: true, edits: [{ span, newText: '' }] };
  }
  const between =
    /[\u4e00-\u9fff）)]$/.test(textAt(draft, { start: Math.max(0, span.start - 1), end: span.start })) &&
    /^[\u4e00-\u9fff]/.test(textAt(draft, { start: span.end, end: span.end + 1 }));
  return { title, kind: 'suggestion', preferred: true, edits: [between ? { span, newText: '、' } : removal(draft, span)] };
}
