// Tells from the first lines of a plain text whether it is a budget or final-accounts disclosure. Pure, and
// strict: a letter that merely mentions 部门预算 is none; a line that is a report's title is needed.

/** How many lines, and how much of each, are looked at. */
export const FIRST_LINES = 40;
const LONGEST_TITLE = 48;

/** A title: the whole line, squeezed, ends in what the report is. `公` alone: the title was broken before 开. */
const TITLE =
  /^.{0,40}(?:部门|单位|本级|机关|年度?)(?:收支)?(?:预算|决算)(?:信息)?(?:公开?)?(?:报告|说明|情况说明|文本|表|草案|收支总表)?$/;
/** What the title must name, as in the file-name patterns; `收支预算` and `年度决算` alone would be too weak. */
const SUBJECT = /(?:部门|单位)(?:收支)?(?:预算|决算)|(?:预算|决算)公开?$|(?:预算|决算)公开/;

export function looksLikeDisclosure(firstLines: string): boolean {
  for (const line of firstLines.split(/\r\n?|\n/, FIRST_LINES)) {
    if (line.length > 4 * LONGEST_TITLE) continue;
    const squeezed = line.replace(/[\s\u3000\ufeff#*《》“”"]+/g, '');
    if (squeezed.length <= LONGEST_TITLE && TITLE.test(squeezed) && SUBJECT.test(squeezed)) return true;
  }
  return false;
}
