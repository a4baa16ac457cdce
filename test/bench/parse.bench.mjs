// What parsing costs beside the least that reading takes: splitting the text into lines and cells and finding
// its numbers. Both in one run, so that the ratio means the same on any machine. `node test/bench/parse.bench.mjs [file]`
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { floor } from './floor.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
const outfile = join(folder, 'parser.cjs');
await build({
  stdin: {
    contents: `export { splitLines } from './text/lines';
      export { createBlockMemo, parseBlocks } from './syntax/parse';
      export { placeTables } from './tables/placeTables';
      export { scanFigures } from './money/scan';
      export { fold } from './text/fold';`,
    resolveDir: join(root, 'server/src'),
  },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outfile,
});
const { splitLines, createBlockMemo, parseBlocks, placeTables, scanFigures, fold } = createRequire(import.meta.url)(outfile);
rmSync(folder, { recursive: true });

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
const timed = (work, runs) => {
  const times = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return median(times.slice(runs >> 2));
};

const parse = (text, memo = createBlockMemo()) => placeTables(parseBlocks(splitLines(text), memo), text);

/** The draft with other figures: nothing in it is remembered from the one before. */
const otherFigures = (text, by) =>
  text.replace(/\d(?=\d*(?:\.\d\d)?(?:万元|\t|\s{2}|\n))/g, (digit) => String((Number(digit) + by) % 10));

const samples = join(root, 'samples');
const [file] = process.argv.slice(2);
const drafts = file
  ? [[file, readFileSync(file, 'utf8')]]
  : existsSync(samples)
    ? readdirSync(samples)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => [name, readFileSync(join(samples, name), 'utf8')])
    : [];

for (const [, text] of drafts) timed(() => parse(text), 40);
for (const [name, text] of drafts) {
  const least = timed(() => floor(text), 60);
  const fresh = timed(() => parse(text), 60);
  const figures = timed(() => scanFigures(fold(text)), 60);
  const memo = createBlockMemo();
  let turn = 0;
  const edited = [text, text.replace(/(\d\d)(?=万元)/, '$1.5')];
  const again = timed(() => parse(edited[turn++ % 2], memo), 60);
  const big = Array.from({ length: 20 }, (_, i) => otherFigures(text, i)).join('\n');
  const grown = timed(() => parse(big), 8) / fresh / 20;
  const times = (cost) => `${(cost / least).toFixed(1)}×`;
  console.log(
    `${name}: ${(text.length / 1024).toFixed(0)} K, reading ${least.toFixed(2)} ms; parsing ${times(fresh)}, figures ${times(figures)}, after a keystroke ${times(again)}, per unit at 20 times the size ${grown.toFixed(2)}`,
  );
}

// The same text ten times as long should take ten times as long.
const many = (part, length) => part.repeat(Math.ceil(length / part.length));
const GROWTH = {
  'one line of spaces': (n) => `x${many(' ', n)}x`,
  'one line of cells': (n) => many('1\t', n),
  'rows of tabs': (n) => `支出总表\n单位：万元\n科目编码\t科目名称\t合计\n${many('2130301\t行政运行\t1,234.56\n', n)}`,
  'rows of spaces': (n) => `支出总表\n单位：万元\n科目编码  科目名称  合计\n${many('2130301   行政运行  1,234.56\n', n)}`,
  'Word cells': (n) => many('\t2130301\n\t行政运行\n\t1,234.56\n\n', n),
  paragraphs: (n) => many('本年度收入预算合计120.00万元，比上年增加20.00万元。\n\n', n),
  headings: (n) => many('一、收入预算情况\n', n),
};
for (const [name, make] of Object.entries(GROWTH)) {
  const [small, large] = [make(100_000), make(1_000_000)];
  const [one, ten] = [timed(() => parse(small), 6), timed(() => parse(large), 4)];
  console.log(`${name}: 1 MB in ${ten.toFixed(0)} ms, ${(ten / one).toFixed(1)} times as long as a tenth of it`);
}
