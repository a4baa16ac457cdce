// Which parts of the draft tie to which: its tables and its sections, and between each two the relations that
// hold and that fail. The tie-out page of the preview draws it.
import type { Equation, Verdict } from '../ledger/ledger';
import type { Draft } from '../rules/draft';
import { type Language, say } from '../text/say';
import type { OpenDocument } from './document';
import { type TieRelation, tieRelation } from './figureCard';
import { sectionsAt } from './place';
import { sectionName, tableName } from './tableName';

export type Counts = Readonly<Record<Verdict, number>>;

export interface TieNode {
  readonly kind: 'table' | 'section';
  readonly title: string;
  /** Where it begins. */
  readonly start: number;
  /** The relations among its own figures. */
  readonly own: Counts;
  readonly figures: { readonly total: number; readonly verified: number; readonly contradicted: number };
}

export interface TieEdge {
  /** Indices into `nodes`, the lower first. */
  readonly from: number;
  readonly to: number;
  readonly counts: Counts;
}

export interface TieOuts {
  readonly version: number;
  /** In the order of the draft: tables, then sections. */
  readonly nodes: readonly TieNode[];
  readonly edges: readonly TieEdge[];
}

export interface TiesParams {
  readonly version: number;
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly kind: TieNode['kind'];
  readonly title: string;
  readonly start: number;
  readonly own: Record<Verdict, number>;
  readonly figures: { total: number; verified: number; contradicted: number };
}

interface Homes {
  readonly nodes: readonly Node[];
  /** The node of each of the ledger's facts. */
  readonly of: readonly number[];
}

const MOST_LISTED = 300;
const none = (): Record<Verdict, number> => ({ exact: 0, rounding: 0, failed: 0 });

export function tieOutsOf({ analysis, version, language }: OpenDocument): TieOuts {
  const { draft } = analysis;
  const { nodes, of } = homesOf(draft, language);
  const edges = new Map<string, { from: number; to: number; counts: Record<Verdict, number> }>();
  for (const equation of draft.ledger.equations) {
    for (const [from, to] of pairsOf(equation, of)) {
      if (from === to) {
        const node = nodes[from];
        if (node) node.own[equation.verdict]++;
        continue;
      }
      const key = `${from}-${to}`;
      let edge = edges.get(key);
      if (!edge) edges.set(key, (edge = { from, to, counts: none() }));
      edge.counts[equation.verdict]++;
    }
  }
  return { version, nodes, edges: [...edges.values()].sort((a, b) => a.from - b.from || a.to - b.to) };
}

/** The relations between two parts (or within one), failing ones first. */
export function tiesBetween({ analysis, version, language }: OpenDocument, params: TiesParams): readonly TieRelation[] {
  if (params.version !== version) return [];
  const { draft } = analysis;
  const { of } = homesOf(draft, language);
  const wanted = draft.ledger.equations.filter((equation) =>
    pairsOf(equation, of).some(([from, to]) => from === params.from && to === params.to),
  );
  const order: readonly Verdict[] = ['failed', 'rounding', 'exact'];
  return wanted
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
    .slice(0, MOST_LISTED)
    .map((equation) => tieRelation(draft, equation, language));
}

/** The first figure's part with each other part that has a say; a relation within one part is a pair of it with itself. */
function pairsOf({ facts }: Equation, of: readonly number[]): readonly (readonly [number, number])[] {
  const [first, ...others] = [...new Set(facts.map((fact) => of[fact] ?? -1))].filter((node) => node >= 0);
  if (first === undefined) return [];
  if (others.length === 0) return [[first, first]];
  return others.map((other) => (first < other ? [first, other] : [other, first]));
}

/** The parts that hold figures. A table with its further pages is one; prose is told apart by its numbered sections. */
function homesOf(draft: Draft, language: Language): Homes {
  const { facts } = draft.ledger;
  const tables = new Map<number, Node>();
  const sections = new Map<number, Node>();
  const homes = facts.map(({ table, span, standing }) => {
    const home = table >= 0 ? tableNode(table) : sectionNode(span.start);
    home.figures.total++;
    if (standing === 'verified') home.figures.verified++;
    if (standing === 'contradicted') home.figures.contradicted++;
    return home;
  });
  const byPlace = (a: Node, b: Node): number => a.start - b.start;
  const nodes = [...[...tables.values()].sort(byPlace), ...[...sections.values()].sort(byPlace)];
  const indices = new Map(nodes.map((node, i) => [node, i]));
  return { nodes, of: homes.map((home) => indices.get(home) ?? -1) };

  function tableNode(index: number): Node {
    let first = index;
    while (first > 0 && draft.tables[first]?.table.continues) first--;
    let node = tables.get(first);
    if (!node) {
      const placed = draft.tables[first];
      const title = placed ? tableName(placed, language) : '';
      node = {
        kind: 'table',
        title,
        start: placed?.start ?? 0,
        own: none(),
        figures: { total: 0, verified: 0, contradicted: 0 },
      };
      tables.set(first, node);
    }
    return node;
  }

  function sectionNode(offset: number): Node {
    // 第三部分 alone says too little, （一） too much: the 一、 it stands under, else the outermost there is.
    const around = sectionsAt(draft, offset);
    const section = around.find(({ heading }) => heading.block.level >= 2) ?? around[0];
    const start = section?.heading.start ?? 0;
    let node = sections.get(start);
    if (!node) {
      const heading = section?.heading.block;
      const title = heading ? sectionName(heading.number?.text ?? '', heading.title) : say('正文', 'Text')[language];
      node = { kind: 'section', title, start, own: none(), figures: { total: 0, verified: 0, contradicted: 0 } };
      sections.set(start, node);
    }
    return node;
  }
}
