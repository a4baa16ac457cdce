// A half-open stretch of UTF-16 code units. Every position in the core is one of these; they become
// line/character pairs in one place only (`position.ts`), at the edge.

/** A half-open stretch `[start, end)` of UTF-16 code units (文本区间). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** The same stretch, `offset` code units further on. */
export function shift(s: Span, offset: number): Span {
  return offset === 0 ? s : { start: s.start + offset, end: s.end + offset };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
