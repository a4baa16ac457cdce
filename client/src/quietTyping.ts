// Which findings wait while a line is being typed in: those that turned up with the typing, on that very line.
// What was shown before stays, so that nothing flickers. Pure: it works on plain values, not on an editor.

/** How long a line counts as being typed in after the last keystroke, in milliseconds. */
export const QUIET = 800;

/** What is needed of a diagnostic. */
export interface Shown {
  readonly code: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** The line last edited, and when. */
export interface Typing {
  readonly line: number;
  readonly at: number;
}

export function isTyping(typing: Typing | undefined, now: number): typing is Typing {
  return typing !== undefined && now - typing.at < QUIET;
}

/** Splits `next` into what is shown now and what waits; `before` is what was shown last. */
export function quietly<T>(
  next: readonly T[],
  before: readonly Shown[],
  line: number,
  read: (item: T) => Shown,
): { readonly show: T[]; readonly wait: T[] } {
  const touches = ({ startLine, endLine }: Shown): boolean => startLine <= line && line <= endLine;
  // One that was there already may be shown again, at its new place.
  const known = new Map<string, number>();
  for (const shown of before) if (touches(shown)) known.set(shown.code, (known.get(shown.code) ?? 0) + 1);
  const show: T[] = [];
  const wait: T[] = [];
  for (const item of next) {
    const shown = read(item);
    const left = known.get(shown.code) ?? 0;
    if (!touches(shown)) show.push(item);
    else if (left > 0) {
      known.set(shown.code, left - 1);
      show.push(item);
    } else wait.push(item);
  }
  return { show, wait };
}
