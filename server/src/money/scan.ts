// Finds the figures of running text and says what each one is, so that a year, a date, a document number, a
// code, an ordinal or a threshold is never taken for an amount.
import { type Amount, readAmount } from './amount';
import type { Unit } from './unit';

/**
 * amount 金额 · percent 百分数 · points 百分点 · count 数量 (with its measure word) · year 年份 · date · document 文号 ·
 * threshold 限额 (`50万元以上`) · bare a number with nothing to say what it is
 */
export type FigureKind = 'amount' | 'percent' | 'points' | 'count' | 'year' | 'date' | 'document' | 'threshold' | 'bare';

export interface Figure {
  readonly kind: FigureKind;
  /** The number itself, without its unit: offsets into the text that was scanned. */
  readonly start: number;
  readonly end: number;
  /** Where its unit or measure word ends. */
  readonly unitEnd: number;
  readonly amount: Amount;
  readonly unit: Unit;
  /** The measure word of a count: `个`, `辆`, `平方米`. Empty otherwise. */
  readonly measure: string;
}

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
const MONEY = /^\s{0,2}(亿元|万元|元|亿|万(?![人辆台套个件次页户平名家]))/;
const PERCENT = /^\s{0,2}%/;
const POINTS = /^\s{0,2}个?百分点/;
const YEAR = /^\s?年/;
const MEASURE =
  /^\s?(万?(?:平方米|人次|批次|公里|个月|人|辆|台\(套\)|台\/套|台|套|个|家|名|件|次|批|项|户|期|张|类|所|处|页|份|岁|分|天|日|月|亩|吨|米|层|度|小时|分钟))/;
const AFTER_THRESHOLD = /^\s?(?:\(含\)|及)?(?:以上|以下|以内|以外)/;
const BEFORE_THRESHOLD = /(?:单价|单位价值|价值|超过|不超过|不低于|达到|在)$/;

/** No paragraph holds more; what does is no paragraph, and would take all the memory there is. */
const MOST_FIGURES = 50_000;

/** The figures of `text` in order. `text` must be folded (see `fold`); offsets are into it, and so into the original. */
export function scanFigures(text: string): Figure[] {
  const found: Figure[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match && found.length < MOST_FIGURES; match = NUMBER.exec(text)) {
    let raw = match[0];
    // A comma that ends a number belongs to the sentence.
    while (raw.endsWith(',')) raw = raw.slice(0, -1);
    let start = match.index;
    const end = start + raw.length;
    const before = text[start - 1] ?? '';
    const tail = text.slice(end, end + 12);
    if (/[A-Za-z_#]/.test(before) || /^[A-Za-z_]/.test(tail)) continue;
    let source = raw;
    if (/[-−]/.test(before) && !/[\dA-Za-z年月日号)\]-]/.test(text[start - 2] ?? '')) {
      start -= 1;
      source = `-${raw}`;
    }
    const amount = readAmount(source);
    if (!amount) continue;
    found.push(classify(text, start, end, amount, tail, raw));
  }
  return found;
}

function classify(text: string, start: number, end: number, amount: Amount, tail: string, raw: string): Figure {
  const plain = (kind: FigureKind, unit: Unit = 'count', width = 0, measure = ''): Figure => ({
    kind,
    start,
    end,
    unitEnd: end + width,
    amount,
    unit,
    measure,
  });
  const before = text.slice(Math.max(0, start - 8), start);
  const isYear = /^(?:19|20)\d\d$/.test(raw);
  if (isYear && YEAR.test(tail)) return plain('year');
  if (isYear && /^[-/.]\d/.test(tail)) return plain('date');
  if (isYear && /[〔[【(]\s?$/.test(before) && /^\s?[〕\]】)]/.test(tail)) return plain('document');
  if (/^\s?号/.test(tail)) return plain('document');
  if (/第\s?$/.test(before)) return plain('bare');
  const money = MONEY.exec(tail);
  if (money) {
    const width = money[0].length;
    const rest = text.slice(end + width, end + width + 8);
    const word = money[1] ?? '元';
    const unit: Unit = word.startsWith('亿') ? '亿元' : word.startsWith('万') ? '万元' : '元';
    if (AFTER_THRESHOLD.test(rest) || (/^\s?\(含\)/.test(rest) && BEFORE_THRESHOLD.test(before.trimEnd())))
      return plain('threshold', unit, width);
    return plain('amount', unit, width);
  }
  const percent = PERCENT.exec(tail);
  if (percent) return plain('percent', '%', percent[0].length);
  const points = POINTS.exec(tail);
  if (points) return plain('points', '个百分点', points[0].length);
  if (/^\s?月/.test(tail) || (/^\s?日/.test(tail) && /月\s?$/.test(before))) return plain('date');
  const measure = MEASURE.exec(tail);
  if (measure) return plain('count', 'count', measure[0].length, measure[1] ?? '');
  return plain('bare');
}
