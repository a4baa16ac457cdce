// A leading row of a grid that says something of the table (编制单位, 单位：万元, 公开01表) and is no row of it.
import { squash } from '../text/fold';
import type { Cell } from './table';

const META =
  /^\(?(?:20\d\d)年?度?\)?$|^(?:编制|填报|公开|预算)?(?:单位|部门)(?:名称)?:|^(?:财决|决算|预算|公开|批复)+\d{1,2}(?:-\d{1,2})?表$|^预算年度:|^截止时间:|^\d{6,}[\u4e00-\u9fff]{4,}$|^(?:金额)?单位:/;
const SURE = /^(?:金额)?单位:(?:亿元|万元|元)$|^(?:预算年度|截止时间):/;

/** Whether `row` says what a table says about itself and nothing else. */
export function isCaptionRow(row: readonly Cell[]): boolean {
  const words = row.map((cell) => squash(cell.text)).filter((text) => text !== '');
  if (words.length === 0) return false;
  if (!words.every((word, i) => META.test(word) || (i === 0 && words.length > 1 && words.slice(1).some((w) => SURE.test(w)))))
    return false;
  return !(words.length === 1 && row.length > 3 && !/单位:|年/.test(words[0] ?? ''));
}
