// Which files of a folder are drafts, by name; a text of another name is looked into. Pure.
import { FIRST_LINES, looksLikeDisclosure } from './detect';

const OWN = /\.(?:gkg|disclosure)$/i;
const TEXT = /\.(?:txt|md)$/i;
/** As the file-name patterns of the language. */
const NAMED = /预算公开|决算公开|部门预算|单位预算|部门决算|单位决算/;
/** Never gone into: what is in there was not written by hand. */
const PASSED_OVER = /^(?:node_modules|\.git|\.svn|\.hg|\.vscode|\$RECYCLE\.BIN)$/;

/** draft: by its name · text: it may be one · null: it is none. */
export function kindOfFile(name: string): 'draft' | 'text' | null {
  if (OWN.test(name)) return 'draft';
  if (!TEXT.test(name)) return null;
  return NAMED.test(name) ? 'draft' : 'text';
}

export const entersFolder = (name: string): boolean => !PASSED_OVER.test(name);

/** Whether a text file of another name is a draft. */
export function isDraftText(text: string): boolean {
  return looksLikeDisclosure(text.split(/\r\n?|\n/, FIRST_LINES).join('\n'));
}
