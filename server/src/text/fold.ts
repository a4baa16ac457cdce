// Full-width and half-width forms of one character mean the same here: `１，２３４．５６` is `1,234.56`,
// `（` is `(`. Folding maps each UTF-16 unit to exactly one, so an offset into the folded text is the same
// offset in the original: the map back is the identity.

/** As many as may be the arguments of one call. */
const MOST = 1024;

/** `text` with full-width ASCII and the wide space made half-width; same length, same offsets. */
export function fold(text: string): string {
  let i = 0;
  while (i < text.length && !isWide(text.charCodeAt(i))) i++;
  if (i === text.length) return text;
  // Character by character: prose has a full-width mark every few characters, too many to be replaced one by one.
  let folded = text.slice(0, i);
  while (i < text.length) {
    const codes: number[] = [];
    for (const end = Math.min(i + MOST, text.length); i < end; i++) codes.push(narrowCode(text.charCodeAt(i)));
    folded += String.fromCharCode.apply(null, codes);
  }
  return folded;
}

const isWide = (code: number): boolean => (code >= 0xff01 && code <= 0xff5e) || code === 0x3000 || code === 0xa0;

const narrowCode = (code: number): number =>
  code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code === 0x3000 || code === 0xa0 ? 0x20 : code;

/** A label as it is compared: folded, without any white space (`合 计` = `合计`, `项　　目` = `项目`). Offsets are lost. */
export function squash(label: string): string {
  let i = 0;
  while (i < label.length && isPlain(label.charCodeAt(i))) i++;
  // Nearly every label is made of nothing but these.
  if (i === label.length) return label;
  let squashed = label.slice(0, i);
  let from = i;
  for (; i < label.length; i++) {
    const code = label.charCodeAt(i);
    if (isPlain(code)) continue;
    const wide = code >= 0xff01 && code <= 0xff5e;
    if (!wide && !isSpace(code)) continue;
    squashed += label.slice(from, i);
    if (wide) squashed += String.fromCharCode(code - 0xfee0);
    from = i + 1;
  }
  return squashed + label.slice(from);
}

/** Printable ASCII and the common ideographs. */
const isPlain = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);

/** White space of every kind, and what takes no room at all. */
const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 9 && code <= 13) ||
  code === 0x3000 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0xfeff ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x1680;
