// `1、…；3、…` inside one paragraph or cell, `一是…三是…`, and a lone first number that no second follows.

import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import type { Draft } from '../draft';
import type { Finding } from '../finding';
import { perBlock } from '../perBlock';
import { blocksFor, tablesOf, textAt } from '../reading';
import { defineRule } from '../rule';
import { type Passage, passagesOf } from './_passages';
import { mentions } from './_series';

export default defineRule({
  id: 'numbering-inline',
  code: 'S113',
  severity: 'warning',
  scope: 'draft',
  title: say('段内序号不连续', 'Numbering jumps inside a paragraph'),
  why: say(
    '一段之内分条叙述，序号应当从1起连续；少了一个，多半是删改时留下的。',
    'Points made within one paragraph are numbered from 1 without gaps; a gap is mostly left over from an edit.',
  ),
  basis: '公文条目的序号应当连续。',
  examples: [
    { before: '一、项目情况', bad: '总体目标：1、加强机房建设；⟦3、⟧支付线路租用费。' },
    { before: '一、项目情况', bad: '主要原因：一是人员增加；⟦三是⟧项目增加。' },
    { before: '一、项目情况', bad: '设立依据：⟦（1）⟧《关于加强水利工程管护的通知》。' },
    { before: '一、项目情况', good: '总体目标：1、加强机房建设；2、支付线路租用费；3、做好运维。' },
    { before: '一、项目情况', good: '资金分配情况：1．造林12.00万元；\n2．管护3.00万元。' },
    { before: '一、项目情况', good: '执行第（三）项规定，共1、3、5号三个点位。' },
  ],
  *check(draft) {
    const forms = new Set(tablesOf(draft, 'performance').map(({ start }) => start));
    for (const { placed, index, noted } of enumerated(draft)) {
      // A further page of a table is of that table's kind, whatever it looks like by itself.
      if (placed.block.kind === 'table' && !forms.has(placed.start)) continue;
      for (const { passage, kind, marks } of noted) yield* gaps(draft, { passage, index, start: placed.start }, kind, marks);
    }
  },
});

interface Kind {
  readonly pattern: RegExp;
  readonly style: 'arabic' | 'arabic-bracket' | 'ordinal';
}

const NUMERALS = '零一二三四五六七八九十';
/** What stands in any of them. */
const MARKS = ['、', '.', '．', ')', '）', '一是', '二是', '三是'];
const MARKED = /\d\s?[、．.)）]|[一二三]是/;
const KINDS: readonly Kind[] = [
  { pattern: /(?<=^\s{0,8}|[。；;：:\n]\s{0,4}|[%％]\s?[，,；;])(\d{1,2})、(?=\D)/g, style: 'arabic' },
  { pattern: /(?<=^\s{0,8}|[。；;：:\n]\s{0,4})(\d{1,2})\s?[.．](?=\s?[^\d\s.])/g, style: 'arabic' },
  { pattern: /(?<=^\s{0,8}|[。；;：:，,\n]\s{0,4})[（(](\d{1,2})[）)]/g, style: 'arabic-bracket' },
  { pattern: /(?<=^\s{0,8}|[。；;：:，,\n]\s{0,2})([一二三四五六七八九十])是(?!否)/g, style: 'ordinal' },
];

interface Enumeration {
  readonly passage: Passage;
  readonly kind: Kind;
  readonly marks: readonly RegExpExecArray[];
}

const enumerated = perBlock(MARKS, (block): readonly Enumeration[] | null => {
  const found: Enumeration[] = [];
  for (const passage of passagesOf(block)) {
    if (!MARKED.test(passage.text)) continue;
    for (const kind of KINDS) {
      const marks = [...passage.text.matchAll(kind.pattern)];
      if (marks.length > 0) found.push({ passage, kind, marks });
    }
  }
  return found.length > 0 ? found : null;
});

/** Where a passage stands. */
interface Place {
  readonly passage: Passage;
  /** Of its block, and where that begins in the draft. */
  readonly index: number;
  readonly start: number;
}

function* gaps(draft: Draft, place: Place, { style }: Kind, marks: readonly RegExpExecArray[]): Iterable<Finding> {
  const { passage } = place;
  const at = (match: RegExpExecArray): Span => shift(passage.at(match.index, match.index + match[0].length), place.start);
  let last: RegExpExecArray | null = null;
  let value = 0;
  let alone: RegExpExecArray | null = null;
  for (const match of marks) {
    const raw = match[1] ?? '';
    const now = style === 'ordinal' ? NUMERALS.indexOf(raw) : Number(raw);
    const before = last;
    const gap = now - value;
    if (now === 1 || value > 0) last = match;
    alone = now === 1 && !alone && value === 0 ? match : null;
    if (now === 1) value = 1;
    else if (value > 0) value = now;
    if (!before || now === 1 || gap === 1) continue;
    const between = passage.text.slice(before.index + before[0].length, match.index);
    const missing = now - 1;
    if (gap === 2 && !said(between, style, missing)) {
      const mark = match[0].replace(raw, style === 'ordinal' ? (NUMERALS[missing] ?? '') : String(missing));
      yield {
        span: at(match),
        message: say(
          `“${before[0]}”之后是“${match[0]}”，缺“${mark}”：请核对是漏了一条还是编错了号。`,
          `“${before[0]}” is followed by “${match[0]}”: “${mark}” is missing; either a point was left out or the number is wrong.`,
        ),
        related: [
          {
            span: at(before),
            message: say(`前一条“${before[0]}”`, `“${before[0]}”`),
          },
        ],
        fixes: [
          {
            title: say(`改为“${mark}”`, `Change to “${mark}”`),
            kind: 'suggestion',
            edits: [{ span: at(match), newText: mark }],
          },
        ],
      };
    }
  }
  const only = alone ?? null;
  if (only && value === 1 && style !== 'ordinal' && isAlone(draft, place, only, style)) {
    yield {
      span: at(only),
      severity: 'hint',
      message: say(
        `只有“${only[0]}”，没有第二条：序号可以删去。`,
        `There is “${only[0]}” but no second point; the number can go.`,
      ),
    };
  }
}

function said(text: string, style: Kind['style'], value: number): boolean {
  if (style === 'ordinal') return text.includes(`${NUMERALS[value]}是`) || /其[次二三]|二则/.test(text);
  return (
    mentions(text, style, value) || mentions(text, 'arabic', value) || new RegExp(`(?<!\\d)${value}[、.．，,：:）)]`).test(text)
  );
}

/** How many blocks further on the second point of a list may stand. */
const NEAR = 4;

/** No second point in the rest of the passage or the paragraphs after it. A number at the very beginning of a paragraph is the list's, not the paragraph's. */
function isAlone(
  draft: Draft,
  { passage, index }: Place,
  match: RegExpExecArray,
  style: 'arabic' | 'arabic-bracket' | 'ordinal',
): boolean {
  if (style === 'ordinal') return false;
  const start = match.index;
  const leads = /^\s*$/.test(passage.text.slice(0, start));
  if (leads && passage.kind === 'prose') return false;
  // In a cell the second point stands on a line of its own, whatever it is numbered with.
  if (passage.kind === 'cell' && !(leads && /\n\s*\S/.test(passage.text))) return false;
  if (said(passage.text.slice(start + match[0].length), style, 2)) return false;
  if (passage.kind === 'cell') return true;
  const after = blocksFor(draft).slice(index + 1, index + 1 + NEAR);
  return !after.some(({ block, start }) =>
    mentions(textAt(draft, { start, end: start + Math.min(block.text.length, 400) }), style, 2),
  );
}
