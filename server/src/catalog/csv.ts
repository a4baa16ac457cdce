// Reads the small CSV files subject catalogues come in: commas (or tabs), optional quotes, any line break.

export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  for (const line of clean.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') continue;
    rows.push(line.includes('"') ? quotedCells(line) : line.split(/[,，\t]/).map((cell) => cell.trim()));
  }
  return rows;
}

function quotedCells(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i] ?? '';
    if (quoted && c === '"' && line[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (c === '"') quoted = !quoted;
    else if (!quoted && /[,，\t]/.test(c)) {
      cells.push(cell.trim());
      cell = '';
    } else cell += c;
  }
  cells.push(cell.trim());
  return cells;
}
