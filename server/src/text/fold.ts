// Full-width and half-width forms of one character mean the same here: `１，２３４．５６` is `1,234.56`,
// `（` is `(`. Folding maps each UTF-16 unit to exactly one, so an offset into the folded text is the same
// offset in the original: the map back is the identity.

const WIDE = /[\u3000\u00a0\uff01-\uff5e]/;
/** Runs short enough to be the arguments of one call. */
const RUNS = /[\u3000\u00a0\uff01-\uff5e]{1,1024}/g;

/** `text` with full-width ASCII and the wide space made half-width; same length, same offsets. */
export function fold(text: string): string {
  return WIDE.test(text) ? text.replace(RUNS, narrow) : text;
}

function narrow(run: string): string {
  if (run.length === 1) return String.fromCharCode(narrowCode(run.charCodeAt(0)));
  return String.fromCharCode(...Array.from(run, (char) => narrowCode(char.charCodeAt(0))));
}

const narrowCode = (code: number): number => (code >= 0xff01 ? code - 0xfee0 : 0x20);

const UNLIKE = /[\s\u3000\u00a0\u200b\ufeff\uff01-\uff5e]/;
const SPACES = /[\s\u3000\u00a0\u200b\ufeff]+/g;

/** A label as it is compared: folded, without any white space (`合 计` = `合计`, `项　　目` = `项目`). Offsets are lost. */
export function squash(label: string): string {
  return UNLIKE.test(label) ? fold(label).replace(SPACES, '') : label;
}
