// The words of the field recur in every table and in every draft: what a label means is worked out once. Only short
// labels are remembered, only so many, and as strings of their own: no draft lives on with its words.

const LONGEST = 40;
const MOST = 4000;

/** `read`, remembered by the label it was asked of. What it returns is shared: it must not be changed. */
export function byLabel<T>(read: (label: string) => T): (label: string) => T {
  const known = new Map<string, T>();
  return (label) => {
    let meant = known.get(label);
    if (meant !== undefined || known.has(label)) return meant as T;
    meant = read(label);
    if (label.length > LONGEST) return meant;
    if (known.size >= MOST) known.clear();
    known.set(` ${label}`.slice(1), meant);
    return meant;
  };
}
