// Finds what a word processor's file leaves in plain text: bookmarks, field codes, error texts, lines to fill in, page
// numbers.
import { type Finder, type Mark, marksOf } from './_mark';

const BOOKMARK = String.raw`\[bookmark: ?[^\]\n]{1,80}\]`;
const FIELD = [
  String.raw`\{ ?(?:PAGE|NUMPAGES|PAGEREF|TOC|HYPERLINK|MERGEFIELD|REF|SEQ|DATE|TIME|FORMTEXT|FORMCHECKBOX)\b[^{}\n]{0,160}\}`,
  String.raw`PAGEREF _\w{1,40}(?: \\?h\b)?(?: \d{1,4}\b)?`,
  String.raw`\bTOC(?: \\[a-z](?: "[^"\n]{0,40}")?){1,8}`,
  String.raw`HYPERLINK (?:\\l )?(?:"[^"\n]{0,300}"|_\w{1,40})`,
  String.raw`MERGEFIELD \S{1,40}`,
  String.raw`\bREF _\w{1,40}(?: \\[a-z]){0,4}`,
  String.raw`\bSEQ \S{1,20} \\\* ARABIC`,
  String.raw`\\\* MERGEFORMAT`,
  String.raw`FORM(?:TEXT|CHECKBOX)\b`,
  String.raw`_(?:Toc\d{4,}\w{0,40}|GoBack)\b`,
  '错误! ?(?:未定义书签|未找到引用源)。?',
  String.raw`Error! (?:Bookmark not defined|Reference source not found)\.?`,
  String.raw`&(?:nbsp|amp|lt|gt|quot|#\d{2,5});`,
  String.raw`</?(?:br|p|span|div|font|table|tr|td|th|o:p)(?: [^<>\n]{0,200})?/?>`,
].join('|');
/** The line to fill in that is still there around what was filled in: `_2031__年`. */
const UNIT = '(?:年|月|日|万元|元|%|个|辆|批次|人次|人|台)';
const FILLED = [
  String.raw`(?<!\w)_{1,40}(?=\d[\d.,]{0,20}_{1,40} ?${UNIT})`,
  String.raw`(?<!\w)_{2,40}(?=\d[\d.,]{0,20} ?${UNIT})`,
  String.raw`(?<=(?<![\w.])_{0,40}\d[\d.,]{0,20})_{1,40}(?= ?${UNIT})`,
].join('|');
const RESIDUE = new RegExp(`(?:${BOOKMARK} ?){1,200}|(?:${FIELD})|(?:${FILLED})|[\\u0007\\u000b\\ufffc]+`, 'g');

/** What any of it has, so that most text is looked at once. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: cell marks and line breaks of the old binary format are what is looked for
const MARKED = /[[{&<_\\\u0007\u000b\ufffc]|TOC|FORM|HYPERLINK|MERGE|错误!|Error!/;

/** Bookmarks side by side are one mark: they were one place in the document. */
function findArtefacts(text: string): Mark[] {
  if (!MARKED.test(text)) return [];
  return marksOf('artefact', RESIDUE, text).map((mark) => {
    const wide = text.slice(mark.start, mark.end);
    return { ...mark, end: mark.start + wide.trimEnd().length || mark.end };
  });
}

const PAGE =
  /^(?:[-—–~·] ?)?\d{1,3}(?: ?[-—–~·])?$|^第 ?\d{1,3} ?页(?:[ ,/]{0,2}共 ?\d{1,3} ?页)?$|^\d{1,3} ?\/ ?\d{1,3}$|^Page \d{1,3}(?: of \d{1,3})?$/;

/** A block that is a page number and nothing else. */
function findPageNumber(text: string): Mark[] {
  if (text.length > 80 || text.includes('\t')) return [];
  const words = text.trim();
  if (!PAGE.test(words)) return [];
  const start = text.indexOf(words);
  return [{ kind: 'page', start, end: start + words.length }];
}

const TABS = /(?<=\S)[ \t]+(?=\S)/g;
const SENTENCE = /[。；;，,]/;
const ONLY_NUMBER = /^[\s\d一二三四五六七八九十()、.①-⑳第部分-]*$/;

/** Tabs between the words of a sentence; one after the number of an item is a habit, not a slip. */
function findTabs(text: string): Mark[] {
  if (text.length < 16 || !text.includes('\t') || !SENTENCE.test(text)) return [];
  return marksOf('tab', TABS, text)
    .filter((mark) => text.slice(mark.start, mark.end).includes('\t'))
    .filter((mark) => mark.start > 16 || !ONLY_NUMBER.test(text.slice(0, mark.start)));
}

/** Bookmarks, field codes, error texts. */
export const ARTEFACTS_FINDER: Finder = {
  triggers: ['[', '{', '&', '<', '_', '\\', '\u0007', '\u000b', '\ufffc', 'TOC', 'FORM', 'HYPERLINK', 'MERGE', '错误!', 'Error!'],
  find: findArtefacts,
};

/** A block that is a page number and nothing else. */
export const PAGE_NUMBER_FINDER: Finder = { triggers: undefined, find: findPageNumber };

/** Tabs between the words of a sentence. */
export const TABS_FINDER: Finder = { triggers: ['\t'], find: findTabs };
