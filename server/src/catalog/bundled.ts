// The catalogue that comes with the program, unpacked from `packed.ts` when it is first asked for.
import { buildCatalogue } from './build';
import type { Catalogue, Classification, Fund, Subject } from './catalogue';
import { DEPARTMENT, FUNCTIONAL, GOVERNMENT, RENAMED } from './packed';

let known: Catalogue | null = null;

/** 《政府收支分类科目》 as known for 2019–2026. Built once (a few milliseconds), the same value ever after. */
export function bundledCatalogue(): Catalogue {
  known ??= buildCatalogue([
    ...unpackEntries(FUNCTIONAL, 'functional'),
    ...unpackEntries(RENAMED, 'functional'),
    ...unpackEntries(DEPARTMENT, 'department'),
    ...unpackEntries(GOVERNMENT, 'government'),
  ]);
  return known;
}

const FUNDS: Readonly<Record<string, Fund>> = { g: 'govfund', c: 'soe', s: 'social' };

/** The inverse of `packEntries`. */
export function unpackEntries(packed: string, classification: Classification): Subject[] {
  const subjects: Subject[] = [];
  let stem = '';
  for (const line of packed.split('\n')) {
    if (line === '') continue;
    const [written = '', name = '', flags = '', since = '-', until = '-'] = line.split(' ');
    const code = written.length === 2 ? stem + written : written;
    if (code.length < (code[0] === '2' ? 7 : 5)) stem = code;
    subjects.push({
      classification,
      code,
      name,
      since: since === '-' ? null : 2000 + Number(since),
      until: until === '-' ? null : 2000 + Number(until),
      confidence: flags.includes('l') ? 'low' : flags.includes('m') ? 'medium' : 'high',
      fund: classification === 'functional' ? (FUNDS[flags[0] ?? ''] ?? 'general') : null,
    });
  }
  return subjects;
}
