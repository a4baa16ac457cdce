// Whether two values say the same, part by part.

/** Of functions nothing is known but that each is itself; the same goes for maps, sets and patterns. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const kind = Object.getPrototypeOf(a);
  if (kind !== Object.getPrototypeOf(b) || (kind !== Object.prototype && kind !== Array.prototype)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length && left.every(([key, value], i) => right[i]?.[0] === key && isSameData(value, right[i]?.[1]))
  );
}
