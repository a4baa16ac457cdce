// Which labels of a header's lower level stand under which heading of the level above, where the headings came
// without their widths. What the labels are decides (小计, 基本支出 and 项目支出 are parts of an amount, 增减额 and 增减%
// of a comparison; a set of labels that begins again belongs to the next heading), as far as it does.
import { squash } from '../../text/fold';
import type { Cell } from '../table';
import { divide } from './divide';

/** A cell and how many columns it takes. */
export interface Unit {
  readonly cell: Cell;
  readonly size: number;
}

/** A unit of a header, and what stands under it: a letter of a code or a column's number (under an empty one), a code of the body. */
export interface Headed extends Unit {
  readonly below: string;
  readonly code: string;
}

/** A header with more labels is none. */
const MOST = 80;

/** What speaks against a way to divide the labels. */
const WRONG = 4;
const ODD = 1;

/** The cells of `row` over the units of `below`; null where several ways to divide these are as good as each other. */
export function unitsOver(row: readonly Cell[], below: readonly Headed[]): Unit[] | null {
  if (row.length > below.length || below.length > MOST) return null;
  const labels = below.map((unit): Label => ({ text: squash(unit.cell.text) || unit.below, code: unit.code }));
  const headings = row.map(({ text }) => squash(text));
  const shares = divide(row.length, below.length, (i, from) => costs(headings[i] ?? '', labels, from));
  if (!shares) return null;
  let at = 0;
  return row.map((cell, i) => {
    const own = below.slice(at, (at += shares[i] ?? 1));
    return { cell, size: own.reduce((sum, unit) => sum + unit.size, 0) };
  });
}

interface Label {
  readonly text: string;
  readonly code: string;
}

const LETTER = /^[类款项]$/;
/** What counts or marks one column. */
const NUMBER = /^(?:\d{1,2}|※|栏次|行次|项次)$/;
const WHOLE = /^(?:合计|总计)$|小计(?:\(.*\))?$/;
/** What a heading of subjects stands over, and the words such a heading has. */
const SUBJECT = /编码|代码|名称|^[类款项]$|^项目$|^科目$|科目\(|分类科目$/;
const OF_SUBJECTS = /科目|编码|代码|名称|分类$|^项目$|^(?:部门|单位)(?:[(].*[)])?$/;
/** What a comparison consists of, and the words its heading has. */
const CHANGE = /增减|增长|增幅|幅度|变动|变化|[%％]/;
const OF_CHANGES = /增减|增长|变动|变化|比较|(?:20\d\d|[上本去当]年|预算|决算|执行).*(?:比|较)|^[比较]/;
/** What stands under any heading. */
const ANYWHERE = /^(?:|栏次|行次|项次|※|\d{1,2}|金额|数额)$/;

/** What it costs that `heading` stands over the labels from `from` up to another; asked for further and further ones. */
function costs(heading: string, labels: readonly Label[], from: number): (to: number) => number {
  const seen = new Set<string>();
  const first = labels[from]?.text ?? '';
  let misplaced = 0;
  if (/^其中/.test(first)) misplaced += WRONG;
  if (/^[款项]$/.test(first) && LETTER.test(labels[from - 1]?.text ?? '')) misplaced += WRONG;
  let single = 0;
  let at = from;
  return (to) => {
    for (; at < to; at++) {
      const label = labels[at];
      if (!label) continue;
      // An empty label is the lower part of the heading itself, and a number counts one column.
      if (label.text === '' || NUMBER.test(label.text)) single++;
      else if (seen.has(label.text)) misplaced += WRONG;
      seen.add(label.text);
      if (at > from && WHOLE.test(label.text)) misplaced += WRONG;
      // Subjects after amounts are those of the next table side by side.
      if (at > from && isSubject(label.text) && !isSubject(labels[at - 1]?.text ?? '')) misplaced += WRONG;
      misplaced += mismatch(heading, label);
    }
    const more = to - from - 1;
    if (more > 0) return misplaced + WRONG * (single + (heading === '' ? more : 0));
    return misplaced + (ANYWHERE.test(first) || LETTER.test(first) ? 0 : ODD);
  };
}

const isSubject = (label: string): boolean => SUBJECT.test(label);

function mismatch(heading: string, { text, code }: Label): number {
  if (heading === '' || ANYWHERE.test(text)) return 0;
  let cost = 0;
  // What is paid for persons is 301 and 303, what is paid for the running of things is 302 and the rest.
  if (/人员经费/.test(heading) && /^(?:302|30[7-9]|31|399)/.test(code)) cost += WRONG;
  if (/公用经费/.test(heading) && /^30[13]/.test(code)) cost += WRONG;
  if (/^本?年?收入/.test(heading) ? /支出(?!.*收入)/.test(text) : /^本?年?支出/.test(heading) && /收入(?!.*支出)/.test(text))
    cost += WRONG;
  if (/项目支出/.test(heading) && /人员经费|公用经费/.test(text)) cost += WRONG;
  if (isSubject(text) !== OF_SUBJECTS.test(heading)) cost += WRONG;
  if (CHANGE.test(text) !== OF_CHANGES.test(heading)) cost += WRONG;
  return cost;
}
