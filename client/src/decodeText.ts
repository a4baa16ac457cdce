// Bytes of a file → its text: UTF-8 first and strictly, then GB18030, as Chinese Windows writes it. Null for what is
// neither, or no text at all. Pure.

export function decodeText(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one, or this runtime does not know it.
    }
  }
  return null;
}
