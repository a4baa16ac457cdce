// Bytes of a draft → its characters, and back in the very encoding they came in. UTF-8 (with or without BOM)
// is tried first and strictly; what is not UTF-8 must be GB18030, as Chinese Windows writes text.
import iconv from 'iconv-lite';
import { say, type Text } from '../text/say';

export type Encoding = 'utf-8' | 'gb18030';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** UTF-8 only: the file starts with a byte order mark, which `text` leaves out. */
  readonly bom: boolean;
}

/** Why a file is no text this program reads. */
export class UnreadableText extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

export const DEFAULT_SIZE_LIMIT = 64 * 1024 * 1024;

const BOM = [0xef, 0xbb, 0xbf];
const UTF_16_BOMS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** Throws `UnreadableText` for anything that is not UTF-8 or GB18030 text of at most `limit` bytes. */
export function decode(bytes: Uint8Array, limit = DEFAULT_SIZE_LIMIT): Decoded {
  if (bytes.length > limit) throw tooLarge(bytes.length, limit);
  if (UTF_16_BOMS.some((mark) => startsWith(bytes, mark))) {
    throw new UnreadableText(say('是 UTF-16 编码，请另存为 UTF-8 或 GB18030。', 'it is UTF-16; save it as UTF-8 or GB18030.'));
  }
  if (bytes.includes(0)) throw new UnreadableText(say('是二进制文件，不是文本。', 'it is a binary file, not text.'));
  const bom = startsWith(bytes, BOM);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', bom };
  const gb18030 = bom ? null : strictly('gb18030', bytes);
  if (gb18030 !== null) return { text: gb18030, encoding: 'gb18030', bom: false };
  throw new UnreadableText(say('既不是 UTF-8 也不是 GB18030 编码的文本。', 'it is text in neither UTF-8 nor GB18030.'));
}

export function tooLarge(size: number, limit: number): UnreadableText {
  const mb = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
  return new UnreadableText(
    say(`有 ${mb(size)} MB，超过上限 ${mb(limit)} MB。`, `it has ${mb(size)} MB, over the limit of ${mb(limit)} MB.`),
  );
}

function strictly(encoding: Encoding, bytes: Uint8Array): string | null {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    // A Node built with little ICU knows no GB18030.
    const text = iconv.decode(Buffer.from(bytes), encoding);
    return text.includes('\ufffd') ? null : text;
  }
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** The inverse of `decode`: null when the encoding has no such characters or would not give them back. */
export function encode(text: string, { encoding, bom }: Pick<Decoded, 'encoding' | 'bom'>): Uint8Array | null {
  const bytes = encoding === 'utf-8' ? Buffer.from(bom ? `\ufeff${text}` : text, 'utf8') : iconv.encode(text, encoding);
  return strictly(encoding, bytes) === text ? bytes : null;
}
