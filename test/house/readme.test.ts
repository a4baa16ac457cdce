// The READMEs promise what there is: every file they lead to exists, every test they name is one that runs, and every
// command of the palette is named.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(__dirname, '../..');
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const json = (file: string) => JSON.parse(text(file));

interface Command {
  readonly command: string;
  readonly title: string;
}
interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

const { commands, menus } = json('package.json').contributes as {
  readonly commands: readonly Command[];
  readonly menus: { readonly commandPalette: readonly MenuItem[] };
};
/** By itself or by a neighbour's, such as tests that run in two places. */
function hasTests(path: string): boolean {
  const source = text(path);
  const neighbours = [...source.matchAll(/ from '\.\/(\w+)'/g)].map((m) => text(join(dirname(path), `${m[1]}.ts`)));
  return [source, ...neighbours].some((file) => /\bit(?:\.\w+)?\(/.test(file));
}

const hidden = menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command);

describe.each([
  ['README.md', 'package.nls.zh-cn.json'],
  ['README.en.md', 'package.nls.json'],
])('%s', (file, words) => {
  const page = text(file);
  const targets = [...page.matchAll(/\]\(([^)\s#]+)\)/g)].map((m) => m[1] ?? '').filter((path) => !/^https?:/.test(path));

  it('leads to files that are there', () => {
    expect(targets.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names tests that test something', () => {
    const tests = [...new Set(targets.filter((path) => path.startsWith('test/') && path.endsWith('.ts')))];
    expect(tests.length).toBeGreaterThan(30);
    expect(tests.filter((path) => !/\.(?:test|e2e)\.ts$/.test(path))).toEqual([]);
    expect(tests.filter((path) => !hasTests(path))).toEqual([]);
  });

  it('names every command of the palette', () => {
    const titles = json(words) as Readonly<Record<string, string>>;
    const shown = commands.filter(({ command }) => !hidden.includes(command));
    expect(shown.length).toBeGreaterThan(10);
    const missing = shown.filter(({ title }) => !page.includes(`Gouji: ${titles[title.replaceAll('%', '')]}`));
    expect(missing.map(({ command }) => command)).toEqual([]);
  });
});
