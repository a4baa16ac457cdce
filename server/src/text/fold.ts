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

const UNLIKE = /[\s\u3000\u00a0\u200b\ufeff\uff01-\uff5e]/;
const SPACES = /[\s\u3000\u00a0\u200b\ufeff]+/g;

/** A label as it is compared: folded, without any white space (`合 计` = `合计`, `项　　目` = `项目`). Offsets are lost. */
export function squash(label: string): string {
  let i = 0;
  while (i < label.length && isPlain(label.charCodeAt(i))) i++;
  // Nearly every label is made of nothing but these: no pattern is needed to see it.
  if (i === label.length) return label;
  return UNLIKE.test(label) ? fold(label).replace(SPACES, '') : label;
}

/** Printable ASCII and the common ideographs. */
const isPlain = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
