// gouji/newDraft: the text of a new draft. It is about no document; what was asked is looked at here, once.

import { type DraftRequest, STYLES, type Style } from '../compose/new/request';
import { newDraft } from '../compose/newDraft';

/** {kind, level, year, entity, style} → {text}; null for what makes no draft. */
export const NEW_DRAFT_REQUEST = 'gouji/newDraft';

export function newDraftFor(params: Readonly<Record<string, unknown>>): { readonly text: string } | null {
  const request = readRequest(params);
  return request && { text: newDraft(request) };
}

/** Null unless it is a kind, a level, a year of this century and a name; a style the kind lacks is its usual one. */
export function readRequest({ kind, level, year, entity, style }: Readonly<Record<string, unknown>>): DraftRequest | null {
  if (kind !== 'budget' && kind !== 'final-accounts') return null;
  if (level !== 'department' && level !== 'unit') return null;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 2000 || year > 2099) return null;
  if (typeof entity !== 'string' || entity.trim() === '' || /[\r\n\t]/.test(entity.trim()) || entity.length > 100) return null;
  const styles: readonly Style[] = STYLES[kind];
  return { kind, level, year, entity: entity.trim(), style: styles.find((one) => one === style) ?? STYLES[kind][0] };
}
