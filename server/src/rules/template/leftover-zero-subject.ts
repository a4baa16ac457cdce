// The template's `XX（类）XX（款）XX（项）` filled in with zeros: there is no such subject.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { removal } from './_edits';
import { customarySentence } from './_fundSection';
import { report } from './_leftovers';

export default defineRule({
  id: 'leftover-zero-subject',
  code: 'T101',
  severity: 'error',
  scope: 'draft',
  title: say('模板占位未填：0（类）0（款）0（项）', 'Template subject left at zero: 0（类）'),
  why: say(
    '“0（类）”不是科目。没有支出的科目不应列出；有支出的，应写明科目的名称。',
    '“0（类）” is no subject. A subject without expenditure is not listed; one with expenditure is named.',
  ),
  basis: '《地方预决算公开操作规程》：一般公共预算支出公开到功能分类项级科目；没有数据的表格和事项应作文字说明。',
  examples: [
    {
      bad: '本年支出0.00万元，主要用于以下方面：⟦0（类）支出0万元，占0%⟧；⟦０（类）支出０万元，占０％⟧。',
      fixed: '本年支出0.00万元，主要用于以下方面：。',
    },
    {
      bad: '主要用于：教育支出（类）支出3.00万元，占100%；⟦0（类）支出0万元，占0%⟧。',
      fixed: '主要用于：教育支出（类）支出3.00万元，占100%。',
    },
    { bad: '1.⟦0（类）0（款）0（项）⟧。', fixed: '' },
    { bad: '1、教育支出（类）⟦0（款）0（项）⟧。年初预算为10.00万元。' },
    {
      before: '第三部分 2024年度部门决算情况说明\n八、政府性基金预算财政拨款支出决算情况说明',
      bad: '政府性基金预算财政拨款支出0.00万元，主要用于：⟦0（类）支出0万元，占0%⟧。',
    },
    { good: '1、教育支出（类）普通教育（款）高等教育（项）。年初预算为10.00万元，支出决算为0万元。' },
    { good: '农林水支出（类）支出0万元，占0%；其他支出（类）支出10（万元）。' },
  ],
  *check(draft) {
    yield* report(draft, ['subject'], (place) => {
      const section = customarySentence(draft, place.block);
      return {
        span: place.span,
        message: say(
          `“${place.text}”是模板占位：没有名为“0”的科目，请写明科目名称，没有支出的应删去。`,
          `“${place.text}” is the template's blank: no subject is called “0”. Name the subject, or delete it if there is no expenditure.`,
        ),
        unnecessary: true,
        fixes: [
          {
            title: say('删去这一科目', 'Delete this subject'),
            kind: 'suggestion',
            preferred: true,
            edits: [subjectRemoval(draft, place.span)],
          },
          ...(section ? [section] : []),
        ],
      };
    });
  },
});

/** With its item number when that is all there is on the line; else with the semicolon that set it apart. */
function subjectRemoval(draft: Parameters<typeof removal>[0], span: { start: number; end: number }) {
  const { text } = draft;
  const before = text.slice(Math.max(0, span.start - 12), span.start);
  const number = /(?:^|[\r\n])([\s\u3000]*[(（]?[\d一二三四五六七八九十]{1,3}[)）]?[.、．]?\s?)$/.exec(before)?.[1]?.length;
  const stop = /^[。；;]/.test(text.slice(span.end, span.end + 1)) ? 1 : 0;
  const atStart = span.start === 0 || /[\r\n]$/.test(before);
  if (number !== undefined || atStart) {
    const line = removal(draft, { start: span.start - (number ?? 0), end: span.end + stop });
    if (line.span.start < span.start || atStart) return line;
  }
  if (/^[；;]/.test(text.slice(span.end, span.end + 1))) return { span: { start: span.start, end: span.end + 1 }, newText: '' };
  // The semicolon before the last one goes with the subject before it, if that is to go too.
  const leads = text.slice(Math.max(0, span.start - 40), span.start);
  if (/[；;]$/.test(leads) && !/[0０][（(]类[^；;]{0,30}[；;]$/.test(leads)) {
    return { span: { start: span.start - 1, end: span.end }, newText: '' };
  }
  return removal(draft, span);
}
