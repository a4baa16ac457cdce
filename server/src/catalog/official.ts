// The writer's own copy of the official catalogue of a year (CSV of code,name). What it says holds; the bundled
// catalogue only fills in what it leaves out.
import { buildCatalogue } from './build';
import { type Catalogue, type Classification, classificationOf, type Subject } from './catalogue';
import { parseCsv } from './csv';
import { normalName } from './subjectName';

const CLASSIFICATIONS: readonly Classification[] = ['functional', 'department', 'government'];

/**
 * Reads `code,name` lines (a header, other columns and lines that are neither are passed over) for fiscal year
 * `year`. A file that lists most of a classification is that classification: what it lacks has ended by then.
 */
export function catalogueFromCsv(text: string, base: Catalogue, year: number | null = null): Catalogue {
  const official = entries(text, base);
  if (official.length === 0) return base;
  const codes = new Map(official.map((s) => [`${s.classification} ${s.code}`, s]));
  const subjects: Subject[] = [...official];
  for (const classification of CLASSIFICATIONS) {
    const known = base.all(classification);
    const listed = official.filter((s) => s.classification === classification).length;
    const whole = listed > 0 && listed >= 0.6 * known.filter((s) => s.confidence === 'high' && s.until === null).length;
    for (const subject of known) {
      const now = codes.get(`${classification} ${subject.code}`);
      if (now && normalName(now.name) === normalName(subject.name)) continue;
      // Ended the year before the official file at the latest; without a year, before any draft.
      const ended = now !== undefined || whole;
      subjects.push(ended ? { ...subject, until: Math.min(subject.until ?? 9999, (year ?? 1) - 1) } : subject);
    }
  }
  return buildCatalogue(subjects);
}

/** The fiscal year a catalogue's file name holds (`政府收支分类科目2024.csv`); null when it holds none. */
export function catalogueYear(name: string): number | null {
  const year = /20\d\d/.exec(name);
  return year ? Number(year[0]) : null;
}

function entries(text: string, base: Catalogue): Subject[] {
  const found = new Map<string, Subject>();
  for (const cells of parseCsv(text)) {
    const at = cells.findIndex((cell) => /^\d{3,7}$/.test(cell));
    const code = cells[at] ?? '';
    const name = cells.slice(at + 1).find((cell) => /\p{Script=Han}/u.test(cell));
    const classification = classificationOf(code);
    if (at < 0 || !name || !classification) continue;
    const fund = base.byCode(classification, code)[0]?.fund ?? null;
    found.set(`${classification} ${code}`, { classification, code, name, since: null, until: null, confidence: 'high', fund });
  }
  return [...found.values()];
}
