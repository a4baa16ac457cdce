// Siblings numbered in different styles, numerals nobody writes (一十), and marks of two kinds at once.
import type { NumberStyle } from '../../syntax/block';
import { toChinese } from '../../syntax/number';
import { say } from '../../text/say';
import { span } from '../../text/span';
import type { Draft } from '../draft';
import type { Finding } from '../finding';
import { defineRule } from '../rule';
import { markLike, type Series, seriesOf } from './_series';

export default defineRule({
  id: 'numbering-style',
  code: 'S111',
  severity: 'warning',
  scope: 'draft',
  title: say('序号写法不一致', 'Numbering style differs among siblings'),
  why: say(
    '同一层的标题和条目应当用同一种序号，“一、”和“1、”混用会使层次不清；“一十”不是规范写法。',
    'Headings and items of one level bear one kind of number; mixing 一、 with 1、 blurs the levels, and 一十 is not how ten is written.',
  ),
  basis: '《党政机关公文格式》：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注。',
  examples: [
    {
      bad: '一、项目情况\n（八）管护项目。\n（九）造林项目。\n⟦（一十）⟧补植项目。',
      fixed: '一、项目情况\n（八）管护项目。\n（九）造林项目。\n（十）补植项目。',
    },
    {
      bad: '第四部分　名词解释\n⟦1、⟧财政拨款收入：指财政部门拨付的资金。\n二、其他收入：指其他各项收入。\n三、基本支出：指日常支出。',
      fixed:
        '第四部分　名词解释\n一、财政拨款收入：指财政部门拨付的资金。\n二、其他收入：指其他各项收入。\n三、基本支出：指日常支出。',
    },
    {
      bad: '⟦（一）、⟧因公出国（境）费0万元。\n（二）、公务接待费1.20万元。',
      fixed: '（一）因公出国（境）费0万元。\n（二）公务接待费1.20万元。',
    },
    {
      before: '一、支出情况\n（一）总体情况说明\n支出合计5.40万元。',
      bad: '（二）具体情况说明\n1.培训费支出4.80万元，用于业务培训。\n⟦（二）⟧会议费支出0.60万元，用于召开会议。',
      fixed: '（二）具体情况说明\n1.培训费支出4.80万元，用于业务培训。\n2.会议费支出0.60万元，用于召开会议。',
    },
    {
      good: '一、职责\n（一）职责\n本局负责：（一）拟订规划。\n1.年度规划，按年编制。\n（二）组织实施，监督检查。',
    },
    { good: '一、职责\n（一）拟订规划。\n1、年度规划。\n（1）春季。\n（二）组织实施。\n二、机构\n1、办公室。\n2、财务股。' },
  ],
  *check(draft) {
    for (const series of seriesOf(draft)) {
      yield* mixed(series);
      yield* numerals(series);
      yield* doubled(series);
    }
    yield* firstLevel(draft);
  },
});

/** Members whose style is not that of most; where there are as many of each, the Chinese numerals stand. */
function* mixed({ members }: Series): Iterable<Finding> {
  if (!members.some(({ step }) => step === 'switch' || step === 'outer')) return;
  const counts = new Map<NumberStyle, number>();
  // What is numbered like the headings above says nothing about how this list is.
  for (const { item, step } of members) if (step !== 'outer') counts.set(item.style, (counts.get(item.style) ?? 0) + 1);
  const chinese = (style: NumberStyle): number => (style.startsWith('chinese') ? 1 : 0);
  const [usual] = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || chinese(b) - chinese(a));
  if (usual === undefined) return;
  const model = members.find(({ item }) => item.style === usual)?.item;
  for (const { item, expected } of members) {
    if (item.style === usual || !model) continue;
    const right = markLike(model.mark, usual, expected);
    yield {
      span: item.span,
      message: say(
        `同一层的序号写作“${model.mark}”的样式，这里的“${item.mark}”应为“${right}”。`,
        `The numbers of this level are written like “${model.mark}”; “${item.mark}” should be “${right}”.`,
      ),
      related: [
        {
          span: model.span,
          message: say(`同层的“${model.mark}${model.words.slice(0, 10)}”`, `“${model.mark}” of the same level`),
        },
      ],
      fixes: [
        {
          title: say(`改为“${right}”`, `Change to “${right}”`),
          kind: 'suggestion',
          preferred: true,
          edits: [{ span: item.span, newText: right }],
        },
      ],
    };
  }
}

/** 一十 for 十, 二十 and so on being right. */
function* numerals({ members }: Series): Iterable<Finding> {
  for (const { item } of members) {
    const at = item.mark.indexOf('一十');
    if (at < 0) continue;
    const start = item.span.start;
    const right = item.mark.replace(/一十[一二三四五六七八九]?/, toChinese(item.value));
    yield {
      span: item.span,
      message: say(`“${item.mark}”应写作“${right}”。`, `“${item.mark}” is written “${right}”.`),
      fixes: [
        {
          title: say(`改为“${right}”`, `Change to “${right}”`),
          kind: 'safe',
          preferred: true,
          edits: [{ span: span(start + at, start + at + 1), newText: '' }],
        },
      ],
    };
  }
}

/** `（一）、`: told once a list. */
function* doubled({ members }: Series): Iterable<Finding> {
  const places = members.filter(({ item }) => /[)）】][、.．]$/.test(item.mark));
  const first = places[0]?.item;
  if (!first) return;
  const last = first.mark.slice(-1);
  yield {
    span: first.span,
    severity: 'info',
    message: say(
      `序号“${first.mark}”用了两重标记：带括号的序号后面不加“${last}”${places.length > 1 ? `（本列表共${places.length}处）` : ''}。`,
      `“${first.mark}” bears two marks: a bracketed number takes no “${last}”${places.length > 1 ? ` (${places.length} in this list)` : ''}.`,
    ),
    related: places.slice(1).map(({ item }) => ({ span: item.span, message: say(`“${item.mark}”`, `“${item.mark}”`) })),
    fixes: [
      {
        title: say(`去掉括号后的“${last}”`, `Remove “${last}” after the brackets`),
        kind: 'safe',
        preferred: true,
        edits: places.map(({ item }) => ({ span: span(item.span.end - 1, item.span.end), newText: '' })),
      },
    ],
  };
}

/** A part whose first heading is `1、` where those of the other parts are `一、`. */
function* firstLevel(draft: Draft): Iterable<Finding> {
  const parts = draft.outline.sections.filter(({ heading }) => heading.block.number?.style === 'part');
  const styles = parts.map(({ children }) => new Set(children.map((child) => child.heading.block.number?.style)));
  if (styles.filter((set) => set.has('chinese')).length < 2) return;
  for (const [i, part] of parts.entries()) {
    const first = part.children[0]?.heading;
    const number = first?.block.number;
    if (!first || !number || styles[i]?.has('chinese') || number.style !== 'arabic' || number.value !== 1) continue;
    const at = span(first.start + number.span.start, first.start + number.span.end);
    yield {
      span: at,
      message: say(
        `其他部分的第一层标题用“一、”，这里的“${number.text}”应为“一、”。`,
        `The first level of the other parts is numbered “一、”; “${number.text}” should be “一、”.`,
      ),
      fixes: [
        {
          title: say('改为“一、”', 'Change to “一、”'),
          kind: 'suggestion',
          preferred: true,
          edits: [{ span: at, newText: '一、' }],
        },
      ],
    };
  }
}
