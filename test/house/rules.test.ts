// The registry is the one source of the rules: every rule file is in it, named after its id, with a code of its
// own and examples, and what is generated from it (docs, settings, README table) is what a new run would write.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVERY_RULE } from '../../server/src/rules/everyRule';
import { RULES } from '../../server/src/rules/registry';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'server/src/rules');

const FILES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((family) => readdirSync(join(FOLDER, family.name)))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('_'))
  .map((file) => file.slice(0, -3));

interface Generator {
  registrySource(): string;
  ruleFiles(): Promise<Map<string, string>>;
}

/** The build script, which is no TypeScript. */
async function generator(): Promise<Generator> {
  const script: string = join(ROOT, 'esbuild.mjs');
  return import(/* @vite-ignore */ script);
}

const twice = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) < i);

describe('every rule', () => {
  it('is a file of its name, and every file is a rule', () => {
    expect(RULES.map((rule) => rule.id).sort()).toEqual([...FILES].sort());
  });

  it('has an id and a code of its own, written as ids and codes are', () => {
    expect(twice(EVERY_RULE.map((rule) => rule.id))).toEqual([]);
    expect(twice(EVERY_RULE.map((rule) => rule.code))).toEqual([]);
    for (const rule of EVERY_RULE) {
      expect(rule.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(rule.code).toMatch(/^[TACSNWG]\d{3}$/);
    }
  });

  it.each(EVERY_RULE)('$id says what it is in both languages', (rule) => {
    const { title, why, basis } = rule;
    for (const zh of [title.zh, why.zh, basis]) expect(zh).toMatch(/\p{Script=Han}/u);
    for (const en of [title.en, why.en]) expect(en).toMatch(/[a-z]{3}/);
    expect(why.zh).toMatch(/[。！？]$/);
  });

  it.each(RULES.filter((rule) => rule.scope === 'block'))('$id shows what it reports and what it does not', (rule) => {
    expect(rule.examples.filter((example) => 'bad' in example).length).toBeGreaterThan(0);
    expect(rule.examples.filter((example) => 'good' in example).length).toBeGreaterThan(0);
  });
});

describe('what is generated', () => {
  it('is the registry', async () => {
    const { registrySource } = await generator();
    expect(readFileSync(join(FOLDER, 'registry.ts'), 'utf8')).toBe(registrySource());
  });

  it('is current: docs, settings, their words and the README table', async () => {
    const { ruleFiles } = await generator();
    const files = await ruleFiles();
    const stale = [...files].filter(
      ([path, text]) => !existsSync(join(ROOT, path)) || readFileSync(join(ROOT, path), 'utf8') !== text,
    );
    expect(stale.map(([path]) => `${path}: run npm run generate`)).toEqual([]);
  });

  it('is a page for every rule, and no page besides', () => {
    const pages = readdirSync(join(ROOT, 'docs/rules'));
    expect(pages.sort()).toEqual(['README.md', ...EVERY_RULE.map((rule) => `${rule.id}.md`)].sort());
  });

  it('gives every rule its setting', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const { properties } = manifest.contributes.configuration.properties['gouji.rules'];
    expect(Object.keys(properties).sort()).toEqual(EVERY_RULE.map((rule) => rule.id).sort());
  });
});
