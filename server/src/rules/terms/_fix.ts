// The fix most rules on terms have: other words in the place of these.
import { say } from '../../text/say';
import type { Span } from '../../text/span';
import type { Fix } from '../finding';

export function replaceWith(span: Span, newText: string, preferred = true): Fix {
  return {
    title: say(newText === '' ? '删去' : `改为“${newText}”`, newText === '' ? 'Delete' : `Change to “${newText}”`),
    kind: 'suggestion',
    ...(preferred && { preferred: true }),
    edits: [{ span, newText }],
  };
}
