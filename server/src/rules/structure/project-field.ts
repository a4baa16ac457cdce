// The fields of a project's description (资金来源：… 补贴人数：…): two on one line, or a name that lost a character.
import { flowSpan } from '../../syntax/block';
import { say } from '../../text/say';
import { type Span, shift, span } from '../../text/span';
import { foldedText } from '../foldedText';
import { perBlock } from '../perBlock';
import { breakIn } from '../reading';
import { defineRule } from '../rule';

/** What the descriptions of projects are made of, as the customary form has it. */
const FIELDS = [
  '项目名称',
  '设立的政策依据',
  '预算安排规模',
  '项目承担单位',
  '资金分配情况',
  '资金执行时间',
  '资金来源',
  '补贴人数',
  '补贴标准',
  '补贴范围',
  '补贴方式',
  '发放程序',
  '受益人群和社会效益',
];

export default defineRule({
  id: 'project-field',
  code: 'S161',
  severity: 'warning',
  scope: 'draft',
  title: say('项目说明的栏目连写或缺字', 'Fields of a project run together or misspelt'),
  why: say(
    '项目说明逐项填写，两项写在一行，前一项就没有写完；栏目名称缺字，读者看不出是哪一项。',
    'The description of a project goes field by field; two on one line leave the first unfinished, and a field that lost a character cannot be told.',
  ),
  basis: '项目支出情况说明的格式。',
  examples: [
    {
      before: '（一）项目名称：渠道维修',
      bad: '资金来源：县级财政⟦补贴人数⟧：1200人\n补贴标准：每人50元。',
      fixed: '资金来源：县级财政\n补贴人数：1200人\n补贴标准：每人50元。',
    },
    {
      before: '（一）项目名称：渠道维修',
      bad: '资金来源：县级财政安排\n⟦贴人数⟧：1200人',
      fixed: '资金来源：县级财政安排\n补贴人数：1200人',
    },
    {
      before: '（一）项目名称：渠道维修',
      good: '资金来源：县级财政\n补贴人数：1200人\n补贴标准：每人50元，资金分配情况：见附表。',
    },
  ],
  *check(draft) {
    for (const { placed, noted } of slips(draft)) {
      const { label, right, after } = noted;
      const at = shift(noted.span, placed.start);
      if (right !== null) {
        yield {
          span: at,
          message: say(`“${label}”应为“${right}”，少了字。`, `“${label}” should be “${right}”; a character is missing.`),
          fixes: [
            {
              title: say(`改为“${right}”`, `Change to “${right}”`),
              kind: 'suggestion',
              preferred: true,
              edits: [{ span: at, newText: right }],
            },
          ],
        };
        continue;
      }
      yield {
        span: at,
        message: say(
          `“${after}”和“${label}”写在了一行：“${label}”应另起一行，请核对“${after}”是否写完。`,
          `“${after}” and “${label}” stand on one line; the second begins a line of its own.`,
        ),
        fixes: [
          {
            title: say(`“${label}”另起一行`, `Begin a new line at “${label}”`),
            kind: 'suggestion',
            preferred: true,
            edits: [{ span: span(at.start, at.start), newText: breakIn(draft) }],
          },
        ],
      };
    }
  },
});

interface FieldSlip {
  /** The field as written, and where. */
  readonly label: string;
  readonly span: Span;
  /** What it should be called; null for one that stands on the line of another. */
  readonly right: string | null;
  readonly after: string;
}

const slips = perBlock([':', '：'], (block): FieldSlip | null => {
  if (block.kind !== 'paragraph') return null;
  const text = foldedText(block);
  const head = /^\s*([^,。;:、()\d]{2,12}):/.exec(text);
  const label = head?.[1]?.trim();
  if (!head || label === undefined) return null;
  if (!FIELDS.includes(label)) {
    const right = FIELDS.find((field) => field.length > 3 && lacksOne(field, label));
    if (right === undefined) return null;
    const from = head[0].indexOf(label);
    return { label, span: flowSpan(block.flow, from, from + label.length), right, after: '' };
  }
  for (const field of FIELDS) {
    const at = text.indexOf(`${field}:`, head[0].length);
    // After a stop the writer meant to go on; straight after a word the break was lost.
    if (at < 0 || !/[\p{Script=Han}\d]/u.test(text[at - 1] ?? '')) continue;
    return { label: field, span: flowSpan(block.flow, at, at + field.length), right: null, after: label };
  }
  return null;
});

/** `written` is `field` with one character left out. */
function lacksOne(field: string, written: string): boolean {
  if (written.length !== field.length - 1) return false;
  let i = 0;
  while (i < written.length && written[i] === field[i]) i++;
  return written.slice(i) === field.slice(i + 1);
}
