// The manifest promises what the code keeps: commands, settings, token types, words in both languages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODE_ACTION_KINDS } from '../../server/src/features/codeActions';
import { TOKEN_LEGEND } from '../../server/src/features/semanticTokens';
import { DEFAULTS } from '../../server/src/lsp/configuration';

const ROOT = join(__dirname, '../..');
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const json = (file: string) => JSON.parse(text(file));
const manifest = json('package.json');
const contributes = manifest.contributes;
const sources = readdirSync(join(ROOT, 'client/src'))
  .map((file) => text(`client/src/${file}`))
  .join('\n');

const matches = (pattern: RegExp, where: string): string[] => [...where.matchAll(pattern)].map((m) => m[1] ?? '');
const sorted = (all: Iterable<string>): string[] => [...new Set(all)].sort();

describe('the manifest', () => {
  it('declares just the commands the client registers', () => {
    const registered = matches(/registerCommand\('([^']+)'/g, sources);
    expect(sorted(contributes.commands.map((c: { command: string }) => c.command))).toEqual(sorted(registered));
    const used = [...contributes.keybindings, ...Object.values(contributes.menus).flat()] as { command: string }[];
    expect(registered).toEqual(expect.arrayContaining(used.map(({ command }) => command)));
  });

  it('declares every setting the server and the client read', () => {
    const declared = Object.keys(contributes.configuration.properties);
    expect(declared).toEqual(expect.arrayContaining(Object.keys(DEFAULTS).map((key) => `gouji.${key}`)));
    expect(declared).toContain('gouji.detect');
    expect(contributes.configuration.properties['gouji.language'].default).toBe(DEFAULTS.language);
  });

  it('describes the semantic tokens in the order the server numbers them', () => {
    const ids = (all: { id: string }[]) => all.map(({ id }) => id);
    expect(ids(contributes.semanticTokenTypes)).toEqual(TOKEN_LEGEND.tokenTypes);
    expect(ids(contributes.semanticTokenModifiers)).toEqual(TOKEN_LEGEND.tokenModifiers);
  });

  it('has its words in both languages', () => {
    const used = sorted(matches(/"%([^%"]+)%"/g, text('package.json')));
    expect(used.length).toBeGreaterThan(10);
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      expect([file, used.filter((key) => !(key in json(file)))]).toEqual([file, []]);
    }
    expect(sorted(Object.keys(json('package.nls.json')))).toEqual(sorted(Object.keys(json('package.nls.zh-cn.json'))));
  });

  it('has a Chinese word for each the client says, and no more', () => {
    const said = matches(/l10n\.t\(\s*'([^']+)'/g, sources);
    expect(sorted(Object.keys(json('client/l10n/bundle.l10n.zh-cn.json')))).toEqual(sorted(said));
  });

  it('works in untrusted and virtual workspaces, and is woken by its language and by plain text', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    expect(untrustedWorkspaces).toMatchObject({ supported: 'limited', restrictedConfigurations: ['gouji.catalogue'] });
    expect(virtualWorkspaces).toBe(true);
    expect(manifest.activationEvents).toEqual(['onLanguage:disclosure', 'onLanguage:plaintext']);
    expect([manifest.main, manifest.browser]).toEqual(['./dist/extension.js', './dist/extension.web.js']);
  });

  it('names files that are there', () => {
    const [language] = contributes.languages;
    for (const file of [language.configuration, contributes.grammars[0].path, `${manifest.l10n}/bundle.l10n.zh-cn.json`]) {
      expect([file, existsSync(join(ROOT, file))]).toEqual([file, true]);
    }
  });
});

describe('the language', () => {
  const [language] = contributes.languages;

  it('is known by extension, file name and first line', () => {
    expect(language.id).toBe('disclosure');
    expect(language.extensions).toEqual(['.gkg', '.disclosure']);
    for (const name of ['预算公开', '决算公开', '部门预算', '单位预算', '部门决算', '单位决算']) {
      expect(language.filenamePatterns).toEqual(expect.arrayContaining([`*${name}*.txt`, `*${name}*.md`]));
      expect(new RegExp(language.firstLine).test(`云溪县林业局2024年${name}`)).toBe(true);
    }
    expect(new RegExp(language.firstLine).test('会议纪要')).toBe(false);
  });

  it('has patterns that compile and never match nothing', () => {
    const patterns: string[] = [];
    const collect = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if ((key === 'match' || key === 'begin') && typeof value === 'string') patterns.push(value);
        else collect(value);
      }
    };
    collect(json('syntaxes/disclosure.tmLanguage.json'));
    expect(patterns.length).toBeGreaterThan(10);
    for (const pattern of patterns) expect([pattern, new RegExp(pattern).exec('')]).toEqual([pattern, null]);
    expect(new RegExp(json('language-configuration.json').wordPattern, 'g').exec('收入1,234.56万元')?.[0]).toBe('收入');
  });
});

describe('code actions', () => {
  it('have a command that runs the kind the server advertises', () => {
    expect(CODE_ACTION_KINDS).toContain(/'(source\.fixAll\.gouji)'/.exec(sources)?.[1]);
  });
});
