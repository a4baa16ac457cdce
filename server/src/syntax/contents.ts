// Where the table of contents (目录) ends, and what its entries are.
import { squash } from '../text/fold';
import { type Lines, lineText } from '../text/lines';
import type { ContentsEntry } from './block';
import { isContentsTitle, type LineShape } from './line';
import { leadWidth, numberingOf } from './number';

const LEADER = /…|\.{3,}|·{3,}|。{3,}|-{3,}|_{3,}/;
const FILL = /[\s….·。_-]/;

/**
 * Where the leaders and page number at the end of an entry start: `……… 3`, `........ 3`, a lone tab and number;
 * the line's length when there are none. Read from the end: no pattern does it in linear time.
 */
function leadersStart(line: string): number {
  const words = line.trimEnd();
  const page = /(?:[(（]\s?)?\d{1,3}(?:\s?[)）])?$/.exec(words.slice(-8));
  const end = page ? words.length - page[0].length : words.length;
  let from = end;
  while (from > 0 && FILL.test(words[from - 1] ?? '')) from--;
  const fill = words.slice(from, end);
  const leader = LEADER.exec(fill);
  if (leader) return from + fill.slice(0, leader.index).trimEnd().length;
  if (!page || /[(（]/.test(page[0])) return line.length;
  const gap = end - words.slice(0, end).trimEnd().length;
  return gap >= 2 || words[end - 1] === '\t' ? end - gap : line.length;
}

/** Entries are broken over two or three lines, not over pages. */
const LONGEST_TITLE = 80;
/** `表1 收支预算总表` among the entries. */
const TABLE = /^\s*附?表\s?[\d一二三四五六七八九十]{1,3}[\s:：.、]/;
const COMPLETE = /(?:表|说明|情况|概况|职能|职责|设置|构成|解释|目标|事项|机构|附件|报表)$/;

/** The title of a contents line, without number, leaders, page number and Markdown marks; squashed. */
function entryTitle(line: string): string {
  const number = numberingOf(line);
  const from = number ? number.span.end : leadWidth(line);
  return squash(line.slice(from, Math.max(from, leadersStart(line))).replace(/\*\*/g, ''));
}

/**
 * The line after the contents that start at `first` (their heading). They end before a table or a sentence,
 * where the first entry comes again, or at an unnumbered line that does not go on with a broken entry.
 */
export function contentsEnd(lines: Lines, shapes: readonly LineShape[], first: number): number {
  const seen = new Set<string>();
  let end = first + 1;
  let opening = '';
  let previous = '';
  let previousMark = '';
  let parts = false;
  /** The line before had leaders: its entry is whole. */
  let closed = false;
  for (let i = first + 1; i < shapes.length; i++) {
    const shape = shapes[i];
    if (!shape || shape.blank) continue;
    const line = lineText(lines, i);
    const leaders = leadersStart(line) < line.length;
    if ((shape.tabs > 0 || shape.pipe) && !leaders) break;
    if (!leaders && (shape.end - shape.start > 120 || /[。；]/.test(line.slice(0, shape.end)))) break;
    if (/^[-—\s]*\d{1,3}[-—\s]*$/.test(line)) {
      end = i + 1;
      continue;
    }
    const title = entryTitle(line);
    const number = numberingOf(line);
    const mark = `${number?.style ?? ''}${number?.value ?? ''}`;
    const key = `${mark} ${title}`;
    if (number === null && !leaders && !TABLE.test(line)) {
      // Either the rest of an entry that was broken over two lines, or the end.
      if (opening === '' || closed || COMPLETE.test(previous) || title.length > 40 || previous.length > LONGEST_TITLE) {
        if (opening !== '' || seen.size > 0) break;
      } else {
        previous += title;
        seen.add(`${previousMark} ${previous}`);
        end = i + 1;
        continue;
      }
    }
    if (opening !== '' && (key === opening || (seen.has(key) && title !== ''))) break;
    if (number?.style === 'part' && number.value === 1 && parts) break;
    if (opening === '') opening = key;
    seen.add(key);
    parts ||= number?.style === 'part';
    previous = title;
    previousMark = mark;
    closed = leaders;
    end = i + 1;
  }
  return end;
}

/** The entries of a contents block; an entry broken over lines is one. Spans are relative to `text`. */
export function contentsEntries(text: string): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  let offset = 0;
  let closed = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const at = text.startsWith(line, offset) ? offset : text.indexOf(line, offset);
    offset = at + line.length;
    while (offset < text.length && /[\r\n]/.test(text[offset] ?? '')) offset++;
    const leaders = leadersStart(line);
    const body = line.slice(0, leaders).trimEnd();
    if (squash(body) === '' || isContentsTitle(squash(body).replace(/[*#]/g, '')) || /^[-—\s]*\d{1,3}[-—\s]*$/.test(line))
      continue;
    const number = numberingOf(line);
    const from = number ? number.span.end : leadWidth(line);
    const gap = body.slice(from).match(/^[\s*]*/)?.[0].length ?? 0;
    const title = squash(body.slice(from).replace(/\*\*/g, ''));
    const last = entries.at(-1);
    const whole = closed || !last || COMPLETE.test(last.title);
    closed = leaders < line.length;
    if (number === null && last && !whole) {
      entries[entries.length - 1] = {
        ...last,
        span: { start: last.span.start, end: at + body.length },
        title: last.title + title,
        titleSpan: { start: last.titleSpan.start, end: at + body.length },
      };
      continue;
    }
    const lead = leadWidth(line);
    entries.push({
      span: { start: at + Math.min(lead, number?.span.start ?? lead), end: at + body.length },
      number: number && { ...number, span: { start: at + number.span.start, end: at + number.span.end } },
      title,
      titleSpan: { start: at + Math.min(from + gap, body.length), end: at + body.length },
    });
  }
  return entries;
}
