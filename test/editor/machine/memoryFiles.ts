// An extension for the browser that brings a file system of its own, as the extensions do that show what is in a
// repository without fetching it: its files are in memory, and no program but VS Code can reach them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as VsCode from 'vscode';

const SCHEME = 'memory';
/** The folder that holds the files. */
export const FOLDER = `${SCHEME}://office/文稿`;

/** Writes the extension into `folder`. `files` are those of `FOLDER`, by name; there are no folders in it. */
export function writeMemoryFiles(folder: string, files: Readonly<Record<string, string>>): void {
  const manifest = {
    name: 'memory-files',
    publisher: 'test',
    version: '1.0.0',
    engines: { vscode: '^1.95.0' },
    browser: './extension.js',
    activationEvents: [`onFileSystem:${SCHEME}`],
    capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const given = [SCHEME, new URL(FOLDER).pathname, files].map((value) => JSON.stringify(value)).join(', ');
  writeFileSync(
    join(folder, 'extension.js'),
    `exports.activate = ({ subscriptions }) => subscriptions.push((${provide})(require('vscode'), ${given}));`,
  );
}

/** In the browser: all that VS Code asks of a file system. */
function provide(
  vscode: typeof VsCode,
  scheme: string,
  folder: string,
  files: Readonly<Record<string, string>>,
): VsCode.Disposable {
  const root = decodeURIComponent(folder);
  const content = new Map(Object.entries(files).map(([name, text]) => [`${root}/${name}`, new TextEncoder().encode(text)]));
  const changed = new vscode.EventEmitter<VsCode.FileChangeEvent[]>();
  const provider: VsCode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat({ path }) {
      const file = content.get(path);
      if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.byteLength, size: file.byteLength };
      if (path === root) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      throw vscode.FileSystemError.FileNotFound(path);
    },
    readDirectory: () => [...content.keys()].map((path) => [path.slice(root.length + 1), vscode.FileType.File]),
    readFile(uri) {
      const file = content.get(uri.path);
      if (!file) throw vscode.FileSystemError.FileNotFound(uri);
      return file;
    },
    writeFile(uri, written) {
      const type = content.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
      content.set(uri.path, Uint8Array.from(written));
      changed.fire([{ type, uri }]);
    },
    createDirectory(uri) {
      throw vscode.FileSystemError.NoPermissions(uri);
    },
    delete: (uri) => void content.delete(uri.path),
    rename(uri) {
      throw vscode.FileSystemError.NoPermissions(uri);
    },
  };
  return vscode.workspace.registerFileSystemProvider(scheme, provider);
}
