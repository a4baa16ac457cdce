// The preview's page by itself: built from the sources, and answered as the extension would answer it, from an
// analysed draft. The same for a DOM without a browser and for a browser.

import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { FromPage, ToPage } from '../../../client/src/previewMessages';
import type { OpenDocument } from '../../../server/src/features/document';
import { openDocument } from '../../../server/src/features/document';
import { figureCard } from '../../../server/src/features/figureCard';
import { moneyFlowOf } from '../../../server/src/features/moneyFlow';
import { previewOf } from '../../../server/src/features/preview';
import { tieOutsOf, tiesBetween } from '../../../server/src/features/tieOuts';
import { SETTINGS, URI } from '../../features/opened';

let built: { script: string; style: string } | undefined;

export function builtPage(): { readonly script: string; readonly style: string } {
  if (built) return built;
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, '../../../client/webview/preview.ts')],
    outdir: 'out',
    write: false,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
  });
  const file = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  built = { script: file('.js'), style: file('.css') };
  return built;
}

export function analysed(text: string, version = 1, language: 'zh' | 'en' = 'zh'): OpenDocument {
  return openDocument(text, SETTINGS, { uri: URI, version, resultId: `r${version}`, language });
}

/** What the extension answers, from `document` alone. */
export function answerTo(document: OpenDocument, message: FromPage): ToPage[] {
  switch (message.type) {
    case 'ready':
    case 'page':
      return [
        ...(message.type === 'ready' ? [{ type: 'model' as const, model: previewOf(document), name: '草稿' }] : []),
        ...(message.page === 'ties' ? [{ type: 'ties' as const, ties: tieOutsOf(document) }] : []),
        ...(message.page === 'money' ? [{ type: 'money' as const, money: moneyFlowOf(document) }] : []),
      ];
    case 'card':
      return [{ type: 'card', card: figureCard(document, message) }];
    case 'between':
      return [{ type: 'between', from: message.from, to: message.to, relations: tiesBetween(document, message) }];
    default:
      return [];
  }
}
