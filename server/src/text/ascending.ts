// Places in ascending order: where among them an offset falls, by halves.

/** The index of the first of the ascending `list` that is not below `least`; its length when all are. */
export function firstFrom<T>(list: readonly T[], least: number, of: (one: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(list[middle] as T) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the last of the ascending `list` that is not above `most`, an integer; -1 when all are. */
export function lastUpTo<T>(list: readonly T[], most: number, of: (one: T) => number): number {
  return firstFrom(list, most + 1, of) - 1;
}
