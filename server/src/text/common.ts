// What two versions of a text have in common: an edit leaves nearly all of it as it was.

/** How many characters are the same at the start of both, and how many of the rest at the end of both. */
export function commonEnds(a: string, b: string): { readonly start: number; readonly end: number } {
  const most = Math.min(a.length, b.length);
  const start = longest(most, (from, to) => a.slice(from, to) === b.slice(from, to));
  const end = longest(most - start, (from, to) => {
    return a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from);
  });
  return { start, end };
}

/** The longest stretch from 0 all of which is `same`, by halves: comparing long stretches is what machines are best at. */
function longest(most: number, same: (from: number, to: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (same(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
