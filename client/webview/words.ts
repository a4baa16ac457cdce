// Every word the preview itself says, in both languages. The draft's own words and the server's labels come as data.
import { type Language, say, type Text } from '../../server/src/text/say';

const WORDS = {
  report: say('报告', 'Report'),
  ties: say('勾稽', 'Tie-outs'),
  money: say('图表', 'Charts'),
  pages: say('预览的页面', 'Pages of the preview'),
  marks: say('数字的标记', 'Marks of figures'),
  verified: say('相符', 'verified'),
  contradicted: say('不符', 'contradicted'),
  unchecked: say('未核对', 'unchecked'),
  showMark: say('显示标记', 'show marks'),
  previousProblem: say('上一处问题', 'Previous problem'),
  nextProblem: say('下一处问题', 'Next problem'),
  noProblems: say('没有发现问题', 'No problems'),
  print: say('核对报告', 'Report'),
  share: say('的数字已核对相符', 'of the figures verified'),
  card: say('这个数和哪些数有关', 'What this figure ties to'),
  cardHint: say(
    '把鼠标停在一个数上，或用 Tab 与方向键选中它，这里会列出与它有关的等式。单击到原文。',
    'Point at a figure, or reach it with Tab and the arrow keys, to see the relations it is in. Click to go to the text.',
  ),
  close: say('收起', 'Close'),
  noRelations: say('没有等式涉及这个数，还没有核对到它。', 'No relation involves this figure; nothing checks it yet.'),
  goTo: say('到原文', 'Go to text'),
  more: say('另有 {0} 项', '{0} more'),
  omittedRows: say('表格过长，另有 {0} 行未显示', 'The table is too long: {0} more rows are not shown'),
  omittedBlocks: say('文稿过长，另有 {0} 段未显示', 'The draft is too long: {0} more blocks are not shown'),
  continued: say('（续表）', '(continued)'),
  table: say('表格', 'Table'),
  exact: say('相符', 'holds'),
  rounding: say('尾差', 'within rounding'),
  failed: say('不符', 'fails'),
  sum: say('合计', 'sum'),
  same: say('同数', 'same'),
  shareOf: say('占比', 'share'),
  rate: say('增幅', 'rate'),
  completion: say('完成率', 'completion'),
  comparison: say('比较', 'comparison'),
  tiesTitle: say('表与表、表与文字的勾稽关系', 'What ties to what'),
  tiesIntro: say(
    '左边是表格，右边是文字部分。线越粗，等式越多；红色虚线上有不成立的等式。单击一条线或下表一行，列出其中的等式。',
    'Tables on the left, sections of the text on the right. The thicker a line, the more relations; a dashed red line has failing ones. Pick a line, or a row below, to list them.',
  ),
  noTies: say('文稿里还没有可以互相核对的数字。', 'The draft has no figures that tie to each other yet.'),
  from: say('一端', 'Between'),
  to: say('另一端', 'and'),
  within: say('内部', 'within'),
  list: say('列出', 'List'),
  allTies: say('全部勾稽关系', 'All tie-outs'),
  relationsOf: say('“{0}”与“{1}”', '“{0}” and “{1}”'),
  relationsWithin: say('“{0}”内部', 'Within “{0}”'),
  incomeTitle: say('收入来源', 'Sources of income'),
  spendingTitle: say('支出结构（按功能分类“类”）', 'Spending by function'),
  comparisonTitle: say('本年与上年', 'This year and the year before'),
  basic: say('基本支出', 'Basic'),
  project: say('项目支出', 'Project'),
  amount: say('金额（万元）', 'Amount (10,000 yuan)'),
  percent: say('占比', 'Share'),
  item: say('项目', 'Item'),
  now: say('本年', 'This year'),
  before: say('上年', 'Year before'),
  change: say('增减', 'Change'),
  total: say('合计', 'Total'),
  noIncome: say('文稿里没有读到收入来源。', 'No sources of income were found in the draft.'),
  noSpending: say('文稿里没有读到按功能分类的支出。', 'No spending by function was found in the draft.'),
  noComparison: say('文稿里没有写明与上年的比较。', 'The draft states no comparison with the year before.'),
  figures: say('数据', 'Figures'),
  tenThousand: say('万元', '×10,000 yuan'),
  empty: say(
    '打开一份预算公开或决算公开文稿，这里就会显示它。',
    'Open a budget or final-accounts disclosure draft to see it here.',
  ),
  problems: say('{0} 处问题', '{0} problems'),
  figureIs: say('{0}，{1}', '{0}, {1}'),
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;

let language: Language = 'zh';

export function speak(next: Language): void {
  language = next;
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
}

export const spoken = (): Language => language;

/** The word, `{0}`, `{1}` … filled in. */
export function word(name: Word, ...values: readonly (string | number)[]): string {
  return WORDS[name][language].replace(/\{(\d)\}/g, (_, i) => String(values[Number(i)] ?? ''));
}
