// Tells an instruction to the author from a note to the reader, by its language: where figures may be taken from,
// what to fill in, which format to follow, what to leave out. The real notes of a report explain; they never instruct.
import type { Finder, Mark } from './_mark';

/** Says so wherever it stands, in brackets or out of them. */
const INSTRUCTS = new RegExp(
  [
    '(?:可|应|请)取自',
    '(?:按照?|参照|比照)(?:如下|以下|上述|下列|下述)格式',
    '保留(?:该|此|本)?表格?的?格式',
    '(?:不涉及|没有|未发生|无)的(?:内容|项目)?(?:可)?(?:不列|不填|不写|请删除|可删除)',
    '如(?:有|无|没有|不涉及),?(?:请|可将?|则请).{0,24}(?:附后|附上|说明|填|公开|列示|删)',
    '(?:部门|单位)应?根据.{0,6}实际.{0,10}(?:解释|增减)',
    '持平的?,?(?:可)?(?:不用|不需|无需|不必)(?:再)?说明',
    '(?:部门|单位)(?:不需|无需|不用|不必)(?:填|说明)',
    '(?<![申提邀聘报])请(?:各|由|根据|按照?|结合|参照|参考|据实|如实|自行).{0,40}(?:填|列|修改|删除|补充|调整|说明|表述|编写)',
    '根据.{0,16}实际.{0,12}(?:情况|支出).{0,20}(?:填列|选列)',
    String.raw`至少将?\d{1,2}个.{0,20}(?:报告|表).{0,12}公开`,
    '可作为附件|可(?:将.{1,12})?附后|(?:没有|无).{0,6}的?,?请(?:删|说明|写|填)',
  ].join('|'),
);

/** Unbracketed sentences only: the whole sentence reads so. */
const SENTENCE = new RegExp(
  [
    '^(?:无|没有|不涉及|未发生).{2,50}的(?:部门|单位)?,.{0,24}作(?:如下|下述|以下)(?:说明|表述)[:。]?$',
    '^由(?:各|主管|预算|本)?(?:部门|单位).{0,8}(?:根据|按照?).{0,40}(?:填写|填列|填报)。?$',
  ].join('|'),
);

/** Brackets only: shorter hints, which in running words could be anything. */
const BRACKETED = new RegExp(
  [
    '填列|填写|选列|请填|^此处|自行填',
    '^(?:请|需|应)?(?:简要|具体|详细)?(?:说明|简述|写明|列明)(?:具体|主要|增减|变动)*(?:原因|理由|用途)$',
    String.raw`取自.{0,24}(?:财决|决算|报表|预算大本|附件|公开\d|F\d)`,
    '^(?:如果?|若)(?:有|无|没有|持平|不涉及|为空|需)[,:]?.{0,24}(?:作.{0,4}表述|请|填|不列|列示|可不|删除|附后|[应需可]说明)',
    '表述应(?:当)?与|作[^,。]{0,6}表述$',
    '^(?:预算)?部门[、(单位)]{0,6}(?:如有|可根据|请)',
    '(?:部门|单位).{0,6}可根据.{0,6}实际|(?:部门|单位).{0,6}根据.{0,6}实际情况.{0,8}(?:反映|填|说明|选|调整|增减|删)',
    '不列举|以下同[)]?$|罗列|数据来源(?:于)?:?.{0,6}财决',
    '(?:此|本|该)(?:段|项|条|部分)(?:内容)?(?:可|应|请|可以)?(?:删|不写|不填|略去)',
    '^仅有.{2,16}的(?:部门|单位)|本(?:部分|条|项)内容(?:为|可|不)',
    '^(?:模板|样表|样式|范本|示例|参考(?:格式|模板|样式|样表))$',
    '^(?:制度|单位|部门|文件|机构|办法|企业|具体)(?:的)?名称$',
    '^(?:请)?(?:具体|简要|简单)(?:说明|列明|写明|描述)(?!见|详见|如下|附)',
    '^资金(?:的)?(?:分配)?去向$',
    '^(?:绩效|预算).{2,16}情况,以及.{4,60}等$|^包括总目标.{2,40}等(?:,.{0,8}见.{0,6})?$',
    '^注:.{0,200}(?:如果|可只|即可|可参阅|可参考|[需应]说明|(?<![申提邀聘报])请(?![示求款]))',
  ].join('|'),
);

/** Brackets that read like the template's but may be meant for the reader. */
const QUIET = /^按.{1,10}(?:填报|填列|填写)$|^为.{4,80}之和(?:$|,)/;

/** What any instruction has, so that most text is looked at once. */
const HINTS: readonly string[] =
  '取自 以及编报 包括总目标 填 请 删 附 格式 不列 不写 不用 不需 不必 选明 注明 说明 写明 列明 选列 无需 至少 如果 如有 如无 如没 如不 如为 如需 如持 若果 若有 若无 若没 若不 若为 若需 若持 表述 名称 去向 以下同 仅有 内容为 内容可 内容不 描述 可根据 样表 样式 模板 范本 示例 参考 此处 之和 罗列 财决 段不写 项不写 条不写 分不写 略去'.split(
    ' ',
  );

/** A clause that tells what to state: `，列明公务用车购置数量`. */
const LIST_CLAUSE = /(?<=[,。;:])列明[^,。;:]{0,12}(?:数量|批次|人次|人数|金额|名称|辆数)(?:,其中:[^。;]{2,30})?/g;

/** A bracket longer than this is no instruction, whatever it holds. */
const LONGEST = 1200;

interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly outer: boolean;
}

/** Brackets that close, in order of where they open: outer ones before those inside. */
function bracketsOf(text: string): Bracket[] {
  const brackets: Bracket[] = [];
  const open: number[] = [];
  for (const { 0: c, index } of text.matchAll(/[()【】]/g)) {
    if (c === '(' || c === '【') {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start !== undefined) brackets.push({ start, end: index + 1, outer: open.length === 0 });
  }
  return brackets.sort((a, b) => a.start - b.start);
}

/** Sentences, a colon ending one as well as a full stop, but none inside brackets. */
function* sentencesOf(text: string, brackets: readonly Bracket[]): Iterable<{ start: number; end: number }> {
  let start = 0;
  let next = 0;
  for (const { index } of text.matchAll(/[。；;:\n]/g)) {
    while (next < brackets.length && (brackets[next]?.end ?? 0) <= index) next++;
    if ((brackets[next]?.start ?? text.length) < index) continue;
    yield { start, end: index + 1 };
    start = index + 1;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** Instructions in `text` (folded). `heading`: a bare `（如有）` belongs to the template there. */
export function findNotes(text: string, heading: boolean): Mark[] {
  const brackets = bracketsOf(text);
  const marks: Mark[] = [];
  let covered = 0;
  for (const { start, end } of brackets) {
    if (start < covered || end - start > LONGEST) continue;
    const inner = text.slice(start + 1, end - 1).trim();
    // `（待填写）` is a blank, not an instruction.
    if (inner.startsWith('待')) continue;
    const note = INSTRUCTS.test(inner) || BRACKETED.test(inner) || (heading && /^如(?:有|无)$/.test(inner));
    if (QUIET.test(inner)) marks.push({ kind: 'note', start, end, shape: 'quiet' });
    else if (note) marks.push({ kind: 'note', start, end });
    else continue;
    covered = end;
  }
  const sentences: Mark[] = [];
  for (const sentence of sentencesOf(text, brackets)) {
    const words = text.slice(sentence.start, sentence.end);
    const lead = sentence.end - words.trimStart().length;
    const outside = withoutBrackets(words).trim();
    if (!INSTRUCTS.test(outside) && !SENTENCE.test(outside)) continue;
    const end = sentence.start + words.trimEnd().length;
    const last = sentences.at(-1);
    if (last && text.slice(last.end, lead).trim() === '') sentences[sentences.length - 1] = { ...last, end };
    else sentences.push({ kind: 'note', start: lead, end });
  }
  for (const match of text.matchAll(LIST_CLAUSE))
    sentences.push({ kind: 'note', start: match.index, end: match.index + match[0].length });
  return [...sentences, ...marks];
}

/** `text` with each outermost bracket replaced by nothing; unclosed ones stay. */
function withoutBrackets(text: string): string {
  let out = '';
  let from = 0;
  for (const bracket of bracketsOf(text)) {
    if (!bracket.outer) continue;
    out += text.slice(from, bracket.start);
    from = bracket.end;
  }
  return out + text.slice(from);
}

/** Instructions in running words, and in a heading. */
export const NOTES_FINDER: Finder = { triggers: HINTS, find: (text) => findNotes(text, false) };
export const HEADING_NOTES_FINDER: Finder = { triggers: HINTS, find: (text) => findNotes(text, true) };
