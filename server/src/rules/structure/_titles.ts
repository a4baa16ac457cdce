// When two titles say the same: letter for letter, but for names and years, or nearly.
import { squash } from '../../text/fold';

/** Titles are compared with each other again and again, and most stay as they are from one keystroke to the next. */
const MOST_KEPT = 5_000;

function kept(make: (title: string) => string): (title: string) => string {
  const known = new Map<string, string>();
  return (title) => {
    let made = known.get(title);
    if (made === undefined) {
      if (known.size >= MOST_KEPT) known.clear();
      known.set(title, (made = make(title)));
    }
    return made;
  };
}

/** A title as it is compared: squashed, without quotation marks, stops and a table's number. */
export const plainTitle = kept((title) =>
  squash(title)
    // 表五一般公共预算支出表: the number is 五.
    .replace(/^附?表(?:\d{1,3}|[一二三四五六七八九十]{1,3}(?!般))[:.、-]?/, '')
    .replace(/[“”"'‘’《》<>:,.。、·;]/g, '')
    .replace(/^\(\d{1,2}\)|^\d{1,2}(?=\p{Script=Han})/u, ''),
);

/** Without what varies from report to report: whose, which year, 部门 or 单位, remarks in brackets. */
export function coreTitle(title: string, entity: string | null): string {
  const words = plainTitle(title).replace(/^关于/, '');
  const name = entity === null ? undefined : namesOf(entity).find((one) => words.includes(one));
  return impersonal(name === undefined ? words : words.replace(name, ''));
}

/** A unit's full name, then the name without the places before it: 上海市普陀区某局, 普陀区某局, 某局. */
function namesOf(entity: string): string[] {
  const name = squash(entity);
  const names = [name];
  for (const { index } of name.matchAll(/[省市州盟区县旗](?=.{4})/g)) names.push(name.slice(index + 1));
  return names;
}

const impersonal = kept((words) =>
  words
    .replace(/20\d\d年(?:度)?/g, '')
    .replace(/\((?:部门|单位|本级|本部)[^()]{0,40}\)|\([^()]{0,40}(?:部门|单位|如有)[^()]{0,40}\)/g, '')
    .replace(/部门|单位/g, ''),
);

/** The year a title names; null when it names none, or two. */
export function titleYear(title: string): number | null {
  const years = new Set([...squash(title).matchAll(/(?<!\d)(20\d\d)年/g)].map((match) => Number(match[1])));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

/** Titles are short; what is longer is compared by its beginning. */
const LONGEST = 80;

/** 1 for equal, 0 for nothing in common: one less the share of characters to change. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const x = a.slice(0, LONGEST);
  const y = b.slice(0, LONGEST);
  const longer = Math.max(x.length, y.length);
  return longer === 0 ? 1 : 1 - distance(x, y) / longer;
}

/** Edit distance (insertions, deletions, replacements). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Where two titles differ, in a few words: `“收支情况”与“收支预算情况”`'s 预算. */
export function difference(a: string, b: string): { readonly onlyA: string; readonly onlyB: string } {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { onlyA: a.slice(start, a.length - end), onlyB: b.slice(start, b.length - end) };
}
