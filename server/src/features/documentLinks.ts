// `表5`, `财决公开05表` and `《收支总表》` lead to their table, entries of the contents to their heading.
import type { DocumentLink } from 'vscode-languageserver-types';
import { rangeOf } from '../text/position';
import { say } from '../text/say';
import type { OpenDocument } from './document';
import { addressOf } from './location';
import { tableAt } from './place';
import { referencesIn } from './targets';

const TO_TABLE = say('转到这张表', 'Go to the table');
const TO_HEADING = say('转到这一部分', 'Go to the section');

export function documentLinksOf(document: OpenDocument): DocumentLink[] {
  const { draft, lines } = document.analysis;
  return referencesIn(draft).map(({ span, target }) => ({
    range: rangeOf(lines, span),
    target: addressOf(document, target.start),
    tooltip: (tableAt(draft, target.start) ? TO_TABLE : TO_HEADING)[document.language],
  }));
}
