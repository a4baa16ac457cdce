// Bytes of a project file or an official catalogue as text: UTF-8, else GB18030, as spreadsheets write CSV in China.

/** Never fails: what is neither is read as UTF-8 with replacement characters. */
export function decodeText(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one, then.
    }
  }
  return new TextDecoder().decode(bytes);
}
