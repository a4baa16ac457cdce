// From the arguments of a command to the files it is about: files as they are named, drafts found in folders,
// files that match globs. What cannot be found is said, and the rest goes on.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { convertPathToPattern, glob, isDynamicPattern } from 'tinyglobby';
import { say, type Text } from '../text/say';
import { BadProject, type ProjectFinder, reason } from './project';

export interface Inputs {
  /** As given, or below the folder as given; `-` is standard input. No path twice. */
  readonly paths: readonly string[];
  /** Arguments that name nothing. */
  readonly missing: readonly { readonly path: string; readonly why: Text }[];
  /** Folders without a draft. */
  readonly empty: readonly string[];
}

const ALWAYS = /\.(?:gkg|disclosure)$/i;
const PERHAPS = /\.(?:txt|md)$/i;
/** What drafts are called, and what their first lines say. */
const DISCLOSURE = /(?:预算|决算)公开|(?:部门|单位)(?:预算|决算)/;
/** Enough for a cover's first lines in either encoding. */
const HEAD_BYTES = 2048;

export async function findInputs(args: readonly string[], projectOf: ProjectFinder): Promise<Inputs> {
  const paths = new Set<string>();
  const missing: { path: string; why: Text }[] = [];
  const empty: string[] = [];
  for (const arg of args) {
    if (arg === '-') {
      paths.add(arg);
      continue;
    }
    const stat = statSync(arg, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      try {
        const found = await draftsIn(arg, projectOf);
        if (found.length === 0) empty.push(arg);
        for (const path of found) paths.add(path);
      } catch (error) {
        missing.push({ path: arg, why: error instanceof BadProject ? error.text : reason(error) });
      }
    } else if (stat) {
      paths.add(arg);
    } else if (isDynamicPattern(arg)) {
      const found = await glob(arg.split(sep).join('/'), { expandDirectories: false, absolute: false });
      if (found.length === 0) missing.push({ path: arg, why: say('没有匹配的文件。', 'no file matches.') });
      for (const path of found.sort()) paths.add(path);
    } else {
      missing.push({ path: arg, why: say('没有这个文件。', 'there is no such file.') });
    }
  }
  return { paths: [...paths], missing, empty };
}

/** The drafts below `folder`, without what its project file excludes, sorted. */
async function draftsIn(folder: string, projectOf: ProjectFinder): Promise<string[]> {
  const { folder: base, file } = projectOf(folder);
  const fromHere = base === null ? '' : relative(resolve(folder), base).split(sep).join('/');
  const excluded = file.exclude.map((pattern) => (fromHere === '' ? pattern : `${convertPathToPattern(fromHere)}/${pattern}`));
  const found = await glob('**/*.{gkg,disclosure,txt,md}', {
    cwd: folder,
    ignore: ['**/node_modules/**', ...excluded],
    caseSensitiveMatch: false,
    expandDirectories: false,
  });
  return found
    .map((path) => join(folder, path))
    .filter((path) => ALWAYS.test(path) || (PERHAPS.test(path) && saysDisclosure(path)))
    .sort();
}

/** A plain-text file whose name or first lines say that it is a disclosure draft. */
function saysDisclosure(path: string): boolean {
  return DISCLOSURE.test(path.slice(dirname(path).length)) || DISCLOSURE.test(headOf(path));
}

function headOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = new Uint8Array(HEAD_BYTES);
      const head = bytes.subarray(0, readSync(file, bytes, 0, HEAD_BYTES, 0));
      // Either encoding may be cut in the middle of its last character; neither reads as the other's Chinese.
      const lines = (encoding: string): string =>
        new TextDecoder(encoding)
          .decode(head)
          .split(/\r\n|\r|\n/)
          .filter((line) => line.trim())
          .slice(0, 5)
          .join('\n');
      return `${lines('utf-8')}\n${lines('gb18030')}`.replace(/\s+/g, '');
    } finally {
      closeSync(file);
    }
  } catch {
    // One whose name says it is a draft is checked, and named as unreadable, all the same.
    return '';
  }
}
