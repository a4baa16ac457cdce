// Full-width and half-width forms of one character mean the same here: `１，２３４．５６` is `1,234.56`,
// `（` is `(`. Folding maps each UTF-16 unit to exactly one, so an offset into the folded text is the same
// offset in the original: the map back is the identity.

const WIDE = /[\u3000\u00a0\uff01-\uff5e]/;

/** `text` with full-width ASCII and the wide space made half-width; same length, same offsets. */
export function fold(text: string): string {
  if (!WIDE.test(text)) return text;
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const to = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code === 0x3000 || code === 0xa0 ? 0x20 : 0;
    if (to === 0) continue;
    out += text.slice(from, i) + String.fromCharCode(to);
    from = i + 1;
  }
  return out + text.slice(from);
}

const UNLIKE = /[\s\u3000\u00a0\u200b\ufeff\uff01-\uff5e]/;
const SPACES = /[\s\u3000\u00a0\u200b\ufeff]+/g;

/** A label as it is compared: folded, without any white space (`合 计` = `合计`, `项　　目` = `项目`). Offsets are lost. */
export function squash(label: string): string {
  return UNLIKE.test(label) ? fold(label).replace(SPACES, '') : label;
}
