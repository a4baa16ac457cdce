// Walking from one piece of template text to the next. Pure: it works on places, not on an editor.

export interface Place {
  readonly line: number;
  readonly character: number;
}

const before = (a: Place, b: Place): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);

/** The first of `starts` after `cursor`; past the last one, the first of all. Undefined when there are none. */
export function nextAfter<P extends { readonly start: Place }>(ranges: readonly P[], cursor: Place): P | undefined {
  let first: P | undefined;
  let next: P | undefined;
  for (const range of ranges) {
    if (!first || before(range.start, first.start)) first = range;
    if (before(cursor, range.start) && (!next || before(range.start, next.start))) next = range;
  }
  return next ?? first;
}

/** Rules of family T are about what the template left behind. */
export function isPlaceholderCode(code: unknown): boolean {
  return typeof code === 'string' && /^T\d/.test(code);
}
