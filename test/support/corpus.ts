// Published reports that may lie beside the project; they are not part of it. Tests that read them say so and
// stand aside where they are absent.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../../shared/corpus');

export interface RealReport {
  readonly name: string;
  readonly text: string;
}

export const CORPUS: readonly RealReport[] = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => ({ name: file.replace(/\.txt$/, ''), text: readFileSync(join(FOLDER, file), 'utf8') }))
  : [];

if (CORPUS.length === 0) console.warn(`No real reports in ${FOLDER}: their tests are skipped.`);
