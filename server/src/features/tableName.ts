// What a table is called where several are listed: its title, and for performance tables, which are all called the
// same, the project each is about.
import type { PlacedTable, Table } from '../tables/table';
import { squash } from '../text/fold';
import { type Language, say } from '../text/say';

const LONGEST = 120;

export function tableName({ table }: PlacedTable, language: Language): string {
  const untitled = table.continues ? say('（续表）', '(continued)') : say('（无标题表格）', '(untitled table)');
  const title = table.title || untitled[language];
  const project = table.identity === 'performance' ? projectOf(table) : '';
  return (project === '' || title.includes(project) ? title : `${title}：${project}`).slice(0, LONGEST);
}

/** What stands beside 项目名称 in a performance table. */
function projectOf({ grid }: Table): string {
  for (const cells of grid.rows.slice(0, 8)) {
    const at = cells.findIndex(({ text }) => squash(text) === '项目名称');
    const beside = at < 0 ? undefined : cells.slice(at + 1).find(({ text }) => text !== '');
    if (beside) return squash(beside.text);
  }
  return '';
}

/** A section's title without what all titles of a report say: `五、关于某局2024年一般公共预算…` → `五、一般公共预算…`. */
export function sectionName(number: string, title: string): string {
  const own = title.replace(/^关于.{0,40}?20\d\d年(?:度)?/, '');
  return `${number}${/^第/.test(number) ? ' ' : ''}${own || title}`.slice(0, LONGEST);
}
