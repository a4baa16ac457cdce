// Two rules can see one defect: a title that differs from the contents by a slip that is a wrong word as well.
// The writer sees it once; the finding that stays takes over the other's repairs.
import { type Reported, SEVERITIES } from './finding';

/** Families by how closely they say what is wrong: arithmetic, codes, template, names, structure, wording. */
const FAMILIES = 'ACTNSW';

/** `findings`, sorted by place, without those that would repair the same characters as a better one that overlaps them. */
export function oneDefectOnce(findings: readonly Reported[]): Reported[] {
  const kept = [...findings];
  const dropped = new Set<number>();
  for (let i = 0; i < kept.length; i++) {
    for (let j = i + 1; j < kept.length && (kept[j]?.span.start ?? 0) < (kept[i]?.span.end ?? 0); j++) {
      const [a, b] = [kept[i], kept[j]];
      if (!a || !b || dropped.has(i) || dropped.has(j) || a.rule === b.rule || !mendAlike(a, b)) continue;
      const [stays, goes] = isBetter(b, a) ? [j, i] : [i, j];
      const [better, other] = stays === i ? [a, b] : [b, a];
      const others = (other.fixes ?? []).map(({ preferred: _, ...fix }) => fix);
      kept[stays] = { ...better, fixes: [...(better.fixes ?? []), ...others] };
      dropped.add(goes);
    }
  }
  return dropped.size === 0 ? kept : kept.filter((_, i) => !dropped.has(i));
}

/** Whether the repairs one would try first touch the same characters. */
function mendAlike(a: Reported, b: Reported): boolean {
  const first = ({ fixes = [] }: Reported) => (fixes.find((fix) => fix.preferred) ?? fixes[0])?.edits ?? [];
  return first(a).some((x) => first(b).some((y) => x.span.start < y.span.end && y.span.start < x.span.end));
}

function isBetter(a: Reported, b: Reported): boolean {
  const rank = (finding: Reported): number => SEVERITIES.indexOf(finding.severity);
  const width = (finding: Reported): number => finding.span.end - finding.span.start;
  const family = (finding: Reported): number => FAMILIES.indexOf(finding.code[0] ?? '');
  return (rank(a) - rank(b) || width(a) - width(b) || family(a) - family(b)) < 0;
}
