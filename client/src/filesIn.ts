// The drafts of a folder and all below it, and the texts that may be some. Works on any file system the editor knows.
import * as vscode from 'vscode';
import { entersFolder, kindOfFile } from './draftFiles';

const MOST_FILES = 5000;
const DEEPEST = 24;

export interface Found {
  readonly uri: vscode.Uri;
  readonly kind: 'draft' | 'text';
}

export async function filesIn(folder: vscode.Uri, token: vscode.CancellationToken): Promise<Found[]> {
  const found: Found[] = [];
  let level: vscode.Uri[] = [folder];
  for (let depth = 0; level.length > 0 && depth < DEEPEST; depth++) {
    const below: vscode.Uri[] = [];
    for (const at of level) {
      if (token.isCancellationRequested || found.length >= MOST_FILES) return found;
      const entries = await Promise.resolve(vscode.workspace.fs.readDirectory(at)).catch(() => []);
      for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
        const uri = vscode.Uri.joinPath(at, name);
        const kind = kindOfFile(name);
        // A link to a folder may lead round in a circle.
        if (type === vscode.FileType.Directory && entersFolder(name)) below.push(uri);
        else if (type & vscode.FileType.File && kind) found.push({ uri, kind });
      }
    }
    level = below;
  }
  return found.slice(0, MOST_FILES);
}
