// Sentences that state something of a year: `2031年度收入合计…`, `本单位2031年没有使用…`. The year stands at the head,
// alone or beside the body's name, and right after it stands what only a report's own year is told of. The rule on
// years judges them; here they are only read.
import { flowSpan, type Note, type Paragraph } from '../../syntax/block';
import type { Profile } from '../../syntax/profile';
import { squash } from '../../text/fold';
import type { Span } from '../../text/span';
import { figuresOf, isDefinition, type Passage } from './_passages';

export interface Statement {
  readonly year: number;
  /** The year with 年; in the block. */
  readonly span: Span;
  /** What is stated, without the year: two years told side by side have the same words here. */
  readonly subject: string;
  /** 预算, 安排, 绩效目标: it is planned. */
  readonly planned: boolean;
  /** It speaks of a budget at least by a fund's name (一般公共预算). */
  readonly ofBudget: boolean;
  /** The years it is compared with. */
  readonly bases: readonly number[];
  /** 决算, 执行, 完成: it is done. */
  readonly done: boolean;
  /** 计划, 拟: it is still to come. */
  readonly ahead: boolean;
  /** The years its sentence goes on to name, but for what it compares with and its reasons. */
  readonly others: readonly number[];
  /** Every year its paragraph names before it gives reasons, as often as it does. */
  readonly near: readonly number[];
  /** The first amount stated; in the block. */
  readonly amount: { readonly span: Span; readonly text: string } | null;
}

/** A sentence of a budget that tells what was spent and what is planned: `2030年预算执行数为…，2031年预算安排…`. */
export interface Staged {
  readonly spent: readonly Dated[];
  readonly planned: readonly Dated[];
}

export interface Dated {
  readonly year: number;
  /** The year with 年; in the block. */
  readonly span: Span;
}

const YEAR = /(?<![\d〔[])(20\d\d)\s?年(?!\s?(?:\d|末|底|初|年?[末底初]|[至到起前后以—~、和及-]))/g;
/** 注: and numbers in front of a sentence; a subject and a colon: `…行政运行(项):2031年预算数为`. */
const OPENING =
  /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?|注:|备注:|说明:|格式说明:)*(?:[^,:]*\((?:类|款|项)\)[”"]?:?)?/;
/** A clause that leads up to it: `按照…规定,2031年预算收入…`, `本单位为事业单位,2031年无…`. */
const LEADS_UP = /^(?:按照?|根据|依据|围绕|[本我](?:单位|部门)[为系是属])[^;。]*,/;
/** What stands first after the year where a report tells of its own year. */
const OWN_TERMS = [
  ...['部门', '单位', '所有', '全部', '本年', '当年', '年初', '全年', '总收入', '总支出', '收入', '收支', '收、支', '支出'],
  ...['预算', '决算', '财政', '财务', '一般公共', '公共财政', '政府性基金', '基金预算', '国有资本', '政府采购', '基本支出'],
  ...[
    '项目支出',
    '“三公',
    '"三公',
    '三公',
    '机关运行',
    '公用经费',
    '人员经费',
    '面向中小',
    '预留',
    '编报',
    '实行',
    '开支财政',
    '购置',
  ],
];
const OWN = `(?:没有|无|未)?(?:使用|安排)?(?:${OWN_TERMS.join('|')})`;
const STARTS = new RegExp(`^(?:的|,)*${OWN}`);
/** Another name than the cover's, set off from the year by a comma: `2031年,某小学收入预算…`. */
const SOME_BODY = new RegExp(`^\\p{Script=Han}{2,30}[局委办院校学所处馆站队镇乡部厅社心园](?=${OWN})`, 'u');
/** Money brought over, given beforehand or later is of the years it says, and so is what other papers say. */
const OF_ITS_YEAR = /(?<!年[初末])结转|(?<!结转[和及、]?)结余|追加|下达|提前|上半年|下半年|专项|补助资金|项目名称|数据/;
const REASONS = /主要原因|原因[是为:]|主要是|由于/;
const DONE = /决算|执行|完成|实际|实现|支付|已经?|达到|评价|自评|监控|跟踪|总结/;
const PLANNED = /(?<!公共|基金|经营)预算(?!绩效|金额|单位)|安排|绩效目标/;
const OF_BUDGET = /预算|安排|绩效目标|绩效管理/;
const AHEAD = /计划|规划|预计|[将拟]|下一步/;
/** What something is compared with says nothing of when it is. */
const BASES = /(?:[比较与同]|相比)[^,;。:]*/g;

/** The statements of a paragraph or note that is no definition. */
export function statementsOf(passage: Passage, { entity }: Profile): Statement[] {
  if (isDefinition(passage)) return [];
  const tail = tailOf(entity);
  const found: Statement[] = [];
  for (const { start, end } of sentences(passage.text)) {
    const sentence = passage.text.slice(start, end);
    const statement = headed(passage, start, sentence, tail);
    if (statement) found.push(statement);
  }
  return found;
}

function headed(passage: Passage, start: number, sentence: string, tail: string | null): Statement | null {
  YEAR.lastIndex = 0;
  const match = YEAR.exec(sentence);
  if (!match) return null;
  const head = squash(sentence.slice(0, match.index));
  const name = head.replace(OPENING, '').replace(LEADS_UP, '');
  if (name !== '' && !isBody(name, tail)) return null;
  const lead = leadOf(sentence.slice(match.index + match[0].length), tail);
  if (!STARTS.test(lead) || OF_ITS_YEAR.test(lead)) return null;
  const [told = ''] = sentence.split(REASONS, 1);
  const after = told.slice(match.index + match[0].length);
  const said = after.replace(BASES, '');
  const at = start + match.index;
  const from = at + match[0].length;
  const figure = figuresOf(passage).find((one) => one.kind === 'amount' && one.start >= from && one.end <= start + told.length);
  return {
    year: Number(match[1]),
    span: passage.at(at, from),
    subject: `${head}|${lead}`,
    others: yearsIn(said),
    bases: yearsIn((after.match(BASES) ?? []).join('，')),
    near: yearsIn(passage.text.split(REASONS, 1)[0] ?? ''),
    planned: PLANNED.test(said),
    ofBudget: OF_BUDGET.test(said),
    done: DONE.test(said),
    ahead: AHEAD.test(lead),
    amount: figure ? { span: passage.at(figure.start, figure.end), text: passage.text.slice(figure.start, figure.end) } : null,
  };
}

/** What is stated, up to the first figure: the words after the year, a body's name left out. */
function leadOf(after: string, tail: string | null): string {
  const rest = squash(/^[^:;。]*/.exec(after)?.[0] ?? '').replace(/^度/, '');
  const words = rest.replace(/^,/, '');
  const [clause = ''] = words.split(',', 1);
  // `2031年,我单位,…`: the name is a clause of its own.
  const named = withoutBody(isBody(clause, tail) ? words : clause, tail);
  const lead = named === clause && rest.startsWith(',') ? named.replace(SOME_BODY, '') : named;
  return /^\D*/.exec(lead)?.[0] ?? '';
}

const SPENT = /(?<=(?<against>[比较与同])?\s?)(?<m>20\d\d\s?年)度?(?:当年)?预算执行数?/g;
const PLAN = /(?<=(?<against>[比较与同])?\s?)(?<m>20\d\d\s?年)度?(?:当年)?(?:部门|单位)?预算(?:安排|数)/g;

/** The sentences that tell both stages. */
export function stagedIn(block: Paragraph | Note, passage: Passage): Staged[] {
  const found: Staged[] = [];
  for (const { start, end } of sentences(passage.text)) {
    const dated = (pattern: RegExp): Dated[] =>
      [...passage.text.slice(start, end).matchAll(pattern)]
        .filter((match) => match.groups?.against === undefined)
        .map((match) => {
          const at = start + match.index;
          return { year: Number(match[0].slice(0, 4)), span: flowSpan(block.flow, at, at + (match.groups?.m ?? '').length) };
        });
    const [spent, planned] = [dated(SPENT), dated(PLAN)];
    if (spent.length > 0 && planned.length > 0) found.push({ spent, planned });
  }
  return found;
}

const yearsIn = (text: string): number[] => [...text.matchAll(/(?<!\d)(20\d\d)(?=\s?年)/g)].map((year) => Number(year[1]));

function* sentences(text: string): Iterable<Span> {
  let start = 0;
  for (const { index } of text.matchAll(/[。;；]/g)) {
    yield { start, end: index };
    start = index + 1;
  }
  yield { start, end: text.length };
}

const ADDED = /(?:\([^()]{1,6}\)|本级|机关|部门|单位|汇总|[及和]?[所下]属各?(?:预算)?单位)+$/;
/** The same after the name, and how many units are under it: `及下属2家行政单位和1家事业单位的`. */
const ADDED_AFTER = /^(?:\([^()]{1,6}\)|本级|机关|部门|单位|汇总)*(?:[及和]?[所下]属[^,;。]{0,20}单位)?的?,?/;

/** How the body's name ends (水务局, 办事处): enough to know it by, whole or shortened. */
function tailOf(entity: string | null): string | null {
  const name = squash(entity ?? '').replace(ADDED, '');
  return name.length < 3 ? null : name.slice(-3);
}

function isBody(words: string, tail: string | null): boolean {
  const name = words.replace(/,$/, '').replace(/^在/, '');
  return /^[本我](?:单位|部门|[\u4e00-\u9fff]{1,3})$/.test(name) || (tail !== null && name.replace(ADDED, '').endsWith(tail));
}

/** `我单位政府采购预算` → 政府采购预算. */
function withoutBody(words: string, tail: string | null): string {
  const own = /^[本我](?:单位|部门|[局委办院校所处会馆站队镇乡]|街道|中心)/.exec(words)?.[0];
  if (own !== undefined) return words.slice(own.length).replace(/^,/, '');
  const at = tail === null ? -1 : words.indexOf(tail);
  if (tail === null || at < 0 || at > 36 || words.slice(0, at).includes(',')) return words;
  return words.slice(at + tail.length).replace(ADDED_AFTER, '');
}
