// Says of one line, from its own characters alone, what it could be. Cutting a draft into blocks then only
// compares neighbours.
import { squash } from '../text/fold';
import type { Numbering } from './block';
import { leadWidth, numberingOf } from './number';

/** 目录, alone or behind the report’s own name. Squashed. */
export const isContentsTitle = (words: string): boolean => /^(?:.{4,40}(?:公开|预算|决算))?目录$/.test(words);

export interface LineShape {
  readonly blank: boolean;
  readonly tabs: number;
  /** Starts with its only tab, as every cell line of a pasted Word table does. */
  readonly cell: boolean;
  readonly pipe: boolean;
  /** Pieces set apart by two or more spaces (or a wide one); 0 where there are tabs or pipes, or the line is too long for a row. */
  readonly chunks: number;
  /** One of several chunks is an amount or a blank mark. */
  readonly figures: boolean;
  /** Without surrounding space: offsets into the line. */
  readonly start: number;
  readonly end: number;
  readonly number: Numbering | null;
  /** Offset where the words after the number start. */
  readonly words: number;
  readonly role: LineRole;
  /** Short, calm and named a table: the title of one if a grid follows, numbered or not. */
  readonly titled: boolean;
  /** A title with the table's number in front (`表5：收入总表`): no row of any grid. */
  readonly captioned: boolean;
  /** Short, unnumbered, without a sentence's punctuation: a title if a grid follows at once. */
  readonly calm: boolean;
}

/**
 * meta what a table says about itself (`编制单位：… 单位：万元`) · tableNumber `表3` · tableTitle could be a table's title ·
 * note `注：…` · artefact residue of conversion · contents 目录 · heading · text
 */
export type LineRole = 'meta' | 'tableNumber' | 'tableTitle' | 'note' | 'artefact' | 'contents' | 'heading' | 'text';

const META =
  /^(?:编制单位|编制部门|填报单位|预算单位|预算部门|部门名称|单位名称|公开部门|公开单位|部门|单位|金额单位)[:：]|^[(（]\s?\d{4}\s?年度?\s?[)）]$|^(?:财决|决算|预算|部门|单位|公开|批复)+\s?(?:\d{1,2}(?:[-－]\d{1,2})?\s?表|表\s?\d{1,2}(?:[-－]\d{1,2})?)$|^(?:截止时间|预算年度)[:：]/;
/** At the end of a line, and not as part of a column's label (`数量  价值（单位：万元）`). */
const META_UNIT = /(^|.)[(（]?(?:金额)?单位[:：](?:人民币)?(?:元|万元|亿元)[)）]?$/;
const TABLE_NUMBER = /^(?:附?表|附件)\s?[\d一二三四五六七八九十]{1,3}(?:[-－]\d{1,2})?\s?[:：.、]?$/;
/** `续表`, `续表3`, `（续）`, `表3（续）`: what a further page of a table bears for a number. */
const FURTHER =
  /^[(（]?续\s?(?:附?表)?\s?(?:[\d一二三四五六七八九十]{1,3}(?:[-－]\d{1,2})?)?\s?[)）]?\s?[:：]?$|^附?表\s?[\d一二三四五六七八九十]{1,3}(?:[-－]\d{1,2})?\s?[(（]?续表?[)）]?$/;
/** `表5：`, `附表3-1 `: a number in front of the title it belongs to. After a Chinese numeral the two must be set apart: 表一般… is no number. */
const LEADING_NUMBER =
  /^(?:续\s?表\s?[:：]\s{0,9}|(?:续?\s?附?表|附件)\s?(?:\d{1,3}(?:[-－]\d{1,2})?(?!\d)(?:\s?[:：.、]\s{0,9}|\s{1,9}|(?=[\u4e00-\u9fff]))|[一二三四五六七八九十]{1,3}(?:\s?[:：.、]\s{0,9}|\s{1,9})))(?=\S)/;
const NOTE = /^[(（]?\s?(?:注|备注|说明|附注)\s?\d{0,2}\s?[:：]/;
const PAGE = /^[-—－–\s]*(?:第\s?)?\d{1,3}(?:\s?页)?(?:\s?[,，/共]\s?共?\d{1,3}\s?页?)?[-—－–\s]*$/;
const BOOKMARKS = /\[bookmark:[^\]]{0,200}\]/g;
const FIELD = /^(?:TOC|PAGEREF|HYPERLINK|MERGEFORMAT|REF)\s[^\u4e00-\u9fff]*$/;
const HEADING_TAIL =
  /(?:说明|情况|概况|职能|职责|设置|构成|解释|目录|概述|概要|依据|主体|方案|周期|安排|目标|管理|报表|决算表|预算表|公开表|附表|附件|事项|机构|简介|收支预算|信息|结果)(?:[(（][^()（）]{1,60}[)）])?$/;
const TABLE_TITLE = /(?:表|明细|一览|设置情况)(?:[(（][^()（）]{0,30}[)）])?$/;
const PUNCTUATED = /[，。；：！？,;!?]/;

/** A longer line is running text or nothing at all: no title, no meta line, no page number. */
const LONGEST_CAPTION = 400;
/** A longer line is no row of aligned columns. */
const LONGEST_ROW = 4000;

const isSpace = (code: number): boolean =>
  code === 0x20 || (code >= 9 && code <= 13) || code === 0x3000 || code === 0xa0 || code === 0xfeff;

/** A line of nothing, or one with tabs: a row or a cell is nothing else, and most lines of a draft are one. */
const unspoken = (tabs: number, cell: boolean, start: number, end: number, role: LineRole): LineShape => ({
  blank: tabs === 0,
  tabs,
  cell,
  pipe: false,
  chunks: 0,
  figures: false,
  start,
  end,
  number: null,
  words: start,
  role,
  calm: tabs === 0,
  titled: false,
  captioned: false,
});

/** `编制部门：某局⇥单位：万元` above a table says what it says without the tab. */
function roleOfRow(words: string): LineRole {
  // Few rows have any of the marks that what a table says about itself has.
  if (words.length > 120 || !/[:：]|[表)）]$/.test(words)) return 'text';
  return isMeta(words.replace(/\t+/g, ' ')) ? 'meta' : 'text';
}

/** The shape of one line. A line may be any string; the cost is linear in its length. */
export function shapeOf(line: string): LineShape {
  let start = 0;
  let end = line.length;
  while (start < end && isSpace(line.charCodeAt(start))) start++;
  while (end > start && isSpace(line.charCodeAt(end - 1))) end--;
  let tabs = 0;
  for (let i = line.indexOf('\t'); i >= 0; i = line.indexOf('\t', i + 1)) tabs++;
  const cell = tabs === 1 && line.startsWith('\t');
  if (tabs > 0 || start === end) return unspoken(tabs, cell, start, end, tabs > 0 ? roleOfRow(line.slice(start, end)) : 'text');
  const words = line.slice(start, end);
  const pipe = words.startsWith('|') && words.indexOf('|', 1) > 0;
  const number = pipe ? null : numberingOf(line);
  const after = number ? number.span.end : start + leadWidth(words);
  const rest = line
    .slice(after, end)
    .replace(/\*\*|\[bookmark:[^\]]{0,200}\]/g, '')
    .trim();
  const wordsAt = after + Math.max(0, line.slice(after, end).indexOf(rest.slice(0, 2)));
  const lead = pipe || words.length > 60 ? 0 : numberWidth(rest);
  const captioned = lead > 0 && !PUNCTUATED.test(rest.slice(lead));
  const pieces = pipe || words.length > LONGEST_ROW ? [] : piecesOf(words);
  return {
    blank: false,
    tabs,
    cell,
    pipe,
    chunks: pieces.length,
    figures: pieces.length > 1 && pieces.some((piece) => FIGURE.test(piece)),
    start,
    end,
    number,
    words: wordsAt,
    role: pipe ? 'text' : roleOf(words, rest, number),
    calm: !pipe && number === null && rest.length <= 30 && !/[，。；：！？,;!?:]|如下|包括$|下表/.test(rest),
    titled:
      captioned || (!pipe && words.length <= 60 && number?.style !== 'part' && TABLE_TITLE.test(rest) && !PUNCTUATED.test(rest)),
    captioned,
  };
}

/** How many characters at the beginning of a table's title are its number; 0 for none. */
export function numberWidth(title: string): number {
  return LEADING_NUMBER.exec(title)?.[0].length ?? 0;
}

/** Whether a table's number says that the table began on a page before (`续表3`). */
export function saysFurther(number: string): boolean {
  return FURTHER.test(number);
}

const FIGURE = /^[-−]?[\d,.()（）０-９，．]+%?$|^[-—–]+$/;

/** The pieces of a line that two or more spaces, or a wide one, set apart. */
function piecesOf(words: string): string[] {
  return words.includes('  ') || words.includes('\u3000')
    ? words.split(/ {2,}|[ \u3000]*\u3000[ \u3000]*/).filter((piece) => piece !== '')
    : [words];
}

function roleOf(words: string, rest: string, number: Numbering | null): LineRole {
  if (words.length > LONGEST_CAPTION) return NOTE.test(words) ? 'note' : isField(words) ? 'artefact' : 'text';
  if (/目\s*录\W*$/.test(words) && isContentsTitle(squash(words.replace(/[*#]|^[\s-]+/g, '')))) return 'contents';
  if (PAGE.test(words) || isField(words)) return 'artefact';
  if (words.length <= 120 && isMeta(words)) return 'meta';
  if (TABLE_NUMBER.test(words) || FURTHER.test(words)) return 'tableNumber';
  if (NOTE.test(words.replace(/^\*+/, ''))) return 'note';
  if (isHeading(rest, number)) return 'heading';
  if (words.length <= 60 && TABLE_TITLE.test(rest) && !PUNCTUATED.test(rest)) return 'tableTitle';
  return 'text';
}

function isMeta(words: string): boolean {
  if (/[。；]/.test(words)) return false;
  if (META.test(words)) return true;
  const unit = META_UNIT.exec(words);
  return unit !== null && (/^\s?$/.test(unit[1] ?? '') || !/\s{2}|\u3000/.test(words));
}

/** Nothing but bookmarks and field codes. */
function isField(words: string): boolean {
  if (!/^(?:\[bookmark:|TOC|PAGEREF|HYPERLINK|MERGEFORMAT|REF)/.test(words)) return false;
  const codes = words.replace(BOOKMARKS, '').trim();
  return codes === '' || FIELD.test(codes);
}

/** A numbered or titled line rather than a sentence or a list item. */
function isHeading(rest: string, number: Numbering | null): boolean {
  const whole = squash(rest);
  if (number?.style === 'part') return true;
  // A title may end with a full stop, but only where nothing else could: `…总体情况说明。`
  const bare = /(?:情况说明|(?:总体|具体|结构)情况)[。.]$/.test(whole) && number ? whole.slice(0, -1) : whole;
  const calm = !PUNCTUATED.test(bare.replace(/\([^()]*\)/g, ''));
  if (bare === '' || !calm) return false;
  const titled = HEADING_TAIL.test(bare);
  if (number === null) return titled && bare.length <= 45 && !/表$|:/.test(bare);
  if (bare.length > 60) return false;
  switch (number.style) {
    case 'chinese':
    case 'chinese-bracket':
      return !/\d(?:万|亿)?元$/.test(bare);
    case 'arabic':
    case 'arabic-bracket':
    case 'circled':
      return titled && bare.length <= 30 && !/[\d:]/.test(bare.replace(/\d{4}年/g, ''));
  }
}
