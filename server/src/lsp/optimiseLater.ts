// When Node hands functions over for optimising.
import { setFlagsFromString } from 'node:v8';

/** The V8 that has a quick compiler between the baseline one and the one that optimises fully. */
const MIDDLE_TIER = 12;

/**
 * A check runs some thousands of functions a few times each. V8 before 12 (Node 20) has each optimised fully, on a second
 * thread, as soon as it has run some: on a machine with few cores that takes more from the first minute than it ever
 * gives back. Three times the default budget took a third off the processor time of checking forty reports, and a
 * quarter off the wait. Called before anything else runs.
 */
export function optimiseLater(): void {
  if (Number.parseInt(process.versions.v8, 10) < MIDDLE_TIER) setFlagsFromString('--interrupt-budget=400000');
}
