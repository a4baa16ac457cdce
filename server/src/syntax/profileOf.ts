// Reads from the cover, the first titles and the captions what kind of report a draft is, whose, and for which year.
import { fold, squash } from '../text/fold';
import type { Placed } from './block';
import type { Profile, ReportKind, ReportLevel } from './profile';

const REPORT = /(预算|决算)/;

/** How many titles are looked at before the draft is taken not to say. */
const TITLES = 40;

export function profileOf(blocks: readonly Placed[]): Profile {
  const titles = titlesOf(blocks);
  const whole = titles.join('\n');
  return {
    kind: kindOfCover(blocks) ?? kindOf(whole),
    level: levelOf(whole),
    year: yearOf(titles),
    entity: entityOf(titles, blocks),
  };
}

/** Cover lines first, then headings, then table captions; squashed. */
function titlesOf(blocks: readonly Placed[]): string[] {
  const cover: string[] = [];
  const headings: string[] = [];
  for (const { block } of blocks) {
    if (block.kind === 'cover') cover.push(...joined(block.text));
    else if (block.kind === 'heading' && headings.length < TITLES) headings.push(block.title);
    else if (block.kind === 'table' && headings.length < TITLES) {
      for (const line of block.caption)
        if (line.role === 'title') headings.push(squash(block.text.slice(line.span.start, line.span.end)));
    } else if (block.kind === 'paragraph' && cover.length + headings.length < 3 && block.text.length < 200)
      headings.push(squash(block.text));
  }
  return [...cover, ...headings];
}

/** Cover lines, a title broken over two lines put together again. */
function joined(text: string): string[] {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => squash(line.replace(/\*\*|^\s*#+\s/g, '')))
    .filter((line) => line !== '');
  const out: string[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const cut = /(?:预|决|公|部|单|预算公|决算公)$/.test(last ?? '') && line.length <= 6;
    // 上海市普陀区人民政府 and, below it, 万里街道办事处: one name.
    const office = /人民政府$/.test(last ?? '') && /^[^\d年]{2,12}办事处$/.test(line);
    if (last && (cut || office)) out[out.length - 1] = last + line;
    else out.push(line);
  }
  return out;
}

/** What the title page calls the report, where it says one thing: a budget may go on to last year's 决算. */
function kindOfCover(blocks: readonly Placed[]): ReportKind | null {
  const cover = blocks[0]?.block;
  if (cover?.kind !== 'cover') return null;
  const words = squash(cover.text);
  const final = /决算/.test(words);
  const budget = /(?:部门|单位|年度?|级)预算/.test(words);
  if (final === budget || /预决算/.test(words)) return null;
  return final ? 'final-accounts' : 'budget';
}

function kindOf(titles: string): ReportKind {
  const final = titles.indexOf('决算');
  const budget = titles.indexOf('预算');
  if (final < 0 && budget < 0) return 'unknown';
  // A final-accounts title names budget funds too (一般公共预算财政拨款支出决算表): the word 决算 decides.
  const ownFinal = /(?:部门|单位|年度?)决算|决算(?:公开|表|总表|情况|报告|说明)/.test(titles);
  const ownBudget = /(?:部门|单位|年)预算(?!财政拨款)|预算(?:公开|总表|编制|信息)/.test(titles);
  if (ownFinal && (!ownBudget || final <= titles.search(/(?:部门|单位|年)预算|预算(?:公开|总表|编制|信息)/) + 200))
    return 'final-accounts';
  return ownBudget || budget >= 0 ? 'budget' : 'unknown';
}

function levelOf(titles: string): ReportLevel {
  const match = /(部门|单位)(?:预算|决算|收支|收入|支出|财务)/.exec(titles);
  if (!match) return 'unknown';
  return match[1] === '部门' ? 'department' : 'unit';
}

function yearOf(titles: readonly string[]): number | null {
  for (const title of titles) {
    const match = /(20\d\d)年/.exec(title);
    if (match) return Number(match[1]);
  }
  return null;
}

/** Whose report a cover says it is; the department above a unit only where no unit is named. */
const LABELS = [/^(?:预算单位|编制单位|编制部门|部门名称|单位名称|预算部门)[:：](.+)$/, /^(?:预算)?主管部门[:：](.+)$/];

function entityOf(titles: readonly string[], blocks: readonly Placed[]): string | null {
  const cover = titles.slice(0, 6);
  for (const label of LABELS) {
    const named = cover.map((line) => label.exec(line)?.[1]).find((name) => name !== undefined);
    if (named !== undefined) return named;
  }
  for (const line of cover) {
    const before = /^(.{3,40}?)(?:20\d\d年(?:度)?).*(?:预算|决算)/.exec(line);
    if (before?.[1] && !/^第.部分|^附|^[(（]|[:：，,。、；;]|省$|市$|区$|县$/.test(before[1]))
      return before[1].replace(/部门$|单位$/, '');
  }
  const bodies = cover.filter(
    (line) =>
      !REPORT.test(line) &&
      !/^\d|目录|公开|说明/.test(line) &&
      line.length >= 4 &&
      line.length <= 40 &&
      /[局厅委部院会室处所中心站队府团社校馆台办司级]$/.test(line),
  );
  // A government above a body of its own is not whose report it is.
  const body = bodies.find((line) => !/人民政府$/.test(line)) ?? bodies[0];
  if (body !== undefined) return body;
  for (const title of titles) {
    const said = /^(.{4,40}?)20\d\d年(?:度)?(?:部门|单位)?(?:预算|决算).*(?:公开|说明)/.exec(title);
    if (said?.[1] && !/^第.部分|^关于|^[(（]|[:：，,。、；;]/.test(said[1])) return said[1];
  }
  for (const { block } of blocks) {
    if (block.kind !== 'table') continue;
    for (const caption of block.caption) {
      const text = fold(block.text.slice(caption.span.start, caption.span.end));
      const entity = /^(?:编制|填报|预算|公开)?(?:单位|部门)(?:名称)?\s?:\s*(.+?)\s*(?:(?:金额)?单位\s?:.*)?$/.exec(text);
      if (caption.role === 'meta' && entity?.[1] && !/^(?:亿元|万元|元)/.test(entity[1])) return squash(entity[1]);
    }
  }
  return null;
}
