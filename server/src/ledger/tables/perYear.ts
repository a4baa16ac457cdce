// What a table says depends on its text and on the year of the report it stands in: it is remembered by both. A table
// is in one report at a time, so that of several years the last one asked for is kept.

/** `make`, remembered by the table (or what else the text alone makes) and the report's year, where that is known. */
export function perYear<K extends object, V>(make: (of: K, year: number | null) => V): (of: K, year: number | null) => V {
  const known = new WeakMap<K, { readonly year: number | null; readonly value: V }>();
  return (of, year) => {
    let made = known.get(of);
    if (!made || made.year !== year) known.set(of, (made = { year, value: make(of, year) }));
    return made.value;
  };
}
