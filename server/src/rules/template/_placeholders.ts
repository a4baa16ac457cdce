// Finds places nobody filled in: `0（类）`, `XX`, `20XX`, `某某`, `……`, `占 %`; and forms filled in with zeros or
// with 无 where a sentence wants words. Codes (`X101`, `MXXX`) and names of things (`DRG/DIP`) are none of these.
import { type Finder, type Mark, marksOf } from './_mark';

const LEVEL = String.raw`0 ?\( ?[类款项] ?\)`;
const SUBJECT = new RegExp(
  String.raw`(?<!\d)(?:${LEVEL}[、 ]?){1,3}(?:支出 ?0(?:\.0{1,4})? ?万元(?:, ?占 ?0(?:\.0{1,4})? ?%)?)?|(?<![\u4e00-\u9fff\w)”"])\( ?类 ?\) ?\( ?款 ?\) ?\( ?项 ?\)|(?<![\d.])0类0款(?:0项)?`,
  'g',
);

function findSubjects(text: string): Mark[] {
  if (!/0 ?\( ?[类款项]|\( ?类 ?\) ?\(|0类/.test(text)) return [];
  return marksOf('subject', SUBJECT, text).map((mark) => {
    const words = text.slice(mark.start, mark.end);
    return { ...mark, end: mark.start + words.replace(/[、 ]$/, '').length };
  });
}

const COUNT = new RegExp(
  [
    String.raw`(?<![\d.])0(?:、0){0,3} ?等 ?(?:\d{1,3} ?个|项目)`,
    String.raw`(?<=^|[,。;:、(“"\s])0项目(?:绩效|支出|资金|自评)(?:目标|自评){0,2}(?:表|报告|结果|情况)?`,
    String.raw`(?:本级)?及?(?:其)?(?:所属|下属) ?0 ?(?:家|个)(?:行政|事业|参公|二级)[^,。;:\d]{0,6}(?:和|及|、|,) ?0 ?(?:家|个)(?:行政|事业|参公|二级)?(?:预算)?单位`,
  ].join('|'),
  'g',
);

function findCounts(text: string): Mark[] {
  if (!/0 ?等|0项目|0、0|[属] ?0/.test(text)) return [];
  return marksOf('count', COUNT, text);
}

const MEASURE = '(?:万元|亿元|元|个|辆|家|名|人|年|月|日|%|批|次|台|套|分)';
const NAMED = '(?:局|厅|委|部门|单位|市|县|区|省|镇|乡|街道|办|中心|学校|医院)';
const CROSSES = new RegExp(
  [
    String.raw`(?<![A-Za-z0-9])(?:(?:X{2,40}|x{2,40}|×{2,40})[、 ]?\( ?[类款项] ?\)[、 ]?){1,3}`,
    '(?<![A-Za-z0-9])(?:19|20)(?:XX|xx|××|X|×)(?= ?(?:年|-))',
    String.raw`(?<![A-Za-z0-9*×])(?:(?:X{2,80}|x{2,80})(?![A-Za-z0-9×*]|-\d|\.[a-z])|×{2,80}(?![A-Za-z×*]))`,
    String.raw`(?<![A-Za-z0-9*+=×\-])[X×](?=${MEASURE}|${NAMED})(?!元/)`,
    String.raw`(?<![一二三四五六七八九十零〇○\d])(?:○{2,40}|〇{2,40}|◯{2,40})(?![一二三四五六七八九十零〇○])`,
    String.raw`某某${NAMED}?|(?<=^|[,。;:、“(\s])某(?:局|厅|委|部门)(?![一-龥])`,
    // Around a figure it is the line of a blank that was filled in.
    String.raw`(?<![_\d])_{3,}(?![_\d])`,
    String.raw`[(【] ?(?:待填写?|待补充?|待定|此处填写?|请填写) ?[)】]|待填写?(?=[,。;%万]|$)|\b(?:TODO|TBD)\b`,
    // What this program leaves for the writer: `【主要原因】`. Numbers in such brackets are a document's.
    '【[\\u4e00-\\u9fff、（）()“”]{2,20}】',
    '。{3,}',
  ].join('|'),
  'g',
);
/** What any of them has, so that most text is looked at once. */
const CROSSED = 'X x × ○ 〇 ◯ 某 _ 【 。。 待填 待补 待定 填写 TODO TBD'.split(' ');
const ELLIPSIS = /…+/g;

/** Blanks of the template in running words; `contents`: leaders are not looked at. */
function findBlanks(text: string, contents: boolean): Mark[] {
  const crosses = marksOf('blank', CROSSES, text)
    .map((mark) => ({ ...mark, end: mark.end - (/[、 ]$/.test(text.slice(mark.start, mark.end)) ? 1 : 0) }))
    .map((mark): Mark => (text[mark.start] === '。' ? { ...mark, shape: 'dots' } : mark))
    .filter((mark) => !contents || /[X×x某○〇◯]/.test(text[mark.start] ?? '') || /\d/.test(text[mark.start] ?? ''));
  if (contents || !text.includes('…')) return crosses;
  const ellipses = marksOf('blank', ELLIPSIS, text, 'ellipsis').filter((mark) => !isLeader(text, mark) && !isQuoted(text, mark));
  return [...crosses, ...ellipses];
}

/** Dots that lead to a page number. */
function isLeader(text: string, mark: Mark): boolean {
  return mark.end - mark.start > 4 && /^[….·\s]*\d*\s*(?:$|\n)/.test(text.slice(mark.end, mark.end + 200));
}

/** Words left out of something quoted. */
function isQuoted(text: string, mark: Mark): boolean {
  const before = text.slice(Math.max(0, mark.start - 200), mark.start);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》');
}

const DOT_CELLS = /(?<=^|[\t\n\r|]) *(?<m>(?:。{2,}|…+|\.{3,})(?:[ \t|]+(?:。{2,}|…+|\.{3,}))*) *(?=$|[\t\n\r|])/g;

/** Blanks in a table: `XX` anywhere, and rows of `…`, one mark a row. */
function findBlankCells(text: string): Mark[] {
  const crosses = findBlanks(text, true);
  if (!/。。|…|\.\.\./.test(text)) return crosses;
  const dots = marksOf('blank', DOT_CELLS, text).map(
    (mark): Mark => ({ ...mark, shape: text[mark.start] === '。' ? 'dots' : 'ellipsis' }),
  );
  return [...crosses, ...dots];
}

const NO_FIGURE = new RegExp(
  [
    '(?:占|增长|下降|预算的|合计的|总额的|比重为|比例为) {0,8}%|占[^,。;:%\\d占]{0,10}(?:预算|支出|收入|合计|总额|总数) {0,8}%',
    '(?<!单位.{0,4})(?:为|支出|收入|增加|减少|安排|资金|共计|总计|合计|金额|数额|决算数?|预算数?|结转|结余) {0,8}万元(?!为单位|以上|以下)',
  ].join('|'),
  'g',
);

/** A unit where its figure is missing: `占%`, `支出万元`. */
function findMissingFigures(text: string): Mark[] {
  if (!/[占长降的为算出入计额数] {0,8}%|[为出入加少排金计额算数转余] {0,8}万元/.test(text)) return [];
  // Headings of columns (`增长%`) have no sentence around them.
  return /[,。;]/.test(text) ? marksOf('figure', NO_FIGURE, text) : [];
}

const ZEROS =
  /[^,。;:\s]{0,8}(?:评价|自评)?得分为? ?0(?:\.0{1,2})? ?分(?:[,。;] ?(?:全年)?(?:预算数|执行数)为? ?0(?:\.0{1,4})? ?万元){0,2}(?:[,。;] ?完成预算的 ?0(?:\.0{1,2})? ?%)?|压减 ?0 ?(?:万元)?(?:支出|经费)/g;

function findZeros(text: string): Mark[] {
  return marksOf('zeros', ZEROS, text);
}

const NOTHING =
  /[^,。;:\s0-9]{0,10}主要(?:用于|是|为|包括)无(?:此项|该项|此|本项|相关)?(?:项目|支出|内容|安排|开支|事项)?(?=[,。; ]|$)/g;

function findNothing(text: string): Mark[] {
  return marksOf('nothing', NOTHING, text);
}

const STOPS_SHORT = new RegExp(
  [
    '(?:主要)?原因(?:主要)?(?:(?:是|为|在于):?|:(?:是|为)?)(?=[。;])',
    '主要(?:用于|包括|是|为|由于)[:]?(?=[。;])',
    '(?:开支|主要)?内容(?:主要)?(?:包括|为|是)[:]?(?=[。;])',
    String.raw`[^,。;:\s]{0,16}:(?=[。;])`,
  ].join('|'),
  'g',
);
const LAST_WORDS =
  /(?<=^|[,。;\s])(?<m>[^,。;:]{0,24}(?:内容(?:主要)?(?:包括|为|是)|主要(?:用于|原因|包括|是)|原因(?:是|为)|用途(?:是|为)?|(?:完成|执行|实现|使用|开展)情况)[:]?)\s*$/;

/** Sentences that stop where their matter should begin; those at the end of the paragraph depend on what follows. */
function findUnfinished(text: string): Mark[] {
  const marks = /[:是为于括在][。;]/.test(text) ? marksOf('unfinished', STOPS_SHORT, text) : [];
  const tail = text.slice(-60);
  const last = ':是为于括'.includes(tail.trimEnd().slice(-1) || ' ') ? LAST_WORDS.exec(tail) : null;
  const words = last?.groups?.m;
  if (words !== undefined && last && /[:是为于括]$/.test(words)) {
    const start = Math.max(0, text.length - 60) + last.index + last[0].indexOf(words);
    marks.push({ kind: 'unfinished', start, end: start + words.length, shape: 'open' });
  }
  return marks;
}

/** Economic items next to nobody has all of: five of them in one paragraph are the template's own list. */
const RARE =
  /退职\(役\)费|个人农业生产补贴|国外债务付息|土地补偿|地上附着物和青苗补偿|拆迁补偿|文物和陈列品购置|国家赔偿费用支出|对民间非营利组织和群众性自治组织补贴/g;
const TOO_MANY = 5;

/** The whole list of economic items the template offers. */
function findRosters(text: string): Mark[] {
  const found = [...text.matchAll(RARE)];
  const first = found[0];
  const last = found.at(-1);
  if (!first || !last || new Set(found.map((match) => match[0])).size < TOO_MANY || /是指|:指|反映/.test(text)) return [];
  return [{ kind: 'roster', start: first.index, end: last.index + last[0].length }];
}

/** `0（类）0（款）0（项）`. */
export const SUBJECTS_FINDER: Finder = { triggers: ['0(', '0 (', '(类', '( 类', '0类'], find: findSubjects };
/** `0等0个`, `0项目`. */
export const COUNTS_FINDER: Finder = { triggers: ['0等', '0 等', '0项目', '0、0', '属0', '属 0'], find: findCounts };
/** `XX`, `20XX`, `……` in running words; in the contents, where leaders are not looked at; and in tables. */
export const BLANKS_FINDER: Finder = { triggers: [...CROSSED, '…'], find: (text) => findBlanks(text, false) };
export const BLANK_ENTRIES_FINDER: Finder = { triggers: CROSSED, find: (text) => findBlanks(text, true) };
export const BLANK_CELLS_FINDER: Finder = { triggers: [...CROSSED, '…', '...'], find: findBlankCells };
/** `占%`, `支出万元`. */
export const MISSING_FIGURES_FINDER: Finder = {
  triggers: [
    '占%',
    '算%',
    '出%',
    '入%',
    '计%',
    '额%',
    '数%',
    '长%',
    '降%',
    '的%',
    '为%',
    ' %',
    '为万元',
    '出万元',
    '入万元',
    '加万元',
    '少万元',
    '排万元',
    '金万元',
    '计万元',
    '额万元',
    '算万元',
    '数万元',
    '转万元',
    '余万元',
    ' 万元',
  ],
  find: findMissingFigures,
};
/** A form filled in with zeros. */
export const ZEROS_FINDER: Finder = { triggers: ['得分', '压减'], find: findZeros };
/** `主要用于无`. */
export const NOTHING_FINDER: Finder = { triggers: ['是无', '于无', '为无', '括无'], find: findNothing };
/** `主要原因是。` */
export const UNFINISHED_FINDER: Finder = { triggers: [':', '是', '为', '于', '括', '在'], find: findUnfinished };
/** The template's whole list of items. */
export const ROSTERS_FINDER: Finder = { triggers: ['补偿', '补贴'], find: findRosters };
