// Subject paths as prose writes them: `卫生健康支出（类）医疗保障管理事务（款）行政运行（项）`.
import type { PathPart, SubjectPath } from './mention';

const MARK = /\(([类款项])\)/g;
const LEVELS: Readonly<Record<string, PathPart['level']>> = { 类: 'class', 款: 'section', 项: 'item' };
const RANK: Readonly<Record<PathPart['level'], number>> = { class: 0, section: 1, item: 2 };
/** Han, brackets and the punctuation names have; a name ends where anything else begins. */
const NAME = /[^\d,。;:!?“”"'《》]*$/u;
const LONGEST = 40;

/** The paths of `text` (folded), in order. */
export function subjectPaths(text: string): SubjectPath[] {
  if (!/\([类款项]\)/.test(text)) return [];
  const paths: SubjectPath[] = [];
  let parts: PathPart[] = [];
  let start = 0;
  let end = 0;
  const close = (): void => {
    if (parts.length > 0) paths.push({ parts, span: { start, end } });
    parts = [];
  };
  for (const mark of text.matchAll(MARK)) {
    const level = LEVELS[mark[1] ?? ''] ?? 'class';
    const before = parts.at(-1);
    const between = text.slice(Math.max(end, mark.index - LONGEST), mark.index);
    const whole = mark.index - end <= LONGEST;
    const goesOn = before && whole && RANK[level] > RANK[before.level] && /^[“”"'\s]*[^\d,。;:“”"']+[“”"'\s]*$/.test(between);
    if (!goesOn) close();
    const raw = goesOn ? between : (NAME.exec(between)?.[0] ?? '');
    const name = raw.replace(/[\s“”"']+/g, '').replace(/^[、.\-*)]+/, '');
    if (!goesOn) start = mark.index - raw.length;
    end = mark.index + mark[0].length;
    if (name !== '') parts = [...parts, { level, name }];
  }
  close();
  return paths;
}
