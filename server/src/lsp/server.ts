// The server under Node: `--stdio` (also without any argument) or `--node-ipc`.
import { readFile } from 'node:fs/promises';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { decodeText } from './decodeText';
import { optimiseLater } from './optimiseLater';
import { serve } from './serve';

optimiseLater();
if (process.argv.length === 2) process.argv.push('--stdio');

serve(createConnection(ProposedFeatures.all), {
  async readText(uri) {
    if (!uri.startsWith('file:')) return undefined;
    return readFile(new URL(uri)).then(decodeText, () => null);
  },
});
