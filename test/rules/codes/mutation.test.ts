// One wrong digit pair in a code: found where it was changed, the old code among the fixes, and nothing else said.
// On tables made from the catalogue in every way of writing codes, and on real reports where they are at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMemo, type Memo, parseDraft } from '../../../server/src/analysis';
import { bundledCatalogue } from '../../../server/src/catalog/bundled';
import { inForce, type Subject } from '../../../server/src/catalog/catalogue';
import { applyEdits } from '../../../server/src/rules/applyFixes';
import type { Finding } from '../../../server/src/rules/finding';
import { RULES as ALL } from '../../../server/src/rules/registry';
import type { Rule } from '../../../server/src/rules/rule';
import { type Chance, chance } from '../../fixtures/random';

const catalogue = bundledCatalogue();
const RULES: readonly Rule[] = ALL.filter((rule) => rule.code.startsWith('C1'));
const CORPUS = '../shared/corpus';

function findingsOf(text: string, memo: Memo): Finding[] {
  const draft = parseDraft(text, { severities: {}, accepted: [], catalogue }, memo);
  return RULES.flatMap((rule) =>
    rule.scope === 'draft' ? [...rule.check(draft)].map((f) => ({ ...f, severity: f.severity ?? rule.severity })) : [],
  );
}

/** A place where a code's last digits can be changed. */
interface Site {
  readonly start: number;
  readonly end: number;
}

interface Score {
  n: number;
  found: number;
  placed: number;
  repaired: number;
  first: number;
  said: number;
  readonly lost: string[];
}

const loud = (f: Finding): boolean => f.severity === 'error' || f.severity === 'warning';
const key = (f: Finding): string => `${f.message.zh}`;

function mutate(text: string, sites: readonly Site[], random: Chance, score: Score, choices: readonly string[]): void {
  const memo = createMemo();
  const before = new Map<string, number>();
  for (const f of findingsOf(text, memo)) before.set(key(f), (before.get(key(f)) ?? 0) + 1);
  for (const site of sites) {
    const old = text.slice(site.start, site.end);
    const wrong = random.pick(choices.filter((c) => c !== old));
    const changed = text.slice(0, site.start) + wrong + text.slice(site.end);
    const left = new Map(before);
    const fresh = findingsOf(changed, memo)
      .filter(loud)
      .filter((f) => {
        const count = left.get(key(f)) ?? 0;
        left.set(key(f), count - 1);
        return count <= 0;
      });
    const here = fresh.filter((f) => f.span.start < site.end && site.start < f.span.end);
    const repairs = (fix: { readonly edits: Parameters<typeof applyEdits>[1] }): boolean =>
      applyEdits(changed, fix.edits) === text;
    score.n++;
    score.found += fresh.length > 0 ? 1 : 0;
    score.placed += here.length > 0 ? 1 : 0;
    score.repaired += here.some((f) => f.fixes?.some(repairs)) ? 1 : 0;
    score.first += here.some((f) => f.fixes?.some((fix) => fix.preferred && repairs(fix))) ? 1 : 0;
    score.said += fresh.length;
    if (!here.some((f) => f.fixes?.some(repairs))) {
      const line = changed.slice(changed.lastIndexOf('\n', site.start) + 1, changed.indexOf('\n', site.end));
      score.lost.push(`${old}→${wrong}: ${line} | ${fresh.map((f) => f.message.zh).join(' / ')}`);
    }
  }
}

const zero = (): Score => ({ n: 0, found: 0, placed: 0, repaired: 0, first: 0, said: 0, lost: [] });
const HIGH = Array.from({ length: 30 }, (_, i) => String(60 + i));
const ANY = Array.from({ length: 99 }, (_, i) => String(i + 1).padStart(2, '0'));

/** How a code is written in front of a row. */
const STYLES: Readonly<Record<string, (code: string, name: string) => string>> = {
  'in three columns': (c, name) => `${c.slice(0, 3)}\t${c.slice(3, 5)}\t${c.slice(5)}\t${name}`,
  'in one column': (c, name) => `${c}\t${name}`,
  '项 glued to the name': (c, name) => `${c.slice(0, 3)}\t${c.slice(3, 5)}\t${c.length > 5 ? `${c.slice(5)} ${name}` : name}`,
  'glued to the name': (c, name) => `${c}${name}`,
};
const HEADS: Readonly<Record<string, string>> = {
  'in three columns': '类\t款\t项\t科目名称',
  'in one column': '科目编码\t科目名称',
  '项 glued to the name': '类\t款\t科目名称',
  'glued to the name': '功能分类科目',
};

/** A table of some 款 of the catalogue with their 项, and where the 项 digits stand. */
function tableOf(style: string, sections: readonly Subject[]): { readonly text: string; readonly sites: readonly Site[] } {
  const write = STYLES[style];
  if (!write) throw new Error(style);
  let text = `2024年部门预算公开\n\n第一部分 部门预算表\n\n支出预算表\n编制部门：云溪县试验局　　单位：万元\n\n${HEADS[style] ?? ''}\t合计\t基本支出\t项目支出\n`;
  const sites: Site[] = [];
  const row = (s: Subject): void => {
    const line = write(s.code, s.name);
    if (s.code.length === 7) {
      const at = line.indexOf(s.code) >= 0 ? s.code.length - 2 : line.indexOf(s.code.slice(5), 6);
      sites.push({ start: text.length + at, end: text.length + at + 2 });
    }
    text += `${line}\t3.00\t2.00\t1.00\n`;
  };
  const known = (s: Subject): boolean => s.confidence === 'high' && inForce(s, 2024);
  const classes = new Set<string>();
  for (const section of sections) {
    const above = catalogue.byCode('functional', section.code.slice(0, 3)).find(known);
    if (above && !classes.has(above.code)) row(above);
    if (above) classes.add(above.code);
    row(section);
    for (const item of catalogue.children('functional', section.code).filter(known).slice(0, 6)) row(item);
  }
  return { text, sites };
}

describe('a wrong digit pair in a code', () => {
  const sections = catalogue
    .all('functional')
    .filter((s) => s.code.length === 5 && s.confidence === 'high' && inForce(s, 2024) && s.fund === 'general')
    .filter((s) => catalogue.children('functional', s.code).length > 2)
    .filter((_, i) => i % 12 === 0);

  it.each(Object.keys(STYLES))('is found and repaired in codes %s', (style) => {
    const { text, sites } = tableOf(style, sections);
    expect(findingsOf(text, createMemo()).map((f) => f.message.zh)).toEqual([]);
    const score = zero();
    mutate(text, sites, chance(7), score, HIGH);
    expect(score.n).toBeGreaterThan(50);
    expect({ ...score, lost: score.lost.slice(0, 5) }).toMatchObject({ found: score.n });
    expect(score.repaired / score.n, score.lost.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(score.said / score.n).toBeLessThanOrEqual(1.05);
  });

  it('is found when the wrong code is some other subject’s', () => {
    const { text, sites } = tableOf('in three columns', sections);
    const score = zero();
    mutate(text, sites, chance(11), score, ANY);
    expect(score.repaired / score.n, score.lost.slice(0, 8).join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});

describe.runIf(existsSync(CORPUS))('the real reports', () => {
  const texts = existsSync(CORPUS) ? readdirSync(CORPUS).filter((f) => f.endsWith('.txt')) : [];

  it.each(texts)('every wrong digit pair in %s is found and repaired', (file) => {
    const text = readFileSync(`${CORPUS}/${file}`, 'utf8');
    const sites = [
      ...[...text.matchAll(/^\d{3}\t\d\d\t(?=\d\d\b)/gm)].map((m) => m.index + m[0].length),
      ...[...text.matchAll(/^\s*2\d{4}(?=\d\d[\t\n])/gm)].map((m) => m.index + m[0].length),
    ].map((start) => ({ start, end: start + 2 }));
    const score = zero();
    mutate(text, sites, chance(3), score, HIGH);
    if (score.n === 0) return;
    console.log(
      `${file}: ${score.n} codes changed, found ${score.found}, in place ${score.placed}, repaired ${score.repaired}, preferred ${score.first}, findings ${score.said}`,
    );
    expect(score.placed / score.n, score.lost.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(score.repaired / score.n, score.lost.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(score.said / score.n).toBeLessThanOrEqual(1.1);
  });
});

describe.skipIf(existsSync(CORPUS))('the real reports', () => {
  it.skip(`are not at hand (${CORPUS}): their codes were not tried`, () => {});
});
