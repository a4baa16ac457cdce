// The house stands on its layers: a file imports only from its own layer or a lower one, in no circle, and
// nothing below the LSP layer knows an editor, a file system or a clock.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(__dirname, '../../server/src');

/** Lowest first, as in the design. Types count as much as code. */
const LAYERS = [
  ['text', 'money'],
  ['catalog'],
  ['syntax'],
  ['tables', 'narrative'],
  ['ledger'],
  // What is found wrong, and what is written: both work from the parsed draft and its ledger.
  ['rules', 'compose'],
  ['analysis.ts'],
  ['features'],
  ['lsp', 'cli'],
];
const layerOf = (file: string): number => LAYERS.findIndex((names) => names.includes(file.split('/')[0] ?? ''));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(join(folder, entry.name)) : entry.name.endsWith('.ts') ? [join(folder, entry.name)] : [],
  );
}

const FILES = sources(ROOT).map((file) => relative(ROOT, file));
const IMPORTS: readonly Import[] = FILES.flatMap((from) =>
  [...readFileSync(join(ROOT, from), 'utf8').matchAll(/^(?:import|export)\s(type\s)?[^;]*?from\s'([^']+)';/gms)].map((m) => ({
    from,
    to: m[2]?.startsWith('.') ? `${normalize(join(dirname(from), m[2]))}` : (m[2] ?? ''),
    typeOnly: m[1] !== undefined,
  })),
);

describe('the layers of the server', () => {
  it('hold every file', () => {
    expect(FILES.filter((file) => layerOf(file) < 0)).toEqual([]);
  });

  it('import downwards only', () => {
    const upward = IMPORTS.filter((i) => layerOf(i.to === 'analysis' ? 'analysis.ts' : i.to) > layerOf(i.from));
    expect(upward.map((i) => `${i.from} → ${i.to}`)).toEqual([]);
  });

  it('have no cycles', () => {
    const next = new Map<string, string[]>();
    for (const i of IMPORTS) if (!i.typeOnly) next.set(i.from, [...(next.get(i.from) ?? []), `${i.to}.ts`]);
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): string[] => {
      if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' → ')];
      if (done.has(file)) return [];
      done.add(file);
      return (next.get(file) ?? []).flatMap((to) => visit(to, [...path, file]));
    };
    expect(FILES.flatMap((file) => visit(file, []))).toEqual([]);
  });

  it('know no editor, file system or clock below the LSP layer', () => {
    const pure = layerOf('features');
    const foreign = IMPORTS.filter((i) => layerOf(i.from) < pure && layerOf(i.from) >= 0 && /^(node:|vscode)/.test(i.to));
    expect(foreign.map((i) => `${i.from} → ${i.to}`)).toEqual([]);
    const clocks = FILES.filter(
      (file) =>
        layerOf(file) < pure &&
        /\bDate\.now\b|\bnew Date\b|performance\.now|\bprocess\./.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(clocks).toEqual([]);
  });
});
