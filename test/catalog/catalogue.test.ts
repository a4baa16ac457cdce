// The bundled catalogue says what its data files say, answers by code, name and year, gives way to an official
// file, and is there at once.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { catalogueSource } from '../../esbuild.mjs';
import { bundledCatalogue, unpackEntries } from '../../server/src/catalog/bundled';
import { type Classification, classificationOf, inForce } from '../../server/src/catalog/catalogue';
import { parseCsv } from '../../server/src/catalog/csv';
import { nearestCodes, nearestNames } from '../../server/src/catalog/nearest';
import { catalogueFromCsv } from '../../server/src/catalog/official';
import { packEntries } from '../../server/src/catalog/pack';
import { searchSubjects } from '../../server/src/catalog/search';
import { sameName } from '../../server/src/catalog/subjectName';

const DATA = 'server/src/catalog/data';
const FILES: readonly (readonly [string, Classification])[] = [
  ['functional', 'functional'],
  ['renamed', 'functional'],
  ['economic-department', 'department'],
  ['economic-government', 'government'],
];
const catalogue = bundledCatalogue();

describe('the packed catalogue', () => {
  it('is what `npm run generate` makes of the data files', async () => {
    expect(readFileSync('server/src/catalog/packed.ts', 'utf8')).toBe(await catalogueSource());
  });

  it.each(FILES)('says what %s.csv says', (file, classification) => {
    const csv = readFileSync(`${DATA}/${file}.csv`, 'utf8');
    const [head = [], ...rows] = parseCsv(csv);
    const asRow = rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i] ?? ''])));
    const unpacked = unpackEntries(packEntries(csv), classification).map((s) => ({
      code: s.code,
      name: s.name,
      ...(classification === 'functional' && { fund: s.fund }),
      since: s.since === null ? '' : String(s.since),
      until: s.until === null ? '' : String(s.until),
      confidence: s.confidence,
    }));
    expect(unpacked).toEqual(asRow);
    expect(rows.length).toBeGreaterThan(5);
  });

  it('is unpacked within the time a start can spare', () => {
    const packed = readFileSync(`${DATA}/functional.csv`, 'utf8');
    const entries = packEntries(packed);
    unpackEntries(entries, 'functional');
    const start = performance.now();
    unpackEntries(entries, 'functional');
    expect(performance.now() - start).toBeLessThan(20);
  });
});

describe('the catalogue', () => {
  it('knows the names a code had, the newest first', () => {
    expect(catalogue.byCode('functional', '20805').map((s) => s.name)).toEqual(['行政事业单位养老支出', '行政事业单位离退休']);
    expect(catalogue.byCode('functional', '210').map((s) => s.name)).toEqual(['卫生健康支出', '医疗卫生与计划生育支出']);
  });

  it('tells what is in force in a year', () => {
    const [now, before] = catalogue.byCode('functional', '20805');
    expect(now && inForce(now, 2024)).toBe(true);
    expect(before && inForce(before, 2024)).toBe(false);
    expect(before && inForce(before, 2019)).toBe(true);
  });

  it('finds names whatever their spaces and brackets, and children of a code', () => {
    expect(catalogue.byName('department', '维修(护)费').map((s) => s.code)).toEqual(['30213']);
    expect(catalogue.byName('functional', '医疗保障 管理事务').map((s) => s.code)).toEqual(['21015']);
    expect(catalogue.children('functional', '22102').map((s) => s.code)).toEqual(['2210201', '2210202', '2210203']);
  });

  it('sorts digits into classifications', () => {
    expect(['2101501', '301', '30101', '50101', '3010101', '450001', '21'].map(classificationOf)).toEqual([
      'functional',
      'department',
      'department',
      'government',
      null,
      null,
      null,
    ]);
  });
});

describe('an official file of the year', () => {
  it('takes precedence code by code', () => {
    const own = catalogueFromCsv('科目编码,科目名称\n2101501,行政运行（新）\r\n2101560,数据治理\n', catalogue, 2027);
    expect(own.byCode('functional', '2101501').map((s) => [s.name, inForce(s, 2027)])).toEqual([
      ['行政运行（新）', true],
      ['行政运行', false],
    ]);
    expect(own.byCode('functional', '2101560').map((s) => s.name)).toEqual(['数据治理']);
    expect(own.byCode('functional', '2101502').map((s) => inForce(s, 2027))).toEqual([true]);
  });

  it('that lists a whole classification ends what it lacks', () => {
    const all = catalogue.all('department').filter((s) => s.until === null && s.code !== '30101');
    const own = catalogueFromCsv(all.map((s) => `${s.code},"${s.name}"`).join('\n'), catalogue, 2027);
    expect(own.byCode('department', '30101').map((s) => inForce(s, 2027))).toEqual([false]);
    expect(own.byCode('functional', '2101501').map((s) => inForce(s, 2027))).toEqual([true]);
  });

  it('that says nothing changes nothing', () => {
    expect(catalogueFromCsv('hello\n', catalogue, 2024)).toBe(catalogue);
  });
});

describe('nearest codes', () => {
  it('come by the name beside the code first', () => {
    const [best] = nearestCodes(catalogue, 'functional', '2101567', '行政运行', { year: 2024 });
    expect(best?.subject.code).toBe('2101501');
    expect(best?.reason).toBe('name');
  });

  it('prefer the 款 the row stands under', () => {
    const [best] = nearestCodes(catalogue, 'functional', '2100577', '行政运行', { year: 2024, under: '21015' });
    expect(best?.subject.code).toBe('2101501');
  });

  it('come by digits when there is no name, and by likeness when it is misspelt', () => {
    expect(nearestCodes(catalogue, 'functional', '2101551', '', { year: 2024 }).map((c) => c.subject.code)).toContain('2101550');
    expect(nearestCodes(catalogue, 'functional', '2101577', '医疗保障经办事物', { year: 2024 })[0]?.subject.code).toBe('2101506');
  });

  it('find every 项 of the catalogue again by its name when its last two digits are wrong', () => {
    const items = catalogue.all('functional').filter((s) => s.code.length === 7 && s.confidence === 'high' && inForce(s, 2024));
    const lost = items.filter((s) => {
      const wrong = `${s.code.slice(0, 5)}77`;
      if (catalogue.byCode('functional', wrong).length > 0) return false;
      return nearestCodes(catalogue, 'functional', wrong, s.name, { year: 2024 })[0]?.subject.code !== s.code;
    });
    expect(lost.map((s) => `${s.code} ${s.name}`)).toEqual([]);
  });
});

describe('nearest names', () => {
  it('repair a misspelt name among its siblings', () => {
    const under = catalogue.children('functional', '21015');
    expect(nearestNames(under, '医疗保障政策管里', { year: 2024 })[0]?.name).toBe('医疗保障政策管理');
    expect(nearestNames(under, '公路建设', { year: 2024 })).toEqual([]);
  });

  it('hold customs of writing for the same name', () => {
    expect(sameName('卫生健康', '卫生健康支出')).toBe(true);
    expect(sameName('其他支出', '其他')).toBe(false);
    expect(sameName('退职（役）费', '退职(役) 费')).toBe(true);
  });
});

describe('searching', () => {
  const codes = (query: string): string[] =>
    searchSubjects(catalogue, query, 2024, { limit: 200 }).map((hit) => hit.subject.code);
  it('goes by leading digits', () => {
    expect(codes('21015').slice(0, 3)).toEqual(['21015', '2101501', '2101502']);
  });
  it('goes by part of a name, its order of characters, and near misses', () => {
    expect(codes('养老支出')).toContain('20805');
    expect(codes('医保经办')).toContain('2101506');
    expect(codes('信息化建没')).toContain('2101504');
  });
  it('goes by pinyin initials', () => {
    expect(codes('jbgz')[0]).toBe('30101');
    expect(codes('wsjkzc')[0]).toBe('210');
    expect(codes('xzyx')).toContain('2101501');
  });
  it('leaves out what is not in force unless asked', () => {
    const names = (retired: boolean): string[] =>
      searchSubjects(catalogue, '行政事业单位离退休', 2024, { retired }).map((hit) => hit.subject.name);
    expect(names(false)).not.toContain('行政事业单位离退休');
    expect(names(true)).toContain('行政事业单位离退休');
  });
});
