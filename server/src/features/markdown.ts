// The draft's own words inside Markdown, and Markdown for clients that show none.

/** The draft's own words must not become Markdown. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+!|~-]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
}

export function plain(markdown: string): string {
  return markdown
    .replace(/\[((?:[^\]\\]|\\.)*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)[*`]/g, '')
    .replace(/\\(.)/g, '$1');
}
