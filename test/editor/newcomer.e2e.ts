// From an empty window to a report in a reviewer's hands.
import { newcomersPath } from './newcomersPath';

newcomersPath({}, async () => {});
