// Finds the project file that governs a draft and makes settings of it: the file named by `--config`, or the
// nearest `.gouji.json` beside or above the draft.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { bundledCatalogue } from '../catalog/bundled';
import type { Catalogue } from '../catalog/catalogue';
import { catalogueFromCsv, catalogueYear } from '../catalog/official';
import { EVERY_RULE } from '../rules/everyRule';
import { NO_PROJECT, PROJECT_FILE, type ProjectFile, parseProjectFile } from '../rules/projectFile';
import type { Settings } from '../rules/settings';
import { say, type Text } from '../text/say';
import { decode, UnreadableText } from './decode';

export interface Project {
  /** The folder of the project file; null when there is none. */
  readonly folder: string | null;
  readonly file: ProjectFile;
  readonly settings: Settings;
}

/** A project file that cannot be used: nothing is checked by half of one. */
export class BadProject extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

/** Answers for any folder; each project file is read once. Throws `BadProject`. */
export type ProjectFinder = (folder: string) => Project;

export function createProjectFinder(config: string | undefined): ProjectFinder {
  const none: Project = { folder: null, file: NO_PROJECT, settings: settingsOf(NO_PROJECT, null) };
  if (config !== undefined) {
    const only = load(resolve(config));
    return () => only;
  }
  // A bad one is remembered too: it is told about once.
  const known = new Map<string, Project | BadProject>();
  const find = (folder: string): Project | BadProject => {
    const found = known.get(folder);
    if (found) return found;
    const path = join(folder, PROJECT_FILE);
    const above = dirname(folder);
    const project = existsSync(path) ? loadOrBad(path) : above === folder ? none : find(above);
    known.set(folder, project);
    return project;
  };
  return (folder) => {
    const project = find(resolve(folder));
    if (project instanceof BadProject) throw project;
    return project;
  };
}

function loadOrBad(path: string): Project | BadProject {
  try {
    return load(path);
  } catch (error) {
    if (error instanceof BadProject) return error;
    throw error;
  }
}

function load(path: string): Project {
  const text = readOr(path, (why) =>
    say(`无法读取项目文件 ${path}：${why.zh}`, `Cannot read the project file ${path}: ${why.en}`),
  );
  const { project, problems } = parseProjectFile(
    text,
    EVERY_RULE.map((rule) => rule.id),
  );
  if (problems.length > 0) {
    const list = (language: 'zh' | 'en'): string =>
      problems.map((p) => `${path}:${p.line + 1}: ${p.key ? `${p.key}: ` : ''}${p.message[language]}`).join('\n');
    throw new BadProject(say(list('zh'), list('en')));
  }
  return { folder: dirname(path), file: project, settings: settingsOf(project, dirname(path)) };
}

function settingsOf(file: ProjectFile, folder: string | null): Settings {
  const catalogue =
    file.catalogue === null || folder === null ? bundledCatalogue() : officialCatalogue(resolve(folder, file.catalogue));
  return { severities: file.severities, accepted: file.accepted, catalogue };
}

/** The official catalogue of the year its file name holds (`政府收支分类科目2024.csv`), if it holds one. */
function officialCatalogue(path: string): Catalogue {
  const text = readOr(path, (why) => say(`无法读取科目目录 ${path}：${why.zh}`, `Cannot read the catalogue ${path}: ${why.en}`));
  return catalogueFromCsv(text, bundledCatalogue(), catalogueYear(basename(path)));
}

function readOr(path: string, complain: (why: Text) => Text): string {
  try {
    return decode(readFileSync(path)).text;
  } catch (error) {
    throw new BadProject(complain(reason(error)));
  }
}

const SYSTEM: Readonly<Record<string, Text>> = {
  ENOENT: say('没有这个文件。', 'there is no such file.'),
  EACCES: say('没有读写它的权限。', 'permission is denied.'),
  EPERM: say('没有读写它的权限。', 'permission is denied.'),
  EISDIR: say('是文件夹，不是文件。', 'it is a folder, not a file.'),
};

/** What the system says was wrong, in one line; in its own words where it says something rare. */
export function reason(error: unknown): Text {
  if (error instanceof UnreadableText) return error.text;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words = (error instanceof Error ? error.message : String(error)).replace(/, \w+(?: '.*')?$/s, '');
  return SYSTEM[code] ?? say(words, words);
}
