// Spans of an open draft as the protocol's places.
import type { Location, LocationLink } from 'vscode-languageserver-types';
import { positionAt, rangeOf } from '../text/position';
import type { Span } from '../text/span';
import type { ClientTraits } from './client';
import type { OpenDocument } from './document';

export function locationOf({ uri, analysis }: OpenDocument, span: Span): Location {
  return { uri, range: rangeOf(analysis.lines, span) };
}

/** `origin` is what leads there: underlined by clients that can. */
export function linksTo(
  document: OpenDocument,
  origin: Span,
  targets: readonly Span[],
  client: ClientTraits,
): Location[] | LocationLink[] {
  const locations = targets.map((target) => locationOf(document, target));
  if (!client.definitionLinks) return locations;
  const originSelectionRange = rangeOf(document.analysis.lines, origin);
  return locations.map(({ uri, range }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

/** An address an editor opens at that place: `…#L12,5` (both 1-based). */
export function addressOf({ uri, analysis }: OpenDocument, offset: number): string {
  const { line, character } = positionAt(analysis.lines, offset);
  return `${uri.replace(/#.*$/, '')}#L${line + 1},${character + 1}`;
}
