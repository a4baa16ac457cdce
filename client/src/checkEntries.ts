// The entries of the checks view: what is shown under what, in which words. Pure, so that it can be told by tests.
import type { CheckNode, CheckProblem } from '../../server/src/features/checks';

export type CheckEntry =
  | { readonly node: CheckNode; readonly problem?: never; readonly children: readonly CheckEntry[] }
  | { readonly node?: never; readonly problem: CheckProblem; readonly children: readonly CheckEntry[] };

/** With `only`, just the parts that have problems or failing relations, and their way down. */
export function entriesOf(nodes: readonly CheckNode[], only: boolean): CheckEntry[] {
  return nodes
    .filter((node) => (only ? isWrong(node) : hasSomething(node)))
    .map((node) => ({
      node,
      children: [...node.problems.map((problem): CheckEntry => ({ problem, children: [] })), ...entriesOf(node.children, only)],
    }));
}

const isWrong = ({ problemCount, counts }: CheckNode): boolean => problemCount > 0 || counts.failed > 0;

/** A section without figures and findings was not checked: it is no news. */
const hasSomething = (node: CheckNode): boolean =>
  node.kind === 'table' || node.counts.figures > 0 || node.problemCount > 0 || node.children.some(hasSomething);

export interface CountWords {
  readonly held: string;
  readonly rounding: string;
  readonly failed: string;
  readonly problems: string;
}

/** `37 项相符 · 1 项不符 · 2 处问题`; `{0}` in the words stands for the count. */
export function countWords({ counts, problemCount }: Pick<CheckNode, 'counts' | 'problemCount'>, words: CountWords): string {
  const said = (word: string, count: number): string[] => (count > 0 ? [word.replace('{0}', String(count))] : []);
  return [
    ...said(words.failed, counts.failed),
    ...said(words.problems, problemCount),
    ...said(words.held, counts.held),
    ...said(words.rounding, counts.rounding),
  ].join(' · ');
}
