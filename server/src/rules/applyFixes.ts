// Applies fixes to a text, purely: which of many fixes can go in together, what is left for another round, and
// the text that results. The editor's fix-all and the command's `fix` share it, so they agree.
import type { Span } from '../text/span';
import type { Edit, Fix, Reported } from './finding';

/** The fixes that go in together, and the findings whose fix has to wait. */
export interface Collected {
  /** Sorted by place; none overlaps another. */
  readonly edits: readonly Edit[];
  /** The findings these edits answer. */
  readonly applied: readonly Reported[];
  /** Findings with a fix of this kind that touches text another fix already changes: apply, look again. */
  readonly remaining: readonly Reported[];
}

/** Two edits clash when they share a character, or when both put something at one place. */
function clash(a: Span, b: Span): boolean {
  if (a.start === b.start) return true;
  return a.start < b.end && b.start < a.end;
}

const byPlace = (a: Edit, b: Edit): number => a.span.start - b.span.start || a.span.end - b.span.end;

const same = (a: Edit, b: Edit): boolean => a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;

/** The first place in `edits` (sorted, not overlapping) whose edit ends after `offset` or starts at it. */
function firstAtOrAfter(edits: readonly Edit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = edits[middle]?.span;
    if (span && span.end <= offset && span.start !== offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `text` after `edits`, which need not be sorted; of two that overlap the one that starts first wins. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let from = 0;
  let last: Edit | undefined;
  for (const edit of [...edits].sort(byPlace)) {
    if (last && (edit.span.start < from || clash(last.span, edit.span))) continue;
    out += text.slice(from, edit.span.start) + edit.newText;
    from = edit.span.end;
    last = edit;
  }
  return out + text.slice(from);
}

/** Puts together the fix `choose` picks for each finding; a fix goes in whole or not at all. First come, first served, by place. */
export function collectFixes(findings: readonly Reported[], choose: (finding: Reported) => Fix | undefined): Collected {
  let edits: Edit[] = [];
  const applied: Reported[] = [];
  const remaining: Reported[] = [];
  for (const finding of findings) {
    const fix = choose(finding);
    if (!fix || fix.edits.length === 0) continue;
    const fresh: Edit[] = [];
    let fits = true;
    for (const edit of fix.edits) {
      const at = firstAtOrAfter(edits, edit.span.start);
      const near = [edits[at], edits[at + 1]].filter((e): e is Edit => e !== undefined);
      if (near.some((e) => same(e, edit))) continue;
      if (near.some((e) => clash(e.span, edit.span))) fits = false;
      fresh.push(edit);
    }
    if (!fits) {
      remaining.push(finding);
      continue;
    }
    applied.push(finding);
    edits = insertAll(edits, fresh);
  }
  return { edits, applied, remaining };
}

/** `edits` with `fresh` among them, in order. Findings come by place, so this nearly always appends. */
function insertAll(edits: Edit[], fresh: readonly Edit[]): Edit[] {
  const ordered = fresh.length > 1 ? [...fresh].sort(byPlace) : fresh;
  const first = ordered[0];
  if (!first) return edits;
  const last = edits[edits.length - 1];
  if (!last || byPlace(last, first) <= 0) {
    for (const edit of ordered) edits.push(edit);
    return edits;
  }
  return [...edits, ...ordered].sort(byPlace);
}

/** The fix of `kind` that is most likely meant: the preferred one, else the first. `suggestion` admits safe ones too. */
export function bestFix(finding: Reported, kind: Fix['kind']): Fix | undefined {
  const fixes = (finding.fixes ?? []).filter((fix) => fix.kind === 'safe' || kind === 'suggestion');
  return fixes.find((fix) => fix.preferred) ?? fixes[0];
}

/** Every safe fix that goes in without touching another. */
export function collectSafeFixes(findings: readonly Reported[]): Collected {
  return collectFixes(findings, (finding) => bestFix(finding, 'safe'));
}
