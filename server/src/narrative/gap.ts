// The words between one figure and the next: where sentences and brackets end, where a list opens, where a reason
// begins, and the clause that stands right before the figure.
import type { Opener, Stop } from './mention';

export interface Gap {
  readonly stop: Stop;
  readonly closes: number;
  readonly opener: Opener | null;
  /** Whether the figure stands in a reason or purpose. */
  readonly reason: boolean;
  /** Where the figure's own clause begins (opening words and numbering left out). */
  readonly clause: number;
  /** The clause before it, offsets; empty when there is none in the gap. */
  readonly before: { readonly start: number; readonly end: number };
  /** The clause before ends in a colon. */
  readonly colon: boolean;
  /** Where the gap's last reason or purpose begins and ends, for those who must not look into it. */
  readonly reasonFrom: number;
}

const REASON = /主要原因|原因[是为:]|主要(?:是|用于|为|系|因|由于|支出)|由于|用于|的原因|^(?:因(?!公)|根据|按照)/;
const ITS_OWN = /^(?:年初预算(?:数|为)|当?年?支出决算(?:数|为)|(?:20\d\d年)?(?:年初)?预算数为)/;
const OPENS = /^(?:其中|包括|分别[为是]|具体(?:包括|为|是)|主要(?:用于|包括|为|是|有|支出))/;
const OPENS_AT_END = /(?:其中|包括|方面|如下|情况|构成|组成|分别[为是]|具体为|用于|为|是)$/;
const STRENGTH: Readonly<Record<Stop, number>> = { none: 0, comma: 1, semicolon: 2, full: 3 };

/** `500万元（公务用车购置费100万元；运行费400万元）`: what a bracket right behind an amount divides it into. */
const PARTS = /^(?![占比较约含不按税其即])[^\d()]{3,20}\d[\d,.]*\s?[万亿]?元.*[;、,][^\d()]{3,20}\d[\d,.]*\s?[万亿]?元/;

const leadOf = (text: string, from: number): number => /^\s*/.exec(text.slice(from, from + 8))?.[0].length ?? 0;

/** Reads `text.slice(from, to)` (folded); `reason` says whether the text before was already in a reason. */
export function readGap(text: string, from: number, to: number, wasReason: boolean): Gap {
  let stop: Stop = 'none';
  let closes = 0;
  let opener: Opener | null = null;
  let reason = wasReason;
  let reasonFrom = wasReason ? from : -1;
  let start = from;
  let before = { start: from, end: from };
  let colon = false;
  let bracket = false;
  // The next closing bracket; -1 when there is none any more.
  let close = 0;
  const stronger = (next: Stop): void => {
    if (STRENGTH[next] > STRENGTH[stop]) stop = next;
  };
  const clauseEnds = (end: number, mark: string): void => {
    const words = text.slice(start, end);
    const opening = OPENS.exec(words.trimStart());
    // `主要用于以下方面：` opens a list of what there is, and explains nothing.
    const aspects = mark === ':' && /(?:方面|如下)\s*$/.test(words);
    if (!aspects && REASON.test(words)) {
      reason = true;
      reasonFrom = start;
    }
    // A list that went by without a figure is over: `主要包括：工资、奖金，公用经费 2 万元`.
    if (mark === ',' && opener !== null && !/^(?:其中|包括)?$/.test(words.trim())) opener = null;
    else if (opening) opener = { word: opening[0], main: opening[0].startsWith('主要'), bracket };
    else if (mark === ':' && OPENS_AT_END.test(words.trimEnd()))
      opener = {
        word: (OPENS_AT_END.exec(words.trimEnd()) ?? [''])[0],
        main: words.includes('主要') && !/方面$/.test(words.trimEnd()),
        bracket,
      };
    if (words.trim() !== '') {
      before = { start, end };
      colon = mark === ':';
    }
    start = end + 1;
  };
  for (let i = from; i < to; i++) {
    // Nearly all there is are ideographs, and none of them ends anything.
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    const c = text[i];
    if ((c === '。' || c === '!' || c === '?') && text[i + 1] !== ')') {
      clauseEnds(i, c);
      stronger('full');
      reason = false;
      reasonFrom = -1;
      opener = null;
    } else if (c === ';') {
      clauseEnds(i, c);
      stronger('semicolon');
      opener = null;
      reason = false;
      reasonFrom = -1;
    } else if (c === ',') {
      clauseEnds(i, c);
      stronger('comma');
    } else if (c === ':') {
      clauseEnds(i, c);
    } else if (c === '(') {
      if (close >= 0 && close < i) close = text.indexOf(')', i);
      if (close >= 0 && close < to) i = close;
      else {
        const parts = i === from + leadOf(text, from) && from > 0 && PARTS.test(text.slice(i + 1, close < 0 ? to : close));
        clauseEnds(i, c);
        bracket = true;
        if (parts) opener = { word: '(', main: false, bracket };
      }
    } else if (c === ')') {
      closes++;
      start = i + 1;
      before = { start: i + 1, end: i + 1 };
      opener = null;
      bracket = false;
    }
  }
  const own = text.slice(start, to);
  const lead = own.length - own.trimStart().length;
  const opening = OPENS.exec(own.slice(lead));
  if (REASON.test(own)) {
    reason = true;
    if (reasonFrom < 0) reasonFrom = start;
  }
  // `主要用于监测等项目支出，年初预算为…`: the purpose is said, and the subject's own figures follow.
  if (reason && ITS_OWN.test(own.slice(lead))) {
    reason = false;
    reasonFrom = -1;
  }
  let clause = start + lead;
  if (opening) {
    opener = { word: opening[0], main: opening[0].startsWith('主要'), bracket };
    clause += opening[0].length;
  }
  return { stop, closes, opener, reason, clause, before, colon, reasonFrom };
}
