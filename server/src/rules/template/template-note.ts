// Instructions of the template to whoever fills it in have no reader in a published report.

import { fold } from '../../text/fold';
import { say } from '../../text/say';
import type { Draft } from '../draft';
import type { Edit } from '../finding';
import { textAt } from '../reading';
import { defineRule } from '../rule';
import { removal } from './_edits';
import { type Place, report } from './_leftovers';

export default defineRule({
  id: 'template-note',
  code: 'T106',
  severity: 'warning',
  scope: 'draft',
  title: say('填表说明未删', 'Instruction of the template left in'),
  why: say(
    '这是模板写给填写人看的话（数据取自哪张表、哪些不用填、按什么格式写），公开的文稿里应当删去。',
    'The template tells its author where to take figures from, what to leave out, which format to follow. A published report does not.',
  ),
  basis: '公开文稿面向公众，不应含有编报提示。',
  examples: [
    {
      bad: '本年收入120.00万元。\n⟦（注：上述收入数可取自财决公开02表。）⟧\n本年支出118.00万元。',
      fixed: '本年收入120.00万元。\n本年支出118.00万元。',
    },
    {
      bad: '收入总计增加3.00万元。主要原因：项目增加。⟦（如持平作持平表述）⟧',
      fixed: '收入总计增加3.00万元。主要原因：项目增加。',
    },
    { bad: '事业收入3.00万元，占2%⟦（不涉及的不列）⟧。', fixed: '事业收入3.00万元，占2%。' },
    {
      bad: '注：本表反映本年度政府性基金收支情况。⟦无政府性基金收入支出的，仍保留该表格式，并在本表下方作下述说明：⟧',
      fixed: '注：本表反映本年度政府性基金收支情况。',
    },
    { bad: '⟦按上述格式依次说明到各项级科目，预决算持平的不用说明变动原因。⟧', fixed: '' },
    { bad: '⟦反映财政部门组织开展的重点评价情况，如有，可将评价报告附后。⟧' },
    { bad: '（三）财政评价结果⟦（如有）⟧', fixed: '（三）财政评价结果' },
    { bad: '（二）部门评价结果⟦（预算部门填写，所属单位不需填写）⟧' },
    { bad: '⟦由主管部门根据三定方案等有关规定填写。⟧' },
    { bad: '公务用车购置支出为10.00万元，⟦列明公务用车购置数量⟧。' },
    { bad: '2024年，财政拨款项目9个。具体情况见下表⟦（按项目分别填报）⟧。', fixed: '2024年，财政拨款项目9个。具体情况见下表。' },
    { good: '注：本表反映部门本年度的总收支和年末结转结余情况。' },
    { good: '备注：2022年未安排政府性基金预算支出，此表为空表。' },
    { good: '说明：本单位本年度没有“三公”经费支出，故本表无数据。' },
    { good: '政府采购金额（以合同签订为准）为35.00万元，其中货物（含家具）12.00万元。' },
    { good: '负责统计报表的填报、汇总工作；如有违反，依法处理。' },
    { good: '机关运行经费（含参照公务员法管理的事业单位）按照实际情况安排，单位应当如实填写申报材料。' },
  ],
  *check(draft) {
    yield* report(draft, ['note'], (place) => {
      const quiet = place.mark.shape === 'quiet';
      const noted = /^[(【]\s*注/.test(fold(place.text));
      return {
        span: place.span,
        ...(quiet && { severity: 'info' as const }),
        message: say(
          `“${shortened(place.text)}”是模板写给填写人的说明，公开前应删去。`,
          `“${shortened(place.text)}” is an instruction of the template to its author; delete it before publishing.`,
        ),
        unnecessary: true,
        fixes: [
          {
            title: say('删去填表说明', 'Delete the instruction'),
            kind: noted ? 'safe' : 'suggestion',
            preferred: true,
            edits: [noteRemoval(draft, place)],
          },
        ],
      };
    });
  },
});

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 22)}…` : text);

function noteRemoval(draft: Draft, { span, text }: Place): Edit {
  if (!/^列明/.test(text)) return removal(draft, span);
  const comma = /[，,]$/.test(textAt(draft, { start: Math.max(0, span.start - 1), end: span.start })) ? 1 : 0;
  return { span: { start: span.start - comma, end: span.end }, newText: '' };
}
