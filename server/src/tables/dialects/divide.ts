// Divides neighbouring things among the members of a row in order, each getting at least one, as cheaply as may be.

/** What it costs that the member gets the things from `from` up to `to`; asked for further and further ones. Infinity: it may not. */
export type Cost = (member: number, from: number) => (to: number) => number;

interface Way {
  readonly cost: number;
  /** How many ways cost as little. */
  ways: number;
  /** Where the shares end, the last first. */
  readonly ends: Ends | null;
}

interface Ends {
  readonly to: number;
  readonly before: Ends | null;
}

/** How many of `things` each of `members` gets; null where no way is cheaper than all others. */
export function divide(members: number, things: number, cost: Cost): number[] | null {
  if (members > things) return null;
  /** The cheapest way for the members so far to share the first things, by how many these are. */
  let best = Array.from({ length: things + 1 }, (_, i): Way | null => (i === 0 ? { cost: 0, ways: 1, ends: null } : null));
  for (let member = 0; member < members; member++) {
    const next: (Way | null)[] = best.map(() => null);
    const last = things - (members - 1 - member);
    best.forEach((way, from) => {
      if (!way) return;
      const own = cost(member, from);
      for (let to = from + 1; to <= last; to++) {
        const sum = way.cost + own(to);
        const known = next[to];
        if (sum === Number.POSITIVE_INFINITY || (known && known.cost < sum)) continue;
        if (known && known.cost === sum) known.ways += way.ways;
        else next[to] = { cost: sum, ways: way.ways, ends: { to, before: way.ends } };
      }
    });
    best = next;
  }
  const way = best[things];
  if (!way || way.ways > 1) return null;
  const shares: number[] = [];
  for (let end = way.ends; end; end = end.before) shares.unshift(end.to - (end.before?.to ?? 0));
  return shares;
}
