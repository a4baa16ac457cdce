// What an analysis costs beside the least that reading takes: splitting the text into lines and cells and finding its
// numbers. Ratios only, all of one run, so that they mean the same on any machine; nothing is asserted.
// `node test/bench/analysis.bench.mjs [file]`
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { floor } from './floor.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
const outfile = join(folder, 'analysis.cjs');
await build({
  stdin: {
    contents: `export { analyze, createMemo, parseDraft } from './analysis';
      export { bundledCatalogue } from './catalog/bundled';
      export { splitLines } from './text/lines';
      export { createBlockMemo, parseBlocks } from './syntax/parse';
      export { placeTables } from './tables/placeTables';
      export { narrativeOf } from './narrative/narrative';
      export { ledgerOfTable } from './ledger/tables/recogniseTables';
      export { recogniseProse } from './ledger/prose/recogniseProse';
      export { diagnosticsOf } from './features/diagnostics';`,
    resolveDir: join(root, 'server/src'),
  },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outfile,
});
const gouji = createRequire(import.meta.url)(outfile);
rmSync(folder, { recursive: true });

const settings = { severities: {}, accepted: [], catalogue: gouji.bundledCatalogue() };
const COPIES = 20;
/** The least that any of the later runs took: what the machine does besides only ever adds to it. */
const least = (work, runs) => {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work(i);
    if (i >= runs >> 1) best = Math.min(best, performance.now() - start);
  }
  return best;
};

/** The same characters in a string of its own, as a file that is read anew has. */
const anew = (text) => ` ${text}`.slice(1);

/** The draft and the draft after a keystroke at the end of a table's row. */
const typedIn = (text) => {
  const row = text.search(/^.*行政运行.*\t.*$/m);
  const end = row < 0 ? text.length : text.indexOf('\n', row);
  return [text, `${text.slice(0, end)}1${text.slice(end)}`];
};

/** A keystroke as the server answers it: the analysis and the diagnostics. */
const keystrokes = (text, runs) => {
  const memo = gouji.createMemo();
  const versions = typedIn(text);
  return least((i) => {
    const analysis = gouji.analyze(anew(versions[i % 2]), settings, memo);
    gouji.diagnosticsOf({ uri: 'file:///draft.gkg', version: i, resultId: '', language: 'zh', analysis });
  }, runs);
};

/** The stages of one analysis from nothing, each after those before it. */
const stages = (text, runs) => {
  const best = {};
  const stage = (name, work, i) => {
    const start = performance.now();
    const made = work();
    if (i >= runs >> 1) best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, performance.now() - start);
    return made;
  };
  for (let i = 0; i < runs; i++) {
    const fresh = anew(text);
    const lines = stage('lines', () => gouji.splitLines(fresh), i);
    const blocks = stage('blocks', () => gouji.parseBlocks(lines, gouji.createBlockMemo()), i);
    const tables = stage('tables', () => gouji.placeTables(blocks, fresh), i);
    stage('their sums', () => tables.map((table) => gouji.ledgerOfTable(table, null)), i);
    const prose = blocks.map(({ block }) => block).filter(({ kind }) => kind === 'paragraph' || kind === 'note');
    stage('sentences', () => prose.map(gouji.narrativeOf), i);
    const draft = gouji.parseDraft(fresh, settings);
    stage('their claims', () => gouji.recogniseProse(draft), i);
    stage('parsed and reckoned', () => gouji.parseDraft(anew(text), settings), i);
    stage('with the rules', () => gouji.analyze(anew(text), settings), i);
  }
  return best;
};

const [file] = process.argv.slice(2);
const samples = join(root, 'samples');
const drafts = file
  ? [file]
  : readdirSync(samples)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(samples, name));

for (const path of drafts) {
  const text = readFileSync(path, 'utf8');
  const big = Array.from({ length: COPIES }, () => text).join('\n');
  const reading = least(() => floor(text), 200);
  const times = (cost) => `${(cost / reading).toFixed(1)}×`;
  const whole = stages(text, 80);
  const grown = least(() => gouji.analyze(anew(big), settings), 4) / whole['with the rules'] / COPIES;
  const [one, many] = [keystrokes(text, 120), keystrokes(big, 24)];
  console.log(`${path}: ${(text.length / 1024).toFixed(0)} K, reading it ${reading.toFixed(2)} ms`);
  console.log(
    `  from nothing: ${Object.entries(whole)
      .map(([name, cost]) => `${name} ${times(cost)}`)
      .join(', ')}`,
  );
  console.log(`  ${COPIES} times the text: ${grown.toFixed(2)} a unit`);
  console.log(`  a keystroke: ${times(one)}; in ${COPIES} times the text ${(many / one).toFixed(1)} times that`);
}
