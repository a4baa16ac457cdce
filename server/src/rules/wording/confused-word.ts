// Words that are known slips: shape, sound or keyboard gave another (租凭, 信息纰漏, 上半年结转结余), or a
// customary wording is written another way.
import { type Certainty, SLIPS, type Slip } from '../../catalog/lexicon/slips';
import { say } from '../../text/say';
import type { Severity } from '../finding';
import { defineRule } from '../rule';
import { isLeftover, readingOf } from './_reading';

const BY_FIRST = new Map<number, Slip[]>();
for (const slip of SLIPS) {
  const first = slip.wrong.charCodeAt(0);
  const known = BY_FIRST.get(first);
  if (known) known.push(slip);
  else BY_FIRST.set(first, [slip]);
}

/** Two characters as one small number; others may share it, so a slip is always compared. */
const pair = (first: number, second: number): number => (first * 31 + second) & 0xffff;

/** By pair: whether a slip may begin with it. One look a character, however many slips are known. */
const BEGINS = new Uint8Array(65536);
/** By character: 1 where a slip begins with it, 2 where it is a slip by itself, in its company. */
const FIRST = new Uint8Array(65536);
for (const { wrong } of SLIPS) {
  const first = wrong.charCodeAt(0);
  if (wrong.length === 1) FIRST[first] = 2;
  else FIRST[first] ||= 1;
  BEGINS[pair(first, wrong.charCodeAt(1))] = 1;
}

const SEVERITY: Readonly<Record<Certainty, Severity>> = { sure: 'warning', likely: 'info', style: 'hint' };
const REACH = 40;

export default defineRule({
  id: 'confused-word',
  code: 'W111',
  severity: 'warning',
  scope: 'block',
  title: say('错别字与惯用写法', 'Known slips and customary spellings'),
  why: say(
    '形近、音近或漏字造成的错词，在这类文稿里常见。',
    'Slips of shape, sound or keyboard that are common in these reports.',
  ),
  basis: '《现代汉语词典》《政府收支分类科目》的写法。',
  examples: [
    {
      bad: '建立健全信用评价体系和⟦信息纰漏⟧制度，办公用房⟦租凭⟧费5万元。',
      fixed: '建立健全信用评价体系和信息披露制度，办公用房租赁费5万元。',
    },
    { bad: '注：无⟦政府基金预算⟧财政拨款支出，空表列示。', fixed: '注：无政府性基金预算财政拨款支出，空表列示。' },
    { bad: '⟦公务车用车⟧运行费6万元，比上年持平。', fixed: '公务用车运行费6万元，比上年持平。' },
    { bad: '6.⟦制度⟧全县药品、耗材的招标采购政策并监督实施。', fixed: '6.制定全县药品、耗材的招标采购政策并监督实施。' },
    { bad: '加强信息网络建设，进一步⟦务实⟧技术基础。', fixed: '加强信息网络建设，进一步夯实技术基础。' },
    { bad: '⟦截止⟧2023年12月31日，本单位共有车辆3辆。', fixed: '截至2023年12月31日，本单位共有车辆3辆。' },
    { good: '坚持求真务实，打牢基础；任何单位不得截留；项目申报于6月30日截止。' },
    { good: '自己完成的项目由监理单位确认；制度全覆盖；上半年结转手续已办理。' },
  ],
  *check(block) {
    const reading = readingOf(block);
    if (!reading) return;
    const { text } = reading;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const first = FIRST[code];
      if (first === 0 || (first === 1 && (i + 1 === text.length || BEGINS[pair(code, text.charCodeAt(i + 1))] === 0))) continue;
      const slip = BY_FIRST.get(code)?.find((s) => matches(s, text, i));
      if (!slip) continue;
      const span = reading.span(i, i + slip.wrong.length);
      i += slip.wrong.length - 1;
      if (isLeftover(block, span)) continue;
      yield {
        span,
        severity: SEVERITY[slip.certainty],
        message: worded(slip),
        fixes: [
          {
            title: say(`改为“${slip.right}”`, `Change to “${slip.right}”`),
            kind: 'suggestion',
            preferred: true,
            edits: [{ span, newText: slip.right }],
          },
        ],
      };
    }
  },
});

function matches(slip: Slip, text: string, at: number): boolean {
  if (!text.startsWith(slip.wrong, at)) return false;
  // A right form that holds the wrong one (公务用车购置 in 公务用车购置费) is no slip.
  const inside = slip.right.indexOf(slip.wrong);
  if (inside >= 0 && text.startsWith(slip.right, at - inside)) return false;
  if (slip.before && !slip.before.test(text.slice(Math.max(0, at - REACH), at))) return false;
  const end = at + slip.wrong.length;
  return !slip.after || slip.after.test(text.slice(end, end + REACH));
}

function worded({ wrong, right, certainty }: Slip) {
  switch (certainty) {
    case 'sure':
      return say(`“${wrong}”应为“${right}”。`, `“${wrong}” should be “${right}”.`);
    case 'likely':
      return say(`“${wrong}”疑为“${right}”之误，请核对。`, `“${wrong}” is probably meant to be “${right}”; please check.`);
    case 'style':
      return say(`“${wrong}”通常写作“${right}”。`, `“${wrong}” is customarily written “${right}”.`);
  }
}
