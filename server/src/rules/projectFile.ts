// The project file `.gouji.json`: JSON with comments that says, for all drafts beside and below it, how severe
// each rule is, which findings someone looked at and accepted, which catalogue to use and what not to check.
// Reading is pure; whoever has a file system finds the file and passes its text.

import { applyEdits, findNodeAtLocation, modify, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { lineAt, splitLines } from '../text/lines';
import { say, type Text } from '../text/say';
import { SEVERITIES, type Severity } from './finding';

export const PROJECT_FILE = '.gouji.json';

export interface ProjectFile {
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Place keys, see `placeKey.ts`. */
  readonly accepted: readonly string[];
  /** Path of an official catalogue as CSV, relative to the project file; null: the bundled one. */
  readonly catalogue: string | null;
  /** Globs, relative to the project file, that `check` leaves out of folders. */
  readonly exclude: readonly string[];
}

/** Something in the project file that cannot be meant; the rest of the file still counts. */
export interface ProjectProblem {
  /** 0-based. */
  readonly line: number;
  /** `severities.row-sum`; empty for the file itself. */
  readonly key: string;
  readonly message: Text;
}

export const NO_PROJECT: ProjectFile = { severities: {}, accepted: [], catalogue: null, exclude: [] };

const KEYS: readonly (keyof ProjectFile)[] = ['severities', 'accepted', 'catalogue', 'exclude'];
const LEVELS: readonly string[] = [...SEVERITIES, 'off'];

/** Reads a project file; `rules` are the ids of all rules there are. Never throws. */
export function parseProjectFile(
  source: string,
  rules: readonly string[],
): { readonly project: ProjectFile; readonly problems: readonly ProjectProblem[] } {
  const text = source.replace(/^\ufeff/, ' ');
  const lines = splitLines(text);
  const problems: ProjectProblem[] = [];
  const blame = (offset: number, key: string, message: Text): void => {
    problems.push({ line: lineAt(lines, offset), key, message });
  };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const error = errors[0];
  if (error) {
    const code = printParseErrorCode(error.error);
    blame(error.offset, '', say(`不是有效的 JSON（${code}）。`, `Not valid JSON (${code}).`));
    return { project: NO_PROJECT, problems };
  }
  if (root?.type !== 'object') {
    blame(0, '', say('项目文件必须是一个 JSON 对象。', 'The project file must be a JSON object.'));
    return { project: NO_PROJECT, problems };
  }
  for (const property of root.children ?? []) {
    const key = keyOf(property);
    if (key !== '$schema' && !KEYS.some((known) => known === key)) {
      blame(
        property.offset,
        key,
        say(`没有“${key}”这一项；可写：${KEYS.join('、')}。`, `There is no “${key}”; there are: ${KEYS.join(', ')}.`),
      );
    }
  }

  const severities: Record<string, Severity | 'off'> = {};
  const levels = findNodeAtLocation(root, ['severities']);
  if (levels && levels.type !== 'object') {
    blame(
      levels.offset,
      'severities',
      say('这里应是“规则名: 严重程度”的对象。', 'This should be an object of rule names and severities.'),
    );
  } else {
    for (const property of levels?.children ?? []) {
      const rule = keyOf(property);
      const value = property.children?.[1];
      if (!rules.includes(rule)) {
        blame(property.offset, `severities.${rule}`, say(`没有名为“${rule}”的规则。`, `There is no rule named “${rule}”.`));
      } else if (!LEVELS.includes(value?.value)) {
        blame(
          value?.offset ?? property.offset,
          `severities.${rule}`,
          say(`严重程度应是 ${LEVELS.join('、')} 之一。`, `The severity should be one of ${LEVELS.join(', ')}.`),
        );
      } else {
        severities[rule] = value?.value;
      }
    }
  }

  const strings = (key: 'accepted' | 'exclude'): string[] => {
    const node = findNodeAtLocation(root, [key]);
    if (!node) return [];
    const bad = node.type === 'array' ? node.children?.find((child) => child.type !== 'string') : node;
    if (!bad) return (node.children ?? []).map((child) => String(child.value));
    blame(bad.offset, key, say('这里应是字符串的数组。', 'This should be an array of strings.'));
    return [];
  };
  const catalogue = findNodeAtLocation(root, ['catalogue']);
  if (catalogue && catalogue.type !== 'string') {
    blame(
      catalogue.offset,
      'catalogue',
      say('这里应是科目目录 CSV 文件的路径。', 'This should be the path of a subject catalogue in CSV.'),
    );
  }
  const project = {
    severities,
    accepted: strings('accepted'),
    catalogue: catalogue?.type === 'string' ? String(catalogue.value) : null,
    exclude: strings('exclude'),
  };
  return { project, problems: problems.sort((a, b) => a.line - b.line) };
}

function keyOf(property: Node): string {
  return String(property.children?.[0]?.value ?? '');
}

/** The text of a project file (null: there is none yet) with `key` among its accepted findings; comments stay. */
export function acceptIn(source: string | null, key: string): string {
  const text = source?.trim() ? source : '{}\n';
  const accepted = findNodeAtLocation(parseTree(text) ?? { type: 'object', offset: 0, length: 0 }, ['accepted']);
  if (accepted?.children?.some((child) => child.value === key)) return text;
  const path = accepted?.type === 'array' ? ['accepted', -1] : ['accepted'];
  const value = accepted?.type === 'array' ? key : [key];
  return applyEdits(
    text,
    modify(text, path, value, {
      formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' },
      isArrayInsertion: path.length === 2,
    }),
  );
}
