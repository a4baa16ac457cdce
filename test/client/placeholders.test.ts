// The walk from one placeholder to the next.
import { describe, expect, it } from 'vitest';
import { isPlaceholderCode, nextAfter } from '../../client/src/placeholders';

const at = (line: number, character: number) => ({ start: { line, character } });

describe('the next placeholder', () => {
  const places = [at(5, 2), at(1, 0), at(5, 9)];

  it('is the first after the cursor, whatever their order', () => {
    expect(nextAfter(places, { line: 1, character: 0 })).toEqual(at(5, 2));
    expect(nextAfter(places, { line: 5, character: 2 })).toEqual(at(5, 9));
    expect(nextAfter(places, { line: 0, character: 0 })).toEqual(at(1, 0));
  });

  it('goes round at the end, and is none when there are none', () => {
    expect(nextAfter(places, { line: 5, character: 9 })).toEqual(at(1, 0));
    expect(nextAfter([], { line: 0, character: 0 })).toBeUndefined();
  });

  it('is known by its code', () => {
    expect(['T101', 'A101', 'Txyz', 101, undefined].map(isPlaceholderCode)).toEqual([true, false, false, false, false]);
  });
});
