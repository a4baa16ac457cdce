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

/** The inverse of `packEntries`. Written to be quick when it has never run before: most entries are a code and a name. */
export function unpackEntries(packed: string, classification: Classification): Subject[] {
  const subjects: Subject[] = [];
  const general: Fund | null = classification === 'functional' ? 'general' : null;
  const leaf = classification === 'functional' ? 7 : 5;
  let stem = '';
  for (let start = 0; start < packed.length; ) {
    let end = packed.indexOf('\n', start);
    if (end < 0) end = packed.length;
    const space = packed.indexOf(' ', start);
    if (space > start && space < end) {
      const code = space - start === 2 ? stem + packed.slice(start, space) : packed.slice(start, space);
      if (code.length < leaf) stem = code;
      const more = packed.indexOf(' ', space + 1);
      const plain = more < 0 || more >= end;
      const name = packed.slice(space + 1, plain ? end : more);
      subjects.push(
        plain
          ? { classification, code, name, since: null, until: null, confidence: 'high', fund: general }
          : { classification, code, name, ...flagged(packed.slice(more + 1, end), general) },
      );
    }
    start = end + 1;
  }
  return subjects;
}

/** `g l - 20`: fund and confidence, first and last year. */
function flagged(text: string, general: Fund | null): Pick<Subject, 'since' | 'until' | 'confidence' | 'fund'> {
  const [flags = '', since = '-', until = '-'] = text.split(' ');
  return {
    since: since === '-' ? null : 2000 + Number(since),
    until: until === '-' ? null : 2000 + Number(until),
    confidence: flags.includes('l') ? 'low' : flags.includes('m') ? 'medium' : 'high',
    fund: general && (FUNDS[flags[0] ?? ''] ?? general),
  };
}
