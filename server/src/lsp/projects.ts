// The project file and the official catalogue that hold for a draft: looked up once a folder and kept until
// someone says they changed, so that a keystroke never waits for a file.
import { bundledCatalogue } from '../catalog/bundled';
import type { Catalogue } from '../catalog/catalogue';
import { catalogueFromCsv, catalogueYear } from '../catalog/official';
import { EVERY_RULE } from '../rules/everyRule';
import { NO_PROJECT, PROJECT_FILE, type ProjectFile, parseProjectFile } from '../rules/projectFile';
import type { Settings } from '../rules/settings';
import type { UserSettings } from './configuration';

/** No folder is this deep; guards against odd addresses. */
const MOST_FOLDERS = 40;

export interface Projects {
  /** The settings of the drafts in the folder of `uri`. */
  settingsFor(uri: string, user: UserSettings): Promise<Settings>;
  /** The project file that holds for `uri`, or the one to be made for it in `home`; `text` is null until it is there. */
  fileFor(uri: string, home: string | null): Promise<ProjectSource | null>;
  /** Forgets what was read: a project file, a catalogue or the settings changed. */
  forget(): void;
}

export interface ProjectSource {
  readonly uri: string;
  readonly text: string | null;
}

interface Found {
  readonly project: ProjectFile;
  /** Address of the project file; null: there is none. */
  readonly uri: string | null;
}

/** Until the folders are `trusted`, what their project files name is read from beside and below them only. */
export function createProjects(readText: (uri: string) => Promise<string | null>, trusted: () => boolean): Projects {
  const found = new Map<string, Promise<Found>>();
  const catalogues = new Map<string, Promise<Catalogue>>();
  const ruleIds = EVERY_RULE.map((rule) => rule.id);

  const projectIn = (folder: string, depth: number): Promise<Found> => {
    let known = found.get(folder);
    if (!known) found.set(folder, (known = lookIn(folder, depth)));
    return known;
  };
  const lookIn = async (folder: string, depth: number): Promise<Found> => {
    const uri = `${folder}${PROJECT_FILE}`;
    const text = await readText(uri);
    if (text !== null) return { project: parseProjectFile(text, ruleIds).project, uri };
    const parent = folderOf(folder.slice(0, -1));
    return parent === null || depth === 0 ? { project: NO_PROJECT, uri: null } : projectIn(parent, depth - 1);
  };
  const catalogueAt = (uri: string): Promise<Catalogue> => {
    let known = catalogues.get(uri);
    if (!known) {
      const load = async (): Promise<Catalogue> => {
        const text = await readText(uri);
        return text === null ? bundledCatalogue() : catalogueFromCsv(text, bundledCatalogue(), catalogueYear(nameOf(uri)));
      };
      catalogues.set(uri, (known = load()));
    }
    return known;
  };

  return {
    async settingsFor(uri, user) {
      const folder = folderOf(uri);
      const { project, uri: base } = folder === null ? { project: NO_PROJECT, uri: null } : await projectIn(folder, MOST_FOLDERS);
      const named = project.catalogue && base ? resolved(project.catalogue, base) : null;
      // Somebody else's file is not to make us reach for a share of theirs.
      const own = named && base && (trusted() || named.startsWith(folderOf(base) ?? base)) ? named : null;
      const path = own ?? (user.catalogue ? resolved(user.catalogue, uri) : null);
      return {
        severities: { ...user.rules, ...project.severities },
        accepted: project.accepted,
        catalogue: path === null ? bundledCatalogue() : await catalogueAt(path),
      };
    },
    async fileFor(uri, home) {
      const folder = folderOf(uri);
      if (folder === null) return null;
      const known = (await projectIn(folder, MOST_FOLDERS)).uri;
      return known ? { uri: known, text: await readText(known) } : { uri: `${home ?? folder}${PROJECT_FILE}`, text: null };
    },
    forget() {
      found.clear();
      catalogues.clear();
    },
  };
}

/** `file:///a/b.txt` → `file:///a/`; null at the top, and for drafts that are in no folder (`untitled:`). */
function folderOf(uri: string): string | null {
  const root = /^[a-z][\w+.-]*:\/\/[^/]*\//i.exec(uri)?.[0];
  if (root === undefined || uri.length < root.length) return null;
  return uri.slice(0, Math.max(uri.lastIndexOf('/') + 1, root.length));
}

/** The file's own name, as it reads. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A path or address, as seen from the file at `base`. Null when it makes no sense. */
function resolved(path: string, base: string): string | null {
  try {
    if (/^[a-z][\w+.-]+:\/\//i.test(path)) return path;
    const slashed = path.replaceAll('\\', '/');
    const encoded = slashed.split('/').map(encodeURIComponent).join('/');
    return /^[a-z]:\//i.test(slashed) ? `file:///${encoded}` : new URL(encoded, base).href;
  } catch {
    return null;
  }
}
