// What a whole report must speak of and does not: 三公, 机关运行经费, 政府采购, 国有资产, 绩效, 名词解释, the units it covers.
import type { Heading, Placed } from '../../syntax/block';
import { toChinese } from '../../syntax/number';
import type { Section } from '../../syntax/outline';
import { say } from '../../text/say';
import { shift, span } from '../../text/span';
import type { Draft } from '../draft';
import type { Finding, Severity } from '../finding';
import { defineRule } from '../rule';
import { insertAfter, insertBefore } from './_insert';
import { markLike } from './_series';
import { isWhole } from './_whole';

export default defineRule({
  id: 'required-section',
  code: 'S121',
  severity: 'warning',
  scope: 'draft',
  title: say('缺少应当公开的内容', 'A required section is missing'),
  why: say(
    '预决算公开必须说明“三公”经费、机关运行经费、政府采购、国有资产、预算绩效等情况，并对专业名词作出解释；没有的也要说明没有。',
    'A disclosure must speak of the three public expenses, operating funds, procurement, state-owned assets and performance, and explain its terms; where there is nothing, it must say so.',
  ),
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）及预算绩效、国有资产公开的规定。',
  examples: [
    {
      bad: '第一部分　基本情况\n一、部门职责\n负责水利工作。\n⟦纳入水务局2024年度部门决算编制范围的单位⟧共2个，包括：\n水务局本级\n水利站\n第二部分　公开表\n一、收入决算表\n第三部分　情况说明\n一、收入说明',
    },
    {
      good: '第一部分　基本情况\n一、部门职责\n负责水利工作。\n二、机构设置\n纳入水务局2024年度部门决算编制范围的单位共2个，包括：\n水务局本级\n水利站\n第二部分　公开表\n一、收入决算表',
    },
  ],
  *check(draft) {
    yield* unitsWithoutHeading(draft);
    if (!isWhole(draft)) return;
    for (const topic of TOPICS) {
      if (draft.profile.year !== null && draft.profile.year < topic.since) continue;
      if (topic.pattern.test(draft.text)) continue;
      yield told(draft, topic);
    }
  },
});

interface Topic {
  readonly title: string;
  /** Nowhere in the text: then the report is silent about it. */
  readonly pattern: RegExp;
  readonly severity: Severity;
  readonly since: number;
  readonly text: (draft: Draft) => string;
}

const year = ({ profile }: Draft): string =>
  profile.year === null ? 'XX年' : `${profile.year}年${profile.kind === 'final-accounts' ? '度' : ''}`;
const verb = ({ profile }: Draft): string => (profile.kind === 'final-accounts' ? '支出' : '预算');

const TOPICS: readonly Topic[] = [
  {
    title: '“三公”经费情况',
    pattern: /三\s?公/,
    severity: 'warning',
    since: 2013,
    text: (draft) =>
      `${year(draft)}“三公”经费${verb(draft)}XX万元，其中：因公出国（境）费XX万元，公务用车购置及运行维护费XX万元，公务接待费XX万元。`,
  },
  {
    title: '机关运行经费情况',
    pattern: /运行\s?经费|日常公用经费/,
    severity: 'info',
    since: 2014,
    text: (draft) => `${year(draft)}机关运行经费${verb(draft)}XX万元。`,
  },
  {
    title: '政府采购情况',
    pattern: /政府\s?采购|采购\s?(?:预算|支出|情况)/,
    severity: 'warning',
    since: 2015,
    text: (draft) =>
      `${year(draft)}政府采购${verb(draft)}XX万元，其中：政府采购货物${verb(draft)}XX万元、政府采购工程${verb(draft)}XX万元、政府采购服务${verb(draft)}XX万元。`,
  },
  {
    title: '国有资产占用使用情况',
    pattern: /国有\s?资产|固定资产|资产(?:占|情况|信息)/,
    severity: 'info',
    since: 2016,
    text: () => '截至XX年XX月XX日，本单位共有车辆XX辆；单价100万元（含）以上设备（不含车辆）XX台（套）。',
  },
  {
    title: '预算绩效情况',
    pattern: /绩效(?:目标|管理|评价|自评|情况|监控|工作)/,
    severity: 'info',
    since: 2017,
    text: (draft) => `${year(draft)}实行绩效目标管理的项目XX个，涉及资金XX万元。`,
  },
  {
    title: '名词解释',
    pattern: /名词\s?解释|专业(?:性)?名词|名词\s?说明|术语/,
    severity: 'warning',
    since: 2014,
    text: () => '财政拨款收入：指同级政府财政部门当年拨付的各类财政拨款。',
  },
];

/** One finding at the heading of the section it belongs in, with a skeleton at that section's end. */
function told(draft: Draft, topic: Topic): Finding {
  const { section, within } = placeFor(draft, topic);
  const last = draft.headings.at(-1);
  const heading = section?.heading ?? last;
  const at = heading ? shift(heading.block.titleSpan, heading.start) : span(0, Math.min(draft.text.length, 20));
  const end = section ? endOf(draft, section) : draft.text.trimEnd().length;
  const lines = [`${numberFor(section, within)}${topic.title}`, topic.text(draft)];
  return {
    span: at,
    severity: topic.severity,
    message: say(
      `全文没有“${topic.title}”：应当公开的内容，没有的也要说明没有。`,
      `The report says nothing of ${topic.title}, which must be disclosed even where there is nothing.`,
    ),
    fixes: [
      {
        title: say(`在这一节末尾插入“${topic.title}”`, `Insert “${topic.title}” at the end of this section`),
        kind: 'suggestion',
        preferred: true,
        edits: [insertAfter(draft, end, lines)],
      },
    ],
  };
}

/** 其他重要事项 for what stands there; else after the last section of the explanations. `within`: as a child of it. */
function placeFor(draft: Draft, topic: Topic): { readonly section: Section | null; readonly within: boolean } {
  const all: Section[] = [];
  const walk = (sections: readonly Section[]): void => {
    for (const section of sections) {
      all.push(section);
      walk(section.children);
    }
  };
  walk(draft.outline.sections);
  if (topic.title !== '名词解释') {
    const other = all.find(({ heading }) => /其他.{0,6}(?:事项|情况)/.test(heading.block.title) && heading.block.level <= 2);
    if (other) return { section: other, within: true };
    const explained = all
      .filter(({ heading }) => heading.block.number?.style === 'chinese' && /说明|情况/.test(heading.block.title))
      .at(-1);
    if (explained) return { section: explained, within: false };
  }
  return { section: draft.outline.sections.at(-1) ?? null, within: false };
}

function numberFor(section: Section | null, within: boolean): string {
  const model = within ? section?.children.at(-1)?.heading.block.number : section?.heading.block.number;
  if (!model) return within ? '（一）' : '';
  return model.style === 'part' ? `第${toChinese(model.value + 1)}部分　` : markLike(model.text, model.style, model.value + 1);
}

function endOf(draft: Draft, section: Section): number {
  const last = draft.blocks[section.end - 1];
  return last ? last.start + last.block.text.length : draft.text.length;
}

/** `纳入…编制范围的单位` under the heading of the duties, and no heading of its own anywhere. */
function* unitsWithoutHeading(draft: Draft): Iterable<Finding> {
  if (
    draft.headings.some(
      ({ block }) => /机构|单位构成|人员|基本情况.*单位|单位情况/.test(block.title) && block.number?.style !== 'part',
    )
  )
    return;
  let above: Placed<Heading> | null = null;
  for (const placed of draft.blocks) {
    const { block, start } = placed;
    if (block.kind === 'heading') above = placed as Placed<Heading>;
    if (block.kind !== 'paragraph' || !above || !/职责|职能/.test(above.block.title)) continue;
    const match = /纳入.{0,40}?(?:预算|决算)编[制报]范围的(?:预算)?单位/.exec(block.text);
    if (!match || match.index > 40) continue;
    const final = draft.profile.kind === 'final-accounts';
    const { number } = above.block;
    const mark =
      number && number.style === 'arabic' ? '二、' : number ? markLike(number.text, number.style, number.value + 1) : '';
    const title = `${mark}${draft.profile.level === 'unit' ? '单位' : '部门'}${final ? '决算' : '预算'}单位构成`;
    yield {
      span: span(start + match.index, start + match.index + match[0].length),
      message: say(
        `这里说的是单位构成，却在“${above.block.title}”标题之下：前面应有“${title}”之类的标题。`,
        `This is about the units covered, yet it stands under “${above.block.title}”; a heading like “${title}” belongs before it.`,
      ),
      fixes: [
        {
          title: say(`插入标题“${title}”`, `Insert the heading “${title}”`),
          kind: 'suggestion',
          preferred: true,
          edits: [insertBefore(draft, start, [title])],
        },
      ],
    };
    return;
  }
}
