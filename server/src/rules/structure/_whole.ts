// Whether a draft is a whole report: only then is what it lacks missing.
import type { Draft } from '../draft';

/** Both the tables and the explanations are there, in earnest. */
export function isWhole(draft: Draft): boolean {
  if (draft.profile.kind === 'unknown') return false;
  const identities = new Set(draft.tables.map(({ table }) => table.identity));
  for (const other of ['unknown', 'performance', 'units', 'assets', 'procurement'] as const) identities.delete(other);
  if (identities.size < 5) return false;
  const explained = draft.blocks.filter(({ block }) => block.kind === 'paragraph' && block.text.length > 40).length;
  const last = draft.tables.at(-1);
  const after = last ? draft.text.length - (last.start + last.block.text.length) : 0;
  return explained >= 10 && draft.headings.length >= 6 && (after > 600 || draft.text.length > 8000);
}
