// Which brackets of a text have no partner, and which pairs are of two widths. A list mark such as `1)` or `一）`
// closes nothing and is no stray bracket.
export interface Bracket {
  readonly at: number;
  readonly char: string;
}

export interface Brackets {
  readonly unclosed: readonly Bracket[];
  readonly stray: readonly Bracket[];
  /** Pairs whose opening and closing differ in width: `（…)`. */
  readonly mixed: readonly { readonly open: Bracket; readonly close: Bracket }[];
}

const CLOSING: Readonly<Record<string, string>> = { '（': '）', '(': '）', '《': '》', '〈': '〉', '【': '】', '〔': '〕' };
const LIST_MARK = /(?:^|[\s，,。；;：:、.])(?:\d{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])\s?$/;
const NONE: Brackets = { unclosed: [], stray: [], mixed: [] };

/** By character: 1 for signs that open, 2 for signs that close. */
const SIGNS = new Uint8Array(65536);
for (const sign of '（(《〈【〔') SIGNS[sign.charCodeAt(0)] = 1;
for (const sign of ')）》〉】〕') SIGNS[sign.charCodeAt(0)] = 2;

export function bracketsOf(text: string): Brackets {
  let found: { unclosed: Bracket[]; stray: Bracket[]; mixed: { open: Bracket; close: Bracket }[] } | null = null;
  const open: (Bracket & { readonly closing: string })[] = [];
  /** How many of each kind are open, by closing sign: a closing one without a partner is known at once. */
  const waiting = new Map<string, number>();
  const count = (wide: string, by: number): void => {
    waiting.set(wide, (waiting.get(wide) ?? 0) + by);
  };
  const note = () => (found ??= { unclosed: [], stray: [], mixed: [] });
  for (let at = 0; at < text.length; at++) {
    const kind = SIGNS[text.charCodeAt(at)];
    if (kind === 0) continue;
    const char = text[at] ?? '';
    if (kind === 1) {
      const closing = CLOSING[char] ?? '';
      open.push({ at, char, closing });
      count(closing, 1);
      continue;
    }
    const wide = char === ')' ? '）' : char;
    if ((waiting.get(wide) ?? 0) === 0) {
      if (wide !== '）' || !LIST_MARK.test(text.slice(Math.max(0, at - 6), at))) note().stray.push({ at, char });
      continue;
    }
    let partner = open.pop();
    // What was opened inside and not closed by now never will be.
    while (partner && partner.closing !== wide) {
      count(partner.closing, -1);
      note().unclosed.push(partner);
      partner = open.pop();
    }
    if (!partner) continue;
    count(wide, -1);
    if ((partner.char === '(') !== (char === ')') && wide === '）') note().mixed.push({ open: partner, close: { at, char } });
  }
  if (open.length > 0) note().unclosed.push(...open);
  return found ?? NONE;
}
